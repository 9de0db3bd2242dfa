package document

import (
	"slices"
	"strings"

	"sweetspot/document/textedit"
	"sweetspot/steps"
)

// renderBody gives the body with the sections written anew, and the names of those that were
// changed by hand and stay.
func (d *Document) renderBody(s *steps.Strategy, sections []Section) (body string, kept []string) {
	var edits []textedit.Edit
	var standing []section
	for _, old := range d.body {
		at := slices.IndexFunc(sections, func(n Section) bool { return n.Name == old.name })
		switch {
		case !slices.Contains(SectionNames(), old.name): // of a newer program, perhaps
		case at >= 0 && !slices.Contains(s.LeftOut, old.name):
			made, stays := d.rewrite(old, inert(sections[at].Text))
			edits = append(edits, made...)
			if stays {
				kept = append(kept, old.name)
			}
		case old.edited():
			kept = append(kept, old.name)
		default:
			edits = append(edits, textedit.Edit{From: old.from, To: afterBlankLine(d.text, old.to), Text: ""})
			continue
		}
		standing = append(standing, old)
	}
	edits = append(edits, d.added(s, sections, standing)...)
	return textedit.Apply(d.text, d.fences.body, len(d.text), edits), kept
}

// rewrite gives the edits that bring a section up to date, or tells that it stays as it was edited.
func (d *Document) rewrite(old section, text string) ([]textedit.Edit, bool) {
	if unticked(text) == unticked(old.content) {
		if !old.edited() {
			return nil, false
		}
		return []textedit.Edit{{From: old.from, To: old.text.From, Text: d.ends(beginMarker(old.name, text))}}, false
	}
	if old.edited() {
		switch d.choices[old.name] {
		case KeepMine:
			return nil, true
		case KeepBoth:
			return []textedit.Edit{
				{From: old.from, To: old.text.From},
				{From: old.text.To, To: old.to, Text: d.ends("\n" + wrapped(old.name, text))},
			}, false
		}
	}
	text = withTicks(text, old.content)
	return []textedit.Edit{{From: old.from, To: old.text.To, Text: d.ends(beginMarker(old.name, text) + text)}}, false
}

func (d *Document) ends(text string) string { return textedit.WithLineEnds(text, d.fences.eol) }

// added gives the edits that put the sections in which are not there, each behind the nearest of
// those standing that comes before it, or else in front of the nearest that comes after it, or at
// the end.
func (d *Document) added(s *steps.Strategy, sections []Section, standing []section) []textedit.Edit {
	var edits []textedit.Edit
	add := func(at int, text string) {
		if at > 0 && d.text[at-1] != '\n' && !slices.ContainsFunc(edits, func(e textedit.Edit) bool { return e.From == at }) {
			text = "\n" + text // the file does not end its last line
		}
		edits = append(edits, textedit.Edit{From: at, To: at, Text: d.ends(text)})
	}
	for _, name := range SectionNames() {
		at := slices.IndexFunc(sections, func(n Section) bool { return n.Name == name })
		if at < 0 || slices.Contains(s.LeftOut, name) || find(standing, name) != nil {
			continue
		}
		text := wrapped(name, inert(sections[at].Text))
		if before := neighbour(standing, name, -1); before != nil {
			add(before.to, "\n"+text)
		} else if after := neighbour(standing, name, 1); after != nil {
			add(after.from, text+"\n")
		} else {
			if len(edits) == 0 {
				text = d.closing() + text
			} else {
				text = "\n" + text
			}
			add(len(d.text), text)
		}
	}
	return edits
}

func find(sections []section, name string) *section {
	for i := range sections {
		if sections[i].name == name {
			return &sections[i]
		}
	}
	return nil
}

// neighbour finds the nearest section in one direction of the order.
func neighbour(sections []section, name string, direction int) *section {
	names := SectionNames()
	for i := slices.Index(names, name) + direction; i >= 0 && i < len(names); i += direction {
		if found := find(sections, names[i]); found != nil {
			return found
		}
	}
	return nil
}

// closing gives what separates the user's text from what is added at its end: an empty line, and
// the end of a block of code that the user left open.
func (d *Document) closing() string {
	if d.openFence != "" {
		return d.openFence + "\n\n"
	}
	last := strings.ReplaceAll(d.text[max(d.fences.body, len(d.text)-4):], "\r\n", "\n")
	if strings.HasSuffix(last, "\n\n") || last == "\n" {
		return ""
	}
	return "\n"
}

func afterBlankLine(text string, at int) int {
	if content, next := textedit.Line(text, at); content == "" {
		return next
	}
	return at
}
