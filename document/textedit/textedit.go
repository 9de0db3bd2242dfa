// Package textedit replaces parts of a text by their byte offsets.
package textedit

import (
	"cmp"
	"slices"
	"strings"
)

// Span is a part of a text, as offsets of its bytes; to is behind its last one.
type Span struct{ From, To int }

// Edit puts a text in the place of another.
type Edit struct {
	From, To int
	Text     string
}

// Apply gives a part of the file with the edits that fall into it. What is put in at a place comes
// before what is replaced from there on.
func Apply(text string, from, to int, edits []Edit) string {
	slices.SortStableFunc(edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(min(a.To-a.From, 1), min(b.To-b.From, 1)))
	})
	var out strings.Builder
	for _, e := range edits {
		out.WriteString(text[from:e.From])
		out.WriteString(e.Text)
		from = e.To
	}
	out.WriteString(text[from:to])
	return out.String()
}

// Line gives the line that begins at an offset, without its end, and where the next one begins.
func Line(text string, from int) (content string, next int) {
	end := strings.IndexByte(text[from:], '\n')
	if end < 0 {
		return text[from:], len(text)
	}
	return strings.TrimSuffix(text[from:from+end], "\r"), from + end + 1
}

// WithLineEnds gives a text the line ends of the file.
func WithLineEnds(text, eol string) string {
	if eol == "\n" {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, eol, "\n"), "\n", eol)
}
