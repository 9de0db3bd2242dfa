package page

import (
	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writePlatforms says of each channel what it is for, whom it reaches, and what is known of them there.
func writePlatforms(p *builder) {
	var items []block.Text
	for i, c := range p.s.Channels {
		var people, objective block.Text
		if c.Audience != "" {
			people = p.say("platforms.people", lang.Args{"Audience": phrase(p.answerText("channels.audience", i))})
		}
		if c.Objective != "" {
			objective = p.say("platforms.objective", lang.Args{"Objective": p.objectiveLabel(c.Objective)})
		}
		text := block.Join(" ", sentence(c.Role), people, objective, p.known(&p.s.Channels[i]), p.reason(&c))
		name := p.platform(c.Platform)
		if fit := p.fit(c.Platform); fit != nil {
			name = p.say("platforms.scored", lang.Args{"Platform": name, "Score": fit.Score})
		}
		if len(text) > 0 || len(name) > 0 {
			items = append(items, block.Join(" ", p.say("platforms.channel", lang.Args{"Platform": name}), text))
		}
	}
	p.addList(items...)
}

// fit returns the fit of a platform, or nil if the catalogue does not have it.
func (p *builder) fit(platform string) *advice.Fit {
	for i := range p.report.Fit {
		if p.report.Fit[i].Platform.ID == platform {
			return &p.report.Fit[i]
		}
	}
	return nil
}

// known says what is known of the people on a channel, and how; nil where nothing is.
func (p *builder) known(c *steps.Channel) block.Text {
	questions := []struct {
		id     string
		answer steps.YesNo
	}{{"there", c.There}, {"buy_there", c.BuyThere}, {"buy_yours", c.BuyYours}}
	if !p.sells() {
		questions = questions[:1]
	}
	var facts []block.Text
	for _, q := range questions {
		if q.answer == steps.Yes || q.answer == steps.No {
			facts = append(facts, p.say("platforms."+q.id+"_"+string(q.answer)))
		}
	}
	if len(facts) == 0 {
		return nil
	}
	id := "platforms.known"
	if c.Evidence != "" {
		id += "_" + string(c.Evidence)
	}
	return p.say(id, lang.Args{"Facts": p.enumerate(facts)})
}

// reason says why a channel was chosen; nil for the reasons that convince nobody, which are for the author to think
// about, and for people who are said to be there already.
func (p *builder) reason(c *steps.Channel) block.Text {
	switch c.Reason {
	case steps.ReasonAsked, steps.ReasonCompetitor:
		return p.sayOf("platforms.reason_"+string(c.Reason), lang.Args{})
	}
	return nil
}
