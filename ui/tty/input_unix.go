//go:build !windows

package tty

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/muesli/cancelreader"
)

// Input is a terminal that is read through an inputGuard.
type Input struct {
	terminal *os.File
	guard    *inputGuard
}

// GuardInput puts an inputGuard between a terminal and Bubble Tea.
func GuardInput(terminal *os.File) (*Input, error) {
	source, err := cancelreader.NewReader(terminal)
	if err != nil {
		return nil, fmt.Errorf("reading the terminal: %w", err)
	}
	return &Input{terminal, newInputGuard(source)}, nil
}

// Option has Bubble Tea read the terminal through the guard.
func (in *Input) Option() tea.ProgramOption {
	return tea.WithInput(guardedTerminal{terminalFile: in.terminal, guard: in.guard})
}

// Stop ends the reading.
func (in *Input) Stop() error { return in.guard.stop() }
