package tty

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// GuardInput leaves the console to Bubble Tea's own reader: it knows the console by its handle, sets
// its modes, and turns records of keys, of clicks and of a new size into bytes. Nothing stands
// between them, so a paste that lost its end is not helped here.
func GuardInput() (input tea.ProgramOption, stop func() error, err error) {
	return tea.WithInput(os.Stdin), func() error { return nil }, nil
}
