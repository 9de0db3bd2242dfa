package field

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sweetspot/test/property"
	"sweetspot/ui/draw"
)

var keys = map[string]tea.KeyPressMsg{
	"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
	"home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete},
	"alt+left": {Code: tea.KeyLeft, Mod: tea.ModAlt}, "alt+right": {Code: tea.KeyRight, Mod: tea.ModAlt},
	"ctrl+home": {Code: tea.KeyHome, Mod: tea.ModCtrl}, "ctrl+end": {Code: tea.KeyEnd, Mod: tea.ModCtrl},
	"ctrl+w": {Code: 'w', Mod: tea.ModCtrl}, "alt+d": {Code: 'd', Mod: tea.ModAlt},
	"ctrl+u": {Code: 'u', Mod: tea.ModCtrl}, "ctrl+k": {Code: 'k', Mod: tea.ModCtrl},
	"ctrl+x": {Code: 'x', Mod: tea.ModCtrl},
}

// press gives keys by their names to an input; what is no name is typed.
func press(in *Input, names ...string) {
	for _, name := range names {
		msg, named := keys[name]
		if !named {
			msg = tea.KeyPressMsg{Code: tea.KeyExtended, Text: name}
		}
		in.Key(msg)
	}
}

// withCursor is the text of an input with the cursor as a bar.
func withCursor(in *Input) string { return in.text[:in.at] + "|" + in.text[in.at:] }

func TestInputKeys(t *testing.T) {
	for _, c := range []struct {
		text string
		keys []string
		want string
	}{
		{"ab", []string{"left", "x"}, "ax|b"},
		{"ab", []string{"left", "left", "left", "right"}, "a|b"},
		{"We ❤️ bread", []string{"left", "left", "left", "left", "left", "left", "backspace"}, "We | bread"},
		{"a👨‍👩‍👧b", []string{"left", "left"}, "a|👨‍👩‍👧b"},
		{"a👨‍👩‍👧b", []string{"home", "right", "delete"}, "a|b"},
		{"🇫🇷🇩🇪", []string{"backspace"}, "🇫🇷|"},
		{"Cafe", []string{"\u0301"}, "Cafe\u0301|"},
		{"Cafes", []string{"left", "\u0301"}, "Cafe\u0301|s"},
		{"👍", []string{"🏽"}, "👍🏽|"},
		{"1", []string{"\ufe0f", "\u20e3", "left"}, "|1️⃣"},
		{"\u0301x", []string{"home", "a"}, "a\u0301|x"}, // what is typed joins the letter behind it
		{"one two  ", []string{"alt+left"}, "one |two  "},
		{"one two", []string{"home", "alt+right"}, "one| two"},
		{"one two", []string{"ctrl+w"}, "one |"},
		{"one\u00a0two", []string{"ctrl+w"}, "one\u00a0|"},
		{"one \u200dtwo", []string{"ctrl+w"}, "|"}, // the joiner makes the space a part of the word
		{"one\u20e3 two", []string{"left", "left", "left", "ctrl+w"}, "|two"},
		{"one \u20e3two", []string{"home", "alt+d"}, "|"},
		{"one two", []string{"home", "alt+d"}, "| two"},
		{"one two", []string{"left", "ctrl+u"}, "|o"},
		{"one two", []string{"home", "ctrl+k"}, "|"},
		{"one", []string{"ctrl+x", "up", "down"}, "one|"},
		{"one", []string{"home", "backspace", "end", "delete"}, "one|"},
		{"", []string{"left", "right", "backspace", "delete", "ctrl+w", "alt+d", "alt+left", "alt+right"}, "|"},
		{"a", []string{"\x1b[2J\u202eb"}, "a[2Jb|"},
	} {
		in := Input{}
		in.Resize(40)
		in.Set(c.text)
		press(&in, c.keys...)
		if got := withCursor(&in); got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.text, c.keys, got, c.want)
		}
	}
}

