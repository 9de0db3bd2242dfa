package document

import (
	"slices"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// writeSources says where the figures behind the choice of platforms come from, and which scores no
// source gives.
func writeSources(p *page) {
	var rows [][]string
	for _, c := range p.s.Channels {
		if platform := p.Catalogue.Platform(c.Platform); platform != nil {
			rows = append(rows, p.shareRows(&c, platform)...)
			rows = append(rows, p.adRows(platform)...)
		}
	}
	if len(rows) == 0 {
		p.add(p.say("sources.empty"))
		return
	}
	p.addTable([]string{"sources.platform", "sources.figure", "sources.publisher", "sources.address"}, rows)
	p.add(p.say("sources.judgements"))
}

// figuresCountry is where the figures come from when the country of the business has none.
const figuresCountry = "US"

// shareRows has the shares of people that count in the fit of a channel, one for each age of its
// audience, or of everybody where no age is known; those of one survey stand together.
func (p *page) shareRows(c *steps.Channel, platform *catalogue.Platform) [][]string {
	var surveys [][]catalogue.Share
	for _, age := range p.agesOf(c) {
		share, known := platform.ShareOf(age, p.s.Business.Country)
		if !known {
			share, known = platform.ShareOf(age, figuresCountry)
		}
		if known {
			surveys = addShare(surveys, share)
		}
	}
	var rows [][]string
	for _, shares := range surveys {
		var said []string
		for _, share := range shares {
			said = append(said, p.say("sources.share", lang.Args{"Ages": p.ages(share.Ages), "Share": p.wholePercent(share.Value)}))
		}
		survey := shares[0]
		rows = append(rows, p.sourceRow(platform, survey.Source, survey.Year, p.say("sources.shares", lang.Args{
			"Shares": p.series(said), "Of": p.phraseOf(survey.Of),
			"Country": put(steps.CountryName(survey.Country, string(p.Texts.Language())))})))
	}
	return rows
}

func addShare(surveys [][]catalogue.Share, share catalogue.Share) [][]catalogue.Share {
	for i, shares := range surveys {
		if slices.Contains(shares, share) {
			return surveys
		}
		first := shares[0]
		if first.Source == share.Source && first.Year == share.Year && first.Country == share.Country && first.Of == share.Of {
			surveys[i] = append(shares, share)
			return surveys
		}
	}
	return append(surveys, []catalogue.Share{share})
}

// agesOf are the ages of the audience of a channel, or of all audiences where it names none; the
// empty age stands for everybody.
func (p *page) agesOf(c *steps.Channel) []string {
	var ages []string
	for _, a := range p.s.Audiences {
		if c.Audience == "" || c.Audience == a.ID {
			ages = append(ages, a.Ages...)
		}
	}
	if len(ages) == 0 {
		return []string{""}
	}
	slices.Sort(ages)
	return slices.Compact(ages)
}

func (p *page) ages(a catalogue.Ages) string {
	switch {
	case a.To > 0:
		return p.say("sources.ages", lang.Args{"From": a.From, "To": a.To})
	case a.From == 18:
		return p.say("sources.adults")
	}
	return p.say("sources.ages_open", lang.Args{"From": a.From})
}

// adRows are the limits of the ads of a platform: the smallest circle and the smallest audience.
func (p *page) adRows(platform *catalogue.Platform) [][]string {
	var rows [][]string
	for _, limit := range []struct {
		id     string
		figure catalogue.Figure
	}{{"sources.radius", platform.Radius}, {"sources.pool", platform.Pool}} {
		if limit.figure.Known() {
			rows = append(rows, p.sourceRow(platform, limit.figure.Source, limit.figure.Year,
				p.say(limit.id, lang.Args{"Value": limit.figure.Value, "Unit": p.phraseOf(limit.figure.Unit)})))
		}
	}
	return rows
}

func (p *page) phraseOf(english string) string {
	return put(p.Catalogue.Phrase(english, string(p.Texts.Language())))
}

func (p *page) sourceRow(platform *catalogue.Platform, id string, year int, figure string) []string {
	source, _ := p.Catalogue.Source(id)
	return []string{p.platform(platform.ID), figure,
		joinGiven(", ", put(source.Publisher), steps.FormatNumber(float64(year))), webLink(source.URL)}
}
