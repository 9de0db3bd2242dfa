package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

const linkedIn = "linkedin"

// channelRules are about each channel: is the audience there, does it buy there, would it buy yours?
var channelRules = []Rule{
	{
		ID: "no-audience", Mistake: WrongPlatforms, Step: steps.StepAudience, Level: Flag, Blank: true,
		Weight:    280,
		Asks:      []string{"audiences"},
		Reads:     []string{"audiences"},
		Questions: []string{"audiences"},
		check:     func(v *view) []hit { return when(none(v.eachAudience())) },
	},
	{
		ID: "no-channel", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag, Blank: true,
		Weight:    258,
		Asks:      []string{"channels"},
		Reads:     []string{"channels", "channels.platform"},
		Questions: []string{"channels"},
		check:     func(v *view) []hit { return when(len(v.channels) == 0) },
	},
	{
		ID: "audience-absent", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
		Weight: 170, About: "channels",
		Reads: []string{"channels.platform", "channels.audience", "channels.there", "audiences.ages",
			"business.country"},
		Questions: []string{"channels", "audiences"},
		check:     absentAudiences,
	},
	{
		ID: "nobody-buys-there", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
		Weight: 166, About: "channels",
		Reads:     []string{"channels.platform", "channels.buy_there", "goal.kind"},
		Questions: []string{"channels", "goal.kind"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				if v.buying() && ch.BuyThere == steps.No {
					hits = append(hits, channelHit(ch, ""))
				}
			}
			return hits
		},
	},
	{
		ID: "wont-buy-yours", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
		Weight: 168, About: "channels",
		Reads: []string{"channels.platform", "channels.audience", "channels.buy_yours", "goal.kind",
			"goal.horizon_months", "business.price", "audiences.ages"},
		Questions: []string{"channels", "business.price", "goal.horizon_months"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				switch {
				case !v.buying():
				case ch.BuyYours == steps.No:
					hits = append(hits, channelHit(ch, ""))
				case v.tooYoung(ch) && !v.waits():
					hits = append(hits, channelHit(ch, "young"))
				}
			}
			return hits
		},
	},
	{
		ID: "long-game", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Tip,
		Weight: 105, About: "channels",
		Reads: []string{"channels.platform", "channels.audience", "channels.buy_yours", "goal.kind",
			"goal.horizon_months", "business.price", "audiences.ages"},
		Questions: []string{"channels", "goal.horizon_months"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				if v.buying() && ch.BuyYours != steps.No && v.tooYoung(ch) && v.waits() {
					h := channelHit(ch, "")
					h.args["Years"] = quantity{"years", float64(int(v.Goal.HorizonMonths.Value / 12))}
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
	{
		ID: "unproven-channel", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Caution,
		Weight: 78, About: "channels",
		After: []string{"audience-absent", "linkedin-assumption"},
		Asks:  []string{"channels.there"},
		Reads: []string{"channels.platform", "channels.there", "channels.buy_there",
			"channels.buy_yours", "channels.evidence", "goal.kind"},
		Questions: []string{"channels"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				switch {
				case !known(ch.There) || v.buying() && !(known(ch.BuyThere) && known(ch.BuyYours)):
					hits = append(hits, channelHit(ch, ""))
				case ch.Evidence == steps.EvidenceGuess:
					hits = append(hits, channelHit(ch, "guess"))
				}
			}
			return hits
		},
	},
}

func known(answer steps.YesNo) bool { return anyOf(answer, steps.Yes, steps.No) }

// tooYoung reports whether the audience of a channel is too young for an investment, unless the user says
// that it buys.
func (v *view) tooYoung(ch *steps.Channel) bool {
	return ch.BuyYours != steps.Yes && v.Business.Price == steps.PriceInvestment && v.agesOf(ch).young()
}

const (
	few   = 0.25 // an audience of which a smaller share uses a platform counts as absent
	rare  = 0.35 // an age of which a smaller share does is named
	under = 0.5  // and one whose share is smaller than this part of the largest
)

// absentAudiences finds channels that the user says the audience does not use, or that few of its ages use by
// published figures. It suggests the social platform that most of these ages use.
func absentAudiences(v *view) (hits []hit) {
	for ch := range v.eachChannel() {
		if absent(ch) {
			hits = append(hits, channelHit(ch, ""))
			continue
		}
		at := v.place(ch.Platform)
		people := v.agesOf(ch)
		if ch.There == steps.Yes || at < 0 || people.none() {
			continue
		}
		p := v.usage(at).published(people)
		switch rareAges := p.rare(); {
		case p.known == 0:
		case p.share < few-rounding:
			form := "few"
			if p.partial {
				form = "few_partly"
			}
			hits = append(hits, v.fewHit(ch, form, &p, people))
		case !rareAges.none():
			p = v.usage(at).published(rareAges)
			form := "ages"
			if p.partial {
				form = "ages_partly"
			}
			h := v.fewHit(ch, form, &p, rareAges)
			h.level = Caution
			hits = append(hits, h)
		}
	}
	return hits
}

// fewHit returns the hit of a channel that few people of these ages use, with the figures.
func (v *view) fewHit(ch *steps.Channel, form string, p *presence, people ages) hit {
	h := channelHit(ch, form)
	h.args["Percent"] = percent(100 * p.share)
	h.args["Country"] = countryName(p.country)
	h.args["Year"] = p.years()
	h.args["Ages"] = people.names()
	if p.partial {
		h.args["Bands"] = p.bands(v.known.Platform(ch.Platform))
	}
	if best := v.mostUsed(people); best != "" && best != ch.Platform {
		h.args["Better"] = platformName(best)
	} else {
		h.args["Better"] = lang.ID("advice.elsewhere")
	}
	return h
}

// place returns the index of a platform in the catalogue, -1 if it is unknown.
func (v *view) place(id string) int {
	for i, p := range v.platforms {
		if p.ID == id {
			return i
		}
	}
	return -1
}

// mostUsed returns the social platform with the largest published share at these ages.
func (v *view) mostUsed(people ages) string {
	best, most := "", -1.0
	for i, platform := range v.platforms {
		if platform.Kind != catalogue.Social {
			continue
		}
		if p := v.usage(i).published(people); p.known > 0 && p.share > most {
			best, most = platform.ID, p.share
		}
	}
	return best
}

// choiceRules compare the channels with the platforms that were not chosen.
var choiceRules = []Rule{
	{
		ID: "linkedin-assumption", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
		Weight: 155, About: "channels",
		Reads:     []string{"business.sells_to", "channels.platform", "channels.there", "channels.evidence"},
		Questions: []string{"channels"},
		check: func(v *view) []hit {
			ch := v.channels[linkedIn]
			if !v.toBusinesses() || ch == nil || ch.Evidence != steps.EvidenceGuess && ch.There == steps.Yes {
				return nil
			}
			return []hit{channelHit(ch, "")}
		},
	},
	{
		ID: "linkedin-only", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Caution,
		Weight: 130, About: "channels",
		After:     []string{"linkedin-assumption"},
		Reads:     []string{"business.sells_to", "channels.platform"},
		Questions: []string{"channels"},
		check: func(v *view) []hit {
			ch := v.channels[linkedIn]
			if v.Business.SellsTo != steps.SellsToBusinesses || ch == nil || len(v.channels) > 1 {
				return nil
			}
			return []hit{channelHit(ch, "")}
		},
	},
	{
		ID: "better-channel-ignored", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Caution,
		Weight: 145, About: "channels",
		Reads:     reads("resources.monthly_budget", "budget.total"),
		Questions: []string{"channels"},
		check: func(v *view) []hit {
			if v.Goal.Crucial == "" {
				return nil
			}
			weakest := v.weakest()
			better := v.best(func(fit *Fit) bool { return !fit.Chosen && v.informed(fit) && v.proposable(fit) })
			if weakest == nil || better == nil || better.Score < weakest.Score+muchBetter {
				return nil
			}
			return []hit{{subject: better.Platform.ID, args: lang.Args{
				"Better": platformName(better.Platform.ID), "BetterFit": better.Score,
				"Platform": platformName(weakest.Platform.ID), "Fit": weakest.Score,
			}}}
		},
	},
	{
		ID: "email-ignored", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Tip,
		Weight:    205,
		Reads:     []string{"audiences.name", "audiences.email_use", "channels.platform"},
		Questions: []string{"channels", "audiences"},
		check:     emailIgnored,
	},
	{
		ID: "sweet-spot", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Strength,
		Weight: 195, About: "channels",
		Reads: []string{"channels.platform", "channels.there", "channels.buy_there",
			"channels.buy_yours", "channels.evidence", "channels.audience", "goal.kind", "goal.crucial",
			"audiences.crucial", "business.market", "business.radius_km"},
		Questions: []string{"channels"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				if p := v.known.Platform(ch.Platform); p != nil && v.proven(ch) && v.sweet(p, v.crucialFor(ch)) {
					h := channelHit(ch, "")
					h.args["Goal"] = lang.ID("advice.goal." + string(v.Goal.Kind))
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
	{
		ID: "search-first", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Strength,
		Weight: 194, About: "channels",
		Reads:     searchReads,
		Questions: []string{"channels"},
		check: func(v *view) []hit {
			if !v.chosen(searchAds) {
				return nil
			}
			return v.searchFirst(searchAds)
		},
	},
}

const muchBetter = 20 // points of fit

// emailIgnored returns nothing before there are channels or the user is past their step.
func emailIgnored(v *view) []hit {
	if v.chosen("email") || len(v.channels) == 0 && !v.behind(steps.StepPlatforms) {
		return nil
	}
	for a := range v.eachAudience() {
		if anyOf(a.EmailUse, steps.EmailReads, steps.EmailClicks, steps.EmailReplies) {
			return []hit{{args: lang.Args{"Audience": called{"audience", a.Name}}}}
		}
	}
	return nil
}

// proven reports whether data or asking shows that the audience is on a channel and buys there.
func (v *view) proven(ch *steps.Channel) bool {
	return anyOf(ch.Evidence, steps.EvidenceData, steps.EvidenceAsked) && ch.There == steps.Yes &&
		(!v.buying() || ch.BuyThere == steps.Yes && ch.BuyYours == steps.Yes)
}

// sweet reports whether the platform serves the goal and the targeting well.
func (v *view) sweet(platform *catalogue.Platform, crucial steps.Crucial) bool {
	return crucial != "" && v.aims(platform, crucial) &&
		v.aim(platform, crucial).Score >= aimless && platform.Serves[v.Goal.Kind] >= well
}
