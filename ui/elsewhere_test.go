package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/steps"
)

// twoWindows opens the same file in two wizards.
func twoWindows(t *testing.T, window size) (here, there *wizard, path string) {
	t.Helper()
	here = newWizard(t, lang.English, window)
	here.openExample("gym")
	here.press("ctrl+s", "enter", "esc")
	path = here.app.session.Path()
	there = wizardIn(t, here.dir, lang.English, sizes[0])
	if err := there.app.Open(path); err != nil {
		t.Fatal(err)
	}
	return here, there, path
}

// change answers a question anew.
func (w *wizard) change(id, answer string) {
	w.t.Helper()
	w.jump(id)
	w.press("ctrl+u")
	w.answer(answer)
}

// TestTwoWindowsKeepTheAnswersOfBoth, and the one that is behind is told what came in.
func TestTwoWindowsKeepTheAnswersOfBoth(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	there.change("business.offer", "Lunch classes")
	here.change("business.name", "Midday Gym")
	here.sees("Your file was changed elsewhere")
	here.sees("Offer: Corporate gym memberships and lunchtime classes → Lunch classes")
	here.golden("changed-elsewhere")
	got := here.answersOf(path)
	if got.Business.Name != "Midday Gym" || got.Business.Offer != "Lunch classes" || got.Revision != 2 {
		t.Errorf("the file has %q, %q in revision %d", got.Business.Name, got.Business.Offer, got.Revision)
	}
	if len(got.Log) != 1 {
		t.Errorf("the log holds %v", got.Log)
	}
	here.press("esc", "ctrl+z")
	if got := here.answersOf(path); got.Business.Offer != "Lunch classes" || got.Business.Name != "Square Mile Gym" {
		t.Errorf("undone to %q, %q", got.Business.Name, got.Business.Offer)
	}
	here.press("ctrl+y")
	here.sees("Made again")
	if got := here.answersOf(path); got.Business.Offer != "Lunch classes" || got.Business.Name != "Midday Gym" {
		t.Errorf("made again: %q, %q", got.Business.Name, got.Business.Offer)
	}
}

// TestAnOlderCopySavedOverAnAnswerIsAsked: an editor that had the file open takes back what was
// answered since, and nobody may want that.
func TestAnOlderCopySavedOverAnAnswerIsAsked(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	old := here.read(filepath.Base(path))
	here.change("business.offer", "Lunch classes")
	older := strings.Replace(old, "## Plan\n", "## Plan\n\nMine.\n", 1)
	if err := os.WriteFile(path, []byte(older), 0o644); err != nil {
		t.Fatal(err)
	}
	here.change("business.difference", "Short classes")
	here.sees("Yours: Lunch classes")
	here.press("enter")
	here.sees("Ctrl+S asks which of the two shall stay")
	here.change("business.place", "Leeds") // nobody is asked at every question
	if here.app.overlay != nil {
		t.Errorf("asked again:\n%s", here.screen())
	}
	here.press("ctrl+s", "up", "up", "enter")
	got := here.answersOf(path)
	if got.Business.Offer != "Lunch classes" || got.Business.Difference != "Short classes" || got.Business.Place != "Leeds" || !strings.Contains(here.read(filepath.Base(path)), "Mine.\n") {
		t.Errorf("the file has %q, %q, %q", got.Business.Offer, got.Business.Difference, got.Business.Place)
	}
}

// TestAnAnswerChangedTwiceIsAsked: nothing is written before it is decided.
func TestAnAnswerChangedTwiceIsAsked(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"up", "up", "enter"}, "Midday Gym"},
		{[]string{"up", "enter"}, "City Gym"},
	} {
		here, there, path := twoWindows(t, sizes[0])
		there.change("business.name", "City Gym")
		here.change("business.name", "Midday Gym")
		here.sees("Yours: Midday Gym")
		here.sees("The one in the file: City Gym")
		here.golden("changed-twice")
		here.press("enter")
		here.sees("! not saved")
		if got := here.answersOf(path).Business.Name; got != "City Gym" {
			t.Errorf("undecided, the file has %q", got)
		}
		if got := here.draft().Business.Name; got != "Midday Gym" {
			t.Errorf("undecided, the draft has %q", got)
		}
		here.press("ctrl+s")
		here.sees("Yours: Midday Gym")
		here.press(c.keys...)
		if got := here.answersOf(path).Business.Name; got != c.want {
			t.Errorf("%v leaves %q", c.keys, got)
		}
		if drafts := here.app.config.State.Drafts(here.app.config.Catalogue); len(drafts) != 0 {
			t.Errorf("the draft is still there: %v", drafts)
		}
	}
}

