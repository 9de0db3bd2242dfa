package ui

import (
	"os"
	"path/filepath"
	"testing"

	"sweetspot/lang"
)

// protectedPlan opens a file that nobody has the permission to write to.
func protectedPlan(t *testing.T, language lang.Language, window size) (w *wizard, path, content string) {
	t.Helper()
	w = newWizard(t, language, window)
	w.openExample("gym")
	w.press("ctrl+s", "enter")
	path = w.app.session.Path()
	content = w.read(filepath.Base(path))
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	w = w.reopened(path)
	w.resize(window)
	return w, path, content
}

// TestAProtectedFileIsNotOverwrittenUnasked: the wizard asks once in a session, and keeps the answers in a
// draft where the file is to stay.
func TestAProtectedFileIsNotOverwrittenUnasked(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, window := range sizes {
			w, path, before := protectedPlan(t, language, window)
			w.change("business.offer", "Lunch classes")
			w.sees(w.app.text("protected.title", args{"File": filepath.Base(path)}))
			w.sees(w.app.text("protected.no"))
			w.press("enter")
			w.change("business.offer", "Evening classes")
			if w.app.overlay != nil {
				t.Errorf("asked again:\n%s", w.screen())
			}
			w.press("ctrl+c")
			if got := w.read(filepath.Base(path)); got != before {
				t.Fatalf("the file was written to:\n%s", difference(before, got))
			}
			end := w.app.Finish()
			kept := w.app.config.State.Rescued(path)
			if !end.Rescued || len(kept) != 1 {
				t.Fatalf("the answers are in no draft: %+v, %v", end, kept)
			}
			if got := w.answersOf(kept[0].Draft).Business.Offer; got != "Evening classes" {
				t.Errorf("the draft says %q", got)
			}
		}
	}
}

// TestAProtectedFileIsOverwrittenWhenAllowed, and stays protected.
func TestAProtectedFileIsOverwrittenWhenAllowed(t *testing.T) {
	w, path, _ := protectedPlan(t, lang.English, sizes[0])
	w.change("business.offer", "Lunch classes")
	w.press("up", "enter")
	w.change("business.difference", "Forty minutes")
	answers := w.answersOf(path)
	if answers.Business.Offer != "Lunch classes" || answers.Business.Difference != "Forty minutes" {
		t.Errorf("the file says %q, %q", answers.Business.Offer, answers.Business.Difference)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o444 {
		t.Errorf("its permissions are %v, %v", info.Mode(), err)
	}
	if kept := w.app.config.State.Rescued(path); len(kept) != 0 {
		t.Errorf("drafts are left: %v", kept)
	}
}

// TestLeavingAsksAboutAProtectedFile before it is too late.
func TestLeavingAsksAboutAProtectedFile(t *testing.T) {
	w, _, _ := protectedPlan(t, lang.English, sizes[0])
	w.jump("business.offer")
	w.write(" and more")
	w.press("ctrl+c")
	w.sees("is write-protected")
	w.press("up", "enter")
	if err := w.app.session.Failed(); err != nil {
		t.Error(err)
	}
}

// TestLookingAtAProtectedFileAsksNothing.
func TestLookingAtAProtectedFileAsksNothing(t *testing.T) {
	w, _, _ := protectedPlan(t, lang.English, sizes[0])
	w.press("ctrl+p", "ctrl+o", "esc", "pgdown", "enter", "tab")
	if w.app.overlay != nil {
		t.Errorf("asked:\n%s", w.screen())
	}
}
