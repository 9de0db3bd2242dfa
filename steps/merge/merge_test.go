package merge

import (
	"reflect"
	"slices"
	"testing"

	"sweetspot/steps"
)

// gym is a strategy that two people work on.
func gym() *steps.Strategy {
	s := &steps.Strategy{Business: steps.Business{Name: "Gym", Place: "City"}}
	s.Audiences = []steps.Audience{{ID: "workers", Name: "Workers"}, {ID: "students", Name: "Students"}}
	s.Objectives = []steps.Objective{{ID: "members", Statement: "Members", Audience: "workers", Owner: "Priya"}}
	s.Channels = []steps.Channel{{ID: "facebook", Platform: "facebook", Audience: "workers"}, {ID: "email", Platform: "email"}}
	s.Accepted = []steps.Acceptance{{Rule: "email-ignored", Because: "no list"}}
	return s
}

// with gives a gym after some changes.
func with(changes ...func(*steps.Strategy)) *steps.Strategy {
	s := gym()
	for _, change := range changes {
		change(s)
	}
	return s
}

// of merges strategies in whose files every item has an id.
func of(base, mine, theirs *steps.Strategy) *Merge {
	return New(Three{Base: Version{Strategy: base}, Mine: Version{Strategy: mine}, Theirs: Version{Strategy: theirs}})
}

func put(at string, value ...string) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		place := steps.FindPlace(at)
		place.Question.Put(s, max(0, place.Item(s)), value)
	}
}

func removed(list string, at int) func(*steps.Strategy) {
	return func(s *steps.Strategy) { steps.Find(list).Remove(s, at) }
}

