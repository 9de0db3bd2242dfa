package ui

import (
	"fmt"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/session"
)

// TestScreens compares every kind of screen, at each size and in each language, with one that was
// read and found good.
func TestScreens(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, window := range sizes {
			name := fmt.Sprintf("%s-%dx%d", language, window.width, window.height)
			t.Run(name, func(t *testing.T) {
				w := newWizard(t, language, window)
				shoot := func(screen string) { w.golden(screen + "-" + name) }
				shoot("start")
				w.begin(startShort)
				shoot("text")
				w.answer("Le Tiers Lieu")
				w.app.open(w.app.session.PlaceOf("business.market", ""))
				shoot("choice")
				w.press("down", "enter", "tab")
				w.answer("près")
				shoot("problem")
				w.openExample("gym")
				w.jump("audiences")
				shoot("list")
				w.press("up", "up", "enter", "tab", "tab")
				shoot("several")
				w.jump("objectives")
				w.press("up", "up", "enter")
				shoot("objective")
				w.jump("channels")
				w.press("up", "enter", "home", "down")
				shoot("ranking")
				w.jump("goal.statement")
				shoot("long")
				w.press("ctrl+g")
				shoot("advice")
				w.press("esc", "ctrl+o")
				shoot("overview")
				w.press("esc", "ctrl+p")
				shoot("review")
				w.press("right", "right")
				shoot("blanks")
				w.press("f1")
				shoot("help")
			})
		}
	}
}

// TestProgress compares the one screen that is kept with the count of answered questions.
func TestProgress(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.answer("Harbour Street Bakery")
	w.compare("progress", w.screen())
}

// TestBlanksAreCounted on the tab of the review, as the sheet lists them.
func TestBlanksAreCounted(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 100})
	w.begin(startShort)
	w.press("ctrl+p", "right", "right")
	blanks := strings.Count(w.screen(), "○")
	w.sees(fmt.Sprintf("[Blank %d]", blanks))
}

// openExample takes a worked example in hand.
func (w *wizard) openExample(name string) {
	w.t.Helper()
	s, err := session.OpenExample(w.app.env(), name, w.app.sp.Texts.Language())
	if err != nil {
		w.t.Fatal(err)
	}
	w.app.begin(s)
	w.resize(size{w.app.width, w.app.height})
}
