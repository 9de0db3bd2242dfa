package document

import (
	"cmp"
	"slices"
	"strings"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// writeSummary is what a reader with one minute needs: what to approve, why, and what comes of it.
func writeSummary(p *page) {
	s := p.s
	p.add(p.say("summary.dated", lang.Args{"Revision": max(s.Revision, 1), "Date": p.date(p.dated())}))
	p.addSentences(p.decision(), p.buys())
	p.openFlags()
	if s.Goal.Challenge != "" {
		p.add(p.say("summary.problem", lang.Args{"Text": sentence(s.Goal.Challenge)}))
	}
	p.add(p.goal())
	p.add(p.people())
	p.add(p.places())
	p.expectedResults()
	if cost := joinGiven(" ", p.moneyPlanned(), p.hoursPlanned()); cost != "" {
		p.add(p.say("summary.cost", lang.Args{"Text": cost}))
	}
	p.add(p.say("summary.evidence", lang.Args{"Text": p.evidence()}))
	p.add(p.acceptedRisks())
}

// title is what the document is called, or what it is where nobody has named it.
func (p *page) title() string {
	switch {
	case p.s.Title != "":
		return phrase(p.s.Title)
	case p.s.Business.Name != "":
		return p.say("summary.titled", lang.Args{"Name": phrase(p.s.Business.Name)})
	}
	return p.say("summary.untitled")
}

// dated is the day that the document speaks of.
func (p *page) dated() date.Date {
	switch {
	case !p.s.Revised.IsZero():
		return p.s.Revised
	case !p.s.Created.IsZero():
		return p.s.Created
	}
	return p.today
}

func (p *page) decision() string {
	budget, monthly := p.s.Budget, p.s.Resources.MonthlyBudget
	switch {
	case budget.Total.Given && !budget.From.IsZero() && !budget.To.IsZero():
		return p.say("summary.approve", lang.Args{
			"Total": p.money(budget.Total.Value), "From": budget.From, "To": budget.To})
	case budget.Total.Given:
		return p.say("summary.approve_sum", lang.Args{"Total": p.money(budget.Total.Value)})
	case monthly.Given:
		return p.say("summary.approve_month", lang.Args{"Sum": p.money(monthly.Value)})
	}
	return p.say("summary.no_budget")
}

func (p *page) buys() string {
	var names []string
	for _, t := range p.s.Tactics {
		if t.Phase != steps.Next && t.Name != "" {
			names = append(names, phrase(t.Name))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return p.say("summary.buys", lang.Args{"Tactics": p.series(names)})
}

func (p *page) goal() string {
	if p.s.Goal.Statement == "" {
		return p.say("summary.no_goal")
	}
	return p.say("summary.goal", lang.Args{"Text": sentence(p.s.Goal.Statement)})
}

func (p *page) people() string {
	var names []string
	for i, a := range p.s.Audiences {
		name := phrase(p.ItemName(steps.Find("audiences"), p.s, i))
		if a.Part != "" {
			name = p.say("summary.part."+a.Part, lang.Args{"Name": name})
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return p.say("summary.no_people")
	}
	return p.say("summary.people", lang.Args{"Names": p.series(names)})
}

func (p *page) places() string {
	var names []string
	for _, c := range p.s.Channels {
		name := p.platform(c.Platform)
		if fit := p.fit(c.Platform); fit != nil {
			name = p.say("summary.place", lang.Args{"Platform": name, "Score": fit.Score})
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return p.say("summary.no_places")
	}
	return p.say("summary.places", lang.Args{"Names": p.series(names)})
}

func (p *page) expectedResults() {
	if len(p.s.Objectives) == 0 {
		p.add(p.say("summary.no_results"))
		return
	}
	p.add(p.say("summary.results"))
	var results []string
	for i := range p.s.Objectives {
		results = append(results, p.expectedResult(i))
	}
	p.addList(results...)
}

func (p *page) expectedResult(i int) string {
	o := &p.s.Objectives[i]
	statement := phrase(p.ItemName(steps.Find("objectives"), p.s, i))
	if missing := p.unmeasurable(o); len(missing) > 0 {
		return p.say("summary.result_open", lang.Args{"Statement": statement, "Missing": p.Texts.List(missing)})
	}
	baseline, target, deadline := p.metricValue(o, o.Baseline), p.metricValue(o, o.Target), p.date(o.Deadline)
	id := "summary.result"
	if saysAll(statement, baseline, target, deadline) {
		id = "summary.result_said"
	}
	return p.say(id, lang.Args{"Statement": statement, "Metric": p.answer("objectives.metric", i),
		"Baseline": baseline, "Target": target, "Deadline": deadline})
}

// saysAll reports whether a sentence says all of these already, whatever kind of space it has.
func saysAll(sentence string, parts ...string) bool {
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	sentence = plain.Replace(sentence)
	return !slices.ContainsFunc(parts, func(part string) bool {
		return !strings.Contains(sentence, plain.Replace(part))
	})
}

// unmeasurable names what an objective lacks to be measured.
func (p *page) unmeasurable(o *steps.Objective) []string {
	var missing []string
	for _, part := range []struct {
		name  string
		given bool
	}{
		{"metric", o.Metric != ""},
		{"baseline", o.Baseline.Given},
		{"target", o.Target.Given},
		{"deadline", !o.Deadline.IsZero()},
	} {
		if !part.given {
			missing = append(missing, p.say("summary.missing."+part.name))
		}
	}
	return missing
}

// evidence tells which audiences and channels are known, and which are guessed.
func (p *page) evidence() string {
	names := map[string][]string{}
	for i, a := range p.s.Audiences {
		names[a.Evidence] = append(names[a.Evidence], phrase(p.ItemName(steps.Find("audiences"), p.s, i)))
	}
	for _, c := range p.s.Channels {
		names[c.Evidence] = append(names[c.Evidence], p.platform(c.Platform))
	}
	said := ""
	for _, evidence := range []string{steps.Data, steps.Asked, steps.Guess} {
		if known := names[evidence]; len(known) > 0 {
			said = joinGiven(" ", said, p.say("summary.evidence_"+evidence, lang.Args{"Names": p.series(known)}))
		}
	}
	return cmp.Or(said, p.say("summary.no_evidence"))
}

// namedFlags is how many open flags the summary names; the section on advice has them all.
const namedFlags = 3

// openFlags says early on what speaks against the plan: nobody should sign before they have seen it.
func (p *page) openFlags() {
	flags := p.findings(advice.Flag)
	if len(flags) == 0 {
		p.add(p.say(p.finished("summary.no_flags")))
		return
	}
	var titles []string
	for i := range flags[:min(len(flags), namedFlags)] {
		titles = append(titles, sentence(flags[i].Words(p.Speaker).Title))
	}
	id := "summary.flags"
	if len(flags) > namedFlags {
		id = "summary.flags_many"
	}
	p.add(p.count(id, len(flags)))
	p.addList(titles...)
}

func (p *page) acceptedRisks() string {
	if accepted := p.accepted(); len(accepted) > 0 {
		return p.count("summary.accepted", len(accepted))
	}
	return ""
}