// TestNobodyIsAskedInMidWord: while somebody types, the answers go to a draft.
func TestNobodyIsAskedInMidWord(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	there.change("business.name", "City Gym")
	here.jump("business.name")
	here.press("ctrl+u")
	here.write("Midd")
	here.pause()
	if here.app.overlay != nil {
		t.Fatalf("somebody typing is interrupted:\n%s", here.screen())
	}
	here.sees("Meanwhile your answers are kept in a draft")
	if got := here.draft().Business.Name; got != "Midd" {
		t.Errorf("the draft has %q", got)
	}
	here.write("ay Gym")
	here.press("enter", "up", "up", "enter")
	if got := here.answersOf(path).Business.Name; got != "Midday Gym" {
		t.Errorf("the file has %q", got)
	}
}

// TestLeavingAsksOnce, and the second time leaves the answers in a draft.
func TestLeavingAsksOnce(t *testing.T) {
	here, there, path := twoWindows(t, sizes[2])
	there.change("business.name", "City Gym")
	here.jump("business.name")
	here.press("ctrl+u")
	here.write("Midday Gym")
	here.press("ctrl+c")
	here.sees("Yours: Midday Gym")
	here.golden("changed-twice-40x12")
	here.press("ctrl+c")
	end := here.app.Finish()
	if end.Err == nil || !end.Rescued {
		t.Errorf("it ends as %+v", end)
	}
	if here.answersOf(path).Business.Name != "City Gym" || here.draft().Business.Name != "Midday Gym" {
		t.Errorf("the file has %q, the draft %q", here.answersOf(path).Business.Name, here.draft().Business.Name)
	}
}

// TestItemsFoundAgain: a question stays with its item when another window changed the list.
func TestItemsFoundAgain(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	there.jump("tactics")
	there.press("home", "delete")
	there.press("ctrl+o")
	last := len(here.app.session.Strategy().Tactics) - 1
	here.app.open(here.itemAt("tactics.name", last))
	was := here.app.session.Strategy().Tactics[last].Name
	here.write("x")
	here.press("enter")
	here.sees("Your file was changed elsewhere")
	here.press("esc")
	got := here.answersOf(path).Tactics
	if len(got) != last || got[last-1].Name != was+"x" {
		t.Errorf("tactics are %v, and %q was changed", got, was)
	}
	if f := here.app.question(); here.app.session.Index(f.at) != last-1 {
		t.Errorf("the question on screen is about tactic %d of %d", here.app.session.Index(f.at), last)
	}
}

// TestNamesakesAreNotMixed: of two accounts on one platform one is taken out, and another is changed here.
func TestNamesakesAreNotMixed(t *testing.T) {
	here, there, path := twoWindows(t, sizes[1])
	there.jump("accounts")
	there.press("home", "delete")
	there.press("ctrl+o")
	last := len(here.app.session.Strategy().Accounts) - 1
	here.app.open(here.itemAt("accounts.handle", last))
	here.write("x")
	here.press("enter")
	here.sees("Accounts: “Facebook (@squaremilegym)” removed")
	got := here.answersOf(path).Accounts
	if len(got) != last || got[0].Decision != steps.DecisionMerge || !strings.HasSuffix(got[last-1].Handle, "x") {
		t.Errorf("accounts are %v", got)
	}
}

