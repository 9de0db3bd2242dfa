package session

import (
	"errors"
	"strings"
	"testing"

	"sweetspot/document/disk"
	"sweetspot/steps"
)

// TestTypingWhileASaveIsUnderWay: what is typed while an earlier text is written is not in that write, is
// not taken for saved, and is saved by the next.
func TestTypingWhileASaveIsUnderWay(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	at := place(s, "goal.statement", 0)
	s.SetTyping(at, steps.Answer{"First"})
	save := s.Pause(true)
	s.SetTyping(at, steps.Answer{"First and second"})
	if again := s.Pause(true); again != nil {
		t.Error("two saves at once")
	}
	save()
	if text := d.read(s.Path()); !strings.Contains(text, "statement: First\n") {
		t.Errorf("the file has\n%s", text)
	}
	next := s.Written()
	if next == nil || !s.dirty() {
		t.Fatal("what was typed meanwhile is not to be saved")
	}
	next()
	if s.Written() != nil || s.dirty() {
		t.Error("not saved")
	}
	if text := d.read(s.Path()); !strings.Contains(text, "First and second") {
		t.Errorf("the file has\n%s", text)
	}
}

// TestSavingWaitsForTheSaveUnderWay: whatever reaches the file comes after the write that is under way,
// whether that has begun or not.
func TestSavingWaitsForTheSaveUnderWay(t *testing.T) {
	for name, act := range map[string]func(s *Session){
		"save": func(s *Session) { s.Save() },
		"undo": func(s *Session) { s.Undo(Place{}); s.Save() },
		"name": func(s *Session) {
			if err := s.Export(s.Path() + ".2.md"); err != nil {
				t.Error(err)
			}
		},
		"revision": func(s *Session) { s.Conclude("because") },
	} {
		for _, begun := range []bool{false, true} {
			d := newDesk(t)
			s := d.file()
			s.SetTyping(place(s, "goal.statement", 0), steps.Answer{"First"})
			save := s.Pause(true)
			done := make(chan struct{})
			go func() {
				if begun {
					save()
				}
				close(done)
			}()
			act(s)
			<-done
			if save(); s.Written() != nil || s.dirty() || s.Failed() != nil {
				t.Errorf("%s: dirty %v, %v", name, s.dirty(), s.Failed())
			}
			if text, is := d.read(s.Path()), s.Strategy().Goal.Statement; !strings.Contains(text, is) {
				t.Errorf("%s: %q is not in\n%s", name, is, text)
			}
			if name == "revision" && !strings.Contains(d.read(s.Path()), "because: because") {
				t.Errorf("the reason is not in\n%s", d.read(s.Path()))
			}
		}
	}
}

// TestASaveUnderWayFails: the answers go to a draft as after any save that failed, and are saved once the
// disk works again.
func TestASaveUnderWayFails(t *testing.T) {
	for _, failed := range []error{errBroken, disk.ErrChanged} {
		d := newDesk(t)
		s := d.file()
		before := d.read(s.Path())
		broken := s.breakDisk()
		s.SetTyping(place(s, "goal.statement", 0), steps.Answer{"First"})
		save := s.Pause(true)
		broken.save = failed
		save()
		if s.Written(); !errors.Is(s.Failed(), failed) {
			t.Errorf("failed with %v, want %v", s.Failed(), failed)
		}
		if d.read(s.Path()) != before {
			t.Error("the file has changed")
		}
		broken.save = nil
		if s.Autosave(); s.Failed() != nil || !strings.Contains(d.read(s.Path()), "First") {
			t.Errorf("not saved: %v", s.Failed())
		}
	}
}

// TestACommentGoesWithItsItem: an item that went in a write that was under way takes its comment with it,
// and undo of what was changed meanwhile does not bring the comment to a new item of that name.
func TestACommentGoesWithItsItem(t *testing.T) {
	d := newDesk(t)
	d.write(d.path("plan.md"), "---\nsweetspot: 1\ncompetitors:\n  - name: Rival # the one next door\n    edge: Cheap\n---\n")
	s := d.open(d.path("plan.md"))
	list := steps.Find("competitors")
	s.Remove(list, s.Items(list)[0])
	save := s.Pause(true)
	s.Set(place(s, "goal.statement", 0), steps.Answer{"Meanwhile"})
	save()
	s.Written()
	s.Undo(Place{})
	if _, problem := s.Insert(list); problem != nil {
		t.Fatal(problem)
	}
	s.Set(place(s, "competitors.name", 0), steps.Answer{"Rival"})
	if s.Save(); s.Failed() != nil || strings.Contains(d.read(s.Path()), "next door") {
		t.Errorf("%v\n%s", s.Failed(), d.read(s.Path()))
	}
}
