package draw

import (
	"html"
	"regexp"
	"strings"

	"sweetspot/lang"
)

// entity is a character of Markdown that is written as a code or by its name.
var entity = regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// styling is an escape sequence that colours text, the only one that a screen holds.
var styling = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// Harmless takes out of Markdown what could act on the terminal once it is rendered: what is hidden
// or acts is shown by its code, also where it is written as an entity.
func Harmless(markdown string) string {
	return entity.ReplaceAllStringFunc(lang.Show(markdown), func(written string) string {
		if character := html.UnescapeString(written); lang.Show(character) != character {
			return lang.Line(character)
		}
		return written
	})
}

// Inert shows what would act on the terminal or hide in rendered text, and leaves its colours. What
// renders Markdown makes characters of what stands for them, &#27; and &rlm;.
func Inert(rendered string) string {
	var shown strings.Builder
	from := 0
	for _, at := range styling.FindAllStringIndex(rendered, -1) {
		shown.WriteString(lang.Show(rendered[from:at[0]]) + rendered[at[0]:at[1]])
		from = at[1]
	}
	return shown.String() + lang.Show(rendered[from:])
}
