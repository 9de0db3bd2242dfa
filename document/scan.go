package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/lang"
)

// scanFront notes the characters of the front matter that may not stand there, each line once, and
// puts others in their place for what is read on.
func scanFront(l *ledger, from, to int) {
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
