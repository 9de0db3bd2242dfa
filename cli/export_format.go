package cli

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"sweetspot/document/calendar"
	"sweetspot/document/csv"
	"sweetspot/document/docx"
	"sweetspot/document/html"
	"sweetspot/document/page"
)

// exportFormat is a format in which export writes a strategy.
type exportFormat struct {
	name   string // the value of --as
	ending string // of the names of files in this format
	binary bool   // nothing to be shown in a terminal
	render func(*exported) ([]byte, error)
	split  func(*exported) ([]csv.File, error) // the files that are written into a folder, nil for a single one
}

// exportFormats are the formats in the order in which they are listed.
var exportFormats = []exportFormat{
	{name: "md", ending: ".md", render: renderMarkdown},
	{name: "html", ending: ".html", render: renderHTML},
	{name: "docx", ending: ".docx", binary: true, render: renderWord},
	{name: "csv", ending: ".zip", binary: true, render: renderTables, split: tableFiles},
	{name: "json", ending: ".json", render: renderJSON},
	{name: "ics", ending: ".ics", render: renderCalendar},
}

// formatNames returns the values of --as.
func formatNames() []string {
	names := make([]string, len(exportFormats))
	for i, format := range exportFormats {
		names[i] = format.name
	}
	return names
}

// renderMarkdown returns the document as Markdown to paste anywhere.
func renderMarkdown(e *exported) ([]byte, error) {
	return []byte(e.document.Handout(e.sections())), nil
}

// sections returns the sections that are exported: not the advice to the author, unless it is asked for.
func (e *exported) sections() []page.Section {
	made := page.Sections(e.Speaker, e.document.Strategy, e.report, e.today)
	if e.advice {
		return made
	}
	return slices.DeleteFunc(made, func(s page.Section) bool { return s.Name == withAdvice })
}

// renderHTML returns the document as a page for a browser, to read and to print.
func renderHTML(e *exported) ([]byte, error) {
	t := e.Texts
	return html.Render(e.document.HandoutBlocks(e.sections()), html.Page{
		Language: string(t.Language()),
		Title:    e.title(),
		Kind:     t.Text("export.kind"),
		Contents: t.Text("export.contents"),
		Skip:     t.Text("export.skip"),
	}), nil
}

// title returns the title of a document that has none of its own.
func (e *exported) title() string {
	if e.document.Strategy.Title != "" {
		return e.document.Strategy.Title
	}
	return e.Texts.Text("export.kind")
}

// renderWord returns the document as a file for word processors.
func renderWord(e *exported) ([]byte, error) {
	return docx.Render(e.document.HandoutBlocks(e.sections()), docx.Page{
		Language: e.Texts.Text("export.spelling"),
		Title:    e.title(),
		Letter:   slices.Contains(letterCountries, e.document.Strategy.Business.Country),
	})
}

// letterCountries are the countries in which offices print on Letter; A4 is the paper of the others.
var letterCountries = []string{"US", "CA", "MX", "PH", "CL", "CO", "VE"}

// tableFiles returns the answers as a file for each table.
func tableFiles(e *exported) ([]csv.File, error) {
	return csv.Files(page.Tables(e.Speaker, e.document.Strategy, e.report), csv.Notation{Comma: e.Texts.DecimalSeparator() == ","})
}

// renderTables returns the answers as an archive of tables.
func renderTables(e *exported) ([]byte, error) {
	files, err := tableFiles(e)
	if err != nil {
		return nil, err
	}
	return csv.Zip(files)
}

// renderCalendar returns the days of the plan for a calendar.
func renderCalendar(e *exported) ([]byte, error) {
	s := e.document.Strategy
	written := cmp.Or(s.Revised, s.Created, e.today)
	owner := sha256.Sum256([]byte(s.Created.String() + s.Business.Name))
	return calendar.Render(calendar.Calendar{Name: e.title(), Owner: hex.EncodeToString(owner[:4]), Written: written,
		Events: page.Events(e.Speaker, s)}), nil
}
