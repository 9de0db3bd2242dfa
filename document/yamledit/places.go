package yamledit

import (
	"strings"
	"unicode/utf8"
)

// lineBreaks are the characters that end a line of YAML here.
const lineBreaks = "\r\n"

// places converts lines and columns of the parser into byte offsets of the file.
type places struct {
	text  string // the YAML
	from  int    // offset of the YAML in the file
	lines []int  // offsets of its lines, from the start of the YAML

	// The last result: the next one is mostly behind it, on what may be a very long line.
	line, column, at int
}

func newPlaces(text string, from int) *places {
	p := &places{text: text, from: from, lines: []int{0}}
	for at := 0; ; {
		next := strings.IndexAny(text[at:], lineBreaks)
		if next < 0 {
			return p
		}
		at = afterBreak(text, at+next)
		p.lines = append(p.lines, at)
	}
}

// offset returns the byte offset of a line and a column, both from 1. Those out of range give the nearest.
func (p *places) offset(line, column int) int {
	if line < 1 {
		return p.from
	}
	if line != p.line || column < p.column {
		p.line, p.column, p.at = line, 1, p.lines[min(line, len(p.lines))-1]
	}
	for ; p.column < column && p.at < len(p.text); p.column++ {
		_, size := utf8.DecodeRuneInString(p.text[p.at:])
		p.at += size
	}
	return p.from + p.at
}

// afterBreak returns the start of the line after the line break at an offset.
func afterBreak(text string, at int) int {
	if strings.HasPrefix(text[at:], "\r\n") {
		return at + 2
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return at + size
}

// lineStart returns the start of the line that contains an offset.
func lineStart(text string, at int) int {
	brk := strings.LastIndexAny(text[:at], lineBreaks)
	if brk < 0 {
		return 0
	}
	return afterBreak(text, brk)
}

// lineEnd returns the end of the line that contains an offset, before its line break.
func lineEnd(text string, at int) int {
	if brk := strings.IndexAny(text[at:], lineBreaks); brk >= 0 {
		return at + brk
	}
	return len(text)
}

// nextLine returns the start of the line after the one that contains an offset.
func nextLine(text string, at int) int {
	end := lineEnd(text, at)
	if end == len(text) {
		return end
	}
	return afterBreak(text, end)
}

// beforeBreak returns the end of the line whose line break ends at an offset.
func beforeBreak(text string, start int) int {
	_, size := utf8.DecodeLastRuneInString(text[:start])
	if strings.HasSuffix(text[:start], "\r\n") {
		size = 2
	}
	return start - size
}
