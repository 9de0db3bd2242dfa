package document

import (
	"slices"

	"sweetspot/document/markdown"
)

// Choice is what happens to a section that was edited by hand.
type Choice int

// The choices.
const (
	KeepMine Choice = iota // the section is kept
	TakeNew                // the section is replaced by the one generated
	KeepBoth               // the section becomes text of the user's own, followed by the one generated
)

// Choose sets what Render does with a section edited by hand; the default is KeepMine.
func (d *Document) Choose(name string, c Choice) {
	if d.choices == nil {
		d.choices = map[string]Choice{}
	}
	d.choices[name] = c
}

// KeepChoices copies the choices from an earlier reading of the file, for sections with the same text: a
// choice is about the text that the user saw.
func (d *Document) KeepChoices(earlier *Document) {
	for name, choice := range earlier.choices {
		now, then := find(d.body, name), find(earlier.body, name)
		if now != nil && then != nil && now.Content == then.Content {
			d.Choose(name, choice)
		}
	}
}

// Edited is a section edited by hand: its text in the file and the one generated.
type Edited struct {
	Name, Mine, New string
}

// Edited lists the sections edited by hand whose text differs from the one generated.
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
