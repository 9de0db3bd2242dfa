package ui

// Widths and heights from which a form has room for more.
const (
	wideFrom  = 90 // columns: the advice stands beside the question
	highFrom  = 10 // lines: and both have frames
	frameFrom = 14 // lines: a narrow form has a frame, and a strip of advice below
)

// lowWindow is the height up to which what stands over a screen shows only the question and the
// answers.
const lowWindow = 14

// formLayout tells where the parts of a form go in the space between head and foot.
type formLayout struct {
	wide   bool // question and advice side by side
	framed bool // the question has a frame; otherwise every line counts
	left   int  // width of the question's part, its frame included
	inner  int  // width of its text
	strip  int  // lines of the advice below the question
}

func layoutForm(width, height int) formLayout {
	switch {
	case width >= wideFrom && height >= highFrom:
		left := width * 3 / 5
		return formLayout{wide: true, framed: true, left: left, inner: left - 4}
	case height >= frameFrom:
		return formLayout{framed: true, left: width, inner: width - 4, strip: 3}
	}
	return formLayout{left: width, inner: width, strip: 1}
}
