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

// writers are the sections of a document, in their order: for the reader, the annexes, and for the author alone.
var writers = []struct {
	name  string
	write func(*builder)
	annex bool // stands behind the heading of the annexes
}{
	{name: "summary", write: writeSummary},
	{name: results, write: writeResults},
	{name: "objectives", write: writeObjectives},
	{name: "audience", write: writeAudience},
	{name: "platforms", write: writePlatforms},
	{name: "plan", write: writePlan},
	{name: "budget", write: writeBudget},
	{name: "calendar", write: writeCalendar},
	{name: "measurement", write: writeMeasurement},
	{name: "risks", write: writeRisks},
	{name: "actions", write: writeActions},
	{name: "accounts", write: writeAccounts, annex: true},
	{name: content, write: writeContent, annex: true},
	{name: "fit", write: writeFit, annex: true},
	{name: "sources", write: writeSources, annex: true},
	{name: "revisions", write: writeRevisions, annex: true},
	{name: Advice, write: writeAdvice},
}

// Advice is the section with the advice to the author, which no reader is given unless the author asks for it.
const Advice = "advice"

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
	Name   string        // the same in every language
	Blocks []block.Block // nil where there is nothing to write
}

// Sections returns the sections of a strategy, in their order and in the language of the speaker. Next
// steps count from today. Sections that the user left out are missing, and the optional ones as long as
// there is nothing to write in them. The others have no blocks then: their place in the file tells them from those
// that the user took out.
func Sections(sp steps.Speaker, s *steps.Strategy, report *advice.Report, today date.Date) []Section {
	var made []Section
	annexes := false // whether their heading is written
	for i, writer := range writers {
		if slices.Contains(s.LeftOut, writer.name) {
			continue
		}
		p := &builder{Speaker: sp, s: s, report: report, today: today}
		writer.write(p)
		section := Section{Name: writer.name}
		if len(p.blocks) > 0 {
			section.Blocks = append(p.headings(i, annexes), p.blocks...)
			annexes = annexes || writer.annex
		} else if Optional(writer.name) {
			continue
		}
		made = append(made, section)
	}
	return made
}

// headings returns the headings of a section: the title of the document above the first, and that of the annexes above
// the first of them, unless it is written already.
func (p *builder) headings(section int, annexes bool) []block.Block {
	heading := block.Heading{Level: 2, Text: p.say(writers[section].name + ".heading")}
	switch {
	case section == 0:
		return []block.Block{block.Heading{Level: 1, Text: p.title()}, heading}
	case !writers[section].annex:
		return []block.Block{heading}
	}
	heading.Level = 3
	if annexes {
		return []block.Block{heading}
	}
	return []block.Block{block.Heading{Level: 2, Text: p.say("annexes")}, heading}
}

// Optional reports whether a section is missing as long as there is nothing to write in it.
func Optional(section string) bool { return section == results || section == content }

const (
	results = "results" // missing before the first check-in
	content = "content" // missing where nothing is answered about it
)