// TestTextAddedElsewhereIsKept without a word: no answer changed.
func TestTextAddedElsewhereIsKept(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString("\nSeen by the owners.\n"); err != nil {
		t.Fatal(err)
	}
	file.Close()
	here.change("business.name", "Midday Gym")
	if here.app.overlay != nil {
		t.Errorf("it is talked about:\n%s", here.screen())
	}
	got := here.read(filepath.Base(path))
	if !strings.HasSuffix(got, "\nSeen by the owners.\n") || !strings.Contains(got, "name: Midday Gym\n") {
		t.Errorf("the file holds\n%s", got)
	}
	if revision := here.answersOf(path).Revision; revision != 2 {
		t.Errorf("it is revision %d", revision)
	}
}

// TestAFileThatVanishedIsWrittenAgain when the user says so.
func TestAFileThatVanishedIsWrittenAgain(t *testing.T) {
	here, _, path := twoWindows(t, sizes[0])
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	here.change("business.name", "Midday Gym")
	here.sees("is not there any more: it was deleted, moved or renamed")
	here.press("ctrl+s", "enter")
	here.sees("Your strategy is saved")
	if got := here.answersOf(path).Business.Name; got != "Midday Gym" {
		t.Errorf("the file has %q", got)
	}
}

// TestASaveThatFailedIsTriedAgain without a key being pressed.
func TestASaveThatFailedIsTriedAgain(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	if err := w.app.Open(filepath.Join(w.dir, "gone", "plan.md")); err != nil {
		t.Fatal(err)
	}
	w.slow = true
	w.answer("The Reading Room")
	if _, again := w.app.Update(w.saves[0]()); again == nil {
		t.Fatal("nothing will try again")
	}
	if _, again := w.app.Update(pausedMsg(w.app.typed)); again != nil {
		t.Error("two tries are on their way")
	}
	if err := os.Mkdir(filepath.Join(w.dir, "gone"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, again := w.app.Update(retryMsg{}); again != nil {
		t.Error("it is tried again after it succeeded")
	}
	if got := w.read("gone/plan.md"); !strings.Contains(got, "name: The Reading Room\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

// TestAnswersThatCouldNotBeSavedComeBack when their file is opened again, from the command line or
// from the start screen.
func TestAnswersThatCouldNotBeSavedComeBack(t *testing.T) {
	for _, fromStart := range []bool{false, true} {
		here, there, path := twoWindows(t, sizes[0])
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		here.change("business.name", "Midday Gym")
		here.app.Finish()
		there.change("business.offer", "Lunch classes")
		there.press("ctrl+s", "enter", "esc") // writes the file again

		again := wizardIn(t, here.dir, lang.English, sizes[0])
		if fromStart {
			again.sees("Go on with Square Mile Gym")
			again.sees("Answers that could not be saved in")
			again.press("enter")
		} else if err := again.app.Open(path); err != nil {
			t.Fatal(err)
		}
		again.sees("Your answers are back")
		if got := again.answersOf(path); got.Business.Name != "Midday Gym" || got.Business.Offer != "Lunch classes" {
			t.Errorf("the file has %q, %q", got.Business.Name, got.Business.Offer)
		}
		if drafts := again.app.config.State.Drafts(again.app.config.Catalogue); len(drafts) != 0 {
			t.Errorf("the draft is still there: %v", drafts)
		}
		if left, _ := filepath.Glob(filepath.Join(here.dir, "state", "sweetspot", "drafts", "*")); len(left) != 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}

// TestRescuedAnswersThatCollideAreAsked, and wait in their draft until it is decided.
func TestRescuedAnswersThatCollideAreAsked(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	there.change("business.name", "City Gym")
	here.change("business.name", "Midday Gym")
	here.press("esc")
	here.app.Finish()

	again := wizardIn(t, here.dir, lang.English, sizes[0])
	if err := again.app.Open(path); err != nil {
		t.Fatal(err)
	}
	again.sees("Yours: Midday Gym")
	again.press("enter")
	again.change("business.offer", "Lunch classes")
	if got := again.draft().Business.Name; got != "Midday Gym" {
		t.Errorf("undecided, the draft has %q", got)
	}
	again.app.Finish()
	last := wizardIn(t, here.dir, lang.English, sizes[0])
	if err := last.app.Open(path); err != nil {
		t.Fatal(err)
	}
	last.press("up", "up", "enter")
	if got := last.answersOf(path); got.Business.Name != "Midday Gym" || got.Business.Offer != "Lunch classes" {
		t.Errorf("the file has %q, %q", got.Business.Name, got.Business.Offer)
	}
	if drafts := last.app.config.State.Drafts(last.app.config.Catalogue); len(drafts) != 0 {
		t.Errorf("the draft is still there: %v", drafts)
	}
}

// TestNobodyLeavesUnsavedAnswersUnwarned: where not even a draft can be written, the screen does not
// say that there is one, and leaving takes two tries.
func TestNobodyLeavesUnsavedAnswersUnwarned(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	// Files where the folders should be: nothing can be written, even by root.
	if err := w.app.Open(filepath.Join(w.dir, "gone", "plan.md")); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"gone", "state"} {
		if err := os.WriteFile(filepath.Join(w.dir, folder), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w.answer("The Reading Room")
	w.sees("Until then your answers are only in this window")
	w.press("ctrl+c")
	w.sees("Your last answers are not saved anywhere")
	w.golden("unsaved")
	w.press("esc")
	w.expect("business.offer")
	w.press("ctrl+c")
	if cmd := w.app.key(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}); cmd == nil {
		t.Error("asked twice, it does not leave")
	}
	if end := w.app.Finish(); end.Err == nil || end.Rescued {
		t.Errorf("it ends as %+v", end)
	}
}

// TestTypingAheadDecidesNothing: keys that were on their way when the question appeared go nowhere.
func TestTypingAheadDecidesNothing(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	there.change("business.name", "City Gym")
	here.change("business.name", "Midday Gym")
	for _, key := range []string{"up", "up", "enter"} {
		here.app.Update(namedKeys[key])
	}
	here.sees("Yours: Midday Gym")
	here.sees("› Decide later")
	if got := here.answersOf(path).Business.Name; got != "City Gym" {
		t.Errorf("the file has %q", got)
	}
}

// TestNamesakesAreToldApart in the choices of a question: by their place, which is counted alike on both sides, and
// never by an id.
func TestNamesakesAreToldApart(t *testing.T) {
	here, _, path := twoWindows(t, sizes[1])
	here.edits(path, "audiences:\n", "audiences:\n  - id: anna-one\n    name: Anna\n  - id: anna-two\n    name: Anna\n")
	open := func() *wizard {
		w := wizardIn(t, here.dir, lang.English, sizes[1])
		if err := w.app.Open(path); err != nil {
			t.Fatal(err)
		}
		w.press("esc")
		return w
	}
	refer := func(w *wizard, id string, to ...string) {
		w.app.session.Set(w.itemAt(id, 0), to)
		w.press("ctrl+o")
	}
	for _, c := range []struct {
		id          string
		mine, their []string
	}{
		{"channels.audience", []string{"anna-one"}, []string{"anna-two"}},
		{"objectives.audience", []string{"anna-two"}, []string{"anna-one"}},
	} {
		one, other := open(), open()
		other.app.session.Move(steps.Find("audiences"), other.app.session.Items(steps.Find("audiences"))[1], -1)
		refer(other, c.id, c.their...)
		refer(one, c.id, c.mine...)
		one.sees("Yours: Anna (no. ")
		conflict, asks := one.app.overlay.(*conflictOverlay)
		if !asks {
			t.Fatalf("%s: nothing is asked:\n%s", c.id, one.screen())
		}
		mine, theirs := conflict.menu.Rows[0].Text, conflict.menu.Rows[1].Text
		if strings.TrimPrefix(mine, "Yours: ") == strings.TrimPrefix(theirs, "The one in the file: ") || strings.Contains(one.screen(), "anna-") {
			t.Errorf("%s: the choices are %q and %q", c.id, mine, theirs)
		}
		one.press("up", "up", "enter", "esc")
	}
}
