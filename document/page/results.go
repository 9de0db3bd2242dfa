package page

import (
	"slices"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/checkin"
)

// writeResults compares the values of check-ins with those expected by then, the latest first.
func writeResults(p *builder) {
	results := slices.Clone(p.s.Results)
	slices.SortStableFunc(results, func(a, b steps.Result) int { return b.Date.Compare(a.Date) })
	p.addList(p.standings()...)
	p.addText(p.spent(&results[0]))
	p.paceChart(&results[0])
	var rows [][]block.Text
	var notes []block.Text
	for _, r := range results {
		rows = append(rows, p.resultRows(&r)...)
		if r.Note != "" {
			notes = append(notes, p.say("results.note", lang.Args{"Date": r.Date, "Text": sentence(r.Note)}))
		}
	}
	if len(rows) > 0 {
		p.addTable([]column{{"results.date", block.Date}, {"results.objective", block.Words}, {"results.value", block.Number}, {"results.progress", block.Number},
			{"results.expected", block.Number}, {"results.spent", block.Number}}, rows)
		p.addNote(p.say("results.gloss"))
	}
	p.addList(notes...)
}

// standings says of each objective with a figure where it stands, and where it ends if nothing changes.
func (p *builder) standings() []block.Text {
	var standings []block.Text
	for i, standing := range checkin.Standings(p.Speaker, p.s) {
		standings = append(standings, p.say("results.standing", lang.Args{
			"Objective": p.objectiveLabel(p.s.Objectives[i].ID), "Standing": block.Own(standing)}))
	}
	return standings
}

func (p *builder) spent(newest *steps.Result) block.Text {
	budget := p.s.Budget.Total
	switch {
	case !newest.Spent.Given:
		return nil
	case budget.Value > 0:
		return p.say("results.spent_of", lang.Args{"Date": newest.Date, "Spent": p.money(newest.Spent.Value),
			"Budget": p.money(budget.Value), "Share": p.wholePercent(newest.Spent.Value / budget.Value)})
	}
	return p.say("results.spent_only", lang.Args{"Date": newest.Date, "Spent": p.money(newest.Spent.Value)})
}

// resultRows returns a row for each objective with a value in the check-in.
func (p *builder) resultRows(r *steps.Result) [][]block.Text {
	var rows [][]block.Text
	var spent block.Text
	if r.Spent.Given {
		spent = p.money(r.Spent.Value)
	}
	for i := range p.s.Objectives {
		o := &p.s.Objectives[i]
		value, counted := r.Values[o.ID]
		if !counted {
			continue
		}
		var progress, due block.Text
		if share, known := o.Progress(value); known {
			progress = p.wholePercent(share)
		}
		if share, known := p.s.Expected(o, r.Date); known {
			due = p.wholePercent(share)
		}
		rows = append(rows, []block.Text{p.date(r.Date), p.objectiveLabel(o.ID),
			p.metricValue(o, steps.Num(value)), progress, due, spent})
	}
	return rows
}
