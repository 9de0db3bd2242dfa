package page

import (
	"math"

	"sweetspot/advice"
	"sweetspot/document/csv"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// Tables returns the answers of a strategy as tables for spreadsheets, in the words of the speaker: those that
// stand alone, each list, the results and the fit of every platform. Their names are the same in every language.
func Tables(sp steps.Speaker, s *steps.Strategy, report *advice.Report) []csv.Table {
	p := &builder{Speaker: sp, s: s, report: report}
	alone := csv.Table{Name: "answers", Columns: []string{p.plain("tables.question"), p.plain("tables.answer")}}
	var lists []csv.Table
	steps.All(func(q *steps.Question) {
		switch {
		case q.Kind == steps.List:
			lists = append(lists, p.listTable(q))
		case steps.ListOf(q) == nil:
			if cell := p.cell(q, 0); cell.Text != "" {
				alone.Rows = append(alone.Rows, []csv.Cell{{Text: p.Short(q)}, cell})
			}
		}
	})
	return append(append([]csv.Table{alone}, lists...), p.resultsTable(), p.fitsTable())
}

// plain returns words of the document without styles.
func (p *builder) plain(id string) string { return p.say(id).String() }

// listTable returns a list, a row for each item and a column for each question that any item answers.
func (p *builder) listTable(list *steps.Question) csv.Table {
	table := csv.Table{Name: list.ID, Rows: make([][]csv.Cell, list.Len(p.s))}
	for i := range list.Items {
		q := &list.Items[i]
		cells := make([]csv.Cell, list.Len(p.s))
		given := false
		for item := range cells {
			cells[item] = p.cell(q, item)
			given = given || cells[item].Text != ""
		}
		if !given {
			continue
		}
		table.Columns = append(table.Columns, p.Short(q))
		for item, cell := range cells {
			table.Rows[item] = append(table.Rows[item], cell)
		}
	}
	if len(table.Columns) == 0 {
		table.Rows = nil
	}
	return table
}

// cell returns an answer: numbers and dates as spreadsheets read them, everything else in words.
func (p *builder) cell(q *steps.Question, item int) csv.Cell {
	answer := q.Answer(p.s, item)
	if answer.Blank() {
		return csv.Cell{}
	}
	switch q.Kind {
	case steps.Amount, steps.Sum:
		return csv.Cell{Text: answer[0], Number: true}
	case steps.Day:
		return csv.Cell{Text: answer[0]}
	}
	return csv.Cell{Text: p.Answer(q, p.s, answer)}
}

func (p *builder) resultsTable() csv.Table {
	table := csv.Table{Name: "results"}
	for _, id := range []string{"date", "objective", "value", "spent", "note"} {
		table.Columns = append(table.Columns, p.plain("tables."+id))
	}
	for _, r := range p.s.Results {
		for i := range p.s.Objectives {
			o := &p.s.Objectives[i]
			if value, counted := r.Values[o.ID]; counted {
				table.Rows = append(table.Rows, []csv.Cell{isoDate(r.Date), {Text: p.ItemName(steps.Find("objectives"), p.s, i)},
					number(value), numberOrBlank(r.Spent), {Text: r.Note}})
			}
		}
	}
	return table
}

// fitsTable returns the fit of every platform with the points of each part.
func (p *builder) fitsTable() csv.Table {
	table := csv.Table{Name: "fit", Columns: []string{p.plain("fit.platform"), p.plain("tables.chosen"), p.plain("fit.score")}}
	for _, name := range partNames {
		table.Columns = append(table.Columns, p.plain("fit.part."+name))
	}
	for i := range p.report.Fit {
		fit := &p.report.Fit[i]
		chosen := steps.No
		if fit.Chosen {
			chosen = steps.Yes
		}
		row := []csv.Cell{{Text: p.PlatformName(fit.Platform.ID)}, {Text: word(p, "answer", chosen).String()}, number(float64(fit.Score))}
		for _, name := range partNames {
			cell := csv.Cell{}
			for _, part := range fit.Parts {
				if part.Name == name {
					cell = number(math.Round(10*part.Score*float64(part.Weight)) / 10)
				}
			}
			row = append(row, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func isoDate(d date.Date) csv.Cell { return csv.Cell{Text: d.String()} }

func number(v float64) csv.Cell { return csv.Cell{Text: steps.FormatNumber(v), Number: true} }

func numberOrBlank(n steps.Number) csv.Cell {
	if !n.Given {
		return csv.Cell{}
	}
	return number(n.Value)
}
