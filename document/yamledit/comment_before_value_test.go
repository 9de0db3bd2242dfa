package yamledit

import (
	"strings"
	"testing"
)

// TestCommentBeforeValue: a comment between a key and its value is kept when the value becomes a mapping or a list
// of several lines.
func TestCommentBeforeValue(t *testing.T) {
	long := "{l: [" + strings.Repeat("abcdefghij, ", 9) + "], b: y}"
	for _, c := range []struct{ text, wanted string }{
		{"m:\n  # kept\n  {}\nb: y\n", "{m: {a: x}, b: y}"},
		{"m:\n  # kept\n  ~\nb: y\n", "{m: {a: x}, b: y}"},
		{"m: # kept\n  x\nb: y\n", "{m: {a: x}, b: y}"},
		{"l: # kept\n  []\nb: y\n", "{l: [{id: one}], b: y}"},
		{"l:\n  # kept\n  [a]\nb: y\n", long},
	} {
		got := readTree(c.text).Edit(c.text, len(c.text), wanted(readTree(c.wanted).Root), Options{LineEnd: "\n"})
		if !strings.Contains(got, "# kept") {
			t.Errorf("%q loses its comment:\n%q", c.text, got)
		}
	}
}
