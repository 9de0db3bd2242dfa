package document

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/document/page"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/test/property"
)

// maxSummaryWords is what fits on one page of A4.
const maxSummaryWords = 350

// TestSummaryFitsOnAPage: that of every example, with and without results, in both languages.
func TestSummaryFitsOnAPage(t *testing.T) {
	for _, l := range lang.Languages() {
		strategies := map[string]*steps.Strategy{"gym with results": revised(t, l)}
		for _, name := range Examples() {
			strategies[name] = example(t, name, l)
			s := example(t, name, l)
			values := map[string]float64{}
			for _, o := range s.Objectives {
				values[o.ID] = o.Baseline.Value
			}
			s.Results = []steps.Result{{Date: date.New(2027, 2, 1), Spent: steps.Num(50), Values: values}}
			strategies[name+" behind"] = s
		}
		for name, s := range strategies {
			summary := sectionText(t, sectionsOf(t, l, s, date.New(2027, 2, 1)), "summary")
			if words := len(strings.Fields(summary)); words >= maxSummaryWords {
				t.Errorf("%s, %s: %d words", name, l, words)
			}
		}
	}
}

// you are the words by which a text speaks to its reader.
var you = map[lang.Language]*regexp.Regexp{
	lang.English: regexp.MustCompile(`(?i)\b(you|yours?)\b`), lang.French: regexp.MustCompile(`(?i)\b(vous|votre|vos)\b`)}

// TestTheReaderIsNotAddressed: the document says "we". What it says to its author is in the advice alone.
func TestTheReaderIsNotAddressed(t *testing.T) {
	for _, l := range lang.Languages() {
		for _, name := range []string{"library", "furniture", "flip-flops"} { // in which no answer says "you"
			for _, section := range sectionsOf(t, l, example(t, name, l), today) {
				if found := you[l].FindString(section.Text); found != "" && section.Name != page.Advice {
					t.Errorf("%s, %s: %s says %q", name, l, section.Name, found)
				}
			}
		}
	}
	sp := speaker(t, lang.English)
	for _, l := range lang.Languages() {
		sp.Texts = lang.Load(l)
		s := example(t, "library", l)
		report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
		for i := range report.Findings {
			f := &report.Findings[i]
			if said := f.Stated(sp); f.Level != advice.Strength && (you[l].MatchString(said) || strings.Contains(said, "…")) {
				t.Errorf("%s would be accepted as %q", f.Rule.ID, said)
			}
		}
	}
}

// tellingStrategy is a strategy at random in which every text is another, and every id can be told from them.
func tellingStrategy(t *rapid.T) *steps.Strategy {
	s := strategyAtRandom(t)
	n := 0
	steps.Each(s, func(q *steps.Question, item int) {
		if answer := q.Answer(s, item); !answer.Blank() && (q.Kind == steps.Text || q.Kind == steps.LongText) {
			n++
			q.Put(s, item, steps.Answer{fmt.Sprintf("Answer number %d of somebody", n)})
		}
	})
	ids := map[string]string{}
	id := func(of *string) {
		if *of == "" {
			*of = fmt.Sprintf("id%d", len(ids))
		}
		fresh := fmt.Sprintf("zzid%d", len(ids))
		ids[*of], *of = fresh, fresh
	}
	for i := range s.Audiences {
		id(&s.Audiences[i].ID)
	}
	for i := range s.Objectives {
		id(&s.Objectives[i].ID)
		s.Objectives[i].Audience = "zzgone"
	}
	for i := range s.Tactics {
		id(&s.Tactics[i].ID)
		s.Tactics[i].Objectives, s.Tactics[i].Supports = []string{"zzgone"}, nil
	}
	for i := range s.Measures {
		s.Measures[i].Objective = "zzgone"
	}
	s.Results[0].Note, s.Accepted, s.Log = "A note", nil, nil
	return s
}

// TestNothingEmptyNothingTwiceNoID: whatever the strategy, no table has an empty column, no sentence stands in two
// sections (two audiences may be known in the same way), and no id is shown.
func TestNothingEmptyNothingTwiceNoID(t *testing.T) {
	speakers := []steps.Speaker{speaker(t, lang.English), speaker(t, lang.French)}
	property.Check(t, func(rt *rapid.T) {
		sp := rapid.SampledFrom(speakers).Draw(rt, "speaker")
		s := tellingStrategy(rt)
		report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
		said := map[string]string{}
		for _, section := range page.Sections(sp, s, report, today) {
			if section.Name == page.Advice {
				continue
			}
			for _, b := range section.Blocks {
				for _, text := range textsIn(b) {
					if strings.Contains(text, "zz") {
						rt.Errorf("%s shows an id: %s", section.Name, text)
					}
					if _, list := b.(block.Table); !list && len(strings.Fields(text)) > 3 && said[text] != "" && said[text] != section.Name {
						rt.Errorf("%s and %s both say: %s", said[text], section.Name, text)
					}
					said[text] = section.Name
				}
				if table, is := b.(block.Table); is {
					checkColumns(rt, section.Name, table)
				}
			}
		}
	})
}

// textsIn returns the texts of a block.
func textsIn(b block.Block) []string {
	var texts []string
	switch b := b.(type) {
	case block.Paragraph:
		texts = append(texts, b.Text.String())
	case block.Note:
		texts = append(texts, b.Text.String())
	case block.List:
		for _, item := range b.Items {
			texts = append(texts, item.String())
		}
	case block.Table:
		for _, row := range b.Rows {
			for _, cell := range row {
				texts = append(texts, cell.String())
			}
		}
	}
	return texts
}

func checkColumns(t *rapid.T, section string, table block.Table) {
	for at, column := range table.Columns {
		if !slices.ContainsFunc(table.Rows, func(row []block.Text) bool { return len(row[at]) > 0 }) {
			t.Errorf("%s has nothing under %s", section, column.Title)
		}
	}
}

// TestALibrarySellsNothing: the words of buying are not in the document of a body that sells nothing.
func TestALibrarySellsNothing(t *testing.T) {
	for l, words := range map[lang.Language]*regexp.Regexp{
		lang.English: regexp.MustCompile(`(?i)\b(sells? to|customers?|buys?|purchase|consumers)\b`),
		lang.French:  regexp.MustCompile(`(?i)\b(vend|vendons|clients?|achète|achètent|achat|particuliers)\b`),
	} {
		for _, section := range sectionsOf(t, l, example(t, "library", l), today) {
			if found := words.FindString(section.Text); found != "" && section.Name != page.Advice {
				t.Errorf("%s says %q", section.Name, found)
			}
		}
	}
}
