package lang_test

import (
	"testing"

	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/test/property"
)

// TestHidden shows text as a reader sees it: what hides is shown as its code, what belongs to a word
// or to an emoji stays.
func TestHidden(t *testing.T) {
	tests := []struct{ name, text, shown string }{
		{"direction", "a\u202Eb\u2066c\u200Fd\u061C", "a<U+202E>b<U+2066>c<U+200F>d<U+061C>"},
		{"zero width", "a\u200Bb\u2060c\uFEFF", "a<U+200B>b<U+2060>c<U+FEFF>"},
		{"soft hyphen", "so\u00ADft", "so<U+00AD>ft"},
		{"invisible operators", "a\u2061\u2064b", "a<U+2061><U+2064>b"},
		{"old format characters", "a\u206A\u206Fb", "a<U+206A><U+206F>b"},
		{"Hangul fillers", "a\u3164\u115F\u1160\uFFA0b", "a<U+3164><U+115F><U+1160><U+FFA0>b"},
		{"annotations", "a\uFFF9b\uFFFAc\uFFFB", "a<U+FFF9>b<U+FFFA>c<U+FFFB>"},
		{"grapheme joiner", "a\u034Fb", "a<U+034F>b"},
		{"empty Braille", "a\u2800b", "a<U+2800>b"},
		{"separators", "a\u2028b\u2029c", "a<U+2028>b<U+2029>c"},
		{"tags", "a\U000E0041\U000E007Fb", "a<U+E0041><U+E007F>b"},
		{"a tag that is no tag", "a\U000E0001b", "a<U+E0001>b"},
		{"control", "a\x1b[31m\u009b", "a<U+001B>[31m<U+009B>"},

		{"family", "👩‍👩‍👧", "👩‍👩‍👧"},
		{"heart", "❤️ and ❤️‍🔥", "❤️ and ❤️‍🔥"},
		{"skin", "👩🏽‍💻", "👩🏽‍💻"},
		{"rainbow", "🏳️‍🌈", "🏳️‍🌈"},
		{"keycap", "1️⃣ #️⃣", "1️⃣ #️⃣"},
		{"Scotland", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F!", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F!"},
		{"Persian", "می\u200Cخواهم", "می\u200Cخواهم"},
		{"Hindi", "क्\u200Dष क्\u200Cष", "क्\u200Dष क्\u200Cष"},
		{"Japanese variant", "葛\U000E0100城", "葛\U000E0100城"},
		{"Arabic number sign", "\u0600١", "\u0600١"},
		{"French", "C'est\u00A0: « là »", "C'est\u00A0: « là »"},

		{"joiner in Latin", "pay\u200Dpal\u200C.com", "pay<U+200D>pal<U+200C>.com"},
		{"joiner behind emoji", "👩\u200Dx 👩\u200D", "👩<U+200D>x 👩<U+200D>"},
		{"two joiners", "می\u200C\u200Cخ", "می\u200C<U+200C>خ"},
		{"selector behind a letter", "a\uFE0Fb\U000E0100", "a<U+FE0F>b<U+E0100>"},
		{"selector behind a sign of ASCII", "<\uFE0F+\U000E01EF", "<<U+FE0F>+<U+E01EF>"},
		{"a row of selectors", "葛\U000E0100\U000E0101\U000E0102", "葛\U000E0100<U+E0101><U+E0102>"},
		{"a row behind emoji", "❤\uFE0F\uFE0F\uFE0E", "❤\uFE0F<U+FE0F><U+FE0E>"},
		{"a long flag", "🏴\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E007F",
			"🏴<U+E0061><U+E0061><U+E0061><U+E0061><U+E0061><U+E0061><U+E0061><U+E007F>"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := lang.Show(test.text); got != test.shown {
				t.Errorf("got %q, want %q", got, test.shown)
			}
			if _, at := lang.FindHidden(test.text); (at >= 0) != (test.text != test.shown) && test.name != "control" {
				t.Errorf("found at %d in %q", at, test.text)
			}
		})
	}
}

// TestClean: typed text comes in pieces, so a joiner alone is kept, as a Persian keyboard types it.
func TestClean(t *testing.T) {
	tests := []struct{ text, cleaned string }{
		{"a\x1b]52;c;x\x07b\u009dc", "a]52;c;xbc"},
		{"a\u202Eb\u200Bc", "abc"},
		{"a\r\nb\rc\td", "a\nb\nc d"},
		{"\u200C", "\u200C"},
		{"\uFE0F", "\uFE0F"},
		{"👩\u200D", "👩\u200D"},
		{"می\u200Cخواهم", "می\u200Cخواهم"},
		{"pay\u200Dpal", "paypal"},
		{"a\U000E0061b", "ab"},
		{"bad\xffbyte", "badbyte"},
	}
	for _, test := range tests {
		if got := lang.Clean(test.text); got != test.cleaned {
			t.Errorf("%q became %q, want %q", test.text, got, test.cleaned)
		}
	}
}

// TestShowTwice: text may be shown more than once on its way to a page, and stays as it was shown first.
func TestShowTwice(t *testing.T) {
	runes := rapid.SampledFrom([]rune("a1#<> \n\x00\x1b\u00AD\u034F\u0600\u0627\u0915\u094D\u200B\u200C\u200D\u202E\u2764\u2800\u30A2\u845B\u2211" +
		"\uFE0E\uFE0F\U0001F469\U0001F3FD\U0001F3F4\U000E0100\U000E0067\U000E0062\U000E0065\U000E007F"))
	property.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(runes, 1, 12, -1).Draw(t, "text")
		once := lang.Show(text)
		if twice := lang.Show(once); twice != once {
			t.Fatalf("%q is shown as %q, and that as %q", text, once, twice)
		}
		if _, at := lang.FindHidden(once); at >= 0 {
			t.Fatalf("%q is shown as %q, in which something hides at %d", text, once, at)
		}
	})
}
