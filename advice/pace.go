package advice

import (
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// pace compares the progress of an objective with the progress expected by the same day, both as fractions of
// the way from baseline to target.
type pace struct {
	progress float64
	expected float64 // 0 to 1
}

// ratio returns progress over expected: 1 is on pace.
func (p pace) ratio() float64 { return p.progress / p.expected }

// sample is a value entered for an objective, and its day.
type sample struct {
	date  date.Date
	value float64
}

// rounding is the tolerance of comparisons with thresholds, for errors of binary fractions.
const rounding = 1e-9

// samples returns the sample of each objective with the latest date; of two on one day the later entry. It is
// computed once.
func (v *view) samples() map[string]sample {
	if v.newest != nil {
		return v.newest
	}
	v.newest = map[string]sample{}
	for i := range v.Results {
		result := &v.Results[i]
		for id, value := range result.Values {
			if old, seen := v.newest[id]; !seen || !result.Date.Before(old.date) {
				v.newest[id] = sample{result.Date, value}
			}
		}
	}
	return v.newest
}

// progress returns the progress of an objective by its newest sample, if it is known.
func (v *view) progress(o *steps.Objective) (float64, bool) {
	newest, read := v.samples()[o.ID]
	if !read {
		return 0, false
	}
	return o.Progress(newest.value)
}

// paceOf returns the pace of an objective on the day of its newest sample, if it is known.
func (v *view) paceOf(o *steps.Objective) (pace, bool) {
	progress, known := v.progress(o)
	if !known {
		return pace{}, false
	}
	expected, known := v.Expected(o, v.samples()[o.ID].date)
	return pace{progress, expected}, known && expected > 0
}

// period returns the first and last day of the budget, and whether both are known and in order.
func (v *view) period() (from, to date.Date, known bool) {
	from, to = v.Period()
	return from, to, !from.IsZero() && to.After(from)
}