func TestInputLines(t *testing.T) {
	for _, c := range []struct {
		text string
		keys []string
		want string
	}{
		{"one\nthree", []string{"up"}, "one|\nthree"},
		{"one\nthree", []string{"up", "down"}, "one\nthree|"},
		{"one\nthree", []string{"up", "up"}, "one|\nthree"},
		{"one\ntwo", []string{"home"}, "one\n|two"},
		{"one\ntwo", []string{"home", "backspace"}, "one|two"},
		{"one\ntwo", []string{"ctrl+home", "end"}, "one|\ntwo"},
		{"one\ntwo", []string{"ctrl+u"}, "one\n|"},
		{"one\ntwo", []string{"ctrl+home", "ctrl+k"}, "|\ntwo"},
		{"one\ntwo", []string{"ctrl+home", "ctrl+end"}, "one\ntwo|"},
		{"日本\nabc", []string{"up"}, "日|本\nabc"},
		{"twelve columns of a row", []string{"up"}, "twelve colum|ns of a row"}, // three rows
	} {
		in := Input{lines: true}
		in.Resize(10 + promptWidth + cursorWidth)
		in.Set(c.text)
		press(&in, c.keys...)
		if got := withCursor(&in); got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.text, c.keys, got, c.want)
		}
	}
}

func TestInputView(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines bool
		text  string
		keys  []string
		want  []string
		x, y  int // of the cursor
	}{
		{"empty", false, "", nil, []string{"› "}, 2, 0},
		{"one line", false, "abc", []string{"left"}, []string{"› abc"}, 4, 0},
		{"wide letters", false, "日本", nil, []string{"› 日本"}, 6, 0},
		{"an accent of its own", false, "e\u0301a", []string{"left"}, []string{"› e\u0301a"}, 3, 0},
		{"a keycap without a key", false, "\u20e3\ufe0fa", []string{"left"}, []string{"›   a"}, 4, 0},
		{"scrolled", false, "abcdefghijkl", nil, []string{"›…cdefghijkl"}, 12, 0},
		{"scrolled by wide letters", false, "日本語日本語", nil, []string{"›…本語日本語"}, 12, 0},
		{"scrolled back", false, "abcdefghijkl", []string{"home"}, []string{"› abcdefghij…"}, 2, 0},
		{"wrapped", true, "twelve columns of", nil, []string{"› twelve ", "  columns of"}, 12, 1},
		{"a long word", true, "abcdefghijklm", nil, []string{"› abcdefghij", "  klm"}, 5, 1},
		{"an empty line", true, "a\n\n", nil, []string{"› a", "  ", "  "}, 2, 2},
		{"many lines", true, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12", nil,
			[]string{"↑ 3", "  4", "  5", "  6", "  7", "  8", "  9", "  10", "  11", "  12"}, 4, 9},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{lines: c.lines}
			in.Resize(10 + promptWidth + cursorWidth)
			in.Set(c.text)
			press(&in, c.keys...)
			b := in.View()
			if !slices.Equal(b.Lines, c.want) {
				t.Errorf("got %q, want %q", b.Lines, c.want)
			}
			if b.Cursor.X != c.x || b.Cursor.Y != c.y {
				t.Errorf("the cursor is at %d, %d; want %d, %d", b.Cursor.X, b.Cursor.Y, c.x, c.y)
			}
		})
	}
}

// TestInputOfAnything: whatever is typed, pasted, moved over and deleted, the cursor stands between two
// letters and where it is drawn, no line is too wide, and only what is deleted is lost.
func TestInputOfAnything(t *testing.T) {
	letters := []string{"a", " ", "7", "#", "-", "é", "\u0301", "日", "👍", "🏽", "👨", "\u200d", "👧", "🇫", "🇷", "❤", "\ufe0f", "\u20e3", "م", "ൎ", "\n"}
	var names []string
	for name := range keys {
		names = append(names, name)
	}
	slices.Sort(names)
	property.Check(t, func(rt *rapid.T) {
		in := Input{lines: rapid.Bool().Draw(rt, "lines")}
		in.Resize(rapid.IntRange(20, 200).Draw(rt, "width"))
		for range rapid.IntRange(1, 60).Draw(rt, "keys") {
			before := len(in.text)
			switch rapid.IntRange(0, 6).Draw(rt, "what") {
			case 0:
				in.Resize(rapid.IntRange(1, 200).Draw(rt, "width"))
			case 1:
				in.Paste(strings.Join(rapid.SliceOfN(rapid.SampledFrom(letters), 0, 9).Draw(rt, "paste"), ""))
			case 2, 3:
				press(&in, rapid.SampledFrom(names).Draw(rt, "key"))
			default:
				letter := rapid.SampledFrom(letters).Draw(rt, "letter")
				if press(&in, letter); len(in.text) != before+len(letter) {
					rt.Fatalf("%q was typed and %q is there", letter, in.text)
				}
			}
			checkInput(rt, &in)
		}
	})
}

