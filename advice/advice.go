// Package advice reviews a strategy: it runs the rules of the three mistakes over the answers and returns
// findings in a stable order, and scores how well each platform fits. It is pure: the date and the catalogue
// are arguments.
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

// Mistakes returns the three mistakes in order.
func Mistakes() []Mistake { return []Mistake{NoStrategy, UnclearGoals, WrongPlatforms} }

var mistakeNames = [...]string{"", "no-strategy", "unclear-goals", "wrong-platforms"}

// String returns the name of the mistake in the output of check.
func (m Mistake) String() string { return mistakeNames[m] }

// Level is the severity of a finding.
type Level int

// The levels, most serious first.
const (
	Flag     Level = iota // a red flag of one of the three mistakes
	Caution               // likely to hurt
	Tip                   // worth knowing
	Strength              // something done well
)

var levelNames = [...]string{"mistake", "caution", "tip", "strength"}

// String returns the name of the level in the output of check.
func (l Level) String() string { return levelNames[l] }

// Rule is one check of a strategy. Its sentences are in the text catalogue under rule.<ID>: title, why and
// fix, and for each variant the same with a prefix (many_title). The rules are declared in no_strategy*.go,
// unclear_goals*.go and wrong_platforms.go, by mistake.
type Rule struct {
	ID      string
	Mistake Mistake
	Step    steps.Step
	// Level is the highest severity of its findings; a single finding can be milder.
	Level Level
	// Blank marks a rule about missing answers: it runs once the user is past Step.
	Blank bool
	// Reads are the paths of the questions, or of whole lists, whose answers the check uses. Tests compare
	// them with what it does use.
	Reads []string
	// Questions are the paths to go back to, most useful first.
	Questions []string

	check func(*view) []hit
}

// hit is what a rule found about one subject.
type hit struct {
	subject string
	level   Level     // 0, or the level if milder than the rule's
	form    string    // variant of the sentences, as in rule.<ID>.<form>_title; "" for rule.<ID>.title
	args    lang.Args // of the sentences: names, dates, numbers
}

// Rules returns every rule, those of the first mistake first. The page of the rules in docs is made from it.
func Rules() []*Rule {
	var all []*Rule
	eachRule(func(rule *Rule) { all = append(all, rule) })
	return all
}

// eachRule calls visit for each rule, in order.
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

// Finding is the result of a rule about one subject of a strategy.
type Finding struct {
	Rule    *Rule
	Level   Level
	Subject string // id of the platform or item it is about, "" for the whole strategy
	// Accepted is set if the user accepted the finding: it does not count as a flag then.
	Accepted *steps.Acceptance

	form string
	args lang.Args
}

// Case is the input of a review.
type Case struct {
	Strategy  *steps.Strategy
	Catalogue *catalogue.Catalogue
	Today     date.Date
}

// Report is the result of a review.
type Report struct {
	Findings []Finding  // most serious first, then by step, then in the order of the rules
	Fit      []Fit      // every platform, in catalogue order
	Reached  steps.Step // the furthest step of the user; lights depend on it
}

// Flags returns the number of red flags of a mistake that are not accepted.
func (r *Report) Flags(m Mistake) int { return r.count(m, Flag) }

// Cautions returns the number of cautions of a mistake that are not accepted.
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
