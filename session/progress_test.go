package session

import (
	"testing"

	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// TestProgressOnlyGrows while the short way is walked on which questions are answered or passed in any mix, and where it
// ends nothing is left.
func TestProgressOnlyGrows(t *testing.T) {
	d := newDesk(t)
	property.Check(t, func(rt *rapid.T) {
		s := New(d.env, lang.English, "")
		last := s.Progress()
		grows := func(after string) {
			now := s.Progress()
			if now.Done*last.All < last.Done*now.All || now.Done > now.All {
				rt.Fatalf("%s: %d of %d, before %d of %d", after, now.Done, now.All, last.Done, last.All)
			}
			last = now
		}
		answer := func(at Place) {
			if values := at.Question.Choices(s.Strategy(), s.Index(at), d.env.Catalogue); len(values) > 0 {
				s.Set(at, steps.Answer{rapid.SampledFrom(values).Draw(rt, at.Question.ID)})
			} else if read, problem := at.Question.Read(rapid.SampledFrom([]string{"20", "2027-03-01", "GB", "from 80 to 120 by March"}).Draw(rt, at.Question.ID), d.env.Today); problem == nil {
				s.Set(at, read)
			}
			grows("answered " + at.Question.ID)
		}
		var walk func(at Place, more bool)
		walk = func(at Place, more bool) {
			for ; more; at, more = s.Next(at, 1) {
				if list := at.Question; list.Kind == steps.List {
					if rapid.Bool().Draw(rt, "with "+list.ID) {
						item, _ := s.Insert(list)
						s.Set(Place{Question: list.Naming(), Item: item}, steps.Answer{firstOf(list, s)})
						last = s.Progress() // an item was added
						first := Place{Question: &list.Items[0], Item: item}
						if !s.Asked(first) {
							first, _ = s.Next(first, 1)
						}
						walk(first, true)
					}
				} else if rapid.Bool().Draw(rt, "answers "+at.Question.ID) {
					answer(at)
				}
				s.Pass(at)
				grows("passed " + at.Question.ID)
			}
		}
		for _, step := range steps.Steps() {
			walk(s.First(step), true)
		}
		if end := s.Progress(); end.Done != end.All || end.Minutes() != 0 {
			rt.Fatalf("at the end %d of %d, %d minutes", end.Done, end.All, end.Minutes())
		}
	})
}

// firstOf returns an answer that names an item of a list.
func firstOf(list *steps.Question, s *Session) string {
	if values := list.Naming().Choices(s.Strategy(), 0, s.env.Catalogue); len(values) > 0 {
		return values[0]
	}
	return "Something"
}
