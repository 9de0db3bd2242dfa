package page

import (
	"math"
	"slices"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
)

// partNames are the parts of a fit, in the order of the columns.
var partNames = []string{"there", "aim", "buys", "yours", "serves"}

// writeFit shows the fit of the chosen platforms and of the three best others, with its parts.
func writeFit(p *builder) {
	chosen := p.chosenFits()
	if len(chosen) == 0 {
		return
	}
	others := p.otherFits()
	p.addNote(p.say("fit.gloss"))
	p.fitChart()
	p.fitTable(chosen)
	if len(others) > 0 {
		p.addText(p.say("fit.others"))
		p.fitTable(others)
	}
	p.addNote(block.Join(" ", p.fitNotes(chosen, others)...))
}

// chosenFits returns the fit of each channel that the catalogue has, in their order.
func (p *builder) chosenFits() []*advice.Fit {
	var fits []*advice.Fit
	for _, c := range p.s.Channels {
		if fit := p.fit(c.Platform); fit != nil && !slices.Contains(fits, fit) {
			fits = append(fits, fit)
		}
	}
	return fits
}

const (
	othersShown = 3         // the platforms not chosen that are shown
	ownSite     = "website" // the platform of the organisation's own website
)

// otherFits returns the best platforms that were not chosen, the best first.
func (p *builder) otherFits() []*advice.Fit {
	var fits []*advice.Fit
	for i := range p.report.Fit {
		if fit := &p.report.Fit[i]; !fit.Chosen && !(fit.Platform.ID == ownSite && p.s.Business.Website != "") {
			fits = append(fits, fit)
		}
	}
	slices.SortStableFunc(fits, func(a, b *advice.Fit) int { return b.Score - a.Score })
	return fits[:min(len(fits), othersShown)]
}

func (p *builder) fitTable(fits []*advice.Fit) {
	columns := []column{{"fit.platform", block.Words}, {"fit.score", block.Number}}
	for _, name := range partNames {
		columns = append(columns, column{p.plainly("fit.part." + name), block.Number})
	}
	var rows [][]block.Text
	for _, fit := range fits {
		row := []block.Text{p.platform(fit.Platform.ID), p.number(float64(fit.Score)).In(block.Strong)}
		for _, name := range partNames {
			row = append(row, p.partCell(fit, name))
		}
		rows = append(rows, row)
	}
	p.addTable(columns, rows)
}

func (p *builder) partCell(fit *advice.Fit, name string) block.Text {
	for _, part := range fit.Parts {
		if part.Name != name {
			continue
		}
		id := "fit.points"
		if part.Assumed {
			id = "fit.points_assumed"
		}
		return p.say(id, lang.Args{"Points": math.Round(part.Score * float64(part.Weight)), "Weight": part.Weight})
	}
	return nil
}

// fitNotes explains the marks in the tables, and the scores that are less than the sums of their parts.
func (p *builder) fitNotes(lists ...[]*advice.Fit) []block.Text {
	var notes []block.Text
	assumed := false
	held := map[string][]block.Text{}
	var caps []string
	for _, fit := range slices.Concat(lists...) {
		assumed = assumed || slices.ContainsFunc(fit.Parts, func(part advice.Part) bool { return part.Assumed })
		if fit.Cap == "" {
			continue
		}
		if held[fit.Cap] == nil {
			caps = append(caps, fit.Cap)
		}
		held[fit.Cap] = append(held[fit.Cap], p.platform(fit.Platform.ID))
	}
	if assumed {
		notes = append(notes, p.sayOf("fit.assumed", lang.Args{}))
	}
	for _, limit := range caps {
		notes = append(notes, p.say("fit.cap_"+limit, lang.Args{"Platforms": p.series(held[limit])}))
	}
	return notes
}
