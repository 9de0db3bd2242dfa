// Package tty is the terminal in bytes: the guard and the filter in front of Bubble Tea's reader, the names of
// keys, colours, sizes and signals, and what gives the terminal back. It knows no strategy and no screen.
package tty

import (
	tea "charm.land/bubbletea/v2"
)

// NormalizeKey gives the key that was meant for one that a terminal names in its own way, so that
// screens and fields have one name for each key.
//
//   - Ctrl+H is Backspace: some terminals send ^H for it, and nothing here is bound to Ctrl+H.
//   - Shift does not change Backspace, Delete, Enter or Space. Kitty's protocol reports it with them;
//     a finger that still holds it after a capital letter means the plain key. Enter is left out:
//     Shift+Enter starts a new line.
//   - The keypad types digits and signs, and moves like the keys beside it.
//   - A shortcut goes by the letter that the key has in Latin script: on a Cyrillic or Greek layout by
//     its place on a US keyboard, on a Latin one (AZERTY, QWERTZ) by what is printed on it.
func NormalizeKey(key tea.KeyPressMsg) tea.KeyPressMsg {
	if key.Code == 'h' && key.Mod == tea.ModCtrl {
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	}
	if twin, found := keypadKeys[key.Code]; found {
		key.Code = twin
	}
	if sign, found := keypadSigns[key.Code]; found {
		key.Code = sign
		if key.Mod&^lockKeys == 0 {
			key.Text = string(sign)
		}
	}
	switch key.Code {
	case tea.KeyBackspace, tea.KeyDelete:
		key.Mod &^= tea.ModShift
	case tea.KeySpace:
		key.Mod &^= tea.ModShift
		if key.Mod&^lockKeys == 0 {
			key.Text = " "
		}
	}
	if key.Code < 0x80 {
		key.BaseCode = 0 // Bubble Tea would call Ctrl+A of an AZERTY keyboard Ctrl+Q
	}
	return key
}

// lockKeys are reported like modifiers and change nothing here.
const lockKeys = tea.ModCapsLock | tea.ModNumLock | tea.ModScrollLock

// keypadKeys are the keys of the keypad that do what keys beside it do.
var keypadKeys = map[rune]rune{
	tea.KeyKpEnter:  tea.KeyEnter,
	tea.KeyKpUp:     tea.KeyUp,
	tea.KeyKpDown:   tea.KeyDown,
	tea.KeyKpLeft:   tea.KeyLeft,
	tea.KeyKpRight:  tea.KeyRight,
	tea.KeyKpPgUp:   tea.KeyPgUp,
	tea.KeyKpPgDown: tea.KeyPgDown,
	tea.KeyKpHome:   tea.KeyHome,
	tea.KeyKpEnd:    tea.KeyEnd,
	tea.KeyKpDelete: tea.KeyDelete,
	tea.KeyKpInsert: tea.KeyInsert,
	tea.KeyKpBegin:  tea.KeyBegin,
}

// keypadSigns are the keys of the keypad that type, in the order of their codes.
var keypadSigns = map[rune]rune{
	tea.KeyKp0: '0', tea.KeyKp1: '1', tea.KeyKp2: '2', tea.KeyKp3: '3', tea.KeyKp4: '4',
	tea.KeyKp5: '5', tea.KeyKp6: '6', tea.KeyKp7: '7', tea.KeyKp8: '8', tea.KeyKp9: '9',
	tea.KeyKpPlus: '+', tea.KeyKpMinus: '-', tea.KeyKpMultiply: '*', tea.KeyKpDivide: '/',
	tea.KeyKpDecimal: '.', tea.KeyKpComma: ',', tea.KeyKpSep: ',', tea.KeyKpEqual: '=',
}
