package page

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/reading"
)

// writeSources lists the published figures behind the choice of platforms, and says which scores have none.
func writeSources(p *builder) {
	var rows [][]block.Text
	chosen := p.chosenFits()
	if len(chosen) == 0 {
		return
	}
	for _, fit := range append(chosen, p.otherFits()...) {
		rows = append(rows, p.shareRows(fit)...)
		rows = append(rows, p.adRows(fit.Platform)...)
	}
	if len(rows) == 0 {
		return
	}
	p.addTable([]column{{"sources.platform", block.Words}, {"sources.figure", block.Words}, {"sources.publisher", block.Words}, {"sources.address", block.Words}}, rows)
	p.addNote(p.say("sources.judgements"))
}

// shareRows returns the published shares of people used in a fit, those of one survey in one row.
func (p *builder) shareRows(fit *advice.Fit) [][]block.Text {
	var surveys [][]catalogue.Share
	for _, share := range fit.Shares() {
		surveys = addShare(surveys, share)
	}
	var rows [][]block.Text
	for _, shares := range surveys {
		var said []block.Text
		for _, share := range shares {
			said = append(said, p.say("sources.share", lang.Args{"Ages": p.ages(share.Ages), "Share": p.wholePercent(share.Value)}))
		}
		survey := shares[0]
		rows = append(rows, p.sourceRow(fit.Platform, survey.Source, survey.Year, p.say("sources.shares", lang.Args{
			"Shares": p.series(said), "Of": p.phraseOf(survey.Of),
			"Country": block.Typed(reading.CountryName(survey.Country, string(p.Texts.Language())))})))
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

func (p *builder) ages(a catalogue.Ages) block.Text {
	switch {
	case a.To > 0:
		return p.say("sources.ages", lang.Args{"From": a.From, "To": a.To})
	case a.From == 18:
		return p.say("sources.adults")
	}
	return p.say("sources.ages_open", lang.Args{"From": a.From})
}

// adRows returns the limits of a platform's ads: smallest radius and smallest audience.
func (p *builder) adRows(platform *catalogue.Platform) [][]block.Text {
	var rows [][]block.Text
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

func (p *builder) phraseOf(english string) block.Text {
	return block.Typed(p.Catalogue.Phrase(english, string(p.Texts.Language())))
}

func (p *builder) sourceRow(platform *catalogue.Platform, id string, year int, figure block.Text) []block.Text {
	source, _ := p.Catalogue.Source(id)
	return []block.Text{p.platform(platform.ID), figure,
		block.Join(", ", block.Typed(source.Publisher), block.Own(steps.FormatNumber(float64(year)))), block.Link(source.URL)}
}
