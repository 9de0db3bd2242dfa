package tty

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// WatchStops does nothing: programs are not stopped there.
func (*Input) WatchStops(io.Writer, func(tea.Msg), tea.Msg) (end func()) { return func() {} }
