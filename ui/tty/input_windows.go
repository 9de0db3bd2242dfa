package tty

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// GuardInput leaves the console to Bubble Tea's own reader, which needs its handle to set modes and to read
// records of keys, clicks and sizes. A paste that lost its end mark is not mended on Windows.
func GuardInput(console *os.File) (input tea.ProgramOption, stop func() error, err error) {
	return tea.WithInput(console), func() error { return nil }, nil
}
