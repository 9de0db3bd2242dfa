package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
)

// TestKeysAsTerminalsSendThem: a key works by whatever name a terminal gives it.
func TestKeysAsTerminalsSendThem(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.begin(startShort)
	w.write("Blue")
	w.app.Update(tea.KeyPressMsg{Code: 'h', Mod: tea.ModCtrl})
	w.app.Update(tea.KeyPressMsg{Code: tea.KeyBackspace, Mod: tea.ModShift})
	w.app.Update(tea.KeyPressMsg{Code: tea.KeyKp7})
	w.sees("› Bl7")
	w.press("ctrl+v")
	w.sees("To paste, use your terminal's own key")
	w.sees("› Bl7")
	w.app.Update(tea.KeyPressMsg{Code: tea.KeyKpEnter})
	if got := w.app.session.Strategy().Business.Name; got != "Bl7" {
		t.Errorf("the answer is %q", got)
	}
	w.app.Update(tea.KeyPressMsg{Code: 'я', BaseCode: 'z', Mod: tea.ModCtrl})
	if got := w.app.session.Strategy().Business.Name; got != "" {
		t.Errorf("undo left %q", got)
	}
	w.openExample("gym")
	w.app.open(w.app.session.PlaceOf("objectives.metric", "members"))
	w.write("zz")
	w.sees("Nothing contains “zz”")
	w.app.Update(tea.KeyPressMsg{Code: 'h', Mod: tea.ModCtrl})
	w.app.Update(tea.KeyPressMsg{Code: 'h', Mod: tea.ModCtrl})
	w.sees("type to narrow")
}

// TestEscapeAndLeaveInOneRead: on a slow line Escape and Ctrl+C arrive together, which is how a terminal sends Ctrl+C
// with Alt: it leaves.
func TestEscapeAndLeaveInOneRead(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.write("Bakery")
	cmd := w.app.key(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl | tea.ModAlt})
	if cmd == nil || w.draft().Business.Name != "Bakery" {
		t.Errorf("it does not leave, or keeps nothing:\n%s", w.screen())
	}
}
