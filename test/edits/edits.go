// Package edits changes a strategy at random, as a window of the wizard or an editor does. Only tests import it.
package edits

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"sweetspot/steps"
	"sweetspot/steps/date"
)

// Random draws a number from 0 to n-1. label names it where a failure is reported.
type Random func(n int, label string) int

// From draws by rapid.
func From(t *rapid.T) Random {
	return func(n int, label string) int { return rapid.IntRange(0, n-1).Draw(t, label) }
}

// Club returns a strategy with something in every list, and a reference of every kind.
func Club() *steps.Strategy {
	s := &steps.Strategy{Title: "Club"}
	s.Competitors = []steps.Competitor{{ID: "fitco", Name: "FitCo"}, {ID: "box", Name: "Box", Edge: "Open at lunch"}}
	s.Audiences = []steps.Audience{{ID: "workers", Name: "Workers"}, {ID: "students", Name: "Students"}}
	s.Objectives = []steps.Objective{{ID: "members", Statement: "Members", Audience: "workers"}, {ID: "leads", Statement: "Leads"}}
	s.Accounts = []steps.Account{{ID: "facebook", Platform: "facebook", Handle: "@live", Owner: "Helen"}, {ID: "facebook-old", Platform: "facebook", Handle: "@old"}}
	s.Channels = []steps.Channel{{ID: "facebook", Platform: "facebook", Audience: "workers", Objective: "members"}, {ID: "email", Platform: "email", Audience: "students"}}
	s.Tactics = []steps.Tactic{{ID: "taster", Name: "Taster", Objectives: []string{"members"}, Supports: []string{"referral"}}, {ID: "referral", Name: "Referral"}}
	s.Measures = []steps.Measure{{ID: "members", Objective: "members", Source: "Desk"}, {ID: "leads", Objective: "leads"}}
	s.Results = []steps.Result{{ID: "2027-01-05", Date: date.New(2027, 1, 5), Values: map[string]float64{"members": 91, "leads": 3}, Note: "Slow"}}
	return s
}

// Lists returns every list of a strategy, the check-ins too.
func Lists() []*steps.Question {
	var lists []*steps.Question
	steps.All(func(q *steps.Question) {
		if q.Kind == steps.List {
			lists = append(lists, q)
		}
	})
	return append(lists, steps.Results())
}

// Several makes 0 to 3 edits. who is part of what is typed, so that what one side wrote can be told from the other's.
func Several(draw Random, who string, s *steps.Strategy) {
	for range draw(4, "edits of "+who) {
		One(draw, who, s)
	}
}

// One removes, moves, adds, renames or answers something about an item, or answers a question that stands alone.
func One(draw Random, who string, s *steps.Strategy) {
	lists := Lists()
	list := lists[draw(len(lists), "list")]
	n := list.Len(s)
	at := 0
	if n > 0 {
		at = draw(n, "item")
	}
	switch what := draw(6, "what"); {
	case what == 0 && n > 0:
		list.Remove(s, at)
	case what == 1 && n > 1:
		list.Move(s, at, draw(n, "to"))
	case what == 2:
		list.Insert(s, at)
		name(draw, who, list, s, at)
		list.Identify(s, at, nil)
	case what == 3 && n > 0:
		name(draw, who, list, s, at)
	case n > 0 && what != 5:
		var questions []*steps.Question
		for k := range list.Items {
			if q := &list.Items[k]; !q.Names {
				questions = append(questions, q)
			}
		}
		answer(draw, who, questions[draw(len(questions), "question")], s, at)
	default:
		answer(draw, who, steps.Find([]string{"title", "business.place", "goal.kind"}[draw(3, "alone")]), s, 0)
	}
}

// name gives an item a name, sometimes one that the other side gives too.
func name(draw Random, who string, list *steps.Question, s *steps.Strategy, at int) {
	q := list.Naming()
	if q.Kind == steps.Text || q.Kind == steps.LongText {
		q.Put(s, at, steps.Answer{[]string{"One", "Deux " + who, "三" + who}[draw(3, "name")]})
		return
	}
	answer(draw, who, q, s, at)
}

func answer(draw Random, who string, q *steps.Question, s *steps.Strategy, at int) {
	var values []string
	switch q.Kind {
	case steps.Choice, steps.Choices, steps.YesOrNo:
		values = q.Options[:2]
	case steps.Platform, steps.Platforms:
		values = []string{"facebook", "linkedin", "email"}
	case steps.Amount, steps.Sum:
		values = []string{"1", "2"}
	case steps.Day:
		values = []string{"2027-01-01", "2027-02-02"}
	case steps.Reference, steps.References:
		values = steps.Find(q.Of).Index(s).Keys
	case steps.Figures:
		for _, id := range steps.Find("objectives").Index(s).Keys {
			values = append(values, id+"="+fmt.Sprint(draw(3, "figure")))
		}
		q.Put(s, at, values)
		return
	default:
		values = []string{"said by " + who, "also by " + who, "said by both"}
	}
	which := draw(len(values)+1, "value")
	switch {
	case which == len(values):
		q.Put(s, at, nil)
	case q.Several() && which > 0:
		q.Put(s, at, slices.Clone(values[:which+1]))
	default:
		q.Put(s, at, steps.Answer{values[which]})
	}
}

// WithoutIDs gives every item the id that it has where the file has none: one made from its name.
func WithoutIDs(s *steps.Strategy) {
	nameless := s.Clone()
	for _, list := range Lists() {
		for i := range list.Len(s) {
			list.SetItemID(nameless, i, "")
			list.Rename(s, i, fmt.Sprint("was-", i))
		}
		for i := range list.Len(s) {
			list.Identify(nameless, i, nil)
			list.Rename(s, i, list.ItemID(nameless, i))
		}
	}
}
