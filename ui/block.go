package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// block is a piece of the screen: its lines, what can be clicked in it, and where the cursor is.
type block struct {
	lines  []string
	zones  []zone
	cursor *tea.Cursor
}

// zone is a part of a block that answers to a click. Its place counts from the block's corner.
type zone struct {
	x, y, width int
	click       func() tea.Cmd
}

// add puts lines at the foot of b.
func (b *block) add(lines ...string) { b.lines = append(b.lines, lines...) }

// text wraps text to width, in a style, and puts it at the foot of b.
func (b *block) text(text string, style lipgloss.Style, width int) {
	b.add(paint(wrap(text, width), style)...)
}

// place puts another block at the foot of b.
func (b *block) place(other block) { b.placeAt(other, 0, len(b.lines)) }

// placeAt puts another block's zones and cursor at a place of b, and its lines at the foot.
func (b *block) placeAt(other block, x, y int) {
	b.lines = append(b.lines, other.lines...)
	b.adopt(other, x, y)
}

// adopt takes over the zones and the cursor of a block that stands at x, y of b.
func (b *block) adopt(other block, x, y int) {
	for _, z := range other.zones {
		z.x, z.y = z.x+x, z.y+y
		b.zones = append(b.zones, z)
	}
	if other.cursor != nil {
		cursor := *other.cursor
		cursor.X, cursor.Y = cursor.X+x, cursor.Y+y
		b.cursor = &cursor
	}
}

// click makes a line of b answer to a click.
func (b *block) click(y, width int, do func() tea.Cmd) {
	b.zones = append(b.zones, zone{y: y, width: width, click: do})
}

// fit makes b exactly width by height: short lines are filled, long ones cut, and where there are
// too many lines those around keep stay.
func (b block) fit(width, height, keep int) block {
	top := max(0, min(keep-height/2, len(b.lines)-height))
	fitted := block{}
	for y := top; y < top+height; y++ {
		line := ""
		if y < len(b.lines) {
			line = b.lines[y]
		}
		fitted.add(fill(line, width))
	}
	for _, z := range b.zones {
		if z.y -= top; z.y >= 0 && z.y < height && z.x < width {
			z.width = min(z.width, width-z.x)
			fitted.zones = append(fitted.zones, z)
		}
	}
	if b.cursor != nil && b.cursor.Y >= top && b.cursor.Y < top+height {
		cursor := *b.cursor
		cursor.Y -= top
		cursor.X = min(cursor.X, width-1)
		fitted.cursor = &cursor
	}
	return fitted
}

// within cuts b to a height where it is higher, around the line focus, and gives that line's new
// place.
func (b block) within(width, height, focus int) (block, int) {
	if len(b.lines) <= height {
		return b, focus
	}
	top := max(0, min(focus-height/2, len(b.lines)-height))
	return b.fit(width, height, focus), focus - top
}

// boxed draws a border round b, which is width-4 wide and height-2 high.
func (b block) boxed(width, height, keep int, border lipgloss.Style) block {
	inner := b.fit(width-4, height-2, keep)
	rule := strings.Repeat("─", width-2)
	side := border.Render("│")
	boxed := block{lines: []string{border.Render("╭" + rule + "╮")}}
	for _, line := range inner.lines {
		boxed.add(side + " " + line + " " + side)
	}
	boxed.add(border.Render("╰" + rule + "╯"))
	boxed.adopt(inner, 2, 1)
	return boxed
}

// beside joins two blocks of the same height.
func beside(left, right block, leftWidth int) block {
	joined := block{}
	for y := range left.lines {
		joined.add(left.lines[y] + right.lines[y])
	}
	joined.adopt(right, leftWidth, 0)
	joined.adopt(left, 0, 0)
	return joined
}

// Lip Gloss breaks lines at a hyphen, which splits French words that belong together: ont-ils.
var (
	holdHyphens  = strings.NewReplacer("-", "\u2011")
	letGoHyphens = strings.NewReplacer("\u2011", "-")
)

// wrap breaks text into lines of at most width columns, at spaces where there are any.
func wrap(text string, width int) []string {
	if width < 1 {
		return nil
	}
	return strings.Split(letGoHyphens.Replace(lipgloss.Wrap(holdHyphens.Replace(text), width, "")), "\n")
}

// fill makes a line exactly width columns wide.
func fill(line string, width int) string {
	gap := width - ansi.StringWidth(line)
	if gap < 0 {
		line = ansi.Truncate(line, width, "…")
		gap = width - ansi.StringWidth(line)
	}
	return line + strings.Repeat(" ", gap)
}

// paint renders each line in a style.
func paint(lines []string, style lipgloss.Style) []string {
	painted := make([]string, len(lines))
	for i, line := range lines {
		painted[i] = style.Render(line)
	}
	return painted
}
