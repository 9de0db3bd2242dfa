package document

import (
	"strings"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/lang"
)

// isText reports whether size and encoding of a file allow it to be read. It records the first invalid byte
// of each kind and replaces all of them in l.Text, so that the rest can be checked.
func isText(l *diagnostic.Ledger) bool {
	switch {
	case len(l.Raw) > disk.MaxFile:
		l.Add(0, TooLarge())
		return false
	case utf16(l.Raw):
		l.Add(0, diagnostic.Fault{ID: "utf16"})
		return false
	}
	if at := invalidUTF8(l.Raw); at >= 0 {
		l.Add(at, diagnostic.Fault{ID: "not_utf8"})
	}
	if at := strings.IndexByte(l.Raw, 0); at >= 0 {
		l.Add(at, diagnostic.Fault{ID: "nul"})
	}
	if l.Failed() {
		l.Text = withoutBadBytes(l.Raw)
	}
	return true
}

// TooLarge returns the fault of a file above the limit.
func TooLarge() diagnostic.Fault {
	return diagnostic.Fault{Line: 1, Column: 1, ID: "too_large", Args: lang.Args{"Max": disk.MaxFile >> 20}}
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

// utf16 detects UTF-16 by its byte-order mark, or by the zeros around its first hyphen.
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
