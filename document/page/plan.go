package page

import (
	"cmp"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// writePlan lists the tactics by phase, with their owners, dates and cost.
func writePlan(p *builder) {
	for _, phase := range []steps.Phase{steps.PhaseLaunch, steps.PhaseSustain, "", steps.PhaseNext} {
		p.phase(phase)
	}
	p.addText(p.hoursPlanned())
	p.supports()
	if p.s.NextPhase != "" {
		p.addText(p.say("plan.next_phase", lang.Args{"Text": sentence(p.s.NextPhase)}))
	}
	p.addText(p.replies())
}

func (p *builder) phase(phase steps.Phase) {
	var rows [][]block.Text
	for i := range p.s.Tactics {
		if p.s.Tactics[i].Phase == phase {
			rows = append(rows, p.tacticRow(i))
		}
	}
	if len(rows) == 0 {
		return
	}
	if phase != "" || len(rows) < len(p.s.Tactics) {
		p.addHeading(p.say("plan.phase." + cmp.Or(string(phase), "unset")))
	}
	p.addTable([]column{{"plan.tactic", block.Words}, {"plan.platform", block.Words}, {"plan.objective", block.Words}, {"plan.owner", block.Words}, {"plan.when", block.Words},
		{"plan.hours_column", block.Number}, {"plan.cost_column", block.Number}}, rows)
}

func (p *builder) tacticRow(i int) []block.Text {
	t := &p.s.Tactics[i]
	var hours, cost block.Text
	var objectives []block.Text
	for _, id := range t.Objectives {
		objectives = append(objectives, p.objectiveLabel(id))
	}
	if t.HoursPerWeek.Value > 0 {
		hours = p.number(t.HoursPerWeek.Value)
	}
	if t.MonthlyCost.Value > 0 {
		cost = p.money(t.MonthlyCost.Value)
	}
	return []block.Text{block.Typed(p.ItemName(steps.Find("tactics"), p.s, i)), p.platform(t.Platform), block.Join(" · ", objectives...), block.Typed(t.Owner),
		block.Join(" · ", p.span(t.Start, t.End), block.Typed(t.Cadence)), hours, cost}
}

// span formats a period, or the one date that is given.
func (p *builder) span(from, to date.Date) block.Text {
	switch {
	case from.IsZero() && to.IsZero():
		return nil
	case to.IsZero():
		return p.say("plan.from", lang.Args{"From": from})
	case from.IsZero():
		return p.say("plan.until", lang.Args{"To": to})
	}
	return p.say("plan.span", lang.Args{"From": from, "To": to})
}

// supports lists which tactics make which others stronger.
func (p *builder) supports() {
	var items []block.Text
	for i, t := range p.s.Tactics {
		if len(t.Supports) > 0 {
			items = append(items, p.say("plan.supports", lang.Args{
				"Tactic": phrase(p.ItemName(steps.Find("tactics"), p.s, i)),
				"Helped": p.series(p.tacticNames(t.Supports))}))
		}
	}
	if len(items) > 0 {
		p.addText(p.say("plan.together"))
		p.addList(items...)
	}
}

func (p *builder) tacticNames(ids []string) []block.Text {
	names := make([]block.Text, len(ids))
	for i, id := range ids {
		names[i] = phrase(p.NameOf(steps.Find("tactics"), p.s, id))
	}
	return names
}

func (p *builder) replies() block.Text {
	r := p.s.Replies
	if r.Owner == "" {
		return nil
	}
	who := p.say("plan.replies", lang.Args{"Owner": phrase(r.Owner)})
	if r.WithinHours.Given {
		who = p.say("plan.replies_within", lang.Args{"Owner": phrase(r.Owner), "Hours": r.WithinHours.Value})
	}
	if r.EscalateTo == "" {
		return who
	}
	return block.Join(" ", who, p.say("plan.escalate", lang.Args{"Name": phrase(r.EscalateTo)}))
}
