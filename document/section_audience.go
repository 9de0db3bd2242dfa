package document

import (
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeAudience says who the business is, whom it is for, and who else is after them.
func writeAudience(p *page) {
	p.business()
	if len(p.s.Audiences) == 0 {
		p.add(p.say("audience.empty"))
	}
	for i := range p.s.Audiences {
		p.addHeading(phrase(p.ItemName(steps.Find("audiences"), p.s, i)))
		p.addList(p.who(i), p.habits(i), p.labelled("need", p.s.Audiences[i].Needs),
			p.labelled("value", p.s.Audiences[i].Value), p.known(i))
	}
	p.competitors()
}

func (p *page) business() {
	b := p.s.Business
	name := ""
	if b.Name != "" {
		name = p.say("audience.name", lang.Args{"Name": sentence(b.Name)})
	}
	p.addSentences(name, sentence(b.Offer), p.valueOf("sells_to", b.SellsTo), p.valueOf("price", b.Price),
		p.market(), p.valueOf("niche", b.Niche), p.valueOf("search_demand", b.SearchDemand),
		p.valueOf("fans", b.Fans))
	p.add(p.labelled("difference", b.Difference))
	if b.Website != "" {
		p.add(p.say("audience.website", lang.Args{"Website": webLink(b.Website)}))
	}
}

// valueOf is the sentence that tells one fact of the business, for each value of its question.
func (p *page) valueOf(question, value string) string {
	if value == "" {
		return ""
	}
	return p.say("audience." + question + "_" + value)
}

func (p *page) market() string {
	b := p.s.Business
	place := joinGiven(", ", phrase(b.Place), p.answer("business.country", 0))
	switch {
	case b.Market == "":
		return ""
	case b.Market == steps.Local && b.RadiusKm.Given && place != "":
		return p.say("audience.market_radius", lang.Args{"Km": b.RadiusKm.Value, "Place": place})
	case place == "" || b.Market == steps.International:
		return p.say("audience.market_" + b.Market)
	}
	return p.say("audience.market_"+b.Market+"_place", lang.Args{"Place": place})
}

func (p *page) labelled(label, text string) string {
	if text == "" {
		return ""
	}
	return p.say("audience."+label, lang.Args{"Text": sentence(text)})
}

func (p *page) who(i int) string {
	a := &p.s.Audiences[i]
	gender := ""
	if a.Gender != steps.AnyGender {
		gender = p.answer("audiences.gender", i)
	}
	size := ""
	if a.Size.Given {
		size = p.say("audience.size", lang.Args{"Number": a.Size.Value})
	}
	traits := joinGiven(" · ", p.answer("audiences.ages", i), gender, put(a.Education), put(a.Occupation), size)
	text := joinGiven(" ", p.valueOf("part", a.Part), traits)
	if text == "" {
		return ""
	}
	return p.say("audience.who", lang.Args{"Text": text})
}

func (p *page) habits(i int) string {
	a := &p.s.Audiences[i]
	var sites, social, email string
	if len(a.Websites) > 0 {
		sites = p.say("audience.sites", lang.Args{"Sites": p.answer("audiences.websites", i)})
	}
	if len(a.SocialUse) > 0 {
		uses := make([]string, len(a.SocialUse))
		for k, use := range a.SocialUse {
			uses[k] = p.say("audience.use_" + use)
		}
		social = p.say("audience.social", lang.Args{"Uses": p.Texts.List(uses)})
	}
	email = p.valueOf("email", a.EmailUse)
	text := joinGiven(" ", sites, social, email)
	if text == "" {
		return ""
	}
	return p.say("audience.habits", lang.Args{"Text": text})
}

func (p *page) known(i int) string {
	return p.valueOf("known", p.s.Audiences[i].Evidence)
}

func (p *page) competitors() {
	if len(p.s.Competitors) == 0 {
		p.add(p.say("audience.no_competitors"))
		return
	}
	p.addHeading(p.say("audience.competitors"))
	var rows [][]string
	for i, c := range p.s.Competitors {
		rows = append(rows, []string{put(c.Name), p.answer("competitors.platforms", i), put(c.Edge)})
	}
	p.addTable([]string{"audience.competitor", "audience.where", "audience.edge"}, rows)
}
