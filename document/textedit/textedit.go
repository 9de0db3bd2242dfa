// Package textedit replaces parts of a text by their byte offsets.
package textedit

import (
	"cmp"
	"slices"
	"strings"
)

// Span is a part of a text, as byte offsets; To is exclusive.
type Span struct{ From, To int }

// Edit replaces the bytes from From up to To, exclusive, with Text. With From equal to To it inserts.
type Edit struct {
	From, To int
	Text     string
}

// Apply returns the part of text between from and to with the edits applied. Edits must lie within it and
// not overlap; their order is free. It sorts edits in place. An insertion at an offset comes before a
// replacement that begins there.
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

// Line returns the line that begins at from, without its line end, and the offset of the next line. LF
// and CRLF end a line.
func Line(text string, from int) (content string, next int) {
	end := strings.IndexByte(text[from:], '\n')
	if end < 0 {
		return text[from:], len(text)
	}
	return strings.TrimSuffix(text[from:from+end], "\r"), from + end + 1
}

// WithLineEnds returns the text with every LF replaced by eol, LF or CRLF.
func WithLineEnds(text, eol string) string {
	if eol == "\n" {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, eol, "\n"), "\n", eol)
}
