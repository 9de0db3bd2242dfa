package yamledit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
)

// ReplaceForbidden notes the characters of the front matter that may not stand there, each line once, and
// puts others in their place for what is read on.
func ReplaceForbidden(l *diagnostic.Ledger, from, to int) {
	noted := false // on the present line
	var fixed []byte
	for i, r := range l.Text[from:to] {
		at := from + i
		if r == '\n' {
			noted = false
		}
		if !Forbidden(r) || r == '\r' && strings.HasPrefix(l.Text[at:], "\r\n") {
			continue
		}
		if fixed == nil {
			fixed = []byte(l.Text)
		}
		copy(fixed[at:], inPlaceOf(r))
		if !noted {
			noted = true
			l.Add(at, characterFault(r))
		}
	}
	if fixed != nil {
		l.Text = string(fixed)
	}
}

// inPlaceOf gives a harmless character of as many bytes as r has.
func inPlaceOf(r rune) string {
	if r == '\r' {
		return "\n"
	}
	return []string{1: "?", 2: "¿", 3: "�", 4: "𝌆"}[utf8.RuneLen(r)]
}

func characterFault(r rune) diagnostic.Fault {
	if r == '\r' {
		return diagnostic.Fault{ID: "lone_cr"}
	}
	return ControlFault(r)
}

func ControlFault(r rune) diagnostic.Fault {
	return diagnostic.Fault{ID: "control", Args: lang.Args{"Code": CodeOf(r)}}
}

// CodeOf is how a character is named that cannot be shown.
func CodeOf(r rune) string { return fmt.Sprintf("U+%04X", r) }

// Forbidden reports whether r may not stand in front matter: control characters other than tab and
// line feed, and what is no character at all.
func Forbidden(r rune) bool {
	return unicode.IsControl(r) && r != '\t' && r != '\n' || r&0xFFFE == 0xFFFE
}
