package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// edits replaces texts in a file, as an editor does.
func (w *wizard) edits(path string, replace ...string) {
	w.t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		w.t.Fatal(err)
	}
	text := strings.NewReplacer(replace...).Replace(string(data))
	if text == string(data) {
		w.t.Fatalf("nothing to replace in\n%s", text)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

// TestUndoKeepsResultsThatCameIn: nothing is asked about results, so only the file has them.
func TestUndoKeepsResultsThatCameIn(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	here.change("business.name", "Midday Gym")
	here.edits(path, "\nlog:", "\nresults:\n  - date: 2027-01-05\n    spent: 1400\n    values: {members: 91}\n    note: Slow start\nlog:")
	here.change("business.offer", "Lunch classes")
	if got := here.answersOf(path); len(got.Results) != 1 {
		t.Fatalf("results %v", got.Results)
	}
	here.press("ctrl+z", "ctrl+z", "ctrl+z")
	if got := here.answersOf(path); len(got.Results) != 1 {
		t.Errorf("undoing answers took the results out of the file: %+v", got.Results)
	}
}

// TestUndoKeepsSectionsLeftOut: a section left out is no answer.
func TestUndoKeepsSectionsLeftOut(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	here.change("business.name", "Midday Gym")
	here.edits(path, "title: ", "title: Our ")
	here.change("business.offer", "Lunch classes")
	here.press("esc", "ctrl+p", "left", "left", "left", "left")
	here.write("s")
	here.press("space", "enter", "up", "enter", "esc")
	if got := here.answersOf(path); len(got.LeftOut) != 1 || !strings.HasPrefix(got.Title, "Our ") {
		t.Fatalf("left out %v, title %q\n%s", got.LeftOut, got.Title, here.screen())
	}
	here.press("ctrl+z", "ctrl+z")
	if got := here.answersOf(path); len(got.LeftOut) != 1 {
		t.Errorf("undoing answers leaves left out %v", got.LeftOut)
	}
}

// TestOnlyWhatWasSeenIsTaken: somebody goes on editing the section while the comparison is on screen.
func TestOnlyWhatWasSeenIsTaken(t *testing.T) {
	w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
	w.press("ctrl+p")
	w.write("e")
	w.sees("See Helen first.")
	w.edits(path, "See Helen first.\n", "See Helen first.\n\nThe password is with the owners.\n")
	w.press("down", "enter")
	if !strings.Contains(w.onDisk(), "The password is with the owners.") {
		t.Errorf("what nobody saw was overwritten, and there is no backup of it:\n%s", w.screen())
	}
}

// TestHandEditsOfTheLogStay: the log is the file's.
func TestHandEditsOfTheLogStay(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	here.change("business.name", "Midday Gym")
	here.press("ctrl+s")
	here.answer("The landlrod")
	here.press("esc")
	here.edits(path, "because: The landlrod", "because: The landlord", "created: 2026-11-22", "created: 2026-11-20")
	here.change("business.offer", "Lunch classes")
	got := here.answersOf(path)
	if got.Log[0].Because != "The landlord" || got.Created.String() != "2026-11-20" {
		t.Errorf("the file has the reason %q and was created on %s", got.Log[0].Because, got.Created)
	}
}

// TestComparingAfterALateSave: the choice could not be saved at first, and then was.
func TestComparingAfterALateSave(t *testing.T) {
	first := newWizard(t, lang.English, sizes[0])
	first.openExample("gym")
	folder := filepath.Join(first.dir, "sub")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "gym.md")
	first.press("ctrl+s", "ctrl+u")
	first.answer(path)
	first.edits(path, "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
	w := first.reopened(path)
	w.press("ctrl+p")
	w.write("e")
	if err := os.Rename(folder, folder+"2"); err != nil {
		t.Fatal(err)
	}
	w.press("down", "enter")
	if err := os.Rename(folder+"2", folder); err != nil {
		t.Fatal(err)
	}
	w.app.Update(retryMsg{})
	w.write("e")
	defer func() {
		if broken := recover(); broken != nil {
			t.Errorf("the wizard breaks down: %v", broken)
		}
	}()
	w.screen()
}

// TestKeepBothTwice, with an answer in between.
func TestKeepBothTwice(t *testing.T) {
	w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
	w.press("ctrl+p")
	w.write("e")
	w.press("down", "down", "enter", "esc")
	w.edits(path, "### Accounts\n", "### Accounts\n\nSee Tom second.\n")
	w = w.reopened(path)
	w.press("ctrl+p")
	w.write("e")
	w.press("down", "down", "enter", "esc")
	w.app.Finish()
	text := w.read(filepath.Base(path))
	if strings.Count(text, "See Helen first.") != 1 || strings.Count(text, "See Tom second.") == 0 || strings.Count(text, "sweetspot:begin accounts") != 1 {
		t.Errorf("%s", text)
	}
	before := text
	w = w.reopened(path)
	w.change("business.offer", "Lunch")
	w.press("ctrl+z")
	w.app.Finish()
	if text := w.read(filepath.Base(path)); text != before {
		t.Errorf("changed and changed back, the file differs:\n%s", text)
	}
}

// TestLeftOutAndEdited: the section stays, whatever is chosen about it is done.
func TestLeftOutAndEdited(t *testing.T) {
	w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n", "---\n\n", "---\n\n")
	w.app.session.Strategy().LeftOut = []string{"accounts"}
	w.press("ctrl+p")
	w.write("e")
	if _, compares := w.app.overlay.(*comparison); !compares {
		t.Skip("nothing to compare")
	}
	w.press("down", "enter", "esc")
	w.write("e")
	if _, compares := w.app.overlay.(*comparison); compares {
		t.Errorf("it was decided, and is asked again:\n%s", w.screen())
	}
	w.app.Finish()
	if strings.Contains(w.read(filepath.Base(path)), "See Helen first.") {
		t.Errorf("the new one was taken, and the old one stays")
	}
}

// TestWhatIsWrittenBesideAnItemStaysWithIt: the first one is removed, and the second gets another name.
// Both happen in one sitting, one save after the other.
func TestWhatIsWrittenBesideAnItemStaysWithIt(t *testing.T) {
	for _, c := range []struct{ list, question, first, second string }{
		{"competitors", "competitors.name", "    name: FitCo Moorgate\n", "    name: The gyms inside the big office towers\n"},
		{"accounts", "accounts.handle", "    handle: \"@squaremilegym\"\n", "    handle: Square Mile Gym (opening 2021)\n"},
		{"channels", "channels.role", "    role: \"Lunch-break offers, shown only inside the half mile\"\n", "    role: Reach the HR directors who sign for a whole firm\n"},
	} {
		t.Run(c.list, func(t *testing.T) {
			w, path := handEdited(t, lang.English, sizes[0],
				c.first, c.first+"    # about the first\n    x_note: of the first\n",
				c.second, c.second+"    # about the second\n    x_note: of the second\n")
			w.app.open(session.Place{Question: steps.Find(c.list)})
			w.press("home", "delete")
			w.app.open(w.itemAt(c.question, 0))
			w.press("ctrl+u")
			w.answer("Another name")
			w.app.Finish()
			text := w.read(filepath.Base(path))
			if !strings.Contains(text, "x_note: of the second") || strings.Contains(text, "x_note: of the first") {
				from := strings.Index(text, "\n"+c.list+":")
				t.Errorf("the second item has what stood beside the first:\n%s", text[from:from+600])
			}
		})
	}
}

// TestASectionEditedAnewIsAskedAgain: a section edited by hand and decided to be kept is asked about again once it was
// edited anew.
func TestASectionEditedAnewIsAskedAgain(t *testing.T) {
	w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
	w.app.open(w.itemAt("accounts.owner", 0))
	w.press("ctrl+u")
	w.answer("Tom")
	w.press("esc", "ctrl+s")
	if _, asks := w.app.overlay.(*comparison); !asks {
		t.Fatalf("nothing is compared:\n%s", w.screen())
	}
	w.press("enter", "enter", "esc")
	w.edits(path, "See Helen first.", "See Priya first, always.")
	w.app.open(w.itemAt("accounts.owner", 0))
	w.press("ctrl+u")
	w.answer("Jo")
	w.press("esc", "ctrl+s")
	if _, asks := w.app.overlay.(*comparison); !asks {
		t.Errorf("the new edit is not shown beside the new answers:\n%s", w.screen())
	}
}

// TestOddIdsSurviveAMerge of answers and undo.
func TestOddIdsSurviveAMerge(t *testing.T) {
	for _, id := range []string{"work.ers", "w.needs", "Ünï", "a b", "1"} {
		here, _, path := twoWindows(t, sizes[0])
		here.edits(path, "workers", `"`+id+`"`)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if read, faults := document.Read(data, here.app.config.Catalogue); diagnostic.Failed(faults) || read == nil {
			t.Logf("%s is no id", id)
			continue
		}
		one, two := here.reopened(path), here.reopened(path)
		if one.app.overlay != nil {
			one.press("esc") // what was changed by hand
		}
		renamed := slices.IndexFunc(one.app.session.Strategy().Audiences, func(a steps.Audience) bool { return a.ID == id })
		one.app.open(one.itemAt("audiences.needs", max(0, renamed)))
		one.press("ctrl+u")
		one.answer("Sleep")
		two.change("business.name", "Midday Gym")
		two.press("esc")
		if got := one.answersOf(path); got.Audiences[0].Needs != "Sleep" || got.Business.Name != "Midday Gym" {
			t.Errorf("%s: %+v", id, got.Audiences[0])
		}
		two.press("ctrl+z")
		two.screen()
		two.app.open(two.itemAt("audiences.needs", 0))
		two.press("ctrl+u")
		two.answer("Rest")
		one.press("ctrl+o")
		one.app.open(one.itemAt("audiences.needs", 0))
		one.press("ctrl+u")
		one.answer("Time")
		one.screen()
		if _, asks := one.app.overlay.(*conflictOverlay); !asks {
			t.Errorf("%s: nothing is asked:\n%s", id, one.screen())
		}
		one.press("up", "up", "up", "enter") // past the row that takes both
		if got := one.answersOf(path); got.Audiences[0].Needs != "Time" {
			t.Errorf("%s: %q", id, got.Audiences[0].Needs)
		}
	}
}

// TestWhatWasChangedByHandIsSaidOnce when the file is opened, in words, and not by an id.
func TestWhatWasChangedByHandIsSaidOnce(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, window := range sizes {
			w := newWizard(t, language, window)
			w.openExample("gym")
			w.press("ctrl+s", "enter", "esc")
			path := w.app.session.Path()
			old := w.answersOf(path).Competitors[1]
			w.edits(path, "  - id: "+old.ID+"\n    name: "+old.Name+"\n", "", "    edge: \""+old.Edge+"\"\n", "", "    edge: "+old.Edge+"\n", "",
				"  place: City of London\n", "  place: Leeds\n", "  place: \"Paris, quartier de la Bourse\"\n", "  place: Leeds\n")
			next := wizardIn(t, w.dir, language, window)
			if err := next.app.Open(path); err != nil {
				t.Fatal(err)
			}
			next.fits(t)
			title := map[lang.Language]string{lang.English: "Since your last visit", lang.French: "Depuis votre dernière visite"}[language]
			next.sees(title)
			name := fmt.Sprintf("by-hand-%s-%dx%d", language, window.width, window.height)
			next.golden(name)
			if window == sizes[1] {
				next.sees("Leeds")
				next.sees(old.Name)
			}
			if strings.Contains(next.screen(), old.ID) {
				t.Errorf("an id is shown:\n%s", next.screen())
			}
			next.press("esc")
			again := wizardIn(t, w.dir, language, window)
			if err := again.app.Open(path); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(again.screen(), title) {
				t.Errorf("said again:\n%s", again.screen())
			}
		}
	}
}
