package diagnostic

import (
	"fmt"
	"strings"
	"testing"

	"sweetspot/lang"
)

// TestPlaces: lines and columns count from 1, a column counts characters, and a byte order mark is none.
func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		text         string
		offset       int
		line, column int
	}{
		{"ab\ncd", 0, 1, 1},
		{"ab\ncd", 2, 1, 3},
		{"ab\ncd", 3, 2, 1},
		{"ab\ncd", 5, 2, 3},
		{"é\r\né\U0001F600x", 10, 2, 3},
		{ByteOrderMark + "a", 4, 1, 2},
		{"a\n" + ByteOrderMark + "b", 6, 2, 2},
		{"", 0, 1, 1},
	} {
		l := Ledger{Raw: c.text, Text: c.text}
		l.Add(c.offset, Fault{ID: "x"})
		if got := l.Sorted()[0]; got.Line != c.line || got.Column != c.column {
			t.Errorf("offset %d of %q is at %d:%d, want %d:%d", c.offset, c.text, got.Line, got.Column, c.line, c.column)
		}
	}
}

func TestLedger(t *testing.T) {
	l := Ledger{Raw: "ab\ncd"}
	l.Add(4, Fault{ID: "late", Warning: true})
	if l.Failed() {
		t.Error("a warning counts as an error")
	}
	l.Add(1, Fault{ID: "first"})
	l.Add(1, Fault{ID: "second"})
	l.Add(1, Fault{ID: "first", Key: "again"})
	if got := ids(l.Sorted()); got != "first second late" {
		t.Errorf("recorded %s", got)
	}
	if !l.Failed() || !Failed(l.Sorted()) || Failed(l.Sorted()[2:]) || Failed(nil) {
		t.Error("errors and warnings are mixed up")
	}
	l.Only(0, Fault{ID: "only"})
	if got := ids(l.Sorted()); got != "only" || !l.Failed() {
		t.Errorf("recorded %s", got)
	}
}

func ids(faults []Fault) string {
	names := make([]string, len(faults))
	for i, f := range faults {
		names[i] = f.ID
	}
	return strings.Join(names, " ")
}

// TestLedgerCountsTheRest: beyond maxFaults errors, and as many warnings, one line each says how many more.
func TestLedgerCountsTheRest(t *testing.T) {
	for _, more := range []int{0, 1, 7} {
		l := Ledger{Raw: strings.Repeat("\n", maxFaults+more)}
		for at := range maxFaults + more {
			l.Add(at, Fault{ID: "e"})
			l.Add(at, Fault{ID: "w", Warning: true})
		}
		faults := l.Sorted()
		if more == 0 {
			if len(faults) != 2*maxFaults {
				t.Errorf("%d faults", len(faults))
			}
			continue
		}
		if len(faults) != 2*maxFaults+2 {
			t.Fatalf("%d more: %d faults", more, len(faults))
		}
		errors, warnings := faults[2*maxFaults], faults[2*maxFaults+1]
		if errors.ID != "more_errors" || errors.Warning || errors.More != more || errors.Line != maxFaults+1 ||
			warnings.ID != "more_warnings" || !warnings.Warning || warnings.More != more {
			t.Errorf("%d more: %+v and %+v", more, errors, warnings)
		}
	}
}

func TestExcerpt(t *testing.T) {
	exactly := strings.Repeat("é", maxGlance)
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{exactly, exactly},
		{exactly + "é", strings.Repeat("é", maxGlance-1) + "…"},
		{strings.Repeat("a", maxGlance-2) + "  " + "bc", strings.Repeat("a", maxGlance-2) + "…"},
	} {
		if got := excerpt(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestSayIn: a fault is one line, whatever the file holds, and quotes no long value whole.
func TestSayIn(t *testing.T) {
	english := lang.Load(lang.English)
	key := strings.Repeat("k", 100)
	said := Fault{Line: 3, Column: 7, Key: key, ID: "duplicate_id", Args: lang.Args{"Value": key}}.SayIn(english, "a\nb.md")
	if strings.ContainsAny(said, "\n‹") || strings.Contains(said, key) || !strings.Contains(said, ":3:7: "+excerpt(key)+": ") {
		t.Errorf("said %q", said)
	}
	var many []string
	for i := range maxAllowed + 1 {
		many = append(many, fmt.Sprintf("v%d.", i))
	}
	for n, last := range map[int]string{maxAllowed: "v39.", maxAllowed + 1: "v39., …"} {
		said := Fault{ID: "choice", Answer: true, Allowed: many[:n], Args: lang.Args{"Value": "x"}}.SayIn(english, "f")
		if !strings.Contains(said, "v0., v1., ") || !strings.Contains(said, last) || strings.Contains(said, "v40.") {
			t.Errorf("%d valid values: %q", n, said)
		}
	}
}
