package document

import (
	"sweetspot/advice"
	"sweetspot/document/markdown"
	"sweetspot/document/page"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// Section is one part of the body that is written from the answers.
type Section struct {
	Name string // as in the markers around it, the same in every language
	Text string // the Markdown between the marker lines: line ends are \n, and it ends in one
}

// Sections writes the body that the answers make, in GitHub Markdown and in the language of the
// speaker; today is the day from which next steps count. Sections that the user left out are missing,
// and so are the results until there are some.
func Sections(sp steps.Speaker, s *steps.Strategy, report *advice.Report, today date.Date) []Section {
	var sections []Section
	for _, made := range page.Sections(sp, s, report, today) {
		sections = append(sections, Section{Name: made.Name, Text: markdown.Render(made.Blocks)})
	}
	return sections
}
