package steps

import (
	"slices"

	"sweetspot/steps/date"
)

// Reading is a value that was entered for an objective, and its day.
type Reading struct {
	Date  date.Date
	Value float64
}

// Readings returns the values entered for an objective, the oldest first; of one day the one entered last.
func (s *Strategy) Readings(o *Objective) []Reading {
	var readings []Reading
	for i := range s.Results {
		if value, given := s.Results[i].Values[o.ID]; given {
			readings = append(readings, Reading{s.Results[i].Date, value})
		}
	}
	slices.Reverse(readings) // so that of one day the one entered last comes first, and is kept
	slices.SortStableFunc(readings, func(a, b Reading) int { return a.Date.Compare(b.Date) })
	return slices.CompactFunc(readings, func(a, b Reading) bool { return a.Date == b.Date })
}

// Forecast is where an objective stands by its last figure, and where it ends if nothing changes.
type Forecast struct {
	Last     Reading
	Due      float64 // the value expected by then at an even pace
	Progress float64 // of the way from baseline to target, 1 at the target
	Expected float64 // progress due by then, 0 to 1
	End      float64 // the value at the deadline at the mean pace since the start
	// EndNow is the value at the deadline at the pace since the figure before the last one, equal to End where
	// there is none. Both together are the range in which the end is to be looked for.
	EndNow float64
	// Over reports that the last figure is of the deadline or later: End is that figure.
	Over bool
}

// Forecast returns the forecast of an objective from its baseline and its figures since the start: a straight line
// through baseline and last figure, and one through the last two. It is false without a baseline, a target, a start,
// a deadline, or a figure after the start.
func (s *Strategy) Forecast(o *Objective) (Forecast, bool) {
	start, deadline := s.StartOf(o), o.Deadline
	readings := slices.DeleteFunc(s.Readings(o), func(r Reading) bool { return !r.Date.After(start) })
	if start.IsZero() || !deadline.After(start) || len(readings) == 0 {
		return Forecast{}, false
	}
	last := readings[len(readings)-1]
	progress, known := o.Progress(last.Value)
	if !known {
		return Forecast{}, false
	}
	expected, _ := s.Expected(o, last.Date)
	f := Forecast{Last: last, Progress: progress, Expected: expected, Over: !last.Date.Before(deadline),
		Due: o.Baseline.Value + expected*(o.Target.Value-o.Baseline.Value), End: last.Value, EndNow: last.Value}
	if f.Over {
		return f, true
	}
	f.End = o.possible(along(Reading{start, o.Baseline.Value}, last, deadline))
	f.EndNow = f.End
	if len(readings) > 1 {
		f.EndNow = o.possible(along(readings[len(readings)-2], last, deadline))
	}
	return f, true
}

// along returns the value of a day on the straight line through two readings of different days.
func along(from, to Reading, day date.Date) float64 {
	pace := (to.Value - from.Value) / float64(from.Date.DaysUntil(to.Date))
	return to.Value + pace*float64(to.Date.DaysUntil(day))
}

// possible returns the nearest value that the metric of an objective can have.
func (o *Objective) possible(value float64) float64 {
	metric := FindMetric(o.Metric)
	if metric == nil || metric.Unit == Score {
		return value
	}
	if metric.Unit == Percent {
		value = min(value, 100)
	}
	return max(value, 0)
}
