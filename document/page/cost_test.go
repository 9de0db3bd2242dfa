package page

import (
	"testing"

	"sweetspot/steps"
	"sweetspot/steps/date"
)

// TestSpending: a tactic costs its share of each month, in whole units, so that every sum is the sum of its parts.
func TestSpending(t *testing.T) {
	day := func(text string) date.Date { d, _ := date.ParseISO(text); return d }
	for _, test := range []struct {
		from, to string
		cost     float64
		want     []float64
	}{
		{"2026-12-01", "2027-02-28", 100, []float64{100, 100, 100}},
		{"2026-12-15", "2027-01-14", 310, []float64{170, 140}},
		{"2027-01-31", "2027-01-31", 31, []float64{1}},
		{"2027-02-01", "2027-01-31", 100, nil},
		{"", "2027-01-31", 100, nil},
	} {
		s := &steps.Strategy{Tactics: []steps.Tactic{{Start: day(test.from), End: day(test.to), MonthlyCost: steps.Num(test.cost)}}}
		sp := spendingOf(s)
		if sp.dated != (test.want != nil) {
			t.Fatalf("from %s to %s: dated is %v", test.from, test.to, sp.dated)
		}
		total := 0.0
		for at, want := range test.want {
			if got := sp.inMonth(s, at, "", true); got != want {
				t.Errorf("from %s to %s, month %d: %v, want %v", test.from, test.to, at, got, want)
			}
			total += want
		}
		if sp.total() != total {
			t.Errorf("from %s to %s: %v in all, want %v", test.from, test.to, sp.total(), total)
		}
	}
}
