package document

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/document/diagnostic"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// oddLines are lines that change what the lines around them mean, and plain ones.
var oddLines = []string{
	"title: A", "language: en", "revision: 3", "business:", "  name: Gym", "  difference: |", "  difference: >+", "    deeper",
	"audiences:", "- id: a", "  name: A", "- {id: b, name: B}", "- name: C", "goal: {kind: sales}", "goal:", "  kind: sales",
	"objectives:", "- id: o", "  statement: Sell", "  audience: a", "results:", "- date: 2026-01-02", "  values: {o: 3}",
	"", "  ", "# a comment", "    # deeper", "...", "--- x", "%YAML 1.2", "title: \"open", "closed\"", "title: 'a", "b'", "title: [a,", "b]", "title: {", "}",
	"? title", ": A", "unknown: 1", "Unknown key: 1", "\"title\": A", "title : A", "title:A", "\ttitle: A", "title: a\r", "title: a\rbusiness: b",
	"title: &a x", "title: *a", "title: !!str x", "  more words", "more words", "left_out: [advice]", "channels: [{platform: facebook, audience: a}]",
}

// TestPartsReadAsTheWhole reads front matters of odd lines part by part and as a whole: what the parts are
// said to read as, the whole reads as, without an error.
func TestPartsReadAsTheWhole(t *testing.T) {
	sure := 0
	property.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.SampledFrom(oddLines), 0, 12).Draw(t, "lines")
		if rapid.Bool().Draw(t, "few") { // few lines behind a good one often read well
			lines = append([]string{"created: 2026-01-02"}, rapid.SliceOfN(rapid.SampledFrom(oddLines), 0, 2).Draw(t, "few lines")...)
		}
		text := "---\n" + strings.Join(lines, "\n") + "\n---\n"
		if partsAreTheWhole(t, text) {
			sure++
		}
	})
	if sure == 0 {
		t.Error("no file was read by its parts")
	}
}

// TestPartsOfGoodFiles reads the good files part by part, so that saving them is quick.
func TestPartsOfGoodFiles(t *testing.T) {
	for name, text := range map[string]string{
		"a list":   "---\ntitle: A\naudiences:\n- id: a\n  name: A\nobjectives:\n- {id: o, statement: S, audience: a}\n---\ntext\n",
		"comments": "---\n# first\ntitle: A # behind\n\n# before\nbusiness:\n    name: B\n    difference: |\n        one\n\n        two\n---\n",
		"results":  "---\nobjectives: [{id: o, statement: S}]\nresults:\n- date: 2026-01-02\n  values: {o: 3}\n---\n",
		"CRLF":     "---\r\ntitle: A\r\nbusiness:\r\n  name: B\r\n---\r\n",
	} {
		if !partsAreTheWhole(t, text) {
			t.Errorf("%s: not read by its parts", name)
		}
	}
}

// partsAreTheWhole reports whether a file is read by its parts, and fails where the whole reads otherwise.
func partsAreTheWhole(t interface{ Fatalf(string, ...any) }, text string) bool {
	whole, faults := Read([]byte(text), nil)
	s := &steps.Strategy{Reached: steps.Done}
	if whole != nil {
		s = whole.Strategy
	} else if at, fault := findFences(text); fault == nil {
		s = readSomehow(text, at)
	}
	d := New("en")
	for range 2 { // the second time from memory
		if !d.readsAsWanted(text, s, wanted(s)) {
			return false
		}
		if whole == nil {
			t.Fatalf("the parts read well, the whole has the faults %v:\n%s", faults, text)
		}
	}
	return true
}

// readSomehow returns what can be read of a front matter with faults.
func readSomehow(text string, at fences) *steps.Strategy {
	r := newReader(&diagnostic.Ledger{Raw: text, Text: text})
	if root, _ := r.values(at.from, at.to); root != nil {
		r.entries(root)
	}
	return r.strategy
}
