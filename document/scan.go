package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/lang"
)

// unreadable tells what makes a file no text at all, or too much of it.
func unreadable(text string) *Fault {
	switch {
	case len(text) > MaxFile:
		return &Fault{Line: 1, Column: 1, ID: "too_large", Args: lang.Args{"Max": MaxFile >> 20}}
	case utf16(text):
		return &Fault{Line: 1, Column: 1, ID: "utf16"}
	}
	if at := invalidUTF8(text); at >= 0 {
		fault := Fault{ID: "not_utf8"}
		fault.Line, fault.Column = position(text, at)
		return &fault
	}
	if at := strings.IndexByte(text, 0); at >= 0 {
		fault := Fault{ID: "nul"}
		fault.Line, fault.Column = position(text, at)
		return &fault
	}
	return nil
}

// utf16 knows a text in UTF-16 by its byte-order mark, or by the zeros around its first hyphen.
func utf16(text string) bool {
	for _, start := range []string{"\xFF\xFE", "\xFE\xFF", "-\x00-\x00", "\x00-\x00-"} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}

// scanFront notes the characters of the front matter that may not stand there. It notes each line
// once.
func (l *ledger) scanFront(from, to int) {
	noted := -1
	for i, r := range l.text[from:to] {
		at := from + i
		if !forbidden(r) || r == '\r' && strings.HasPrefix(l.text[at:], "\r\n") {
			continue
		}
		if start := strings.LastIndexByte(l.text[:at], '\n'); start != noted {
			noted = start
			l.add(at, characterFault(r))
		}
	}
}

func characterFault(r rune) Fault {
	if r == '\r' {
		return Fault{ID: "lone_cr"}
	}
	return Fault{ID: "control", Args: lang.Args{"Code": code(r)}}
}

// code is how a character is named that cannot be shown.
func code(r rune) string { return fmt.Sprintf("U+%04X", r) }

// forbidden reports whether r may not stand in front matter: control characters other than tab and
// line feed, and what is no character at all.
func forbidden(r rune) bool {
	return unicode.IsControl(r) && r != '\t' && r != '\n' || r&0xFFFE == 0xFFFE
}
