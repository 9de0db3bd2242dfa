package steps

import (
	"testing"
	"time"

	"sweetspot/steps/date"
)

// on is a day of 2027, zero for month 0.
func on(month time.Month, day int) date.Date {
	if month == 0 {
		return date.Date{}
	}
	return date.New(2027, month, day)
}

// TestExpected progress runs from the start to the deadline, and is not known without either.
func TestExpected(t *testing.T) {
	for _, c := range []struct {
		start, created, deadline, day date.Date
		want                          float64
		known                         bool
	}{
		{on(1, 1), on(2, 1), on(1, 11), on(1, 6), 0.5, true},
		{date.Date{}, on(1, 1), on(1, 11), on(1, 2), 0.1, true},
		{on(1, 10), date.Date{}, on(1, 20), on(1, 1), 0, true},
		{on(1, 1), date.Date{}, on(1, 11), on(3, 1), 1, true},
		{date.Date{}, date.Date{}, on(1, 11), on(1, 2), 0, false},
		{on(1, 11), date.Date{}, on(1, 11), on(1, 2), 0, false},
		{on(1, 1), date.Date{}, date.Date{}, on(1, 2), 0, false},
		{on(1, 1), date.Date{}, on(1, 11), date.Date{}, 0, false},
	} {
		s := &Strategy{Created: c.created}
		got, known := s.Expected(&Objective{Start: c.start, Deadline: c.deadline}, c.day)
		if got != c.want || known != c.known {
			t.Errorf("%+v: %v, %v", c, got, known)
		}
	}
}

// TestDue is the value at the first review, where everything that it takes is known.
func TestDue(t *testing.T) {
	plan := func(edit func(*Strategy)) *Strategy {
		s := &Strategy{
			Reviews:    Reviews{First: on(1, 6)},
			Objectives: []Objective{{ID: "members", Metric: "orders", Baseline: Num(80), Target: Num(121), Start: on(1, 1), Deadline: on(1, 11)}},
			Measures:   []Measure{{Objective: "members"}, {Objective: "gone"}},
		}
		edit(s)
		return s
	}
	due, known := plan(func(*Strategy) {}).DueOf(0)
	if !known || due.Value != 100.5 || due.Day != on(1, 6) || due.Objective.ID != "members" {
		t.Errorf("due are %+v, %v", due, known)
	}
	for value, share := range map[float64]float64{80: 0, 100.5: 100, 90.25: 50, 84.1: 20} {
		if got := due.Share(value); got != share {
			t.Errorf("%v is %v %% of the pace, want %v", value, got, share)
		}
	}
	if got := due.At(50); got != 90 {
		t.Errorf("half of the pace is %v, want a whole number", got)
	}
	due.Objective.Metric = "revenue"
	if got := due.At(33); got != 86.77 {
		t.Errorf("a third of the pace in money is %v", got)
	}
	for name, edit := range map[string]func(*Strategy){
		"no baseline": func(s *Strategy) { s.Objectives[0].Baseline = Number{} },
		"no target":   func(s *Strategy) { s.Objectives[0].Target = Number{} },
		"no review":   func(s *Strategy) { s.Reviews.First = date.Date{} },
		"no way":      func(s *Strategy) { s.Objectives[0].Target = Num(80) },
		"on day one":  func(s *Strategy) { s.Reviews.First = on(1, 1) },
	} {
		if due, known := plan(edit).DueOf(0); known || due != (Due{}) {
			t.Errorf("%s: %+v is due", name, due)
		}
	}
	for measure := 1; measure < 3; measure++ {
		if _, known := plan(func(*Strategy) {}).DueOf(measure); known {
			t.Errorf("something is due of measure %d", measure)
		}
	}
}

// TestPeriod is that of the budget, and for a day that it lacks that of the objectives.
func TestPeriod(t *testing.T) {
	s := &Strategy{Created: on(2, 20), Objectives: []Objective{
		{Start: on(2, 10), Deadline: on(3, 31)}, {Start: on(2, 1), Deadline: on(3, 1)}, {Start: on(2, 5), Deadline: on(4, 30)}, {Deadline: on(4, 1)},
	}}
	for _, c := range []struct{ budget, want Budget }{
		{Budget{}, Budget{From: on(2, 1), To: on(4, 30)}},
		{Budget{From: on(1, 1)}, Budget{From: on(1, 1), To: on(4, 30)}},
		{Budget{To: on(6, 1)}, Budget{From: on(2, 1), To: on(6, 1)}},
	} {
		s.Budget = c.budget
		if from, to := s.Period(); from != c.want.From || to != c.want.To {
			t.Errorf("%+v: from %v to %v", c.budget, from, to)
		}
	}
	if from, to := (&Strategy{}).Period(); !from.IsZero() || !to.IsZero() {
		t.Errorf("without anything: from %v to %v", from, to)
	}
}

