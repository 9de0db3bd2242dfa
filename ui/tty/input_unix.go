//go:build !windows

package tty

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/muesli/cancelreader"
)

// GuardInput puts an inputGuard between the terminal and Bubble Tea. stop ends its reading.
func GuardInput() (input tea.ProgramOption, stop func() error, err error) {
	source, err := cancelreader.NewReader(os.Stdin)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the terminal: %w", err)
	}
	guard := newInputGuard(source)
	return tea.WithInput(guardedTerminal{terminalFile: os.Stdin, guard: guard}), guard.stop, nil
}
