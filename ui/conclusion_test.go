package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"sweetspot/lang"
	"sweetspot/ui/draw"
)

// handEdited opens the gym that was saved, with its file changed by hand.
func handEdited(t *testing.T, language lang.Language, window size, replace ...string) (w *wizard, path string) {
	t.Helper()
	first := newWizard(t, language, sizes[0])
	first.openExample("gym")
	first.press("ctrl+s", "enter")
	path = first.app.session.Path()
	text := first.read(filepath.Base(path))
	edited := strings.NewReplacer(replace...).Replace(text)
	if edited == text {
		t.Fatalf("nothing to replace in\n%s", text)
	}
	if err := os.WriteFile(path, []byte(edited), 0o644); err != nil {
		t.Fatal(err)
	}
	w = wizardIn(t, first.dir, language, window)
	if err := w.app.Open(path); err != nil {
		t.Fatal(err)
	}
	return w, path
}

// TestARevisionKeepsItsReason: what changed is shown before it is saved, in words.
func TestARevisionKeepsItsReason(t *testing.T) {
	for _, c := range []struct {
		language           lang.Language
		window             size
		name, change, line string
	}{
		{lang.English, sizes[0], "conclusion", "Deadline of “Raise corporate memberships from 80 to 120 by 31 March 2027”: 31 March 2027 → 30 April 2027", "The landlord moved the opening"},
		{lang.French, sizes[2], "conclusion-french-40x12", "", "Le propriétaire a reporté l'ouverture"},
	} {
		w := newWizard(t, c.language, c.window)
		w.openExample("gym")
		w.press("ctrl+s", "enter", "esc")
		w.app.open(w.itemAt("objectives.deadline", 0))
		w.press("ctrl+u")
		w.answer("2027-04-30")
		w.press("ctrl+s")
		w.sees(c.change)
		w.golden(c.name)
		w.answer(c.line)
		got := w.answersOf(w.app.session.Path())
		if last := got.Log[len(got.Log)-1]; got.Revision != 2 || last.Because != c.line || len(last.Changed) != 1 {
			t.Errorf("revision %d, logged as %+v", got.Revision, last)
		}
		if !strings.Contains(w.read(filepath.Base(w.app.session.Path())), c.line+"\n") {
			t.Errorf("the document does not tell the reason")
		}
		// What comes later is another revision, with a reason of its own.
		w.press("esc")
		w.change("business.offer", "Lunch")
		w.press("ctrl+s", "enter")
		got = w.answersOf(w.app.session.Path())
		if last := got.Log[len(got.Log)-1]; got.Revision != 3 || last.Because != "" || got.Log[len(got.Log)-2].Because != c.line {
			t.Errorf("revision %d, logged as %+v", got.Revision, got.Log)
		}
	}
}

// TestLeavingTheReasonGoesBack to the answers, and keeps none.
func TestLeavingTheReasonGoesBack(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s", "enter", "esc")
	w.change("business.offer", "Lunch")
	w.press("ctrl+s")
	w.write("Because")
	w.press("esc")
	w.expect("business.website")
	if got := w.answersOf(w.app.session.Path()); got.Log[0].Because != "" {
		t.Errorf("the reason was kept: %+v", got.Log)
	}
}

// TestALongRevisionCanBeRead to its end before it is saved.
func TestALongRevisionCanBeRead(t *testing.T) {
	w := newWizard(t, lang.English, sizes[2])
	w.openExample("gym")
	w.press("ctrl+s", "enter", "esc")
	for _, id := range []string{"business.name", "business.offer", "business.difference", "business.place", "goal.statement", "goal.challenge"} {
		w.change(id, "Changed: "+id)
	}
	w.press("ctrl+s")
	seen := w.screen()
	for range 10 {
		w.press("pgdown")
		seen += w.screen()
	}
	for _, id := range []string{"business.name", "goal.challenge"} {
		if !strings.Contains(squeeze(seen), "Changed: "+id) {
			t.Errorf("%s is not shown:\n%s", id, seen)
		}
	}
}

