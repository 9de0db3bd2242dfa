package advice

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sweetspot/steps"
)

func TestPathsAreQuestions(t *testing.T) {
	for _, rule := range Rules() {
		for _, path := range slices.Concat(rule.Reads, rule.Questions) {
			if steps.Find(path) == nil {
				t.Errorf("%s names %s, which is no question", rule.ID, path)
			}
		}
		if len(rule.Questions) == 0 {
			t.Errorf("%s has no question to go back to", rule.ID)
		}
	}
}

// everyAnswer lists answers to a question, among them each that can be listed.
func everyAnswer(q *steps.Question, s *steps.Strategy, item int) []steps.Answer {
	answers := []steps.Answer{nil}
	var values []string
	switch q.Kind {
	case steps.Text, steps.LongText, steps.Words:
		values = texts
	case steps.Amount, steps.Sum:
		values = numbers
	case steps.Day:
		for _, days := range []int{-600, -200, -9, 1, 20, 110, 600} {
			values = append(values, today.AddDays(days).String())
		}
	case steps.Country:
		values = []string{"FR", "GB", "US"}
	case steps.Currency:
		values = []string{"EUR", "GBP", "JPY"}
	default:
		values = q.Choices(s, item, builtIn)
	}
	for _, value := range values {
		answers = append(answers, steps.Answer{value})
	}
	return answers
}

// matters reports whether some answer to the question changes what look sees in a strategy.
func matters(path string, s *steps.Strategy, look func(*steps.Strategy) string) bool {
	before, found := look(s), false
	if list := steps.Find(path); list.Kind == steps.List {
		for list.Len(s) > 0 {
			list.Remove(s, 0)
		}
		return look(s) != before
	}
	steps.Each(s, func(q *steps.Question, item int) {
		if q.ID != path || found {
			return
		}
		for _, answer := range everyAnswer(q, s, item) {
			changed := s.Clone()
			if q.Put(changed, item, answer); look(changed) != before {
				found = true
				return
			}
		}
	})
	return found
}

func TestRulesReadAllThatTheyDeclare(t *testing.T) {
	cases := allCases()
	for _, rule := range Rules() {
		said := func(s *steps.Strategy) string {
			return fmt.Sprint(rule.check(newView(Case{Strategy: s, Catalogue: builtIn, Today: today})))
		}
		reads := rule.Reads
		if own, through := strings.CutSuffix(fmt.Sprint(reads), strings.TrimPrefix(fmt.Sprint(fitReads), "[")); through {
			reads = strings.Fields(strings.TrimPrefix(own, "[")) // a fit is read as a whole
		}
		for _, path := range reads {
			if !slices.ContainsFunc(cases, func(c ruleCase) bool {
				return c.rule == rule.ID && matters(path, c.strategy(), said)
			}) {
				t.Errorf("%s declares %s, which matters in none of its cases", rule.ID, path)
			}
		}
	}
}

func TestFitReadsAllThatItDeclares(t *testing.T) {
	scores := func(s *steps.Strategy) string {
		report := review(s)
		var all []int
		for i := range report.Fit {
			all = append(all, report.Fit[i].Score)
		}
		return fmt.Sprint(all)
	}
	strategies := []*steps.Strategy{gym(), gym(), gym()}
	furniture(strategies[1])
	strategies[2].Channels[0].Evidence = steps.EvidenceGuess
	strategies[2].Audiences = append(strategies[2].Audiences, steps.Audience{ID: "old", Ages: []steps.AgeBracket{steps.Ages65}})
	for _, path := range fitReads {
		if !slices.ContainsFunc(strategies, func(s *steps.Strategy) bool { return matters(path, s.Clone(), scores) }) {
			t.Errorf("the fit declares %s, which does not matter", path)
		}
	}
}
