// Package draw is what the screens are drawn from: blocks of lines with clickable zones and a cursor,
// wrapped text, menus, the theme, the key bindings and the layout of a form. It knows no strategy and
// no screen.
package draw

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Block is a piece of the screen: its lines, what can be clicked in it, and where the cursor is.
type Block struct {
	Lines  []string
	Zones  []Zone
	Cursor *tea.Cursor
}

// Zone is a part of a block that answers to a click. Its place counts from the block's corner.
type Zone struct {
	X, Y, Width int
	Click       func() tea.Cmd
}

// Add puts lines at the foot of b.
func (b *Block) Add(lines ...string) { b.Lines = append(b.Lines, lines...) }

// Text wraps text to width, in a style, and puts it at the foot of b.
func (b *Block) Text(text string, style lipgloss.Style, width int) {
	b.Add(Paint(Wrap(text, width), style)...)
}

// Place puts another block at the foot of b.
func (b *Block) Place(other Block) { b.placeAt(other, 0, len(b.Lines)) }

// placeAt puts another block's zones and cursor at a place of b, and its lines at the foot.
func (b *Block) placeAt(other Block, x, y int) {
	b.Lines = append(b.Lines, other.Lines...)
	b.Adopt(other, x, y)
}

// Adopt takes over the zones and the cursor of a block that stands at x, y of b.
func (b *Block) Adopt(other Block, x, y int) {
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

// Click makes a line of b answer to a click.
func (b *Block) Click(y, width int, do func() tea.Cmd) {
	b.Zones = append(b.Zones, Zone{Y: y, Width: width, Click: do})
}

// Fit makes b exactly width by height: short lines are filled, long ones cut, and where there are
// too many lines those around keep stay.
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

// Within cuts b to a height where it is higher, around the line focus, and gives that line's new
// place.
func (b Block) Within(width, height, focus int) (Block, int) {
	if len(b.Lines) <= height {
		return b, focus
	}
	top := max(0, min(focus-height/2, len(b.Lines)-height))
	return b.Fit(width, height, focus), focus - top
}

// Boxed draws a border round b, which is width-4 wide and height-2 high.
func (b Block) Boxed(width, height, keep int, border lipgloss.Style) Block {
	inner := b.Fit(width-4, height-2, keep)
	rule := strings.Repeat("─", width-2)
	side := border.Render("│")
	boxed := Block{Lines: []string{border.Render("╭" + rule + "╮")}}
	for _, line := range inner.Lines {
		boxed.Add(side + " " + line + " " + side)
	}
	boxed.Add(border.Render("╰" + rule + "╯"))
	boxed.Adopt(inner, 2, 1)
	return boxed
}

// Beside joins two blocks of the same height.
func Beside(left, right Block, leftWidth int) Block {
	joined := Block{}
	for y := range left.Lines {
		joined.Add(left.Lines[y] + right.Lines[y])
	}
	joined.Adopt(right, leftWidth, 0)
	joined.Adopt(left, 0, 0)
	return joined
}

// Lip Gloss breaks lines at a hyphen, which splits French words that belong together: ont-ils.
var (
	holdHyphens  = strings.NewReplacer("-", "\u2011")
	letGoHyphens = strings.NewReplacer("\u2011", "-")
)

// Wrap breaks text into lines of at most width columns, at spaces where there are any.
func Wrap(text string, width int) []string {
	if width < 1 {
		return nil
	}
	return strings.Split(letGoHyphens.Replace(lipgloss.Wrap(holdHyphens.Replace(text), width, "")), "\n")
}

// Fill makes a line exactly width columns wide.
func Fill(line string, width int) string {
	gap := width - ansi.StringWidth(line)
	if gap < 0 {
		line = ansi.Truncate(line, width, "…")
		gap = width - ansi.StringWidth(line)
	}
	return line + strings.Repeat(" ", gap)
}

// Paint renders each line in a style.
func Paint(lines []string, style lipgloss.Style) []string {
	painted := make([]string, len(lines))
	for i, line := range lines {
		painted[i] = style.Render(line)
	}
	return painted
}
