// Package preview renders a Markdown document for the terminal. Nothing that stands in a document takes
// long or acts on the terminal: what is too deep, too long or too late for Glamour is shown as it is
// written.
package preview

import (
	"context"
	"regexp"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"

	"sweetspot/ui/draw"
)

// Look is how a document is laid out.
type Look struct {
	Width int  // columns, also of lines that are shown as they are written
	Dark  bool // the terminal's background
}

// comment is what a reader of the document does not see.
var comment = regexp.MustCompile(`\s*<!--.*?-->`)

// link is the escape sequence that makes text a link: what is shown and where it leads could differ.
var link = regexp.MustCompile("\x1b\\]8;[^\x07\x1b]*(?:\x07|\x1b\\\\)")

// Render lays Markdown out. It takes a time that grows with the length of the document and not faster; once
// ctx is done, the rest is shown as it is written.
func Render(ctx context.Context, markdown string, look Look) string {
	markdown = draw.Harmless(comment.ReplaceAllString(markdown, ""))
	renderer, err := newRenderer(look)
	if err != nil {
		return plain(markdown, look.Width)
	}
	var parts []string
	for _, p := range split(markdown) {
		parts = append(parts, layOut(ctx, renderer, p, look.Width))
	}
	return draw.Inert(link.ReplaceAllString(join(parts), ""))
}

// layOut renders one part, or shows it as it is written where that would take too long or Glamour fails.
func layOut(ctx context.Context, renderer *glamour.TermRenderer, p part, width int) string {
	if p.simple && ctx.Err() == nil {
		if rendered, err := renderer.Render(p.text); err == nil {
			return rendered
		}
	}
	return plain(p.text, width)
}

// newRenderer returns Glamour with its own style, but with headings that do not repeat the marks of
// Markdown, and with code in one colour: what would highlight it is not linked, see go.mod.
func newRenderer(look Look) (*glamour.TermRenderer, error) {
	style := styles.LightStyleConfig
	if look.Dark {
		style = styles.DarkStyleConfig
	}
	for _, heading := range []*ansi.StyleBlock{&style.H1, &style.H2, &style.H3, &style.H4} {
		heading.Prefix, heading.Suffix = "", ""
	}
	style.CodeBlock.Chroma = nil
	return glamour.NewTermRenderer(
		glamour.WithStyles(style),
		glamour.WithWordWrap(max(20, look.Width-4)),
		glamour.WithPreservedNewLines(), // or the lines of a long answer would run together
		glamour.WithTableWrap(true))
}

// join puts rendered parts behind one another, with an empty line between them. A document of one part stays
// as it was rendered.
func join(parts []string) string {
	for i := range parts {
		if i > 0 {
			parts[i] = strings.TrimLeft(parts[i], "\n")
		}
		if i < len(parts)-1 {
			parts[i] = strings.TrimRight(parts[i], " \n")
		}
	}
	return strings.Join(parts, "\n\n")
}

// plain shows Markdown as it is written, in lines of at most width columns: it reads well enough.
func plain(markdown string, width int) string {
	var lines []string
	for line := range strings.SplitSeq(markdown, "\n") {
		lines = append(lines, draw.Wrap(line, max(1, width))...)
	}
	return strings.Join(lines, "\n")
}
