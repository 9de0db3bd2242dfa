package yamledit

import (
	"strings"
	"testing"
)

// edits are texts, what is wanted instead, as YAML, and the text with it. What is wanted says every known key: ~
// is a blank, and a list of mappings is told apart by id.
var edits = []struct{ what, text, wanted, edited string }{
	{"the same in other notation", "a: 'x' # c\nn: 010\nt: TRUE\nl: one\n", "{a: x, n: 10, t: yes, l: [one]}", "a: 'x' # c\nn: 010\nt: TRUE\nl: one\n"},
	{"comment behind", "a: b   # c\n", "a: x", "a: x   # c\n"},
	{"double quotes", "a: \"b\"\n", "a: x y", "a: \"x y\"\n"},
	{"single quotes", "a: 'b'\n", "a: it's", "a: 'it''s'\n"},
	{"text that needs quotes", "a: b\nc: d\n", "{a: 'yes', c: 'x: y'}", "a: \"yes\"\nc: \"x: y\"\n"},
	{"truth", "a: True\nb: on\nc: YES\n", "{a: no, b: x, c: no}", "a: False\nb: x\nc: no\n"},
	{"number", "a: 1_000\nb: 1.50\nc: '7'\n", "{a: 2000, b: 1.5, c: 8}", "a: 2000\nb: 1.50\nc: 8\n"},
	{"key without a value", "a:\nb: # c\nc:   \n", "{a: x, b: y, c: z}", "a: x\nb: \"y\" # c\nc: z   \n"},
	{"key without a colon in braces", "m: {a, b: y}\n", "m: {a: x, b: y}", "m: {a: x, b: y}\n"},
	{"new key between", "a: 1\n# of c\nc: 3\n", "{a: 1, b: 2, c: 3}", "a: 1\nb: 2\n# of c\nc: 3\n"},
	{"new key first", "b: x\n", "{a: y, b: x}", "a: \"y\"\nb: x\n"},
	{"new key last, without a line end", "a: x", "{a: x, b: y}", "a: x\nb: \"y\""},
	{"new keys in the place of none", "", "{a: x, m: {b: y}, l: [one, two]}", "a: x\nm:\n  b: \"y\"\nl: [one, two]\n"},
	{"new keys below a comment", "# c\n", "a: x", "# c\na: x\n"},
	{"key taken out", "a: x\n# of b\nb: y # why\nc: z\n", "{a: x, b: ~, c: z}", "a: x\n# of b\nb: # why\nc: z\n"},
	{"last key taken out", "a: x\nb: y\n", "{a: x, b: ~}", "a: x\n"},
	{"unknown key", "a: x\nother: kept\n", "a: y", "a: \"y\"\nother: kept\n"},
	{"mapping", "m:\n  a: x\n  # of b\n  b: y\n", "m: {a: z, b: y}", "m:\n  a: z\n  # of b\n  b: y\n"},
	{"mapping emptied", "k: x\nm:\n  a: x # c\nb: y\n", "{k: x, m: {a: ~}, b: y}", "k: x\n# c\nb: y\n"},
	{"mapping instead of a text", "m: x\nb: y\n", "{m: {a: x}, b: y}", "m:\n  a: x\nb: y\n"},
	{"mapping instead of a text with a comment", "m: x # c\nb: y\n", "{m: {a: x}, b: y}", "m: # c\n  a: x\nb: y\n"},
	{"mapping instead of a text in braces", "m: {a: x, k: z}\n", "m: {a: {b: y}, k: z}", "m: {a: {b: \"y\"}, k: z}\n"},
	{"items instead of words", "l: x # c\n", "l: [{id: one}]", "l: # c\n  - id: one\n"},
	{"items instead of words in braces", "m: {a: [x]}\n", "m: {a: [{id: y}]}", "m: {a: [{id: \"y\"}]}\n"},
	{"text instead of a mapping", "m:\n  a: x # c\nb: y\n", "{m: x, b: y}", "m:\n  x # c\nb: y\n"},
	{"braces", "m: {a: x, b: y, c: z} # c\n", "m: {a: new, b: ~, c: z, d: last}", "m: {a: new, c: z, d: last} # c\n"},
	{"braces emptied", "k: x\nm: {a: x}\nb: y\n", "{k: x, m: {a: ~}, b: y}", "k: x\nb: y\n"},
	{"brackets, one out", "l: [a, b, c]\n", "l: [a, c]", "l: [a, c]\n"},
	{"brackets, turned", "l: [ a, 'b' ,c ]\n", "l: [c, b, a]", "l: [ c, 'b' ,a ]\n"},
	{"brackets, one more", "l: [a, b]\n", "l: [a, b, c]", "l: [a, b, c]\n"},
	{"brackets over lines", "l: [\n  a, # one\n  b,\n]\n", "l: [a, b, c]", "l: [\n  a, # one\n  b,\n  c,\n]\n"},
	{"list, one out", "l:\n  # one\n  - a\n  - b # two\n  - c\n", "l: [a, c]", "l:\n  # one\n  - a\n  # two\n  - c\n"},
	{"list, turned", "l:\n  - a # one\n  - b\n\n  # three\n  - c\n", "l: [c, a, b]", "l:\n  # three\n  - c\n  - a # one\n\n  - b\n"},
	{"list, one more", "l:\n- a\n- b\nm: x\n", "{l: [a, b, c], m: x}", "l:\n- a\n- b\n- c\nm: x\n"},
	{"list emptied", "k: x\nl:\n  - a\n  - b # c\nm: x\n", "{k: x, l: ~, m: x}", "k: x\n# c\nm: x\n"},
	{"text instead of a list", "l: [a, b]\n", "l: a", "l: a\n"},
	{"item changed", "l:\n  - id: one # c\n    a: x\n    own: y\n  - id: two\n", "l: [{id: one, a: z}, {id: two}]", "l:\n  - id: one # c\n    a: z\n    own: y\n  - id: two\n"},
	{"items turned", "l:\n  # one\n  - id: one\n    a: x\n\n  # two\n  - id: two\n    a: y # why\n", "l: [{id: two, a: y}, {id: one, a: x}]", "l:\n  # two\n  - id: two\n    a: y # why\n\n  # one\n  - id: one\n    a: x\n"},
	{"item taken out", "l:\n  - id: one\n    a: x\n  # two\n  - id: two\n    a: y\nb: z\n", "{l: [{id: two, a: y}], b: z}", "l:\n  # two\n  - id: two\n    a: y\nb: z\n"},
	{"item between", "l:\n  - id: one\n  - id: two\n", "l: [{id: one}, {id: new, a: 'x: y'}, {id: two}]", "l:\n  - id: one\n  - id: new\n    a: \"x: y\"\n  - id: two\n"},
	{"item in brackets", "l: [{id: one, a: x}, {id: two}]\n", "l: [{id: one, a: y}, {id: two}, {id: new}]", "l: [{id: one, a: \"y\"}, {id: two}, {id: new}]\n"},
	{"several lines", "a: x\nb: y\n", "{a: \"one\\n\\ntwo\", b: y}", "a: |-\n  one\n\n  two\nb: y\n"},
	{"several lines in braces", "m: {a: x}\n", "m: {a: \"one\\ntwo\"}", "m: {a: \"one\\ntwo\"}\n"},
	{"several lines before a comment", "a: x # c\n", "a: \"one\\ntwo\"", "a: \"one\\ntwo\" # c\n"},
	{"one line instead of several", "a: |\n  one\n  two\n\n# of b\nb: y\n", "{a: x, b: y}", "a: x\n\n# of b\nb: y\n"},
	{"comment within a value", "a:\n  # c\n  x\nb: y\n", "{a: z, b: y}", "a:\n  # c\n  z\nb: y\n"},
	{"Windows", "a: x\r\nl:\r\n  - b\r\n", "{a: \"one\\ntwo\", l: [b, c], n: new}", "a: |-\r\n  one\r\n  two\r\nl:\r\n  - b\r\n  - c\r\n\"n\": new\r\n"},
}

