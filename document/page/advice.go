package page

import (
	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeAdvice lists open findings by level, and strengths. What was accepted is among the risks.
func writeAdvice(p *builder) {
	flags := p.findings(advice.Flag)
	if len(flags) == 0 {
		p.addText(p.say(p.finished("advice.no_flags")))
	} else {
		p.addHeading(p.say("advice.flags"))
		p.addFindings("advice.finding", flags)
	}
	p.group("advice.cautions", "advice.finding", p.findings(advice.Caution))
	p.group("advice.tips", "advice.tip", p.findings(advice.Tip))
	p.group("advice.strengths", "advice.strength", p.findings(advice.Strength))
}

// finished returns the id of a sentence, or, for a strategy that is not finished, of its variant that does
// not take the lack of findings for approval.
func (p *builder) finished(id string) string {
	if p.s.Reached == steps.Done {
		return id
	}
	return id + "_yet"
}

// findings returns the findings of a level that are not accepted.
func (p *builder) findings(level advice.Level) []advice.Finding {
	var found []advice.Finding
	for _, f := range p.report.Findings {
		if f.Level == level && f.Accepted == nil {
			found = append(found, f)
		}
	}
	return found
}

func (p *builder) group(heading, form string, findings []advice.Finding) {
	if len(findings) > 0 {
		p.addHeading(p.say(heading))
		p.addFindings(form, findings)
	}
}

func (p *builder) addFindings(form string, findings []advice.Finding) {
	var items []block.Text
	for from, i := 0, 1; i <= len(findings); i++ {
		if i < len(findings) && findings[i].Rank == findings[from].Rank {
			continue
		}
		words := advice.EntryWords(findings[from:i], p.Speaker)
		items = append(items, p.say(form, lang.Args{
			"Title": sentence(words.Title), "Why": block.Join(" ", sentence(words.Why), block.Typed(words.Also)), "Fix": sentence(words.Fix)}))
		from = i
	}
	p.addList(items...)
}