// TestCheckInDue a period of the busiest measure after the start or the last figure, and once after the end.
func TestCheckInDue(t *testing.T) {
	figure := func(day date.Date) Result { return Result{Date: day, Values: map[string]float64{"members": 1}} }
	for _, c := range []struct {
		name  string
		edit  func(*Strategy)
		today date.Date
		want  bool
	}{
		{"a month after the start", func(*Strategy) {}, on(2, 1), true},
		{"a day earlier", func(*Strategy) {}, on(1, 31), false},
		{"weekly", func(s *Strategy) { s.Measures = []Measure{{Check: CheckMonthly}, {Check: CheckWeekly}, {}} }, on(1, 8), true},
		{"weekly, a day earlier", func(s *Strategy) { s.Measures = []Measure{{Check: CheckWeekly}, {Check: CheckMonthly}} }, on(1, 7), false},
		{"daily", func(s *Strategy) { s.Measures = []Measure{{Check: CheckDaily}} }, on(1, 2), true},
		{"on the first day", func(s *Strategy) { s.Measures = []Measure{{Check: CheckDaily}} }, on(1, 1), false},
		{"after a figure", func(s *Strategy) { s.Results = []Result{figure(on(1, 20)), figure(on(1, 15))} }, on(2, 19), false},
		{"a month after a figure", func(s *Strategy) { s.Results = []Result{figure(on(1, 20))} }, on(2, 20), true},
		{"after a note", func(s *Strategy) { s.Results = []Result{{Date: on(1, 20), Note: "Closed"}} }, on(2, 1), true},
		{"after a figure before the start", func(s *Strategy) { s.Results = []Result{figure(date.New(2026, 12, 20))} }, on(1, 25), false},
		{"over", func(s *Strategy) { s.Results = []Result{figure(on(3, 30))} }, on(4, 1), true},
		{"over, with the last figure", func(s *Strategy) { s.Results = []Result{figure(on(3, 31))} }, on(6, 1), false},
		{"on the last day", func(s *Strategy) { s.Results = []Result{figure(on(3, 30))} }, on(3, 31), false},
		{"without an end", func(s *Strategy) { s.Budget.To, s.Objectives[0].Deadline = date.Date{}, date.Date{} }, on(2, 1), true},
		{"without a start", func(s *Strategy) { s.Budget.From = date.Date{} }, on(2, 1), false},
		{"without an objective", func(s *Strategy) { s.Objectives = nil }, on(2, 1), false},
	} {
		s := &Strategy{Budget: Budget{From: on(1, 1), To: on(3, 31)}, Objectives: []Objective{{ID: "members", Deadline: on(3, 31)}}}
		c.edit(s)
		if got := s.CheckInDue(c.today); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// TestRhythms are the days of reviews and of checks.
func TestRhythms(t *testing.T) {
	for every, want := range map[Every]date.Date{EveryWeek: on(1, 15), EveryMonth: on(3, 1), EveryQuarter: on(7, 1), "": {}} {
		if got := every.After(on(1, 1), 2); got != want {
			t.Errorf("two reviews every %q: %v", every, got)
		}
	}
	for check, want := range map[CheckEvery]date.Date{CheckDaily: on(1, 4), CheckWeekly: on(1, 22), CheckMonthly: on(4, 1), "": on(4, 1)} {
		if got := check.After(on(1, 1), 3); got != want {
			t.Errorf("three checks %q: %v", check, got)
		}
	}
	for _, c := range []struct {
		s    Strategy
		want date.Date
	}{
		{Strategy{}, date.Date{}},
		{Strategy{Reviews: Reviews{Every: EveryWeek}}, date.Date{}},
		{Strategy{Reviews: Reviews{Every: EveryWeek}, Budget: Budget{From: on(1, 1)}}, on(1, 8)},
		{Strategy{Reviews: Reviews{Every: EveryWeek, First: on(1, 5)}, Budget: Budget{From: on(1, 1)}}, on(1, 5)},
	} {
		if got := c.s.FirstReview(); got != c.want {
			t.Errorf("%+v: the first review is on %v", c.s.Reviews, got)
		}
	}
}
