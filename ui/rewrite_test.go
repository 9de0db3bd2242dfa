package ui

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestTheSentenceFollowsItsFields: where a target is answered that the sentence of the objective contradicts, one key
// rewrites the sentence, in the file too, and undo takes it back.
func TestTheSentenceFollowsItsFields(t *testing.T) {
	for _, c := range []struct {
		language                  lang.Language
		sentence, offer, says, to string
	}{
		{lang.English, "Sell 40 courses by 30 June 2027", "Ctrl+N rewrites it", "Sell 60 courses by 30 June 2027", "60"},
		{lang.French, "Vendre 40 stages d'ici le 30 juin 2027", "Ctrl+N la récrit", "Vendre 60 stages d'ici le 30 juin 2027", "60"},
	} {
		for _, window := range sizes {
			w := newWizard(t, c.language, window)
			w.openExample("gym")
			for _, answer := range [][2]string{
				{"statement", c.sentence}, {"deadline", "2027-06-30"}, {"baseline", "10"}, {"target", c.to},
			} {
				w.app.open(w.itemAt("objectives."+answer[0], 0))
				w.press("ctrl+u")
				w.answer(answer[1])
			}
			w.sees("Ctrl+N")
			if window.height > roomy {
				w.sees(c.offer)
			}
			w.press("ctrl+n")
			sentence := func() string { return w.app.session.Strategy().Objectives[0].Statement }
			if sentence() != c.says {
				t.Errorf("after Ctrl+N the sentence is %q", sentence())
			}
			if steps.FormatNumber(w.app.session.Strategy().Objectives[0].Target.Value) != c.to {
				t.Error("the target is gone")
			}
			w.press("ctrl+z")
			if sentence() != c.sentence {
				t.Errorf("after undo the sentence is %q", sentence())
			}
		}
	}
}

// TestASentenceThatAgreesIsLeft: Ctrl+N does nothing where the sentence says what was answered.
func TestASentenceThatAgreesIsLeft(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.openExample("gym")
	w.app.open(w.itemAt("objectives.statement", 0))
	w.press("ctrl+u")
	w.answer("Be better known among runners")
	w.app.open(w.itemAt("objectives.target", 0))
	w.press("ctrl+n")
	if got := w.app.session.Strategy().Objectives[0].Statement; got != "Be better known among runners" {
		t.Errorf("the sentence is %q", got)
	}
}