func checkInput(rt *rapid.T, in *Input) {
	if letterEnd(in.text, in.at) != in.at {
		rt.Fatalf("the cursor is within a letter: %q", withCursor(in))
	}
	b := in.View()
	for _, line := range b.Lines {
		if width := ansi.StringWidth(line); width > promptWidth+in.width+cursorWidth {
			rt.Fatalf("%d columns in a width of %d: %q", width, in.width, line)
		}
	}
	if b.Cursor.Y < 0 || b.Cursor.Y >= len(b.Lines) || b.Cursor.X > in.width+promptWidth {
		rt.Fatalf("the cursor of %q is at %d, %d", withCursor(in), b.Cursor.X, b.Cursor.Y)
	}
	line := b.Lines[b.Cursor.Y]
	for _, mark := range []string{prompt, promptBehind, promptAbove, promptBelow, "  "} {
		if rest, marked := strings.CutPrefix(line, mark); marked {
			line = rest
			break
		}
	}
	column := b.Cursor.X - promptWidth
	if before := head(line, column); draw.Width(before) != min(column, draw.Width(line)) {
		rt.Fatalf("the cursor is drawn within a letter of %q, at %d", line, column)
	}
}

// FuzzInput does the same with any text.
func FuzzInput(f *testing.F) {
	f.Add("1️⃣#️⃣", "7\ufe0f", 20)
	f.Add("We ❤️ bread", "\u0301", 30)
	f.Fuzz(func(t *testing.T, text, typed string, width int) {
		in := Input{lines: true}
		in.Resize(max(4, width%200))
		in.Set(strings.ToValidUTF8(text, ""))
		for _, name := range []string{"left", "backspace", typed, "home", "right", typed, "delete", "up", "down", "end"} {
			press(&in, name)
			if letterEnd(in.text, in.at) != in.at {
				t.Fatalf("the cursor is within a letter: %q", withCursor(&in))
			}
			in.View()
		}
	})
}

// TestLetterBegin finds only offsets at which a letter begins.
func TestLetterBegin(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{
			"a", " ", "\n", "é", "e\u0301", "👨‍👩‍👧", "🇫🇷", "1️⃣", "\u200d", "\u0301", "日", "\u0600", "~",
		})).Draw(t, "text"), "")
		begins := []int{0}
		for letter := range draw.Letters(text) {
			begins = append(begins, begins[len(begins)-1]+len(letter))
		}
		before := rapid.IntRange(0, len(text)).Draw(t, "before")
		if at := letterBegin(text, before); at > before || !slices.Contains(begins, at) {
			t.Errorf("%q: %d before %d", text, at, before)
		}
	})
}

// TestInputSaysWhereTextGoesOn: to either side in one line, above and below in several.
func TestInputSaysWhereTextGoesOn(t *testing.T) {
	line := Input{}
	line.Resize(13)
	lines := Input{lines: true}
	lines.Resize(13)
	for _, c := range []struct {
		in          *Input
		text        string
		keys        []string
		first, last string
	}{
		{&line, "0123456789", nil, "› 0123456789", "› 0123456789"},
		{&line, "0123456789abc", nil, "›…3456789abc", "›…3456789abc"},
		{&line, "0123456789abc", []string{"home"}, "› 0123456789…", "› 0123456789…"},
		{&line, "0123456789abcdef", []string{"home", "right", "right", "end", "left", "left", "left", "left", "left", "left", "left", "left", "left", "left", "left"}, "›…56789abcde…", "›…56789abcde…"},
		{&lines, strings.Repeat("a\n", 9), nil, "› a", "  "},
		{&lines, strings.Repeat("a\n", 12), nil, "↑ a", "  "},
		{&lines, strings.Repeat("a\n", 12), []string{"ctrl+home"}, "› a", "↓ a"},
	} {
		c.in.Set(c.text)
		press(c.in, c.keys...)
		got := c.in.View().Lines
		if got[0] != c.first || got[len(got)-1] != c.last {
			t.Errorf("%q after %v:\n%q\n%q", c.text, c.keys, got[0], got[len(got)-1])
		}
	}
}
