package ui

import (
	"os"
	"path/filepath"
	"testing"

	"sweetspot/lang"
	"sweetspot/session"
)

// TestNameOfAnotherProgram: under a name that says what else is in the file, the name of a Markdown file is
// offered, and Enter takes it.
func TestNameOfAnotherProgram(t *testing.T) {
	said := map[lang.Language]string{lang.English: "A strategy is a Markdown file", lang.French: "Une stratégie est un fichier Markdown"}
	for _, language := range lang.Languages() {
		for typed, want := range map[string]string{"plan.docx": "plan.md", "plan.PDF": "plan.md", "plan.txt": "plan.md", "plan 2.0": "plan 2.0.md"} {
			w := newWizard(t, language, sizes[0])
			w.press("enter")
			w.write("Gym")
			w.press("ctrl+s", "ctrl+u")
			w.answer(typed)
			w.sees(said[language])
			if _, err := os.Stat(typed); err == nil {
				t.Errorf("%s was written", typed)
			}
			w.press("enter")
			if _, err := os.Stat(want); err != nil || w.app.session.Path() != filepath.Join(w.dir, want) {
				t.Errorf("%s became %s: %v", typed, w.app.session.Path(), err)
			}
		}
	}
}

// TestNameInAFolderThatNeverWas says that there is none.
func TestNameInAFolderThatNeverWas(t *testing.T) {
	said := map[lang.Language]string{lang.English: "There is no folder", lang.French: "n’existe pas. Créez-le d’abord"}
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[1])
		w.press("enter")
		w.write("Gym")
		w.press("ctrl+s", "ctrl+u")
		w.answer("23/11 plan.md")
		w.sees(said[language])
		if !w.app.session.IsDraft() {
			t.Errorf("it is at %s", w.app.session.Path())
		}
	}
}

// TestLineBreakTakesNoAnswer: Ctrl+J at a question of one line is a space, as in a paste, and ticks nothing in
// a list.
func TestLineBreakTakesNoAnswer(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.write("Square")
	w.press("ctrl+j")
	w.write("Mile")
	w.expect("business.name")
	if got := w.app.question().field.Typed(); got != "Square Mile" {
		t.Errorf("the field has %q", got)
	}
	for _, at := range w.allPlaces() {
		w.app.open(at)
		before := w.app.session.Answer(session.Place{Question: at.Question, Item: at.Item})
		w.press("ctrl+j")
		w.expect(at.Question.ID)
		if f := w.app.question(); f.field != nil && !f.field.TakesNewline() && !w.app.session.Answer(at).Equal(before) {
			t.Errorf("%s: Ctrl+J changed the answer", at.Question.ID)
		}
	}
}

// TestFilterSaysHowTheListComesBack, before Enter and behind it.
func TestFilterSaysHowTheListComesBack(t *testing.T) {
	said := map[lang.Language]string{lang.English: "Backspace takes a letter back, and the list comes back", lang.French: "Retour arrière efface une lettre, et la liste revient"}
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.begin(startShort)
		w.jump("channels")
		w.write("1 an")
		w.expect("channels")
		w.sees(said[language])
		w.press("enter")
		w.expect("channels")
		w.sees(said[language])
		w.press("backspace", "backspace", "backspace", "backspace")
		if f := w.app.question(); f.problem != nil || len(f.field.Below(w.app.fieldContext(f.at), 80)) == 0 {
			t.Errorf("%s: the list is back, and it still says\n%s", language, w.screen())
		}
	}
}
