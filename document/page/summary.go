package page

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/checkin"
	"sweetspot/steps/date"
)

// writeSummary is for a reader with one minute: where we stand, what to approve, what comes back for it, when, who
// answers for it, and what may go wrong.
func writeSummary(p *builder) {
	p.addText(p.say("summary.dated", lang.Args{"Revision": max(p.s.Revision, 1), "Date": p.date(p.dated())}))
	p.addText(p.whereWeStand())
	p.decision()
	p.openFlags()
	if p.s.Goal.Challenge != "" {
		p.addText(p.say("summary.problem", lang.Args{"Text": sentence(p.s.Goal.Challenge)}))
	}
	p.returns()
	p.addText(p.datesThatCount())
	p.addText(p.answerable())
	p.largestRisks()
}

// title returns the title, else one made of the name of the business, else a general one.
func (p *builder) title() block.Text {
	switch {
	case p.s.Title != "":
		return phrase(p.s.Title)
	case p.s.Business.Name != "":
		return p.say("summary.titled", lang.Args{"Name": phrase(p.s.Business.Name)})
	}
	return p.say("summary.untitled")
}

// dated returns the day of the last revision, else of creation, else today.
func (p *builder) dated() date.Date {
	switch {
	case !p.s.Revised.IsZero():
		return p.s.Revised
	case !p.s.Created.IsZero():
		return p.s.Created
	}
	return p.today
}

// whereWeStand says in a few words how each objective stands, and what was spent; nil before the first check-in.
func (p *builder) whereWeStand() block.Text {
	names := map[string][]block.Text{}
	for i := range p.s.Objectives {
		o := &p.s.Objectives[i]
		readings := p.s.Readings(o)
		if len(readings) == 0 {
			continue
		}
		args := lang.Args{"Objective": p.objectiveLabel(o.ID), "Value": p.metricValue(o, steps.Num(readings[len(readings)-1].Value)),
			"Target": p.metricValue(o, o.Target)}
		id := "summary.stands"
		if !o.Target.Given {
			id = "summary.stands_alone"
		}
		verdict := checkin.Verdict(p.s, o)
		names[verdict] = append(names[verdict], p.say(id, args))
	}
	var said []block.Text
	for _, verdict := range checkin.Verdicts() {
		if len(names[verdict]) > 0 {
			said = append(said, p.say("summary.verdict."+verdict, lang.Args{"Names": p.series(names[verdict])}))
		}
	}
	if last, known := p.lastSpent(); known {
		said = append(said, p.spentBy(last))
	}
	if len(said) == 0 {
		return nil
	}
	return p.say("summary.standing", lang.Args{"Text": block.Join(" ", said...)})
}

// decision asks the reader for what the plan takes: a sum, with what it pays for, or hours of work where it takes no
// money.
func (p *builder) decision() {
	sp := spendingOf(p.s)
	if sum := p.sumAsked(sp); len(sum) > 0 {
		p.addText(sum)
		p.moneyLines(sp)
		return
	}
	hours, known := plannedHours(p.s)
	if !known && p.s.Resources.HoursPerWeek.Given {
		hours, known = p.s.Resources.HoursPerWeek.Value, true
	}
	if known && hours > 0 {
		p.addText(p.say("summary.approve_hours", lang.Args{"Hours": hours}), p.named("summary.takes"))
		return
	}
	p.addText(p.named("summary.go_ahead"))
}

// sumAsked asks for the budget, or else for the money that the tactics cost, or else for the sum a month that there is;
// nil where no money is asked for. Once money was spent it asks for what is left.
func (p *builder) sumAsked(sp *spending) block.Text {
	budget, monthly := p.s.Budget, p.s.Resources.MonthlyBudget
	last, spent := p.lastSpent()
	switch {
	case budget.Total.Value > 0 && spent && last.Spent.Value > 0 && last.Spent.Value < budget.Total.Value && p.today.Before(budget.To):
		return p.say("summary.approve_rest", lang.Args{"Rest": p.money(budget.Total.Value - last.Spent.Value),
			"Total": p.money(budget.Total.Value), "To": budget.To})
	case budget.Total.Value > 0 && !budget.From.IsZero() && !budget.To.IsZero():
		return p.say("summary.approve", lang.Args{
			"Total": p.money(budget.Total.Value), "From": budget.From, "To": budget.To})
	case budget.Total.Value > 0:
		return p.say("summary.approve_sum", lang.Args{"Total": p.money(budget.Total.Value)})
	case len(sp.tactics) > 0 && sp.dated:
		return p.say("summary.approve_sum", lang.Args{"Total": p.money(sp.total())})
	case len(sp.tactics) > 0:
		return p.say("summary.approve_month", lang.Args{"Sum": p.money(monthlyCost(p.s))})
	case monthly.Value > 0 && !slices.ContainsFunc(p.s.Tactics, func(t steps.Tactic) bool { return t.MonthlyCost.Given }):
		return p.say("summary.approve_month", lang.Args{"Sum": p.money(monthly.Value)})
	}
	return nil
}

