package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestLongTextStaysInSight: the end of what is typed, where the cursor is, is always shown.
func TestLongTextStaysInSight(t *testing.T) {
	for _, window := range sizes {
		w := newWizard(t, lang.English, window)
		w.begin(startShort)
		w.write(strings.Repeat("abcdefghi ", 12) + "THE END")
		w.sees("THE END")
		w.press("enter", "ctrl+s")
		w.write(strings.Repeat("abcdefghi/", 12) + "end")
		w.sees("end")
	}
}

// TestCursorMovesByTheLinesShown: up goes one line up, in the same column, and looking changes
// nothing.
func TestCursorMovesByTheLinesShown(t *testing.T) {
	w := newWizard(t, lang.English, size{120, 40})
	w.openExample("gym")
	w.jump("goal.statement")
	w.press("ctrl+u")
	w.write(strings.Repeat("word ", 26) + "end")
	last := w.app.View().Cursor
	w.press("up")
	above := w.app.View().Cursor
	if above.Y != last.Y-1 || above.X != last.X {
		t.Errorf("up goes from %v to %v", last.Position, above.Position)
	}
	if again := w.app.View().Cursor; again.Position != above.Position {
		t.Errorf("looking moved the cursor from %v to %v", above.Position, again.Position)
	}
}

// TestWhatCouldNotBeReadStaysWithItsQuestion, and goes when its answer or its item goes.
func TestWhatCouldNotBeReadStaysWithItsQuestion(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("business.radius_km")
	w.press("ctrl+u")
	w.write("1.5")
	w.write(" zz")
	w.press("ctrl+z")
	w.expect("business.radius_km")
	w.sees("› 0.5")

	w.jump("objectives")
	w.write("+")
	item := len(w.app.session.Strategy().Objectives) - 1
	deadline := w.itemAt("objectives.deadline", item)
	w.app.open(deadline)
	w.write("whenever")
	w.press("esc", "delete")
	w.write("+")
	w.app.open(w.itemAt("objectives.deadline", item))
	if strings.Contains(w.screen(), "whenever") {
		t.Errorf("a new item opens with what was typed for one that is gone:\n%s", w.screen())
	}
}

// TestScreensAreMadeFromWhatWasJustTyped: leaving a field comes before the next screen is made.
func TestScreensAreMadeFromWhatWasJustTyped(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("objectives")
	w.write("+")
	w.write("increase")
	w.press("ctrl+g")
	list := w.app.screen.(*adviceList)
	shown := w.screen()
	list.refresh(w.app)
	if w.screen() != shown {
		t.Errorf("the advice is about answers from before:\n%s", shown)
	}

	w.jump("business.radius_km")
	w.press("ctrl+u", "ctrl+p")
	w.work()
	content := w.app.screen.(*review).document.GetContent()
	fresh := newReview(w.app).(*review)
	fresh.layOut(w.app)
	w.work()
	if content == "" || fresh.document.GetContent() != content {
		t.Error("the document is from before the last answer")
	}
}

// TestTheReviewIsFresh after a finding was accepted, and in a window of another size.
func TestTheReviewIsFresh(t *testing.T) {
	w := newWizard(t, lang.English, size{120, 40})
	w.openExample("gym")
	w.press("ctrl+p", "right")
	w.write("a")
	w.write("because I say so")
	w.press("enter", "left")
	w.work()
	content := w.app.screen.(*review).document.GetContent()
	if !strings.Contains(squeeze(ansi.Strip(content)), "because I say so") {
		t.Errorf("the document does not say what was accepted:\n%s", ansi.Strip(content))
	}
	w.press("ctrl+g")
	w.resize(size{60, 24})
	w.press("esc")
	w.sees("[Document]")
	if strings.Contains(w.screen(), "…\n") {
		t.Errorf("the document is cut at the old width:\n%s", w.screen())
	}
}

func TestChangesCanBeScrolled(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 12})
	w.openExample("gym")
	w.press("ctrl+s", "enter", "esc")
	for _, id := range []string{"business.name", "business.offer", "business.difference", "business.place", "business.website"} {
		w.jump(id)
		w.answer(" changed")
	}
	w.press("ctrl+p", "left")
	before := w.screen()
	w.press("down")
	if w.screen() == before {
		t.Errorf("down does not scroll the changes:\n%s", before)
	}
}

// TestLookingChangesNothing: a file that was only opened keeps every byte, whatever day it is.
func TestLookingChangesNothing(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s", "enter")
	name := filepath.Base(w.app.session.Path())
	first := w.read(name)

	again := wizardIn(t, w.dir, lang.English, sizes[0])
	again.app.config.Today = today.AddMonths(4)
	if err := again.app.Open(w.app.session.Path()); err != nil {
		t.Fatal(err)
	}
	again.press("ctrl+o", "esc", "ctrl+p", "esc", "ctrl+c")
	again.app.Finish()
	if got := again.read(name); got != first {
		t.Errorf("looking at the file changed it to\n%s", got)
	}
}

