package ui

import (
	"html"
	"regexp"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"

	"sweetspot/document"
	"sweetspot/lang"
)

// maxPreviewWidth keeps lines short enough to read.
const maxPreviewWidth = 110

// comment is a comment of the document's own, which marks a place and says nothing to a reader.
var comment = regexp.MustCompile(`\s*<!--.*?-->`)

// link is the escape sequence that makes text a link: what is shown and where it leads could differ.
var link = regexp.MustCompile("\x1b\\]8;[^\x07\x1b]*(?:\x07|\x1b\\\\)")

// entity is a character of Markdown that is written as a code or by its name.
var entity = regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// body is the document as it is to stand on disk: with the user's own text, and with the sections
// that they edited by hand as these are.
func (a *App) body(sections []document.Section) string {
	s := a.session
	revised := document.Revise(s.base, s.answers(), a.config.Today, s.because)
	if data, _, faults := s.document.Render(revised, sections); !document.Failed(faults) {
		if written, _ := document.Read(data, nil); written != nil {
			return written.Body()
		}
	}
	var all strings.Builder
	for _, section := range sections {
		all.WriteString(section.Text + "\n")
	}
	return all.String()
}

// harmless takes out of Markdown what could act on the terminal once it is rendered: what is hidden
// or acts is shown by its code, also where it is written as an entity.
func harmless(markdown string) string {
	return entity.ReplaceAllStringFunc(lang.Show(markdown), func(written string) string {
		if character := html.UnescapeString(written); lang.Show(character) != character {
			return lang.Line(character)
		}
		return written
	})
}

// preview renders the document for the terminal. Where Glamour fails the Markdown itself is shown:
// it reads well enough.
func preview(body string, width int, th theme) string {
	markdown := harmless(comment.ReplaceAllString(body, ""))
	style := styles.LightStyleConfig
	if th.dark {
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
	return link.ReplaceAllString(rendered, "")
}
