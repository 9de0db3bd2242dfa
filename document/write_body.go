package document

import (
	"slices"
	"strings"

	"sweetspot/document/markdown"
	"sweetspot/document/page"
	"sweetspot/document/textedit"
	"sweetspot/steps"
)

// renderBody returns the body with its sections updated, and the names of those edited by hand that are
// kept.
func (d *Document) renderBody(s *steps.Strategy, sections []Section) (body string, kept []string) {
	var edits []textedit.Edit
	var standing []markdown.Section
	moved := map[string]string{}
	earlier := earlierOrder(d.body)
	for _, old := range d.body {
		at := slices.IndexFunc(sections, func(n Section) bool { return n.Name == old.Name })
		remove := textedit.Edit{From: old.From, To: afterBlankLine(d.text, old.To)}
		switch {
		case !slices.Contains(page.SectionNames(), old.Name): // perhaps of a newer program
		case at >= 0 && !slices.Contains(s.LeftOut, old.Name):
			made, stays := d.rewrite(old, markdown.Inert(sections[at].Text))
			if stays {
				kept = append(kept, old.Name)
			}
			if earlier && slices.Contains(elsewhereEarlier, old.Name) {
				moved[old.Name] = textedit.Apply(d.text, old.From, old.To, made)
				edits = append(edits, remove)
				continue
			}
			edits = append(edits, made...)
		case old.Edited():
			kept = append(kept, old.Name)
		default:
			edits = append(edits, remove)
			continue
		}
		standing = append(standing, old)
	}
	edits = append(edits, d.added(s, sections, standing, moved)...)
	return textedit.Apply(d.text, d.fences.body, len(d.text), edits), kept
}

// rewrite returns the edits that update a section, or reports that it is kept as edited by hand.
func (d *Document) rewrite(old markdown.Section, text string) ([]textedit.Edit, bool) {
	if markdown.WithoutTicks(text) == markdown.WithoutTicks(old.Content) {
		if !old.Edited() {
			return nil, false
		}
		return []textedit.Edit{{From: old.From, To: old.Text.From, Text: d.ends(old.From, markdown.BeginMarker(old.Name, text))}}, false
	}
	if old.Edited() {
		switch d.choices[old.Name] {
		case KeepMine:
			return nil, true
		case KeepBoth:
			return []textedit.Edit{
				{From: old.From, To: old.Text.From},
				{From: old.Text.To, To: old.To, Text: d.ends(old.From, "\n"+markdown.Wrap(old.Name, text))},
			}, false
		}
	}
	text = markdown.CopyTicks(text, old.Content)
	return []textedit.Edit{{From: old.From, To: old.Text.To, Text: d.ends(old.From, markdown.BeginMarker(old.Name, text)+text)}}, false
}

// ends returns the text with the line ends that the file has around an offset of the body: those of the
// line there, else of the line before it.
func (d *Document) ends(at int, text string) string {
	end := strings.LastIndexByte(d.text[:at], '\n')
	if next := strings.IndexByte(d.text[at:], '\n'); next >= 0 {
		end = at + next
	}
	if end > 0 && d.text[end-1] == '\r' {
		return textedit.WithLineEnds(text, "\r\n")
	}
	return text
}

// added returns the edits that insert missing sections, and those moved as they are in the file: each after the nearest
// present section that precedes it in the order, else before the nearest that follows, else at the end.
func (d *Document) added(s *steps.Strategy, sections []Section, standing []markdown.Section, moved map[string]string) []textedit.Edit {
	var edits []textedit.Edit
	add := func(at int, text string) {
		if at > 0 && d.text[at-1] != '\n' && !slices.ContainsFunc(edits, func(e textedit.Edit) bool { return e.From == at }) {
			text = "\n" + text // the last line of the file has no line end
		}
		edits = append(edits, textedit.Edit{From: at, To: at, Text: d.ends(at, text)})
	}
	for _, name := range page.SectionNames() {
		at := slices.IndexFunc(sections, func(n Section) bool { return n.Name == name })
		if at < 0 || slices.Contains(s.LeftOut, name) || find(standing, name) != nil {
			continue
		}
		text, isMoved := moved[name]
		if !isMoved {
			text = markdown.Wrap(name, markdown.Inert(sections[at].Text))
		}
		if before := neighbour(standing, name, -1); before != nil {
			add(before.To, "\n"+text)
		} else if after := neighbour(standing, name, 1); after != nil {
			add(after.From, text+"\n")
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

func find(sections []markdown.Section, name string) *markdown.Section {
	for i := range sections {
		if sections[i].Name == name {
			return &sections[i]
		}
	}
	return nil
}

// neighbour returns the nearest section in one direction of the order, 1 or -1, or nil.
func neighbour(sections []markdown.Section, name string, direction int) *markdown.Section {
	names := page.SectionNames()
	for i := slices.Index(names, name) + direction; i >= 0 && i < len(names); i += direction {
		if found := find(sections, names[i]); found != nil {
			return found
		}
	}
	return nil
}

// closing returns what separates appended sections from the text before: an empty line, and the end of a
// code block that the user left open.
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
