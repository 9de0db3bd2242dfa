package draw

// Widths and heights from which a form has room for more.
const (
	WideFrom  = 90 // columns: the advice stands beside the question
	highFrom  = 10 // lines: and both have frames
	frameFrom = 14 // lines: a narrow form has a frame, and a strip of advice below
)

// LowWindow is the height up to which what stands over a screen shows only the question and the
// answers.
const LowWindow = 14

// formLayout tells where the parts of a form go in the space between head and foot.
type formLayout struct {
	Wide   bool // question and advice side by side
	Framed bool // the question has a frame; otherwise every line counts
	Left   int  // width of the question's part, its frame included
	Inner  int  // width of its text
	Strip  int  // lines of the advice below the question
}

func LayoutForm(width, height int) formLayout {
	switch {
	case width >= WideFrom && height >= highFrom:
		left := width * 3 / 5
		return formLayout{Wide: true, Framed: true, Left: left, Inner: left - 4}
	case height >= frameFrom:
		return formLayout{Framed: true, Left: width, Inner: width - 4, Strip: 3}
	}
	return formLayout{Left: width, Inner: width, Strip: 1}
}
