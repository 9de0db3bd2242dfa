package ui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// pasteWithin is how long a paste and the key behind it may take: a hundred times what they need, and a
// hundredth of what they took when every letter was measured again for every column.
const pasteWithin = 2 * time.Second

// TestLongPastes: whatever is pasted into any kind of field, the next key is answered at once, and what
// does not fit is said.
func TestLongPastes(t *testing.T) {
	kinds := map[steps.Kind]*steps.Question{}
	steps.All(func(q *steps.Question) {
		if kinds[q.Kind] == nil && steps.ListOf(q) == nil {
			kinds[q.Kind] = q
		}
	})
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.press("down", "enter") // the long way
		for _, q := range kinds {
			for _, text := range []string{
				strings.Repeat("abcdefghi ", 1_200), strings.Repeat("abcdefghi ", 9_000), strings.Repeat("a", 90_000),
				strings.Repeat("日本語", 10_000), strings.Repeat("site.com\n", 9_000), strings.Repeat("👨‍👩‍👧", 10_000), strings.Repeat("9", 90_000),
				strings.Repeat("abcdefghi ", 100_000),
			} {
				w.app.setScreen(w.app.openAt(session.Place{Question: q}))
				begin := time.Now()
				w.paste(text)
				w.screen()
				w.write("x")
				w.press("left", "backspace", "enter")
				w.screen()
				if took := time.Since(begin); took > pasteWithin {
					t.Errorf("%s: %d bytes of %q took %v", q.ID, len(text), text[:12], took)
				}
			}
		}
	}
}

// TestPasteThatIsRefused: a megabyte is not pasted at all, and the field says why.
func TestPasteThatIsRefused(t *testing.T) {
	for language, said := range map[lang.Language]string{
		lang.English: "Not pasted: that is far more than fits here.",
		lang.French:  "Rien n'a été collé : c'est bien plus qu'il n'en tient ici.",
	} {
		w := newWizard(t, language, sizes[1])
		w.press("enter")
		w.write("Gym")
		w.paste(strings.Repeat("a", 1_000_000))
		w.sees(said)
		if got := w.app.question().field.Typed(); got != "Gym" {
			t.Errorf("the field has %d bytes", len(got))
		}
	}
}

// TestPasteOverTheLimit: what is too long stays in the field to be shortened.
func TestPasteOverTheLimit(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.press("enter")
	w.paste(strings.Repeat("abcdefghi ", 1_100))
	w.press("enter")
	w.expect("business.name")
	w.sees("That is too long: 10,000 characters at most.")
	for range 10 {
		w.app.Update(tea.KeyPressMsg{Code: 'w', Mod: tea.ModCtrl})
	}
	if got := len(w.app.question().field.Typed()); got != 10_899 && got != 10_900 {
		t.Errorf("after ten words were deleted there are %d letters", got)
	}
}
