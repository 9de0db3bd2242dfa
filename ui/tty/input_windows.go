package tty

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// Input is a console that Bubble Tea's own reader reads: it needs its handle to set modes and to read
// records of keys, clicks and sizes. A paste that lost its end mark is not mended on Windows.
type Input struct{ console *os.File }

// GuardInput leaves the console to Bubble Tea.
func GuardInput(console *os.File) (*Input, error) { return &Input{console}, nil }

// Option has Bubble Tea read the console.
func (in *Input) Option() tea.ProgramOption { return tea.WithInput(in.console) }

// Stop does nothing: Bubble Tea ends its reading itself.
func (*Input) Stop() error { return nil }
