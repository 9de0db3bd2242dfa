// Package layout shares the lines and columns of a window between the parts of a question: from the heights that
// they would take to the places that they get.
package layout

import "sweetspot/ui/draw"

// Heights from which a form has room for frames.
const (
	wideFrameFrom   = 10 // question and advice side by side
	narrowFrameFrom = 14 // the question above a strip of advice
)

// Frame is how the space between header and footer is shared between question and advice.
type Frame struct {
	Wide   bool // side by side
	Framed bool // the question has a frame
	Left   int  // width of the question, its frame included
	Inner  int  // width of its text
	Strip  int  // lines of the advice below the question, 0 where it is beside
}

// FrameFor returns how a form is laid out in a window of a size, the header and the footer taken off.
func FrameFor(width, height int) Frame {
	switch {
	case width >= draw.WideFrom && height >= wideFrameFrom:
		left := width * 3 / 5
		return Frame{Wide: true, Framed: true, Left: left, Inner: left - 4}
	case height >= narrowFrameFrom:
		return Frame{Framed: true, Left: width, Inner: width - 4, Strip: 3}
	}
	return Frame{Left: width, Inner: width, Strip: 1}
}

// Heights are the lines that each part of a question would take if there were room for all.
type Heights struct {
	Before  int // the questions above this one on its page, or the answers before
	Smart   int // lights of an objective, 0 or 1
	Label   int
	Help    int
	Example int
	Field   int
	Foot    int // lines that stay in sight under the field
	Free    int // lines kept free between field and foot
	After   int // the questions below this one on its page
	Below   int // how the answer is understood, or what is wrong with it
}

// Slot is the place of one part of a question. One of height 0 is not drawn.
type Slot struct{ Y, Height int }

// Question is the place of every part of a question, in their order from the top.
type Question struct {
	Before, Smart, Label, Help, Example, Field, Below, After Slot
}

// leastField is the room that a field has before help and example get any.
const leastField = 6

// leastOverFoot is the rows of a field above its foot that come before help and example.
const leastOverFoot = 3

// Arrange shares height lines between the parts of a question. Label, field and below always
// have a place, so that the sum can exceed the height of a very low window; then the caller cuts around
// the cursor. The field comes before help and example, those before the answers given earlier.
func Arrange(height int, parts Heights) Question {
	room := height - parts.Label - parts.Below
	wanted := min(parts.fieldWithin(room), max(leastField, leastOverFoot+FootHeight(parts.Foot, parts.Free)))
	help, example := parts.Help, parts.Example
	if room-help-1 < wanted {
		help = 0
	}
	if room-help-example-1 < wanted {
		example = 0
	}
	gap := min(1, max(0, room-help-example-wanted))
	room -= help + example + gap
	field := parts.fieldWithin(max(1, room))

	smart := 0
	if parts.Smart > 0 {
		smart = min(2, max(0, room-field)) // and an empty line
	}
	before, after := 0, 0
	if help > 0 {
		before, after = sharePage(room-field-smart, parts.Before, parts.After)
	}

	y := 0
	place := func(height int) Slot {
		s := Slot{Y: y, Height: height}
		y += height
		return s
	}
	l := Question{
		Before: place(before), Smart: place(smart), Label: place(parts.Label),
		Help: place(help), Example: place(example),
	}
	y += gap
	l.Field, l.Below, l.After = place(field), place(parts.Below), place(after)
	return l
}

// sharePage shares the lines that are left between the other questions of a page: those above, with an empty line
// behind them, and those below, with an empty line before them.
func sharePage(left, before, after int) (above, below int) {
	if before > 0 {
		above = before + 1
	}
	if after > 0 {
		below = after + 1
	}
	if above+below > left {
		below = min(below, max(left/2, left-above))
		above = min(above, left-below)
	}
	if above < 2 {
		above = 0
	}
	if below < 2 {
		below = 0
	}
	return above, below
}

// fieldWithin returns the height of the field with its foot where it has at most room lines.
func (p Heights) fieldWithin(room int) int {
	height := max(0, min(p.Field, room-p.Foot-p.Free))
	return height + FootHeight(p.Foot, p.Free)
}

// FootHeight returns the lines that a foot takes, those above it included.
func FootHeight(foot, free int) int {
	if foot == 0 {
		return 0
	}
	return foot + free
}
