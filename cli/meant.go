package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sweetspot/lang"
	"sweetspot/shell"
	"sweetspot/steps/reading"
)

// refuseMistyped refuses arguments of the wizard that begin with a word like a command: a name mistyped or
// cut short, or what other programs call theirs. The word is not the name of a file, and has neither folder
// nor ending. What follows -- is never taken for a command.
func (p *program) refuseMistyped(root *cobra.Command, args []string) error {
	if len(args) == 0 || root.ArgsLenAtDash() == 0 {
		return nil
	}
	typed := args[0]
	if filepath.Base(typed) != typed || filepath.Ext(typed) != "" || exists(typed) {
		return nil
	}
	meant := commandMeant(root, typed)
	if meant == "" {
		return nil
	}
	line := strings.TrimSuffix("sweetspot "+commandLine[meant], " ")
	if _, special := commandLine[meant]; !special {
		line += " " + meant
	}
	for _, arg := range args[1:] {
		line += " " + shell.File(arg)
	}
	return &textError{id: "cli.mistyped", hint: true, args: lang.Args{
		"Name": lang.Line(typed), "Command": line, "New": "sweetspot " + shell.File(typed+".md"),
	}}
}

// commandLine has what is typed for a command that is called by something else than its name.
var commandLine = map[string]string{"version": "--version", "wizard": ""}

// shortestPrefix is how many letters of a command have to be typed to be taken for it.
const shortestPrefix = 3

// commandMeant returns the command that a word means, "" where it means none: by its wordings in any
// language, by the start of one name, or by the name that is nearest, one slip away in a short one, two in
// one of more than six letters.
func commandMeant(root *cobra.Command, word string) string {
	word = reading.Fold(word)
	names := []string{"version"}
	for _, command := range root.Commands() {
		names = append(names, command.Name())
	}
	words := lang.BuiltInWords()
	for _, meant := range words.Under("command") {
		if slices.Contains(words.List("command."+meant), word) {
			return meant
		}
	}
	begins := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !strings.HasPrefix(name, word) })
	if len(word) >= shortestPrefix && len(begins) == 1 {
		return begins[0]
	}
	meant, least := "", 3
	for _, name := range names {
		slips := 1
		if len(name) > 6 {
			slips = 2
		}
		if d := editDistance([]rune(word), []rune(name)); d <= slips && d < least {
			meant, least = name, d
		}
		if stem := strings.TrimSuffix(name, "e"); strings.HasPrefix(word, stem) && isEnding(word[len(stem):]) {
			return name
		}
	}
	return meant
}

// isEnding reports whether letters behind a name make another form of the word: exporting, checked.
func isEnding(letters string) bool {
	return slices.Contains([]string{"s", "ed", "ing", "er"}, letters)
}

// editDistance returns how many letters must be added, left out, replaced or swapped with the next to
// make b of a; no letter is touched twice (optimal string alignment).
func editDistance(a, b []rune) int {
	distance := make([][]int, len(a)+1) // between the first i letters of a and the first j of b
	for i := range distance {
		distance[i] = make([]int, len(b)+1)
		distance[i][0] = i
	}
	for j := range b {
		distance[0][j+1] = j + 1
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			replaced := distance[i-1][j-1]
			if a[i-1] != b[j-1] {
				replaced++
			}
			least := min(distance[i-1][j]+1, distance[i][j-1]+1, replaced)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				least = min(least, distance[i-2][j-2]+1)
			}
			distance[i][j] = least
		}
	}
	return distance[len(a)][len(b)]
}
