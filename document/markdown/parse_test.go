package markdown

import (
	"testing"
)

// TestParse reads Markdown as people write it, and renders it again.
func TestParse(t *testing.T) {
	for _, test := range []struct{ name, written, want string }{
		{"text", "Two lines\nof *one* **paragraph** in `x*y*`.\n\nAnother \\*one\\* &amp; more.", "Two lines of *one* **paragraph** in x\\*y\\*.\n\nAnother \\*one\\* & more.\n"},
		{"headings", "# One\n\nTwo\n---\n\n#### Four", "# One\n\n## Two\n\n#### Four\n"},
		{"lists", "1. one\n2. two\n   - nested\n   - deep\n\n* other", "- one\n- two\n- nested\n- deep\n\n- other\n"},
		{"table", "| a | b |\n| --- | ---: |\n| **1** | – |\n| 2 |", "| a | b |\n| --- | --- |\n| **1** | – |\n| 2 | – |\n"},
		{"links", "<https://example.com> and [words](https://example.com) ![picture](x.png)", "<https://example.com> and words picture\n"},
		{"comments", "Seen <!-- not seen --> again.\n\n<!-- nor\nthis -->\n\n---\n\nEnd", "Seen  again.\n\nEnd\n"},
		{"markup", "<script>alert(1)</script>\n\n> quoted\n\n```\ncode *x*\n```", "&lt;script>alert(1)&lt;/script>\n\nquoted\n\ncode \\*x\\*\n"},
	} {
		if got := Render(Parse(test.written)); got != test.want {
			t.Errorf("%s: %q is read as\n%q, want\n%q", test.name, test.written, got, test.want)
		}
	}
}
