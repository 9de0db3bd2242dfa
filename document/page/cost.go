package page

import (
	"math"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// spending is what the plan costs: the one source of every sum of money that is planned. Each tactic that costs
// something, except those of the next phase, costs a whole sum each calendar month, its days in that month as a share of
// what it costs a month, so that the sums by tactic, platform and month add up to the same total.
type spending struct {
	tactics []int       // indexes of the tactics that cost something
	months  []date.Date // first days of the months from the first cost to the last one; nil if dated is false
	dated   bool        // every one of the tactics has a first and a last day
	cells   [][]float64 // by tactic, then by month
}

// maxMonths is how many months a plan may cost money in: that of a longer one is not counted.
const maxMonths = 60

func spendingOf(s *steps.Strategy) *spending {
	sp := &spending{dated: true}
	var first, last date.Date
	for i := range s.Tactics {
		t := &s.Tactics[i]
		if t.Phase == steps.PhaseNext || t.MonthlyCost.Value == 0 {
			continue
		}
		sp.tactics = append(sp.tactics, i)
		from, to := starts(s, t), ends(s, t)
		sp.dated = sp.dated && !from.IsZero() && !to.Before(from)
		if first.IsZero() || from.Before(first) {
			first = from
		}
		if to.After(last) {
			last = to
		}
	}
	if len(sp.tactics) == 0 || !sp.dated || first.AddMonths(maxMonths).Before(last) {
		sp.dated = false
		return sp
	}
	for month := date.New(first.Year, first.Month, 1); !month.After(last); month = month.AddMonths(1) {
		sp.months = append(sp.months, month)
	}
	for _, i := range sp.tactics {
		t := &s.Tactics[i]
		cells := make([]float64, len(sp.months))
		for at, month := range sp.months {
			cells[at] = math.Round(t.MonthlyCost.Value * shareOfMonth(month, starts(s, t), ends(s, t)))
		}
		sp.cells = append(sp.cells, cells)
	}
	return sp
}

// shareOfMonth returns the share of the days of a month, given by its first one, that lie within a period.
func shareOfMonth(month, from, to date.Date) float64 {
	next := month.AddMonths(1)
	end := to.AddDays(1)
	if from.Before(month) {
		from = month
	}
	if end.After(next) {
		end = next
	}
	if !from.Before(end) {
		return 0
	}
	return float64(from.DaysUntil(end)) / float64(month.DaysUntil(next))
}

// ofTactic returns what the nth of the tactics that cost something costs in all.
func (sp *spending) ofTactic(n int) float64 {
	total := 0.0
	for _, cell := range sp.cells[n] {
		total += cell
	}
	return total
}

// total returns what the plan costs in all.
func (sp *spending) total() float64 {
	total := 0.0
	for n := range sp.cells {
		total += sp.ofTactic(n)
	}
	return total
}

// inMonth returns what the tactics on a platform cost in a month, those of every platform with all.
func (sp *spending) inMonth(s *steps.Strategy, month int, platform string, all bool) float64 {
	sum := 0.0
	for n, i := range sp.tactics {
		if all || s.Tactics[i].Platform == platform {
			sum += sp.cells[n][month]
		}
	}
	return sum
}

// platforms returns the platforms on which the plan costs money, in the order of the tactics; "" for none.
func (sp *spending) platforms(s *steps.Strategy) []string {
	var found []string
	seen := map[string]bool{}
	for _, i := range sp.tactics {
		if platform := s.Tactics[i].Platform; !seen[platform] {
			seen[platform] = true
			found = append(found, platform)
		}
	}
	return found
}

// onPlatform returns what the tactics on a platform cost in all, or in a month where they have no dates.
func (sp *spending) onPlatform(s *steps.Strategy, platform string) float64 {
	sum := 0.0
	for n, i := range sp.tactics {
		switch {
		case s.Tactics[i].Platform != platform:
		case sp.dated:
			sum += sp.ofTactic(n)
		default:
			sum += s.Tactics[i].MonthlyCost.Value
		}
	}
	return sum
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

// hoursShort returns how many hours a week the plan takes more than there are; 0 where it takes no more.
func hoursShort(s *steps.Strategy) float64 {
	hours, known := plannedHours(s)
	if hand := s.Resources.HoursPerWeek; known && hand.Given {
		return max(0, hours-hand.Value)
	}
	return 0
}

func (p *builder) hoursPlanned() block.Text {
	hours, known := plannedHours(p.s)
	hand := p.s.Resources.HoursPerWeek
	switch {
	case known && hand.Given:
		return p.say("plan.hours_of", lang.Args{"Hours": hours, "AtHand": hand.Value})
	case known:
		return p.say("plan.hours", lang.Args{"Hours": hours})
	case hand.Given:
		return p.say("plan.at_hand", lang.Args{"AtHand": hand.Value})
	}
	return nil
}
