package advice

import (
	"sweetspot/steps"
	"sweetspot/steps/date"
)

var measureCases = []ruleCase{
	{"objective-unmeasured", "no measure", func(s *steps.Strategy) { s.Measures = nil }, []string{"mistake members"}},
	{"objective-unmeasured", "no source", func(s *steps.Strategy) { s.Measures[0].Source = "" }, []string{"mistake members"}},
	{"objective-unmeasured", "a second measure has one", func(s *steps.Strategy) {
		s.Measures = append(s.Measures, s.Measures[0])
		s.Measures[0].Source = ""
	}, nil},
	{"objective-unmeasured", "step not behind", func(s *steps.Strategy) { s.Measures, s.Reached = nil, steps.StepMeasure }, nil},

	{"no-trigger", "no threshold", func(s *steps.Strategy) { s.Measures[0].ActBelow = steps.Number{} }, []string{"caution members"}},
	{"no-trigger", "no action", func(s *steps.Strategy) { s.Measures[0].Action = "" }, []string{"caution members"}},
	{"no-trigger", "both", func(*steps.Strategy) {}, nil},

	{"review-too-late", "one before the end", func(s *steps.Strategy) { s.Reviews.First = day("2027-03-01") }, []string{"caution"}},
	{"review-too-late", "the first after the end", func(s *steps.Strategy) { s.Reviews.First = day("2027-04-15") }, []string{"caution"}},
	{"review-too-late", "the second on the last day", func(s *steps.Strategy) {
		s.Reviews.Every, s.Reviews.First = steps.EveryWeek, day("2027-03-24")
	}, []string{"caution"}},
	{"review-too-late", "the second a day before", func(s *steps.Strategy) {
		s.Reviews.Every, s.Reviews.First = steps.EveryWeek, day("2027-03-23")
	}, nil},
	{"review-too-late", "each quarter, counted from the budget", func(s *steps.Strategy) {
		s.Reviews.Every, s.Reviews.First = steps.EveryQuarter, date.Date{}
	}, []string{"caution"}},
	{"review-too-late", "each month, counted from the budget", func(s *steps.Strategy) { s.Reviews.First = date.Date{} }, nil},
	{"review-too-late", "an early deadline", objective(func(o *steps.Objective) { o.Deadline = day("2027-01-10") }), []string{"caution"}},
	{"review-too-late", "an early end of the budget", func(s *steps.Strategy) { s.Budget.To = day("2027-01-10") }, []string{"caution"}},
	{"review-too-late", "no rhythm", func(s *steps.Strategy) { s.Reviews.Every, s.Reviews.First = "", day("2027-04-15") }, nil},
	{"review-too-late", "no start", func(s *steps.Strategy) {
		s.Reviews.Every, s.Reviews.First, s.Budget.From = steps.EveryQuarter, date.Date{}, date.Date{}
	}, nil},
	{"review-too-late", "no end", func(s *steps.Strategy) {
		s.Reviews.First, s.Budget.To, s.Objectives = day("2027-04-15"), date.Date{}, nil
	}, nil},

	// 2,000 a month for 121 days; the total lasts until eight days, or a week, before the end.
	{"budget-runs-out", "eight days early", budget(2000, 7360), []string{"mistake"}},
	{"budget-runs-out", "a week early", budget(2000, 7430), nil},
	{"budget-runs-out", "never", budget(800, 4800), nil},
	{"budget-runs-out", "nothing to spend", budget(800, 0), []string{"mistake"}},
	{"budget-runs-out", "next phase left out", func(s *steps.Strategy) {
		budget(2000, 4800)(s)
		s.Tactics[0].Phase = steps.PhaseNext
	}, nil},
	{"budget-runs-out", "a tactic that ends", func(s *steps.Strategy) {
		budget(2000, 4800)(s)
		s.Tactics[0].End = day("2027-01-31")
	}, nil},
	{"budget-runs-out", "before a tactic ends", func(s *steps.Strategy) {
		budget(2000, 2000)(s)
		s.Tactics[0].End = day("2027-01-31")
	}, []string{"mistake"}},
	// 1,000 a month for 62 days take 2,037; the rest lasts for 51 days of the second tactic, or for 49.
	{"budget-runs-out", "by a tactic that follows another", follows(5400), nil},
	{"budget-runs-out", "by a tactic that follows another, sooner", follows(5300), []string{"mistake"}},
	{"budget-runs-out", "a tactic that starts late", func(s *steps.Strategy) {
		budget(2000, 4800)(s)
		s.Tactics[0].Start = day("2027-02-01")
	}, nil},
	{"budget-runs-out", "two tactics together", func(s *steps.Strategy) {
		budget(1000, 4800)(s)
		s.Tactics[1].MonthlyCost, s.Tactics[1].Start = steps.Num(1000), day("2026-12-15")
	}, []string{"mistake"}},
	{"budget-runs-out", "until the last deadline", func(s *steps.Strategy) {
		budget(2000, 4800)(s)
		s.Budget.To = date.Date{}
	}, []string{"mistake"}},
	{"budget-runs-out", "from the start of the objective", func(s *steps.Strategy) {
		budget(2000, 4800)(s)
		s.Budget.From = date.Date{}
	}, []string{"mistake"}},
	{"budget-runs-out", "no end known", func(s *steps.Strategy) {
		budget(2000, 4800)(s)
		s.Budget.To, s.Objectives = date.Date{}, nil
	}, nil},
	{"budget-runs-out", "no total", func(s *steps.Strategy) {
		budget(2000, 0)(s)
		s.Budget.Total = steps.Number{}
	}, nil},
}

