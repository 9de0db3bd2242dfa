package lang_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// The longest that a text may be, in characters: the panel of the questions is 46 columns wide.
const (
	longestLabel  = 70 // the name that stands in it not counted
	longestHelp   = 170
	longestLine   = 90 // example, and the line shown for an empty list
	longestOption = 45
	longestHint   = 80
	wordsInShort  = 4
)

func inEachLanguage(t *testing.T, test func(t *testing.T, texts *lang.Texts)) {
	for _, language := range lang.Languages() {
		t.Run(string(language), func(t *testing.T) { test(t, lang.Load(language)) })
	}
}

// said gives the text id, which must be there, and within longest characters when that is above 0.
func said(t *testing.T, texts *lang.Texts, id string, longest int) string {
	t.Helper()
	text := texts.Text(id, lang.Args{"Name": ""})
	if text == "" || strings.HasPrefix(text, "‹") {
		t.Errorf("%s: no text", id)
	}
	if n := utf8.RuneCountInString(text); longest > 0 && n > longest {
		t.Errorf("%s: %d characters, %d at most: %s", id, n, longest, text)
	}
	return text
}

func TestQuestionsHaveTheirTexts(t *testing.T) {
	inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
		steps.All(func(q *steps.Question) {
			ask := "ask." + q.ID + "."
			said(t, texts, ask+"label", longestLabel)
			said(t, texts, ask+"help", longestHelp)
			if short := said(t, texts, ask+"short", 25); countWords(short) > wordsInShort || !capitalised(short) {
				t.Errorf("%sshort: not a capital and %d words at most: %s", ask, wordsInShort, short)
			}
			if q.HasExample() {
				said(t, texts, ask+"example", longestLine)
			}
			if q.Kind == steps.List {
				said(t, texts, ask+"unnamed", longestOption)
				said(t, texts, ask+"add", longestOption)
				said(t, texts, ask+"empty", longestLine)
			}
		})
	})
}

func countWords(text string) int {
	words := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, unicode.IsLetter) {
			words++
		}
	}
	return words
}

func capitalised(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

func TestQuestionsAskedOfAnItemNameIt(t *testing.T) {
	s := &steps.Strategy{
		Competitors: []steps.Competitor{{Name: "FitCo"}},
		Audiences:   []steps.Audience{{Name: "Neighbours"}, {}},
		Tactics:     []steps.Tactic{{Name: "Taster"}},
	}
	inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
		speaker := steps.Speaker{Texts: texts}
		for _, asked := range []struct {
			id   string
			item int
			name string
		}{
			{"competitors.edge", 0, "FitCo"},
			{"audiences.value", 0, "Neighbours"},
			{"audiences.value", 1, texts.Text("ask.audiences.unnamed")},
			{"tactics.owner", 0, "Taster"},
		} {
			if label := speaker.Label(steps.Find(asked.id), s, asked.item); !strings.Contains(label, asked.name) {
				t.Errorf("%s does not name %q: %s", asked.id, asked.name, label)
			}
		}
	})
}

func TestOptionsHaveTheirWords(t *testing.T) {
	inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
		speaker, nothing := steps.Speaker{Texts: texts}, &steps.Strategy{}
		steps.All(func(q *steps.Question) {
			words := map[string]string{}
			for _, value := range q.Options {
				word := speaker.Value(q, nothing, value)
				if strings.HasPrefix(word, "‹") || utf8.RuneCountInString(word) > longestOption {
					t.Errorf("%s %s: none, or longer than %d characters: %s", q.ID, value, longestOption, word)
				}
				if other, taken := words[word]; taken {
					t.Errorf("%s: %s and %s are both %q", q.ID, other, value, word)
				}
				words[word] = value
				if q.Hints {
					said(t, texts, "hint."+q.Set+"."+value, longestHint)
				}
			}
		})
	})
}

func TestMetricsHaveTheirTexts(t *testing.T) {
	inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
		for _, metric := range steps.Metrics() {
			said(t, texts, "metric."+metric.ID+".name", longestOption)
			definition := said(t, texts, "metric."+metric.ID+".definition", longestHelp)
			if !strings.HasSuffix(definition, ".") {
				t.Errorf("%s: the definition is no sentence: %s", metric.ID, definition)
			}
		}
	})
}

func TestUnitsHaveTheirWords(t *testing.T) {
	inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
		for _, metric := range steps.Metrics() {
			said(t, texts, "unit."+string(metric.Unit), 25)
		}
		steps.All(func(q *steps.Question) {
			// The unit of a number that a metric counts is the metric's own.
			if q.Unit != "" && q.Unit != "metric" {
				said(t, texts, "unit."+q.Unit, 25)
			}
		})
	})
}

