package advice

import (
	"fmt"
	"testing"

	"sweetspot/steps"
)

// large is a strategy of several times the size that a human makes, with much to say about it.
func large(times int) *steps.Strategy {
	s := gym()
	platforms := builtIn.Platforms()
	ages := steps.AgeBrackets()
	s.Audiences, s.Objectives, s.Channels, s.Tactics, s.Measures = nil, nil, nil, nil, nil
	for i := range 10 * times {
		a := gym().Audiences[0]
		a.ID, a.Ages = fmt.Sprint("audience-", i), []steps.AgeBracket{ages[i%5], ages[(i+1)%5]}
		s.Audiences = append(s.Audiences, a)
	}
	for i := range 20 * times {
		o := gym().Objectives[0]
		o.ID, o.Audience = fmt.Sprint("objective-", i), s.Audiences[i%len(s.Audiences)].ID
		s.Objectives = append(s.Objectives, o)
		m := gym().Measures[0]
		m.Objective = o.ID
		s.Measures = append(s.Measures, m)
	}
	for i := range 15 * times {
		ch := gym().Channels[0]
		ch.Platform, ch.Audience = platforms[i%len(platforms)].ID, s.Audiences[i%len(s.Audiences)].ID
		ch.There, ch.Evidence = []steps.YesNo{steps.Yes, steps.No, ""}[i%3], []steps.Evidence{steps.EvidenceGuess, steps.EvidenceData}[i%2]
		s.Channels = append(s.Channels, ch)
	}
	for i := range 60 * times {
		tactic := gym().Tactics[i%2]
		tactic.ID, tactic.Platform = fmt.Sprint("tactic-", i), platforms[i%len(platforms)].ID
		tactic.Objectives = []string{s.Objectives[i%len(s.Objectives)].ID}
		s.Tactics = append(s.Tactics, tactic)
	}
	for i := range 6 {
		values := map[string]float64{}
		for j := range s.Objectives {
			values[s.Objectives[j].ID] = float64(80 + i + j)
		}
		s.Results = append(s.Results, steps.Result{Date: day("2026-12-05").AddDays(7 * i), Spent: steps.Num(float64(300 * i)), Values: values})
	}
	return s
}

func BenchmarkReview(b *testing.B) {
	for _, times := range []int{1, 2, 4} {
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			c := Case{Strategy: large(times), Catalogue: builtIn, Today: today}
			b.ReportAllocs()
			findings := 0
			for b.Loop() {
				findings = len(Review(c).Findings)
			}
			b.ReportMetric(float64(findings), "findings")
		})
	}
}

// BenchmarkWords says every finding of the large strategy, as the list of all advice does.
func BenchmarkWords(b *testing.B) {
	report := Review(Case{Strategy: large(1), Catalogue: builtIn, Today: today})
	b.ReportAllocs()
	for b.Loop() {
		for i := range report.Findings {
			report.Findings[i].Words(speakers[0])
		}
	}
}
