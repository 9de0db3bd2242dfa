package draw

import (
	"html"
	"regexp"
	"strings"

	"sweetspot/lang"
)

// entity matches a character reference of Markdown: &#27; or &rlm;.
var entity = regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// styling matches an SGR escape sequence (colour, bold), the only kind that a screen contains.
var styling = regexp.MustCompile("\x1b\\[[0-9;:]*m")

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
	from := 0
	for _, at := range styling.FindAllStringIndex(rendered, -1) {
		shown.WriteString(lang.Show(rendered[from:at[0]]) + rendered[at[0]:at[1]])
		from = at[1]
	}
	return shown.String() + lang.Show(rendered[from:])
}
