package draw

import (
	"html"
	"regexp"
	"strings"

	"sweetspot/lang"
)

// entity matches a character reference of Markdown: &#27; or &rlm;.
var entity = regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// Harmless makes Markdown safe to render for a terminal: control and invisible characters are replaced
// by their code points in words, also where they are written as character references.
func Harmless(markdown string) string {
	return entity.ReplaceAllStringFunc(lang.Show(markdown), func(written string) string {
		if character := html.UnescapeString(written); lang.Show(character) != character {
			return lang.Line(character)
		}
		return written
	})
}

// Inert makes rendered text safe to print: like Harmless, but colours stay. It is needed after
// rendering too, because the renderer decodes character references.
func Inert(rendered string) string {
	var shown strings.Builder
	from, at := 0, 0
	for {
		escape := strings.Index(rendered[at:], "\x1b")
		if escape < 0 {
			return shown.String() + lang.Show(rendered[from:])
		}
		at += escape
		styled := styling(rendered[at:])
		if styled == 0 {
			at++
			continue
		}
		shown.WriteString(lang.Show(rendered[from:at]) + rendered[at:at+styled])
		at += styled
		from = at
	}
}

// styling returns the length of the SGR escape sequence (colour, bold), the only kind that a screen contains,
// at the beginning of a text; 0 where there is none.
func styling(text string) int {
	parameters, escape := strings.CutPrefix(text, "\x1b[")
	end := strings.TrimLeft(parameters, "0123456789;:")
	if !escape || !strings.HasPrefix(end, "m") {
		return 0
	}
	return len(text) - len(end) + 1
}
