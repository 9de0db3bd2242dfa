package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// TestWhatCameInIsToldOnSaving too.
func TestWhatCameInIsToldOnSaving(t *testing.T) {
	here, there, _ := twoWindows(t, sizes[0])
	there.change("business.offer", "Lunch classes")
	here.jump("business.name")
	here.press("ctrl+u")
	here.write("Midday Gym")
	here.press("ctrl+s")
	seen := here.screen()
	here.press("enter")
	seen += here.screen()
	here.press("esc")
	seen += here.screen()
	if !strings.Contains(seen, "Your file was changed elsewhere") {
		t.Errorf("nobody was told that the offer came in:\n%s", seen)
	}
}

// TestAReasonIsKeptWhenTheOtherWindowWentOn: here the revision is given its reason, there the next one was
// begun meanwhile.
func TestAReasonIsKeptWhenTheOtherWindowWentOn(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	here.change("business.name", "Midday Gym")
	there.change("business.offer", "Lunch classes")
	here.press("ctrl+s")
	here.sees("Why?")
	here.answer("The landlord moved the opening")
	here.sees("Your strategy is saved")
	if got := here.answersOf(path); !strings.Contains(here.read(filepath.Base(path)), "The landlord moved the opening") {
		t.Errorf("it says saved, and the reason is in no entry of the log: %+v", got.Log)
	}
}

// TestARevisionThatWentOnElsewhereKeepsItsEntry: it was read there while it was under way here.
func TestARevisionThatWentOnElsewhereKeepsItsEntry(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	here.change("business.name", "Midday Gym")
	there := here.reopened(path)
	here.change("business.difference", "Short classes")
	here.press("ctrl+s")
	here.answer("The landlord moved the opening")
	there.change("business.offer", "Lunch classes")
	got := here.answersOf(path)
	if len(got.Log) != 2 || got.Log[0].Because != "The landlord moved the opening" || len(got.Log[0].Changed) != 2 || len(got.Log[1].Changed) != 1 {
		t.Errorf("the log is %+v", got.Log)
	}
}

// TestLeavingWithAReasonHalfTyped keeps it, as any half-typed answer.
func TestLeavingWithAReasonHalfTyped(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s", "enter", "esc")
	w.change("business.offer", "Lunch")
	w.press("ctrl+s")
	w.write("The landlord moved the opening")
	w.press("ctrl+c")
	w.app.Finish()
	if !strings.Contains(w.onDisk(), "The landlord moved the opening") {
		t.Error("the reason is in no file")
	}
}

// TestAcceptingWhileTheFileChanged keeps both.
func TestAcceptingWhileTheFileChanged(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	for i, w := range []*wizard{here, there} {
		w.press("ctrl+g")
		for range i {
			w.press("down")
		}
		w.write("a")
		if _, asks := w.app.overlay.(*prompt); !asks {
			t.Fatalf("no prompt:\n%s", w.screen())
		}
		w.answer("Because " + w.asked() + string(rune('A'+i)))
		w.press("esc")
	}
	if got := here.answersOf(path); len(got.Accepted) != 2 || got.Revision != 1 {
		t.Errorf("%+v revision %d", got.Accepted, got.Revision)
	}
}

// TestTheOrderOfBothSides: moved here and there, asked, and both answers can be chosen.
func TestTheOrderOfBothSides(t *testing.T) {
	for _, keys := range [][]string{{"up", "up", "enter"}, {"up", "enter"}} {
		here, there, path := twoWindows(t, sizes[0])
		there.app.open(session.Place{Question: steps.Find("tactics")})
		there.press("home", "delete")
		there.press("end", "up", "up", "alt+up", "alt+up")
		here.app.open(session.Place{Question: steps.Find("tactics")})
		here.press("home", "down", "down", "alt+up", "alt+up")
		here.screen()
		if _, asks := here.app.overlay.(*conflictOverlay); asks {
			here.press(keys...)
		}
		here.screen()
		here.press("esc", "ctrl+o")
		if here.app.session.Failed() != nil {
			t.Errorf("%v", here.app.session.Failed())
		}
		if n := len(here.answersOf(path).Tactics); n != 3 {
			t.Errorf("%d tactics", n)
		}
	}
}

// TestUndoAfterComingBack takes back what was answered before leaving, as far as the last revision.
func TestUndoAfterComingBack(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	here.change("business.name", "Midday Gym")
	here.change("business.offer", "Lunch classes")
	here.app.Finish()
	again := here.reopened(path)
	again.press("ctrl+z", "ctrl+z")
	if got := again.answersOf(path); got.Business.Name != "Square Mile Gym" || got.Business.Offer == "Lunch classes" || len(got.Log) != 0 {
		t.Errorf("undone to %q, %q, log %v", got.Business.Name, got.Business.Offer, got.Log)
	}
	again.press("ctrl+z")
	again.sees("nothing to undo")
}
