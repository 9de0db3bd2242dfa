package ui

import (
	"regexp"
	"strings"

	"sweetspot/lang"
)

// styling is an escape sequence that colours text, the only one that a screen holds.
var styling = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// inert shows what would act on the terminal or hide in rendered text, and leaves its colours. What
// renders Markdown makes characters of what stands for them, &#27; and &rlm;.
func inert(rendered string) string {
	var shown strings.Builder
	from := 0
	for _, at := range styling.FindAllStringIndex(rendered, -1) {
		shown.WriteString(lang.Show(rendered[from:at[0]]) + rendered[at[0]:at[1]])
		from = at[1]
	}
	return shown.String() + lang.Show(rendered[from:])
}
