package advice

import (
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// there scores how much of the audience uses the platform. For search ads it is how much of it searches, for
// email how much of it reads what it gets.
func (v *view) there(platform *catalogue.Platform, ch *steps.Channel, there *presence) Part {
	part := Part{Name: "there", Weight: weightThere, Score: there.weighed(), Assumed: true,
		basis: basis{kind: byFigure, presence: there}}
	switch {
	case platform.ID == searchAds:
		part.Score, part.basis.kind = there.share*v.demand(), byDemand
		part.Assumed = !v.searched()
	case platform.Kind == catalogue.Email:
		part.Score, part.basis.kind, part.Assumed = unread, byHabit, true
		if share, known := v.readers(ch); known {
			part.Score, part.Assumed = share, false
		}
	}
	if ch != nil {
		part.answer(ch.There, ch.Evidence)
	}
	return part
}

// Parts of the people who search or read, by what the user says of them: judgements of this project.
var (
	demandShares  = map[steps.SearchDemand]float64{steps.DemandStrong: 1, steps.DemandSome: 0.6, steps.DemandNone: 0.1}
	readingShares = map[steps.EmailUse]float64{
		steps.EmailIgnores: 0, steps.EmailSkims: 0.3, steps.EmailReads: 0.7, steps.EmailClicks: 0.8, steps.EmailReplies: 0.8,
	}
)

const (
	unsearched = 0.5 // where nothing is known of the demand
	unread     = 0.4 // where nothing is known of what they do with email
)

// searched reports whether something says that people search for it: the demand, or the goal to be found.
func (v *view) searched() bool {
	return anyOf(v.Business.SearchDemand, steps.DemandSome, steps.DemandStrong) ||
		v.Goal.Kind == catalogue.GoalSearchers && v.Business.SearchDemand != steps.DemandNone
}

func (v *view) demand() float64 {
	if share, known := demandShares[v.Business.SearchDemand]; known {
		return share
	}
	if v.Goal.Kind == catalogue.GoalSearchers {
		return demandShares[steps.DemandStrong]
	}
	return unsearched
}

// readers returns the mean share of the audiences of a channel that reads email, over those of which it is
// known.
func (v *view) readers(ch *steps.Channel) (share float64, known bool) {
	sum, count := 0.0, 0
	add := func(a *steps.Audience) {
		if part, said := readingShares[a.EmailUse]; said {
			sum += part
			count++
		}
	}
	if ch != nil {
		if named := v.audiences[ch.Audience]; named != nil {
			add(named)
			return sum, count > 0
		}
	}
	for a := range v.eachAudience() {
		add(a)
	}
	return sum / float64(max(1, count)), count > 0
}

// answer applies the user's own answer: with data, or if they asked, it replaces the figure; as a guess it is
// averaged with the figure. Unknown and blank answers change nothing.
func (p *Part) answer(answer steps.YesNo, evidence steps.Evidence) {
	said := 0.0
	switch answer {
	case steps.Yes:
		said = 1
	case steps.No:
	default:
		return
	}
	p.Assumed = false
	if anyOf(evidence, steps.EvidenceData, steps.EvidenceAsked) {
		p.Score, p.basis.answer = said, proven
	} else {
		p.Score, p.basis.answer = (said+p.Score)/2, guessed
	}
}

// absent reports whether the user said that the audience is not on a channel.
func absent(ch *steps.Channel) bool { return ch.There == steps.No }

// aim scores how well the platform can target by what is crucial.
func (v *view) aim(platform *catalogue.Platform, crucial steps.Crucial) Part {
	part := Part{Name: "aim", Weight: weightAim, basis: basis{kind: byJudgement}}
	aim := &platform.Aim
	switch crucial {
	case steps.CrucialLocation:
		part.Score = v.aimAtPlace(aim.Location)
		if aim.Location.Reach == catalogue.Radius && platform.Radius.Known() {
			part.basis = basis{kind: byRadius, platform: platform, country: v.Business.Country}
		}
	case steps.CrucialJobRole:
		part.Score = aim.JobRole
	case steps.CrucialAge:
		part.Score = aim.Age
	case steps.CrucialInterest:
		part.Score = aim.Interest
	case steps.CrucialIntent:
		part.Score = aim.Intent
	case steps.CrucialRelationship:
		part.Score = aim.Relationship
	default:
		part.Score, part.Assumed, part.basis.kind = unaimed, true, byNothing
	}
	return part
}

const (
	unaimed = 0.5 // of every platform while goal.crucial is blank
	roughly = 0.3 // a whole city or postcode for a local business
	own     = 0.5 // only existing contacts, wherever they are
	slack   = 2.0 // an ad radius may be this many times the distance that people travel
)

func (v *view) aimAtPlace(location catalogue.Location) float64 {
	switch location.Reach {
	case catalogue.Radius:
		if v.neighbours() && location.RadiusKm > slack*v.Business.RadiusKm.Value {
			return roughly
		}
		return 1
	case catalogue.City, catalogue.Postcode:
		if v.Business.Market == steps.MarketLocal {
			return roughly
		}
		return 1
	case catalogue.Own:
		return own
	}
	return 0
}

// neighbours reports whether the business is local and says how far people travel.
func (v *view) neighbours() bool {
	return v.Business.Market == steps.MarketLocal && v.Business.RadiusKm.Given
}

// aims reports whether the platform can target by what is crucial. For a local business with a radius only a
// radius that fits will do.
func (v *view) aims(platform *catalogue.Platform, crucial steps.Crucial) bool {
	if crucial != steps.CrucialLocation {
		return v.aim(platform, crucial).Score >= aimless
	}
	at := platform.Aim.Location
	if v.neighbours() {
		return at.Reach == catalogue.Radius && at.RadiusKm <= slack*v.Business.RadiusKm.Value
	}
	return at.Reach != catalogue.Nowhere
}

// buys scores whether people buy through the platform, or do what the goal asks.
func (v *view) buys(platform *catalogue.Platform, ch *steps.Channel, there *presence) Part {
	part := Part{Name: "buys", Weight: weightBuys, Score: platform.Buys * there.affinity(), Assumed: true,
		basis: basis{kind: byCrowd}}
	if ch != nil {
		part.answer(ch.BuyThere, ch.Evidence)
	}
	return part
}

// yours scores whether this audience would buy at this price through the platform. For a goal of searchers
// age and price do not count on platforms that catch intent, and count half elsewhere.
func (v *view) yours(platform *catalogue.Platform, ch *steps.Channel, there *presence) Part {
	part := Part{Name: "yours", Weight: weightYours, Score: there.affinity(), Assumed: true,
		basis: basis{kind: byPrice}}
	switch {
	case v.Goal.Kind != catalogue.GoalSearchers:
		part.Score *= v.affords(there.ages)
	case platform.Aim.Intent < catchesIntent:
		part.Score *= v.affords(there.ages) / 2
	}
	if ch != nil {
		part.answer(ch.BuyYours, ch.Evidence)
	}
	return part
}

const (
	catchesIntent = 0.7 // the aim by intent from which a platform reaches people while they search
	longGame      = 60  // months: the horizon after which young people can afford an investment
)

// How far each age, youngest first, can buy at a price level: judgements of this project.
var (
	affordable = map[steps.Price][brackets]float64{
		steps.PriceEveryday:   {1, 1, 1, 1, 1},
		steps.PriceConsidered: {0.8, 1, 1, 1, 1},
		steps.PriceInvestment: {0.1, 0.2, 1, 1, 1},
	}
	affordableLater = [brackets]float64{0.5, 0.5, 1, 1, 1} // an investment with a horizon of longGame
)

// affords returns the mean of affordable over the ages, or over all adults if there are none. Without a price
// level it is 1.
func (v *view) affords(people ages) float64 {
	table, priced := affordable[v.Business.Price]
	if !priced {
		return 1
	}
	if v.Business.Price == steps.PriceInvestment && v.waits() {
		table = affordableLater
	}
	if people.none() {
		people = ages{false, true, true, true, true}
	}
	sum := 0.0
	for i, has := range people {
		if has {
			sum += table[i]
		}
	}
	return sum / float64(people.count())
}

// waits reports whether the horizon is longGame or more.
func (v *view) waits() bool { return v.Goal.HorizonMonths.Value >= longGame }

// serves scores how well the platform serves the kind of goal; the mean over all kinds if it is blank.
func (v *view) serves(platform *catalogue.Platform) Part {
	part := Part{Name: "serves", Weight: weightServes, basis: basis{kind: byJudgement}}
	if v.Goal.Kind != "" {
		part.Score = platform.Serves[v.Goal.Kind]
		return part
	}
	for _, kind := range catalogue.GoalKinds() {
		part.Score += platform.Serves[kind]
	}
	part.Score /= float64(len(catalogue.GoalKinds()))
	part.Assumed, part.basis.kind = true, byNothing
	return part
}
