package document

import (
	"slices"
	"strings"

	"sweetspot/document/block"
	"sweetspot/document/diagnostic"
	"sweetspot/document/markdown"
	"sweetspot/document/page"
	"sweetspot/lang"
)

// stretch is a piece of a body: a section, or text of the user's own between two.
type stretch struct {
	name string // of the section, "" for text of the user's own
	text string // without marker lines; LF line ends
}

// Handout returns the body as it is handed to others, as Markdown: the sections given, in their places, those
// edited by hand and the user's own text as they stand, and nothing that only the file needs (front matter,
// markers, ids of next steps). Sections of the file that are not among those given are left out. Control and
// hidden characters become visible codes, tabs four spaces.
func (d *Document) Handout(made []page.Section) string {
	var texts []string
	for _, p := range d.stretches(textsOf(made)) {
		text := strings.ReplaceAll(markdown.WithoutItemIDs(p.text), "\t", "    ")
		texts = append(texts, strings.Trim(lang.Show(text), "\n"))
	}
	return strings.Join(texts, "\n\n") + "\n"
}

// HandoutBlocks returns what Handout does as blocks. The Markdown of sections edited by hand, and of the
// user's own text, is read as markdown.Parse does.
func (d *Document) HandoutBlocks(made []page.Section) []block.Block {
	sections := textsOf(made)
	var blocks []block.Block
	for _, p := range d.stretches(sections) {
		at := slices.IndexFunc(sections, func(s Section) bool { return s.Name == p.name })
		if at >= 0 && markdown.Inert(sections[at].Text) == p.text {
			blocks = append(blocks, made[at].Blocks...)
		} else {
			blocks = append(blocks, markdown.Parse(p.text)...)
		}
	}
	return blocks
}

// stretches returns the body with those sections in the order in which a save would write it.
func (d *Document) stretches(sections []Section) []stretch {
	body, _ := d.renderBody(writable(d.Strategy), sections)
	found, _ := markdown.ReadBody(&diagnostic.Ledger{Raw: body, Text: body}, 0)
	var all []stretch
	own := func(from, to int) {
		if text := strings.ReplaceAll(body[from:to], "\r\n", "\n"); strings.TrimSpace(text) != "" {
			all = append(all, stretch{text: text})
		}
	}
	at := 0
	for _, section := range found {
		own(at, section.From)
		at = section.To
		given := slices.ContainsFunc(sections, func(s Section) bool { return s.Name == section.Name })
		if given || !slices.Contains(page.SectionNames(), section.Name) { // perhaps of a newer program
			all = append(all, stretch{name: section.Name, text: section.Content})
		}
	}
	own(at, len(body))
	return slices.DeleteFunc(all, func(s stretch) bool { return s.text == "" })
}
