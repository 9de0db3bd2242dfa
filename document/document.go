// Package document reads and writes strategy files: YAML front matter with the answers, and a Markdown body
// generated from them. It keeps what was edited by hand in either, and numbers revisions.
//
// The front matter is read in read*.go, built in wanted*.go and edited by package yamledit; the body is
// made by package page, and written and read by package markdown; write.go puts the two together. Package
// disk saves the file.
package document

import (
	"strings"

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
	// own: the front matter has the key sweetspot, or one that a question has.
	own    bool
	was    yamledit.Value // the front matter as generated from the answers of the file
	fences fences
	front  *yamledit.Tree
	last   lastPrepared              // what was rendered last
	ids    map[*yamledit.Node]string // the ids of the items, in the file or made when it was read
	made   map[string]bool           // the paths of the items that have no id in the file
	body   []markdown.Section
	// openFence is the opening of a code block that the body does not close, "" if there is none.
	openFence string
	choices   map[string]Choice
	reread    readParts
	earlier   []yamledit.Source // see Remember
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

// Made reports whether the file has no id for an item: the one it has was made when the file was read.
func (d *Document) Made(list, id string) bool { return d.made[list+"."+id] }

// remembered is how many earlier documents one knows.
const remembered = 8

// Remember makes an item that comes back have the comments and unknown keys that it had in an earlier document of
// the same file, or in one that this one knows.
func (d *Document) Remember(earlier *Document) {
	if earlier == d || earlier.front == nil {
		return
	}
	d.earlier = append([]yamledit.Source{{Text: earlier.text, Tree: earlier.front, IDs: earlier.ids}}, earlier.earlier...)
	d.earlier = d.earlier[:min(len(d.earlier), remembered)]
}

// Identify takes over the ids of the items of s, which are those of the document in the same order: a merge has
// found out which items they are.
func (d *Document) Identify(s *steps.Strategy) {
	was, made := d.Strategy, d.made
	d.Strategy, d.made = s, map[string]bool{}
	if d.front == nil || d.front.Root == nil {
		return
	}
	identify := func(list *steps.Question) {
		nodes := d.front.Root
		for key := range strings.SplitSeq(list.ID, ".") {
			if nodes != nil {
				nodes = nodes.Get(key)
			}
		}
		for i := range min(list.Len(was), list.Len(s)) {
			d.made[list.ID+"."+list.ItemID(s, i)] = made[list.ID+"."+list.ItemID(was, i)]
		}
		for i := 0; nodes != nil && i < len(nodes.Values) && i < list.Len(s); i++ {
			d.ids[nodes.Values[i]] = list.ItemID(s, i)
		}
	}
	steps.All(func(list *steps.Question) {
		if list.Kind == steps.List {
			identify(list)
		}
	})
	identify(steps.Results())
}

// Front returns the front matter of a file, with the lines that enclose it; nil where it has none.
func Front(file []byte) []byte {
	at, fault := findFences(string(file))
	if fault != nil {
		return nil
	}
	return file[:at.body]
}
