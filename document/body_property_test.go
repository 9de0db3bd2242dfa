package document

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// hostile is what somebody could type, or put into a file, to break the document.
var hostile = rapid.OneOf(
	rapid.String(),
	rapid.StringOfN(rapid.RuneFrom([]rune("a |\\`*_[]<>&#-+=~!$.1)\n\r\t\x1b\u202e:/")), 1, 30, -1),
	rapid.SampledFrom([]string{
		"<!-- sweetspot:begin plan 00000000 -->", "<!-- sweetspot:end summary -->", "<!-- item:x -->",
		"---\nsweetspot: 1\n---", "## Plan", "| a | b |\n| --- | --- |\n| 1 | 2 |", "- [x] done",
		"\\|", "<script>alert(1)</script>", "&lt;!--", "x -->", "https://example.com/|<!--",
	}),
)

// answerAtRandom fills a blank that the file could hold.
func answerAtRandom(t *rapid.T, q *steps.Question) steps.Answer {
	switch q.Kind {
	case steps.Choice, steps.Choices, steps.YesOrNo:
		return steps.Answer{rapid.SampledFrom(q.Options).Draw(t, q.ID)}
	case steps.Amount, steps.Sum:
		return steps.Answer{steps.FormatNumber(rapid.Float64Range(0, 1e7).Draw(t, q.ID))}
	case steps.Day:
		return steps.Answer{rapid.SampledFrom([]string{"2026-01-31", "2026-12-01", "2027-03-31"}).Draw(t, q.ID)}
	case steps.Country:
		return steps.Answer{"FR"}
	case steps.Currency:
		return steps.Answer{"EUR"}
	case steps.Platform, steps.Platforms:
		if rapid.Bool().Draw(t, q.ID+" known") {
			return steps.Answer{rapid.SampledFrom([]string{"facebook", "linkedin", "google-ads"}).Draw(t, q.ID)}
		}
	}
	return steps.Answer{hostile.Draw(t, q.ID)}
}

func strategyAtRandom(t *rapid.T) *steps.Strategy {
	s := &steps.Strategy{Reached: steps.Done, Created: today}
	steps.All(func(q *steps.Question) {
		if q.Kind == steps.List {
			for range rapid.IntRange(0, 2).Draw(t, q.ID) {
				q.Insert(s, 0)
			}
		}
	})
	steps.Each(s, func(q *steps.Question, item int) {
		if rapid.Bool().Draw(t, q.ID+" answered") {
			q.Put(s, item, answerAtRandom(t, q))
		}
	})
	values := map[string]float64{}
	for _, o := range s.Objectives {
		values[o.ID] = 5
	}
	s.Results = []steps.Result{{ID: "first", Date: today, Values: values, Note: hostile.Draw(t, "note")}}
	s.Accepted = []steps.Acceptance{{Rule: "no-goal", Because: hostile.Draw(t, "accepted")}}
	s.Log = []steps.LogEntry{{Revision: 2, Date: today, Because: hostile.Draw(t, "because"), Changed: []steps.Change{
		{At: "goal.statement", From: steps.Answer{hostile.Draw(t, "from")}, To: steps.Answer{hostile.Draw(t, "to")}},
		{At: hostile.Draw(t, "at"), To: steps.Answer{hostile.Draw(t, "to")}},
		{At: "tactics." + hostile.Draw(t, "key"), From: steps.Answer{hostile.Draw(t, "name")}}}}}
	return s
}

var (
	itemComment = regexp.MustCompile(`(?m)^(- \[ \] .*) <!-- item:[0-9A-Za-z_-]+ -->$`)
	angleLink   = regexp.MustCompile(`<https?://[^<>|\s]+>`)
)

func TestAnswersStayText(t *testing.T) {
	speakers := []steps.Speaker{speaker(t, lang.English), speaker(t, lang.French)}
	property.Check(t, func(rt *rapid.T) {
		sp := rapid.SampledFrom(speakers).Draw(rt, "speaker")
		s := strategyAtRandom(rt)
		report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
		for _, section := range Sections(sp, s, report, today) {
			checkSection(rt, section)
		}
	})
}

// TestTheWholeDocumentReadsBack writes what the wizard does, front matter and body, in both languages.
func TestTheWholeDocumentReadsBack(t *testing.T) {
	speakers := []steps.Speaker{speaker(t, lang.English), speaker(t, lang.French)}
	property.Check(t, func(rt *rapid.T) {
		sp := rapid.SampledFrom(speakers).Draw(rt, "speaker")
		s := strategyOf(clean()).Draw(rt, "strategy")
		s.Language = sp.Texts.Language()
		report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
		sections := Sections(sp, s, report, today)
		written := render(rt, New(s.Language), s, sections)
		d := read(rt, written)
		same(rt, d.Strategy, s)
		if len(d.body) != len(sections) || len(editedIn(d)) > 0 {
			rt.Fatalf("%d sections of %d, edited %v:\n%s", len(d.body), len(sections), editedIn(d), written)
		}
		if again := render(rt, d, d.Strategy, sections); again != written {
			rt.Fatalf("a second save is another:\n%s\n---\n%s", written, again)
		}
	})
}

// annexes are the sections behind the heading of the annexes.
var annexes = []string{"accounts", "content", "fit", "sources", "revisions"}

func checkSection(t *rapid.T, section Section) {
	if section.Text == "" {
		return
	}
	heading := "\n## "
	if slices.Contains(annexes, section.Name) {
		heading = "\n### "
	}
	if !strings.HasPrefix(section.Text, "#") || !strings.HasSuffix(section.Text, "\n") {
		t.Errorf("%s does not go from its heading to a line end: %q", section.Name, section.Text)
	}
	if headings := strings.Count("\n"+section.Text, heading); headings != 1 {
		t.Errorf("%s has %d headings", section.Name, headings)
	}
	for _, r := range section.Text {
		if r != '\n' && (unicode.IsControl(r) || lang.Hidden(r)) {
			t.Errorf("%s holds the character %U", section.Name, r)
		}
	}
	text := angleLink.ReplaceAllString(itemComment.ReplaceAllString(section.Text, "$1"), "")
	if strings.Contains(text, "<") {
		t.Errorf("%s holds something of HTML: %s", section.Name, text)
	}
	columns := 0
	for line := range strings.Lines(section.Text) {
		switch pipes := livePipes(line); {
		case !strings.HasPrefix(line, "|"):
			columns = 0
			if pipes > 0 {
				t.Errorf("%s has a pipe outside its tables: %s", section.Name, line)
			}
		case columns == 0:
			columns = pipes
		case columns != pipes:
			t.Errorf("%s has a row of %d cells under %d titles: %s", section.Name, pipes-1, columns-1, line)
		}
	}
}

// livePipes counts the pipes that divide cells.
func livePipes(line string) int {
	count, escaped := 0, false
	for _, r := range line {
		if r == '|' && !escaped {
			count++
		}
		escaped = r == '\\' && !escaped
	}
	return count
}
