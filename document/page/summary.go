package page

import (
	"slices"
	"strings"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// writeSummary is for a reader with one minute: what to approve, why, and the expected result.
func writeSummary(p *builder) {
	s := p.s
	p.addText(p.say("summary.dated", lang.Args{"Revision": max(s.Revision, 1), "Date": p.date(p.dated())}))
	p.addText(p.decision())
	p.openFlags()
	if s.Goal.Challenge != "" {
		p.addText(p.say("summary.problem", lang.Args{"Text": sentence(s.Goal.Challenge)}))
	}
	p.addText(p.goal())
	p.addText(p.people())
	p.addText(p.places())
	p.expectedResults()
	if cost := block.Join(" ", p.moneyPlanned(), p.hoursPlanned()); len(cost) > 0 {
		p.addText(p.say("summary.cost", lang.Args{"Text": cost}))
	}
	if evidence := p.evidence(); len(evidence) > 0 {
		p.addText(p.say("summary.evidence", lang.Args{"Text": evidence}))
	}
	p.addText(p.acceptedRisks())
}

// title returns the title, else one made of the name of the business, else a general one.
func (p *builder) title() block.Text {
	switch {
	case p.s.Title != "":
		return phrase(p.s.Title)
	case p.s.Business.Name != "":
		return p.say("summary.titled", lang.Args{"Name": phrase(p.s.Business.Name)})
	}
	return p.say("summary.untitled")
}

// dated returns the day of the last revision, else of creation, else today.
func (p *builder) dated() date.Date {
	switch {
	case !p.s.Revised.IsZero():
		return p.s.Revised
	case !p.s.Created.IsZero():
		return p.s.Created
	}
	return p.today
}

// decision asks the reader for what the plan takes: a sum, or hours of work where it takes no money.
func (p *builder) decision() block.Text {
	if sum := p.sumAsked(); len(sum) > 0 {
		return block.Join(" ", sum, p.named("summary.buys"))
	}
	hours, known := plannedHours(p.s)
	if !known && p.s.Resources.HoursPerWeek.Given {
		hours, known = p.s.Resources.HoursPerWeek.Value, true
	}
	if known && hours > 0 {
		return block.Join(" ", p.say("summary.approve_hours", lang.Args{"Hours": hours}), p.named("summary.takes"))
	}
	return p.named("summary.go_ahead")
}

// sumAsked asks for the budget, or else for the money that the tactics cost; nil where they cost none.
func (p *builder) sumAsked() block.Text {
	budget, monthly := p.s.Budget, p.s.Resources.MonthlyBudget
	cost, priced, known := plannedCost(p.s)
	switch {
	case budget.Total.Value > 0 && !budget.From.IsZero() && !budget.To.IsZero():
		return p.say("summary.approve", lang.Args{
			"Total": p.money(budget.Total.Value), "From": budget.From, "To": budget.To})
	case budget.Total.Value > 0:
		return p.say("summary.approve_sum", lang.Args{"Total": p.money(budget.Total.Value)})
	case monthly.Value > 0:
		return p.say("summary.approve_month", lang.Args{"Sum": p.money(monthly.Value)})
	case priced && known:
		return p.say("summary.approve_sum", lang.Args{"Total": p.wholeMoney(cost)})
	case priced:
		return p.say("summary.approve_month", lang.Args{"Sum": p.money(monthlyCost(p.s))})
	}
	return nil
}

// named returns a sentence about the tactics, except those of the next phase; nil where there are none.
func (p *builder) named(id string) block.Text {
	var names []block.Text
	for _, t := range p.s.Tactics {
		if t.Phase != steps.PhaseNext && t.Name != "" {
			names = append(names, phrase(t.Name))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return p.say(id, lang.Args{"Tactics": p.series(names)})
}

func (p *builder) goal() block.Text {
	if p.s.Goal.Statement == "" {
		return nil
	}
	return p.say("summary.goal", lang.Args{"Text": sentence(p.s.Goal.Statement)})
}

func (p *builder) people() block.Text {
	var names []block.Text
	for i, a := range p.s.Audiences {
		name := phrase(p.ItemName(steps.Find("audiences"), p.s, i))
		if a.Part != "" {
			name = p.say("summary.part."+string(a.Part), lang.Args{"Name": name})
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return nil
	}
	return p.say("summary.people", lang.Args{"Names": p.series(names)})
}

func (p *builder) places() block.Text {
	var names []block.Text
	for _, c := range p.s.Channels {
		name := p.platform(c.Platform)
		if fit := p.fit(c.Platform); fit != nil {
			name = p.say("summary.place", lang.Args{"Platform": name, "Score": fit.Score})
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return nil
	}
	return p.say("summary.places", lang.Args{"Names": p.series(names)})
}

func (p *builder) expectedResults() {
	if len(p.s.Objectives) == 0 {
		return
	}
	p.addText(p.say("summary.results"))
	var results []block.Text
	for i := range p.s.Objectives {
		results = append(results, p.expectedResult(i))
	}
	p.addList(results...)
}

func (p *builder) expectedResult(i int) block.Text {
	o := &p.s.Objectives[i]
	statement := phrase(p.ItemName(steps.Find("objectives"), p.s, i))
	if o.Metric == "" || !o.Baseline.Given || !o.Target.Given || o.Deadline.IsZero() {
		return p.say("summary.result_said", lang.Args{"Statement": statement})
	}
	baseline, target, deadline := p.metricValue(o, o.Baseline), p.metricValue(o, o.Target), p.date(o.Deadline)
	id := "summary.result"
	if saysAll(statement, baseline, target, deadline) {
		id = "summary.result_said"
	}
	return p.say(id, lang.Args{"Statement": statement, "Metric": p.answer("objectives.metric", i),
		"Baseline": baseline, "Target": target, "Deadline": deadline})
}

// saysAll reports whether a sentence contains all the parts; kinds of spaces count as equal.
func saysAll(sentence block.Text, parts ...block.Text) bool {
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	said := plain.Replace(sentence.String())
	return !slices.ContainsFunc(parts, func(part block.Text) bool {
		return !strings.Contains(said, plain.Replace(part.String()))
	})
}

// evidence groups audiences and channels by how the answers about them are known; nil where none is. A channel that
// the advice calls unproven rests on nothing yet, whatever figures there are about a part of it.
func (p *builder) evidence() block.Text {
	names := map[steps.Evidence][]block.Text{}
	for i, a := range p.s.Audiences {
		names[a.Evidence] = append(names[a.Evidence], phrase(p.ItemName(steps.Find("audiences"), p.s, i)))
	}
	for _, c := range p.s.Channels {
		if c.Evidence != steps.EvidenceGuess && p.unproven(c.Platform) {
			continue
		}
		names[c.Evidence] = append(names[c.Evidence], p.platform(c.Platform))
	}
	var said block.Text
	for _, evidence := range []steps.Evidence{steps.EvidenceData, steps.EvidenceAsked, steps.EvidenceGuess} {
		if known := names[evidence]; len(known) > 0 {
			said = block.Join(" ", said, p.say("summary.evidence_"+string(evidence), lang.Args{"Names": p.series(known)}))
		}
	}
	return said
}

func (p *builder) unproven(platform string) bool {
	return slices.ContainsFunc(p.report.Findings, func(f advice.Finding) bool {
		return f.Rule.ID == "unproven-channel" && f.Subject == platform
	})
}

// openFlags says how many points are open: a reader should know before approving anything. What they are is for the
// author, and in the advice.
func (p *builder) openFlags() {
	if open := len(p.findings(advice.Flag)); open > 0 {
		p.addText(p.count("summary.flags", open))
	}
}

func (p *builder) acceptedRisks() block.Text {
	if accepted := p.accepted(); len(accepted) > 0 {
		return p.count("summary.accepted", len(accepted))
	}
	return nil
}
