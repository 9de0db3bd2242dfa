package cli

import (
	"slices"

	"sweetspot/document"
)

// exportFormat is a format in which export writes a strategy.
type exportFormat struct {
	name   string // the value of --as
	ending string // of the names of files in this format
	binary bool   // nothing to be shown in a terminal
	render func(*exported) ([]byte, error)
}

// exportFormats are the formats in the order in which they are listed.
var exportFormats = []exportFormat{
	{name: "md", ending: ".md", render: renderMarkdown},
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
	sections := document.Sections(e.Speaker, e.document.Strategy, e.report, e.today)
	return []byte(e.document.Handout(e.handedOut(sections))), nil
}

// handedOut returns the sections that are exported: not the advice to the author, unless it is asked for.
func (e *exported) handedOut(sections []document.Section) []document.Section {
	if e.advice {
		return sections
	}
	return slices.DeleteFunc(sections, func(s document.Section) bool { return s.Name == withAdvice })
}
