package document

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// TestOneAnswerInTheWholeFile shows the file that the wizard saves when one answer of a finished
// strategy changes: the answer, the revision with its log, the section of the answer and those that
// repeat it. The summary and the revisions change with every revision, since they name it; advice,
// next steps and the ranking only where a finding or a fit does.
func TestOneAnswerInTheWholeFile(t *testing.T) {
	for name, change := range map[string]func(*steps.Strategy){
		"file-a-deadline":                     func(s *steps.Strategy) { s.Objectives[0].Deadline = date.New(2027, 4, 30) },
		"file-a-difference":                   func(s *steps.Strategy) { s.Business.Difference = "Classes that fit a lunch break" },
		"file-an-owner":                       func(s *steps.Strategy) { s.Tactics[0].Owner = "Sam" },
		"file-a-channel-without-its-audience": func(s *steps.Strategy) { s.Channels[0].There = steps.No },
	} {
		t.Run(name, func(t *testing.T) {
			first := example(t, "gym", lang.English)
			first.Revision, first.Created, first.Revised = 1, today, today
			text := render(t, New(lang.English), first, sectionsOf(t, lang.English, first, today))
			d := read(t, text)
			s := d.Strategy.Clone()
			change(s)
			s = Revise(d.Strategy, s, today.AddDays(2), "")
			got := render(t, d, s, sectionsOf(t, lang.English, s, today))
			goldenDiff(t, name, text, got)
		})
	}
}
