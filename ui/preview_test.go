package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"sweetspot/document"
	"sweetspot/lang"
)

// TestPreviewOffTheLoop: while a document is laid out keys work, what was laid out for other answers is not
// shown, and what a body holds cannot keep a strategy from being opened.
func TestPreviewOffTheLoop(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.openExample("gym")
	w.press("ctrl+p")
	if len(w.working) == 0 {
		t.Fatal("nothing is laid out in the background")
	}
	stale := w.working
	w.working = nil
	w.press("f1")
	w.sees("Answer what you can")
	w.press("esc", "esc", "ctrl+p")
	w.sees("Square Mile Gym, spring memberships")
	before := w.screen()
	for _, late := range stale {
		w.app.Update(late())
	}
	if after := w.screen(); after != before {
		t.Errorf("the older layout is shown:\n%s", after)
	}
}

// TestHostileBody: a body that Glamour would take minutes for is shown as it is written.
func TestHostileBody(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	data, _ := document.Example("gym", lang.English)
	if err := os.WriteFile("plan.md", append(data, "\n"+strings.Repeat("> ", 100)+"deep\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := w.app.Open("plan.md"); err != nil {
		t.Fatal(err)
	}
	w.press("ctrl+p")
	w.screen()
	w.press("end")
	w.sees("> > > deep")
}

// TestTheLinesOfALongTextStayApart in the document, in the preview and for any other reader of Markdown.
func TestTheLinesOfALongTextStayApart(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, size{120, 40})
		w.openExample("gym")
		for _, id := range []string{"goal.challenge", "next_phase", "audiences.needs", "channels.role"} {
			w.app.open(w.itemAt(id, 0))
			w.press("ctrl+u")
			w.paste("# premier\n\n- deuxième\n3. troisième")
			w.press("enter")
		}
		w.press("ctrl+s", "enter")
		document := w.read(filepath.Base(w.app.session.Path()))
		for _, want := range []string{
			" \\# premier\\\n\\- deuxième\\\n3\\. troisième.\n", // a paragraph
			" \\# premier\\\n  \\- deuxième\\\n  3\\. troisième.\n",
		} {
			if !strings.Contains(document, want) {
				t.Errorf("%s: the document lacks %q", language, want)
			}
		}
		w.press("esc", "ctrl+p")
		w.work()
		shown := ansi.Strip(w.app.screen.(*review).document.GetContent())
		for line := range strings.Lines(shown) {
			if strings.Contains(line, "premier") && strings.Contains(line, "deuxième") {
				t.Errorf("%s: the preview shows two lines as one: %q", language, line)
			}
		}
	}
}

// TestEscapeLeadsBackToWhereThePreviewWasOpened this time, not where it was opened first.
func TestEscapeLeadsBackToWhereThePreviewWasOpened(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.begin(startShort)
	w.answer("Moira's")
	for range 4 {
		was := w.asked()
		w.press("ctrl+p", "esc")
		w.expect(was)
		w.press("ctrl+g", "ctrl+p", "esc")
		w.expect(was)
		w.press("enter")
	}
	w.press("shift+tab")
	was := w.asked()
	w.press("ctrl+p", "right", "esc")
	w.expect(was)
}

// TestAnsweringABlankLeadsBackToTheBlanks, so that one after the other can be answered; Escape does as well.
func TestAnsweringABlankLeadsBackToTheBlanks(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.begin(startShort)
	w.answer("Moira's")
	blanks := func() {
		t.Helper()
		r, here := w.app.screen.(*review)
		if !here || r.tab != tabBlanks {
			t.Fatalf("not in the list of blanks:\n%s", w.screen())
		}
	}
	choose := func(id string) {
		t.Helper()
		blanks()
		w.app.screen.(*review).blanks.menu.Cursor = id
		w.press("enter")
		w.expect(id)
	}
	w.press("ctrl+p", "right", "right")
	choose("business.place")
	w.answer("Shere")
	choose("title")
	w.press("ctrl+g", "esc", "esc")
	choose("audiences")
	w.press("enter")
	w.answer("Neighbours")
	w.press("esc")
	w.expect("audiences")
	w.press("end", "enter")
	blanks()
	if strings.Contains(w.screen(), "Place") {
		t.Errorf("what was answered is still listed:\n%s", w.screen())
	}

	choose("title")
	w.jump("business.offer")
	w.press("enter")
	if _, here := w.app.screen.(*review); here {
		t.Error("another question leads to the list of blanks")
	}
}
