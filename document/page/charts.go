package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// addChart adds a chart, if it has any rows.
func (p *builder) addChart(chart block.Chart) {
	if len(chart.Rows) > 0 {
		p.add(chart)
	}
}

// timeline draws when each tactic runs, except those of the next phase and those without a first day. Without a last
// one they run as long as the strategy.
func (p *builder) timeline() {
	chart := block.Chart{Title: p.say("calendar.chart")}
	var from, to date.Date // of the whole plan; to is the day after the last
	for i := range p.s.Tactics {
		start, end := p.runs(i)
		if start.IsZero() {
			continue
		}
		if from.IsZero() || start.Before(from) {
			from = start
		}
		if to.Before(end) {
			to = end
		}
	}
	if from.IsZero() {
		return
	}
	days := float64(from.DaysUntil(to))
	at := func(day date.Date) float64 { return float64(from.DaysUntil(day)) / days }
	for i := range p.s.Tactics {
		start, end := p.runs(i)
		if start.IsZero() {
			continue
		}
		chart.Rows = append(chart.Rows, block.ChartRow{
			Label: phrase(p.ItemName(steps.Find("tactics"), p.s, i)),
			Bars:  []block.Bar{{From: at(start), To: at(end)}},
			Said:  p.span(start, p.s.Tactics[i].End),
		})
	}
	for _, month := range monthsBetween(from, to) {
		chart.Marks = append(chart.Marks, block.Mark{At: at(month), Text: block.Own(month.SayMonth(p.Texts))})
	}
	p.addChart(chart)
}

// runs returns the first day of a tactic and the day after its last one; zero if it is not to be drawn.
func (p *builder) runs(i int) (from, to date.Date) {
	t := &p.s.Tactics[i]
	start, end := t.Start, ends(p.s, t)
	if t.Phase == steps.PhaseNext || start.IsZero() || end.IsZero() || end.Before(start) {
		return date.Date{}, date.Date{}
	}
	return start, end.AddDays(1)
}

// maxMarks is how many names of months fit beside one another.
const maxMarks = 8

// monthsBetween returns the first days of the months of a period, at most maxMarks at equal distances.
func monthsBetween(from, to date.Date) []date.Date {
	first := date.New(from.Year, from.Month, 1)
	if first.Before(from) {
		first = first.AddMonths(1)
	}
	count := (to.Year-first.Year)*12 + int(to.Month) - int(first.Month) + 1
	step := max(1, (count+maxMarks-1)/maxMarks)
	var months []date.Date
	for month := first; month.Before(to); month = month.AddMonths(step) {
		months = append(months, month)
	}
	return months
}

// fitChart draws the fit of the channels as the sum of its parts.
func (p *builder) fitChart() {
	chart := block.Chart{Title: p.say("fit.chart")}
	for _, name := range partNames {
		chart.Legend = append(chart.Legend, p.say(p.plainly("fit.part."+name)))
	}
	for _, c := range p.s.Channels {
		fit := p.fit(c.Platform)
		if fit == nil {
			continue
		}
		// A cap makes the score smaller than the sum: the bars shrink with it.
		sum, scale := 0.0, 1.0
		for _, part := range fit.Parts {
			sum += part.Score * float64(part.Weight)
		}
		if sum > 0 {
			scale = float64(fit.Score) / sum
		}
		row := block.ChartRow{Label: p.platform(c.Platform),
			Said: p.say("fit.chart_score", lang.Args{"Score": fit.Score})}
		at := 0.0
		for tone, name := range partNames {
			for _, part := range fit.Parts {
				if part.Name == name {
					end := at + part.Score*float64(part.Weight)*scale/100
					row.Bars = append(row.Bars, block.Bar{From: at, To: end, Tone: tone})
					at = end
				}
			}
		}
		chart.Rows = append(chart.Rows, row)
	}
	p.addChart(chart)
}

// paceChart draws how far each objective has come at a check-in, with a line where it was expected to be.
func (p *builder) paceChart(r *steps.Result) {
	chart := block.Chart{Title: p.say("results.chart", lang.Args{"Date": r.Date})}
	for i := range p.s.Objectives {
		o := &p.s.Objectives[i]
		value, counted := r.Values[o.ID]
		progress, known := o.Progress(value)
		if !counted || !known {
			continue
		}
		row := block.ChartRow{Label: p.objectiveLabel(o.ID), Said: p.wholePercent(progress),
			Bars: []block.Bar{{From: 0, To: min(max(progress, 0), 1)}}}
		if due, known := p.s.Expected(o, r.Date); known {
			row.Said = p.say("results.chart_due", lang.Args{"Progress": row.Said, "Due": p.wholePercent(due)})
			due = min(max(due, 0), 1)
			row.Bars = append(row.Bars, block.Bar{From: due, To: due})
		}
		chart.Rows = append(chart.Rows, row)
	}
	p.addChart(chart)
}
