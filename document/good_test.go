package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/document/textedit"
	"sweetspot/document/yamledit"
	"sweetspot/test/property"
)

// TestGoodFiles reads files as people and other programs write them, and saves them with nothing
// changed, and with everything changed.
func TestGoodFiles(t *testing.T) {
	paths, err := filepath.Glob("testdata/good/*.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text := string(data)
			d := read(t, text)
			if got := render(t, d, d.Strategy, nil); got != text {
				t.Errorf("nothing changed, and yet\n%s", got)
			}
			property.Check(t, func(t *rapid.T) {
				s := strategyOf(clean()).Draw(t, "strategy")
				written := render(t, d, s, nil)
				back := read(t, written).Strategy
				back.LeftOut = nil // the body of the file decides on these
				same(t, back, s)
				for _, c := range d.front.Comments {
					if comment := text[c.From:c.To]; !withinItem(d, d.front.Root, c) && !strings.Contains(written, comment) {
						t.Fatalf("%s was lost:\n%s", comment, written)
					}
				}
			})
		})
	}
}

// withinItem reports whether a comment stands in an item of a list, and goes when that goes.
func withinItem(d *Document, n *yamledit.Node, comment textedit.Span) bool {
	for _, value := range n.Values {
		inside := n.Kind == yamledit.Sequence && value.Kind != yamledit.Scalar && comment.From >= value.Lead && comment.To <= lineEnd(d.text, value.End)
		if inside || withinItem(d, value, comment) {
			return true
		}
	}
	return false
}
