package draw

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// Menu is a list of rows with a cursor. The cursor is the key of its row, not an index, so that it
// stays on the same thing when the rows change.
type Menu struct {
	Rows   []Row
	Cursor string // "" where no row can be chosen, or none is yet
	Idle   bool   // no row is under the cursor before it is moved
}

// Row is one entry of a menu.
type Row struct {
	Key     string // unique among the rows that can be chosen
	Mark    string // drawn before the text: a tick, a light; "" for none
	Text    string
	Say     func() string // returns the text when it is drawn, where a list is long and its texts cost much; nil: it is Text
	Note    string        // drawn below the row while the cursor is on it
	Side    string        // drawn at the right end of the row
	Heading bool          // the cursor skips it
}

// Set replaces the rows. A cursor whose row is gone moves to the first row that can be chosen, in an idle
// menu to none.
func (m *Menu) Set(rows []Row) {
	m.Rows = rows
	if m.At() < 0 {
		m.Cursor = ""
		if !m.Idle {
			m.step(1)
		}
	}
}

// At returns the index of the row under the cursor, -1 where there is none.
func (m *Menu) At() int {
	for i := range m.Rows {
		if m.Rows[i].Key == m.Cursor && !m.Rows[i].Heading {
			return i
		}
	}
	return -1
}

// step moves the cursor by a number of rows, headings not counted, and stops at either end. From no row it
// comes to the first one, or upwards to the last.
func (m *Menu) step(by int) {
	direction, i := 1, m.At()
	if by < 0 {
		direction = -1
		if i < 0 {
			i = len(m.Rows)
		}
	}
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

// Key moves the cursor, and reports whether the key is one that does. Page Up and Page Down do only in
// a long menu: elsewhere they change the step.
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
	m.Idle = false
	return true
}

// FilterFrom is the number of rows from which a menu is long: it can be paged, and a choice filtered by
// typing.
const FilterFrom = 10

// Around returns the menu with only those rows that can be in sight in a window of so many lines.
func (m *Menu) Around(lines int) *Menu {
	near := *m
	at := max(0, m.At())
	near.Rows = m.Rows[max(0, at-lines):min(len(m.Rows), at+lines)]
	return &near
}

// View draws the rows, and returns the line of the cursor's row, 0 where there is none. A click on a row
// calls choose with its key.
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

// drawRow draws one row; here tells that the cursor is on it.
func (m *Menu) drawRow(th Theme, r Row, here bool, width int) []string {
	pointer, style := "  ", th.Plain
	if here {
		pointer, style = th.Accent.Render("› "), th.Accent
	}
	if r.Mark != "" {
		pointer += r.Mark + " "
	}
	indent := Width(pointer)
	room := width - indent
	if r.Side != "" {
		room -= Width(r.Side) + 1
	}
	text := r.Text
	if r.Say != nil {
		text = r.Say()
	}
	lines := Paint(Wrap(text, max(1, room)), style)
	if r.Side != "" {
		lines[0] = Fill(lines[0], room) + " " + th.Quiet.Render(r.Side)
	}
	if here && r.Note != "" {
		lines = append(lines, Paint(Wrap(r.Note, width-indent), th.Quiet)...)
	}
	return indented(lines, pointer, indent)
}

// indented puts first before the first line, and as many spaces before the others as it is wide.
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

// Bullet wraps text behind a mark; the lines after the first are indented by the mark's width.
func Bullet(mark, text string, style lipgloss.Style, width int) []string {
	indent := Width(mark) + 1
	return indented(Paint(Wrap(text, width-indent), style), mark+" ", indent)
}
