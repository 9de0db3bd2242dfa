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
		Reads:     []string{"audiences"},
		Questions: []string{"audiences"},
		check:     func(v *view) []hit { return when(none(v.eachAudience())) },
	},
	{
		ID: "no-channel", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag, Blank: true,
		Reads:     []string{"channels", "channels.platform"},
		Questions: []string{"channels"},
		check:     func(v *view) []hit { return when(len(v.channels) == 0) },
	},
	{
		ID: "audience-absent", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
		Reads: []string{"channels.platform", "channels.audience", "channels.there", "audiences.ages",
			"business.country"},
		Questions: []string{"channels", "audiences"},
		check:     absentAudiences,
	},
	{
		ID: "nobody-buys-there", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
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
		Reads: []string{"channels.platform", "channels.there", "channels.buy_there",
			"channels.buy_yours", "channels.evidence", "goal.kind"},
		Questions: []string{"channels"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				switch {
				case !known(ch.There) || v.buying() && !(known(ch.BuyThere) && known(ch.BuyYours)):
					hits = append(hits, channelHit(ch, ""))
				case ch.Evidence == steps.Guess:
					hits = append(hits, channelHit(ch, "guess"))
				}
			}
			return hits
		},
	},
}

func known(answer string) bool { return anyOf(answer, steps.Yes, steps.No) }

// tooYoung reports whether the audience of a channel is too young for an investment, unless the user says
// that it buys.
func (v *view) tooYoung(ch *steps.Channel) bool {
	return ch.BuyYours != steps.Yes && v.Business.Price == steps.Investment && v.agesOf(ch).young()
}

const few = 0.25 // a share below this counts as absent

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
		if p.known == 0 || p.share >= few-rounding {
			continue
		}
		h := channelHit(ch, "few")
		h.args["Percent"] = percent(100 * p.share)
		h.args["Country"] = countryName(p.country)
		h.args["Year"] = p.years()
		h.args["Ages"] = people.names()
		h.args["Better"] = platformName(v.mostUsed(people))
		hits = append(hits, h)
	}
	return hits
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
		Reads:     []string{"business.sells_to", "channels.platform", "channels.there", "channels.evidence"},
		Questions: []string{"channels"},
		check: func(v *view) []hit {
			ch := v.channels[linkedIn]
			if !v.toBusinesses() || ch == nil || ch.Evidence != steps.Guess && ch.There == steps.Yes {
				return nil
			}
			return []hit{channelHit(ch, "")}
		},
	},
	{
		ID: "linkedin-only", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Caution,
		Reads:     []string{"business.sells_to", "channels.platform"},
		Questions: []string{"channels"},
		check: func(v *view) []hit {
			ch := v.channels[linkedIn]
			if v.Business.SellsTo != steps.Businesses || ch == nil || len(v.channels) > 1 {
				return nil
			}
			return []hit{channelHit(ch, "")}
		},
	},
	{
		ID: "better-channel-ignored", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Caution,
		Reads:     fitReads,
		Questions: []string{"channels"},
		check: func(v *view) []hit {
			weakest := v.weakest()
			better := v.best(func(fit *Fit) bool { return !fit.Chosen && reachesNewPeople(fit.Platform) })
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
		Reads:     []string{"audiences.name", "audiences.email_use", "channels.platform"},
		Questions: []string{"channels", "audiences"},
		check:     emailIgnored,
	},
	{
		ID: "sweet-spot", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Strength,
		Reads: []string{"channels.platform", "channels.there", "channels.buy_there",
			"channels.buy_yours", "channels.evidence", "goal.kind", "goal.crucial",
			"business.difference", "business.market", "business.radius_km"},
		Questions: []string{"channels"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				if p := v.known.Platform(ch.Platform); p != nil && v.proven(ch) && v.sweet(p) {
					h := channelHit(ch, "")
					h.args["Goal"] = lang.ID("advice.goal." + v.Goal.Kind)
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
	{
		ID: "search-first", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Strength,
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
		if anyOf(a.EmailUse, steps.Reads, steps.Clicks, steps.RepliesTo) {
			return []hit{{args: lang.Args{"Audience": called{"audience", a.Name}}}}
		}
	}
	return nil
}

// proven reports whether data or asking shows that the audience is on a channel and buys there.
func (v *view) proven(ch *steps.Channel) bool {
	return anyOf(ch.Evidence, steps.Data, steps.Asked) && ch.There == steps.Yes &&
		(!v.buying() || ch.BuyThere == steps.Yes && ch.BuyYours == steps.Yes)
}

// sweet reports whether the business has a difference and the platform serves its goal and targeting well.
func (v *view) sweet(platform *catalogue.Platform) bool {
	return !blank(v.Business.Difference) && v.Goal.Crucial != "" && v.aims(platform) &&
		v.aim(platform).Score >= aimless && platform.Serves[v.Goal.Kind] >= well
}
