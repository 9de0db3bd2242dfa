package document

import (
	"reflect"
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// nasty are pieces of text that a file format stumbles over.
var nasty = []string{
	"no", "yes", "null", "~", "true", "010", "1e3", "0x1F", "1_000", "12:30", "2026-12-01", "NaN", ".inf",
	"- a", "-", "? a", ": a", "a: b", "a:b", "a #b", "#b", "# b", "@x", "`x`", "%x", "!x", "&x", "*x", "|", ">", "{a}",
	"[a, b]", "a, b", `"`, `'`, `\`, `\n`, `""`, "it's", "<!-- sweetspot:end plan -->", "<!-- x -->", "<b>&amp;</b>",
	"```", "~~~", "---", "...", " ", "  lead", "trail ", "\t", "\n", "\n\n", "a\nb", "a\n\nb\n", "\n  x\n y", "| a | b |",
	"=SUM(A1)", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "é", "e\u0301", "日本語", "שלום", "\u202Eabc", "\u200B", "\u00A0", "\u2028", "\uFEFF", "\uFFFE", "’", "x",
	"Raise memberships from 80 to 120", "words ", "$1", "{{.Name}}", "\x1b[31m", "\x00", "\u0085", "\r\n", "\r",
}

// clean are the pieces without characters that no file may hold.
func clean() []string {
	var kept []string
	for _, piece := range nasty {
		if allowed(piece) == piece {
			kept = append(kept, piece)
		}
	}
	return kept
}

func textOf(pieces []string) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		text := ""
		for range rapid.IntRange(1, 4).Draw(t, "pieces") {
			text += rapid.SampledFrom(pieces).Draw(t, "piece")
		}
		return text
	})
}

// strategyOf draws a strategy with answers to any of the questions.
func strategyOf(pieces []string) *rapid.Generator[*steps.Strategy] {
	return rapid.Custom(func(t *rapid.T) *steps.Strategy {
		s := &steps.Strategy{
			Language: rapid.SampledFrom([]lang.Language{"", lang.English, lang.French}).Draw(t, "language"),
			Reached:  steps.Step(rapid.IntRange(0, int(steps.Done)).Draw(t, "reached")),
		}
		steps.All(func(q *steps.Question) {
			if q.Kind != steps.List {
				return
			}
			for i := range rapid.IntRange(0, 3).Draw(t, q.ID) {
				q.Insert(s, i)
				if naming := q.Naming(); naming.Kind == steps.Text || naming.Kind == steps.LongText {
					naming.Put(s, i, steps.Answer{textOf(pieces).Draw(t, "name")})
				}
				q.Identify(s, i, nil)
			}
		})
		steps.Each(s, func(q *steps.Question, item int) {
			if !q.Names && rapid.Bool().Draw(t, q.ID) {
				q.Put(s, item, answerTo(t, q, s, item, pieces))
			}
		})
		keep(t, s, pieces)
		return writable(s) // with an id for each item
	})
}

func answerTo(t *rapid.T, q *steps.Question, s *steps.Strategy, item int, pieces []string) steps.Answer {
	several := func(values []string) steps.Answer {
		if len(values) == 0 {
			return nil
		}
		if !q.Several() {
			return steps.Answer{rapid.SampledFrom(values).Draw(t, "value")}
		}
		return rapid.SliceOfNDistinct(rapid.SampledFrom(values), 0, min(3, len(values)), rapid.ID).Draw(t, "values")
	}
	switch q.Kind {
	case steps.Amount, steps.Sum:
		return steps.Answer{steps.FormatNumber(rapid.SampledFrom([]float64{0, 1, 0.8, 100, 12.5, 99}).Draw(t, "number"))}
	case steps.Day:
		return steps.Answer{rapid.SampledFrom([]string{"2026-12-01", "2027-03-31", "2028-02-29"}).Draw(t, "day")}
	case steps.Country:
		return several([]string{"NO", "GB", "FR"})
	case steps.Currency:
		return several([]string{"EUR", "NOK"})
	case steps.Choice, steps.Choices, steps.YesOrNo:
		return several(q.Options)
	case steps.Platform, steps.Platforms:
		return several([]string{"facebook", "instagram", "my own", "no"})
	case steps.Reference, steps.References:
		return several(q.Choices(s, item, nil))
	case steps.Words:
		return rapid.SliceOfN(textOf(pieces), 0, 4).Draw(t, "words")
	}
	return steps.Answer{textOf(pieces).Draw(t, "text")}
}

// keep draws what a file keeps beside the answers.
func keep(t *rapid.T, s *steps.Strategy, pieces []string) {
	when := date.New(2026, 11, 22)
	s.Revision = rapid.IntRange(0, 3).Draw(t, "revision")
	s.Created, s.Revised = when, when
	for i := range rapid.IntRange(0, 2).Draw(t, "results") {
		result := steps.Result{ID: strconv.Itoa(len(s.Results)), Date: when.AddDays(i), Note: textOf(pieces).Draw(t, "note")}
		for _, objective := range s.Objectives {
			if objective.ID != "" {
				if result.Values == nil {
					result.Values = map[string]float64{}
				}
				result.Values[objective.ID] = float64(i) - 0.5
			}
		}
		s.Results = append(s.Results, result)
	}
	if rapid.Bool().Draw(t, "accepted") {
		s.Accepted = []steps.Acceptance{{Rule: "email-ignored", Because: textOf(pieces).Draw(t, "because"), Date: when, Seen: "5d41402a",
			Wrong: rapid.Bool().Draw(t, "wrong")}}
	}
	if rapid.Bool().Draw(t, "log") {
		s.Log = []steps.LogEntry{{Revision: 2, Date: when, Because: textOf(pieces).Draw(t, "because"), Changed: []steps.Change{
			{At: "goal.kind", From: nil, To: steps.Answer{"sales"}},
			{At: "audiences.x.ages", From: steps.Answer{"18-29", "65+"}, To: steps.Answer{textOf(pieces).Draw(t, "to")}},
		}}}
	}
}

// tester is what the tests of testing and of rapid share.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// same fails when two strategies say different things.
func same(t tester, got, want *steps.Strategy) {
	t.Helper()
	if g, w := wanted(got), wanted(want); !reflect.DeepEqual(g, w) {
		t.Fatalf("the answers differ, got\n%s\nwant\n%s", plainFront(g), plainFront(w))
	}
}

// render writes a document that has to go well.
func render(t tester, d *Document, s *steps.Strategy, sections []Section) string {
	t.Helper()
	data, _, faults := d.Render(s, sections)
	if data == nil {
		t.Fatalf("nothing was written: %v", errorsOf(faults))
	}
	return string(data)
}

// read reads a text that has to be free of errors.
func read(t tester, text string) *Document {
	t.Helper()
	d, faults := Read([]byte(text), nil)
	if d == nil {
		t.Fatalf("not readable: %v\n%s", errorsOf(faults), text)
	}
	return d
}

func errorsOf(faults []diagnostic.Fault) []diagnostic.Fault {
	return slices.DeleteFunc(faults, func(f diagnostic.Fault) bool { return f.Warning })
}
