package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// menu is a list of rows, one of which the cursor is on. The cursor is kept by the key of its row,
// so that it stays with it when the rows change.
type menu struct {
	rows   []row
	cursor string
}

// row is one line of a menu.
type row struct {
	key     string
	mark    string // what stands before the text: a tick, a light
	text    string
	note    string // said under the row while the cursor is on it
	side    string // said at the right end of the row
	heading bool   // not to be chosen
}

// set puts new rows into the menu. A cursor whose row is gone goes to the first one.
func (m *menu) set(rows []row) {
	m.rows = rows
	if m.at() < 0 {
		m.cursor = ""
		m.step(1)
	}
}

// at is the place of the row under the cursor, or -1.
func (m *menu) at() int {
	for i := range m.rows {
		if m.rows[i].key == m.cursor && !m.rows[i].heading {
			return i
		}
	}
	return -1
}

// step moves the cursor by that many rows that can be chosen, and stops at the ends.
func (m *menu) step(by int) {
	direction := 1
	if by < 0 {
		direction = -1
	}
	i := m.at()
	for ; by != 0; by -= direction {
		next := i + direction
		for next >= 0 && next < len(m.rows) && m.rows[next].heading {
			next += direction
		}
		if next < 0 || next >= len(m.rows) {
			break
		}
		i = next
	}
	if i >= 0 && i < len(m.rows) {
		m.cursor = m.rows[i].key
	}
}

// key moves the cursor, and reports whether the key was one for that.
func (m *menu) key(keys keyMap, msg tea.KeyPressMsg) bool {
	switch {
	case matches(msg, keys.up):
		m.step(-1)
	case matches(msg, keys.down):
		m.step(1)
	case matches(msg, keys.first):
		m.step(-len(m.rows))
	case matches(msg, keys.last):
		m.step(len(m.rows))
	case len(m.rows) >= filterFrom && matches(msg, keys.stepOn):
		m.step(filterFrom - 2)
	case len(m.rows) >= filterFrom && matches(msg, keys.stepBack):
		m.step(2 - filterFrom)
	default:
		return false
	}
	return true
}

// filterFrom is the number of rows from which typing narrows them.
const filterFrom = 10

// view draws the rows, with the place of the cursor's row among the lines. choose is what a click
// on a row does.
func (m *menu) view(th theme, width int, choose func(string) tea.Cmd) (block, int) {
	var b block
	focus := 0
	for _, r := range m.rows {
		from := len(b.lines)
		if r.heading {
			b.text(r.text, th.quiet, width)
			continue
		}
		here := r.key == m.cursor
		if here {
			focus = from
		}
		b.add(m.drawRow(th, r, here, width)...)
		for y := from; y < len(b.lines); y++ {
			b.click(y, width, func() tea.Cmd { return choose(r.key) })
		}
	}
	return b, focus
}

func (m *menu) drawRow(th theme, r row, here bool, width int) []string {
	pointer, style := "  ", th.plain
	if here {
		pointer, style = th.accent.Render("› "), th.accent
	}
	if r.mark != "" {
		pointer += r.mark + " "
	}
	indent := ansi.StringWidth(pointer)
	room := width - indent
	if r.side != "" {
		room -= ansi.StringWidth(r.side) + 1
	}
	lines := paint(wrap(r.text, room), style)
	if r.side != "" {
		lines[0] = fill(lines[0], room) + " " + th.quiet.Render(r.side)
	}
	if here && r.note != "" {
		lines = append(lines, paint(wrap(r.note, width-indent), th.quiet)...)
	}
	return indented(lines, pointer, indent)
}

func indented(lines []string, first string, width int) []string {
	for i := range lines {
		if i == 0 {
			lines[i] = first + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", width) + lines[i]
		}
	}
	return lines
}

// bullet draws text with a mark before its first line, wrapped and hanging.
func bullet(mark, text string, style lipgloss.Style, width int) []string {
	indent := ansi.StringWidth(mark) + 1
	return indented(paint(wrap(text, width-indent), style), mark+" ", indent)
}
