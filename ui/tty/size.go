package tty

import tea "charm.land/bubbletea/v2"

// assumedWidth and assumedHeight are the size of a terminal that does not tell its own.
const assumedWidth, assumedHeight = 80, 24

// assumeSize gives a terminal that says that it is 0 by 0, as serial lines and containers do, the size that
// most have. Other messages stay as they are.
func assumeSize(msg tea.Msg) tea.Msg {
	size, is := msg.(tea.WindowSizeMsg)
	if !is {
		return msg
	}
	if size.Width <= 0 {
		size.Width = assumedWidth
	}
	if size.Height <= 0 {
		size.Height = assumedHeight
	}
	return size
}
