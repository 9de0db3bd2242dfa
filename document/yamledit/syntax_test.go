package yamledit

import (
	"errors"
	"os"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"sweetspot/document/diagnostic"
)

// parserVersion is the version of the YAML parser whose phrases slip.fault looks for. The parser promises
// nothing about them: after another version comes in, see that the table below still holds, and only
// then change this.
const parserVersion = "v4.0.0"

func TestParserVersion(t *testing.T) {
	modules, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(modules), "\tgo.yaml.in/yaml/v4 "+parserVersion+"\n") {
		t.Errorf("go.mod has another version of the parser than %s: see parserVersion", parserVersion)
	}
}

// TestPhrasesOfTheParser holds the parser to the phrases that tell one slip from another, and their
// readings to the faults that users are told. Where one slip can be phrased in several ways, each has
// a row.
func TestPhrasesOfTheParser(t *testing.T) {
	for _, test := range []struct{ text, said, within, id string }{
		{strings.Repeat("[", 40), "exceeded max depth", "", "too_deep"},
		{"a: *b\n", "anchor", "", "alias"},
		{"a: *\n", "alphabetic or numeric", "scanning an alias", "alias"},
		{"a: &\n", "alphabetic or numeric", "scanning an anchor", "alias"},
		{"a: !<x\n", "expected '>'", "scanning a tag", "tag"},
		{"a: !%\n", "URI escaped octet", "parsing a tag", "tag"},
		{"a:\n\tb: 1\n", "cannot start", "", "syntax_tab"},
		{"a: |\n\tb\n", "tab character", "scanning a block scalar", "syntax_tab"},
		{"a: @x\n", "cannot start", "", "syntax_start"},
		{"a: ]\n", "node content", "parsing a block node", "syntax_start"},
		{"a: [\n", "node content", "parsing a flow node", "syntax_start"},
		{"a: |9x\n", "comment or line break", "scanning a block scalar", "syntax_start"},
		{"%YAML 9\na: 1\n", "expected digit", "directive", "syntax_start"},
		{"a: [b,\n c\nd: e\n", "expected ',' or ']'", "parsing a flow sequence", "syntax_bracket"},
		{"a: {b\nc: d\n", "expected ',' or '}'", "parsing a flow mapping", "syntax_bracket"},
		{"a: {b: c d: e}\n", "expected ',' or '}'", "parsing a flow mapping", "syntax_comma"},
		{"a: b: c\n", "mapping values", "", "syntax_colon"},
		{"a: b\n c: d\n", "mapping values", "", "syntax_indent"},
		{"a\nb: c\n", "mapping values", "", "syntax_no_colon"},
		{"a: - b\n", "block sequence entries", "", "syntax_dash"},
		{"a: b\nc\n", "expected ':'", "scanning a simple key", "syntax_no_colon"},
		{"a: \"b\n", "end of stream", "scanning a quoted scalar", "syntax_quote"},
		{"a: \"x\n---\n", "document indicator", "scanning a quoted scalar", "syntax_quote"},
		{"a: \"b\\q\"\n", "unknown escape", "scanning a quoted scalar", "syntax_escape"},
		{"a: \"b\" c\n", "expected key", "parsing a block mapping", "syntax_after"},
		{"a: b\n- c\n", "expected key", "parsing a block mapping", "syntax_indent"},
	} {
		_, err := parse(test.text)
		var load *yaml.LoadError
		if !errors.As(err, &load) {
			t.Errorf("%q: %v is no error of the parser", test.text, err)
			continue
		}
		if !strings.Contains(load.Message, test.said) || !strings.Contains(load.ContextMsg, test.within) {
			t.Errorf("%q: the parser says %q within %q, want %q within %q", test.text, load.Message, load.ContextMsg, test.said, test.within)
		}
		l := &diagnostic.Ledger{Raw: test.text, Text: test.text}
		if _, whole := Parse(l, 0, len(test.text)); whole {
			t.Errorf("%q counts as whole", test.text)
		}
		if faults := l.Sorted(); len(faults) == 0 || faults[0].ID != test.id {
			t.Errorf("%q: %v, want %s", test.text, faults, test.id)
		}
	}
}
