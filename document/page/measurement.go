package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeMeasurement lists how objectives are measured, and who looks at the figures. When to change course is among the
// risks.
func writeMeasurement(p *builder) {
	var rows [][]block.Text
	for i, m := range p.s.Measures {
		rows = append(rows, []block.Text{p.objectiveLabel(m.Objective), block.Typed(m.Source),
			block.Join(" · ", p.answer("measures.check", i), block.Typed(m.Owner)), p.trigger(m.ScaleAbove, m.ScaleAction)})
	}
	p.addTable([]column{{"measurement.objective", block.Words}, {"measurement.source", block.Words},
		{"measurement.check", block.Words}, {"measurement.scale", block.Words}}, rows)
	p.addText(p.reviews())
}

// trigger returns a bound on the pace and the action beyond it.
func (p *builder) trigger(bound steps.Number, action string) block.Text {
	if !bound.Given {
		return block.Typed(action)
	}
	share := p.say("measurement.share", lang.Args{"Share": p.percent(bound.Value)})
	if action == "" {
		return share
	}
	return p.say("measurement.trigger", lang.Args{"Bound": share, "Action": block.Typed(action)})
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
	return said
}
