package reading

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/phrases.tsv
var phrases string

//go:embed testdata/kinds.tsv
var kinds string

func TestReadPhrase(t *testing.T) { readsAll(t, phrases) }

// TestReadKinds reads sentences that are grouped by what they show of the language.
func TestReadKinds(t *testing.T) { readsAll(t, kinds) }

func readsAll(t *testing.T, table string) {
	t.Helper()
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		sentence, want, found := strings.Cut(line, "\t")
		if !found {
			t.Fatalf("no tab in %q", line)
		}
		for _, typed := range []string{sentence, strings.ToUpper(sentence), strings.ReplaceAll(sentence, "'", "’")} {
			if got := describe(ReadPhrase(typed, sunday)); got != want {
				t.Errorf("%s\n got %s\nwant %s", typed, got, want)
				break
			}
		}
	}
}

// describe writes what was read as the table does.
func describe(p Phrase) string {
	var parts []string
	add := func(said bool, name, value string) {
		if said {
			parts = append(parts, name+"="+value)
		}
	}
	add(p.Metric != "", "metric", p.Metric)
	add(p.HasBaseline, "from", short(p.Baseline))
	add(p.HasTarget, "to", short(p.Target))
	add(p.HasChange, "change", short(p.ChangePercent)+"%")
	add(p.HasChangeBy, "changeby", short(p.ChangeBy))
	add(p.Per != "", "per", p.Per)
	add(!p.Start.IsZero(), "start", p.Start.String())
	add(!p.Deadline.IsZero(), "deadline", p.Deadline.String())
	if len(parts) == 0 {
		return "-"
	}
	return strings.Join(parts, " ")
}

func short(number float64) string {
	if number == float64(int(number)) {
		return strconv.Itoa(int(number))
	}
	return strings.TrimRight(fmt.Sprintf("%.2f", number), "0")
}

func FuzzReadPhrase(f *testing.F) {
	for line := range strings.Lines(phrases) {
		sentence, _, _ := strings.Cut(line, "\t")
		f.Add(sentence)
	}
	f.Add("\xffde 1 à \xe9 2 %")
	f.Fuzz(func(t *testing.T, sentence string) {
		p := ReadPhrase(sentence, sunday)
		if !p.HasTarget && p.Target != 0 || !p.HasBaseline && p.Baseline != 0 || !p.HasChange && p.ChangePercent != 0 {
			t.Errorf("ReadPhrase(%q) has a value that it does not have: %+v", sentence, p)
		}
	})
}
