package advice

import "sweetspot/steps"

// Light is one of the five SMART lights of an objective.
type Light struct {
	Letter  string // S, M, A, R, T
	State   State
	Rule    string   // the rule that is behind a red light
	Finding *Finding // what there is to say about a red light, else nil
}

// smartTests are the five tests of an objective, each behind one rule.
var smartTests = [...]struct {
	letter, rule string
	test         func(*view, *steps.Objective) flaw
}{
	{"S", "objective-not-specific", specific},
	{"M", "objective-not-measurable", measurable},
	{"A", "objective-not-achievable", achievable},
	{"R", "objective-not-realistic", realistic},
	{"T", "objective-no-deadline", timeBound},
}

// SMART gives the five lights of an objective. What is wrong raises a light at once; what is missing
// leaves it open until the step is behind the user, where the rule counts blanks.
func SMART(c Case, objective int) [5]Light {
	v := newView(c)
	o := &c.Strategy.Objectives[objective]
	var lights [5]Light
	for i, smart := range smartTests {
		f := smart.test(v, o)
		light := Light{Letter: smart.letter}
		rule := findRule(smart.rule)
		switch {
		case f.state == sound:
			light.State = Clear
		case f.state == wrong || rule.Blank && v.behind(rule.Step):
			h := f.hit(o)
			light.State, light.Rule = Raised, rule.ID
			light.Finding = &Finding{Rule: rule, Level: rule.Level, Subject: h.subject, form: h.form, args: h.args}
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
