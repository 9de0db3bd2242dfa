package steps

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"
	"time"

	"sweetspot/steps/date"
)

//go:embed testdata/answers.tsv
var answers string

// TestAnswersAsTheyAreTyped reads what people type at a question.
func TestAnswersAsTheyAreTyped(t *testing.T) {
	wednesday := date.New(2026, time.November, 25)
	for line := range strings.Lines(answers) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 3 {
			t.Fatalf("not three columns: %q", line)
		}
		got := "-"
		if answer, problem := Find(cells[0]).Read(cells[1], wednesday); problem == nil {
			got = answer.String()
		}
		if !sameAnswer(got, cells[2]) {
			t.Errorf("%s: %q is read as %s, want %s", cells[0], cells[1], got, cells[2])
		}
	}
}

// sameAnswer compares numbers to a hundredth, and anything else as it is.
func sameAnswer(got, want string) bool {
	a, errA := strconv.ParseFloat(got, 64)
	b, errB := strconv.ParseFloat(want, 64)
	return got == want || errA == nil && errB == nil && a-b < 0.005 && b-a < 0.005
}
