package advice

import (
	"math"
	"slices"

	"sweetspot/steps/catalogue"
)

// Fit is how well a platform suits the strategy, from 0 to 100.
type Fit struct {
	Platform *catalogue.Platform
	Chosen   bool
	Score    int // 0 to 100
	Parts    []Part
	// Cap is "", "aim" (at most 40: it cannot aim), "absent" (at most 20: the audience is not there) or
	// "demand" (search ads, not above the others: nothing says that people search).
	Cap string
}

// Shares returns the published shares of the audience's ages that the fit uses, all of one country, which
// the Because of the part "there" names.
func (f *Fit) Shares() []catalogue.Share {
	for i := range f.Parts {
		if there := f.Parts[i].basis.presence; there != nil {
			return there.shares(f.Platform)
		}
	}
	return nil
}

// Part is one weighted component of a fit.
type Part struct {
	Name    string  // there, aim, buys, yours, serves
	Score   float64 // 0 to 1
	Weight  int     // points
	Assumed bool    // true if the score is the catalogue's figure or a judgement, not the user's answer

	basis basis
}

// The weights of the parts, in points out of 100. Judgements of this project, as are the caps.
const (
	weightThere  = 30
	weightAim    = 25
	weightBuys   = 15
	weightYours  = 15
	weightServes = 15

	aimless   = 0.3 // a platform with a lower aim cannot target the crucial thing
	capAim    = 40
	capAbsent = 20

	partCount = 5
)

// fitReads are the questions whose answers a fit depends on.
var fitReads = []string{
	"business.country", "business.market", "business.radius_km", "business.price",
	"audiences.ages", "goal.kind", "goal.crucial", "goal.horizon_months",
	"channels.platform", "channels.audience", "channels.there", "channels.buy_there",
	"channels.buy_yours", "channels.evidence", "audiences.crucial", "audiences.email_use",
	"business.search_demand",
}

// fit returns the fit of every platform, in catalogue order. It is computed once.
func (v *view) fit() []Fit {
	if v.fits == nil {
		v.fits = make([]Fit, len(v.platforms))
		parts := make([]Part, partCount*len(v.platforms))
		for i, platform := range v.platforms {
			own := parts[i*partCount : (i+1)*partCount : (i+1)*partCount]
			v.fits[i] = v.fitOf(platform, v.usage(i), own)
		}
		v.capSearch()
	}
	return v.fits
}

func (v *view) fitOf(platform *catalogue.Platform, use *usage, parts []Part) Fit {
	ch := v.channels[platform.ID]
	there := use.presence(v.agesOf(ch))
	crucial := v.crucialFor(ch)
	parts[0] = v.there(platform, ch, there)
	parts[1] = v.aim(platform, crucial)
	parts[2] = v.buys(platform, ch, there)
	parts[3] = v.yours(platform, ch, there)
	parts[4] = v.serves(platform)

	fit := Fit{Platform: platform, Chosen: ch != nil, Parts: parts}
	points := 0.0
	for i := range parts {
		points += parts[i].Score * float64(parts[i].Weight)
	}
	fit.Score = int(math.Round(points))
	if parts[1].Score < aimless && (ch == nil || !shownThere(ch)) {
		fit.hold("aim", capAim)
	}
	if ch != nil && absent(ch) {
		fit.hold("absent", capAbsent)
	}
	return fit
}

// capSearch keeps search ads from being the best of all by assumption alone.
func (v *view) capSearch() {
	if v.searched() || v.channels[searchAds] != nil && shownThere(v.channels[searchAds]) {
		return
	}
	best := v.best(func(fit *Fit) bool { return fit.Platform.ID != searchAds })
	for i := range v.fits {
		if fit := &v.fits[i]; fit.Platform.ID == searchAds && best != nil && fit.Score >= best.Score {
			fit.hold("demand", max(0, best.Score-1))
		}
	}
}

// hold limits the score to a named cap.
func (f *Fit) hold(name string, most int) {
	f.Cap = name
	f.Score = min(f.Score, most)
}

// Assumed reports whether the best three platforms rest on assumptions alone: no answer of the user, no age
// of the audience.
func (r *Report) Assumed() bool {
	ranked := slices.SortedStableFunc(slices.Values(r.Fit), func(a, b Fit) int { return b.Score - a.Score })
	for i := range ranked[:min(leading, len(ranked))] {
		if there := &ranked[i].Parts[0]; !there.Assumed || there.basis.presence != nil && there.basis.presence.known > 0 {
			return false
		}
	}
	return true
}

const leading = 3 // the platforms that a ranking is looked at for

// best returns the highest fit among those wanted, the first of equals, or nil.
func (v *view) best(wanted func(*Fit) bool) *Fit {
	var best *Fit
	fits := v.fit()
	for i := range fits {
		if fit := &fits[i]; wanted(fit) && (best == nil || fit.Score > best.Score) {
			best = fit
		}
	}
	return best
}

// weakest returns the lowest fit among the chosen channels, the last of equals, or nil. Channels on which
// data or asking shows the audience are not compared.
func (v *view) weakest() *Fit {
	var weakest *Fit
	fits := v.fit()
	for i := range fits {
		if fit := &fits[i]; fit.Chosen && !shownThere(v.channels[fit.Platform.ID]) && (weakest == nil || fit.Score <= weakest.Score) {
			weakest = fit
		}
	}
	return weakest
}
