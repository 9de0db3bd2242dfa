// Package page turns a strategy and its advice report into the sections of the document, as blocks. Each
// section has a file of its own. It knows no output format: document/markdown renders the blocks.
package page

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// writers are the sections of a document, in their order.
var writers = []struct {
	name  string
	write func(*builder)
}{
	{"summary", writeSummary},
	{"audience", writeAudience},
	{"objectives", writeObjectives},
	{"platforms", writePlatforms},
	{"accounts", writeAccounts},
	{content, writeContent},
	{"plan", writePlan},
	{"measurement", writeMeasurement},
	{results, writeResults},
	{"advice", writeAdvice},
	{"actions", writeActions},
	{"sources", writeSources},
	{"revisions", writeRevisions},
}

// Heading returns the heading of a section.
func Heading(t *lang.Texts, section string) string { return t.Text("doc." + section + ".heading") }

// Headings returns the headings of sections.
func Headings(t *lang.Texts, sections []string) []string {
	said := make([]string, len(sections))
	for i, section := range sections {
		said[i] = Heading(t, section)
	}
	return said
}

// SectionNames returns the names of all sections, in their order.
func SectionNames() []string {
	names := make([]string, len(writers))
	for i, writer := range writers {
		names[i] = writer.name
	}
	return names
}

// Section is a section of a document.
type Section struct {
	Name   string // the same in every language
	Blocks []block.Block
}

// Sections returns the sections of a strategy, in their order and in the language of the speaker. Next
// steps count from today. Sections that the user left out are missing, and the optional ones as long as
// there is nothing to write in them.
func Sections(sp steps.Speaker, s *steps.Strategy, report *advice.Report, today date.Date) []Section {
	var made []Section
	for _, writer := range writers {
		if slices.Contains(s.LeftOut, writer.name) || !answered(s, writer.name) {
			continue
		}
		p := &builder{Speaker: sp, s: s, report: report, today: today}
		if writer.name == SectionNames()[0] {
			p.add(block.Heading{Level: 1, Text: p.title()})
		}
		p.add(block.Heading{Level: 2, Text: p.say(writer.name + ".heading")})
		writer.write(p)
		made = append(made, Section{Name: writer.name, Blocks: p.blocks})
	}
	return made
}

// Optional reports whether a section is missing as long as there is nothing to write in it.
func Optional(section string) bool { return section == results || section == content }

const (
	results = "results" // missing before the first check-in
	content = "content" // missing where nothing is answered about it
)

// answered reports whether there is anything to write in a section.
func answered(s *steps.Strategy, section string) bool {
	switch section {
	case results:
		return len(s.Results) > 0
	case content:
		return hasContent(s)
	}
	return true
}
