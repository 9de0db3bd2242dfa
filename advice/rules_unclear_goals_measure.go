package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// paceRules are about measuring, reviews and whether results and money are on pace.
var paceRules = []Rule{
	{
		ID: "objective-unmeasured", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Flag, Blank: true,
		Weight: 86, About: "objectives",
		Asks:      []string{"measures", "measures.source"},
		Reads:     []string{"objectives.statement", "measures.objective", "measures.source"},
		Questions: []string{"measures"},
		check:     unmeasured,
	},
	{
		ID: "no-trigger", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Caution, Blank: true,
		Weight: 70, About: "objectives",
		After: []string{"objective-unmeasured"},
		Asks:  []string{"measures.act_below", "measures.action"},
		Reads: []string{"objectives.statement", "measures.objective", "measures.act_below",
			"measures.action"},
		Questions: []string{"measures"},
		check: func(v *view) (hits []hit) {
			names := v.statements()
			for m := range v.eachMeasure() {
				if m.ActBelow.Given && !blank(m.Action) {
					continue
				}
				form := ""
				if m.ActBelow.Given {
					form = "action"
				}
				hits = append(hits, hit{subject: m.Objective, form: form, args: lang.Args{
					"Objective": called{"objective", names[m.Objective]}}})
			}
			return hits
		},
	},
	{
		ID: "review-too-late", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Caution,
		Weight: 230,
		Reads: []string{"reviews.every", "reviews.first", "budget.from", "budget.to",
			"objectives.deadline"},
		Questions: []string{"reviews.every", "reviews.first"},
		check:     reviewTooLate,
	},
	{
		ID: "budget-runs-out", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Flag,
		Weight: 266,
		Reads: []string{"budget.total", "budget.from", "budget.to", "objectives.start",
			"objectives.deadline", "tactics.monthly_cost", "tactics.phase", "tactics.start",
			"tactics.end", "resources.currency"},
		Questions: []string{"budget.total", "budget.to", "tactics"},
		check: func(v *view) []hit {
			from, to, known := v.period()
			if !known || !v.Budget.Total.Given {
				return nil
			}
			out, ever := v.runsOut(v.Budget.Total.Value, from)
			if !ever || !out.AddDays(week).Before(to) {
				return nil
			}
			return []hit{{args: lang.Args{
				"Date": out, "End": to, "Days": quantity{"days", float64(out.DaysUntil(to))},
				"Total": lang.Amount{Value: v.Budget.Total.Value, Currency: v.Resources.Currency},
			}}}
		},
	},
	{
		ID: "behind-pace", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Flag,
		Weight: 190, About: "objectives",
		After: []string{"deadline-passed"},
		Reads: []string{"objectives.statement", "objectives.baseline", "objectives.target",
			"objectives.start", "objectives.deadline", "measures.objective", "measures.check",
			"measures.act_below", "measures.action"},
		Questions: []string{"measures", "tactics"},
		check:     behindPace,
	},
	{
		ID: "money-ahead", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Flag,
		Weight: 264,
		Reads: []string{"budget.total", "budget.from", "budget.to", "objectives.start",
			"objectives.deadline", "objectives.baseline", "objectives.target", "resources.currency"},
		Questions: []string{"budget.total", "tactics"},
		check:     moneyAhead,
	},
	{
		ID: "on-pace", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Strength,
		Weight: 192, About: "objectives",
		After: []string{"deadline-passed"},
		Reads: []string{"objectives.statement", "objectives.baseline", "objectives.target",
			"objectives.start", "objectives.deadline", "measures.objective", "measures.check", "measures.scale_above",
			"measures.scale_action"},
		Questions: []string{"measures"},
		check:     onPace,
	},
}

const week = 7 // days

// statements returns the statements of the objectives by id.
func (v *view) statements() map[string]string {
	names := make(map[string]string, len(v.Objectives))
	for o := range v.eachObjective() {
		names[o.ID] = o.Statement
	}
	return names
}

func unmeasured(v *view) (hits []hit) {
	named, sourced := map[string]bool{}, map[string]bool{}
	for m := range v.eachMeasure() {
		named[m.Objective] = true
		if !blank(m.Source) {
			sourced[m.Objective] = true
		}
	}
	for o := range v.eachObjective() {
		switch {
		case !named[o.ID]:
			hits = append(hits, objectiveHit(o, ""))
		case !sourced[o.ID]:
			hits = append(hits, objectiveHit(o, "source"))
		}
	}
	return hits
}

