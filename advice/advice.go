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
// fix, and for each variant the same with a prefix (many_title). eachRule names the lists in which rules are declared.
type Rule struct {
	ID      string
	Mistake Mistake
	Step    steps.Step
	// Level is the highest severity of its findings; a single finding can be milder.
	Level Level
	// Weight orders the findings of a level: from 200 the whole strategy is at stake, from 100 an answer
	// contradicts another, below that an answer is missing. See findings.
	Weight int
	// About is the list of the items that the subjects of its findings are, "" for the whole strategy.
	About string
	// Light is the mistake whose light its findings change, Mistake if it is 0.
	Light Mistake
	// After are rules that say what this one would say too: it is moot for a subject while one of them has a
	// finding about the same subject or the whole strategy.
	After []string
	// Asks are the questions whose blanks it speaks of. It is silent unless all of them were asked.
	Asks []string
	// Blank marks a rule about missing answers: it runs once the user is past Step.
	Blank bool
	// Reads are the paths of the questions, or of whole lists, whose answers the check uses. Tests compare
	// them with what it does use.
	Reads []string
	// Questions are the paths to go back to, most useful first.
	Questions []string

	check func(*view) []hit
}

// Under returns the mistake under which the rule's findings are listed and counted.
func (r *Rule) Under() Mistake {
	if r.Light != 0 {
		return r.Light
	}
	return r.Mistake
}

// hit is what a rule found about one subject.
type hit struct {
	subject string
	level   Level     // 0, or the level if milder than the rule's
	form    string    // variant of the sentences, as in rule.<ID>.<form>_title; "" for rule.<ID>.title
	args    lang.Args // of the sentences: names, dates, numbers
	// questions are the paths to go back to, where they are others than the rule's.
	questions []string
	figures   bool // see Finding.Figures
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
		channelRules, choiceRules, honestyRules, moneyRules, timeRules, soundRules,
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

	// Rank is the place of its entry in the order of what it costs to ignore, from 1. Findings of one rule,
	// level and form of words are one entry, and share it.
	Rank int

	form      string
	args      lang.Args
	questions []string
	figures   bool
	naming    *naming
	order     int     // of its rule
	stake     float64 // money a month that the subject costs
	most      float64 // the highest stake of its entry
}

// Questions returns the paths to go back to, most useful first.
func (f *Finding) Questions() []string {
	if f.questions != nil {
		return f.questions
	}
	return f.Rule.Questions
}

// Figures reports whether what mends it is to enter figures: a check-in, not an answer to a question.
func (f *Finding) Figures() bool { return f.figures }

// Wrong reports whether the user called the finding wrong: it is left out of the document and of lists.
func (f *Finding) Wrong() bool { return f.Accepted != nil && f.Accepted.Wrong }

// Case is the input of a review.
type Case struct {
	Strategy  *steps.Strategy
	Catalogue *catalogue.Catalogue
	Today     date.Date
	// Open is the item that is being filled in: findings about it wait until it is closed.
	Open Item
}

// Item is an item of a list by its index. The zero value is none.
type Item struct {
	List  string // path of the list, such as channels
	Index int
}

// Report is the result of a review.
type Report struct {
	Findings []Finding  // by what it costs to ignore them, see findings; accepted ones last
	Fit      []Fit      // every platform, in catalogue order
	Reached  steps.Step // the furthest step of the user; lights depend on it
}

// Flags returns the number of red flags of a mistake that are not accepted.
func (r *Report) Flags(m Mistake) int { return r.count(m, Flag) }

// FlagsOf returns the number of red flags of the rules of a mistake that are not accepted, wherever they are
// listed.
func (r *Report) FlagsOf(m Mistake) int {
	count := 0
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule.Mistake == m && f.Level == Flag && f.Accepted == nil {
			count++
		}
	}
	return count
}

// Cautions returns the number of cautions of a mistake that are not accepted.
func (r *Report) Cautions(m Mistake) int { return r.count(m, Caution) }

func (r *Report) count(m Mistake, level Level) int {
	count := 0
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Rule.Under() == m && f.Level == level && f.Accepted == nil {
			count++
		}
	}
	return count
}