// TestEdit: what is wanted is there, everything else as it was.
func TestEdit(t *testing.T) {
	for _, c := range edits {
		lineEnd := "\n"
		if strings.Contains(c.text, "\r\n") {
			lineEnd = "\r\n"
		}
		wants := wanted(readTree(c.wanted).Root)
		got := readTree(c.text).Edit(c.text, len(c.text), wants, Options{LineEnd: lineEnd})
		if got != c.edited {
			t.Errorf("%s:\n%q gives\n%q, want\n%q", c.what, c.text, got, c.edited)
		}
		if again := readTree(got); again == nil || again.Edit(got, len(got), wants, Options{LineEnd: lineEnd}) != got {
			t.Errorf("%s: the second edit changes\n%q", c.what, got)
		}
	}
}

// wanted is what a tree says, as a caller wants it.
func wanted(n *Node) Value {
	v := valueOf(n)
	switch {
	case n.Kind == Mapping:
		v.Entries = nil
		for i, key := range n.Keys {
			v.Entries = append(v.Entries, Entry{Key: key.Value, Value: wanted(n.Values[i])})
		}
	case n.Kind == Sequence && n.Values[0].Kind == Mapping:
		v = Value{Form: ListForm, Tells: []string{"id"}}
		for _, item := range n.Values {
			v.Items = append(v.Items, wanted(item))
		}
	case n.Kind == Sequence:
		v = Texts(wordsOf(n))
	case v.Form == TextForm && !n.quoted && Truth(n.Value) != "":
		v.Form = TruthForm
	case v.Form == TextForm && !n.quoted && strings.Trim(n.Value, "0123456789.") == "":
		v.Form = NumberForm
	}
	return v
}

