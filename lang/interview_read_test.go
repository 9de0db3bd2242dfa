package lang_test

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// TestExamplesAreUnderstood types each example as it is shown into its own question.
func TestExamplesAreUnderstood(t *testing.T) {
	today := date.New(2026, 11, 22)
	inEachLanguage(t, func(t *testing.T, texts *lang.Texts) {
		steps.All(func(q *steps.Question) {
			if !q.HasExample() {
				return
			}
			example := texts.Text("ask." + q.ID + ".example")
			answer, problem := q.Read(example, today)
			if problem != nil {
				t.Errorf("%s: %q is not understood: %s", q.ID, example, problem.Say(texts))
			} else if answer.Blank() {
				t.Errorf("%s: %q reads as a blank", q.ID, example)
			}
		})
	})
}
