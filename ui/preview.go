package ui

import (
	"regexp"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"

	"sweetspot/ui/draw"
)

// maxPreviewWidth keeps lines short enough to read.
const maxPreviewWidth = 110

// comment is what a reader of the document does not see.
var comment = regexp.MustCompile(`\s*<!--.*?-->`)

// link is the escape sequence that makes text a link: what is shown and where it leads could differ.
var link = regexp.MustCompile("\x1b\\]8;[^\x07\x1b]*(?:\x07|\x1b\\\\)")

// preview renders the document for the terminal. Where Glamour fails the Markdown itself is shown:
// it reads well enough.
func preview(body string, width int, th draw.Theme) string {
	markdown := draw.Harmless(comment.ReplaceAllString(body, ""))
	style := styles.LightStyleConfig
	if th.Dark {
		style = styles.DarkStyleConfig
	}
	for _, heading := range []*ansi.StyleBlock{&style.H1, &style.H2, &style.H3, &style.H4} {
		heading.Prefix, heading.Suffix = "", ""
	}
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(style),
		glamour.WithWordWrap(max(20, width-4)),
		glamour.WithTableWrap(true))
	if err != nil {
		return markdown
	}
	rendered, err := renderer.Render(markdown)
	if err != nil {
		return markdown
	}
	return draw.Inert(link.ReplaceAllString(rendered, ""))
}
