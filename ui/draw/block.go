// Package draw is what the screens are drawn from: blocks of lines with clickable zones and a cursor,
// letters and their widths, wrapped text, menus, differences, the theme and the key bindings. It knows
// no strategy and no screen.
package draw

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// Block is a piece of the screen. Its lines may be of different widths until Fit makes them equal. The
// zero value is an empty piece.
type Block struct {
	Lines  []string
	Zones  []Zone      // what can be clicked
	Cursor *tea.Cursor // nil where the terminal's cursor is not in this piece
}

// Zone is a part of one line that reacts to a click. X and Y are counted from the corner of its block.
type Zone struct {
	X, Y, Width int
	Click       func() tea.Cmd
}

// Add appends lines.
func (b *Block) Add(lines ...string) { b.Lines = append(b.Lines, lines...) }

// Text appends text, wrapped to width and in one style.
func (b *Block) Text(text string, style lipgloss.Style, width int) {
	b.Add(Paint(Wrap(text, width), style)...)
}

// Append appends another block with its zones and its cursor.
func (b *Block) Append(other Block) {
	b.adopt(other, 0, len(b.Lines))
	b.Lines = append(b.Lines, other.Lines...)
}

// Indent returns b with every line moved right by a number of columns.
func (b Block) Indent(by int) Block {
	indented := Block{}
	for _, line := range b.Lines {
		indented.Add(strings.Repeat(" ", by) + line)
	}
	indented.adopt(b, by, 0)
	return indented
}

// adopt takes over the zones and the cursor of a block whose corner is at x, y of b. A cursor of b's
// own is replaced.
func (b *Block) adopt(other Block, x, y int) {
	for _, z := range other.Zones {
		z.X, z.Y = z.X+x, z.Y+y
		b.Zones = append(b.Zones, z)
	}
	if other.Cursor != nil {
		cursor := *other.Cursor
		cursor.X, cursor.Y = cursor.X+x, cursor.Y+y
		b.Cursor = &cursor
	}
}

// Click makes the first width columns of line y react to a click.
func (b *Block) Click(y, width int, do func() tea.Cmd) {
	b.Zones = append(b.Zones, Zone{Y: y, Width: width, Click: do})
}

// Fit returns b exactly width columns by height lines large: lines are filled or cut, missing lines
// are empty, and of too many lines those around line keep remain. Zones and the cursor follow their
// lines; those outside are dropped.
func (b Block) Fit(width, height, keep int) Block {
	top := max(0, min(keep-height/2, len(b.Lines)-height))
	fitted := Block{}
	for y := top; y < top+height; y++ {
		line := ""
		if y < len(b.Lines) {
			line = b.Lines[y]
		}
		fitted.Add(Fill(line, width))
	}
	for _, z := range b.Zones {
		if z.Y -= top; z.Y >= 0 && z.Y < height && z.X < width {
			z.Width = min(z.Width, width-z.X)
			fitted.Zones = append(fitted.Zones, z)
		}
	}
	if b.Cursor != nil && b.Cursor.Y >= top && b.Cursor.Y < top+height {
		cursor := *b.Cursor
		cursor.Y -= top
		cursor.X = min(cursor.X, width-1)
		fitted.Cursor = &cursor
	}
	return fitted
}

// Within returns b cut to height lines around line focus, and that line's new position. A block that
// is low enough is returned as it is.
func (b Block) Within(width, height, focus int) (Block, int) {
	if len(b.Lines) <= height {
		return b, focus
	}
	top := max(0, min(focus-height/2, len(b.Lines)-height))
	return b.Fit(width, height, focus), focus - top
}

// Boxed returns b fitted into a frame whose outside is width by height; see Fit for keep.
func (b Block) Boxed(width, height, keep int, border lipgloss.Style) Block {
	inner := b.Fit(width-4, height-2, keep)
	rule := strings.Repeat("─", max(0, width-2))
	side := border.Render("│")
	boxed := Block{Lines: []string{border.Render("╭" + rule + "╮")}}
	for _, line := range inner.Lines {
		boxed.Add(side + " " + line + " " + side)
	}
	boxed.Add(border.Render("╰" + rule + "╯"))
	boxed.adopt(inner, 2, 1)
	return boxed
}

// Beside joins two blocks of the same height, the left one leftWidth columns wide.
func Beside(left, right Block, leftWidth int) Block {
	joined := Block{}
	for y := range left.Lines {
		joined.Add(left.Lines[y] + right.Lines[y])
	}
	joined.adopt(right, leftWidth, 0)
	joined.adopt(left, 0, 0)
	return joined
}

// Fill returns a line exactly width columns wide: a short one is filled with spaces, a long one cut
// with an ellipsis. It is "" where width is below 1.
func Fill(line string, width int) string {
	if Width(line) > width {
		line = cut(line, width)
	}
	// A second round only where the first space joined the last letter, as it does behind a few
	// letters of Indian scripts.
	for gap := width - Width(line); gap > 0; gap = width - Width(line) {
		line += strings.Repeat(" ", gap)
	}
	return line
}

// Paint renders each line in a style.
func Paint(lines []string, style lipgloss.Style) []string {
	painted := make([]string, len(lines))
	for i, line := range lines {
		painted[i] = style.Render(line)
	}
	return painted
}
