package advice

import (
	"slices"

	"sweetspot/steps"
	"sweetspot/steps/date"
)

const daysPerMonth = 365.25 / 12

// runsOut returns the day on which the tactics, those of the next phase aside, will have spent the money, and
// whether they ever do. A tactic costs from its start, or from that of the budget, until its end, if any.
func (v *view) runsOut(money float64, from date.Date) (date.Date, bool) {
	type step struct {
		day  int     // counted from the start
		rate float64 // by how much a day's spending changes
	}
	var changes []step
	for t := range v.eachTactic() {
		if t.Phase == steps.Next {
			continue
		}
		rate := t.MonthlyCost.Value / daysPerMonth
		first := 0
		if !t.Start.IsZero() {
			first = max(0, from.DaysUntil(t.Start))
		}
		if t.End.IsZero() {
			changes = append(changes, step{first, rate})
		} else if after := from.DaysUntil(t.End) + 1; after > first {
			changes = append(changes, step{first, rate}, step{after, -rate})
		}
	}
	slices.SortFunc(changes, func(a, b step) int { return a.day - b.day })

	rate, left := 0.0, money
	for i, change := range changes {
		rate += change.rate
		if rate <= rounding {
			continue
		}
		lasts := left / rate // days from here on
		if i+1 == len(changes) || lasts < float64(changes[i+1].day-change.day) {
			return from.AddDays(change.day + int(min(lasts, 1e6))), true
		}
		left -= rate * float64(changes[i+1].day-change.day)
	}
	return date.Date{}, false
}
