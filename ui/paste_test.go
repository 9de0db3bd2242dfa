package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// longTexts are more than a field takes, in letters that are laid out in different ways.
var longTexts = map[string]string{
	"words":        strings.Repeat("abcdefghi ", 9_000),
	"one word":     strings.Repeat("a", 90_000),
	"wide letters": strings.Repeat("日本語", 10_000),
	"lines":        strings.Repeat("site.com\n", 9_000),
	"joined emoji": strings.Repeat("👨‍👩‍👧", 10_000),
	"digits":       strings.Repeat("9", 90_000),
	"a megabyte":   strings.Repeat("abcdefghi ", 100_000),
}

// TestLongPastes: whatever is pasted into any kind of field is there whole, or is said not to be taken.
func TestLongPastes(t *testing.T) {
	kinds := map[steps.Kind]*steps.Question{}
	steps.All(func(q *steps.Question) {
		if kinds[q.Kind] == nil && steps.ListOf(q) == nil {
			kinds[q.Kind] = q
		}
	})
	letters := func(text string) string { return strings.Join(strings.Fields(text), "") }
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.begin(startFull)
		for _, q := range kinds {
			for name, text := range longTexts {
				w.app.setScreen(w.app.openAt(session.Place{Question: q}))
				w.write("x")
				typedInto := w.app.question().field != nil && w.app.question().field.Typed() == "x"
				w.press("backspace")
				w.paste(text)
				refused := strings.Contains(squeeze(w.screen()), squeeze(w.app.text("paste_too_long")))
				if typedInto && !refused && letters(w.app.question().field.Typed()) != letters(text) {
					t.Errorf("%s: %s were cut without a word", q.ID, name)
				}
			}
		}
	}
}

// BenchmarkPaste measures a long paste with the key behind it, until both can be drawn.
func BenchmarkPaste(b *testing.B) {
	for name, text := range longTexts {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			dir := b.TempDir()
			b.Chdir(dir)
			w := wizardIn(b, dir, lang.English, sizes[0])
			w.begin(startFull)
			at := session.Place{Question: steps.Find("goal.challenge")}
			for b.Loop() {
				w.app.setScreen(w.app.openAt(at))
				w.paste(text)
				w.screen()
				w.write("x")
				w.screen()
			}
		})
	}
}

// TestPasteThatIsRefused: a megabyte is not pasted at all, and the field says why.
func TestPasteThatIsRefused(t *testing.T) {
	for language, said := range map[lang.Language]string{
		lang.English: "Not pasted: that is far more than fits here.",
		lang.French:  "Rien n’a été collé : c’est bien plus qu’il n’en tient ici.",
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
