package cli

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"

	"sweetspot/document/calendar"
	"sweetspot/document/csv"
	"sweetspot/document/handout"
	"sweetspot/document/page"
)

// exported is a strategy that is exported.
type exported = handout.Handout

// exportFormat is a format in which export writes a strategy.
type exportFormat struct {
	name   string // the value of --as
	ending string // of the names of files in this format
	also   string // another ending that names the format, "" for none
	binary bool   // nothing to be shown in a terminal
	render func(*exported) ([]byte, error)
	split  func(*exported) ([]csv.File, error) // the files that are written into a folder, nil for a single one
}

// exportFormats are the formats in the order in which they are listed.
var exportFormats = []exportFormat{
	{name: "md", ending: ".md", also: ".markdown", render: func(e *exported) ([]byte, error) { return []byte(e.Markdown()), nil }},
	{name: "html", ending: ".html", also: ".htm", render: func(e *exported) ([]byte, error) { return e.HTML(), nil }},
	{name: "docx", ending: ".docx", binary: true, render: (*exported).Word},
	{name: "csv", ending: ".zip", also: ".csv", binary: true, render: renderTables, split: tableFiles},
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

// formatOf returns the name of the format that the ending of a file names, "" where it names none.
func formatOf(file string) string {
	ending := strings.ToLower(filepath.Ext(file))
	for _, format := range exportFormats {
		if ending != "" && (ending == format.ending || ending == format.also) {
			return format.name
		}
	}
	return ""
}

// tableFiles returns the answers as a file for each table.
func tableFiles(e *exported) ([]csv.File, error) {
	return csv.Files(page.Tables(e.Speaker, e.Document.Strategy, e.Report), csv.Notation{Comma: e.Texts.DecimalSeparator() == ","})
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
	s := e.Document.Strategy
	written := cmp.Or(s.Revised, s.Created, e.Today)
	owner := sha256.Sum256([]byte(s.Created.String() + s.Business.Name))
	return calendar.Render(calendar.Calendar{Name: e.Title(), Owner: hex.EncodeToString(owner[:4]), Written: written,
		Events: page.Events(e.Speaker, s)}), nil
}
