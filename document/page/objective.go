package page

import (
	"slices"
	"strconv"

	"sweetspot/document/block"
	"sweetspot/steps"
)

// objectiveLabel names an objective briefly, by its number and what it counts: the statement is a
// whole sentence, too long for a table cell.
func (p *builder) objectiveLabel(id string) block.Text {
	at := slices.IndexFunc(p.s.Objectives, func(o steps.Objective) bool { return o.ID == id })
	if at < 0 {
		return block.Typed(id)
	}
	return block.Join(" · ", block.Own(strconv.Itoa(at+1)), p.answer("objectives.metric", at))
}

// metricValue writes where the metric of an objective stands, in its unit.
func (p *builder) metricValue(o *steps.Objective, value steps.Number) block.Text {
	if !value.Given {
		return nil
	}
	return block.Own(p.ObjectiveValue(o, value.Value, p.s.Resources.Currency))
}
