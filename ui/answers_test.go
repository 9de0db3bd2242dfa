package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
)

// answersOf reads what the only draft on disk holds.
func (w *wizard) answersOf(path string) *steps.Strategy {
	w.t.Helper()
	data, err := disk.Load(path)
	if err != nil {
		w.t.Fatal(err)
	}
	read, faults := document.Read(data, w.app.config.Catalogue)
	if diagnostic.Failed(faults) {
		w.t.Fatalf("%s cannot be read: %v", path, faults)
	}
	return read.Strategy
}

func (w *wizard) draft() *steps.Strategy {
	w.t.Helper()
	drafts := w.app.config.State.Drafts(w.app.config.Catalogue)
	if len(drafts) != 1 {
		w.t.Fatalf("%d drafts on disk, want 1", len(drafts))
	}
	return w.answersOf(drafts[0].Path)
}

// TestEveryAnswerIsOnDiskBeforeTheNextQuestion looks at the disk at the moment the next question is
// on screen.
func TestEveryAnswerIsOnDiskBeforeTheNextQuestion(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.answer("Harbour Street Bakery")
	w.expect("business.offer")
	if got := w.draft().Business.Name; got != "Harbour Street Bakery" {
		t.Errorf("the next question is asked while the disk has %q", got)
	}
	w.answer("Bread")
	w.press("tab", "tab")
	w.answer("France")
	w.expect("business.sells_to")
	if got := w.draft().Business; got.Offer != "Bread" || got.Country != "FR" {
		t.Errorf("the next question is asked while the disk has %+v", got)
	}
	w.pick("consumers")
	if got := w.draft().Business.SellsTo; got != steps.SellsToConsumers {
		t.Errorf("the next question is asked while the disk has %q", got)
	}
}

// TestGoingOnAfterTheWindowWasClosed starts again with what is on disk, and nothing else.
func TestGoingOnAfterTheWindowWasClosed(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.answer("Harbour Street Bakery")
	w.write("Sourdough br")
	w.pause()

	again := wizardIn(t, w.dir, lang.English, sizes[0])
	again.sees("Go on with Harbour Street Bakery")
	again.press("enter")
	again.jump("business.offer")
	again.sees("› Sourdough br")
}

func TestNothingIsKeptOfAnExampleOnlyLookedAt(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+o", "esc", "ctrl+p", "esc", "ctrl+g", "esc")
	if drafts := w.app.config.State.Drafts(w.app.config.Catalogue); len(drafts) != 0 {
		t.Errorf("looking left %v behind", drafts)
	}
	w.jump("business.name")
	w.answer(" of ours")
	if got := w.draft().Business.Name; got != "Square Mile Gym of ours" {
		t.Errorf("a change of the example is kept as %q", got)
	}
}

// TestProblemsAreSaidBesideTheQuestion: in words, while what was typed stays.
func TestProblemsAreSaidBesideTheQuestion(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("business.radius_km")
	w.press("ctrl+u")
	w.answer("a stone's throw")
	w.expect("business.radius_km")
	w.sees(`"a stone's throw" cannot be read as a number`)
	w.sees("› a stone's throw")
	w.press("shift+tab")
	w.expect("business.place")
	w.press("tab")
	w.sees("› a stone's throw")
	if got := w.app.session.Strategy().Business.RadiusKm; got != steps.Num(0.8) {
		t.Errorf("what cannot be read has become %v", got)
	}
	w.press("ctrl+u")
	w.answer("-3")
	w.sees("below zero")
	w.press("ctrl+u")
	w.answer("1,5 km")
	if got := w.app.session.Strategy().Business.RadiusKm; got != steps.Num(1.5) {
		t.Errorf("1,5 km is read as %v", got)
	}
}

// TestNothingTypedOrPastedActsOnTheTerminal: control characters, escape sequences and direction
// overrides reach neither the screen nor the file.
func TestNothingTypedOrPastedActsOnTheTerminal(t *testing.T) {
	hostile := "Gym\x1b]0;owned\a\x1b[2J\u009b31m\u202egnp\u200b.exe\x00\r\nline two"
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.app.Update(tea.PasteMsg{Content: hostile})
	w.app.Update(tea.KeyPressMsg{Code: tea.KeyExtended, Text: "\u202e\x1b"})
	w.press("enter", "tab")
	w.app.Update(tea.PasteMsg{Content: hostile})
	w.press("enter")
	b := w.draft().Business
	if want := "Gym]0;owned[2J31mgnp.exe line two"; b.Name != want {
		t.Errorf("the name is kept as %q, want %q", b.Name, want)
	}
	if want := "Gym]0;owned[2J31mgnp.exe\nline two"; b.Difference != want {
		t.Errorf("the long text is kept as %q, want %q", b.Difference, want)
	}
	for _, r := range w.screen() {
		if r != '\n' && (r < ' ' || r == 0x9b || lang.Hidden(r)) {
			t.Errorf("%U is on the screen", r)
		}
	}
}

