package document

import (
	"sweetspot/advice"
	"sweetspot/document/markdown"
	"sweetspot/document/page"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// Section is a generated section of the body.
type Section struct {
	Name string // its name in the markers, the same in every language
	Text string // the Markdown between the marker lines; LF line ends, one at the end; "" where there is nothing to write
}

// Sections generates the body as GitHub Markdown, in the language of the speaker. Next steps count from
// today. Sections that the user left out are missing, and results as long as there are none.
func Sections(sp steps.Speaker, s *steps.Strategy, report *advice.Report, today date.Date) []Section {
	return textsOf(page.Sections(sp, s, report, today))
}

// textsOf returns sections as Markdown.
func textsOf(made []page.Section) []Section {
	var sections []Section
	for _, section := range made {
		sections = append(sections, Section{Name: section.Name, Text: markdown.Render(section.Blocks)})
	}
	return sections
}
