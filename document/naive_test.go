package document

import (
	"regexp"
	"strings"
	"testing"

	"sweetspot/steps"
)

// The writers below are what a simpler program would do. The properties must tell each of them from
// Render: a property that they hold proves nothing.

// frontAnew writes the front matter from the answers alone.
func frontAnew(d *Document, s *steps.Strategy, _ []Section) (string, error) {
	return "---\n" + plainFront(wanted(writable(s))) + "\n---\n" + d.text[d.fences.body:], nil
}

// frontAnewIfChanged does so only when there is something to save.
func frontAnewIfChanged(d *Document, s *steps.Strategy, sections []Section) (string, error) {
	if same, err := save(d, s, sections); err != nil || same == d.text {
		return d.text, err
	}
	return frontAnew(d, s, sections)
}

// lineByLine replaces the lines of answers by a pattern, as a script would.
func lineByLine(d *Document, s *steps.Strategy, _ []Section) (string, error) {
	title := regexp.MustCompile(`(?m)^title:.*$`)
	return title.ReplaceAllLiteralString(d.text, "title: "+quotedAtNeed(s.Title)), nil
}

// withoutDigests writes all sections anew and does not look at what was edited.
func withoutDigests(d *Document, s *steps.Strategy, sections []Section) (string, error) {
	for _, section := range d.body {
		d.Choose(section.Name, TakeNew)
	}
	return save(d, s, sections)
}

// withoutPlaces writes the sections in their order behind the user's text.
func withoutPlaces(d *Document, s *steps.Strategy, sections []Section) (string, error) {
	if sections == nil {
		return save(d, s, nil)
	}
	var rest strings.Builder
	from := 0
	for _, section := range d.body {
		rest.WriteString(d.text[from:section.From])
		from = section.To
	}
	bare, _ := Read([]byte(rest.String()+d.text[from:]), nil)
	if bare == nil {
		return d.text, nil
	}
	return save(bare, s, sections)
}

// bringsBack forgets what was taken out.
func bringsBack(d *Document, s *steps.Strategy, sections []Section) (string, error) {
	if sections != nil {
		s = s.Clone()
		s.LeftOut = nil
	}
	return save(d, s, sections)
}

// caught tells whether one of the first cases fails.
func caught(fails func(seed int) bool) bool {
	for seed := range 60 {
		if fails(seed) {
			return true
		}
	}
	return false
}

func TestPropertiesTellANaiveWriter(t *testing.T) {
	for name, naive := range map[string]saver{
		"front matter anew": frontAnew, "front matter anew if changed": frontAnewIfChanged, "line by line": lineByLine,
	} {
		if !caught(func(seed int) bool { return survives(filesByHand.Example(seed), naive) != nil }) {
			t.Errorf("%s: what somebody wrote survives", name)
		}
	}
	for name, naive := range map[string]saver{
		"without digests": withoutDigests, "without places": withoutPlaces, "brings back": bringsBack,
	} {
		if !caught(func(seed int) bool { return merges(editedBodies.Example(seed), naive) != nil }) {
			t.Errorf("%s: what somebody did to the body stays", name)
		}
	}
	if caught(func(seed int) bool { return survives(filesByHand.Example(seed), save) != nil }) {
		t.Error("what somebody wrote does not survive Render")
	}
	if caught(func(seed int) bool { return merges(editedBodies.Example(seed), save) != nil }) {
		t.Error("what somebody did to the body does not stay")
	}
}