func TestUndoBringsBackAnswersAndItems(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	names := func() (all []string) {
		for _, c := range w.app.session.Strategy().Competitors {
			all = append(all, c.Name)
		}
		return all
	}
	before := strings.Join(names(), "|")
	w.jump("competitors")
	w.press("home", "delete")
	w.sees("Removed: FitCo Moorgate")
	w.press("home", "alt+up", "down")
	if got := names(); len(got) != 1 {
		t.Fatalf("after removing one: %v", got)
	}
	w.jump("business.name")
	w.press("ctrl+u")
	w.answer("Another Gym")
	w.press("ctrl+z")
	w.expect("business.name")
	w.sees("› Square Mile Gym")
	w.press("ctrl+z")
	if got := strings.Join(names(), "|"); got != before {
		t.Errorf("undone to %s, want %s", got, before)
	}
	w.expect("competitors")
	w.press("ctrl+z")
	w.sees("There is nothing to undo")
}

func TestItemsAreReordered(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("competitors")
	w.press("home", "down", "alt+up")
	if got := w.app.session.Strategy().Competitors[1].Name; got != "FitCo Moorgate" {
		t.Errorf("the second is %s", got)
	}
	l := w.app.question().items
	if l.menu.Cursor != string(w.itemAt("competitors.name", 0).Item) {
		t.Errorf("the cursor did not go along: %s", l.menu.Cursor)
	}
}

// TestDeletingTakesWholeCharacters: an emoji of several code points goes with one key.
func TestDeletingTakesWholeCharacters(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	for _, text := range []string{"é", "e\u0301", "👨‍👩‍👧", "🇫🇷", "中"} {
		w.app.Update(tea.PasteMsg{Content: "a" + text})
		w.press("backspace")
		w.sees("› a")
		if got := w.app.session.Strategy().Business.Name; got != "a" {
			t.Errorf("%q deleted to %q", "a"+text, got)
		}
		w.press("ctrl+u")
	}
}

func TestQuestionsThatDoNotApplyAreNotAsked(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.app.open(w.app.session.PlaceOf("business.market", ""))
	w.pick("national")
	w.expect("audiences.name")
	w.press("shift+tab", "shift+tab")
	w.pick("local")
	w.expect("business.place")
}

// TestMoreDepthAsksTheRest: the short way skips what is not core, until it is asked for.
func TestMoreDepthAsksTheRest(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.answer("Gym")
	w.answer("Memberships")
	w.expect("business.difference")
	w.press("ctrl+t")
	w.expect("business.name")
	w.press("tab", "tab")
	w.expect("business.website")
	w.press("ctrl+t", "tab")
	w.expect("business.difference")
}

// TestEveryQuestionIsAsked walks the whole interview, with an item in every list.
func TestEveryQuestionIsAsked(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startFull)
	asked := map[string]bool{}
	for range 400 {
		id := w.asked()
		if id == "" {
			break
		}
		asked[id] = true
		switch q := steps.Find(id); {
		case w.app.question().ticks:
			w.at("facebook")
			w.press("space")
			w.at("linkedin")
			w.press("space", "enter")
		case q.Kind == steps.List && q.Len(w.app.session.Strategy()) < 2:
			w.write("+")
		case q.Kind == steps.List:
			w.press("tab")
		case id == "business.market":
			w.pick("local")
		case id == "tactics.kind":
			w.pick("ads")
		case id == "measures.scale_above" || id == "accounts.followers":
			w.answer("120")
		case q.Kind == steps.Text || q.Kind == steps.LongText:
			w.answer("Something")
		case q.Kind == steps.Choice || q.Kind == steps.Platform || q.Kind == steps.Reference:
			w.press("home")
			for range w.app.session.Index(w.app.question().at) {
				w.press("down") // to one that no item before has
			}
			w.press("enter")
		default:
			w.press("tab")
		}
	}
	steps.All(func(q *steps.Question) {
		itself := q.Kind != steps.List || !asked[q.Items[1].ID] // one that is skipped where nothing is left to add
		if !asked[q.ID] && !q.Preset && itself {
			t.Errorf("%s is never asked", q.ID)
		}
	})
}

