package advice

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/steps"
	"sweetspot/test/property"
)

// texts are what somebody may type, some of which rules listen for.
var texts = []string{
	"Priya", "Sell 40 courses to firms nearby", "Get more followers", "Use YouTube and Twitter to increase our sales",
	"grow on Instagram", "Une offre du midi, à découvrir entre collègues avant la fin du trimestre.",
}

var numbers = []string{"0", "0.4", "0.8", "1", "3", "12", "60", "90", "100", "150", "299", "300", "1200", "1501", "8000"}

// randomAnswer draws an answer to a question, one in four times a blank.
func randomAnswer(t *rapid.T, q *steps.Question, s *steps.Strategy, item int) steps.Answer {
	if rapid.IntRange(0, 3).Draw(t, "blank") == 0 {
		return nil
	}
	one := func(values []string) steps.Answer {
		if len(values) == 0 {
			return nil
		}
		return steps.Answer{rapid.SampledFrom(values).Draw(t, q.ID)}
	}
	switch q.Kind {
	case steps.Text, steps.LongText, steps.Words:
		return one(texts)
	case steps.Amount, steps.Sum:
		return one(numbers)
	case steps.Day:
		return steps.Answer{today.AddDays(rapid.IntRange(-300, 300).Draw(t, q.ID)).String()}
	case steps.Country:
		return one([]string{"FR", "GB", "US"})
	case steps.Currency:
		return one([]string{"EUR", "GBP", "JPY"})
	}
	choices := q.Choices(s, item, builtIn)
	if q.Several() && len(choices) > 0 {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(choices), 1, min(3, len(choices)), rapid.ID).Draw(t, q.ID)
	}
	return one(choices)
}

// randomStrategy answers every question there is, or leaves it blank.
func randomStrategy(t *rapid.T) *steps.Strategy {
	s := &steps.Strategy{Created: day("2026-11-22")}
	s.Reached = steps.Step(rapid.IntRange(int(steps.StepAudience), int(steps.Done)).Draw(t, "reached"))
	steps.All(func(q *steps.Question) {
		if q.Kind == steps.List {
			for range rapid.IntRange(0, 3).Draw(t, q.ID) {
				q.Insert(s, q.Len(s))
			}
		}
	})
	steps.Each(s, func(q *steps.Question, item int) {
		if answer := randomAnswer(t, q, s, item); !answer.Blank() {
			q.Put(s, item, answer)
		}
	})
	for range rapid.IntRange(0, 3).Draw(t, "results") {
		r := steps.Result{Date: today.AddDays(rapid.IntRange(-200, 200).Draw(t, "on")), Values: map[string]float64{}}
		if rapid.Bool().Draw(t, "spent given") {
			r.Spent = steps.Num(float64(rapid.IntRange(0, 2000).Draw(t, "spent")))
		}
		for i := range s.Objectives {
			if rapid.Bool().Draw(t, "counted") {
				r.Values[s.Objectives[i].ID] = float64(rapid.IntRange(0, 300).Draw(t, "value"))
			}
		}
		s.Results = append(s.Results, r)
	}
	return s
}

func TestAnyStrategyCanBeSaid(t *testing.T) {
	property.Check(t, func(r *rapid.T) {
		report := review(randomStrategy(r))
		seen := map[string]bool{}
		for i := range report.Findings {
			f := &report.Findings[i]
			if key := f.Rule.ID + "/" + f.Subject; seen[key] {
				r.Errorf("%s found twice", key)
			} else {
				seen[key] = true
			}
			if len(f.Digest()) != digestLength {
				r.Errorf("digest %q", f.Digest())
			}
			for _, sp := range speakers {
				checkWords(r, f, sp)
			}
		}
		for i := range report.Fit {
			fit := &report.Fit[i]
			if fit.Score < 0 || fit.Score > 100 {
				r.Errorf("%s fits by %d", fit.Platform.ID, fit.Score)
			}
			for j := range fit.Parts {
				part := &fit.Parts[j]
				if part.Score < 0 || part.Score > 1 {
					r.Errorf("%s %s is %g", fit.Platform.ID, part.Name, part.Score)
				}
				for _, sp := range speakers {
					if because := part.Because(sp); because == "" || strings.ContainsAny(because, "‹<") {
						r.Errorf("%s %s because %q", fit.Platform.ID, part.Name, because)
					}
				}
			}
		}
	})
}

// hitsOf are what the rules find in a strategy.
func hitsOf(s *steps.Strategy) map[*Rule][]hit {
	v := newView(Case{Strategy: s, Catalogue: builtIn, Today: today})
	hits := map[*Rule][]hit{}
	eachRule(func(rule *Rule) { hits[rule] = rule.check(v) })
	return hits
}

// declares reports whether the rule reads the question, by itself or as part of its list.
func declares(rule *Rule, path string) bool {
	list, _, _ := strings.Cut(path, ".")
	return slices.Contains(rule.Reads, path) || slices.Contains(rule.Reads, list)
}

// begins reports whether the question is asked of an item about which nothing is said yet: the first
// answer, whichever it is, makes the item.
func begins(s *steps.Strategy, q *steps.Question, item int) bool {
	path, _, _ := strings.Cut(q.ID, ".")
	list := steps.Find(path)
	return list != nil && list.Kind == steps.List && list.Empty(s, item)
}

func TestRulesReadNoMoreThanTheyDeclare(t *testing.T) {
	cases := allCases()
	property.Check(t, func(r *rapid.T) {
		for _, s := range []*steps.Strategy{randomStrategy(r), rapid.SampledFrom(cases).Draw(r, "case").strategy()} {
			before := hitsOf(s)
			steps.Each(s, func(q *steps.Question, item int) {
				if begins(s, q, item) {
					return
				}
				changed := s.Clone()
				q.Put(changed, item, randomAnswer(r, q, changed, item))
				for rule, after := range hitsOf(changed) {
					if !declares(rule, q.ID) && !reflect.DeepEqual(before[rule], after) {
						r.Errorf("%s reads %s and does not declare it", rule.ID, q.ID)
					}
				}
			})
		}
	})
}
