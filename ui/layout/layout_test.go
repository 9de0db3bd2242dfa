package layout

import (
	"testing"

	"pgregory.net/rapid"

	"sweetspot/test/property"
)

func TestArrange(t *testing.T) {
	text := Heights{Before: 3, Label: 1, Help: 2, Example: 1, Field: 1}
	list := Heights{Before: 3, Label: 2, Help: 2, Example: 1, Field: 12, Free: 1, Below: 1}
	ranked := Heights{Label: 1, Help: 2, Field: 14, Foot: 6, Free: 1}
	lights := Heights{Smart: 1, Label: 1, Help: 2, Field: 1}
	for _, c := range []struct {
		name   string
		height int
		parts  Heights
		want   Question
	}{
		{"room for all", 20, text, Question{
			Before: Slot{0, 4}, Smart: Slot{4, 0}, Label: Slot{4, 1}, Help: Slot{5, 2}, Example: Slot{7, 1}, Field: Slot{9, 1}, Below: Slot{10, 0}}},
		{"some earlier answers", 9, text, Question{
			Before: Slot{0, 3}, Smart: Slot{3, 0}, Label: Slot{3, 1}, Help: Slot{4, 2}, Example: Slot{6, 1}, Field: Slot{8, 1}, Below: Slot{9, 0}}},
		{"two lines of earlier answers", 10, text, Question{
			Before: Slot{0, 4}, Smart: Slot{4, 0}, Label: Slot{4, 1}, Help: Slot{5, 2}, Example: Slot{7, 1}, Field: Slot{9, 1}, Below: Slot{10, 0}}},
		{"no example", 5, text, Question{
			Label: Slot{0, 1}, Help: Slot{1, 2}, Example: Slot{3, 0}, Field: Slot{4, 1}, Below: Slot{5, 0}}},
		{"no help", 2, text, Question{
			Label: Slot{0, 1}, Help: Slot{1, 0}, Example: Slot{1, 0}, Field: Slot{1, 1}, Below: Slot{2, 0}}},
		{"no room at all", 0, text, Question{
			Label: Slot{0, 1}, Help: Slot{1, 0}, Example: Slot{1, 0}, Field: Slot{1, 1}, Below: Slot{2, 0}}},
		{"a list keeps five rows and a free line", 12, list, Question{
			Label: Slot{0, 2}, Help: Slot{2, 2}, Example: Slot{4, 0}, Field: Slot{5, 5}, Below: Slot{10, 1}}},
		{"a list with room", 30, list, Question{
			Before: Slot{0, 4}, Smart: Slot{4, 0}, Label: Slot{4, 2}, Help: Slot{6, 2}, Example: Slot{8, 1}, Field: Slot{10, 12}, Below: Slot{22, 1}}},
		{"reasons stay under a ranking that is cut", 18, ranked, Question{
			Label: Slot{0, 1}, Help: Slot{1, 2}, Example: Slot{3, 0}, Field: Slot{4, 14}, Below: Slot{18, 0}}},
		{"lights and an empty line", 20, lights, Question{
			Smart: Slot{0, 2}, Label: Slot{2, 1}, Help: Slot{3, 2}, Example: Slot{5, 0}, Field: Slot{6, 1}, Below: Slot{7, 0}}},
		{"lights alone", 6, lights, Question{
			Smart: Slot{0, 1}, Label: Slot{1, 1}, Help: Slot{2, 2}, Example: Slot{4, 0}, Field: Slot{5, 1}, Below: Slot{6, 0}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Arrange(c.height, c.parts)
			if got.Before.Height == 0 && c.want.Before.Height == 0 {
				got.Before, got.Smart.Y = c.want.Before, c.want.Smart.Y
			}
			if got.After.Height == 0 {
				got.After = Slot{}
			}
			if got != c.want {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// TestLayoutFits: whatever the heights, no part overlaps another, and where label, field and below have
// room all of it fits.
func TestLayoutFits(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		lines := func(name string, most int) int { return rapid.IntRange(0, most).Draw(rt, name) }
		parts := Heights{
			Before: lines("before", 6), Smart: lines("smart", 1), Label: 1 + lines("label", 4), Help: lines("help", 6),
			Example: lines("example", 4), Field: 1 + lines("field", 40), Foot: lines("foot", 8), Free: lines("free", 1),
			Below: lines("below", 4),
		}
		height := lines("height", 60)
		l := Arrange(height, parts)
		y := 0
		for _, s := range []Slot{l.Before, l.Smart, l.Label, l.Help, l.Example, l.Field, l.Below} {
			if s.Y < y || s.Height < 0 {
				rt.Fatalf("%+v in %d lines is laid out as %+v", parts, height, l)
			}
			y = s.Y + s.Height
		}
		if least := parts.Label + parts.Below + 1 + FootHeight(parts.Foot, parts.Free); y > max(height, least) {
			rt.Fatalf("%+v in %d lines takes %d: %+v", parts, height, y, l)
		}
	})
}
