package ui

import (
	"fmt"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// TestAnItemWithoutAnythingInItGoes from every list, by every way out, in the middle of a strategy and at its
// beginning: it counts nowhere and is in no file.
func TestAnItemWithoutAnythingInItGoes(t *testing.T) {
	lists := []string{"competitors", "audiences", "objectives", "tactics", "measures"}
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.begin(startFull)
		w.answer("Blue Door")
		for _, id := range lists {
			list := steps.Find(id)
			for _, way := range []string{"esc", "shift+tab", "tab", "pgup", "pgdown", "ctrl+o", "ctrl+g", "ctrl+p", "mouse"} {
				w.app.openList(list, rowAdd)
				found := len(w.app.session.Report().Findings)
				answered := w.app.session.Progress().Done
				w.press("enter")
				if a := w.app.session.Progress().Done; a != answered {
					t.Errorf("%s: a new item counts as answered", id)
				}
				w.press("ctrl+t", "ctrl+t")
				w.app.session.Set(session.Place{Question: steps.Find("business.name")}, steps.Answer{id + way})
				if now := len(w.app.session.Report().Findings); now > found {
					t.Errorf("%s: advice speaks of it: %d findings, %d before", id, now, found)
				}
				w.leaveItem(way)
				if f := w.app.question(); f != nil && f.at.Item != "" {
					continue // Page Up and Page Down move in a long list of choices
				}
				where := fmt.Sprintf("%s, %s left by %s", language, id, way)
				if got := list.Len(w.app.session.Strategy()); got != 0 {
					t.Fatalf("%s: %d items are left:\n%s", where, got, w.screen())
				}
				if a := w.app.session.Progress().Done; a != answered && way != "tab" { // that passes questions
					t.Errorf("%s: %d answered, %d before", where, a, answered)
				}
				if shown := w.screen(); strings.Contains(shown, w.app.sp.Texts.Text("ask."+id+".unnamed")) {
					t.Errorf("%s: it is still on the screen:\n%s", where, shown)
				}
			}
		}
	}
}

// leaveItem leaves the item on screen in one of the ways there are.
func (w *wizard) leaveItem(way string) {
	w.t.Helper()
	switch way {
	case "mouse":
		w.click(3, 1) // the first step
	case "tab":
		item := w.app.question().at.Item
		for range 20 {
			if f := w.app.question(); f == nil || f.at.Item != item {
				return
			}
			w.press("tab")
		}
		w.t.Fatalf("Tab does not lead out of the item:\n%s", w.screen())
	default:
		w.press(way)
	}
}

// TestAnEmptiedItemGoesAndComesBack: an item whose only answer was cleared goes as well, and undo brings it
// back with its answer.
func TestAnEmptiedItemGoesAndComesBack(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.jump("audiences")
	w.press("enter")
	w.answer("Neighbours")
	w.press("esc")
	w.sees("Neighbours")
	w.press("up", "up", "enter", "ctrl+u", "esc")
	if got := len(w.app.session.Strategy().Audiences); got != 0 {
		t.Fatalf("%d audiences:\n%s", got, w.screen())
	}
	w.press("ctrl+z")
	w.sees("› Neighbours")
}

// TestAnItemWithSomethingTypedStays, though the answer could not be read, and what was typed is still there.
func TestAnItemWithSomethingTypedStays(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startFull)
	w.jump("audiences")
	w.press("enter")
	w.app.open(w.itemAt("audiences.size", 0))
	w.write("a few")
	w.press("ctrl+o", "esc")
	w.expect("audiences.size")
	w.sees("› a few")
	if answered := w.app.session.Answered(session.Place{Question: steps.Find("audiences")}); answered {
		t.Error("an audience without an answer counts as answered")
	}
	w.press("ctrl+s")
	w.sees("There is nothing to save yet")
}

// TestNothingIsUndoneOfAnItemThatWent: undo takes back what was changed before it.
func TestNothingIsUndoneOfAnItemThatWent(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.answer("Blue Door")
	w.jump("audiences")
	w.press("enter", "esc", "enter", "esc", "ctrl+z")
	w.expect("business.name")
	if got := w.app.session.Strategy().Business.Name; got != "" {
		t.Errorf("the name is %q", got)
	}
	w.press("ctrl+z")
	w.sees(w.app.text("nothing_to_undo"))
}

// TestBackToAnEmptyItem leads to where one is added.
func TestBackToAnEmptyItem(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("audiences")
	w.press("up", "enter", "ctrl+g", "esc")
	w.expect("audiences")
	w.answer("Those who drive by")
	if got := w.app.session.Strategy().Audiences; got[len(got)-1].Name != "Those who drive by" {
		t.Errorf("the last audience is %q", got[len(got)-1].Name)
	}
}