// TestLeavingTakesTheAnswer that stands in the field, a cleared one too.
func TestLeavingTakesTheAnswer(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("business.radius_km")
	w.press("ctrl+u", "ctrl+c")
	if w.draft().Business.RadiusKm.Given {
		t.Error("the number that was cleared is back")
	}
}

// TestUndoCrossesASave: what was saved under a name can still be taken back.
func TestUndoCrossesASave(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("business.name")
	w.answer(" X")
	w.press("ctrl+s", "enter", "esc", "ctrl+z")
	got := w.answersOf(w.app.session.Path())
	if got.Business.Name != "Square Mile Gym" || got.Revision != 2 {
		t.Errorf("undone to %q as revision %d", got.Business.Name, got.Revision)
	}
}

// TestAnOverlayKeepsTheMouse from what stands under it; the wheel turns only up and down.
func TestAnOverlayKeepsTheMouse(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	before := w.asked()
	steps := w.app.frame().Zones[1]
	click := tea.MouseClickMsg(tea.Mouse{X: steps.X, Y: steps.Y, Button: tea.MouseLeft})
	w.press("f1")
	w.app.Update(click)
	if w.asked() != before || w.app.overlay == nil {
		t.Error("a click went through the help")
	}
	w.app.Update(tea.MouseWheelMsg(tea.Mouse{Button: tea.MouseWheelRight}))
	if w.app.overlay == nil {
		t.Error("the sideways wheel closed the help")
	}
	w.press("esc")
	w.app.Update(click)
	if w.asked() == before {
		t.Error("a click on a step does not go there")
	}
}

func TestHelpScrollsBothWays(t *testing.T) {
	w := newWizard(t, lang.English, sizes[2])
	w.press("f1")
	for range 100 {
		w.press("down")
	}
	end := w.screen()
	w.press("up")
	if w.screen() == end {
		t.Error("stuck at the end")
	}
}

func TestOneEscapeLeavesTheOverview(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+o", "ctrl+o", "esc")
	if _, still := w.app.screen.(*overview); still {
		t.Error("it was opened over itself")
	}
}

// TestHandEditedSectionsAreKeptAndNamed.
func TestHandEditedSectionsAreKeptAndNamed(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s", "enter")
	path := w.app.session.Path()
	edited := strings.Replace(w.read(filepath.Base(path)), "### Accounts\n", "### Accounts\n\nSee Helen first.\n", 1)
	if err := os.WriteFile(path, []byte(edited), 0o644); err != nil {
		t.Fatal(err)
	}
	again := wizardIn(t, w.dir, lang.English, sizes[0])
	if err := again.app.Open(path); err != nil {
		t.Fatal(err)
	}
	again.jump("business.name")
	again.answer("!")
	again.press("ctrl+s", "enter")
	again.sees("You have edited these sections by hand, so they stay as you wrote them: Accounts.")
	if got := again.read(filepath.Base(path)); !strings.Contains(got, "See Helen first.\n") || !strings.Contains(got, "name: \"Square Mile Gym!\"\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

// TestADraftHasNoRevisions: whatever is changed before a strategy has a file is its first revision.
func TestADraftHasNoRevisions(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.answer("Gym")
	w.app.Finish()
	again := wizardIn(t, w.dir, lang.English, sizes[0])
	again.press("enter")
	again.change("business.name", "Midday Gym")
	again.press("ctrl+s", "enter")
	if got := again.answersOf(again.app.session.Path()); got.Revision != 1 || len(got.Log) != 0 || got.Business.Name != "Midday Gym" {
		t.Errorf("revision %d, log %v", got.Revision, got.Log)
	}
}

// TestAWiderWindowShowsWhatWasScrolledAway: what was typed into a window of one column is all there.
func TestAWiderWindowShowsWhatWasScrolledAway(t *testing.T) {
	w := newWizard(t, lang.English, size{1, 1})
	w.begin(startShort)
	w.write("Offer")
	w.resize(sizes[0])
	w.sees("› Offer")
}

// TestUndoneRemovalHasTheCursor: what comes back into a list is named, and Enter opens it.
func TestUndoneRemovalHasTheCursor(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.openExample("gym")
		w.jump("tactics")
		w.press("home", "down")
		removed := w.app.question().items.menu.Cursor
		list := steps.Find("tactics")
		name := w.app.sp.ItemName(list, w.app.session.Strategy(), 1)
		w.press("delete", "ctrl+z")
		if got := w.app.question().items.menu.Cursor; got != removed {
			t.Errorf("%s: the cursor is on %q, not on what came back:\n%s", language, got, w.screen())
		}
		w.sees(w.app.text("undone", args{"What": w.app.pair(w.app.sp.Short(list), name)})[:30])
	}
}
