package advice

import (
	"sweetspot/steps"
)

// State is the state of a light.
type State int

// The states of a light.
const (
	NotYet State = iota // ○ unknown so far
	Clear               // ✓ everything is known, and nothing was found
	Raised              // ● something was found
)

// Light returns the state of a mistake: Raised if there is a red flag, Clear if there is neither flag nor
// caution and the user is past every step that can raise a flag, else NotYet.
func (r *Report) Light(m Mistake) State {
	switch {
	case r.Flags(m) > 0:
		return Raised
	case lastFlagging(m).Behind(r.Reached) && r.Cautions(m) == 0:
		return Clear
	}
	return NotYet
}

// lastFlagging returns the last step with a rule that can raise a flag of the mistake.
func lastFlagging(m Mistake) steps.Step {
	last := steps.StepAudience
	eachRule(func(rule *Rule) {
		if rule.Under() == m && rule.Level == Flag {
			last = max(last, rule.Step)
		}
	})
	return last
}

// Light is one of the five SMART lights of an objective.
type Light struct {
	Letter  string // S, M, A, R, T
	State   State
	Rule    string   // id of the rule behind a raised light, else ""
	Finding *Finding // of a raised light, else nil
}

// The SMART tests, by their index in smartTests.
const (
	testSpecific = iota
	testMeasurable
	testAchievable
	testRealistic
	testTimeBound
	smartCount
)

// smartTests are the five tests of an objective; each belongs to one rule.
var smartTests = [smartCount]struct {
	letter, rule string
	test         func(*view, *steps.Objective) flaw
}{
	{"S", "objective-not-specific", specific},
	{"M", "objective-not-measurable", measurable},
	{"A", "objective-not-achievable", achievable},
	{"R", "objective-not-realistic", realistic},
	{"T", "objective-no-deadline", timeBound},
}

// SMART returns the five lights of the objective with that index. A wrong answer raises a light at once; a
// missing one raises it once the user is past the step, if the rule is about blanks, and leaves it NotYet
// otherwise.
func SMART(c Case, objective int) [5]Light {
	v := newView(c)
	o := &c.Strategy.Objectives[objective]
	var lights [5]Light
	for i, smart := range smartTests {
		f := &v.tested(objective)[i]
		light := Light{Letter: smart.letter}
		rule := findRule(smart.rule)
		switch {
		case f.state == sound:
			light.State = Clear
		case f.state == wrong || rule.Blank && v.behind(rule.Step):
			h := f.hit(o)
			light.State, light.Rule = Raised, rule.ID
			light.Finding = &Finding{Rule: rule, Level: rule.Level, Subject: h.subject, form: h.form, args: h.args, naming: v.naming()}
		}
		lights[i] = light
	}
	return lights
}

func findRule(id string) *Rule {
	var found *Rule
	eachRule(func(rule *Rule) {
		if rule.ID == id {
			found = rule
		}
	})
	return found
}
