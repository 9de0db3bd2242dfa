// Package shell writes the names of files so that a shell reads them back: the command lines that the
// program prints can be pasted as they are.
package shell

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"sweetspot/lang"
)

// plainCharacters stand for themselves in every shell, in any place of a word but its beginning.
const plainCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-+,:@"

// File returns a path as one word of a command line that names the same file: quoted where it must be,
// and with ./ before what would be read as an option. Nothing in it acts on a terminal, hides or, line
// ends at the end of the path aside, breaks the line.
func File(path string) string {
	if strings.HasPrefix(path, "-") {
		path = "." + string(filepath.Separator) + path
	}
	return word(path, runtime.GOOS)
}

// Argument returns a path as File does, for the place where the name of a command may stand as well:
// a name without a folder or an ending gets ./ before it.
func Argument(path string) string {
	if path != "" && filepath.Base(path) == path && filepath.Ext(path) == "" {
		path = "." + string(filepath.Separator) + path
	}
	return File(path)
}

// word quotes text for the shells of an operating system as runtime.GOOS names it.
func word(text, system string) string {
	switch {
	case system == "windows":
		if text != "" && strings.Trim(text, plainCharacters+`\`) == "" {
			return text
		}
		return `"` + text + `"` // the names of files contain no quotes there
	case text != "" && strings.Trim(text, plainCharacters) == "":
		return text
	case lang.Line(text) == text:
		return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
	}
	return printed(text)
}

// printed returns a command substitution that prints text, since quotes of a POSIX shell have no
// escapes. Line ends at the end, which a substitution drops, stand behind it as they are.
func printed(text string) string {
	body := strings.TrimRight(text, "\n")
	var format strings.Builder
	for i := range len(body) {
		switch c := body[i]; {
		case c == '%':
			format.WriteString("%%")
		case c == ' ' || strings.IndexByte(plainCharacters, c) >= 0:
			format.WriteByte(c)
		default:
			fmt.Fprintf(&format, `\%03o`, c)
		}
	}
	word := `"$(printf '` + format.String() + `')"`
	if ends := text[len(body):]; ends != "" {
		word += "'" + ends + "'"
	}
	return word
}
