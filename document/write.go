package document

import (
	"slices"
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/document/yamledit"
	"sweetspot/steps"
)

// Render returns the file with the answers of s and those sections; with sections nil the body is kept.
// Comments, unknown keys, text outside of sections and sections edited by hand stay; kept names the latter.
// If the result would not read back with the same answers, data is nil and faults say why.
func (d *Document) Render(s *steps.Strategy, sections []Section) (data []byte, kept []string, faults []diagnostic.Fault) {
	s, wants := d.last.prepare(s)
	body := d.text[d.fences.body:]
	if sections != nil {
		body, kept = d.renderBody(s, sections)
	}
	for _, careful := range []bool{false, true} {
		text := d.renderFront(wants, careful) + d.text[d.fences.to:d.fences.body] + body
		if faults = d.misread(text, s, wants); faults == nil {
			return []byte(text), kept, nil
		}
	}
	return nil, nil, faults
}

// RenderBody returns what Render writes after the front matter.
func (d *Document) RenderBody(s *steps.Strategy, sections []Section) string {
	body, _ := d.renderBody(s, sections)
	return body
}

// RenderAhead returns the file with the answers of s and the body as it is. It does not read the result back, which takes
// most of the time of Render, so the result is only for a copy that is kept until Render is done.
func (d *Document) RenderAhead(s *steps.Strategy) []byte {
	_, wants := d.last.prepare(s)
	return []byte(d.renderFront(d.keeping(wants), true) + d.text[d.fences.to:])
}

// keeping returns what is wanted with the keys kept as they are in the text whose values are those of the file, so that
// their lines need not be compared.
func (d *Document) keeping(wants yamledit.Value) yamledit.Value {
	wants.Entries = slices.Clone(wants.Entries)
	for i := range wants.Entries {
		e := &wants.Entries[i]
		if was, known := d.was.Find(e.Key); known && was.Equal(e.Value) {
			e.Value = yamledit.Value{Form: yamledit.KeptForm}
		}
	}
	return wants
}

// misread parses a rendered text and returns its faults, or one for an answer that was not read back.
func (d *Document) misread(text string, s *steps.Strategy, wants yamledit.Value) []diagnostic.Fault {
	if text == d.text || d.readsAsWanted(text, s, wants) {
		return nil
	}
	back, faults := Read([]byte(text), nil)
	if back == nil {
		return faults
	}
	back.Strategy.LeftOut = s.LeftOut // sections missing from the body are added to these
	is := wanted(back.Strategy)
	for i, e := range wants.Entries {
		if !is.Entries[i].Value.Equal(e.Value) {
			return []diagnostic.Fault{{Line: 1, Column: 1, Key: e.Key, ID: "not_the_same"}}
		}
	}
	return nil
}

// renderFront returns the file up to the end of the front matter. For careful see yamledit.Options.
func (d *Document) renderFront(wants yamledit.Value, careful bool) string {
	if wants.Equal(d.was) {
		return d.text[:d.fences.to]
	}
	return d.front.Edit(d.text, d.fences.to, wants, yamledit.Options{Careful: careful, IDs: d.ids, LineEnd: d.fences.eol, Earlier: d.earlier})
}

func writableEntry(entry steps.LogEntry) steps.LogEntry {
	entry.Because = allowed(entry.Because)
	entry.Changed = slices.Clone(entry.Changed)
	for i, c := range entry.Changed {
		entry.Changed[i] = steps.Change{At: allowed(c.At), From: allAllowed(c.From), To: allAllowed(c.To)}
	}
	return entry
}

func allAllowed(answer steps.Answer) steps.Answer {
	clean := slices.Clone(answer)
	for i := range clean {
		clean[i] = allowed(clean[i])
	}
	return clean
}

// allowed removes characters that front matter must not contain.
func allowed(text string) string {
	if strings.IndexFunc(text, yamledit.NeedsEscape) < 0 {
		return strings.ToValidUTF8(text, "")
	}
	text = strings.ReplaceAll(strings.ToValidUTF8(text, ""), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case yamledit.Forbidden(r) && r&0xFFFE != 0xFFFE:
			return -1
		}
		return r
	}, text)
}
