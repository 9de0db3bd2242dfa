package ui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
)

// TestEveryZoneCanBeClicked clicks whatever takes a click on each kind of screen: each zone lies in the
// window, and the wizard goes on.
func TestEveryZoneCanBeClicked(t *testing.T) {
	skipLongWalk(t)
	for n, keys := range [][]string{{}, {"ctrl+g"}, {"ctrl+o"}, {"ctrl+p"}, {"ctrl+p", "right"}, {"f1"}, {"ctrl+s"}} {
		window := sizes[n%len(sizes)]
		w := newWizard(t, lang.English, window)
		show := func() {
			w.openExample("gym")
			w.jump("business.market")
			w.press(keys...)
		}
		show()
		zones := len(w.app.frame().Zones)
		if overlay := w.app.overlay != nil; zones == 0 != overlay {
			t.Errorf("%v at %v: %d zones", keys, window, zones)
		}
		for i := range zones {
			show()
			z := w.app.frame().Zones[i]
			if z.X < 0 || z.Y < 0 || z.X+z.Width > window.width || z.Y >= window.height || z.Width < 1 {
				t.Errorf("%v at %v: a zone at %d,%d is %d wide", keys, window, z.X, z.Y, z.Width)
			}
			w.click(z.X, z.Y)
			w.safe(fmt.Sprintf("%v at %v: click on zone %d", keys, window, i))
		}
	}
}

// click presses the left button of the mouse.
func (w *wizard) click(x, y int) {
	w.app.Update(tea.MouseClickMsg(tea.Mouse{X: x, Y: y, Button: tea.MouseLeft}))
}

// TestClicksDoWhatTheirRowsSay: a choice is answered, a list's item opened, a tab shown.
func TestClicksDoWhatTheirRowsSay(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.jump("business.market")
	was := w.app.session.Strategy().Business.Market
	for i := range w.app.frame().Zones {
		w.jump("business.market")
		z := w.app.frame().Zones[i]
		w.click(z.X, z.Y)
		if w.app.session.Strategy().Business.Market != was {
			break
		}
	}
	if got := w.app.session.Strategy().Business.Market; got == was {
		t.Errorf("no click answers the choice: %q", got)
	}
	w.press("ctrl+p")
	before := w.app.screen.(*review).tab
	clicked := false
	for _, z := range w.app.frame().Zones {
		w.click(z.X, z.Y)
		if r, here := w.app.screen.(*review); here && r.tab != before {
			clicked = true
			break
		}
		w.press("ctrl+p")
	}
	if !clicked {
		t.Error("no click shows another tab")
	}
}
