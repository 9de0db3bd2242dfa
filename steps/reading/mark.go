package reading

import (
	"math"
	"slices"
)

// scales are what marks are given out of.
var scales = []string{"5", "10", "20", "100"}

// readMark returns the length of what makes the number of a figure a mark: the /5 of 4.6/5, the "out of 10" of a score,
// the stars of 4.7 stars; 0 if nothing does. Whole numbers are a part of something elsewhere: 9 out of 10 guests.
func (r *Reader) readMark(before, after []Word, f figure) int {
	if f.unit != countUnit || len(after) == 0 {
		return 0
	}
	broken := f.number != math.Trunc(f.number)
	if stars := r.sentence.stars.Match(after); stars > 0 {
		if broken && f.number < mostStars {
			return stars
		}
		return 0
	}
	glued := after[0].Plain == "/" && !after[0].Spaced
	at := r.sentence.ratio.Match(after)
	if glued {
		at = 1
	}
	if at == 0 || at >= len(after) || !slices.Contains(scales, after[at].Plain) || f.number > float64(value(after[at].Plain)) {
		return 0
	}
	end := at + 1
	switch counts := end < len(after) && after[end].Letters() && r.sentence.goesOn.Match(after[end:]) == 0; {
	case glued && (sticks(after[end:]) || !broken && r.sentence.percentOf.Match(after[end:]) > 0):
		return 0 // 4/5/2027, 4/5 of our members
	case broken, r.isMarked(before), glued && !counts:
		return end
	}
	return 0
}

// mostStars is how many stars a review can give.
const mostStars = 5

// isMarked reports whether a noun such as score or « note » stands shortly before a figure.
func (r *Reader) isMarked(before []Word) bool {
	const near = 8
	return r.sentence.marked.In(before[max(0, len(before)-near):])
}

// isMarkOfDate reports whether a date of the words from at on is a mark: « la note à 4/5 ».
func (r *Reader) isMarkOfDate(words []Word, at, length int) bool {
	for ; length > 2; at, length = at+1, length-1 {
		if words[at].Number() {
			f := figure{number: float64(value(words[at].Plain))}
			return r.isMarked(words[:at]) && r.readMark(words[:at], words[at+1:], f) == length-1
		}
	}
	return false
}
