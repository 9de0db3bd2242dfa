package ui

import (
	"os"
	"strings"
	"testing"

	"sweetspot/document"
	"sweetspot/lang"
)

// TestPreviewOffTheLoop: while a document is laid out keys work, what was laid out for other answers is not
// shown, and what a body holds cannot keep a strategy from being opened.
func TestPreviewOffTheLoop(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.openExample("gym")
	w.press("ctrl+p")
	if len(w.working) == 0 {
		t.Fatal("nothing is laid out in the background")
	}
	stale := w.working
	w.working = nil
	w.press("f1")
	w.sees("Answer what you can")
	w.press("esc", "esc", "ctrl+p")
	w.sees("Square Mile Gym, spring memberships")
	before := w.screen()
	for _, late := range stale {
		w.app.Update(late())
	}
	if after := w.screen(); after != before {
		t.Errorf("the older layout is shown:\n%s", after)
	}
}

// TestHostileBody: a body that Glamour would take minutes for is shown as it is written.
func TestHostileBody(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	data, _ := document.Example("gym", lang.English)
	if err := os.WriteFile("plan.md", append(data, "\n"+strings.Repeat("> ", 100)+"deep\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := w.app.Open("plan.md"); err != nil {
		t.Fatal(err)
	}
	w.press("ctrl+p")
	w.screen()
	w.press("end")
	w.sees("> > > deep")
}
