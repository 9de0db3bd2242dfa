package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/document/disk"
	"sweetspot/lang"
)

// isText reports whether a file is of a size and in an encoding that can be read at all. Of what is
// no text in one that is, it notes the first byte of each kind and goes on without them: the rest
// may have faults too.
func (l *ledger) isText() bool {
	switch {
	case len(l.raw) > disk.MaxFile:
		l.add(0, TooLarge())
		return false
	case utf16(l.raw):
		l.add(0, Fault{ID: "utf16"})
		return false
	}
	if at := invalidUTF8(l.raw); at >= 0 {
		l.add(at, Fault{ID: "not_utf8"})
	}
	if at := strings.IndexByte(l.raw, 0); at >= 0 {
		l.add(at, Fault{ID: "nul"})
	}
	if l.failed() {
		l.text = withoutBadBytes(l.raw)
	}
	return true
}

// TooLarge is the fault of a file above the limit.
func TooLarge() Fault {
	return Fault{Line: 1, Column: 1, ID: "too_large", Args: lang.Args{"Max": disk.MaxFile >> 20}}
}

func withoutBadBytes(text string) string {
	fixed := []byte(text)
	for at := 0; at < len(fixed); {
		r, size := utf8.DecodeRune(fixed[at:])
		if r == utf8.RuneError && size == 1 || r == 0 {
			fixed[at] = '?'
		}
		at += size
	}
	return string(fixed)
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

// scanFront notes the characters of the front matter that may not stand there, each line once, and
// puts others in their place for what is read on.
func (l *ledger) scanFront(from, to int) {
	noted := false // on the present line
	var fixed []byte
	for i, r := range l.text[from:to] {
		at := from + i
		if r == '\n' {
			noted = false
		}
		if !forbidden(r) || r == '\r' && strings.HasPrefix(l.text[at:], "\r\n") {
			continue
		}
		if fixed == nil {
			fixed = []byte(l.text)
		}
		copy(fixed[at:], inPlaceOf(r))
		if !noted {
			noted = true
			l.add(at, characterFault(r))
		}
	}
	if fixed != nil {
		l.text = string(fixed)
	}
}

// inPlaceOf gives a harmless character of as many bytes as r has.
func inPlaceOf(r rune) string {
	if r == '\r' {
		return "\n"
	}
	return []string{1: "?", 2: "¿", 3: "�", 4: "𝌆"}[utf8.RuneLen(r)]
}

func characterFault(r rune) Fault {
	if r == '\r' {
		return Fault{ID: "lone_cr"}
	}
	return controlFault(r)
}

func controlFault(r rune) Fault { return Fault{ID: "control", Args: lang.Args{"Code": code(r)}} }

// code is how a character is named that cannot be shown.
func code(r rune) string { return fmt.Sprintf("U+%04X", r) }

// forbidden reports whether r may not stand in front matter: control characters other than tab and
// line feed, and what is no character at all.
func forbidden(r rune) bool {
	return unicode.IsControl(r) && r != '\t' && r != '\n' || r&0xFFFE == 0xFFFE
}
