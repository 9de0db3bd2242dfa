package advice

import (
	"slices"

	"sweetspot/steps"
)

// brackets is how many age brackets an audience can have.
const brackets = 5

// ages is a set of age brackets, youngest first.
type ages [brackets]bool

func agesOf(answer []steps.AgeBracket) ages {
	var a ages
	a.add(answer)
	return a
}

func (a *ages) add(answer []steps.AgeBracket) {
	for _, age := range answer {
		if i := slices.Index(bracketNames[:], age); i >= 0 {
			a[i] = true
		}
	}
}

// none reports whether the set is empty.
func (a ages) none() bool { return a == ages{} }

// young reports whether there are ages and all are below 30.
func (a ages) young() bool {
	return !a.none() && !a[2] && !a[3] && !a[4]
}

// names returns the brackets in the notation of a strategy file.
func (a ages) names() []string {
	var names []string
	for i, has := range a {
		if has {
			names = append(names, string(bracketNames[i]))
		}
	}
	return names
}

// bracketNames are the brackets in the order of ages.
var bracketNames = [brackets]steps.AgeBracket(steps.AgeBrackets())

func (a ages) count() int {
	count := 0
	for _, has := range a {
		if has {
			count++
		}
	}
	return count
}
