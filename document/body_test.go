package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

var today = date.New(2026, 11, 25)

func speaker(t *testing.T, l lang.Language) steps.Speaker {
	t.Helper()
	known, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return steps.Speaker{Texts: lang.Load(l), Catalogue: known}
}

// sectionsOf reviews a strategy and writes its body.
func sectionsOf(t *testing.T, l lang.Language, s *steps.Strategy, day date.Date) []Section {
	t.Helper()
	sp := speaker(t, l)
	report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: day})
	return Sections(sp, s, report, day)
}

func example(t *testing.T, name string, l lang.Language) *steps.Strategy {
	t.Helper()
	data, found := Example(name, l)
	if !found {
		t.Fatalf("there is no example %s in %s", name, l)
	}
	return readStrategy(t, data)
}

// revised is the gym half-way: a deadline moved, a risk accepted, two check-ins.
func revised(t *testing.T, l lang.Language) *steps.Strategy {
	s := example(t, "gym", l)
	first, second := s.Objectives[0].ID, s.Objectives[1].ID
	moved := date.New(2027, 3, 31)
	words := map[lang.Language][3]string{
		lang.English: {"The landlord moved the opening", "The mailing list belongs to the landlord", "Slow start over the holidays"},
		lang.French:  {"Le bailleur a repoussé l'ouverture", "Le fichier d'adresses appartient au bailleur", "Démarrage lent pendant les fêtes"},
	}[l]
	s.Revision, s.Revised = 3, date.New(2027, 2, 1)
	s.Accepted = []steps.Acceptance{{Rule: "email-ignored", Because: words[1], Date: date.New(2026, 11, 25)}}
	s.Log = []steps.LogEntry{
		{Revision: 2, Date: date.New(2026, 11, 25), Because: words[0], Changed: []steps.Change{
			{At: "objectives." + first + ".deadline", From: steps.Answer{"2027-02-28"}, To: steps.Answer{moved.String()}},
			{At: "objectives." + first + ".target", From: steps.Answer{"110"}, To: steps.Answer{"120"}}}},
		{Revision: 3, Date: s.Revised, Changed: []steps.Change{
			{At: "tactics.tote-bags", From: steps.Answer{"Tote bags"}},
			{At: "channels.facebook.role", To: steps.Answer{s.Channels[0].Role}}}},
	}
	s.Results = []steps.Result{
		{Date: date.New(2027, 1, 5), Spent: steps.Num(1050), Values: map[string]float64{first: 91}, Note: words[2]},
		{Date: date.New(2027, 2, 1), Spent: steps.Num(2210), Values: map[string]float64{first: 108, second: 5}},
	}
	return s
}

func TestBody(t *testing.T) {
	for _, l := range lang.Languages() {
		bare := &steps.Strategy{Language: l, Created: today, Business: steps.Business{Name: "Chez Léa"}}
		for _, test := range []struct {
			name     string
			strategy *steps.Strategy
			day      date.Date
		}{
			{"full", revised(t, l), date.New(2027, 2, 1)},
			{"gym", example(t, "gym", l), today},
			{"flip-flops", example(t, "flip-flops", l), today},
			{"furniture", example(t, "furniture", l), today},
			{"training", example(t, "training", l), today},
			{"library", example(t, "library", l), today},
			{"bare", bare, today},
		} {
			t.Run(test.name+"."+string(l), func(t *testing.T) {
				var body strings.Builder
				for _, section := range sectionsOf(t, l, test.strategy, test.day) {
					if section.Text != "" {
						body.WriteString(section.Text + "\n")
					}
				}
				golden(t, test.name+"."+string(l)+".md", body.String())
			})
		}
	}
}

// golden compares with a file of testdata/body, which SWEETSPOT_UPDATE=1 writes anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "body", name)
	if os.Getenv("SWEETSPOT_UPDATE") == "1" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the body differs from %s; it is now\n%s", path, got)
	}
	if strings.Contains(got, "‹") {
		t.Errorf("a sentence is missing in %s", path)
	}
}
