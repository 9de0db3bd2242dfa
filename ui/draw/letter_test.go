package draw

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sweetspot/test/property"
)

// samples are letters of which some are made of several code points, some are two columns wide or
// none, and some change the width of what they follow; and styles, which are none.
var samples = []string{
	"a", "7", "#", " ", "-", "\u00a0", "é", "e\u0301", "日", "👍", "👍🏽", "👨‍👩‍👧", "🇫🇷", "🇫", "❤️", "☀️", "⚠️",
	"1️⃣", "#️⃣", "7\ufe0f", "\ufe0f", "\u20e3", "\u0301", "\u200d", "ൎ", "क्षि", "م", "\x1b[1m", "\x1b[38;5;7m", "\x1b[m",
}

// drawText draws a text of some of the samples.
func drawText(rt *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(samples), 0, 30).Draw(rt, "text"), "")
}

func TestLetter(t *testing.T) {
	for _, c := range []struct {
		text    string
		letter  string
		columns int
	}{
		{"", "", 0},
		{"ab", "a", 1},
		{"éa", "é", 1},
		{"e\u0301a", "e\u0301", 1},
		{"日a", "日", 2},
		{"👨‍👩‍👧a", "👨‍👩‍👧", 2},
		{"👍🏽a", "👍🏽", 2},
		{"🇫🇷🇩🇪", "🇫🇷", 2},
		{"1️⃣2", "1️⃣", 2},
		{"7\ufe0f", "7\ufe0f", 2},
		{"❤️a", "❤️", 2},
	} {
		if letter, columns := Letter(c.text); letter != c.letter || columns != c.columns {
			t.Errorf("%q starts with %q, %d columns wide; want %q, %d", c.text, letter, columns, c.letter, c.columns)
		}
	}
}

// TestWidthAgreesWithTheRenderer: a line is as wide as Bubble Tea draws it.
func TestWidthAgreesWithTheRenderer(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		text := drawText(rt)
		if got, want := Width(text), ansi.StringWidth(text); got != want {
			rt.Fatalf("%q is %d columns wide, drawn in %d", text, got, want)
		}
	})
}

// TestFill: the line is as wide as asked whatever is in it. The keycaps made a negative count of
// spaces once, which ended the program.
func TestFill(t *testing.T) {
	for _, c := range []struct {
		line  string
		width int
		want  string
	}{
		{"", 3, "   "},
		{"abc", 3, "abc"},
		{"abcd", 3, "ab…"},
		{"abcd", 1, "…"},
		{"abcd", 0, ""},
		{"abcd", -1, ""},
		{"日本", 3, "日…"},
		{"日本", 2, "… "},
		{"1️⃣1️⃣", 3, "1️⃣…"},
		{"#️⃣#️⃣#️⃣", 5, "#️⃣#️⃣…"},
		{"\x1b[1mabcd\x1b[m", 3, "\x1b[1mab…\x1b[m"},
	} {
		if got := Fill(c.line, c.width); got != c.want {
			t.Errorf("%q in %d columns is %q, want %q", c.line, c.width, got, c.want)
		}
	}
	property.Check(t, func(rt *rapid.T) {
		text, width := drawText(rt), rapid.IntRange(0, 40).Draw(rt, "width")
		if filled := Fill(text, width); ansi.StringWidth(filled) != width {
			rt.Fatalf("%q in %d columns is %q", text, width, filled)
		}
	})
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"one two three", 8, []string{"one two", "three"}},
		{"one  two", 5, []string{"one", "two"}},
		{"  one two", 20, []string{"  one two"}},
		{"abcdefgh ij", 3, []string{"abc", "def", "gh", "ij"}},
		{"Où vont-ils ?", 9, []string{"Où", "vont-ils", "?"}},
		{"Où vont-ils\u00a0?", 9, []string{"Où", "vont-ils\u00a0", "?"}},
		{"one\n\ntwo", 9, []string{"one", "", "two"}},
		{"1️⃣1️⃣1️⃣ a", 4, []string{"1️⃣1️⃣", "1️⃣ a"}},
		{"日本語", 5, []string{"日本", "語"}},
		{"日本", 1, []string{"日", "本"}},
		{"\x1b[1mone two\x1b[m", 3, []string{"\x1b[1mone\x1b[m", "\x1b[1mtwo\x1b[m"}},
		{"", 5, []string{""}},
		{"one", 0, nil},
	} {
		if got := Wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d columns is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// TestWrapLosesNothing: no line is too wide, and all letters but spaces are there, in their order.
func TestWrapLosesNothing(t *testing.T) {
	letters := func(text string) string {
		return strings.Map(func(r rune) rune {
			if r == ' ' {
				return -1
			}
			return r
		}, ansi.Strip(text))
	}
	property.Check(t, func(rt *rapid.T) {
		text, width := drawText(rt), rapid.IntRange(2, 40).Draw(rt, "width")
		lines := Wrap(text, width)
		for _, line := range lines {
			if Width(line) > width {
				rt.Fatalf("%q in %d columns has the line %q", text, width, line)
			}
		}
		if got := letters(strings.Join(lines, "")); got != letters(text) {
			rt.Fatalf("%q became %q", text, lines)
		}
	})
}

// TestUnjoined: a line keeps its width in both measures, and only what cannot be measured alike is replaced.
func TestUnjoined(t *testing.T) {
	for line, want := range map[string]string{
		"plain":             "plain",
		"café 日本語 🇫🇷":       "café 日本語 🇫🇷",
		"We ❤️ bread":       "We ❤  bread",
		"1️⃣ or ⚠️!":        "1⃣  or ⚠ !",
		"👨‍👩‍👧|👍🏽|":         "👨|👍|",
		"\x1b[1m❤️\x1b[m |": "\x1b[1m❤ \x1b[m |",
	} {
		got := Unjoined(line)
		if got != want {
			t.Errorf("%q is drawn as %q, want %q", line, got, want)
		}
		if wide, single := ansi.StringWidth(got), ansi.StringWidthWc(got); wide != Width(line) || single != wide {
			t.Errorf("%q is %d columns, %d by code points, and was %d", got, wide, single, Width(line))
		}
	}
}
