package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// The tests of this file play faults that were reported of other forms and editors in terminals.

// TestFilteredRowsAreAllThere: a filter shows all that it matches, at once as well as after a letter more and Backspace,
// wherever the list was scrolled to; a click picks the row under the mouse.
func TestFilteredRowsAreAllThere(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.openExample("gym")
		at := w.itemAt("objectives.metric", 0)
		w.app.open(at)
		for range 40 {
			w.press("down")
		}
		w.write("re")
		first := w.screen()
		w.sees("› " + map[lang.Language]string{lang.English: "Revenue", lang.French: "Rendement de la publicité"}[language])
		w.write("x")
		w.press("backspace")
		if again := w.screen(); again != first {
			t.Errorf("%s: the same filter shows\n%s\nand then\n%s", language, first, again)
		}
		w.app.open(at)
		w.write("re")
		for y, line := range strings.Split(w.screen(), "\n") {
			if strings.Contains(line, w.app.sp.Value(at.Question, w.app.session.Strategy(), "response_time")) {
				w.click(10, y)
				break
			}
		}
		if got := w.app.session.Answer(at).String(); got != "response_time" {
			t.Errorf("%s: the click picked %q", language, got)
		}
	}
}

// TestAChainOfLinks: a file that is reached by links of links is written where it is, and the links stay.
func TestAChainOfLinks(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s", "enter", "esc")
	path := w.app.session.Path()
	last := path
	for _, name := range []string{"b.md", "c.md", "d.md", "e.md"} {
		if err := os.Symlink(filepath.Base(last), filepath.Join(w.dir, name)); err != nil {
			t.Skip(err)
		}
		last = filepath.Join(w.dir, name)
	}
	if err := w.app.Open(last); err != nil {
		t.Fatal(err)
	}
	w.change("business.name", "Midday Gym")
	if got := w.answersOf(path).Business.Name; got != "Midday Gym" {
		t.Errorf("the file has %q", got)
	}
	for _, name := range []string{"b.md", "c.md", "d.md", "e.md"} {
		if _, err := os.Readlink(filepath.Join(w.dir, name)); err != nil {
			t.Errorf("%s is no link any more", name)
		}
	}
}

// TestATouchedFileIsNotAnotherOne: a time of change that is coarse, wrong or new says nothing of what is in the file.
func TestATouchedFileIsNotAnotherOne(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s", "enter", "esc")
	path := w.app.session.Path()
	for _, when := range []time.Time{time.Now().Add(time.Hour), time.Unix(0, 0), time.Now().Add(-2 * time.Second)} {
		if err := os.Chtimes(path, when, when); err != nil {
			t.Fatal(err)
		}
		w.change("business.name", when.Format("15:04:05"))
		if w.app.overlay != nil || w.app.session.Failed() != nil {
			t.Fatalf("it takes the file for changed:\n%s", w.screen())
		}
		if got := w.answersOf(path).Business.Name; got != when.Format("15:04:05") {
			t.Errorf("the file has %q", got)
		}
	}
}

// TestConfirmingTwiceDoublesNothing: what cannot be read stays as it was typed however often it is confirmed, and an
// example is no answer.
func TestConfirmingTwiceDoublesNothing(t *testing.T) {
	for _, language := range lang.Languages() {
		w := openedPlan(t, language, "business:\n  name: Gym\n")
		for _, id := range []string{"business.radius_km", "resources.monthly_budget", "budget.from", "goal.horizon_months"} {
			w.app.open(session.Place{Question: steps.Find(id)})
			w.press("ctrl+u")
			w.write("many?")
			w.press("enter", "enter", "enter")
			w.expect(id)
			if got := w.app.question().field.Typed(); got != "many?" {
				t.Errorf("%s: the field has %q", id, got)
			}
			w.press("ctrl+u", "enter")
		}
		for _, id := range []string{"business.offer", "business.difference", "goal.statement"} {
			w.app.open(session.Place{Question: steps.Find(id)})
			w.press("enter")
			if got := w.app.session.Answer(session.Place{Question: steps.Find(id)}); !got.Blank() {
				t.Errorf("%s: Enter on an empty field answered %q", id, got)
			}
		}
	}
}

