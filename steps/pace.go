package steps

import "sweetspot/steps/date"

// StartOf is the day from which an objective is counted: its own, or the day the strategy was made.
func (s *Strategy) StartOf(o *Objective) date.Date {
	if o.Start.IsZero() {
		return s.Created
	}
	return o.Start
}

// Progress is the part of the way from baseline to target that a value of the metric has come, 1 for
// all of it; false where an end of the way is not known.
func (o *Objective) Progress(value float64) (float64, bool) {
	way := o.Target.Value - o.Baseline.Value
	if !o.Baseline.Given || !o.Target.Given || way == 0 {
		return 0, false
	}
	return (value - o.Baseline.Value) / way, true
}

// Expected is the part of the way that is due on a day, 0 to 1, at an even pace from the start of the
// objective to its deadline; false where those are not known.
func (s *Strategy) Expected(o *Objective, day date.Date) (float64, bool) {
	start := s.StartOf(o)
	if start.IsZero() || !o.Deadline.After(start) || day.IsZero() {
		return 0, false
	}
	share := float64(start.DaysUntil(day)) / float64(start.DaysUntil(o.Deadline))
	return min(1, max(0, share)), true
}

// Period is the time that the budget is for: from its start, or that of the earliest objective, to its
// end, or the last deadline. A day that is not known is zero.
func (s *Strategy) Period() (from, to date.Date) {
	from, to = s.Budget.From, s.Budget.To
	var earliest, last date.Date
	for i := range s.Objectives {
		o := &s.Objectives[i]
		if start := s.StartOf(o); !start.IsZero() && (earliest.IsZero() || start.Before(earliest)) {
			earliest = start
		}
		if o.Deadline.After(last) {
			last = o.Deadline
		}
	}
	if from.IsZero() {
		from = earliest
	}
	if to.IsZero() {
		to = last
	}
	return from, to
}
