package ui

import (
	"testing"

	"pgregory.net/rapid"

	"sweetspot/test/property"
)

func TestLayoutQuestion(t *testing.T) {
	text := partHeights{before: 3, label: 1, help: 2, example: 1, field: 1}
	list := partHeights{before: 3, label: 2, help: 2, example: 1, field: 12, free: 1, below: 1}
	ranked := partHeights{label: 1, help: 2, field: 14, foot: 6, free: 1}
	lights := partHeights{smart: 1, label: 1, help: 2, field: 1}
	for _, c := range []struct {
		name   string
		height int
		parts  partHeights
		want   questionLayout
	}{
		{"room for all", 20, text, questionLayout{
			before: slot{0, 4}, smart: slot{4, 0}, label: slot{4, 1}, help: slot{5, 2}, example: slot{7, 1}, field: slot{9, 1}, below: slot{10, 0}}},
		{"some earlier answers", 9, text, questionLayout{
			before: slot{0, 3}, smart: slot{3, 0}, label: slot{3, 1}, help: slot{4, 2}, example: slot{6, 1}, field: slot{8, 1}, below: slot{9, 0}}},
		{"two lines of earlier answers", 10, text, questionLayout{
			before: slot{0, 4}, smart: slot{4, 0}, label: slot{4, 1}, help: slot{5, 2}, example: slot{7, 1}, field: slot{9, 1}, below: slot{10, 0}}},
		{"no example", 5, text, questionLayout{
			label: slot{0, 1}, help: slot{1, 2}, example: slot{3, 0}, field: slot{4, 1}, below: slot{5, 0}}},
		{"no help", 2, text, questionLayout{
			label: slot{0, 1}, help: slot{1, 0}, example: slot{1, 0}, field: slot{1, 1}, below: slot{2, 0}}},
		{"no room at all", 0, text, questionLayout{
			label: slot{0, 1}, help: slot{1, 0}, example: slot{1, 0}, field: slot{1, 1}, below: slot{2, 0}}},
		{"a list keeps five rows and a free line", 12, list, questionLayout{
			label: slot{0, 2}, help: slot{2, 2}, example: slot{4, 0}, field: slot{5, 5}, below: slot{10, 1}}},
		{"a list with room", 30, list, questionLayout{
			before: slot{0, 4}, smart: slot{4, 0}, label: slot{4, 2}, help: slot{6, 2}, example: slot{8, 1}, field: slot{10, 12}, below: slot{22, 1}}},
		{"reasons stay under a ranking that is cut", 18, ranked, questionLayout{
			label: slot{0, 1}, help: slot{1, 2}, example: slot{3, 0}, field: slot{4, 14}, below: slot{18, 0}}},
		{"lights and an empty line", 20, lights, questionLayout{
			smart: slot{0, 2}, label: slot{2, 1}, help: slot{3, 2}, example: slot{5, 0}, field: slot{6, 1}, below: slot{7, 0}}},
		{"lights alone", 6, lights, questionLayout{
			smart: slot{0, 1}, label: slot{1, 1}, help: slot{2, 2}, example: slot{4, 0}, field: slot{5, 1}, below: slot{6, 0}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := layoutQuestion(c.height, c.parts)
			if got.before.height == 0 && c.want.before.height == 0 {
				got.before, got.smart.y = c.want.before, c.want.smart.y
			}
			if got.after.height == 0 {
				got.after = slot{}
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
		parts := partHeights{
			before: lines("before", 6), smart: lines("smart", 1), label: 1 + lines("label", 4), help: lines("help", 6),
			example: lines("example", 4), field: 1 + lines("field", 40), foot: lines("foot", 8), free: lines("free", 1),
			below: lines("below", 4),
		}
		height := lines("height", 60)
		l := layoutQuestion(height, parts)
		y := 0
		for _, s := range []slot{l.before, l.smart, l.label, l.help, l.example, l.field, l.below} {
			if s.y < y || s.height < 0 {
				rt.Fatalf("%+v in %d lines is laid out as %+v", parts, height, l)
			}
			y = s.y + s.height
		}
		if least := parts.label + parts.below + 1 + footHeight(parts.foot, parts.free); y > max(height, least) {
			rt.Fatalf("%+v in %d lines takes %d: %+v", parts, height, y, l)
		}
	})
}