// TestDeletingWords at every offset of texts with blanks, wide letters and line breaks deletes one word, and ends.
func TestDeletingWords(t *testing.T) {
	keys := []tea.KeyPressMsg{{Code: 'd', Mod: tea.ModAlt}, {Code: 'w', Mod: tea.ModCtrl}, {Code: tea.KeyBackspace, Mod: tea.ModAlt}, {Code: tea.KeyDelete, Mod: tea.ModCtrl}}
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	for _, id := range []string{"business.name", "business.difference"} {
		for _, text := range []string{"ab", "ab c", "   ", "日本 語", "a\n\nb", "👍🏽 👍🏽", "\t x"} {
			for lefts := range len([]rune(text)) + 1 {
				for _, key := range keys {
					w.jump(id)
					w.press("ctrl+e", "ctrl+u", "ctrl+k")
					for w.app.question().field.Typed() != "" {
						w.press("backspace")
					}
					w.paste("|" + text)
					for range lefts {
						w.press("left")
					}
					before := w.app.question().field.Typed()
					w.app.Update(key)
					after := w.app.question().field.Typed()
					if removed := strings.Fields(strings.TrimSpace(before)); len(strings.Fields(after)) < len(removed)-1 {
						t.Errorf("%s: %s in %q, %d to the left, leaves %q", id, key, before, lefts, after)
					}
				}
			}
		}
	}
}

// TestPastedLineEnds: whatever ends its lines, a paste leaves the cursor behind its last letter.
func TestPastedLineEnds(t *testing.T) {
	for _, ends := range []string{"\n", "\r\n", "\r"} {
		w := openedPlan(t, lang.English, "business:\n  name: Gym\n")
		w.jump("business.difference")
		w.write("()")
		w.press("left")
		w.paste("one" + ends + "two" + ends + "three")
		w.write("!")
		w.press("enter")
		if got := w.app.session.Strategy().Business.Difference; got != "(one\ntwo\nthree!)" {
			t.Errorf("%q: %q", ends, got)
		}
	}
}

// TestUndoBeyondTheBeginning after coming back, and after another program changed the file meanwhile, ends at the
// beginning.
func TestUndoBeyondTheBeginning(t *testing.T) {
	for _, changed := range []bool{false, true} {
		w := newWizard(t, lang.English, sizes[0])
		w.openExample("gym")
		w.press("ctrl+s", "enter", "esc")
		path := w.app.session.Path()
		for _, name := range []string{"A", "Bee", "Ceeee"} {
			w.change("business.name", name)
		}
		w.app.Finish()
		if changed {
			data := strings.Replace(w.read(filepath.Base(path)), "  offer: ", "  offer: Cut and ", 1)
			if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		again := wizardIn(t, w.dir, lang.English, sizes[0])
		if err := again.app.Open(path); err != nil {
			t.Fatal(err)
		}
		for range 20 {
			again.press("ctrl+z")
		}
		for range 20 {
			again.press("ctrl+y")
		}
		if got := again.answersOf(path).Business.Name; got != "Ceeee" {
			t.Errorf("changed elsewhere: %t: there and back again the name is %q", changed, got)
		}
	}
}

// TestDeletingWithinWideLetters leaves the lines as wide as the window, and the letters behind where they belong.
func TestDeletingWithinWideLetters(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.paste("测试一二三四五六")
	for range 4 {
		w.press("left")
	}
	w.press("delete", "space", "space")
	w.sees("› 测试一二  四五六")
	for line := range strings.SplitSeq(strings.TrimSuffix(w.screen(), "\n"), "\n") {
		if draw.Width(line) > w.app.width {
			t.Errorf("%q is too wide", line)
		}
	}
}

// TestAReasonLeftHalfTypedIsThereAgain: who looks something up while giving the reason for which they accept a finding
// finds it again.
func TestAReasonLeftHalfTypedIsThereAgain(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.openExample("gym")
		f := w.app.session.OpenFindings()[0]
		w.app.askAcceptance(f)
		w.write("Our owner decided it with")
		w.press("esc")
		w.app.askAcceptance(w.app.session.OpenFindings()[1])
		if strings.Contains(w.screen(), "Our owner") {
			t.Errorf("%s: it is offered for another finding:\n%s", language, w.screen())
		}
		w.press("esc")
		w.app.askAcceptance(f)
		w.write(" us")
		w.press("enter")
		if accepted := w.app.session.Strategy().Accepted; len(accepted) == 0 || accepted[len(accepted)-1].Because != "Our owner decided it with us" {
			t.Errorf("%s: %+v\n%s", language, accepted, w.screen())
		}
	}
}
