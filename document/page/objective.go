package page

import (
	"slices"
	"strconv"

	"sweetspot/document/block"
	"sweetspot/steps"
)

// objectiveLabel returns the number and metric of an objective: its statement is too long for a table cell.
func (p *builder) objectiveLabel(id string) block.Text {
	at := slices.IndexFunc(p.s.Objectives, func(o steps.Objective) bool { return o.ID == id })
	if at < 0 {
		return block.Typed(id)
	}
	return block.Join(" · ", block.Own(strconv.Itoa(at+1)), p.answer("objectives.metric", at))
}

// metricValue returns a value of an objective's metric in its unit; nil for a blank.
func (p *builder) metricValue(o *steps.Objective, value steps.Number) block.Text {
	if !value.Given {
		return nil
	}
	return block.Own(p.ObjectiveValue(o, value.Value, p.s.Resources.Currency))
}
