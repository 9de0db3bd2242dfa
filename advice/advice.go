// Package advice is the engine: answers in, findings out, in a stable order. It is pure, as steps
// is: the date and the catalogue are handed in.
package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// Mistake is one of the three common mistakes.
type Mistake int

// The three mistakes.
const (
	NoStrategy Mistake = iota + 1
	UnclearGoals
	WrongPlatforms
)

// Mistakes are the three in their order.
func Mistakes() []Mistake { return []Mistake{NoStrategy, UnclearGoals, WrongPlatforms} }

var mistakeNames = [...]string{"", "no-strategy", "unclear-goals", "wrong-platforms"}

// String is the name of the mistake in the output of check.
func (m Mistake) String() string { return mistakeNames[m] }

// Level tells how much a finding matters.
type Level int

// The levels, most serious first.
const (
	Flag     Level = iota // a red flag of one of the three mistakes
	Caution               // likely to hurt
	Tip                   // worth knowing
	Strength              // right, and said so
)

var levelNames = [...]string{"mistake", "caution", "tip", "strength"}

// String is the name of the level in the output of check.
func (l Level) String() string { return levelNames[l] }

// Rule is one thing that the engine looks for. Its sentences are in the text catalogue under
// rule.<ID>: title, why and fix, and the same with a form before them (many_title).
type Rule struct {
	ID      string
	Mistake Mistake
	Step    steps.Step
	// Level is the most serious one that the rule speaks at; what it finds can be milder.
	Level Level
	// Blank marks a rule that reacts to a blank: it speaks once Step is behind the user.
	Blank bool
	// Reads are the paths of the questions, or of whole lists, whose answers the check looks at.
	Reads []string
	// Questions are the paths to go back to, the one to change first at the front.
	Questions []string

	check func(*view) []hit
}

// hit is one place where a rule speaks.
type hit struct {
	subject string
	level   Level     // where it is milder than the rule's
	form    string    // variant of the sentences, rule.<ID>.<form>_title; "" is the plain one
	args    lang.Args // the user's own things and numbers
}

// Rules gives every rule, those of the first mistake first.
func Rules() []*Rule {
	var all []*Rule
	eachRule(func(rule *Rule) { all = append(all, rule) })
	return all
}

// eachRule visits the rules in their order.
func eachRule(visit func(*Rule)) {
	for _, rules := range [...][]Rule{
		accountRules, strategyRules, planRules,
		goalRules, objectiveRules, tacticRules, paceRules,
		channelRules, choiceRules,
	} {
		for i := range rules {
			visit(&rules[i])
		}
	}
}

// Finding is one thing that a rule has to say about a strategy.
type Finding struct {
	Rule    *Rule
	Level   Level
	Subject string // id of what it speaks of, "" for the whole strategy
	// Accepted is set when the user has decided to live with the finding: it is no flag then.
	Accepted *steps.Acceptance

	form string
	args lang.Args
}

// Case is what is reviewed: the answers, the platforms there are, and the day it is.
type Case struct {
	Strategy  *steps.Strategy
	Catalogue *catalogue.Catalogue
	Today     date.Date
}

// Report is what a review found.
type Report struct {
	Findings []Finding  // most serious first, then by step, then in the order of the rules
	Fit      []Fit      // every platform, in catalogue order
	Reached  steps.Step // how far the user has been: what a light can know yet
}

// Flags counts the red flags of a mistake that the user has not accepted.
func (r *Report) Flags(m Mistake) int { return r.count(m, Flag) }

// Cautions counts the cautions of a mistake that the user has not accepted.
func (r *Report) Cautions(m Mistake) int { return r.count(m, Caution) }

func (r *Report) count(m Mistake, level Level) int {
	count := 0
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Rule.Mistake == m && f.Level == level && f.Accepted == nil {
			count++
		}
	}
	return count
}
