package document

import (
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
)

// fences has the offsets of the front matter and the body.
type fences struct {
	from, to int    // the front matter, without its fences
	body     int    // where the body begins
	eol      string // the line end of the file
}

// findFences finds the line --- at the start and the one that closes the front matter. It looks for no
// other, so that the body may hold anything.
func findFences(text string) (fences, *diagnostic.Fault) {
	start := 0
	if strings.HasPrefix(text, diagnostic.ByteOrderMark) {
		start = len(diagnostic.ByteOrderMark)
	}
	first, next := textedit.Line(text, start)
	if !isFence(first) {
		if strings.HasPrefix(text[start:], "---") && strings.Contains(first, "\r") {
			return fences{}, &diagnostic.Fault{ID: "lone_cr"}
		}
		if strings.TrimSpace(text[start:]) == "" {
			return fences{}, &diagnostic.Fault{ID: "empty"}
		}
		return fences{}, &diagnostic.Fault{ID: "no_front_matter"}
	}
	at := fences{from: next, eol: "\n"}
	if strings.HasSuffix(text[:next], "\r\n") {
		at.eol = "\r\n"
	}
	for from := next; from < len(text); from = next {
		var content string
		content, next = textedit.Line(text, from)
		if isFence(content) {
			at.to, at.body = from, next
			return at, nil
		}
	}
	return fences{}, &diagnostic.Fault{ID: "not_closed"}
}

func isFence(line string) bool { return strings.TrimRight(line, " \t") == "---" }
