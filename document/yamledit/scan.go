package yamledit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
)

// ReplaceForbidden records the characters between two offsets that YAML must not contain, one a line, and
// replaces them in l.Text with harmless ones, so that the rest can be parsed.
func ReplaceForbidden(l *diagnostic.Ledger, from, to int) {
	noted := false // on this line
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

// inPlaceOf returns a harmless character with as many bytes as r.
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

// ControlFault returns the fault of a control character.
func ControlFault(r rune) diagnostic.Fault {
	return diagnostic.Fault{ID: "control", Args: lang.Args{"Code": CodeOf(r)}}
}

// CodeOf returns the code point of r, U+0000, to name characters that cannot be shown.
func CodeOf(r rune) string { return fmt.Sprintf("U+%04X", r) }

// Forbidden reports whether r is not allowed in front matter: a control character other than tab and line
// feed, or a noncharacter.
func Forbidden(r rune) bool {
	return unicode.IsControl(r) && r != '\t' && r != '\n' || r&0xFFFE == 0xFFFE
}