// reviewTooLate finds plans with fewer than two reviews before the end: one to see that a change is needed,
// another to see whether it helped.
func reviewTooLate(v *view) []hit {
	every := v.Reviews.Every
	if every == "" {
		return nil
	}
	first := v.FirstReview()
	if first.IsZero() {
		return nil
	}
	end := v.Budget.To
	for o := range v.eachObjective() {
		if !o.Deadline.IsZero() && (end.IsZero() || o.Deadline.Before(end)) {
			end = o.Deadline
		}
	}
	if end.IsZero() || every.After(first, 1).Before(end) {
		return nil
	}
	form := ""
	if !first.Before(end) {
		form = "never"
	}
	return []hit{{form: form, args: lang.Args{"First": first, "End": end}}}
}

// measures returns the first measure of each objective by the id of the objective.
func (v *view) measures() map[string]*steps.Measure {
	first := make(map[string]*steps.Measure, len(v.Measures))
	for m := range v.eachMeasure() {
		if first[m.Objective] == nil {
			first[m.Objective] = m
		}
	}
	return first
}

func (v *view) paceHit(o *steps.Objective, p pace) hit {
	h := objectiveHit(o, "")
	h.args["Progress"] = percent(100 * p.progress)
	h.args["Expected"] = percent(100 * p.expected)
	h.args["Date"] = v.samples()[o.ID].date
	return h
}

func behindPace(v *view) (hits []hit) {
	measures := v.measures()
	for o := range v.eachObjective() {
		p, known := v.paceOf(o)
		if !known || v.stale(o.ID, measures[o.ID]) {
			continue
		}
		if 100*p.ratio() >= v.Trigger(o)-rounding {
			continue
		}
		h := v.paceHit(o, p)
		if m := measures[o.ID]; m != nil && !blank(m.Action) {
			h.form, h.args["Action"] = "agreed", shorten(m.Action, longestPlan)
		}
		hits = append(hits, h)
	}
	return hits
}

func onPace(v *view) (hits []hit) {
	measures := v.measures()
	for o := range v.eachObjective() {
		p, known := v.paceOf(o)
		if !known || p.ratio() < 1-rounding || v.stale(o.ID, measures[o.ID]) {
			continue
		}
		h := v.paceHit(o, p)
		m := measures[o.ID]
		if m != nil && m.ScaleAbove.Given && !blank(m.ScaleAction) && 100*p.ratio() >= m.ScaleAbove.Value-rounding {
			h.form, h.args["Action"] = "scale", shorten(m.ScaleAction, longestPlan)
		}
		hits = append(hits, h)
	}
	return hits
}

const (
	settled = 0.25 // fraction of the time before which spending is not compared
	ahead   = 0.2  // by how much the money may be ahead of the results
)

func moneyAhead(v *view) []hit {
	from, to, known := v.period()
	spent, day, counted := v.spent()
	if !known || !counted || v.Budget.Total.Value <= 0 ||
		float64(from.DaysUntil(day)) < settled*float64(from.DaysUntil(to)) {
		return nil
	}
	sum, count := 0.0, 0
	for o := range v.eachObjective() {
		if progress, known := v.progress(o); known {
			sum += progress
			count++
		}
	}
	part := spent / v.Budget.Total.Value
	if count == 0 || part-sum/float64(count) < ahead-rounding {
		return nil
	}
	currency := v.Resources.Currency
	return []hit{{args: lang.Args{
		"Spent": percent(100 * part), "Progress": percent(100 * sum / float64(count)),
		"Left": lang.Amount{Value: max(0, v.Budget.Total.Value-spent), Currency: currency},
	}}}
}

// spent returns the money spent so far by the newest result that has it, and its day.
func (v *view) spent() (spent float64, day date.Date, known bool) {
	for i := range v.Results {
		r := &v.Results[i]
		if r.Spent.Given && (!known || !r.Date.Before(day)) {
			spent, day, known = r.Spent.Value, r.Date, true
		}
	}
	return spent, day, known
}