// moneyLines lists what the money is for: the tactics that cost something, and what is left of the budget. It says where
// they come to more than the budget.
func (p *builder) moneyLines(sp *spending) {
	title := "summary.money"
	if !sp.dated {
		title = "summary.money_month"
	}
	var rows [][]block.Text
	for n, i := range sp.tactics {
		sum := p.s.Tactics[i].MonthlyCost.Value
		if sp.dated {
			sum = sp.ofTactic(n)
		}
		rows = append(rows, []block.Text{phrase(p.ItemName(steps.Find("tactics"), p.s, i)), p.money(sum)})
	}
	left := p.s.Budget.Total.Value - sp.total()
	compared := p.s.Budget.Total.Value > 0 && sp.dated
	if compared && left >= 1 {
		rows = append(rows, []block.Text{p.say("summary.reserve"), p.wholeMoney(left)})
	}
	p.addTable([]column{{"summary.line", block.Words}, {title, block.Number}}, rows)
	if compared && left <= -1 {
		p.addText(p.say("summary.over", lang.Args{"Cost": p.money(sp.total()), "Over": p.wholeMoney(-left)}))
	}
}

// named returns a sentence about the tactics, except those of the next phase; nil where there are none.
func (p *builder) named(id string) block.Text {
	var names []block.Text
	for _, t := range p.s.Tactics {
		if t.Phase != steps.PhaseNext && t.Name != "" {
			names = append(names, phrase(t.Name))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return p.say(id, lang.Args{"Tactics": p.series(names)})
}

// openFlags says how many points are open: a reader should know before approving anything. What they are is for the
// author, and in the advice.
func (p *builder) openFlags() {
	if open := len(p.findings(advice.Flag)); open > 0 {
		p.addText(p.count("summary.flags", open))
	}
}

// mostReturns is how many objectives the summary names, so that it stays on one page.
const mostReturns = 4

// returns lists what the plan brings: the targets, and what reaching them is worth.
func (p *builder) returns() {
	var items []block.Text
	for i := range p.s.Objectives[:min(len(p.s.Objectives), mostReturns)] {
		items = append(items, p.returned(&p.s.Objectives[i]))
	}
	if len(items) > 0 {
		p.addText(p.say("summary.returns"))
		p.addList(items...)
	}
}

// returned says what an objective brings: in figures where it has them, else in its own words.
func (p *builder) returned(o *steps.Objective) block.Text {
	if o.Metric == "" || !o.Target.Given {
		return p.say("summary.return_said", lang.Args{"Objective": p.objectiveLabel(o.ID)})
	}
	id := "summary.return"
	if o.Baseline.Given {
		id += "_from"
	}
	if !o.Deadline.IsZero() {
		id += "_by"
	}
	said := p.say(id, lang.Args{"Objective": p.objectiveLabel(o.ID), "Baseline": p.metricValue(o, o.Baseline),
		"Target": p.metricValue(o, o.Target), "Deadline": o.Deadline})
	gain := o.Worth.Value * (o.Target.Value - o.Baseline.Value)
	if metric := steps.FindMetric(o.Metric); metric == nil || metric.Down || !o.Baseline.Given || gain <= 0 {
		return said
	}
	worth := p.Texts.Money(gain, p.s.Resources.Currency)
	switch o.Per {
	case steps.PerWeek, steps.PerMonth:
		worth = p.Texts.Text("value.per_"+string(o.Per), lang.Args{"Value": worth})
	}
	return block.Join(" ", said, p.say("summary.worth", lang.Args{"Worth": block.Own(worth)}))
}

// datesThatCount names up to three days: the start, the next review and the last deadline. Once the plan has started, the
// next deadline stands instead of the start.
func (p *builder) datesThatCount() block.Text {
	var start, review, next, last date.Date
	for _, d := range p.startDays() {
		if start.IsZero() || d.day.Before(start) {
			start = d.day
		}
	}
	for _, day := range reviewDays(p.s) {
		if review.IsZero() && !day.Before(p.today) {
			review = day
		}
	}
	for _, d := range p.deadlineDays() {
		if !d.day.Before(p.today) && (next.IsZero() || d.day.Before(next)) {
			next = d.day
		}
		if d.day.After(last) {
			last = d.day
		}
	}
	days := []marked{{"summary.date_start", start}, {"summary.date_review", review}, {"summary.date_deadline", last}}
	if start.Before(p.today) {
		days[0] = marked{"summary.date_next", next}
	}
	if days[0].day == last {
		days[0].day = date.Date{}
	}
	slices.SortStableFunc(days, func(a, b marked) int { return a.day.Compare(b.day) })
	var said []block.Text
	for _, d := range days {
		if !d.day.IsZero() {
			said = append(said, p.say(d.id, lang.Args{"Date": d.day}))
		}
	}
	if len(said) == 0 {
		return nil
	}
	return p.say("summary.dates", lang.Args{"Dates": p.series(said)})
}

// marked is a day, and the id of the words for it.
type marked struct {
	id  string
	day date.Date
}

// answerable names those who answer for the objectives, with what each answers for where there are several.
func (p *builder) answerable() block.Text {
	var owners []string
	answers := map[string][]block.Text{}
	for _, o := range p.s.Objectives {
		if o.Owner == "" {
			continue
		}
		if answers[o.Owner] == nil {
			owners = append(owners, o.Owner)
		}
		answers[o.Owner] = append(answers[o.Owner], p.objectiveLabel(o.ID))
	}
	var said []block.Text
	for _, owner := range owners {
		if len(owners) == 1 {
			said = append(said, phrase(owner))
		} else {
			said = append(said, p.say("summary.owner", lang.Args{"Owner": phrase(owner), "Objectives": p.enumerate(answers[owner])}))
		}
	}
	if len(said) == 0 {
		return nil
	}
	return p.say("summary.answerable", lang.Args{"Owners": p.series(said)})
}
