package page

import (
	"cmp"
	"slices"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeRisks says what was accepted and why, what is still a guess, and what would make us change course.
func writeRisks(p *builder) {
	var accepted, guesses, courses []block.Text
	for _, f := range p.accepted() {
		accepted = append(accepted, p.acceptedItem(&f, f.Accepted))
	}
	for _, g := range p.guesses() {
		guesses = append(guesses, g.said)
	}
	for i := range p.s.Measures {
		courses = append(courses, p.course(&p.s.Measures[i]))
	}
	for _, part := range []struct {
		heading string
		items   []block.Text
	}{{"risks.accepted", accepted}, {"risks.guesses", guesses}, {"risks.course", slices.DeleteFunc(courses, empty)}} {
		if len(part.items) > 0 {
			p.addHeading(p.say(part.heading))
			p.addList(part.items...)
		}
	}
}

func empty(text block.Text) bool { return len(text) == 0 }

// accepted returns the findings that the user lives with, those called wrong aside.
func (p *builder) accepted() []advice.Finding {
	var found []advice.Finding
	for _, f := range p.report.Findings {
		if f.Accepted != nil && !f.Wrong() {
			found = append(found, f)
		}
	}
	return found
}

func (p *builder) acceptedItem(f *advice.Finding, a *steps.Acceptance) block.Text {
	args := lang.Args{"Title": sentence(f.Stated(p.Speaker)), "Date": a.Date, "Because": sentence(a.Because)}
	switch {
	case a.Because == "":
		return p.say("risks.accepted_bare", args)
	case a.Date.IsZero():
		return p.say("risks.accepted_undated", args)
	}
	return p.say("risks.accepted_item", args)
}

// guess is something on which the strategy rests and that nobody has checked.
type guess struct {
	name block.Text
	said block.Text // its name, and what depends on it
	cost float64    // of the plan
}

// guesses returns the platforms and audiences that are known by a guess, those on which most money goes first. A
// channel that the advice calls unproven rests on a guess, whatever figures there are about a part of it.
func (p *builder) guesses() []guess {
	sp := spendingOf(p.s)
	var found []guess
	for _, c := range p.s.Channels {
		if c.Platform == "" || c.Evidence != steps.EvidenceGuess && !p.unproven(c.Platform) {
			continue
		}
		g := guess{name: p.platform(c.Platform), cost: sp.onPlatform(p.s, c.Platform)}
		args := lang.Args{"Platform": g.name, "Sum": p.money(g.cost)}
		switch {
		case g.cost == 0:
			g.said = p.say(p.plainly("risks.guess_platform"), args)
		case sp.dated:
			g.said = p.say(p.plainly("risks.guess_platform")+"_paid", args)
		default:
			g.said = p.say(p.plainly("risks.guess_platform")+"_monthly", args)
		}
		found = append(found, g)
	}
	for i, a := range p.s.Audiences {
		if a.Evidence == steps.EvidenceGuess {
			name := phrase(p.ItemName(steps.Find("audiences"), p.s, i))
			found = append(found, guess{name: name, said: p.say("risks.guess_audience", lang.Args{"Name": name})})
		}
	}
	slices.SortStableFunc(found, func(a, b guess) int { return cmp.Compare(b.cost, a.cost) })
	return found
}

func (p *builder) unproven(platform string) bool {
	return slices.ContainsFunc(p.report.Findings, func(f advice.Finding) bool {
		return f.Rule.ID == "unproven-channel" && f.Subject == platform
	})
}

// course says from what figure on we act on an objective, and how; nil where that is not laid down.
func (p *builder) course(m *steps.Measure) block.Text {
	args := lang.Args{"Objective": p.objectiveLabel(m.Objective), "Bound": p.percent(m.ActBelow.Value), "Action": sentence(m.Action)}
	switch {
	case m.ActBelow.Given && m.Action != "":
		return p.say("risks.act", args)
	case m.ActBelow.Given:
		return p.say("risks.act_bound", args)
	case m.Action != "":
		return p.say("risks.act_behind", args)
	}
	return nil
}

// largestRisks names the three largest risks: work for which there is no time, what was accepted, and what most money
// rests on without being known.
func (p *builder) largestRisks() {
	var names []block.Text
	if short := hoursShort(p.s); short > 0 {
		names = append(names, p.say("summary.hours_short", lang.Args{"Hours": short}))
	}
	for _, f := range p.accepted() {
		names = append(names, phrase(f.Stated(p.Speaker)))
	}
	for _, g := range p.guesses() {
		names = append(names, p.say("summary.guess", lang.Args{"Name": g.name}))
	}
	if len(names) > 0 {
		p.addText(p.say("summary.risks"))
		p.addList(names[:min(len(names), 3)]...)
	}
}
