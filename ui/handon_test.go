package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
)

// TestHandOn: after a save, and by a key of the document, the strategy can be handed on as a page, as a Word file and
// by the clipboard; nothing that is there is replaced without a question, and Escape only goes back.
func TestHandOn(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, size{80, 24})
		w.openExample("gym")
		w.press("ctrl+p")
		w.write("h")
		w.sees(w.app.text("hand_on.unsaved"))
		opened := ""
		w.app.config.Open = func(path string) error { opened = path; return nil }
		w.press("ctrl+s", "enter")
		w.sees(w.app.text("saved.title"))
		for _, window := range sizes {
			w.resize(window)
			for _, row := range []string{handPage, handWord, handCopy, handStay} {
				w.sees(w.app.text("hand_on." + row))
			}
		}
		w.resize(size{80, 24})
		saved := w.app.session.Path()
		stem := strings.TrimSuffix(saved, ".md")
		w.press("esc")
		if files, _ := filepath.Glob(stem + "*"); len(files) != 1 {
			t.Fatalf("%s: Escape wrote %v", language, files)
		}

		w.press("ctrl+p")
		w.sees(w.app.keys.HandOn.Help().Desc)
		w.write("h")
		w.press("home", "enter")
		if page := w.read(filepath.Base(stem) + ".html"); opened != stem+".html" || !strings.Contains(page, fmt.Sprintf(`<html lang="%s">`, language)) {
			t.Errorf("%s: opened %q, the page is %.80q", language, opened, page)
		}
		w.sees(w.app.text("hand_on.opened", args{"Path": stem + ".html"}))
		w.press("esc")

		if err := os.WriteFile(stem+".html", []byte("somebody's work"), 0o644); err != nil {
			t.Fatal(err)
		}
		w.app.config.Open = func(string) error { return errors.New("no browser") }
		w.write("h")
		w.press("home", "enter", "enter") // leave it
		if got := w.read(filepath.Base(stem) + ".html"); got != "somebody's work" {
			t.Errorf("%s: what was there is now %.80q", language, got)
		}
		w.write("h")
		w.press("home", "enter", "up", "enter")
		if got := w.read(filepath.Base(stem) + "-2.html"); !strings.Contains(got, "<html") {
			t.Errorf("%s: beside it stands %.80q", language, got)
		}
		w.press("esc")

		w.write("h")
		w.press("home", "down", "enter", "esc")
		if got := w.read(filepath.Base(stem) + ".docx"); !strings.HasPrefix(got, "PK") {
			t.Errorf("%s: the Word file begins with %.8q", language, got)
		}

		w.write("h")
		w.press("home", "down", "down")
		_, cmd := w.app.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		w.sees(w.app.text("hand_on.copied"))
		if cmd == nil {
			t.Errorf("%s: nothing is copied", language)
		}
		if now, err := os.ReadFile(saved); err != nil || strings.Contains(string(now), "<html") {
			t.Errorf("%s: the strategy file: %v", language, err)
		}
	}
}

// TestTypingOnAfterASave: who saves in the middle of a text and types on loses no letter to what a save offers.
func TestTypingOnAfterASave(t *testing.T) {
	for _, language := range lang.Languages() {
		w := openedPlan(t, language, "business:\n  name: Gym\n")
		w.jump("business.difference")
		w.write("We bake")
		w.press("ctrl+s")
		w.write(" at night")
		w.press("enter")
		if got := w.answersOf("plan.md").Business.Difference; got != "We bake at night" {
			t.Errorf("%s: the file has %q:\n%s", language, got, w.screen())
		}
		w = openedPlan(t, language, "business:\n  name: Gym\n")
		w.jump("business.difference")
		w.write("We bake")
		w.press("ctrl+s")
		w.paste(" by day")
		w.press("enter")
		if got := w.answersOf("plan.md").Business.Difference; got != "We bake by day" {
			t.Errorf("%s: pasted, the file has %q:\n%s", language, got, w.screen())
		}
	}
}
