package yamledit

import (
	"slices"
	"strings"
	"testing"

	"sweetspot/document/diagnostic"
)

// seeds are mappings laid out in the ways that a person or another program may choose.
var seeds = []string{
	"a: b\n", "# only a comment\n", "a:\n  - x # one\n\n  # of y\n  - y\nb: [x, 'y', {z: 1}]\n", "{a: b, c: [d]}",
	"a: >-\n  b\n\n  c\n\n# d\ne: |+\n  f\n\n", "? a\n: b\n", "\"a\\\n  b\": 'c\n\n  d'\n", "a:\n- b: c\n  d: e\n- b: f\n",
	"a: ~\r\nb:   # c\r\n", "x: [a: b, {c}, ]\n", "a: 2026-01-01\nb: yes\nc: 010\n", "a: \u2028b # c\u2029d\n", "0:\n 0:", "0:\n-", "{ }", "0:\n|\n 0", "0: #\n|\n 0",
	"a: # c\n|\n b\n", "a: {b: , c: {d: ~}}\n",
}

// FuzzEdit changes one value of any text: the text must read back with that value and all the others,
// and an edit that changes nothing must change no byte.
func FuzzEdit(f *testing.F) {
	for i, text := range seeds {
		f.Add(text, i, "new: value #1")
	}
	f.Fuzz(func(t *testing.T, text string, which int, answer string) {
		tree := readTree(text)
		if tree == nil || tree.Root == nil || tree.Root.Kind != Mapping || doubled(tree.Root) {
			return
		}
		if same := tree.Edit(text, len(text), valueOf(tree.Root), Options{LineEnd: "\n"}); same != text {
			t.Fatalf("nothing changed, and yet\n%q\n%q", text, same)
		}
		places := scalars(tree.Root)
		if len(places) == 0 || answer == "" || strings.ContainsFunc(answer, NeedsEscape) || strings.ToValidUTF8(answer, "") != answer {
			return
		}
		place := places[(which%len(places)+len(places))%len(places)]
		before := *place
		place.Value, place.quoted, place.block = answer, true, false // what is wanted, as a tree
		wants := valueOf(tree.Root)
		*place = before
		for _, careful := range []bool{false, true} {
			edited := tree.Edit(text, len(text), wants, Options{Careful: careful, LineEnd: "\n"})
			if back := readTree(edited); back != nil && back.Root != nil && wants.sameAll(back.Root) {
				return
			}
		}
		t.Fatalf("%q is lost in\n%q\n%q", answer, text, tree.Edit(text, len(text), wants, Options{Careful: true, LineEnd: "\n"}))
	})
}

func readTree(text string) *Tree {
	l := &diagnostic.Ledger{Raw: text, Text: text}
	ReplaceForbidden(l, 0, len(text))
	root, whole := Parse(l, 0, len(text))
	if !whole || l.Failed() {
		return nil
	}
	return Locate(l, root, 0, len(text))
}

// valueOf wants exactly what is there.
func valueOf(n *Node) Value {
	switch n.Kind {
	case Mapping:
		v := Value{Form: KeysForm}
		for i, key := range n.Keys {
			v.Entries = append(v.Entries, Entry{Key: key.Value, Value: valueOf(n.Values[i])})
		}
		return v
	case Sequence:
		v := Value{Form: ListForm}
		for _, item := range n.Values {
			v.Items = append(v.Items, valueOf(item))
		}
		return v
	}
	if n.Blank() {
		return Value{}
	}
	return Value{Form: TextForm, Text: n.Value}
}

// sameAll reports whether a text says all that is wanted. What is blank may be missing.
func (v Value) sameAll(n *Node) bool {
	switch {
	case v.Blank():
		return n == nil || n.Blank() || len(n.Values) > 0
	case n == nil:
		return false
	case v.Form == KeysForm:
		for _, e := range v.Entries {
			if !e.Value.sameAll(n.Get(e.Key)) {
				return false
			}
		}
		return n.Kind == Mapping
	case v.Form == ListForm:
		if n.Kind != Sequence || len(n.Values) != len(v.Items) {
			return false
		}
		for i, item := range v.Items {
			if !item.sameAll(n.Values[i]) {
				return false
			}
		}
		return true
	}
	return n.Kind == Scalar && n.Value == v.Text
}

// doubled reports whether a key stands twice somewhere, which a caller refuses.
func doubled(n *Node) bool {
	seen := map[string]bool{}
	for _, key := range n.Keys {
		if seen[key.Value] || key.Kind != Scalar {
			return true
		}
		seen[key.Value] = true
	}
	return slices.ContainsFunc(n.Values, doubled)
}

// scalars are the values of keys that are texts.
func scalars(n *Node) []*Node {
	var found []*Node
	if n.Kind == Mapping {
		for _, value := range n.Values {
			if value.Kind == Scalar && !value.Blank() {
				found = append(found, value)
			}
			found = append(found, scalars(value)...)
		}
	}
	return found
}
