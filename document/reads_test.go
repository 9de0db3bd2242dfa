package document

import (
	"fmt"
	"strings"
	"testing"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
)

// otherAnswers returns answers to a question of each kind, among them each choice.
func otherAnswers(q *steps.Question, s *steps.Strategy, item int, sp steps.Speaker) []steps.Answer {
	values := []string{"1", "0.4", "40", "4000"}
	switch q.Kind {
	case steps.Text, steps.LongText, steps.Words:
		values = []string{"Something else altogether"}
	case steps.Day:
		values = []string{today.AddDays(-400).String(), today.AddDays(40).String(), today.AddDays(400).String()}
	case steps.Country:
		values = []string{"FR", "US"}
	case steps.Currency:
		values = []string{"EUR", "JPY"}
	case steps.Amount, steps.Sum:
	default:
		values = q.Choices(s, item, sp.Catalogue)
	}
	answers := []steps.Answer{nil}
	for _, value := range values {
		answers = append(answers, steps.Answer{value})
	}
	return answers
}

// outcome returns everything that the program makes of the answers.
func outcome(sp steps.Speaker, s *steps.Strategy) string {
	report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
	var text strings.Builder
	for _, section := range Sections(sp, s, report, today) {
		text.WriteString(section.Text)
	}
	for i := range report.Fit {
		fmt.Fprintln(&text, report.Fit[i].Platform.ID, report.Fit[i].Score)
	}
	for i := range report.Findings {
		f := &report.Findings[i]
		fmt.Fprintln(&text, f.Rule.ID, f.Subject, f.Digest())
	}
	return text.String()
}

// readerMissing are questions of the file format whose rules are still to come.
var readerMissing = map[string]bool{"business.kind": true, "audiences.crucial": true, "objectives.worth": true,
	"tactics.posts_per_week": true, "tactics.aimed": true}

// TestEveryAnswerIsUsed finds questions that no rule and no section reads: whatever is answered to them,
// neither the findings nor the document change.
func TestEveryAnswerIsUsed(t *testing.T) {
	sp := speaker(t, lang.English)
	several := example(t, "gym", lang.English)
	several.Content.Pillars = []steps.Pillar{{ID: "lunch", Name: "Lunch"}}
	several.Accounts[0].Followers = steps.Num(1240)
	several.Audiences = append(several.Audiences, steps.Audience{ID: "owners", Name: "Owners of offices"})
	used := map[string]bool{}
	for _, s := range []*steps.Strategy{revised(t, lang.English), example(t, "flip-flops", lang.English), several} {
		before := outcome(sp, s)
		steps.Each(s, func(q *steps.Question, item int) {
			for _, answer := range otherAnswers(q, s, item, sp) {
				if used[q.ID] {
					return
				}
				changed := s.Clone()
				q.Put(changed, item, answer)
				used[q.ID] = outcome(sp, changed) != before
			}
		})
	}
	steps.All(func(q *steps.Question) {
		if q.Kind != steps.List && !used[q.ID] && !readerMissing[q.ID] {
			t.Errorf("no rule and no section reads %s", q.ID)
		}
	})
}
