package lang

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean takes out of typed or pasted text whatever could act on a terminal or hide in a document:
// control characters, direction overrides and invisible characters. Line ends become "\n", a tab a
// space. What joins letters or holds emoji together stays.
func Clean(text string) string {
	if plain(text) {
		return text
	}
	text = strings.ToValidUTF8(text, "")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	w := watcher{excerpt: true}
	var cleaned strings.Builder
	for i, r := range text {
		switch {
		case r == '\n' || r == '\r':
			cleaned.WriteByte('\n')
		case r == '\t':
			cleaned.WriteByte(' ')
		case unicode.IsControl(r):
		case !w.hides(r, text[i:]):
			cleaned.WriteRune(r)
		}
	}
	return cleaned.String()
}

// Show replaces each control or hidden character of text from a file by its code, <U+202E>, so that it can
// neither act on a terminal nor hide. Line ends stay. Show(Show(text)) is Show(text).
func Show(text string) string {
	return Escape(text, func(r rune) string {
		if r == '\n' {
			return "\n"
		}
		return fmt.Sprintf("<U+%04X>", r)
	})
}

// Escape replaces each control or hidden character of text by what instead returns for it, which must not
// be empty. Escaping the result once more changes nothing if instead writes printable ASCII or line ends.
func Escape(text string, instead func(rune) string) string {
	if plain(text) {
		return text
	}
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	var w watcher
	var shown strings.Builder
	for i, r := range text {
		if unicode.IsControl(r) || w.hides(r, text[i:]) {
			code := instead(r)
			shown.WriteString(code)
			w.replaced(code)
		} else {
			shown.WriteRune(r)
		}
	}
	return shown.String()
}

// Line is Show for text that stands on one line: a line end in it is shown as its code too, so that
// nothing can pass for a line of its own.
func Line(text string) string { return strings.ReplaceAll(Show(text), "\n", "<U+000A>") }

// plain is the quick way out for nearly all text: printable ASCII and line ends.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= utf8.RuneSelf || c < ' ' && c != '\n' || c == 0x7F {
			return false
		}
	}
	return true
}
