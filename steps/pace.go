package steps

import (
	"math"

	"sweetspot/steps/date"
)

// StartOf returns the day from which the pace of an objective counts: its own start, or the day on which the
// strategy was created.
func (s *Strategy) StartOf(o *Objective) date.Date {
	if o.Start.IsZero() {
		return s.Created
	}
	return o.Start
}

// Progress returns (value - baseline) / (target - baseline), 1 at the target; false if baseline or target is not
// known, or both are equal.
func (o *Objective) Progress(value float64) (float64, bool) {
	way := o.Target.Value - o.Baseline.Value
	if !o.Baseline.Given || !o.Target.Given || way == 0 {
		return 0, false
	}
	return (value - o.Baseline.Value) / way, true
}

// Expected returns the progress due on a day at an even pace, (day - start) / (deadline - start) within 0 to 1;
// false if start or deadline is not known.
func (s *Strategy) Expected(o *Objective, day date.Date) (float64, bool) {
	start := s.StartOf(o)
	if start.IsZero() || !o.Deadline.After(start) || day.IsZero() {
		return 0, false
	}
	share := float64(start.DaysUntil(day)) / float64(start.DaysUntil(o.Deadline))
	return min(1, max(0, share)), true
}

// Due is where an objective should stand on the day of the first review, at an even pace.
type Due struct {
	Objective *Objective
	Day       date.Date
	Value     float64 // of the metric
}

// measuredBy returns the objective that a measure is of, or that would be put in; nil where there is none.
func (s *Strategy) measuredBy(measure int) *Objective {
	id := unmeasured(s).String()
	if measure < len(s.Measures) && s.Measures[measure].Objective != "" {
		id = s.Measures[measure].Objective
	}
	at, found := Find("objectives").itemAt(s, id)
	if !found {
		return nil
	}
	return &s.Objectives[at]
}

// DueOf returns where the objective of a measure should stand at the first review; false where that is not known,
// or is where it stands at the start.
func (s *Strategy) DueOf(measure int) (Due, bool) {
	o := s.measuredBy(measure)
	if o == nil || !o.Baseline.Given || !o.Target.Given {
		return Due{}, false
	}
	expected, known := s.Expected(o, s.Reviews.First)
	way := o.Target.Value - o.Baseline.Value
	if !known || expected*way == 0 {
		return Due{}, false
	}
	return Due{Objective: o, Day: s.Reviews.First, Value: o.Baseline.Value + expected*way}, true
}

// Falls reports whether the value is to fall: then a value above is late.
func (d Due) Falls() bool { return d.Value < d.Objective.Baseline.Value }

// Share returns a value of the metric in per cent of the pace, to one decimal.
func (d Due) Share(value float64) float64 {
	base := d.Objective.Baseline.Value
	return math.Round((value-base)/(d.Value-base)*1000) / 10
}

// rounded returns a value as it is said and typed: a whole number of what is counted, two decimals of the rest.
func (d Due) rounded(value float64) float64 {
	if metric := FindMetric(d.Objective.Metric); metric != nil && metric.Unit == Count {
		return math.Round(value)
	}
	return roundCent(value)
}

// At returns the value of the metric at a share of the pace in per cent, rounded as it is typed.
func (d Due) At(share float64) float64 {
	base := d.Objective.Baseline.Value
	return d.rounded(base + share/100*(d.Value-base))
}

// Period returns the first and the last day that the budget is for: its own, or else the earliest start and the
// last deadline of the objectives. A day that is not known is zero.
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

// usualTrigger is the share of the pace, in per cent, under which to act where a measure does not say.
const usualTrigger = 90

// Trigger returns the share of the pace, in per cent, under which it is time to act on an objective: what its first
// measure says, or else the usual one.
func (s *Strategy) Trigger(o *Objective) float64 {
	for i := range s.Measures {
		if m := &s.Measures[i]; m.Objective == o.ID {
			if m.ActBelow.Given {
				return m.ActBelow.Value
			}
			break
		}
	}
	return usualTrigger
}

// LastCheckIn returns the day of the latest check-in with a figure, zero where there is none.
func (s *Strategy) LastCheckIn() date.Date {
	var last date.Date
	for i := range s.Results {
		if r := &s.Results[i]; len(r.Values) > 0 && r.Date.After(last) {
			last = r.Date
		}
	}
	return last
}

// CheckInDue reports whether figures are to be entered: the campaign has begun, and a period of the measure that is
// checked most often has passed since its start or the last check-in, a month where no measure says; or the
// campaign is over, and nothing was entered since.
func (s *Strategy) CheckInDue(today date.Date) bool {
	from, to := s.Period()
	if from.IsZero() || !today.After(from) || len(s.Objectives) == 0 {
		return false
	}
	since := s.LastCheckIn()
	if since.Before(from) {
		since = from
	}
	if !to.IsZero() && today.After(to) {
		return since.Before(to)
	}
	return !today.Before(s.nextCheck(since))
}

// nextCheck returns the first day after a day on which a measure is to be checked.
func (s *Strategy) nextCheck(day date.Date) date.Date {
	next := day.AddMonths(1)
	for i := range s.Measures {
		if due := s.Measures[i].Check.After(day, 1); due.Before(next) {
			next = due
		}
	}
	return next
}
