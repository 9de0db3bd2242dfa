package yamledit

import (
	"testing"

	"sweetspot/document/diagnostic"
)

// TestEqual: every part of a value counts.
func TestEqual(t *testing.T) {
	one, two := Text("one"), Text("two")
	list := func(items ...Value) Value { return Value{Form: ListForm, Items: items} }
	keys := func(key string, value Value) Value {
		return Value{Form: KeysForm, Entries: []Entry{{Key: key, Value: value}}}
	}
	values := []Value{
		{}, one, two, Word("one"), Texts([]string{"one"}), Texts([]string{"two"}), Texts([]string{"one", "two"}),
		list(), list(one), list(two), list(one, two), {Form: ListForm, Items: []Value{one}, Tells: []string{"id"}},
		keys("a", one), keys("a", two), keys("b", one),
		{Form: KeysForm, Entries: []Entry{{Key: "a", Value: one}}, Closed: true}, keys("a", list(one)), keys("a", list(two)),
	}
	for i, v := range values {
		for j, w := range values {
			if got := v.Equal(w); got != (i == j) {
				t.Errorf("%+v equals %+v: %v", v, w, got)
			}
		}
	}
	if !list(one, two).Equal(list(Text("one"), Text("two"))) {
		t.Error("a copy is another value")
	}
}

// TestSameAs: a value is there already in whatever notation, and no other one is.
func TestSameAs(t *testing.T) {
	for _, c := range []struct {
		text string // of the key v
		want Value
		same bool
	}{
		{"v: x", Text("x"), true},
		{"v: 'x'", Text("x"), true},
		{"v: [x]", Text("x"), true},
		{"v: [x, y]", Text("x"), false},
		{"v: {x: y}", Text("x"), false},
		{"v:", Text("x"), false},
		{"v: x", Texts([]string{"x"}), true},
		{"v: x", Texts([]string{"x", "y"}), false},
		{"v: y", Texts([]string{"x"}), false},
		{"v:", Texts([]string{"x"}), false},
		{"v: [x, ~, y]", Texts([]string{"x", "y"}), true},
		{"v: [y, x]", Texts([]string{"x", "y"}), false},
		{"v: 010.0", Value{Form: NumberForm, Text: "10"}, true},
		{"v: ten", Value{Form: NumberForm, Text: "0"}, false},
		{"v: TRUE", Value{Form: TruthForm, Text: "yes"}, true},
		{"v: False", Value{Form: FlagForm, Text: "no"}, true},
		{"v: no", Value{Form: FlagForm, Text: "yes"}, false},
		{"v: 2026-12-01T10:00:00Z", Word("2026-12-01"), true},
		{"v: 2026-12-01 10:00", Word("2026-12-01"), true},
		{"v: 2026-12-02T10:00:00Z", Word("2026-12-01"), false},
		{"v: 2026-12-01T10:00:00Z", Text("2026-12-01"), false},
		{"v: {}", Value{Form: KeysForm}, true},
		{"v: {}", Value{Form: KeysForm, Entries: []Entry{{Key: "a", Value: Text("x")}}}, false},
		{"v: {a: x}", Value{Form: KeysForm}, false},
		{"v: []", Value{Form: ListForm}, true},
		{"v: []", Value{Form: ListForm, Items: []Value{Text("x")}}, false},
		{"v: [x]", Value{Form: ListForm}, false},
	} {
		if got := c.want.sameAs(readTree(c.text + "\n").Root.Values[0]); got != c.same {
			t.Errorf("%q is %+v: %v", c.text, c.want, got)
		}
	}
}

// TestReplaceForbidden: every forbidden character is noted, once a line, and the text keeps its length.
func TestReplaceForbidden(t *testing.T) {
	for _, c := range []struct {
		text, replaced string
		faults         int
	}{
		{"a: x\n\té 𝌆\r\n", "a: x\n\té 𝌆\r\n", 0},
		{"a: \x00\x01b\n\x7f\n", "a: ??b\n?\n", 2},
		{"a: \u0085\n", "a: ¿\n", 1},
		{"a: \ufffe\n", "a: �\n", 1},
		{"a: \U0001fffeb\n", "a: 𝌆b\n", 1},
		{"a: x\rb: y\r\n", "a: x\nb: y\r\n", 1},
	} {
		for _, around := range []string{"", "\x00"} { // what is outside stays
			l := &diagnostic.Ledger{Raw: around + c.text + around, Text: around + c.text + around}
			ReplaceForbidden(l, len(around), len(around)+len(c.text))
			if want := around + c.replaced + around; l.Text != want || len(l.Sorted()) != c.faults {
				t.Errorf("%q: %q, %v", c.text, l.Text, l.Sorted())
			}
		}
	}
}
