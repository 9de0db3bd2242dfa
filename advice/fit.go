package advice

import (
	"math"

	"sweetspot/steps/catalogue"
)

// Fit is how well a platform suits the strategy, from 0 to 100.
type Fit struct {
	Platform *catalogue.Platform
	Chosen   bool
	Score    int // 0 to 100
	Parts    []Part
	Cap      string // "", "aim" (at most 40: it cannot aim) or "absent" (at most 20: the audience is not there)
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
	"channels.buy_yours", "channels.evidence",
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
	}
	return v.fits
}

func (v *view) fitOf(platform *catalogue.Platform, use *usage, parts []Part) Fit {
	ch := v.channels[platform.ID]
	there := use.presence(v.agesOf(ch))
	parts[0] = v.there(ch, there)
	parts[1] = v.aim(platform)
	parts[2] = v.buys(platform, ch, there)
	parts[3] = v.yours(platform, ch, there)
	parts[4] = v.serves(platform)

	fit := Fit{Platform: platform, Chosen: ch != nil, Parts: parts}
	points := 0.0
	for i := range parts {
		points += parts[i].Score * float64(parts[i].Weight)
	}
	fit.Score = int(math.Round(points))
	if parts[1].Score < aimless {
		fit.hold("aim", capAim)
	}
	if ch != nil && absent(ch) {
		fit.hold("absent", capAbsent)
	}
	return fit
}

// hold limits the score to a named cap.
func (f *Fit) hold(name string, most int) {
	f.Cap = name
	f.Score = min(f.Score, most)
}

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

// weakest returns the lowest fit among the chosen channels, the last of equals, or nil.
func (v *view) weakest() *Fit {
	var weakest *Fit
	fits := v.fit()
	for i := range fits {
		if fit := &fits[i]; fit.Chosen && (weakest == nil || fit.Score <= weakest.Score) {
			weakest = fit
		}
	}
	return weakest
}
