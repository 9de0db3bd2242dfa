package block

import (
	"reflect"
	"testing"
)

func TestTexts(t *testing.T) {
	own, typed := Own("own"), Typed("typed")
	for name, c := range map[string]struct{ got, want Text }{
		"typed words":            {Typed(" two \n\n words "), Text{{Text: "two words"}}},
		"a blank":                {Typed(" \n "), nil},
		"a hidden character":     {Typed("a\u202Eb"), Text{{Text: "a<U+202E>b"}}},
		"typed lines":            {TypedLines("\none\n\n two \n"), Text{{Text: "one"}, lineEnd, {Text: "two"}}},
		"blank lines":            {TypedLines("\n \n"), nil},
		"own words":              {Own("5 %"), Text{{Text: "5 %", Trusted: true}}},
		"no own words":           {Own(""), nil},
		"a link":                 {Link("https://a.example"), Text{{Text: "https://a.example", Link: "https://a.example"}}},
		"no link":                {Link(""), nil},
		"texts in a row":         {Concat(own, nil, typed), Text{{Text: "own", Trusted: true}, {Text: "typed"}}},
		"texts with a separator": {Join(", ", nil, own, nil, typed), Text{{Text: "own", Trusted: true}, {Text: ", ", Trusted: true}, {Text: "typed"}}},
		"one text":               {Join(", ", nil, own), own},
		"no texts":               {Join(", ", nil, nil), nil},
		"a style":                {Concat(own, typed.In(Emphasis)).In(Strong), Text{{Text: "own", Trusted: true, Style: Strong}, {Text: "typed", Style: Emphasis}}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s: %+v, want %+v", name, c.got, c.want)
		}
	}
	if got := Join(" ", own, TypedLines("a\nb").In(Strong)).String(); got != "own a\nb" {
		t.Errorf("the text is %q", got)
	}
}

// TestStyleLeavesTheText: In returns a copy.
func TestStyleLeavesTheText(t *testing.T) {
	text := Typed("word")
	if text.In(Strong); text[0].Style != Plain {
		t.Error("the text itself has the style")
	}
}