func TestStepsHaveTheirTexts(t *testing.T) {
	inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
		for _, step := range steps.Steps() {
			said(t, texts, "step."+step.String()+".name", 12)
			said(t, texts, "step."+step.String()+".about", longestOption+25)
		}
	})
}

func TestProblemsAreSaidInWords(t *testing.T) {
	today := date.New(2026, 11, 22)
	typed := func(id, answer string) *steps.Problem {
		_, problem := steps.Find(id).Read(answer, today)
		return problem
	}
	filed := func(id string, answer ...string) *steps.Problem { return steps.Find(id).Check(answer) }
	for _, wrong := range []struct {
		id, shown string
		problem   *steps.Problem
	}{
		{"too_many", "200", filed("audiences.websites", make([]string, steps.MaxItems+1)...)},
		{"choice", "fame", filed("goal.kind", "fame")},
		{"number", "plenty", typed("resources.hours_per_week", "plenty")},
		{"iso_date", "31/03/2027", filed("budget.to", "31/03/2027")},
		{"date", "some day", typed("budget.to", "some day")},
		{"country", "Ruritania", typed("business.country", "Ruritania")},
		{"currency", "SHELLS", typed("resources.currency", "SHELLS")},
		{"too_long", "000", filed("title", strings.Repeat("x", steps.MaxText+1))},
		{"negative", "5", filed("resources.hours_per_week", "-5")},
		{"too_large", "700", filed("goal.horizon_months", "700")},
	} {
		if wrong.problem == nil || wrong.problem.ID != wrong.id {
			t.Errorf("%s: got the problem %+v", wrong.id, wrong.problem)
			continue
		}
		inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
			sentence := wrong.problem.Say(texts)
			if !strings.Contains(sentence, wrong.shown) || strings.Contains(sentence, "‹") ||
				strings.Contains(sentence, "<no value>") {
				t.Errorf("%s, without %q or not whole: %s", wrong.id, wrong.shown, sentence)
			}
		})
	}
}

// TestNothingIsLeftOver finds texts of the interview that no question, option or metric uses.
func TestNothingIsLeftOver(t *testing.T) {
	used := map[string]bool{}
	used["ask.results"] = true
	for i := range steps.Results().Items {
		used["ask."+steps.Results().Items[i].ID] = true
	}
	steps.All(func(q *steps.Question) {
		used["ask."+q.ID] = true
		for _, value := range q.Options {
			used["choice."+q.Set+"."+value] = true
			used["hint."+q.Set+"."+value] = q.Hints
		}
	})
	for _, metric := range steps.Metrics() {
		used["metric."+metric.ID] = true
	}
	for _, language := range lang.Languages() {
		for id := range catalogue(t, language) {
			owner := id
			if strings.HasPrefix(id, "ask.") || strings.HasPrefix(id, "metric.") {
				owner = id[:strings.LastIndexByte(id, '.')]
			}
			prefix, _, _ := strings.Cut(id, ".")
			if slices.Contains([]string{"ask", "choice", "hint", "metric"}, prefix) && !used[owner] {
				t.Errorf("%s: %s is used by nothing", language, id)
			}
		}
	}
}

// untidy is what no text of a language holds: two spaces running, a narrow no-break space, the other
// language's apostrophe. English keeps the one of the keyboard, French is typeset with its own.
var untidy = map[lang.Language]*regexp.Regexp{
	lang.English: regexp.MustCompile(`\S[ \x{A0}]{2}|’|\x{202F}`),
	lang.French:  regexp.MustCompile(`\S[ \x{A0}]{2}|\pL'|\x{202F}`),
}

// loose is French punctuation without its no-break space.
var loose = regexp.MustCompile(`[^\x{A0}?!][?!;»]|[^\x{A0}]:[\s"]|[\w} ][%€]|«[^\x{A0}]| :`)

func TestPunctuationIsTidy(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, name := range textFiles(t, language) {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for i, line := range strings.Split(string(content), "\n") {
				if found := untidy[language].FindString(line); found != "" {
					t.Errorf("%s:%d: untidy %q: %s", name, i+1, found, line)
				}
				// The first line of a strategy file is quoted as it stands.
				line = strings.ReplaceAll(line, "sweetspot: 1", "")
				if found := loose.FindString(line); language == lang.French && found != "" {
					t.Errorf("%s:%d: no no-break space %q: %s", name, i+1, found, line)
				}
			}
		}
	}
}
