package document

import (
	"slices"
	"strconv"

	"sweetspot/steps"
)

// objectiveLabel names an objective briefly, by its number and what it counts: the statement is a
// whole sentence, too long for a table cell.
func (p *page) objectiveLabel(id string) string {
	at := slices.IndexFunc(p.s.Objectives, func(o steps.Objective) bool { return o.ID == id })
	if at < 0 {
		return put(id)
	}
	return joinGiven(" · ", strconv.Itoa(at+1), p.answer("objectives.metric", at))
}

// metricValue writes where the metric of an objective stands, in its unit.
func (p *page) metricValue(o *steps.Objective, value steps.Number) string {
	if !value.Given {
		return ""
	}
	return p.ObjectiveValue(o, value.Value, p.s.Resources.Currency)
}
