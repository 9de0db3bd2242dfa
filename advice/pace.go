package advice

import (
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// pace is where an objective stands, and where it should stand by then, both as parts of the way
// from baseline to target.
type pace struct {
	progress float64
	expected float64 // 0 to 1
}

// ratio is how much of the progress needed was made: 1 is on pace.
func (p pace) ratio() float64 { return p.progress / p.expected }

// sample is the newest number entered for an objective.
type sample struct {
	date  date.Date
	value float64
}

// rounding keeps the noise of binary fractions from tipping a threshold.
const rounding = 1e-9

// samples gives the newest sample of each objective by date, wherever it stands among the results;
// of two on one day the later entry.
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

// progress is the part of the way that an objective has come, if that can be told.
func (v *view) progress(o *steps.Objective) (float64, bool) {
	newest, read := v.samples()[o.ID]
	if !read {
		return 0, false
	}
	return o.Progress(newest.value)
}

// paceOf tells the pace of an objective, if that can be told.
func (v *view) paceOf(o *steps.Objective) (pace, bool) {
	progress, known := v.progress(o)
	if !known {
		return pace{}, false
	}
	expected, known := v.Expected(o, v.samples()[o.ID].date)
	return pace{progress, expected}, known && expected > 0
}

// period is the time that the budget is for, if both its ends are known.
func (v *view) period() (from, to date.Date, known bool) {
	from, to = v.Period()
	return from, to, !from.IsZero() && to.After(from)
}