// TestEditedSectionsAreCompared when the answers that they are made from change, and the user
// decides what becomes of them.
func TestEditedSectionsAreCompared(t *testing.T) {
	for _, c := range []struct {
		keys           []string
		mine, new      bool
		language       lang.Language
		window         size
		screen, expect string
	}{
		{[]string{"enter"}, true, false, lang.English, sizes[0], "comparison", "Keep my text"},
		{[]string{"down", "enter"}, false, true, lang.English, sizes[1], "comparison-120x40", "New text"},
		{[]string{"down", "down", "enter"}, true, true, lang.French, sizes[2], "comparison-french-40x12", "Garder"},
	} {
		heading := map[lang.Language]string{lang.English: "## Objectives\n", lang.French: "## Objectifs\n"}[c.language]
		w, path := handEdited(t, c.language, c.window, heading, heading+"\nAsk Helen first.\n")
		w.app.open(w.itemAt("objectives.deadline", 0))
		w.press("ctrl+u")
		w.answer("2027-04-30")
		if got := w.read(filepath.Base(path)); !strings.Contains(got, "Ask Helen first.") {
			t.Errorf("before anything was decided, the edit is gone:\n%s", got)
		}
		w.press("ctrl+s")
		w.sees(c.expect)
		w.golden(c.screen)
		w.press(c.keys...)
		w.press("enter", "esc")
		got := w.read(filepath.Base(path))
		if strings.Contains(got, "Ask Helen first.") != c.mine || strings.Contains(got, "| 120 | 30 April 2027 |") != c.new && c.language == lang.English {
			t.Errorf("%v leaves\n%s", c.keys, got)
		}
		if strings.Count(got, heading) != map[bool]int{true: 2, false: 1}[c.mine && c.new] {
			t.Errorf("%v leaves\n%s", c.keys, got)
		}
		w.press("ctrl+s")
		w.sees(filepath.Base(path))
		if _, asked := w.app.overlay.(*comparison); asked {
			t.Error("it is asked again")
		}
		if kept, err := w.app.config.State.Backups(path); err != nil || len(kept) == 0 {
			t.Errorf("there is no backup: %v", err)
		} else if data, _ := kept[0].Read(); !strings.Contains(string(data), "Ask Helen first.") {
			t.Errorf("the backup holds\n%s", data)
		}
	}
}

// TestAnEditThatNoAnswerConcernsIsLeftInPeace, but can be compared from the document.
func TestAnEditThatNoAnswerConcernsIsLeftInPeace(t *testing.T) {
	w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
	w.change("business.name", "Midday Gym")
	w.press("ctrl+s", "enter")
	w.sees("they stay as you wrote them: Accounts")
	w.press("esc", "ctrl+p")
	w.sees("compare what you edited by hand")
	if content := ansi.Strip(w.app.screen.(*review).document.GetContent()); !strings.Contains(squeeze(content), "See Helen first.") {
		t.Errorf("the preview is not what is on disk:\n%s", content)
	}
	w.write("e")
	w.sees("You edited “Accounts” by hand")
	w.press("down", "enter")
	if got := w.read(filepath.Base(path)); strings.Contains(got, "See Helen first.") {
		t.Errorf("it was to be written anew:\n%s", got)
	}
	if strings.Contains(w.screen(), "compare what you edited") {
		t.Errorf("there is nothing left to compare:\n%s", w.screen())
	}
}

// TestAChoiceIsNotMadeForATextUnseen: what somebody wrote into the section meanwhile is kept.
func TestAChoiceIsNotMadeForATextUnseen(t *testing.T) {
	for _, section := range []struct{ heading, mine string }{{"### Accounts\n", ""}, {"## Plan\n", "See Helen first."}} {
		w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
		w.press("ctrl+p")
		w.write("e")
		text := strings.Replace(w.read(filepath.Base(path)), section.heading, section.heading+"\nAnd Tom.\n", 1)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		w.press("down", "enter")
		got := w.read(filepath.Base(path))
		if !strings.Contains(got, "And Tom.") || strings.Contains(got, "See Helen first.") != (section.heading == "### Accounts\n") {
			t.Errorf("an edit under %s leaves\n%s", section.heading, got)
		}
	}
}

// TestCommentsOfTheUsersAreCompared: they are part of what would go.
func TestCommentsOfTheUsersAreCompared(t *testing.T) {
	drawn := strings.Join(draw.Difference("Call <!-- ask Helen --> <!-- item:call -->\n", "Call <!-- item:call -->\n", 2, draw.NewTheme(true), 60), "\n")
	if !strings.Contains(drawn, "<!-- ask Helen -->") || strings.Contains(drawn, "item:call") {
		t.Errorf("drawn as\n%s", drawn)
	}
}
