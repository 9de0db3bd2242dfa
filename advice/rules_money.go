package advice

import (
	"slices"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// moneyRules are about whether the money suffices, and whether it goes where it was meant to.
var moneyRules = []Rule{
	{
		ID: "money-over-month", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag,
		Weight: 268,
		Reads: []string{"resources.monthly_budget", "resources.currency", "tactics.monthly_cost",
			"tactics.phase", "tactics.start", "tactics.end", "budget.total", "objectives.statement", "objectives.metric",
			"objectives.baseline", "objectives.target", "objectives.per", "objectives.start",
			"objectives.deadline"},
		Questions: []string{"tactics", "resources.monthly_budget", "budget.total"},
		check:     moneyOverMonth,
	},
	{
		ID: "money-without-return", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution,
		Weight: 178, About: "objectives",
		Reads: []string{"objectives.statement", "objectives.metric", "objectives.worth",
			"objectives.baseline", "objectives.target", "objectives.per", "objectives.start",
			"objectives.deadline", "tactics.objective", "tactics.monthly_cost", "tactics.phase", "tactics.start",
			"tactics.end", "resources.currency"},
		Questions: []string{"objectives", "tactics"},
		check:     moneyWithoutReturn,
	},
	{
		ID: "spends-on-nothing", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
		Weight: 185, About: "tactics",
		After: []string{"no-channel"},
		Reads: []string{"tactics.name", "tactics.platform", "tactics.monthly_cost", "channels.platform",
			"resources.currency"},
		Questions: []string{"tactics", "channels"},
		check: func(v *view) (hits []hit) {
			for t := range v.eachTactic() {
				if t.MonthlyCost.Value <= 0 || t.Platform == "" || v.chosen(t.Platform) {
					continue
				}
				h := tacticHit(t)
				h.args["Platform"] = platformName(t.Platform)
				h.args["Cost"] = v.sum(t.MonthlyCost.Value)
				hits = append(hits, h)
			}
			return hits
		},
	},
	{
		ID: "ad-not-aimed", Mistake: WrongPlatforms, Step: steps.StepPlatforms, Level: Flag,
		Weight: 183, About: "tactics",
		Reads: []string{"tactics.name", "tactics.kind", "tactics.aimed", "tactics.monthly_cost",
			"resources.currency"},
		Questions: []string{"tactics"},
		check: func(v *view) (hits []hit) {
			for t := range v.eachTactic() {
				if t.Kind != steps.TacticAds || t.MonthlyCost.Value <= 0 {
					continue
				}
				h := tacticHit(t)
				h.args["Cost"] = v.sum(t.MonthlyCost.Value)
				switch t.Aimed {
				case steps.No:
					hits = append(hits, h)
				case steps.Unknown:
					h.level, h.form = Caution, "unknown"
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
	{
		ID: "budget-unused", Mistake: NoStrategy, Step: steps.StepMeasure, Level: Caution,
		Weight: 245,
		Reads: []string{"budget.total", "budget.from", "budget.to", "objectives.start",
			"objectives.deadline", "objectives.baseline", "objectives.target", "measures.objective",
			"measures.check", "measures.act_below", "resources.currency"},
		Questions: []string{"tactics", "budget.total"},
		check:     budgetUnused,
	},
}

func (v *view) sum(amount float64) lang.Amount {
	return lang.Amount{Value: amount, Currency: v.Resources.Currency}
}

// moneyOverMonth compares what the tactics of the dearest month cost with the budget of a month and with what is
// left of the whole; and with the budget of a month what the targets for a number and for its cost come to
// together.
func moneyOverMonth(v *view) []hit {
	budget := v.Resources.MonthlyBudget
	most, month := v.dearest()
	if budget.Given && most > budget.Value+rounding {
		h := hit{args: lang.Args{"Cost": v.sum(most), "Budget": v.sum(budget.Value)}}
		if !month.IsZero() {
			h.form, h.args["Date"] = "from", month
		}
		return []hit{h}
	}
	if spent, _, known := v.spent(); known && v.Budget.Total.Given {
		if left, cost := v.Budget.Total.Value-spent, v.costOn(v.today); cost > left+rounding {
			return []hit{{form: "left", args: lang.Args{"Cost": v.sum(cost), "Left": v.sum(max(0, left))}}}
		}
	}
	if !budget.Given {
		return nil
	}
	if cost, needed := v.targetsCost(); needed > budget.Value+rounding {
		return []hit{{form: "targets", args: lang.Args{"Needed": v.sum(needed), "Budget": v.sum(budget.Value),
			"Objective": called{"objective", cost.Statement}}}}
	}
	return nil
}

// costOn returns what the tactics that run on a day cost a month, those of the next phase left out. Tactics
// without dates run throughout.
func (v *view) costOn(day date.Date) float64 {
	sum := 0.0
	for t := range v.eachTactic() {
		if t.Phase != steps.PhaseNext && !t.Start.After(day) && (t.End.IsZero() || !day.After(t.End)) {
			sum += t.MonthlyCost.Value
		}
	}
	return sum
}

// dearest returns the highest cost of a month, and the day from which it is due, zero for all the time.
func (v *view) dearest() (most float64, from date.Date) {
	seen := map[date.Date]bool{}
	for t := range v.eachTactic() {
		if t.MonthlyCost.Value <= 0 || seen[t.Start] {
			continue
		}
		seen[t.Start] = true
		if cost := v.costOn(t.Start); cost > most+rounding {
			most, from = cost, t.Start
		}
	}
	return most, from
}

// unitCosts are the metrics of what one of another metric costs.
var unitCosts = map[string]string{"cost_per_lead": "leads", "cost_per_acquisition": "orders", "cost_per_click": "clicks"}

// targetsCost returns the objective for a cost whose target, times the target for the number a month, comes to
// most money, and that sum.
func (v *view) targetsCost() (cost *steps.Objective, needed float64) {
	for c := range v.eachObjective() {
		counted := unitCosts[c.Metric]
		if counted == "" || !c.Target.Given {
			continue
		}
		for o := range v.eachObjective() {
			if o.Metric != counted || !o.Target.Given {
				continue
			}
			if sum := c.Target.Value * v.perMonth(o); sum > needed {
				cost, needed = c, sum
			}
		}
	}
	return cost, needed
}

// perMonth returns how many a month the target of an objective asks for, 0 if its time is not known.
func (v *view) perMonth(o *steps.Objective) float64 {
	switch o.Per {
	case steps.PerMonth:
		return o.Target.Value
	case steps.PerWeek:
		return o.Target.Value * daysPerMonth / week
	}
	if months := v.months(o); months > 0 {
		return max(0, o.Target.Value-o.Baseline.Value) / months
	}
	return 0
}

// months returns the length of an objective in months, 0 if it is not known.
func (v *view) months(o *steps.Objective) float64 {
	start := v.StartOf(o)
	if start.IsZero() || !o.Deadline.After(start) {
		return 0
	}
	return float64(start.DaysUntil(o.Deadline)) / daysPerMonth
}

// moneyWithoutReturn finds objectives whose whole gain is worth less than what the tactics that serve them cost.
func moneyWithoutReturn(v *view) (hits []hit) {
	for o := range v.eachObjective() {
		metric, months := steps.FindMetric(o.Metric), v.months(o)
		if !o.Worth.Given || !o.Baseline.Given || !o.Target.Given || metric == nil || metric.Down || months == 0 {
			continue
		}
		gain := o.Worth.Value * max(0, o.Target.Value-o.Baseline.Value)
		switch o.Per {
		case steps.PerMonth:
			gain *= months
		case steps.PerWeek:
			gain *= months * daysPerMonth / week
		}
		cost := 0.0
		for t := range v.eachTactic() {
			for _, id := range t.Objectives {
				if id == o.ID && t.Phase != steps.PhaseNext {
					cost += t.MonthlyCost.Value * v.monthsOf(t, o)
				}
			}
		}
		if cost > gain+rounding {
			h := objectiveHit(o, "")
			h.args["Gain"], h.args["Cost"] = v.sum(wholeMoney(gain)), v.sum(wholeMoney(cost))
			hits = append(hits, h)
		}
	}
	return hits
}

func wholeMoney(sum float64) float64 { return float64(int64(sum + 0.5)) }

// monthsOf returns how many months of an objective's time a tactic runs.
func (v *view) monthsOf(t *steps.Tactic, o *steps.Objective) float64 {
	from, to := v.StartOf(o), o.Deadline
	if t.Start.After(from) {
		from = t.Start
	}
	if !t.End.IsZero() && to.After(t.End) {
		to = t.End.AddDays(1)
	}
	return max(0, float64(from.DaysUntil(to))/daysPerMonth)
}

const (
	midway  = 0.5  // the part of the time after which money that is not spent is noticed
	quarter = 0.25 // the part of the money that should be spent by then
)

// budgetUnused finds budgets that are hardly touched while an objective is behind.
func budgetUnused(v *view) []hit {
	from, to, known := v.period()
	spent, _, counted := v.spent()
	if !known || !counted || v.Budget.Total.Value <= 0 || spent >= quarter*v.Budget.Total.Value-rounding ||
		float64(from.DaysUntil(v.today)) < midway*float64(from.DaysUntil(to)) {
		return nil
	}
	if len(behindPace(v)) == 0 {
		return nil
	}
	return []hit{{args: lang.Args{"Spent": percent(100 * spent / v.Budget.Total.Value),
		"Left": v.sum(v.Budget.Total.Value - spent)}}}
}

const daysPerMonth = 365.25 / 12

// runsOut returns the day on which the tactics, those of the next phase aside, will have spent the money, and
// whether they ever do. A tactic costs from its start, or from that of the budget, until its end, if any.
func (v *view) runsOut(money float64, from date.Date) (date.Date, bool) {
	type step struct {
		day  int     // counted from the start
		rate float64 // by how much a day's spending changes
	}
	var changes []step
	for t := range v.eachTactic() {
		if t.Phase == steps.PhaseNext {
			continue
		}
		rate := t.MonthlyCost.Value / daysPerMonth
		first := 0
		if !t.Start.IsZero() {
			first = max(0, from.DaysUntil(t.Start))
		}
		if t.End.IsZero() {
			changes = append(changes, step{first, rate})
		} else if after := from.DaysUntil(t.End) + 1; after > first {
			changes = append(changes, step{first, rate}, step{after, -rate})
		}
	}
	slices.SortFunc(changes, func(a, b step) int { return a.day - b.day })

	rate, left := 0.0, money
	for i, change := range changes {
		rate += change.rate
		if rate <= rounding {
			continue
		}
		lasts := left / rate // days from here on
		if i+1 == len(changes) || lasts < float64(changes[i+1].day-change.day) {
			return from.AddDays(change.day + int(min(lasts, 1e6))), true
		}
		left -= rate * float64(changes[i+1].day-change.day)
	}
	return date.Date{}, false
}
