package merge

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/steps"
	"sweetspot/test/property"
)

// gym is a strategy that two people work on.
func gym() *steps.Strategy {
	s := &steps.Strategy{Business: steps.Business{Name: "Gym", Place: "City"}}
	s.Audiences = []steps.Audience{{ID: "workers", Name: "Workers"}, {ID: "students", Name: "Students"}}
	s.Objectives = []steps.Objective{{ID: "members", Statement: "Members", Audience: "workers", Owner: "Priya"}}
	s.Channels = []steps.Channel{{Platform: "facebook", Audience: "workers"}, {Platform: "email"}}
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

func put(at string, value ...string) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		place := steps.FindPlace(at)
		place.Question.Put(s, max(0, place.Item(s)), value)
	}
}

func removed(list string, at int) func(*steps.Strategy) {
	return func(s *steps.Strategy) { steps.Find(list).Remove(s, at) }
}

func TestReconcile(t *testing.T) {
	added := func(id string, at int) func(*steps.Strategy) {
		return func(s *steps.Strategy) {
			s.Audiences = slices.Insert(slices.Clone(s.Audiences), at, steps.Audience{ID: id, Name: id})
		}
	}
	for _, c := range []struct {
		name               string
		mine, theirs, want *steps.Strategy
		collisions         []Conflict
	}{
		{name: "different answers", mine: with(put("business.place", "London")), theirs: with(put("goal.kind", "sales")),
			want: with(put("business.place", "London"), put("goal.kind", "sales"))},
		{name: "the same answer", mine: with(put("goal.kind", "sales")), theirs: with(put("goal.kind", "sales")),
			want: with(put("goal.kind", "sales"))},
		{name: "two answers to one question", mine: with(put("goal.kind", "sales")), theirs: with(put("goal.kind", "leads")),
			want: with(put("goal.kind", "leads")), collisions: []Conflict{{"goal.kind", steps.Answer{"sales"}, steps.Answer{"leads"}}}},
		{name: "cleared and changed", mine: with(put("business.place")), theirs: with(put("business.place", "Leeds")),
			want: with(put("business.place", "Leeds")), collisions: []Conflict{{"business.place", nil, steps.Answer{"Leeds"}}}},
		{name: "answers about one item", mine: with(put("objectives.members.owner", "Sam")), theirs: with(put("objectives.members.metric", "orders")),
			want: with(put("objectives.members.owner", "Sam"), put("objectives.members.metric", "orders"))},
		{name: "items added on both sides", mine: with(added("parents", 1)), theirs: with(added("tourists", 2)),
			want: with(added("tourists", 2), added("parents", 1))},
		{name: "the same item added", mine: with(added("parents", 2), put("audiences.parents.needs", "Sleep")),
			theirs:     with(added("parents", 2), put("audiences.parents.needs", "Time")),
			want:       with(added("parents", 2), put("audiences.parents.needs", "Time")),
			collisions: []Conflict{{"audiences.parents.needs", steps.Answer{"Sleep"}, steps.Answer{"Time"}}}},
		{name: "an item removed by me", mine: with(removed("audiences", 1)), theirs: with(put("goal.kind", "sales")),
			want: with(removed("audiences", 1), put("goal.kind", "sales"))},
		{name: "an item removed by them", mine: with(put("goal.kind", "sales")), theirs: with(removed("audiences", 1)),
			want: with(removed("audiences", 1), put("goal.kind", "sales"))},
		{name: "removed by me, worked on by them", mine: with(removed("audiences", 1)), theirs: with(put("audiences.students.needs", "Rest")),
			want: with(put("audiences.students.needs", "Rest")), collisions: []Conflict{{"audiences.students", nil, steps.Answer{"Students"}}}},
		{name: "removed by them, worked on by me", mine: with(put("audiences.students.needs", "Rest")), theirs: with(removed("audiences", 1)),
			want: with(removed("audiences", 1)), collisions: []Conflict{{"audiences.students", steps.Answer{"Students"}, nil}}},
		{name: "referring to what they removed", mine: with(put("channels.email.audience", "students")), theirs: with(removed("audiences", 1)),
			want: with(removed("audiences", 1))},
		{name: "another order", mine: with(func(s *steps.Strategy) { steps.Find("audiences").Move(s, 1, 0) }), theirs: with(added("tourists", 1)),
			want: with(added("tourists", 1), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 2, 0); steps.Find("audiences").Move(s, 1, 2) })},
		{name: "two other orders", mine: with(added("tourists", 2), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 1, 0) }),
			theirs:     with(added("tourists", 0), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 2, 1) }),
			want:       with(added("tourists", 0), func(s *steps.Strategy) { steps.Find("audiences").Move(s, 2, 1) }),
			collisions: []Conflict{{"audiences", steps.Answer{"students", "workers", "tourists"}, steps.Answer{"tourists", "students", "workers"}}}},
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
			merged, collisions := Strategies(gym(), c.mine, c.theirs)
			if changes := Changes(c.want, merged); len(changes) > 0 {
				t.Errorf("not as wanted: %v", changes)
			}
			if !reflect.DeepEqual(collisions, c.collisions) {
				t.Errorf("collisions %v, want %v", collisions, c.collisions)
			}
			if merged.Reached != c.want.Reached || !slices.Equal(merged.Accepted, c.want.Accepted) || !slices.Equal(merged.LeftOut, c.want.LeftOut) {
				t.Errorf("reached %v, accepted %v, left out %v", merged.Reached, merged.Accepted, merged.LeftOut)
			}
			for _, collision := range collisions {
				Adopt(merged, c.mine, collision.At)
				if got := Changes(merged, c.mine); slices.ContainsFunc(got, func(change steps.Change) bool { return change.At == collision.At }) {
					t.Errorf("%s is not as mine has it once it was adopted: %v", collision.At, got)
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

// edit changes a strategy at random: an answer, or the items of a list.
func edit(t *rapid.T, s *steps.Strategy) {
	for range rapid.IntRange(0, 4).Draw(t, "edits") {
		var lists []*steps.Question
		steps.All(func(q *steps.Question) {
			if q.Kind == steps.List {
				lists = append(lists, q)
			}
		})
		list := rapid.SampledFrom(lists).Draw(t, "list")
		n := list.Len(s)
		switch what := rapid.IntRange(0, 3).Draw(t, "what"); {
		case what == 0 && n > 0:
			list.Remove(s, rapid.IntRange(0, n-1).Draw(t, "at"))
		case what == 1 && n > 1:
			list.Move(s, rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to"))
		case what == 2 && list.Naming().Kind == steps.Text:
			at := rapid.IntRange(0, n).Draw(t, "at")
			list.Insert(s, at)
			list.Naming().Put(s, at, steps.Answer{rapid.SampledFrom([]string{"one", "two", "three", "four"}).Draw(t, "name")})
			list.Identify(s, at)
		default:
			editAnswer(t, s)
		}
	}
}

func editAnswer(t *rapid.T, s *steps.Strategy) {
	type at struct {
		q    *steps.Question
		item int
	}
	var places []at
	steps.Each(s, func(q *steps.Question, item int) {
		if q.Kind == steps.Text && !q.Names || q.Kind == steps.Choice {
			places = append(places, at{q, item})
		}
	})
	place := rapid.SampledFrom(places).Draw(t, "place")
	values := []string{"", "x", "y"}
	if place.q.Kind == steps.Choice {
		values = append([]string{""}, place.q.Options...)
	}
	if value := rapid.SampledFrom(values).Draw(t, "value"); value == "" {
		place.q.Put(s, place.item, nil)
	} else {
		place.q.Put(s, place.item, steps.Answer{value})
	}
}

// TestMergeLosesNothing: what one side alone did is in the result, and what both did differently is a
// conflict. Lists in which items share a name are merged as a whole and are checked as a whole.
func TestMergeLosesNothing(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		base, mine, theirs := gym(), gym(), gym()
		edit(t, mine)
		edit(t, theirs)
		if merged, conflicts := Strategies(base, mine, base); len(Changes(mine, merged)) > 0 || len(conflicts) > 0 {
			t.Fatalf("mine alone: %v %v", Changes(mine, merged), conflicts)
		}
		if merged, conflicts := Strategies(base, base, theirs); len(Changes(theirs, merged)) > 0 || len(conflicts) > 0 {
			t.Fatalf("theirs alone: %v %v", Changes(theirs, merged), conflicts)
		}
		c := &mergeCheck{t: t, base: base, mine: mine, theirs: theirs, inConflict: map[string]bool{}, whole: map[string]bool{}}
		merged, conflicts := Strategies(base, mine, theirs)
		c.merged = merged
		for _, conflict := range conflicts {
			c.inConflict[conflict.At] = true
		}
		steps.All(func(list *steps.Question) {
			if list.Kind == steps.List && (namesRepeat(list, base) || namesRepeat(list, mine) || namesRepeat(list, theirs)) {
				c.whole[list.ID] = true
				c.wholeList(list)
			}
		})
		for _, change := range Changes(base, mine) {
			c.mineIsThere(change)
		}
		for _, change := range Changes(base, theirs) {
			c.theirsIsThere(change)
		}
	})
}

// namesRepeat reports whether items of a list that has no ids share a name. It is written apart from
// ambiguous, so that a mistake there does not hide in the test.
func namesRepeat(list *steps.Question, s *steps.Strategy) bool {
	names := map[string]bool{}
	for i := range list.Len(s) {
		names[steps.Slug(list.Naming().Answer(s, i).String())] = true
	}
	return !list.HasIDs() && len(names) < list.Len(s)
}

// mergeCheck compares a merged strategy with what it was merged from.
type mergeCheck struct {
	t                          *rapid.T
	base, mine, theirs, merged *steps.Strategy
	inConflict                 map[string]bool // paths
	whole                      map[string]bool // ids of the lists that are merged as a whole
}

// wholeList checks a list that one side has changed, or both alike, is as that side has it; and one that
// both changed differently is as theirs, with a conflict by which mine can be had.
func (c *mergeCheck) wholeList(list *steps.Question) {
	want, conflict := c.theirs, false
	switch {
	case sameAnswers(list, c.mine, c.base):
	case sameAnswers(list, c.theirs, c.base) || sameAnswers(list, c.mine, c.theirs):
		want = c.mine
	default:
		conflict = true
	}
	if c.inConflict[list.ID] != conflict {
		c.t.Fatalf("%s in conflict: %t, want %t", list.ID, c.inConflict[list.ID], conflict)
	}
	if !sameAnswers(list, c.merged, want) {
		c.t.Fatalf("%s is neither as mine nor as theirs has it", list.ID)
	}
	adopted := c.merged.Clone()
	if Adopt(adopted, c.mine, list.ID); conflict && !sameAnswers(list, adopted, c.mine) {
		c.t.Fatalf("%s is not as mine has it once it was adopted", list.ID)
	}
}

// sameAnswers compares two lists item by item. References are left out: those to an item that is gone are
// taken out by merging.
func sameAnswers(list *steps.Question, a, b *steps.Strategy) bool {
	same := list.Len(a) == list.Len(b)
	for i := 0; same && i < list.Len(a); i++ {
		for k := range list.Items {
			q := &list.Items[k]
			same = same && (q.Of != "" || q.Answer(a, i).Equal(q.Answer(b, i)))
		}
	}
	return same
}

// checkedAsAWhole reports whether a change is in a list that wholeList has checked.
func (c *mergeCheck) checkedAsAWhole(place steps.Place) bool {
	return place.List != nil && c.whole[place.List.ID] || c.whole[place.Question.ID]
}

func (c *mergeCheck) mineIsThere(change steps.Change) {
	place := steps.FindPlace(change.At)
	if c.checkedAsAWhole(place) {
		return
	}
	if place.Key != "" && place.Item(c.merged) < 0 && place.Item(c.mine) >= 0 {
		if !c.inConflict[place.List.ID+"."+place.Key] {
			c.t.Fatalf("mine changed %s, which is gone without a conflict", change.At)
		}
		return
	}
	got, my := answerAt(c.merged, place), answerAt(c.mine, place)
	if !got.Equal(my) && !c.inConflict[change.At] && place.Question.Kind != steps.List && place.Question.Of == "" {
		c.t.Fatalf("mine has %q at %s, merged %q, and no conflict", my, change.At, got)
	}
}

func (c *mergeCheck) theirsIsThere(change steps.Change) {
	place := steps.FindPlace(change.At)
	if c.checkedAsAWhole(place) || place.Question.Kind == steps.List || place.Item(c.merged) < 0 && place.Key != "" {
		return
	}
	my, was, got := answerAt(c.mine, place), answerAt(c.base, place), answerAt(c.merged, place)
	if my.Equal(was) && !got.Equal(answerAt(c.theirs, place)) && place.Question.Of == "" {
		c.t.Fatalf("theirs has %q at %s, merged %q", answerAt(c.theirs, place), change.At, got)
	}
}

func answerAt(s *steps.Strategy, place steps.Place) steps.Answer {
	if place.Key == "" {
		return place.Question.Answer(s, 0)
	}
	if item := place.Item(s); item >= 0 {
		return place.Question.Answer(s, item)
	}
	return nil
}
