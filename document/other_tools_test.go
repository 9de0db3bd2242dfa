package document

import (
	"strings"
	"testing"

	"sweetspot/document/diagnostic"
	"sweetspot/steps"
)

// TestTimestampsAreDates: a date that another tool wrote with a time of day is that day, and is kept as it
// was typed until it is changed.
func TestTimestampsAreDates(t *testing.T) {
	for _, typed := range []string{"2026-12-01T00:00:00.000Z", "2026-12-01 00:00:00", `"2026-12-01T00:00:00+02:00"`, "2026-12-01T09:30", "2026-12-01t10:00:00z",
		"2026-12-01T23:00:00-0500", "2026-12-01T23:00+02", "2026-12-01 10:00:00 +0100"} {
		file := "---\nsweetspot: 1\nreached: goal\nobjectives:\n  - {id: a, statement: More, deadline: " + typed + "}\nbudget:\n  from: " + typed + "\n---\n"
		read, faults := Read([]byte(file), nil)
		if diagnostic.Failed(faults) {
			t.Errorf("%s: %v", typed, faults)
			continue
		}
		s := read.Strategy.Clone()
		if got := s.Objectives[0].Deadline.String(); got != "2026-12-01" {
			t.Errorf("%s is read as %s", typed, got)
		}
		s.Objectives[0].Statement = "Less"
		if got, want := rendered(t, read, s), strings.Replace(file, "More", "Less", 1); got != want {
			t.Errorf("%s is not kept:\n%s", typed, got)
		}
	}
	for _, typed := range []string{"2026-12-01T25:00:00", "2026-02-30T00:00:00Z", "2026-12-01 soon", "2026-12-01T"} {
		if _, faults := Read([]byte("---\nsweetspot: 1\nbudget: {from: \""+typed+"\"}\n---\n"), nil); !diagnostic.Failed(faults) {
			t.Errorf("%s is taken for a date", typed)
		}
	}
}

func rendered(t *testing.T, d *Document, s *steps.Strategy) string {
	t.Helper()
	data, _, faults := d.Render(s, nil)
	if diagnostic.Failed(faults) {
		t.Fatal(faults)
	}
	return string(data)
}

// TestMixedLineEnds: sections keep the line ends of their place in the body, whatever those of the answers.
func TestMixedLineEnds(t *testing.T) {
	for _, ends := range [][2]string{{"\r\n", "\n"}, {"\n", "\r\n"}, {"\n", "\n"}, {"\r\n", "\r\n"}} {
		read, faults := Read([]byte("---\nsweetspot: 1\ntitle: One\n---\n"), nil)
		if diagnostic.Failed(faults) {
			t.Fatal(faults)
		}
		sections := func(first string) []Section {
			return []Section{{Name: "summary", Text: "Summary\n\n" + first + "\n\nThe last line.\n"}, {Name: "audience", Text: "Audience\n"}}
		}
		data, _, _ := read.Render(read.Strategy, sections("One"))
		front, body, _ := strings.Cut(string(data), "\n---\n")
		front += "\n---\n"
		file := strings.ReplaceAll(front, "\n", ends[0]) + strings.ReplaceAll(body, "\n", ends[1])
		if read, faults = Read([]byte(file), nil); diagnostic.Failed(faults) {
			t.Fatal(faults)
		}
		if same, _, _ := read.Render(read.Strategy, sections("One")); string(same) != file {
			t.Errorf("%q: what changes nothing writes\n%q", ends, same)
		}
		s := read.Strategy.Clone()
		s.Title, s.LeftOut = "Two", nil
		data, _, _ = read.Render(s, append(sections("Two"), Section{Name: "plan", Text: "Plan\n"}))
		front, body, _ = strings.Cut(string(data), ends[0]+"---"+ends[0])
		for _, part := range []struct{ text, eol string }{{front, ends[0]}, {body, ends[1]}} {
			if strings.Count(part.text, "\n") != strings.Count(part.text, part.eol) || part.eol == "\n" && strings.Contains(part.text, "\r") {
				t.Errorf("%q: wrong line ends in\n%q", ends, part.text)
			}
		}
		if !strings.Contains(front, "Two") || !strings.Contains(body, "Two") || !strings.Contains(body, "Plan") {
			t.Errorf("%q: not written:\n%s", ends, data)
		}
	}
}
