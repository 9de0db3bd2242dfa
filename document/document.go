// Package document is the strategy file: front matter that holds the answers, a body that is
// written from them, what somebody changed by hand in either, and revisions.
package document

import (
	"sweetspot/document/markdown"
	"sweetspot/document/yamledit"
	"sweetspot/lang"
	"sweetspot/steps"
)

// MaxFront is how many bytes of front matter are read, far above any real one: it keeps a hostile
// file from costing more than a moment.
const MaxFront = 256 << 10

// format is the version of the file format that this program reads and writes.
const format = 1

// Document is a strategy file as it was read. Saving does not change it: Render works out the new
// text from it each time, so that what was undone comes back with its comments and its place.
type Document struct {
	// Strategy holds the answers as they stand in the file.
	Strategy *steps.Strategy

	text   string
	was    yamledit.Value // the front matter as the answers of the file want it
	fences fences
	front  *yamledit.Tree
	ids    map[*yamledit.Node]string // the ids of list items, made for those that have none in the file
	body   []markdown.Section
	// openFence is what opened a block of code in the body that nothing closes.
	openFence string
	choices   map[string]Choice
}

// New is the document of a file that does not exist yet.
func New(language lang.Language) *Document {
	text := "---\n---\n"
	at, _ := findFences(text)
	return &Document{
		Strategy: &steps.Strategy{Language: language},
		text:     text,
		fences:   at,
		front:    &yamledit.Tree{},
		ids:      map[*yamledit.Node]string{},
	}
}

// Body is the text behind the front matter, with the marks of its sections.
func (d *Document) Body() string { return d.text[d.fences.body:] }
