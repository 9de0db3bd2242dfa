package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// daysAMonth is the mean length of a month, for parts of months.
const daysAMonth = 365.25 / 12

// months returns the months from one day to another, both included: from 1 December to 31 March are 4. It
// is 0 if a day is missing or they are in the wrong order.
func months(from, to date.Date) float64 {
	if from.IsZero() || to.IsZero() || to.Before(from) {
		return 0
	}
	end := to.AddDays(1)
	whole := (end.Year-from.Year)*12 + int(end.Month) - int(from.Month)
	if end.Day < from.Day {
		whole--
	}
	rest := from.AddMonths(whole).DaysUntil(end)
	return float64(whole) + float64(rest)/daysAMonth
}

// starts returns the first day of a tactic, else that of the budget or the earliest of the objectives, zero where none
// was given: the day on which the strategy was written is none.
func starts(s *steps.Strategy, t *steps.Tactic) date.Date {
	if !t.Start.IsZero() {
		return t.Start
	}
	from := s.Budget.From
	for i := range s.Objectives {
		if start := s.Objectives[i].Start; s.Budget.From.IsZero() && !start.IsZero() && (from.IsZero() || start.Before(from)) {
			from = start
		}
	}
	return from
}

// ends returns the last day of a tactic, else that of the budget or the objectives.
func ends(s *steps.Strategy, t *steps.Tactic) date.Date {
	if !t.End.IsZero() {
		return t.End
	}
	_, to := s.Period()
	return to
}

// plannedCost returns the cost of all tactics, except those of the next phase, from start to end. priced
// reports whether any costs something; known is false if one that does has no dates.
func plannedCost(s *steps.Strategy) (total float64, priced, known bool) {
	known = true
	for i := range s.Tactics {
		t := &s.Tactics[i]
		if t.Phase == steps.PhaseNext || t.MonthlyCost.Value == 0 {
			continue
		}
		length := months(starts(s, t), ends(s, t))
		total, priced = total+length*t.MonthlyCost.Value, true
		known = known && length > 0
	}
	return total, priced, known
}

// monthlyCost returns what all tactics cost a month, except those of the next phase.
func monthlyCost(s *steps.Strategy) float64 {
	total := 0.0
	for _, t := range s.Tactics {
		if t.Phase != steps.PhaseNext {
			total += t.MonthlyCost.Value
		}
	}
	return total
}

// plannedHours returns the weekly hours of all tactics, except those of the next phase. It reports false if
// none has any.
func plannedHours(s *steps.Strategy) (float64, bool) {
	total, given := 0.0, false
	for _, t := range s.Tactics {
		if t.Phase != steps.PhaseNext && t.HoursPerWeek.Given {
			total, given = total+t.HoursPerWeek.Value, true
		}
	}
	return total, given
}

func (p *builder) moneyPlanned() block.Text {
	cost, priced, known := plannedCost(p.s)
	budget := p.s.Budget.Total
	switch {
	case priced && !known:
		return nil
	case priced && budget.Given && cost > budget.Value:
		return p.say("plan.money_over", lang.Args{
			"Cost": p.wholeMoney(cost), "Budget": p.money(budget.Value), "Over": p.wholeMoney(cost - budget.Value)})
	case priced && budget.Given:
		return p.say("plan.money_of", lang.Args{"Cost": p.wholeMoney(cost), "Budget": p.money(budget.Value)})
	case priced:
		return p.say("plan.money", lang.Args{"Cost": p.wholeMoney(cost)})
	case budget.Given:
		return p.say("plan.budget", lang.Args{"Budget": p.money(budget.Value)})
	}
	return nil
}

func (p *builder) hoursPlanned() block.Text {
	hours, known := plannedHours(p.s)
	hand := p.s.Resources.HoursPerWeek
	switch {
	case known && hand.Given && hours > hand.Value:
		return p.say("plan.hours_over", lang.Args{"Hours": hours, "AtHand": hand.Value, "Over": hours - hand.Value})
	case known && hand.Given:
		return p.say("plan.hours_of", lang.Args{"Hours": hours, "AtHand": hand.Value})
	case known:
		return p.say("plan.hours", lang.Args{"Hours": hours})
	case hand.Given:
		return p.say("plan.at_hand", lang.Args{"AtHand": hand.Value})
	}
	return nil
}
