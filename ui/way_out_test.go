package ui

import (
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// outInSight fails the test unless the last line of the screen says how to leave and where the help is.
func (w *wizard) outInSight(where string) {
	w.t.Helper()
	lines := strings.Split(strings.TrimSuffix(w.screen(), "\n"), "\n")
	last := lines[len(lines)-1]
	for _, needed := range []string{"ctrl+c " + w.app.text("leave"), "F1 " + w.app.sp.Texts.Text("does.help")} {
		if !strings.Contains(last, needed) {
			w.t.Errorf("%dx%d, %s: the footer lacks %q: %q", w.app.width, w.app.height, where, needed, last)
		}
	}
}

// TestTheWayOutIsInSight on every screen and in every overlay, while a sentence is said as well.
func TestTheWayOutIsInSight(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, window := range append(sizes, size{30, 8}) {
			w := newWizard(t, language, window)
			w.outInSight("start")
			w.press("esc")
			w.outInSight("Escape on the start screen")
			w.sees(w.app.text("how_to_close"))
			w.openExample("gym")
			eachQuestion(w.app.session.Strategy(), func(q *steps.Question, item int) {
				if item == 0 {
					w.app.open(w.itemAt(q.ID, 0))
					w.outInSight(q.ID)
				}
			})
			for _, list := range []string{"competitors", "audiences", "objectives", "channels", "tactics", "measures", "accounts"} {
				w.app.openList(steps.Find(list), rowGoOn)
				w.outInSight(list)
			}
			for _, key := range []string{"esc", "ctrl+z", "ctrl+t", "ctrl+v", "ctrl+o", "ctrl+g", "ctrl+p", "right", "right", "right", "right", "f1", "esc", "ctrl+s"} {
				w.press(key)
				w.outInSight(key)
			}
			w.press("esc", "ctrl+p")
			w.write("s")
			w.outInSight("sections")
			w.press("space", "enter")
			w.outInSight("a decision")
		}
	}
}

// TestEscapeSaysHowToLeave where there is nothing to go back to, in full.
func TestEscapeSaysHowToLeave(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, window := range sizes {
			w := newWizard(t, language, window)
			w.openExample("gym")
			for _, id := range []string{"business.name", "business.country", "goal.challenge", "audiences", "resources.monthly_budget"} {
				w.jump(id)
				w.press("esc")
				w.expect(id)
				w.sees(w.app.text("how_to_leave"))
			}
		}
	}
}

// TestNoLetterChangesTheFileUnasked: whoever types into the document, believing it to be a text, and ends
// with Enter or Escape, finds the file as it was.
func TestNoLetterChangesTheFileUnasked(t *testing.T) {
	typed := append(strings.Split("abcdefghijklmnopqrstuvwxyzAES0123456789+-?/ .é", ""),
		" ", "s s", "s  a", "a e s", "sales are up", "Les essais sont assez sûrs.", "e  e", "s\n \n")
	for _, language := range lang.Languages() {
		first := newWizard(t, language, sizes[0])
		first.openExample("gym")
		first.press("ctrl+s", "enter")
		whole := first.read(filepath.Base(first.app.session.Path()))
		from, to := strings.Index(whole, "<!-- sweetspot:begin sources"), strings.Index(whole, "<!-- sweetspot:begin revisions")
		w, path := handEdited(t, language, sizes[0], whole[from:to], "")
		w.change("business.offer", "X")
		f := w.app.session.OpenFindings()[0]
		w.app.session.Accept(f, "We know.")
		w.app.saveNow()
		before := w.read(filepath.Base(path))
		for tab := range tabs {
			for _, text := range typed {
				for _, end := range []string{"enter", "esc"} {
					w.app.setOverlay(nil)
					w.press("ctrl+p")
					r := w.app.screen.(*review)
					r.tab = tab
					r.flags.menu.Cursor = session.FindingKey(f)
					for _, letter := range text {
						if letter == '\n' {
							w.press("enter")
							continue
						}
						w.app.Update(tea.KeyPressMsg{Code: letter, Text: string(letter)})
					}
					w.press(end)
					w.app.Update(pausedMsg(w.app.typed))
					if after := w.read(filepath.Base(path)); after != before {
						t.Fatalf("%s, tab %s: typing %q and %s changed the file:\n%s", language, tabNames[tab], text, end, difference(before, after))
					}
				}
			}
		}
	}
}
