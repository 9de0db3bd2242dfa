package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeAudience describes the business, its audiences and its competitors.
func writeAudience(p *builder) {
	p.business()
	for i := range p.s.Audiences {
		p.addHeading(phrase(p.ItemName(steps.Find("audiences"), p.s, i)))
		p.addList(p.who(i), p.habits(i), p.labelled("need", p.s.Audiences[i].Needs),
			p.labelled("value", p.s.Audiences[i].Value), p.audienceKnown(i))
	}
	p.competitors()
}

func (p *builder) business() {
	b := p.s.Business
	var name, sells, price, niche, demand, fans block.Text
	if b.Name != "" {
		name = p.say("audience.name", lang.Args{"Name": sentence(b.Name)})
	}
	if p.sells() {
		sells, price = valueOf(p, "sells_to", b.SellsTo), valueOf(p, "price", b.Price)
		if b.Niche == steps.Yes {
			niche = p.say("audience.niche_yes")
		}
	}
	if b.SearchDemand != steps.DemandUnknown {
		demand = valueOf(p, "search_demand", b.SearchDemand)
	}
	if b.Fans == steps.FansFew || b.Fans == steps.FansMany {
		fans = p.sayOf("audience.fans_"+string(b.Fans), lang.Args{})
	}
	p.addText(name, sentence(b.Offer), sells, price, p.market(), niche, demand, fans)
	p.addText(p.labelled("difference", b.Difference))
	if b.Website != "" {
		p.addText(p.say("audience.website", lang.Args{"Website": block.Link(b.Website)}))
	}
}

// valueOf returns the sentence for an answer of a set; nil for none.
func valueOf[T ~string](p *builder, question string, value T) block.Text {
	if value == "" {
		return nil
	}
	return p.say("audience." + question + "_" + string(value))
}

func (p *builder) market() block.Text {
	b := p.s.Business
	place := block.Join(", ", phrase(b.Place), p.answer("business.country", 0))
	switch {
	case b.Market == "":
		return nil
	case b.Market == steps.MarketLocal && b.RadiusKm.Given && len(place) > 0:
		return p.sayOf("audience.market_radius", lang.Args{"Distance": p.Distance(b.Country, b.RadiusKm.Value), "Place": place})
	case len(place) == 0 || b.Market == steps.MarketInternational:
		return p.say("audience.market_" + string(b.Market))
	}
	return p.say("audience.market_"+string(b.Market)+"_place", lang.Args{"Place": place})
}

func (p *builder) labelled(label, text string) block.Text {
	if text == "" {
		return nil
	}
	return p.say("audience."+label, lang.Args{"Text": sentence(text)})
}

func (p *builder) who(i int) block.Text {
	a := &p.s.Audiences[i]
	var gender block.Text
	if a.Gender != steps.GenderAny {
		gender = p.answer("audiences.gender", i)
	}
	var size block.Text
	if a.Size.Given {
		size = p.say("audience.size", lang.Args{"People": p.WithUnit("people", a.Size.Value)})
	}
	traits := block.Join(" · ", p.answer("audiences.ages", i), gender, block.Typed(a.Education), block.Typed(a.Occupation), size)
	var part block.Text
	if a.Part != "" {
		part = p.say(p.plainly("audience.part_" + string(a.Part)))
	}
	text := block.Join(" ", part, traits)
	if len(text) == 0 {
		return nil
	}
	return p.say("audience.who", lang.Args{"Text": text})
}

func (p *builder) habits(i int) block.Text {
	a := &p.s.Audiences[i]
	var sites, social block.Text
	if len(a.Websites) > 0 {
		sites = p.say("audience.sites", lang.Args{"Sites": p.answer("audiences.websites", i)})
	}
	if len(a.SocialUse) > 0 {
		uses := make([]block.Text, len(a.SocialUse))
		for k, use := range a.SocialUse {
			uses[k] = p.say("audience.use_" + string(use))
		}
		social = p.say("audience.social", lang.Args{"Uses": p.enumerate(uses)})
	}
	var email block.Text
	if a.EmailUse != steps.EmailUnknown {
		email = valueOf(p, "email", a.EmailUse)
	}
	text := block.Join(" ", sites, social, email)
	if len(text) == 0 {
		return nil
	}
	return p.say("audience.habits", lang.Args{"Text": text})
}

func (p *builder) audienceKnown(i int) block.Text {
	return valueOf(p, "known", p.s.Audiences[i].Evidence)
}

func (p *builder) competitors() {
	if len(p.s.Competitors) == 0 {
		return
	}
	p.addHeading(p.say("audience.competitors"))
	var rows [][]block.Text
	for i, c := range p.s.Competitors {
		rows = append(rows, []block.Text{block.Typed(c.Name), p.answer("competitors.platforms", i), block.Typed(c.Edge)})
	}
	p.addTable([]column{{"audience.competitor", block.Words}, {"audience.where", block.Words}, {p.plainly("audience.edge"), block.Words}}, rows)
}
