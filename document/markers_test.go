package document

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sweetspot/document/markdown"
	"sweetspot/document/page"
)

// markerStart is how a line begins that marks where a section begins or ends.
const markerStart = "<!-- sweetspot:"

// TestDamagedMarkersCostNothing deletes, doubles, swaps and misspells marker lines. Either the file
// is refused, with a line that holds a marker, or a save keeps every line of the user's.
func TestDamagedMarkersCostNothing(t *testing.T) {
	refused, saved := map[string]bool{}, 0
	for seed := range uint64(2000) {
		text := damagedBody(rand.New(rand.NewPCG(seed, 0)))
		d, faults := Read([]byte(text), nil)
		if d == nil {
			for _, f := range errorsOf(faults) {
				lines := strings.Split(text, "\n")
				if !strings.HasPrefix(f.ID, "marker_") || !strings.Contains(lines[f.Line-1], "sweetspot:") {
					t.Fatalf("%s at line %d of\n%s", f.ID, f.Line, text)
				}
				refused[f.ID] = true
			}
			continue
		}
		saved++
		written := render(t, d, d.Strategy, all(map[string]string{"plan": "## New\n"}))
		at := 0
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "Mine ") {
				next := strings.Index(written[at:], line)
				if next < 0 {
					t.Fatalf("%q is lost of\n%s\nin\n%s", line, text, written)
				}
				at += next
			}
		}
	}
	for _, id := range []string{"marker_broken", "marker_doubled", "marker_nested", "marker_no_begin", "marker_no_end", "marker_other_end"} {
		if !refused[id] {
			t.Errorf("no damage makes %s", id)
		}
	}
	if saved == 0 {
		t.Error("no damaged file could be saved")
	}
}

// damagedBody is a file with lines of the user's in and between the sections, and damaged markers.
func damagedBody(r *rand.Rand) string {
	var lines []string
	for i, s := range all(nil) {
		lines = append(lines, fmt.Sprintf("Mine %d.", i))
		lines = append(lines, strings.Split(strings.TrimSuffix(markdown.Wrap(s.Name, s.Text), "\n"), "\n")...)
		if r.IntN(2) == 0 { // an edit
			lines = slices.Insert(lines, len(lines)-1, fmt.Sprintf("Mine, %d, within.", i), fmt.Sprintf("Mine too %d.", i))
		}
	}
	marks := func() int {
		for {
			if at := r.IntN(len(lines)); strings.HasPrefix(lines[at], markerStart) {
				return at
			}
		}
	}
	if r.IntN(3) == 0 { // both lines of one section: what was between them is the user's now
		name := page.SectionNames()[r.IntN(5)]
		return head + strings.Join(slices.DeleteFunc(lines, func(line string) bool {
			return strings.HasPrefix(line, markerStart) && strings.Contains(line, " "+name+" ")
		}), "\n") + "\n"
	}
	for range 1 + r.IntN(2) {
		switch at := marks(); r.IntN(6) {
		case 0:
			lines = slices.Delete(lines, at, at+1)
		case 1:
			lines = slices.Insert(lines, marks(), lines[at])
		case 2:
			other := marks()
			lines[at], lines[other] = lines[other], lines[at]
		case 3:
			lines[at] = strings.Replace(lines[at], " -->", "", 1)
		case 4:
			lines[at] = " " + lines[at]
		default:
			lines[at] = strings.NewReplacer("begin", "end", "end", "begin").Replace(lines[at])
		}
	}
	return head + strings.Join(lines, "\n") + "\n"
}
