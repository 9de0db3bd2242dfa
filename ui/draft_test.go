package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/lang"
)

// unsureFolder makes a folder whose names can be changed but not made sure of: it cannot be opened.
func (w *wizard) unsureFolder() (folder string) {
	w.t.Helper()
	if os.Getuid() == 0 {
		w.t.Skip("root may read any folder")
	}
	folder = filepath.Join(w.dir, "sub")
	if err := os.Mkdir(folder, 0o755); err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { _ = os.Chmod(folder, 0o755) })
	return folder
}

// TestNamingADraftKeepsWhatAnotherWindowWroteInIt: both windows went on with the same draft.
func TestNamingADraftKeepsWhatAnotherWindowWroteInIt(t *testing.T) {
	first := newWizard(t, lang.English, sizes[0])
	first.begin(startShort)
	first.answer("Harbour Street Bakery")
	first.app.Finish()
	here, there := wizardIn(t, first.dir, lang.English, sizes[0]), wizardIn(t, first.dir, lang.English, sizes[0])
	here.press("enter")
	there.press("enter")
	there.change("business.offer", "Sourdough bread")
	there.app.Finish()
	here.press("ctrl+s", "enter")
	if !strings.Contains(here.onDisk(), "Sourdough bread") {
		t.Errorf("the other window's answer is in no file:\n%s", here.screen())
	}
}

// TestADraftThatWentElsewhereKeepsItsAnswers: one window gave the draft its name, the other one goes on.
func TestADraftThatWentElsewhereKeepsItsAnswers(t *testing.T) {
	first := newWizard(t, lang.English, sizes[0])
	first.begin(startShort)
	first.answer("Harbour Street Bakery")
	first.app.Finish()
	here, there := wizardIn(t, first.dir, lang.English, sizes[0]), wizardIn(t, first.dir, lang.English, sizes[0])
	here.press("enter")
	there.press("enter")
	here.press("ctrl+s", "enter")
	there.change("business.offer", "Sourdough bread")
	there.press("ctrl+c")
	end := there.app.Finish()
	if !strings.Contains(here.onDisk(), "Sourdough bread") {
		t.Errorf("the answer is in no file; it ends as %+v", end)
	}
}

// TestADraftInTwoWindowsStaysItsFirstRevision.
func TestADraftInTwoWindowsStaysItsFirstRevision(t *testing.T) {
	first := newWizard(t, lang.English, sizes[0])
	first.begin(startShort)
	first.answer("Harbour Street Bakery")
	first.app.Finish()
	here, there := wizardIn(t, first.dir, lang.English, sizes[0]), wizardIn(t, first.dir, lang.English, sizes[0])
	here.press("enter")
	there.press("enter")
	there.change("business.offer", "Sourdough bread")
	here.change("business.difference", "Open at six")
	if got := here.draft(); got.Revision != 1 || len(got.Log) != 0 {
		t.Errorf("the draft is revision %d, with the log %+v", got.Revision, got.Log)
	}
}

// TestADraftStaysUntilItsFileIsSure, and nothing says saved before.
func TestADraftStaysUntilItsFileIsSure(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	folder := w.unsureFolder()
	w.begin(startShort)
	w.answer("Harbour Street Bakery")
	if err := os.Chmod(folder, 0o300); err != nil {
		t.Fatal(err)
	}
	w.press("ctrl+s", "ctrl+u")
	w.answer(filepath.Join(folder, "gym.md"))
	if strings.Contains(w.screen(), "Your strategy is saved") {
		t.Errorf("it says saved, and that it is not sure (%v)", w.app.session.Failed())
	}
	if len(w.app.config.State.Drafts(w.app.config.Catalogue)) == 0 {
		t.Error("the draft, which was fsynced, is gone")
	}
}

// TestAnswersThatAPowerCutTookComeBack: the sync of the file failed, the answers were kept in a
// draft, and the power cut took the file back to what it was.
func TestAnswersThatAPowerCutTookComeBack(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	folder := w.unsureFolder()
	w.openExample("gym")
	path := filepath.Join(folder, "gym.md")
	w.press("ctrl+s", "ctrl+u")
	w.answer(path)
	w.press("esc")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o300); err != nil {
		t.Fatal(err)
	}
	w.change("business.name", "Midday Gym")
	if end := w.app.Finish(); !end.Rescued {
		t.Fatalf("it ends as %+v", end)
	}
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, before, 0o644); err != nil {
		t.Fatal(err)
	}
	again := w.reopened(path)
	seen := again.screen()
	again.app.Finish()
	if !strings.Contains(again.onDisk(), "name: Midday Gym") {
		t.Errorf("the answer is in no file any more:\n%s", seen)
	}
}
