package textedit_test

import (
	"testing"

	"sweetspot/document/textedit"
)

func TestApply(t *testing.T) {
	const text = "0123456789"
	for name, c := range map[string]struct {
		from, to int
		edits    []textedit.Edit
		want     string
	}{
		"nothing":                           {0, 10, nil, text},
		"a part of the text":                {2, 5, nil, "234"},
		"a replacement":                     {0, 10, []textedit.Edit{{2, 4, "ab"}}, "01ab456789"},
		"a removal":                         {1, 9, []textedit.Edit{{2, 8, ""}}, "18"},
		"edits in any order":                {0, 10, []textedit.Edit{{8, 9, "c"}, {0, 1, "a"}, {4, 5, "b"}}, "a123b567c9"},
		"insertions in their order":         {0, 10, []textedit.Edit{{3, 3, "a"}, {3, 3, "b"}}, "012ab3456789"},
		"an insertion before what it meets": {0, 10, []textedit.Edit{{3, 5, "b"}, {3, 3, "a"}}, "012ab56789"},
		"one replacement behind another":    {0, 10, []textedit.Edit{{5, 7, "b"}, {3, 5, "a"}}, "012ab789"},
		"at both ends":                      {2, 4, []textedit.Edit{{4, 4, ")"}, {2, 2, "("}}, "(23)"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := textedit.Apply(text, c.from, c.to, c.edits); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLine(t *testing.T) {
	for _, c := range []struct {
		text    string
		from    int
		content string
		next    int
	}{
		{"a\nb", 0, "a", 2},
		{"a\nb", 2, "b", 3},
		{"a\r\nb", 0, "a", 3},
		{"\n", 0, "", 1},
		{"\r\n", 0, "", 2},
		{"a\rb\n", 0, "a\rb", 4},
		{"a\r", 0, "a\r", 2},
		{"a\r\r\n", 0, "a\r", 4},
		{"", 0, "", 0},
		{"a\n", 2, "", 2},
	} {
		if content, next := textedit.Line(c.text, c.from); content != c.content || next != c.next {
			t.Errorf("the line of %q at %d: %q and %d, want %q and %d", c.text, c.from, content, next, c.content, c.next)
		}
	}
}

func TestWithLineEnds(t *testing.T) {
	for _, c := range []struct{ text, eol, want string }{
		{"a\nb\n", "\n", "a\nb\n"},
		{"a\nb\n", "\r\n", "a\r\nb\r\n"},
		{"a\r\nb\n", "\r\n", "a\r\nb\r\n"},
		{"a\r\nb\n", "\n", "a\r\nb\n"},
		{"", "\r\n", ""},
	} {
		if got := textedit.WithLineEnds(c.text, c.eol); got != c.want {
			t.Errorf("%q with %q: %q, want %q", c.text, c.eol, got, c.want)
		}
	}
}
