package ui

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestDoubtIsAskedBack: what has two readings is not taken, and the field says what was understood and what to type.
func TestDoubtIsAskedBack(t *testing.T) {
	for _, c := range []struct {
		language             lang.Language
		question, typed, say string
	}{
		{lang.English, "budget.to", "this summer", "runs from 21 June 2027 to 22 September 2027"},
		{lang.French, "budget.to", "l'été", "va du 21 juin 2027 au 22 septembre 2027"},
		{lang.English, "budget.to", "31/03/27", "is that 31 March 2027? Then type it as 2027-03-31"},
		{lang.French, "budget.to", "31/03/2072", "est-ce le 31 mars 2072"},
	} {
		w := newWizard(t, c.language, size{120, 40})
		w.openExample("gym")
		w.jump(c.question)
		before := steps.Find(c.question).Answer(w.app.session.Strategy(), 0).String()
		w.press("ctrl+u")
		w.write(c.typed)
		w.press("enter")
		w.expect(c.question)
		w.sees(c.say)
		if after := steps.Find(c.question).Answer(w.app.session.Strategy(), 0).String(); after != before {
			t.Errorf("%q was taken as %s", c.typed, after)
		}
	}
}

// TestUpperEndOfARange takes the farther distance, and says so before.
func TestUpperEndOfARange(t *testing.T) {
	for _, c := range []struct {
		language   lang.Language
		typed, say string
		want       float64
	}{
		{lang.English, "3-4 miles", "= 4 miles, the upper end of what you typed", 6.44},
		{lang.French, "entre 5 et 10 km", "= 10 km, le plus haut de ce que vous avez tapé", 10},
	} {
		w := newWizard(t, c.language, size{120, 40})
		w.openExample("gym")
		w.jump("business.radius_km")
		w.press("ctrl+u")
		w.write(c.typed)
		w.sees(c.say)
		w.press("enter")
		if got := w.app.session.Strategy().Business.RadiusKm.Value; got != c.want {
			t.Errorf("%q is %v km, want %v", c.typed, got, c.want)
		}
	}
}
