package document

import (
	"slices"

	"sweetspot/document/markdown"
)

// Choice is what becomes of a section that somebody changed by hand.
type Choice int

// The choices.
const (
	KeepMine Choice = iota // it stays as it is
	TakeNew                // it is written anew
	KeepBoth               // it becomes text of the user's own, with the new one behind it
)

// Choose decides what Render makes of a section that was changed by hand; otherwise it stays.
func (d *Document) Choose(name string, c Choice) {
	if d.choices == nil {
		d.choices = map[string]Choice{}
	}
	d.choices[name] = c
}

// KeepChoices takes over what was decided about the sections of an earlier reading of the file, as far
// as they still read the same: nobody has decided about a text that they have not seen.
func (d *Document) KeepChoices(earlier *Document) {
	for name, choice := range earlier.choices {
		now, then := find(d.body, name), find(earlier.body, name)
		if now != nil && then != nil && now.Content == then.Content {
			d.Choose(name, choice)
		}
	}
}

// Edited is a section that somebody changed by hand: as it stands in the file, and as it would be
// written from the answers.
type Edited struct {
	Name, Mine, New string
}

// Edited lists the sections that were changed by hand and would read otherwise if they were written
// anew.
func (d *Document) Edited(sections []Section) []Edited {
	var edited []Edited
	for _, s := range d.body {
		at := slices.IndexFunc(sections, func(n Section) bool { return n.Name == s.Name })
		if at < 0 || !s.Edited() {
			continue
		}
		if text := markdown.Inert(sections[at].Text); markdown.WithoutTicks(text) != markdown.WithoutTicks(s.Content) {
			edited = append(edited, Edited{s.Name, s.Content, text})
		}
	}
	return edited
}
