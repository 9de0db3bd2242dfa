package session

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestTheWay of a blank strategy: the core questions, one after the other, forth and back.
func TestTheWay(t *testing.T) {
	s := New(newDesk(t).env, lang.English, "")
	for _, step := range steps.Steps() {
		if step == steps.StepMeasure {
			continue // nothing to measure yet: see below
		}
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
	questions := steps.Questions(steps.StepMeasure)
	if first, last := s.First(steps.StepMeasure), s.Last(steps.StepMeasure); s.Asked(first) || s.Asked(last) ||
		first.Question != &questions[len(questions)-1] || last.Question != &questions[0] {
		t.Errorf("where no question is asked, the way goes from %s to %s", first.Question.ID, last.Question.ID)
	}
	_, short := s.Progress()
	if !s.ToggleDepth(steps.StepGoal) {
		t.Error("a step is not asked in full")
	}
	_, deeper := s.Progress()
	if s.ToggleDepth(steps.StepGoal) {
		t.Error("a step is still asked in full")
	}
	_, again := s.Progress()
	s.AskEverything()
	answered, all := s.Progress()
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
	if answered, all := s.Progress(); answered == 0 || answered > all {
		t.Errorf("%d of %d answered", answered, all)
	}
	set(s, "business.offer")
	expect("business.offer", true)
	s.now.strategy.Reached = steps.StepAudience
	set(s, "business.offer", "Lunch")
	set(s, "goal.statement")
	expect("business.name", true)
}

// TestAStepAnsweredInFullIsAskedInFull when it is opened.
func TestAStepAnsweredInFullIsAskedInFull(t *testing.T) {
	s := New(newDesk(t).env, lang.English, "")
	website := place(s, "business.website", 0)
	other := place(s, "business.niche", 0)
	if s.Asked(website) {
		t.Error("asked on the short way")
	}
	s.Set(website, steps.Answer{"https://gym.example"})
	if !s.Asked(website) || s.Asked(other) && !other.Question.Core {
		t.Error("an answered question is not asked, or another one is")
	}
	if s.deepen(); !s.depth[steps.StepAudience] || s.depth[steps.StepGoal] {
		t.Errorf("asked in full: %v", s.depth)
	}
}
