package ui

import "sweetspot/ui/draw"

// Heights from which a form has room for frames.
const (
	wideFrameFrom   = 10 // question and advice side by side
	narrowFrameFrom = 14 // the question above a strip of advice
)

// formLayout is how the space between header and footer is shared between question and advice.
type formLayout struct {
	wide   bool // side by side
	framed bool // the question has a frame
	left   int  // width of the question, its frame included
	inner  int  // width of its text
	strip  int  // lines of the advice below the question, 0 where it is beside
}

func layoutForm(width, height int) formLayout {
	switch {
	case width >= draw.WideFrom && height >= wideFrameFrom:
		left := width * 3 / 5
		return formLayout{wide: true, framed: true, left: left, inner: left - 4}
	case height >= narrowFrameFrom:
		return formLayout{framed: true, left: width, inner: width - 4, strip: 3}
	}
	return formLayout{left: width, inner: width, strip: 1}
}

// partHeights are the lines that each part of a question would take if there were room for all.
type partHeights struct {
	before  int // the questions above this one on its page, or the answers before
	smart   int // lights of an objective, 0 or 1
	label   int
	help    int
	example int
	field   int
	foot    int // lines that stay in sight under the field
	free    int // lines kept free between field and foot
	after   int // the questions below this one on its page
	below   int // how the answer is understood, or what is wrong with it
}

// slot is the place of one part of a question. One of height 0 is not drawn.
type slot struct{ y, height int }

// questionLayout is the place of every part of a question, in their order from the top.
type questionLayout struct {
	before, smart, label, help, example, field, below, after slot
}

// leastField is the room that a field has before help and example get any.
const leastField = 6

// leastOverFoot is the rows of a field above its foot that come before help and example.
const leastOverFoot = 3

// layoutQuestion shares height lines between the parts of a question. Label, field and below always
// have a place, so that the sum can exceed the height of a very low window; then the caller cuts around
// the cursor. The field comes before help and example, those before the answers given earlier.
func layoutQuestion(height int, parts partHeights) questionLayout {
	room := height - parts.label - parts.below
	wanted := min(parts.fieldWithin(room), max(leastField, leastOverFoot+footHeight(parts.foot, parts.free)))
	help, example := parts.help, parts.example
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
	if parts.smart > 0 {
		smart = min(2, max(0, room-field)) // and an empty line
	}
	before, after := 0, 0
	if help > 0 {
		before, after = sharePage(room-field-smart, parts.before, parts.after)
	}

	y := 0
	place := func(height int) slot {
		s := slot{y: y, height: height}
		y += height
		return s
	}
	l := questionLayout{
		before: place(before), smart: place(smart), label: place(parts.label),
		help: place(help), example: place(example),
	}
	y += gap
	l.field, l.below, l.after = place(field), place(parts.below), place(after)
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
func (p partHeights) fieldWithin(room int) int {
	height := max(0, min(p.field, room-p.foot-p.free))
	return height + footHeight(p.foot, p.free)
}

// footHeight returns the lines that a foot takes, those above it included.
func footHeight(foot, free int) int {
	if foot == 0 {
		return 0
	}
	return foot + free
}
