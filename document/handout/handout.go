// Package handout makes of a strategy file what is handed to others: its document as Markdown, as a page for
// browsers, and as a file for word processors.
package handout

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/document/docx"
	"sweetspot/document/html"
	"sweetspot/document/page"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// Handout is a strategy that is handed on, in the words of its speaker.
type Handout struct {
	steps.Speaker
	Document *document.Document
	Report   *advice.Report
	Today    date.Date // from which next steps count
	Advice   bool      // with the advice of the wizard to its author
}

// sections returns the sections that are handed on: without the advice to the author unless it is asked for.
func (h *Handout) sections() []page.Section {
	made := page.Sections(h.Speaker, h.Document.Strategy, h.Report, h.Today)
	return slices.DeleteFunc(made, func(s page.Section) bool {
		return s.Name == page.Advice && !h.Advice
	})
}

// Markdown returns the document as text to paste anywhere, without the answers and the markers of the file.
func (h *Handout) Markdown() string { return h.Document.Handout(h.sections()) }

// HTML returns the document as a page for a browser, to read and to print.
func (h *Handout) HTML() []byte {
	t := h.Texts
	return html.Render(h.Document.HandoutBlocks(h.sections()), html.Page{
		Language: string(t.Language()),
		Title:    h.Title(),
		Kind:     t.Text("export.kind"),
		Contents: t.Text("export.contents"),
		Skip:     t.Text("export.skip"),
	})
}

// Word returns the document as a file for word processors.
func (h *Handout) Word() ([]byte, error) {
	return docx.Render(h.Document.HandoutBlocks(h.sections()), docx.Page{
		Language: h.Texts.Text("export.spelling"),
		Title:    h.Title(),
		Letter:   slices.Contains(letterCountries, h.Document.Strategy.Business.Country),
	})
}

// letterCountries are the countries in which offices print on Letter; A4 is the paper of the others.
var letterCountries = []string{"US", "CA", "MX", "PH", "CL", "CO", "VE"}

// Title returns the title of the document, a general one where it has none of its own.
func (h *Handout) Title() string {
	if h.Document.Strategy.Title != "" {
		return h.Document.Strategy.Title
	}
	return h.Texts.Text("export.kind")
}
