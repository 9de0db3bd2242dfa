package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/lang"
)

// reopened opens a file in a wizard that was started anew.
func (w *wizard) reopened(path string) *wizard {
	w.t.Helper()
	again := wizardIn(w.t, w.dir, lang.English, sizes[0])
	if err := again.app.Open(path); err != nil {
		w.t.Fatal(err)
	}
	return again
}

// onDisk is all that any file below the test's folder holds.
func (w *wizard) onDisk() string {
	w.t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(w.dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || !strings.HasSuffix(path, ".md") {
			return err
		}
		data, err := os.ReadFile(path)
		all.Write(data)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return all.String()
}

// TestARescuedStrategyOutlivesItsFile: the file was deleted while it was open, the answers went to a
// draft, and the draft is opened while there is still no file. All of it comes back, not only what was
// changed last.
func TestARescuedStrategyOutlivesItsFile(t *testing.T) {
	for _, c := range []struct{ id, answer string }{
		{"next_phase", "Hand it to members"}, // was answered, and is asked: mine or the blank in the file
		{"competitors", ""},                  // an item added: nothing is asked
	} {
		here, _, path := twoWindows(t, sizes[0])
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if c.answer != "" {
			here.change(c.id, c.answer)
		} else {
			here.jump(c.id)
			here.write("+")
			here.answer("A new one")
		}
		if end := here.app.Finish(); !end.Rescued {
			t.Fatalf("it ends as %+v", end)
		}
		again := wizardIn(t, here.dir, lang.English, sizes[0])
		again.press("enter")
		if _, asks := again.app.overlay.(*conflictOverlay); asks {
			again.press("up", "up", "enter")
		}
		seen := again.screen()
		again.app.Finish()
		if got := again.app.session.Strategy(); got.Business.Offer == "" || len(got.Audiences) == 0 {
			t.Errorf("%s: what came back is %+v, %d audiences:\n%s", c.id, got.Business, len(got.Audiences), seen)
		}
		if !strings.Contains(again.onDisk(), "Corporate gym memberships and lunchtime classes") {
			t.Errorf("%s: and no file holds the rest of it any more:\n%s", c.id, again.onDisk())
		}
	}
}

// TestABrokenRescueHidesNoOther: the disk was full when the last window left.
func TestABrokenRescueHidesNoOther(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	there.change("business.name", "City Gym")
	here.change("business.name", "Midday Gym")
	here.press("esc")
	here.app.Finish()
	drafts := filepath.Join(here.dir, "state", "sweetspot", "drafts")
	origins, _ := filepath.Glob(filepath.Join(drafts, "*.origin.json"))
	note, err := os.ReadFile(origins[0])
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"2027-01-01-000000.md": "", "2027-01-01-000000.origin.json": string(note)} {
		if err := os.WriteFile(filepath.Join(drafts, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	again := here.reopened(path)
	again.sees("Yours: Midday Gym")
}

// TestARescuedReasonComesBack with the answers that it is for: the file was away when it was given.
func TestARescuedReasonComesBack(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	here.change("business.name", "Midday Gym")
	here.press("ctrl+s")
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	here.answer("The landlord moved the opening")
	here.press("ctrl+c")
	if end := here.app.Finish(); !end.Rescued {
		t.Fatalf("it ends as %+v", end)
	}
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
	again := here.reopened(path)
	again.press("esc", "ctrl+s")
	seen := again.screen()
	again.press("enter")
	again.app.Finish()
	if !strings.Contains(here.onDisk(), "The landlord moved") {
		t.Errorf("the reason is gone:\n%s", seen)
	}
}

// TestTwoWindowsRescueEach: both answers come back, one after the other.
func TestTwoWindowsRescueEach(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	here.change("business.name", "Midday Gym")
	there.change("business.offer", "Lunch classes")
	here.app.Finish()
	there.app.Finish()
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again := here.reopened(path)
		again.app.Finish()
	}
	if got := here.answersOf(path); got.Business.Name != "Midday Gym" || got.Business.Offer != "Lunch classes" {
		t.Errorf("%+v", got.Business)
	}
	if left, _ := filepath.Glob(filepath.Join(here.dir, "state", "sweetspot", "drafts", "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestARescueThatWentIsMadeAgain: the draft that holds the answers meanwhile was removed, and a new answer
// came.
func TestARescueThatWentIsMadeAgain(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	here.change("business.name", "Midday Gym")
	for _, draft := range here.app.config.State.Drafts(here.app.config.Catalogue) {
		if err := os.Remove(draft.Path); err != nil {
			t.Fatal(err)
		}
	}
	here.change("business.offer", "Lunch classes")
	claims := strings.Contains(squeeze(here.screen()), "Meanwhile your answers are kept in a draft")
	end := here.app.Finish()
	if !strings.Contains(here.onDisk(), "Lunch classes") {
		t.Errorf("the answer is in no file; the screen says it is: %v; it ends as %+v", claims, end)
	}
}

// TestTheDraftChosenIsTheDraftOpened: two windows left answers for one file that collide with it.
func TestTheDraftChosenIsTheDraftOpened(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	other := here.reopened(path)
	other.change("business.name", "City Gym")
	for _, left := range []struct {
		w    *wizard
		name string
	}{{there, "Evening Gym"}, {here, "Midday Gym"}} {
		left.w.change("business.name", left.name)
		left.w.press("esc")
		left.w.app.Finish()
	}
	for _, draft := range here.app.config.State.Drafts(here.app.config.Catalogue) {
		again := wizardIn(t, here.dir, lang.English, sizes[0])
		again.screen()
		again.app.screen.(*start).menu.Cursor = "draft " + draft.Path
		again.press("enter")
		if want := again.answersOf(draft.Path).Business.Name; !strings.Contains(again.screen(), "Yours: "+want) {
			t.Errorf("the draft with %q was chosen:\n%s", want, again.screen())
		}
		again.app.Finish()
	}
}

// TestAnUnwritableStateFolder costs drafts only.
func TestAnUnwritableStateFolder(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	if err := os.WriteFile(filepath.Join(w.dir, "state"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w.openExample("gym")
	w.press("ctrl+s", "enter")
	w.sees("Your strategy is saved")
	w.press("esc")
	w.change("business.name", "Midday Gym")
	path := w.app.session.Path()
	if got := w.answersOf(path).Business.Name; got != "Midday Gym" {
		t.Errorf("%q", got)
	}
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	w.change("business.offer", "Lunch")
	if strings.Contains(squeeze(w.screen()), "are kept in a draft") {
		t.Errorf("it claims a draft:\n%s", w.screen())
	}
	if end := w.app.Finish(); end.Rescued || end.Err == nil {
		t.Errorf("%+v", end)
	}
}

// TestTheDraftOfABrokenFile is open although its file cannot be: the file at fault is named, the answers are
// there, and once the file is mended they go into it.
func TestTheDraftOfABrokenFile(t *testing.T) {
	w := newWizard(t, lang.English, sizes[1])
	path := filepath.Join(w.dir, "plan.md")
	if err := os.WriteFile(path, []byte("---\nsweetspot: 1\nlanguage: en\nbusiness:\n  name: Gym\n  country: GB\n---\nMine.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w = w.reopened(path)
	w.edits(path, "country: GB", `country: "GB`)
	w.change("business.offer", "Lunch classes")
	w.app.Finish()

	for _, language := range lang.Languages() {
		again := wizardIn(t, w.dir, language, sizes[1])
		again.press("home", "enter")
		again.sees(again.app.text("rescued.apart"))
		again.sees("plan.md:6:12:")
		again.press("esc")
		if got := again.app.session.Strategy().Business.Offer; got != "Lunch classes" || !again.app.session.IsDraft() {
			t.Errorf("%s: the offer is %q, at %s", language, got, again.app.session.Path())
		}
		again.app.Finish()
	}

	w.edits(path, `country: "GB`, "country: GB")
	w = w.reopened(path)
	if got := w.app.session.Strategy().Business.Offer; got != "Lunch classes" {
		t.Errorf("mended, the offer is %q", got)
	}
	if !strings.Contains(w.onDisk(), "offer: Lunch classes") {
		t.Errorf("mended, the file has\n%s", w.onDisk())
	}
}
