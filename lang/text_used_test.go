package lang_test

import (
	"slices"
	"strings"
	"testing"

	"sweetspot/lang"
)

// TestEveryTextIsUsed: the program asks for each text of the catalogue.
func TestEveryTextIsUsed(t *testing.T) {
	p := parseProgram(t)
	ids := p.textIDs()
	for _, id := range catalogueIDs(t) {
		if !p.uses(ids, id) {
			t.Errorf("%s is used nowhere", id)
		}
	}
}

// catalogueIDs returns the ids of the English texts in order, without their plural forms.
func catalogueIDs(t *testing.T) []string {
	t.Helper()
	var ids []string
	for id := range catalogue(t, lang.English) {
		id, _, _ = strings.Cut(id, "#")
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// TestInventedTextIsUnused: TestEveryTextIsUsed tells an id that is used from one that resembles it.
func TestInventedTextIsUnused(t *testing.T) {
	p := parseProgram(t)
	ids, real := p.textIDs(), catalogueIDs(t)
	invented, caught := 0, 0
	for name, invent := range map[string]func(at int, id string) string{
		"a letter changed":      func(at int, id string) string { k := at % len(id); return id[:k] + "q" + id[k+1:] },
		"a letter missing":      func(at int, id string) string { k := at % len(id); return id[:k] + id[k+1:] },
		"an s behind it":        func(_ int, id string) string { return id + "s" },
		"a word behind it":      func(_ int, id string) string { return id + "_title" },
		"a part behind it":      func(_ int, id string) string { return id + ".title" },
		"the last part missing": func(_ int, id string) string { return id[:max(strings.LastIndex(id, "."), 0)] },
		"the first part missing": func(_ int, id string) string {
			_, rest, _ := strings.Cut(id, ".")
			return rest
		},
		"the last part of another": func(at int, id string) string {
			other := real[(at*7+31)%len(real)]
			return id[:max(strings.LastIndex(id, "."), 0)] + other[max(strings.LastIndex(other, "."), 0):]
		},
		"the first part of another": func(at int, id string) string {
			first, _, _ := strings.Cut(real[(at*7+31)%len(real)], ".")
			_, rest, _ := strings.Cut(id, ".")
			return first + "." + rest
		},
	} {
		t.Run(name, func(t *testing.T) {
			tried, taken := map[string]bool{}, []string(nil)
			for at, id := range real {
				id = invent(at, id)
				if _, exists := slices.BinarySearch(real, id); exists || tried[id] {
					continue
				}
				tried[id] = true
				if p.uses(ids, id) {
					taken = append(taken, id)
				}
			}
			t.Logf("%d of %d invented ids are found unused", len(tried)-len(taken), len(tried))
			invented, caught = invented+len(tried), caught+len(tried)-len(taken)
			if len(taken)*3 > len(tried) {
				t.Errorf("taken for used: %q", taken)
			}
		})
	}
	if t.Logf("%d of %d in all", caught, invented); caught*100 < invented*90 {
		t.Error("too many invented ids are taken for used")
	}
}
