package session

import (
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestTheWay of a blank strategy: the core questions, one after the other, forth and back.
func TestTheWay(t *testing.T) {
	s := New(newDesk(t).env, lang.English, "")
	for _, step := range steps.Steps() {
		var forth, back []string
		for at, more := s.First(step), true; more; at, more = s.Next(at, 1) {
			forth = append(forth, at.Question.ID)
			if !at.Question.Core || !s.Asked(at) {
				t.Errorf("%s is on the short way", at.Question.ID)
			}
		}
		for at, more := s.Last(step), true; more; at, more = s.Next(at, -1) {
			back = append([]string{at.Question.ID}, back...)
		}
		if len(forth) < 1 || len(forth) != len(back) || forth[0] != back[0] {
			t.Errorf("%v: forth %v, back %v", step, forth, back)
		}
	}
	short := s.Progress().All
	if !s.ToggleDepth(steps.StepGoal) {
		t.Error("a step is not asked in full")
	}
	deeper := s.Progress().All
	if s.ToggleDepth(steps.StepGoal) {
		t.Error("a step is still asked in full")
	}
	again := s.Progress().All
	s.AskEverything()
	answered, all := s.Progress().Done, s.Progress().All
	if short >= deeper || again != short || deeper >= all || answered != 0 {
		t.Errorf("%d, %d, %d and %d questions, %d answered", short, deeper, again, all, answered)
	}
}

// TestTheWayThroughAnItem stays with it.
func TestTheWayThroughAnItem(t *testing.T) {
	s := newDesk(t).example()
	at := place(s, "objectives.statement", 1)
	next, more := s.Next(at, 1)
	if !more || next.Item != at.Item || next.List() != at.List() {
		t.Errorf("next is %v", next)
	}
	if back, more := s.Next(next, -1); !more || back != at {
		t.Errorf("before it is %v", back)
	}
	if before, more := s.Next(at, -1); more {
		t.Errorf("before the first one is %v", before)
	}
}

func TestResume(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, "")
	expect := func(id string, open bool) {
		t.Helper()
		if at, is := s.Resume(); at.Question.ID != id || is != open {
			t.Errorf("resumed at %s, open %v; want %s, %v", at.Question.ID, is, id, open)
		}
	}
	expect("business.name", true)
	set(s, "business.name", "Gym")
	expect("business.offer", true)
	s = d.example()
	expect(s.First(steps.StepMeasure).Question.ID, false)
	if p := s.Progress(); p.Done == 0 || p.Done > p.All {
		t.Errorf("%d of %d answered", p.Done, p.All)
	}
	set(s, "business.offer")
	expect("business.offer", true)
	s.now.strategy.Reached = steps.StepAudience
	set(s, "business.offer", "Lunch")
	set(s, "goal.statement")
	expect("business.name", true)
}

// TestDepthStaysWithTheFile: which steps are asked in full is saved, and undo leaves it as it is.
func TestDepthStaysWithTheFile(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, d.path("plan.md"))
	set(s, "business.name", "Gym")
	s.ToggleDepth(steps.StepGoal)
	d.saved(s.Save())
	if text := d.read(d.path("plan.md")); !strings.Contains(text, "depth: [goal]\n") {
		t.Errorf("the file does not say it:\n%s", text)
	}
	s.Undo(Place{})
	again := d.open(d.path("plan.md"))
	for _, side := range []*Session{s, again} {
		if !side.Asked(place(side, "goal.challenge", 0)) || side.Asked(place(side, "business.website", 0)) {
			t.Errorf("asked in full: %v", side.Strategy().Depth)
		}
	}
	old := d.file()
	if !old.Asked(place(old, "business.website", 0)) {
		t.Error("a file that does not say is not asked in full")
	}
}
