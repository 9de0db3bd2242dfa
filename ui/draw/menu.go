package draw

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Menu is a list of rows, one of which the cursor is on. The cursor is kept by the key of its row,
// so that it stays with it when the rows change.
type Menu struct {
	Rows   []Row
	Cursor string
}

// Row is one line of a menu.
type Row struct {
	Key     string
	Mark    string // what stands before the text: a tick, a light
	Text    string
	Note    string // said under the row while the cursor is on it
	Side    string // said at the right end of the row
	Heading bool   // not to be chosen
}

// Set puts new rows into the menu. A cursor whose row is gone goes to the first one.
func (m *Menu) Set(rows []Row) {
	m.Rows = rows
	if m.At() < 0 {
		m.Cursor = ""
		m.step(1)
	}
}

// At is the place of the row under the cursor, or -1.
func (m *Menu) At() int {
	for i := range m.Rows {
		if m.Rows[i].Key == m.Cursor && !m.Rows[i].Heading {
			return i
		}
	}
	return -1
}

// step moves the cursor by that many rows that can be chosen, and stops at the ends.
func (m *Menu) step(by int) {
	direction := 1
	if by < 0 {
		direction = -1
	}
	i := m.At()
	for ; by != 0; by -= direction {
		next := i + direction
		for next >= 0 && next < len(m.Rows) && m.Rows[next].Heading {
			next += direction
		}
		if next < 0 || next >= len(m.Rows) {
			break
		}
		i = next
	}
	if i >= 0 && i < len(m.Rows) {
		m.Cursor = m.Rows[i].Key
	}
}

// Key moves the cursor, and reports whether the key was one for that.
func (m *Menu) Key(keys KeyMap, msg tea.KeyPressMsg) bool {
	switch {
	case Matches(msg, keys.Up):
		m.step(-1)
	case Matches(msg, keys.Down):
		m.step(1)
	case Matches(msg, keys.first):
		m.step(-len(m.Rows))
	case Matches(msg, keys.last):
		m.step(len(m.Rows))
	case len(m.Rows) >= FilterFrom && Matches(msg, keys.StepOn):
		m.step(FilterFrom - 2)
	case len(m.Rows) >= FilterFrom && Matches(msg, keys.StepBack):
		m.step(2 - FilterFrom)
	default:
		return false
	}
	return true
}

// FilterFrom is the number of rows from which typing narrows them.
const FilterFrom = 10

// View draws the rows, with the place of the cursor's row among the lines. choose is what a click
// on a row does.
func (m *Menu) View(th Theme, width int, choose func(string) tea.Cmd) (Block, int) {
	var b Block
	focus := 0
	for _, r := range m.Rows {
		from := len(b.Lines)
		if r.Heading {
			b.Text(r.Text, th.Quiet, width)
			continue
		}
		here := r.Key == m.Cursor
		if here {
			focus = from
		}
		b.Add(m.drawRow(th, r, here, width)...)
		for y := from; y < len(b.Lines); y++ {
			b.Click(y, width, func() tea.Cmd { return choose(r.Key) })
		}
	}
	return b, focus
}

func (m *Menu) drawRow(th Theme, r Row, here bool, width int) []string {
	pointer, style := "  ", th.Plain
	if here {
		pointer, style = th.Accent.Render("› "), th.Accent
	}
	if r.Mark != "" {
		pointer += r.Mark + " "
	}
	indent := ansi.StringWidth(pointer)
	room := width - indent
	if r.Side != "" {
		room -= ansi.StringWidth(r.Side) + 1
	}
	lines := Paint(Wrap(r.Text, room), style)
	if r.Side != "" {
		lines[0] = Fill(lines[0], room) + " " + th.Quiet.Render(r.Side)
	}
	if here && r.Note != "" {
		lines = append(lines, Paint(Wrap(r.Note, width-indent), th.Quiet)...)
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

// Bullet draws text with a mark before its first line, wrapped and hanging.
func Bullet(mark, text string, style lipgloss.Style, width int) []string {
	indent := ansi.StringWidth(mark) + 1
	return indented(Paint(Wrap(text, width-indent), style), mark+" ", indent)
}
