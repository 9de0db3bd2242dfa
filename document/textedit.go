package document

import (
	"cmp"
	"slices"
	"strings"
)

// span is a part of a text, as offsets of its bytes; to is behind its last one.
type span struct{ from, to int }

// edit puts a text in the place of another.
type edit struct {
	from, to int
	text     string
}

// apply gives a part of the file with the edits that fall into it. What is put in at a place comes
// before what is replaced from there on.
func apply(text string, from, to int, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(min(a.to-a.from, 1), min(b.to-b.from, 1)))
	})
	var out strings.Builder
	for _, e := range edits {
		out.WriteString(text[from:e.from])
		out.WriteString(e.text)
		from = e.to
	}
	out.WriteString(text[from:to])
	return out.String()
}

// line gives the line that begins at an offset, without its end, and where the next one begins.
func line(text string, from int) (content string, next int) {
	end := strings.IndexByte(text[from:], '\n')
	if end < 0 {
		return text[from:], len(text)
	}
	return strings.TrimSuffix(text[from:from+end], "\r"), from + end + 1
}

// withEnds gives a text the line ends of the file.
func withEnds(text, eol string) string {
	if eol == "\n" {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, eol, "\n"), "\n", eol)
}