// TestCarefulEdit writes no text in several lines, and leaves the line of a key that goes.
func TestCarefulEdit(t *testing.T) {
	text := "a: x\nb: y\n"
	wants := wanted(readTree("{a: \"one\\ntwo\", b: ~}").Root)
	if got := readTree(text).Edit(text, len(text), wants, Options{Careful: true, LineEnd: "\n"}); got != "a: \"one\\ntwo\"\nb:\n" {
		t.Errorf("%q", got)
	}
}

// TestEmptiedList: a list of items that is to have none goes with its key, and a comment within it stays
// under it.
func TestEmptiedList(t *testing.T) {
	for _, c := range []struct{ text, edited string }{
		{"k: x\nl:\n  - id: one\n    a: x\nm: z\n", "k: x\nm: z\n"},
		{"k: x\nl:\n  # one\n  - id: one\nm: z\n", "k: x\nl:\n  # one\nm: z\n"},
		{"k: x\nl: [{id: one}]\nm: z\n", "k: x\nm: z\n"},
	} {
		wants := Value{Form: KeysForm, Entries: []Entry{{"k", Text("x")}, {"l", Value{Form: ListForm}}, {"m", Text("z")}}}
		if got := readTree(c.text).Edit(c.text, len(c.text), wants, Options{LineEnd: "\n"}); got != c.edited {
			t.Errorf("%q gives\n%q, want\n%q", c.text, got, c.edited)
		}
	}
}

// TestEarlierItems come back with what stood beside them.
func TestEarlierItems(t *testing.T) {
	text := "l:\n  - id: one\n"
	earlier := "l:\n    # of two\n    - id: two # c\n      own: y\n      a: x\n    - id: one\n"
	wants := wanted(readTree("l: [{id: one}, {id: two, a: z}, {id: three}]").Root)
	got := readTree(text).Edit(text, len(text), wants, Options{LineEnd: "\n", Earlier: []Source{{Text: earlier, Tree: readTree(earlier)}}})
	const want = "l:\n  - id: one\n  # of two\n  - id: two # c\n    own: y\n    a: z\n  - id: three\n"
	if got != want {
		t.Errorf("%q", got)
	}
}
