package page

import (
	"testing"

	"sweetspot/steps/date"
)

func TestMonths(t *testing.T) {
	day := func(text string) date.Date { d, _ := date.ParseISO(text); return d }
	for _, test := range []struct {
		from, to string
		want     float64
	}{
		{"2026-12-01", "2027-03-31", 4},
		{"2026-12-15", "2027-01-14", 1},
		{"2027-01-20", "2027-02-28", 1 + 9/daysAMonth},
		{"2026-12-01", "2026-12-01", 1 / daysAMonth},
		{"2027-02-01", "2027-01-31", 0},
		{"", "2027-01-31", 0},
	} {
		if got := months(day(test.from), day(test.to)); got != test.want {
			t.Errorf("from %s to %s are %v months, want %v", test.from, test.to, got, test.want)
		}
	}
}