func budget(monthly, total float64) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		s.Tactics[0].MonthlyCost, s.Budget.Total = steps.Num(monthly), steps.Num(total)
	}
}

// follows spends 1,000 a month until the end of January and 2,000 from then on.
func follows(total float64) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		budget(1000, total)(s)
		s.Tactics[0].End = day("2027-01-31")
		s.Tactics[1].MonthlyCost, s.Tactics[1].Start = steps.Num(2000), day("2027-02-01")
	}
}

// result enters one number for the only objective, which goes from 80 to 120 in 120 days.
func result(date string, value, spent float64) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		s.Results = append(s.Results, steps.Result{Date: day(date), Spent: steps.Num(spent),
			Values: map[string]float64{"members": value}})
	}
}

func both(edits ...func(*steps.Strategy)) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		for _, edit := range edits {
			edit(s)
		}
	}
}

func actBelow(percent steps.Number) func(*steps.Strategy) {
	return func(s *steps.Strategy) { s.Measures[0].ActBelow = percent }
}

const halfway = "2027-01-30" // 60 of 120 days

var paceCases = []ruleCase{
	{"behind-pace", "under 80 percent of the pace", result(halfway, 95.9, 0), []string{"mistake members"}},
	{"behind-pace", "80 percent of the pace", result(halfway, 96, 0), nil},
	{"behind-pace", "under 90, unset", both(result(halfway, 97.9, 0), actBelow(steps.Number{})), []string{"mistake members"}},
	{"behind-pace", "90, unset", both(result(halfway, 98, 0), actBelow(steps.Number{})), nil},
	{"behind-pace", "no measure", func(s *steps.Strategy) {
		result(halfway, 97.9, 0)(s)
		s.Measures = nil
	}, []string{"mistake members"}},
	{"behind-pace", "going back", result(halfway, 60, 0), []string{"mistake members"}},
	{"behind-pace", "newest by date, not by place", both(result(halfway, 100, 0), result("2026-12-31", 80, 0)), nil},
	{"behind-pace", "an older good one", both(result("2026-12-31", 120, 0), result(halfway, 81, 0)), []string{"mistake members"}},
	{"behind-pace", "newest one of something else", func(s *steps.Strategy) {
		result(halfway, 81, 0)(s)
		s.Results = append(s.Results, steps.Result{Date: day("2027-02-10"), Values: map[string]float64{"other": 9}})
	}, []string{"mistake members"}},
	{"behind-pace", "one objective behind, another on pace before it", func(s *steps.Strategy) {
		s.Objectives = append(s.Objectives, s.Objectives[0])
		s.Objectives[1].ID = "trials"
		result(halfway, 110, 0)(s)
		s.Results[0].Values["trials"] = 81
	}, []string{"mistake trials"}},
	{"behind-pace", "on the first day", result("2026-12-01", 0, 0), nil},
	{"behind-pace", "before the start", result("2026-11-01", 0, 0), nil},
	{"behind-pace", "after the deadline", result("2027-06-01", 110, 0), []string{"mistake members"}},
	{"behind-pace", "a cost that falls too slowly", both(result(halfway, 115, 0), objective(func(o *steps.Objective) {
		o.Metric, o.Baseline, o.Target = "cost_per_lead", steps.Num(120), steps.Num(80)
	})), []string{"mistake members"}},
	{"behind-pace", "no deadline", both(result(halfway, 81, 0), objective(func(o *steps.Objective) { o.Deadline = date.Date{} })), nil},
	{"behind-pace", "counted from the day it was made", both(result(halfway, 90, 0),
		objective(func(o *steps.Objective) { o.Start = date.Date{} })), []string{"mistake members"}},

	{"behind-pace", "an old figure, looked at by the week", both(lateStart, result("2026-11-20", 81, 0)), nil},
	{"behind-pace", "an old figure, looked at by the month, of a town hall", both(townHall, lateStart, result("2026-11-20", 81, 0), func(s *steps.Strategy) {
		s.Measures[0].Check = steps.CheckMonthly
	}), []string{"mistake members"}},

	{"on-pace", "an old figure", both(lateStart, result("2026-11-20", 119, 0)), nil},
	{"on-pace", "on the line", result(halfway, 100, 0), []string{"strength members"}},
	{"on-pace", "just under", result(halfway, 99.9, 0), nil},
	{"on-pace", "with something agreed", both(result(halfway, 110, 0), func(s *steps.Strategy) {
		s.Measures[0].ScaleAbove, s.Measures[0].ScaleAction = steps.Num(120), "Add a second taster."
	}), []string{"strength members"}},
	{"on-pace", "one objective on pace, another behind before it", func(s *steps.Strategy) {
		s.Objectives = append(s.Objectives, s.Objectives[0])
		s.Objectives[1].ID = "trials"
		result(halfway, 81, 0)(s)
		s.Results[0].Values["trials"] = 110
	}, []string{"strength trials"}},
	{"on-pace", "no results", func(*steps.Strategy) {}, nil},

	{"money-ahead", "by a fifth", result(halfway, 100, 3360), []string{"mistake"}},
	{"money-ahead", "by a little less", result(halfway, 100, 3350), nil},
	{"money-ahead", "after a quarter of the time", result("2026-12-31", 80, 4000), []string{"mistake"}},
	{"money-ahead", "a day before a quarter", result("2026-12-30", 80, 4000), nil},
	{"money-ahead", "mean of two objectives", func(s *steps.Strategy) {
		s.Objectives = append(s.Objectives, s.Objectives[0])
		s.Objectives[1].ID = "trials"
		result(halfway, 120, 3360)(s)
		s.Results[0].Values["trials"] = 80
	}, []string{"mistake"}},
	{"money-ahead", "newest spending by date", both(result(halfway, 100, 1000), result("2026-12-31", 100, 4000)), nil},
	{"money-ahead", "from the start of the objective to its deadline", func(s *steps.Strategy) {
		result("2026-12-31", 80, 4000)(s)
		s.Budget.From, s.Budget.To = date.Date{}, date.Date{}
	}, []string{"mistake"}},
	{"money-ahead", "nothing entered for an objective", func(s *steps.Strategy) {
		s.Results = []steps.Result{{Date: day(halfway), Spent: steps.Num(4000)}}
	}, nil},
	{"money-ahead", "nothing spent is noted", func(s *steps.Strategy) {
		result(halfway, 80, 0)(s)
		s.Results[0].Spent, s.Budget.Total = steps.Number{}, steps.Num(1)
	}, nil},
	{"money-ahead", "no total", func(s *steps.Strategy) {
		result(halfway, 80, 4000)(s)
		s.Budget.Total = steps.Number{}
	}, nil},
}
