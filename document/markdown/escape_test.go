package markdown

import (
	"testing"

	"sweetspot/document/block"
)

// TestTypedText writes what somebody typed so that it reads as typed and does nothing.
func TestTypedText(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"Sell more tables", "Sell more tables"},
		{"R&D, 5 & 6", "R&D, 5 & 6"},
		{"&lt;b&gt; &#60;", "&amp;lt;b&amp;gt; &amp;#60;"},
		{"<b>bold</b>", "&lt;b>bold&lt;/b>"},
		{"<!-- sweetspot:end goal -->", "&lt;!-- sweetspot:end goal -->"},
		{"a | b", `a \| b`},
		{`a \| b`, `a \\\| b`},
		{"*two* `three` ~~four~~", "\\*two\\* \\`three\\` \\~\\~four\\~\\~"},
		{"_one_ two_three @square_mile", `\_one\_ two_three @square_mile`},
		{"[text](https://example.com) ![x][y]", `\[text\](https://example.com) !\[x\]\[y\]`},
		{"$x$ costs $5", `\$x\$ costs $5`},
		{"# heading", `\# heading`},
		{"#hashtag", "#hashtag"},
		{"> quoted", `\> quoted`},
		{"- item", `\- item`},
		{"+ item", `\+ item`},
		{"* item", `\* item`},
		{"-20% in May", "-20% in May"},
		{"---", `\---`},
		{"===", `\===`},
		{"12. December", `12\. December`},
		{"3) third", `3\) third`},
		{"3.5 km", "3.5 km"},
		{"2026. A good year\n\n2027. A better one", `2026\. A good year 2027. A better one`},
		{"    four spaces", "four spaces"},
		{"one\ntwo", "one two"},
		{"fin\u00a0!", "fin\u00a0!"},
		{"red\x1b[31m", `red&lt;U+001B>\[31m`},
		{"bell\a, tab\t, right\u202eleft", "bell&lt;U+0007>, tab&lt;U+0009>, right&lt;U+202E>left"},
		{"👩‍👩‍👧 家族", "👩‍👩‍👧 家族"},
		{"", ""},
	} {
		if got := inline(block.Typed(test.typed)); got != test.want {
			t.Errorf("%q is written %q, want %q", test.typed, got, test.want)
		}
	}
}

func TestWebLink(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.com/a_b?c=d": "<https://example.com/a_b?c=d>",
		"example.com":                 "example.com",
		"javascript:alert(1)":         "javascript:alert(1)",
		"https://example.com/<b>|":    `https://example.com/&lt;b>\|`,
	} {
		if got := inline(block.Link(address)); got != want {
			t.Errorf("%q is written %q, want %q", address, got, want)
		}
	}
}
