package tty

import (
	"io"

	"github.com/charmbracelet/x/ansi"
)

// pushTitle has a terminal remember the titles of its window and its icon, and popTitle gives them back
// (window manipulation 22 and 23 of xterm). Terminals that cannot do it pass over them.
var (
	pushTitle = ansi.WindowOp(22, 0)
	popTitle  = ansi.WindowOp(23, 0)
)

// SaveTitle has a terminal remember the title of its window, which Bubble Tea replaces.
func SaveTitle(output io.Writer) { _, _ = io.WriteString(output, pushTitle) }

// RestoreTitle gives back what Bubble Tea does not: the title that SaveTitle had remembered, which it
// empties, and the cursor, which it hides before it goes back to its screen after a stop. Some terminals keep
// the cursor hidden on the other one.
func RestoreTitle(output io.Writer) {
	_, _ = io.WriteString(output, popTitle+ansi.SetModeTextCursorEnable)
}
