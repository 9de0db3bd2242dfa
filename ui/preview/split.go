package preview

import (
	"regexp"
	"strings"
)

// Glamour's time grows faster than the text. Measured on one core: 13 kB of a usual strategy take 20 ms,
// 1,000 list items 0.8 s, 200 lines in three nested quotes 0.3 s, in eight 6 s.
const (
	wantedLines = 400      // lines after which a part ends, at the next place where it can
	wantedSize  = 32 << 10 // and bytes
	maxSize     = 64 << 10 // bytes of a part that Glamour gets
	maxWeight   = 1000     // of a part that Glamour gets; see weight
)

// part is some blocks of a document.
type part struct {
	text   string
	simple bool // small and flat enough for Glamour
}

// split cuts a document into parts, between blocks that do not belong together. Most documents are one part.
func split(markdown string) []part {
	var parts []part
	var p strings.Builder
	lines, sum, fence, blank := 0, 0, "", true
	cut := func() {
		if p.Len() > 0 {
			parts = append(parts, part{text: p.String(), simple: sum <= maxWeight && p.Len() <= maxSize})
		}
		p.Reset()
		lines, sum = 0, 0
	}
	for line := range strings.SplitAfterSeq(markdown, "\n") {
		if fence == "" && (lines >= wantedLines || p.Len() >= wantedSize) && beginsBlock(line, blank) {
			cut()
		}
		p.WriteString(line)
		lines++
		sum += weight(line, fence != "")
		fence = fenceAfter(line, fence)
		blank = strings.TrimSpace(line) == ""
	}
	cut()
	return parts
}

// beginsBlock reports whether a line begins a block that stands in no list and no quote: a heading, or
// behind a blank line whatever is not indented and has no mark of a list or a quote.
func beginsBlock(line string, afterBlank bool) bool {
	if strings.HasPrefix(line, "#") {
		return true
	}
	return afterBlank && strings.TrimSpace(line) != "" && !continues.MatchString(line)
}

// continues matches a line that may belong to the list or the quote before it.
var continues = regexp.MustCompile(`^([ \t>*+-]|[0-9]+[.)])`)

// weight is how much a line adds to Glamour's time: 1, and twice as much for each quote or list that it
// stands in.
func weight(line string, inCode bool) int {
	if inCode {
		return 1
	}
	columns, marks := 0, 0
	for i, r := range line {
		next := line[i+1:]
		switch {
		case r == ' ':
			columns++
		case r == '\t':
			columns += 4
		case r == '>', strings.ContainsRune("-*+", r) && strings.HasPrefix(next, " "):
			marks++
			columns-- // the blank behind the mark
		default:
			return 1 << min(marks+max(0, columns)/2, 20)
		}
	}
	return 1 << min(marks, 20)
}

// codeFence matches the line that opens or closes a block of code.
var codeFence = regexp.MustCompile("^ {0,3}(```+|~~~+)")

// fenceAfter returns the fence of the block of code that is open behind a line, "" where none is.
func fenceAfter(line, open string) string {
	found := codeFence.FindStringSubmatch(line)
	switch {
	case found == nil:
		return open
	case open == "":
		return found[1]
	case strings.HasPrefix(found[1], open) && strings.Trim(line, " \t\r\n`~") == "":
		return ""
	}
	return open
}
