package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeMeasurement lists how objectives are measured and what happens when a value is off.
func writeMeasurement(p *builder) {
	if len(p.s.Measures) > 0 {
		p.measureTable()
	}
	p.addText(p.budget())
	p.addText(p.reviews())
}

func (p *builder) measureTable() {
	var rows [][]block.Text
	for i, m := range p.s.Measures {
		rows = append(rows, []block.Text{p.objectiveLabel(m.Objective), block.Typed(m.Source),
			block.Join(" · ", p.answer("measures.check", i), block.Typed(m.Owner)),
			p.trigger(m.ActBelow, m.Action), p.trigger(m.ScaleAbove, m.ScaleAction)})
	}
	p.addTable([]column{{"measurement.objective", block.Words}, {"measurement.source", block.Words}, {"measurement.check", block.Words},
		{"measurement.act", block.Words}, {"measurement.scale", block.Words}}, rows)
	p.addNote(p.say("measurement.gloss"))
}

// trigger returns a bound on the pace and the action beyond it.
func (p *builder) trigger(bound steps.Number, action string) block.Text {
	if !bound.Given {
		return block.Typed(action)
	}
	if action == "" {
		return p.percent(bound.Value)
	}
	return p.say("measurement.trigger", lang.Args{"Bound": p.percent(bound.Value), "Action": block.Typed(action)})
}

func (p *builder) budget() block.Text {
	b := p.s.Budget
	if !b.Total.Given {
		return nil
	}
	total := p.money(b.Total.Value)
	if b.From.IsZero() || b.To.IsZero() {
		return p.say("measurement.budget", lang.Args{"Total": total})
	}
	return p.say("measurement.budget_dates", lang.Args{"Total": total, "From": b.From, "To": b.To})
}

func (p *builder) reviews() block.Text {
	r := p.s.Reviews
	if r.Every == "" {
		return nil
	}
	said := p.say("measurement.reviews." + string(r.Every))
	if r.Reader != "" {
		said = block.Join(" ", said, p.say("measurement.reader", lang.Args{"Reader": phrase(r.Reader)}))
	}
	if first := p.s.FirstReview(); !first.IsZero() {
		said = block.Join(" ", said, p.say("measurement.first_review", lang.Args{"Date": first}))
	}
	return said
}