func TestMerge(t *testing.T) {
	added := func(id string, at int) func(*steps.Strategy) {
		return func(s *steps.Strategy) {
			s.Audiences = slices.Insert(slices.Clone(s.Audiences), at, steps.Audience{ID: id, Name: id})
		}
	}
	for _, c := range []struct {
		name               string
		mine, theirs, want *steps.Strategy
		collisions         []Question
	}{
		{name: "different answers", mine: with(put("business.place", "London")), theirs: with(put("goal.kind", "sales")),
			want: with(put("business.place", "London"), put("goal.kind", "sales"))},
		{name: "the same answer", mine: with(put("goal.kind", "sales")), theirs: with(put("goal.kind", "sales")),
			want: with(put("goal.kind", "sales"))},
		{name: "two answers to one question", mine: with(put("goal.kind", "sales")), theirs: with(put("goal.kind", "leads")),
			want: with(put("goal.kind", "leads")), collisions: []Question{{At: "goal.kind", Mine: steps.Answer{"sales"}, Theirs: steps.Answer{"leads"}}}},
		{name: "cleared and changed", mine: with(put("business.place")), theirs: with(put("business.place", "Leeds")),
			want: with(put("business.place", "Leeds")), collisions: []Question{{At: "business.place", Mine: nil, Theirs: steps.Answer{"Leeds"}}}},
		{name: "answers about one item", mine: with(put("objectives.members.owner", "Sam")), theirs: with(put("objectives.members.metric", "orders")),
			want: with(put("objectives.members.owner", "Sam"), put("objectives.members.metric", "orders"))},
		{name: "items added on both sides", mine: with(added("parents", 1)), theirs: with(added("tourists", 2)),
			want: with(added("tourists", 2), added("parents", 1))},
		{name: "the same item added", mine: with(added("parents", 2), put("audiences.parents.needs", "Sleep")),
			theirs:     with(added("parents", 2), put("audiences.parents.needs", "Time")),
			want:       with(added("parents", 2), put("audiences.parents.needs", "Time")),
			collisions: []Question{{At: "audiences.parents.needs", Mine: steps.Answer{"Sleep"}, Theirs: steps.Answer{"Time"}, Both: steps.Answer{"Sleep\nTime"}}}},
		{name: "an item removed by me", mine: with(removed("audiences", 1)), theirs: with(put("goal.kind", "sales")),
			want: with(removed("audiences", 1), put("goal.kind", "sales"))},
		{name: "an item removed by them", mine: with(put("goal.kind", "sales")), theirs: with(removed("audiences", 1)),
			want: with(removed("audiences", 1), put("goal.kind", "sales"))},
		{name: "removed by me, worked on by them", mine: with(removed("audiences", 1)), theirs: with(put("audiences.students.needs", "Rest")),
			want: with(put("audiences.students.needs", "Rest")), collisions: []Question{{At: "audiences.students", Mine: nil, Theirs: steps.Answer{"Students"}, Changed: []string{"audiences.students.needs"}}}},
		{name: "removed by them, worked on by me", mine: with(put("audiences.students.needs", "Rest")), theirs: with(removed("audiences", 1)),
			want: with(removed("audiences", 1)), collisions: []Question{{At: "audiences.students", Mine: steps.Answer{"Students"}, Changed: []string{"audiences.students.needs"}}}},
		{name: "referring to what they removed", mine: with(put("channels.email.audience", "students")), theirs: with(removed("audiences", 1)),
			want: with(removed("audiences", 1)), collisions: []Question{{At: "audiences.students", Mine: steps.Answer{"Students"}, Changed: []string{"channels.email.audience"}}}},
		{name: "another order", mine: with(func(s *steps.Strategy) { steps.Find("audiences").Move(s, 1, 0) }), theirs: with(added("tourists", 1)),
			want: with(added("tourists", 1), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 2, 0); steps.Find("audiences").Move(s, 1, 2) })},
		{name: "two other orders", mine: with(added("tourists", 2), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 1, 0) }),
			theirs:     with(added("tourists", 0), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 2, 1) }),
			want:       with(added("tourists", 0), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 2, 1) }),
			collisions: []Question{{At: "audiences", Mine: steps.Answer{"students", "workers", "tourists"}, Theirs: steps.Answer{"tourists", "students", "workers"}}}},
		{name: "the furthest step", mine: with(func(s *steps.Strategy) { s.Reached = steps.StepMeasure }), theirs: with(func(s *steps.Strategy) { s.Reached = steps.StepGoal }),
			want: with(func(s *steps.Strategy) { s.Reached = steps.StepMeasure })},
		{name: "findings accepted", mine: with(func(s *steps.Strategy) { s.Accepted = append(s.Accepted, steps.Acceptance{Rule: "long-game"}) }),
			theirs: with(func(s *steps.Strategy) { s.Accepted = []steps.Acceptance{{Rule: "thin-spread"}} }),
			want:   with(func(s *steps.Strategy) { s.Accepted = []steps.Acceptance{{Rule: "thin-spread"}, {Rule: "long-game"}} })},
		{name: "a finding no longer accepted", mine: with(func(s *steps.Strategy) { s.Accepted = nil }), theirs: with(put("goal.kind", "sales")),
			want: with(func(s *steps.Strategy) { s.Accepted = nil }, put("goal.kind", "sales"))},
		{name: "sections left out", mine: with(func(s *steps.Strategy) { s.LeftOut = []string{"sources"} }), theirs: with(func(s *steps.Strategy) { s.LeftOut = []string{"advice", "sources"} }),
			want: with(func(s *steps.Strategy) { s.LeftOut = []string{"advice", "sources"} })},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := of(gym(), c.mine, c.theirs)
			merged, collisions := m.Result(), m.Questions()
			if changes := Changes(c.want, merged); len(changes) > 0 {
				t.Errorf("not as wanted: %v", changes)
			}
			if !reflect.DeepEqual(collisions, c.collisions) {
				t.Errorf("collisions %v, want %v", collisions, c.collisions)
			}
			if merged.Reached != c.want.Reached || !slices.Equal(merged.Accepted, c.want.Accepted) || !slices.Equal(merged.LeftOut, c.want.LeftOut) {
				t.Errorf("reached %v, accepted %v, left out %v", merged.Reached, merged.Accepted, merged.LeftOut)
			}
			m.DecideAll(Mine)
			decided := Changes(m.Result(), m.Mine())
			for _, collision := range collisions {
				if slices.ContainsFunc(decided, func(change steps.Change) bool { return change.At == collision.At }) {
					t.Errorf("%s is not as mine has it once that was decided: %v", collision.At, decided)
				}
			}
		})
	}
}

// TestNothingChangedIsNoChange, also where what names an item looks like the id of another.
func TestNothingChangedIsNoChange(t *testing.T) {
	s := &steps.Strategy{Tactics: []steps.Tactic{{ID: "tactic-1", Name: "!"}, {}, {}, {ID: "tactic-2", Name: "?"}, {ID: "tactic", Name: "x"}}}
	if changes := Changes(s, s.Clone()); len(changes) > 0 {
		t.Errorf("%v", changes)
	}
	list := steps.Find("tactics")
	seen := map[string]bool{}
	for i := range list.Len(s) {
		if key := list.ItemKey(s, i); seen[key] {
			t.Errorf("two items are called %s", key)
		} else {
			seen[key] = true
		}
	}
}
