package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps/date"
)

// underWay opens the gym's strategy from a file, on a day on which its campaign runs.
func underWay(t *testing.T, language lang.Language, window size) *wizard {
	t.Helper()
	w := newWizard(t, language, window)
	w.openExample("gym")
	path := filepath.Join(w.dir, "gym.md")
	if err := w.app.session.Export(path); err != nil {
		t.Fatal(err)
	}
	w.app.config.Today = date.New(2027, time.January, 5)
	if err := w.app.Open(path); err != nil {
		t.Fatal(err)
	}
	return w
}

// file is what stands in the strategy's file.
func (w *wizard) file() string {
	w.t.Helper()
	data, err := os.ReadFile(w.app.session.Path())
	if err != nil {
		w.t.Fatal(err)
	}
	return string(data)
}

// TestCheckInScreens from the offer at the opening to where each objective stands.
func TestCheckInScreens(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, window := range sizes {
			name := fmt.Sprintf("%s-%dx%d", language, window.width, window.height)
			t.Run(name, func(t *testing.T) {
				w := underWay(t, language, window)
				w.golden("checkin-due-" + name)
				w.press("up", "enter")
				w.golden("checkin-" + name)
				w.answer("91")
				w.write("130%")
				w.press("enter")
				w.golden("checkin-problem-" + name)
				w.press("ctrl+u")
				w.answer("3")
				w.answer("1400")
				w.answer("Slow start over the holidays")
				w.golden("checkin-standings-" + name)
			})
		}
	}
}

// TestEveryFigureIsSavedAtOnce, can be taken back, and is there to be changed.
func TestEveryFigureIsSavedAtOnce(t *testing.T) {
	w := underWay(t, lang.English, sizes[0])
	before := w.file()
	w.press("up", "enter")
	if w.press("tab", "tab", "shift+tab", "esc"); w.file() != before {
		t.Error("looking at the check-in has changed the file")
	}
	w.press("ctrl+r")
	if w.answer("91"); !strings.Contains(w.file(), "members: 91") {
		t.Errorf("not saved:\n%s", w.file())
	}
	w.press("ctrl+z")
	if w.sees("Undone: Check-ins."); strings.Contains(w.file(), "members: 91") {
		t.Error("undone, the figure is still in the file")
	}
	w.press("ctrl+y")
	w.sees("› 91")
	w.press("up")
	w.press("ctrl+u")
	w.answer("yesterday")
	w.write("90")
	w.press("ctrl+p")
	for _, entry := range []string{"date: 2027-01-05\n    values:\n      members: 91\n", "date: 2027-01-04\n    values:\n      members: 90\n"} {
		if !strings.Contains(w.file(), entry) {
			t.Errorf("%q is not in the file:\n%s", entry, w.file())
		}
	}
}

// TestWhatCannotBeReadIsShownBeforeTheCheckInIsLeft, once, however it is left.
func TestWhatCannotBeReadIsShownBeforeTheCheckInIsLeft(t *testing.T) {
	for _, way := range []string{"esc", "ctrl+c", "ctrl+o", "ctrl+g", "ctrl+p", "ctrl+z", "mouse"} {
		w := underWay(t, lang.English, sizes[0])
		w.press("ctrl+r", "esc", "esc") // the offer first
		w.press("ctrl+r")
		w.write("many")
		w.press("tab")
		w.write("3")
		leave := func() {
			if way == "mouse" {
				w.click(12, 1)
				return
			}
			w.press(way)
		}
		leave()
		w.sees(`"many" cannot be read as a number`)
		if !strings.Contains(w.file(), "enquiries: 3") {
			t.Errorf("%s: what can be read is not saved", way)
		}
		if _, still := w.app.screen.(*checkIn); !still {
			t.Errorf("%s leaves at once", way)
		}
		leave()
		if _, still := w.app.screen.(*checkIn); still && strings.Contains(w.screen(), "many") && way != "ctrl+c" && way != "ctrl+z" {
			t.Errorf("%s does not leave the second time", way)
		}
	}
}

// TestWhatCannotBeReadStays on its line while the check-in is saved, opened again or completed.
func TestWhatCannotBeReadStays(t *testing.T) {
	w := underWay(t, lang.English, sizes[0])
	w.press("esc", "ctrl+r")
	w.write("many")
	w.press("tab")
	w.write("3")
	w.press("ctrl+r", "ctrl+s", "enter", "esc")
	w.sees("› many")
	w.sees("3 on 5 January 2027")
}

// TestANoteOutlivesAKill: what is typed on the line for a note is saved in a pause, as a long text is.
func TestANoteOutlivesAKill(t *testing.T) {
	w := underWay(t, lang.English, sizes[0])
	w.press("esc", "ctrl+r", "tab", "tab", "tab")
	w.write("Slow start over the holi")
	w.pause()
	if !strings.Contains(w.file(), "note: Slow start over the holi\n") {
		t.Errorf("not saved:\n%s", w.file())
	}
	w.write("days")
	w.press("enter")
	if !strings.Contains(w.file(), "note: Slow start over the holidays\n") {
		t.Errorf("not saved:\n%s", w.file())
	}
	w.press("ctrl+z")
	if strings.Contains(w.file(), "Slow start") {
		t.Errorf("one note takes more than one undo:\n%s", w.file())
	}
}

// TestNoCheckInBeforeThereIsAnObjective says why.
func TestNoCheckInBeforeThereIsAnObjective(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.press("ctrl+r")
	w.sees("There is no objective yet")
}

// TestFindingsAboutFiguresLeadToTheCheckIn, not to the question that says how often they are read.
func TestFindingsAboutFiguresLeadToTheCheckIn(t *testing.T) {
	w := underWay(t, lang.English, sizes[0])
	w.app.config.Today = date.New(2027, time.June, 1)
	if err := w.app.Open(w.app.session.Path()); err != nil {
		t.Fatal(err)
	}
	w.press("esc") // the offer
	found := 0
	for _, f := range w.app.session.OpenFindings() {
		if f.Rule.ID != "results-stale" && f.Rule.ID != "deadline-passed" {
			continue
		}
		found++
		w.app.goToFinding(f)
		if _, there := w.app.screen.(*checkIn); !there {
			t.Errorf("%s leads to %q", f.Rule.ID, w.asked())
		}
	}
	if found == 0 {
		t.Error("nothing was found")
	}
}

// TestEscapeLeadsBackFromTheCheckIn to where it was opened, and its end to the advice.
func TestEscapeLeadsBackFromTheCheckIn(t *testing.T) {
	w := underWay(t, lang.English, sizes[0])
	w.press("esc") // the offer
	w.jump("goal.statement")
	w.press("ctrl+r", "ctrl+r", "esc")
	w.expect("goal.statement")
	w.press("ctrl+r", "enter", "enter", "enter", "enter")
	if r, is := w.app.screen.(*review); !is || r.tab != tabFlags {
		t.Errorf("the end leads to:\n%s", w.screen())
	}
}
