package lang

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean takes out of typed or pasted text whatever could act on a terminal or hide in a document:
// control characters, direction overrides and invisible characters. Line ends become "\n", a tab a
// space. The joiner that holds emoji together stays.
func Clean(text string) string {
	if plain(text) {
		return text
	}
	text = strings.ToValidUTF8(text, "")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r) || Hidden(r):
			return -1
		}
		return r
	}, text)
}

// Show writes text that comes from a file so that nothing in it acts or hides: a control or hidden
// character is shown as its code, <U+202E>. Line ends stay.
func Show(text string) string {
	if plain(text) {
		return text
	}
	var shown strings.Builder
	for _, r := range text {
		if r != '\n' && (unicode.IsControl(r) || Hidden(r)) {
			fmt.Fprintf(&shown, "<U+%04X>", r)
		} else {
			shown.WriteRune(r)
		}
	}
	return shown.String()
}

// Line is Show for text that stands on one line: a line end in it is shown as its code too, so that
// nothing can pass for a line of its own.
func Line(text string) string { return strings.ReplaceAll(Show(text), "\n", "<U+000A>") }

// Hidden reports whether r changes the direction of text or is invisible: both can make a document
// read otherwise than it is. The zero-width joiners are not counted, since emoji and several
// scripts need them.
func Hidden(r rune) bool {
	switch {
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, // direction
		r == 0x061C, r == 0x200E, r == 0x200F,
		r == 0x00AD, r == 0x180E, r == 0x200B, r >= 0x2060 && r <= 0x2064, r == 0xFEFF, // invisible
		r >= 0x206A && r <= 0x206F, r >= 0xFFF9 && r <= 0xFFFB,
		r == 0x2028, r == 0x2029,
		r >= 0xE0000 && r <= 0xE007F:
		return true
	}
	return false
}

// plain is the quick way out for nearly all text: printable ASCII and line ends.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= utf8.RuneSelf || c < ' ' && c != '\n' || c == 0x7F {
			return false
		}
	}
	return true
}
