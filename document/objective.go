package document

import (
	"slices"
	"strconv"

	"sweetspot/lang"
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
	return sayMetric(p.Speaker, p.s, o, value.Value)
}

func sayMetric(sp steps.Speaker, s *steps.Strategy, o *steps.Objective, value float64) string {
	said := sp.Texts.Number(value)
	if metric := steps.FindMetric(o.Metric); metric != nil {
		switch metric.Unit {
		case steps.Percent:
			said = sp.Texts.Percent(value)
		case steps.Money:
			said = sp.Texts.Money(value, s.Resources.Currency)
		case steps.Minutes:
			said = sp.Texts.Text("doc.unit.minutes", lang.Args{"Value": said})
		case steps.Ratio:
			said = sp.Texts.Text("doc.unit.ratio", lang.Args{"Value": said})
		}
	}
	switch o.Per {
	case steps.Week, steps.Month:
		return sp.Texts.Text("doc.unit.per_"+o.Per, lang.Args{"Value": said})
	}
	return said
}