// TestAFileThatCannotBeReadIsLeftAlone: it is refused with file, line, key and what is allowed.
func TestAFileThatCannotBeReadIsLeftAlone(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	path := filepath.Join(w.dir, "broken.md")
	broken := "---\nsweetspot: 1\ngoal:\n  kind: fame\nobjectives:\n  - id: a\n    deadline: soon\n---\n"
	if err := os.WriteFile(path, []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	err := w.app.Open(path)
	if err == nil {
		t.Fatal("the file was opened")
	}
	said := document.SayOpen(w.app.sp.Texts, path, err)
	for _, part := range []string{"broken.md:4:9: goal.kind: ", "Allowed: awareness, sales", "broken.md:7:15: objectives.deadline: "} {
		if !strings.Contains(said, part) {
			t.Errorf("%q is not said in:\n%s", part, said)
		}
	}
	w.app.Finish()
	if got := w.read("broken.md"); got != broken {
		t.Errorf("the file was changed:\n%s", got)
	}
}

// TestSavingThatFailsIsSaid: the screen says so, the answers stay, and saving works again later.
func TestSavingThatFailsIsSaid(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s", "enter")
	w.sees("Your strategy is saved")
	path := w.app.session.Path()
	was := []byte(w.read(filepath.Base(path)))
	if err := os.WriteFile(path, []byte("somebody else's\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.press("esc")
	w.jump("business.name")
	w.answer(" again")
	w.sees("! not saved")
	w.sees("was changed by another program and cannot be read any more")
	if got := w.read(filepath.Base(path)); got != "somebody else's\n" {
		t.Errorf("it was overwritten with %q", got)
	}
	if err := os.WriteFile(path, was, 0o644); err != nil {
		t.Fatal(err)
	}
	w.jump("business.name")
	w.answer("!")
	if got := w.answersOf(path).Business.Name; got != "Square Mile Gym again!" {
		t.Errorf("the file has %q", got)
	}
}

// TestTheBeginningOfAnAnswerIsNoAnswer: what could not be understood leaves the old answer alone,
// however the question is left.
func TestTheBeginningOfAnAnswerIsNoAnswer(t *testing.T) {
	for _, way := range []string{"tab", "shift+tab", "ctrl+o", "ctrl+g", "ctrl+c"} {
		w := newWizard(t, lang.English, sizes[0])
		w.openExample("gym")
		w.jump("business.country")
		w.press("ctrl+u")
		w.write("Bristol")
		w.press(way)
		if got := w.app.session.Strategy().Business.Country; got != "GB" {
			t.Errorf("Bristol and %s: the country is %q", way, got)
		}
		w.app.open(w.app.session.PlaceOf("business.radius_km", ""))
		w.press("ctrl+u")
		w.write("2 or 3 miles")
		w.press(way)
		if got := w.app.session.Strategy().Business.RadiusKm; got != steps.Num(0.8) {
			t.Errorf("2 or 3 miles and %s: the radius is %v", way, got)
		}
	}
}

// TestWithdrawingAnAcceptanceCanBeTakenBack, and is said.
func TestWithdrawingAnAcceptanceCanBeTakenBack(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+g")
	w.write("a")
	w.write("Because.")
	w.press("enter")
	w.write("a")
	w.press("up", "enter")
	w.sees("Ctrl+Z brings both back")
	w.press("ctrl+z")
	if got := w.app.session.Strategy().Accepted; len(got) != 1 || got[0].Because != "Because." {
		t.Errorf("accepted: %v", got)
	}
}

// TestAnswersThatCannotBeSavedAreInADraft until they are where they belong.
func TestAnswersThatCannotBeSavedAreInADraft(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	if err := w.app.Open(filepath.Join(w.dir, "gone", "plan.md")); err != nil {
		t.Fatal(err)
	}
	w.answer("The Reading Room")
	w.sees("! not saved")
	w.sees("Meanwhile your answers are kept in a draft")
	if got := w.draft().Business.Name; got != "The Reading Room" {
		t.Errorf("the draft holds %q", got)
	}
	if end := w.app.Finish(); end.Err == nil || !end.Rescued {
		t.Errorf("it ends as %+v", end)
	}
	if err := os.Mkdir(filepath.Join(w.dir, "gone"), 0o755); err != nil {
		t.Fatal(err)
	}
	w.answer("Books")
	if got := w.read("gone/plan.md"); !strings.Contains(got, "offer: Books\n") {
		t.Errorf("the file holds\n%s", got)
	}
	if drafts := w.app.config.State.Drafts(w.app.config.Catalogue); len(drafts) != 0 {
		t.Errorf("the draft is still offered: %v", drafts)
	}
}

// TestTypingWithoutAPauseIsSavedToo.
func TestTypingWithoutAPauseIsSavedToo(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	now := w.app.config.Now()
	w.app.config.Now = func() time.Time { return now }
	w.begin(startShort)
	w.answer("Gym")
	w.write("Member")
	now = now.Add(2 * time.Second)
	w.app.Update(pausedMsg(w.app.typed - 3))
	w.work()
	if got := w.draft().Business.Offer; got != "Member" {
		t.Errorf("after two seconds of typing the disk has %q", got)
	}
}
