package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestWhatCannotBeReadIsKept: text over the limit, and text that is no number, stays whichever way the
// question is left, is told of, and is back when the strategy is opened again. The answer before it stays
// too.
func TestWhatCannotBeReadIsKept(t *testing.T) {
	said := map[lang.Language]string{lang.English: "Not an answer yet, but kept: ", lang.French: "Pas encore une réponse, mais gardé"}
	for _, language := range lang.Languages() {
		for _, c := range []struct{ question, typed string }{
			{"business.name", strings.Repeat("abcdefghij", 1_100)},
			{"business.radius_km", "0.8abc"},
			{"objectives.baseline", "0.8abc"},
			{"audiences.websites", strings.Repeat("site.example\n", 300)},
		} {
			for _, way := range slices.DeleteFunc(slices.Clone(waysOut), func(way string) bool { return way == "enter" || way == "esc" || way == "mouse" }) {
				w := newWizard(t, language, sizes[0])
				path := filepath.Join(w.dir, "odd.md")
				if err := os.WriteFile(path, []byte(odd), 0o600); err != nil {
					t.Fatal(err)
				}
				w.app.config.Fixed = true
				if err := w.app.Open(path); err != nil {
					t.Fatal(err)
				}
				w.app.open(w.itemAt(c.question, 0))
				w.press("end", "ctrl+u")
				w.paste(c.typed)
				w.press(way)
				if way != "ctrl+c" && w.asked() != c.question {
					w.sees(said[language])
				}
				w.app.open(w.itemAt(c.question, 0))
				if got := w.app.question().field.Typed(); !strings.Contains(got, strings.TrimSpace(c.typed)) {
					t.Errorf("%s left with %s, back in the same run: %d bytes of %d", c.question, way, len(got), len(c.typed))
				}
				if got := w.app.Finish().Unread; len(got) != 1 || got[0].ID != c.question {
					t.Errorf("%s left with %s: the end names %v", c.question, way, got)
				}
				if got := w.onDisk(); got != odd && c.typed == "0.8abc" {
					t.Errorf("%s left with %s: the file has changed", c.question, way)
				}
				w = w.reopened(path)
				w.expect(c.question)
				if got := w.app.question().field.Typed(); !strings.Contains(got, strings.TrimSpace(c.typed)) {
					t.Errorf("%s left with %s, in the next run: %d bytes of %d", c.question, way, len(got), len(c.typed))
				}
				w.press("ctrl+z")
				if end := w.app.Finish(); len(end.Unread) != 0 || len(w.app.config.State.Typed(path)) != 0 {
					t.Errorf("%s: undone, and still kept", c.question)
				}
			}
		}
	}
}

// TestTypedBeforeAnythingIsSaved: 11,000 letters for the very first answer are in a draft when the program
// ends, and those for a new item are back with an item of their own.
func TestTypedBeforeAnythingIsSaved(t *testing.T) {
	long := strings.Repeat("abcdefghij", 1_100)
	w := newWizard(t, lang.English, sizes[0])
	w.press("enter")
	w.paste(long)
	w.press("ctrl+c")
	if end := w.app.Finish(); !end.Draft || end.Path == "" || len(end.Unread) != 1 || end.Lost {
		t.Fatalf("it ends as %+v", end)
	}
	w = wizardIn(t, w.dir, lang.English, sizes[0])
	w.press("home", "enter")
	w.expect("business.name")
	if got := w.app.question().field.Typed(); got != long {
		t.Errorf("%d letters are back", len(got))
	}
	w.sees("1,000 characters more than the 10,000")
	w.press("ctrl+u")
	w.write("Gym")
	w.jump("competitors")
	w.press("enter")
	w.paste(long)
	w.press("ctrl+o")
	w.app.Finish()
	w = wizardIn(t, w.dir, lang.English, sizes[0])
	w.press("home", "enter")
	w.expect("competitors.name")
	if got := w.app.question().field.Typed(); got != long {
		t.Errorf("%d letters of the new item are back", len(got))
	}
	if n := steps.Find("competitors").Len(w.app.session.Strategy()); n != 1 {
		t.Errorf("there are %d items", n)
	}
}

// TestTypedIsLostOnlyKnowingly: where it cannot be kept, leaving asks first.
func TestTypedIsLostOnlyKnowingly(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	path := filepath.Join(w.dir, "odd.md")
	if err := os.WriteFile(path, []byte(odd), 0o600); err != nil {
		t.Fatal(err)
	}
	w = w.reopened(path)
	w.app.open(w.itemAt("business.radius_km", 0))
	w.write("abc")
	folder := filepath.Join(w.dir, "state", "sweetspot", "typed")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if cmd := w.app.leave(); cmd != nil {
		t.Error("it leaves without a word")
	}
	w.sees("What you typed cannot be kept")
	if cmd := w.app.leave(); cmd == nil {
		t.Error("it does not leave when asked again")
	}
}
