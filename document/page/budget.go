package page

import (
	"slices"
	"strconv"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps/date"
)

// maxBudgetMonths is how many months the table of the budget has at most: a longer plan is shown by platform alone.
const maxBudgetMonths = 24

// writeBudget lists what the plan costs by month and by platform, and what was spent.
func writeBudget(p *builder) {
	sp := spendingOf(p.s)
	switch {
	case sp.dated && len(sp.months) <= maxBudgetMonths:
		p.budgetByMonth(sp)
	case len(sp.tactics) > 0:
		p.budgetByPlatform(sp)
	}
	p.addText(p.monthOver(sp), p.totalOver())
}

// budgetByMonth writes a row a month and a column a platform.
func (p *builder) budgetByMonth(sp *spending) {
	table := block.Table{Columns: []block.Column{{Title: p.say("budget.month"), Kind: block.Words}}}
	platforms := sp.platforms(p.s)
	if len(platforms) > 1 {
		for _, platform := range platforms {
			table.Columns = append(table.Columns, block.Column{Title: p.placeOf(platform), Kind: block.Number})
		}
	}
	table.Columns = append(table.Columns, block.Column{Title: p.say("budget.planned"), Kind: block.Number})
	spent := p.spentByMonth(sp.months)
	if spent != nil {
		table.Columns = append(table.Columns, block.Column{Title: p.say("budget.spent"), Kind: block.Number})
	}
	for at, month := range sp.months {
		row := []block.Text{p.monthOf(month)}
		if len(platforms) > 1 {
			for _, platform := range platforms {
				row = append(row, p.money(sp.inMonth(p.s, at, platform, false)))
			}
		}
		row = append(row, p.money(sp.inMonth(p.s, at, "", true)))
		if spent != nil {
			row = append(row, spent[at])
		}
		table.Rows = append(table.Rows, row)
	}
	if len(sp.months) > 1 {
		table.Rows = append(table.Rows, p.budgetTotal(sp, platforms, spent != nil))
	}
	p.add(table)
}

// budgetTotal returns the last row of the budget: the sums of its columns.
func (p *builder) budgetTotal(sp *spending, platforms []string, spent bool) []block.Text {
	row := []block.Text{p.say("budget.in_all").In(block.Strong)}
	if len(platforms) > 1 {
		for _, platform := range platforms {
			row = append(row, p.money(sp.onPlatform(p.s, platform)).In(block.Strong))
		}
	}
	row = append(row, p.money(sp.total()).In(block.Strong))
	if spent {
		last, _ := p.lastSpent()
		row = append(row, p.money(last.Spent.Value).In(block.Strong))
	}
	return row
}

// spentByMonth returns for each month what had been spent by its last check-in, and its day; nil where no month has one.
func (p *builder) spentByMonth(months []date.Date) []block.Text {
	cells := make([]block.Text, len(months))
	last := make([]date.Date, len(months))
	for _, r := range p.s.Results {
		at := slices.IndexFunc(months, func(month date.Date) bool { return month.Year == r.Date.Year && month.Month == r.Date.Month })
		if at < 0 || !r.Spent.Given || r.Date.Before(last[at]) {
			continue
		}
		last[at] = r.Date
		cells[at] = p.say("budget.spent_by", lang.Args{"Sum": p.money(r.Spent.Value), "Date": r.Date})
	}
	if !slices.ContainsFunc(cells, func(cell block.Text) bool { return len(cell) > 0 }) {
		return nil
	}
	return cells
}

// budgetByPlatform writes a row a platform: what it costs in all, or in a month where the plan has no dates.
func (p *builder) budgetByPlatform(sp *spending) {
	title := "budget.a_month"
	if sp.dated {
		title = "budget.planned"
	}
	var rows [][]block.Text
	for _, platform := range sp.platforms(p.s) {
		rows = append(rows, []block.Text{p.placeOf(platform), p.money(sp.onPlatform(p.s, platform))})
	}
	p.addTable([]column{{"budget.platform", block.Words}, {title, block.Number}}, rows)
}

// placeOf returns the name of a platform, or words for what is done on none.
func (p *builder) placeOf(platform string) block.Text {
	if platform == "" {
		return p.say("budget.elsewhere")
	}
	return p.platform(platform)
}

// monthOf returns a month with its year.
func (p *builder) monthOf(month date.Date) block.Text {
	return block.Own(month.SayMonth(p.Texts) + " " + strconv.Itoa(month.Year))
}

// monthOver says that a month of the plan costs more than there is a month: of the first such month.
func (p *builder) monthOver(sp *spending) block.Text {
	monthly := p.s.Resources.MonthlyBudget
	if !monthly.Given {
		return nil
	}
	for at, month := range sp.months {
		if cost := sp.inMonth(p.s, at, "", true); cost > monthly.Value+1 {
			return p.say("budget.month_over", lang.Args{"Month": p.monthOf(month), "Cost": p.money(cost), "Budget": p.money(monthly.Value)})
		}
	}
	return nil
}

// totalOver says that the whole budget is more than its months have at what there is a month.
func (p *builder) totalOver() block.Text {
	budget, monthly := p.s.Budget, p.s.Resources.MonthlyBudget
	if !budget.Total.Given || !monthly.Given || budget.From.IsZero() || budget.To.Before(budget.From) {
		return nil
	}
	months := 0.0
	for month := date.New(budget.From.Year, budget.From.Month, 1); !month.After(budget.To) && months < maxMonths; month = month.AddMonths(1) {
		months += shareOfMonth(month, budget.From, budget.To)
	}
	if sum := months * monthly.Value; months < maxMonths && budget.Total.Value > sum+1 {
		return p.say("budget.total_over", lang.Args{"Total": p.money(budget.Total.Value), "Month": p.money(monthly.Value), "Sum": p.wholeMoney(sum)})
	}
	return nil
}
