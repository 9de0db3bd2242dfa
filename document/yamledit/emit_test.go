package yamledit

import "testing"

// TestQuoted: what another parser could read as something else than the text has quotes.
func TestQuoted(t *testing.T) {
	for _, c := range []struct{ text, free, fixed string }{
		{"", `""`, `""`},
		{"shop", "shop", "shop"},
		{"été à Lyon", "été à Lyon", "été à Lyon"},
		{"a (b) -_./'+%1", "a (b) -_./'+%1", "a (b) -_./'+%1"},
		{"e\u0301te\u0301", "e\u0301te\u0301", "e\u0301te\u0301"},
		{"shop ", `"shop "`, `"shop "`},
		{"a, b", `"a, b"`, `"a, b"`},
		{"Yes", `"Yes"`, "Yes"}, // callers give words of a known set
		{"infinity", `"infinity"`, "infinity"},
		{"18-29", `"18-29"`, "18-29"},
		{"65+", `"65+"`, "65+"},
		{"_a", `"_a"`, "_a"},
		{"-5", `"-5"`, `"-5"`},
		{"+5", `"+5"`, `"+5"`},
		{"1.5", `"1.5"`, `"1.5"`},
		{"1é", `"1é"`, `"1é"`},
		{`say "a\b"`, `"say \"a\\b\""`, `"say \"a\\b\""`},
		{"a\tb\nc", `"a\tb\nc"`, `"a\tb\nc"`},
		{"a\x00b\u200e", `"a\u0000b\u200E"`, `"a\u0000b\u200E"`},
		{"a\U000e0001\uffff", `"a\U000E0001\uFFFF"`, `"a\U000E0001\uFFFF"`},
	} {
		if free, fixed := scalarText(c.text, false), scalarText(c.text, true); free != c.free || fixed != c.fixed {
			t.Errorf("%q: %s and %s, want %s and %s", c.text, free, fixed, c.free, c.fixed)
		}
	}
}

// TestLiteralText: only several lines that a parser gives back as they are become a block.
func TestLiteralText(t *testing.T) {
	for _, c := range []struct{ text, block string }{
		{"", ""},
		{"one", ""},
		{"one\n", ""},
		{"one\ntwo", "|-\n  one\n  two"},
		{"one\n\ntwo\n", "|\n  one\n\n  two"},
		{"one\ntwo\n\n", ""},
		{"\none\ntwo", ""},
		{"one\n two", ""},
		{"one \ntwo", ""},
		{"one\n \ntwo", ""},
		{"one\ntw\to", ""},
		{"one\r\ntwo", ""},
	} {
		if got, is := literalText(c.text, 2); got != c.block || is != (c.block != "") {
			t.Errorf("%q: %q, %v", c.text, got, is)
		}
	}
}
