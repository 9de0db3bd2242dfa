package ui

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestTypingNarrowsALongList by the words of the values and their explanations; nothing is swallowed.
func TestTypingNarrowsALongList(t *testing.T) {
	w := newWizard(t, lang.French, sizes[0])
	w.openExample("gym")
	w.jump("objectives")
	w.press("up", "up", "enter", "tab")
	w.expect("objectives.metric")
	w.write("réserv")
	w.sees("Ventes ou réservations")
	w.write("zzz")
	w.sees("Rien ne contient")
	before := w.app.session.Strategy().Objectives[1].Metric
	w.press("enter")
	w.expect("objectives.metric")
	if got := w.app.session.Strategy().Objectives[1].Metric; got != before {
		t.Errorf("a filter that nothing matches chose %s", got)
	}
}

// TestEnterTicksNothing: whoever reads down a list of several values has chosen none yet. Space ticks,
// Enter goes on.
func TestEnterTicksNothing(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.jump("audiences")
	w.press("enter")
	w.answer("Neighbours")
	w.expect("audiences.ages")
	w.press("down", "down", "enter")
	if got := w.app.session.Strategy().Audiences[0].Ages; len(got) != 0 {
		t.Errorf("reading down and going on ticked %v", got)
	}
	w.press("shift+tab")
	w.expect("audiences.ages")
	w.press("home", "down", "down", "space", "enter")
	if got := w.app.session.Strategy().Audiences[0].Ages; len(got) != 1 || got[0] != steps.Ages30 {
		t.Errorf("the ages are %v", got)
	}
}
