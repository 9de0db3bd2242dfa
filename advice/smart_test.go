package advice

import (
	"testing"

	"sweetspot/steps"
)

func TestSMART(t *testing.T) {
	early := func(s *steps.Strategy) { s.Reached = steps.StepGoal }
	blankOne := func(s *steps.Strategy) { s.Objectives[0] = steps.Objective{ID: "members"} }
	for _, c := range []struct {
		name string
		edit func(*steps.Strategy)
		want [5]State
	}{
		{"sound", early, [5]State{Clear, Clear, Clear, Clear, Clear}},
		{"blank, early", both(early, blankOne), [5]State{}},
		{"blank, step behind", blankOne, [5]State{Raised, Raised, Raised, NotYet, Raised}},
		{"wrong, early", both(early, climb("orders", 80, 8000, 70), objective(func(o *steps.Objective) {
			o.Statement = "grow"
		})), [5]State{Raised, Clear, Clear, Raised, Clear}},
		{"no start, early", both(early, objective(func(o *steps.Objective) { o.Baseline = steps.Number{} })),
			[5]State{Clear, NotYet, Clear, NotYet, Clear}},
		{"back to front, early", both(early, objective(func(o *steps.Objective) {
			o.Target, o.Deadline = steps.Num(10), o.Start
		})), [5]State{Clear, Raised, Clear, Clear, Raised}},
		{"no means, platforms behind", noMeans, [5]State{Clear, Clear, Raised, Clear, Clear}},
		{"no means, early", both(early, noMeans), [5]State{Clear, Clear, Clear, Clear, Clear}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lights := SMART(Case{Strategy: ruleCase{edit: c.edit}.strategy(), Catalogue: builtIn, Today: today}, 0)
			for i, light := range lights {
				if light.State != c.want[i] {
					t.Errorf("%s is %d, want %d", light.Letter, light.State, c.want[i])
				}
				if raised := light.State == Raised; raised != (light.Rule != "") || raised != (light.Finding != nil) {
					t.Errorf("%s: state %d, rule %q, finding %v", light.Letter, light.State, light.Rule, light.Finding)
				}
			}
		})
	}
}
