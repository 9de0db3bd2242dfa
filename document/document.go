// Package document reads and writes strategy files: YAML front matter with the answers, and a Markdown body
// generated from them. It keeps what was edited by hand in either, and numbers revisions.
//
// The front matter is read in read*.go, built in wanted*.go and edited by package yamledit; the body is
// made by package page, and written and read by package markdown; write.go puts the two together. Package
// disk saves the file.
package document

import (
	"sweetspot/document/markdown"
	"sweetspot/document/yamledit"
	"sweetspot/lang"
	"sweetspot/steps"
)

// MaxFront is the maximum size of the front matter in bytes, far above any real one, so that a hostile file
// costs no more than a moment.
const MaxFront = 256 << 10

// format is the version of the file format.
const format = 1

// Document is a strategy file as it was read. Render does not change it: each new text is derived from the
// one read, so that undone edits get their comments and positions back.
type Document struct {
	// Strategy has the answers of the file.
	Strategy *steps.Strategy

	text string
	// versioned tells that the front matter has the key sweetspot.
	versioned bool
	was       yamledit.Value // the front matter as generated from the answers of the file
	fences    fences
	front     *yamledit.Tree
	ids       map[*yamledit.Node]string // ids of list items that have none in the file
	body      []markdown.Section
	// openFence is the opening of a code block that the body does not close, "" if there is none.
	openFence string
	choices   map[string]Choice
}

// New returns the document of a new file.
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

// Body returns the text after the front matter, with the markers of sections.
func (d *Document) Body() string { return d.text[d.fences.body:] }
