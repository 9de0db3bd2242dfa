//go:build !windows

package tty

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/muesli/cancelreader"
)

// GuardInput puts an inputGuard between a terminal and Bubble Tea. stop ends its reading.
func GuardInput(terminal *os.File) (input tea.ProgramOption, stop func() error, err error) {
	source, err := cancelreader.NewReader(terminal)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the terminal: %w", err)
	}
	guard := newInputGuard(source)
	return tea.WithInput(guardedTerminal{terminalFile: terminal, guard: guard}), guard.stop, nil
}
