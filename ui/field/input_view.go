package field

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"sweetspot/ui/draw"
)

// prompt is drawn before the first row of an input, and as many spaces before the others.
const (
	prompt      = "› "
	promptWidth = 2

	promptBehind = "›…" // text goes on to the left
	promptAbove  = "↑ " // and above
	promptBelow  = "↓ " // and below
	more         = "…"  // text goes on to the right; it stands where the cursor does behind the last letter

	cursorWidth = 1 // kept free behind the last letter
)

// maxRows is the number of rows of an input that are shown at once: the question stays in sight.
const maxRows = 10

// row is one line of an input on screen.
type row struct{ from, to int } // byte offsets into the text; spaces and the newline at a break belong to it

// Resize lays the input out for a width, the prompt included. What was scrolled out of a narrow input
// comes back in a wide one.
func (in *Input) Resize(width int) {
	in.width = max(1, width-promptWidth-cursorWidth)
	in.left, in.top = 0, 0
	in.scroll()
}

// View draws the input with the terminal's own cursor: input methods and screen readers follow that one.
func (in *Input) View() draw.Block {
	var b draw.Block
	if !in.lines {
		mark, rest := prompt, in.text[in.left:]
		if in.left > 0 {
			mark = promptBehind
		}
		line := shown(rest, in.width)
		if len(head(rest, in.width)) < len(rest) {
			line += more
		}
		b.Add(mark + line)
		b.Cursor = newCursor(promptWidth+draw.Width(in.text[in.left:in.at]), 0)
		return b
	}
	rows := in.rows()
	here := in.rowAt(rows)
	for i := in.top; i < min(in.top+maxRows, len(rows)); i++ {
		mark := prompt
		switch {
		case i == in.top && i > 0:
			mark = promptAbove
		case i == in.top+maxRows-1 && i < len(rows)-1:
			mark = promptBelow
		case i > 0:
			mark = strings.Repeat(" ", promptWidth)
		}
		text := strings.TrimSuffix(in.text[rows[i].from:rows[i].to], "\n")
		b.Add(mark + shown(text, in.width))
	}
	column := min(draw.Width(in.text[rows[here].from:in.at]), in.width)
	b.Cursor = newCursor(promptWidth+column, here-in.top)
	return b
}

// newCursor returns a steady block cursor.
func newCursor(x, y int) *tea.Cursor {
	cursor := tea.NewCursor(x, y)
	cursor.Blink = false
	return cursor
}

// shown returns the letters of a row that are drawn: those that have room. An accent or a joiner without
// a letter before it would join the prompt and change its width: it is drawn as the space that it takes.
func shown(text string, width int) string {
	space := 0
	for letter, columns := range draw.Letters(text) {
		if columns > 0 && firstLetter(" "+text) == " " {
			break
		}
		space += columns
		text = text[len(letter):]
	}
	space = min(space, width)
	return strings.Repeat(" ", space) + head(text, width-space)
}

// head returns the letters of text that have room in a width.
func head(text string, width int) string {
	end := 0
	for letter, columns := range draw.Letters(text) {
		if width -= columns; width < 0 {
			break
		}
		end += len(letter)
	}
	return text[:end]
}

// scroll brings the cursor into sight.
func (in *Input) scroll() {
	if in.lines {
		here := in.rowAt(in.rows())
		in.top = max(here-maxRows+1, min(in.top, here))
		return
	}
	in.left = min(in.left, in.at)
	in.left = letterEnd(in.text, in.left)
	over := draw.Width(in.text[in.left:in.at]) - in.width
	for letter, columns := range draw.Letters(in.text[in.left:in.at]) {
		if over <= 0 {
			break
		}
		in.left += len(letter)
		over -= columns
	}
}

// rows breaks the text into rows: at newlines, and in a line that is too long behind a space, or
// within a word that is longer than a row. Spaces at a break hang over the edge.
func (in *Input) rows() []row {
	var rows []row
	from, space, used := 0, -1, 0 // begin of the row, end of its last space, columns
	at := 0
	for letter, columns := range draw.Letters(in.text) {
		end := at + len(letter)
		switch {
		case letter == "\n":
			rows = append(rows, row{from, end})
			from, space, used = end, -1, 0
		case letter == " ":
			space, used = end, used+columns
		case used+columns > in.width && at > from:
			if space <= from {
				space = at
			}
			rows = append(rows, row{from, space})
			from, used = space, draw.Width(in.text[space:end])
			space = -1
		default:
			used += columns
		}
		at = end
	}
	return append(rows, row{from, len(in.text)})
}

// rowAt returns the index of the row that the cursor is in: of the later one between two.
func (in *Input) rowAt(rows []row) int {
	here := len(rows) - 1
	for here > 0 && in.at < rows[here].from {
		here--
	}
	return here
}

// byRows moves the cursor up or down, and keeps to the column in which it began. At either end it stays.
func (in *Input) byRows(by int) {
	rows := in.rows()
	here := in.rowAt(rows)
	column := in.column
	if column < 0 {
		column = draw.Width(in.text[rows[here].from:in.at])
	}
	there := here + by
	if there < 0 || there >= len(rows) {
		return
	}
	in.at = rows[there].from + len(head(in.inRow(rows, there), column))
	in.scroll()
	in.column = column
}

// inRow returns the text of a row among which the cursor can move: without what breaks the row.
func (in *Input) inRow(rows []row, i int) string {
	text := in.text[rows[i].from:rows[i].to]
	if i == len(rows)-1 {
		return text
	}
	return strings.TrimSuffix(text, lastLetter(text))
}
