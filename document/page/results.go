package page

import (
	"slices"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/checkin"
	"sweetspot/steps/date"
)

// writeResults compares the values of check-ins with those expected by then, the latest first.
func writeResults(p *builder) {
	if len(p.s.Results) == 0 {
		return
	}
	results := slices.Clone(p.s.Results)
	slices.SortStableFunc(results, func(a, b steps.Result) int { return b.Date.Compare(a.Date) })
	p.addList(p.standings()...)
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
	if changes := p.changes(results[len(results)-1].Date); len(changes) > 0 {
		p.addText(p.say("results.changes"))
		p.addList(changes...)
	}
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

// lastSpent returns the latest check-in that says what was spent, and whether there is one.
func (p *builder) lastSpent() (last steps.Result, known bool) {
	for _, r := range p.s.Results {
		if r.Spent.Given && !r.Date.Before(last.Date) {
			last, known = r, true
		}
	}
	return last, known
}

// spentBy says what had been spent by a check-in, and of how much.
func (p *builder) spentBy(r steps.Result) block.Text {
	if budget := p.s.Budget.Total; budget.Value > 0 {
		return p.say("results.spent_of", lang.Args{"Date": r.Date, "Spent": p.money(r.Spent.Value),
			"Budget": p.money(budget.Value), "Share": p.wholePercent(r.Spent.Value / budget.Value)})
	}
	return p.say("results.spent_only", lang.Args{"Date": r.Date, "Spent": p.money(r.Spent.Value)})
}

// changes lists what was changed since the first check-in for a reason that was written down, the latest first.
func (p *builder) changes(first date.Date) []block.Text {
	var items []block.Text
	for _, entry := range slices.Backward(p.s.Log) {
		if entry.Because == "" || entry.Date.Before(first) || len(items) == maxChanges {
			continue
		}
		items = append(items, p.say("results.change", lang.Args{"Date": entry.Date, "Changed": p.changed(&entry), "Because": sentence(entry.Because)}))
	}
	return items
}

// maxChanges is how many changes the results name: all are among the revisions.
const maxChanges = 3

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
