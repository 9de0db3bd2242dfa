package advice

import "sweetspot/steps"

var honestyCases = []ruleCase{
	{"everyone", "by its name", func(s *steps.Strategy) { s.Audiences[0].Name = "The general public" }, []string{"mistake workers"}},
	{"everyone", "by its name, in French", func(s *steps.Strategy) { s.Audiences[0].Name = "Tout le monde" }, []string{"mistake workers"}},
	{"everyone", "the public of a town hall, in French", both(townHall, func(s *steps.Strategy) { s.Audiences[0].Name = "Le grand public" }), []string{"mistake workers"}},
	{"everyone", "every age", aged(steps.AgeBrackets()...), []string{"mistake workers"}},
	{"everyone", "all ages but one", aged(steps.AgeBrackets()[1:]...), nil},
	{"everyone", "everybody of a kind", func(s *steps.Strategy) { s.Audiences[0].Name = "Everyone who works at night" }, nil},
	{"everyone", "everybody of a kind, in French", func(s *steps.Strategy) { s.Audiences[0].Name = "Tous les infirmiers de nuit" }, nil},
	{"everyone", "people of one place, in French", func(s *steps.Strategy) { s.Audiences[0].Name = "Les habitants du quartier" }, nil},

	{"vague-difference", "quality and service", func(s *steps.Strategy) { s.Business.Difference = "Quality and service" }, []string{"caution"}},
	{"vague-difference", "best prices", func(s *steps.Strategy) { s.Business.Difference = "The best prices" }, []string{"caution"}},
	{"vague-difference", "quality, in French", func(s *steps.Strategy) { s.Business.Difference = "La qualité" }, []string{"caution"}},
	{"vague-difference", "know-how of an association, in French", both(association, func(s *steps.Strategy) { s.Business.Difference = "Notre savoir-faire" }), []string{"caution"}},
	{"vague-difference", "one that is theirs", func(*steps.Strategy) {}, nil},
	{"vague-difference", "one with a number", func(s *steps.Strategy) { s.Business.Difference = "Same-day repair, or it is free" }, nil},
	{"vague-difference", "one of their own, in French", func(s *steps.Strategy) { s.Business.Difference = "Le pain est pétri sous vos yeux" }, nil},
	{"vague-difference", "another, in French", func(s *steps.Strategy) { s.Business.Difference = "La seule sans échange forcé" }, nil},

	{"says-otherwise", "another target", objective(func(o *steps.Objective) {
		o.Statement = "Raise memberships from 80 to 150 by 31 March 2027"
	}), []string{"mistake members"}},
	{"says-otherwise", "another target, in French", objective(func(o *steps.Objective) {
		o.Statement = "Passer de 80 à 150 commandes d’ici le 31 mars 2027"
	}), []string{"mistake members"}},
	{"says-otherwise", "another start", objective(func(o *steps.Objective) {
		o.Statement = "Raise orders from 60 to 120 by 31 March 2027"
	}), []string{"mistake members"}},
	{"says-otherwise", "another month", objective(func(o *steps.Objective) {
		o.Statement = "Raise orders from 80 to 120 by 30 April 2027"
	}), []string{"mistake members"}},
	{"says-otherwise", "another month, of a town hall, in French", both(townHall, objective(func(o *steps.Objective) {
		o.Statement = "Passer de 80 à 120 commandes d’ici le 30 avril 2027"
	})), []string{"mistake members"}},
	{"says-otherwise", "another unit", objective(func(o *steps.Objective) {
		o.Statement, o.Deadline = "Raise our conversion rate to 4% by 31 March 2027", day("2027-03-31")
		o.Target = steps.Number{}
	}), []string{"mistake members"}},
	{"says-otherwise", "the same", objective(func(o *steps.Objective) {
		o.Statement = "Raise memberships from 80 to 120 by 31 March 2027"
	}), nil},
	{"says-otherwise", "the same, in French", objective(func(o *steps.Objective) {
		o.Statement = "Passer de 80 à 120 commandes d’ici le 31 mars 2027"
	}), nil},
	{"says-otherwise", "the change", objective(func(o *steps.Objective) { o.Statement = "50% more orders by March 2027" }), nil},
	{"says-otherwise", "no figures", objective(func(o *steps.Objective) { o.Statement = "Plus de commandes" }), nil},
	{"says-otherwise", "the currency of a sum", both(objective(func(o *steps.Objective) {
		o.Statement, o.Metric = "Raise revenue from 80 to 150 by 31 March 2027", "revenue"
	})), []string{"mistake members"}},
	{"says-otherwise", "a day that is the start", objective(func(o *steps.Objective) {
		o.Statement = "Raise orders from 80 to 120 between 1 December and 31 March 2027"
	}), nil},
}

func worth(value float64) func(*steps.Strategy) {
	return objective(func(o *steps.Objective) { o.Worth = steps.Num(value) })
}

func tactic(change func(t *steps.Tactic)) func(*steps.Strategy) {
	return func(s *steps.Strategy) { change(&s.Tactics[0]) }
}

var moneyCases = []ruleCase{
	{"money-over-month", "more than a month has", func(s *steps.Strategy) { s.Resources.MonthlyBudget = steps.Num(799) }, []string{"mistake"}},
	{"money-over-month", "exactly a month", func(s *steps.Strategy) { s.Resources.MonthlyBudget = steps.Num(800) }, nil},
	{"money-over-month", "two together from a day on", func(s *steps.Strategy) {
		s.Tactics[1].MonthlyCost, s.Tactics[1].Start = steps.Num(500), day("2027-02-01")
	}, []string{"mistake"}},
	{"money-over-month", "one after the other", func(s *steps.Strategy) {
		s.Tactics[0].End = day("2027-01-31")
		s.Tactics[1].MonthlyCost, s.Tactics[1].Start = steps.Num(500), day("2027-02-01")
	}, nil},
	{"money-over-month", "next phase left out", func(s *steps.Strategy) {
		s.Tactics[1].MonthlyCost, s.Tactics[1].Phase = steps.Num(500), steps.PhaseNext
	}, nil},
	{"money-over-month", "more than is left, of an association", both(association, result("2026-12-09", 90, 4200)), []string{"mistake"}},
	{"money-over-month", "enough left", result("2026-12-09", 90, 400), nil},
	{"money-over-month", "a number at a cost", targets(500, 20), []string{"mistake"}},
	{"money-over-month", "a number at a cost, over the whole time", both(targets(500, 20), objective(func(o *steps.Objective) { o.Per = steps.PerTotal })), []string{"mistake"}},
	{"money-over-month", "a number at a cost with a name", both(targets(500, 20), func(s *steps.Strategy) {
		s.Objectives[1].Statement = "20 pounds an order"
	}), []string{"mistake"}},
	{"money-over-month", "a number at a cost that the month has", targets(50, 20), nil},

	{"money-without-return", "less than it costs", worth(70), []string{"caution members"}},
	{"money-without-return", "more than it costs", worth(90), nil},
	{"money-without-return", "each month", both(worth(50), objective(func(o *steps.Objective) { o.Per = steps.PerMonth })), nil},
	{"money-without-return", "a tactic that begins late and ends early", both(worth(20), tactic(func(t *steps.Tactic) {
		t.Start, t.End = day("2027-01-01"), day("2027-01-31")
	})), []string{"caution members"}},
	{"money-without-return", "a short one", both(worth(30), tactic(func(t *steps.Tactic) {
		t.Start, t.End = day("2027-01-01"), day("2027-01-31")
	})), nil},
	{"money-without-return", "nothing said of the worth", func(*steps.Strategy) {}, nil},
	{"money-without-return", "of an association", both(association, worth(1)), []string{"caution members"}},
	{"money-without-return", "in the next phase", both(worth(1), tactic(func(t *steps.Tactic) { t.Phase = steps.PhaseNext })), nil},

	{"spends-on-nothing", "a channel not chosen", tactic(func(t *steps.Tactic) { t.Platform = "x" }), []string{"mistake taster"}},
	{"spends-on-nothing", "of a town hall", both(townHall, tactic(func(t *steps.Tactic) { t.Platform = "email" })), []string{"mistake taster"}},
	{"spends-on-nothing", "no cost", tactic(func(t *steps.Tactic) { t.Platform, t.MonthlyCost = "x", steps.Num(0) }), nil},
	{"spends-on-nothing", "no platform", tactic(func(t *steps.Tactic) { t.Platform = "" }), nil},
	{"spends-on-nothing", "a channel", func(*steps.Strategy) {}, nil},

	{"ad-not-aimed", "not aimed", tactic(func(t *steps.Tactic) { t.Kind, t.Aimed = steps.TacticAds, steps.No }), []string{"mistake taster"}},
	{"ad-not-aimed", "unknown, of an association", both(association, tactic(func(t *steps.Tactic) { t.Kind, t.Aimed = steps.TacticAds, steps.Unknown })), []string{"caution taster"}},
	{"ad-not-aimed", "aimed", tactic(func(t *steps.Tactic) { t.Kind, t.Aimed = steps.TacticAds, steps.Yes }), nil},
	{"ad-not-aimed", "not said", tactic(func(t *steps.Tactic) { t.Kind = steps.TacticAds }), nil},
	{"ad-not-aimed", "free", tactic(func(t *steps.Tactic) { t.Kind, t.Aimed, t.MonthlyCost = steps.TacticAds, steps.No, steps.Num(0) }), nil},

	{"budget-unused", "little spent, and behind", both(lateStart, result("2026-12-09", 81, 300)), []string{"caution"}},
	{"budget-unused", "little spent, of an association, behind by its own bar", both(association, lateStart, actBelow(steps.Num(100)), result("2026-12-09", 107.6, 300)), []string{"caution"}},
	{"budget-unused", "a quarter spent", both(lateStart, result("2026-12-09", 81, 1200)), nil},
	{"budget-unused", "the figures are old", both(lateStart, result("2026-11-20", 81, 300)), nil},
	{"budget-unused", "on pace", both(lateStart, result("2026-12-09", 119, 300)), nil},
	{"budget-unused", "early", result("2026-12-09", 81, 300), nil},
	{"budget-unused", "by the time of the objective", both(lateStart, result("2026-12-09", 81, 300), func(s *steps.Strategy) {
		s.Budget = steps.Budget{Total: s.Budget.Total}
	}), []string{"caution"}},
}

// targets asks for a number a month at a cost.
func targets(number, cost float64) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		s.Objectives[0].Per, s.Objectives[0].Target = steps.PerMonth, steps.Num(number)
		s.Objectives = append(s.Objectives, steps.Objective{ID: "cost", Metric: "cost_per_acquisition", Target: steps.Num(cost)})
	}
}

// lateStart is a campaign of which most of the time has passed.
func lateStart(s *steps.Strategy) {
	s.Budget.From, s.Budget.To = day("2026-09-01"), day("2027-01-15")
	s.Objectives[0].Start, s.Objectives[0].Deadline = day("2026-09-01"), day("2027-01-15")
}

func over(s *steps.Strategy) {
	s.Objectives[0].Start, s.Objectives[0].Deadline = day("2026-09-01"), day("2026-12-09")
}

var timeCases = []ruleCase{
	{"deadline-passed", "missed", both(over, result("2026-12-08", 110, 0)), []string{"mistake members"}},
	{"deadline-passed", "reached, of a town hall", both(over, townHall, result("2026-12-08", 120, 0)), []string{"strength members"}},
	{"deadline-passed", "no figure", over, []string{"caution members"}},
	{"deadline-passed", "still a day", func(*steps.Strategy) {}, nil},
	{"deadline-passed", "today", objective(func(o *steps.Objective) { o.Deadline = today }), nil},
	{"deadline-passed", "a cost, missed", both(over, result("2026-12-08", 110, 0), objective(func(o *steps.Objective) {
		o.Metric, o.Baseline, o.Target = "cost_per_lead", steps.Num(120), steps.Num(80)
	})), []string{"mistake members"}},

	{"results-stale", "no figures yet", func(s *steps.Strategy) { s.Budget.From = day("2026-11-20") }, []string{"caution"}},
	{"results-stale", "an old one, of an association", both(association, lateStart, result("2026-11-25", 100, 0)), []string{"caution"}},
	{"results-stale", "two weeks to the day", both(lateStart, result("2026-11-26", 100, 0)), nil},
	{"results-stale", "looked at by the month", both(lateStart, result("2026-11-10", 100, 0), func(s *steps.Strategy) {
		s.Measures[0].Check = steps.CheckMonthly
	}), nil},
	{"results-stale", "looked at every day", both(lateStart, result("2026-12-07", 100, 0), func(s *steps.Strategy) {
		s.Measures[0].Check = steps.CheckDaily
	}), []string{"caution"}},
	{"results-stale", "over", both(over, func(s *steps.Strategy) { s.Budget = steps.Budget{} }), nil},
	{"results-stale", "not begun", func(s *steps.Strategy) { s.Budget.From = day("2026-12-20") }, nil},
	{"results-stale", "by the time of the objective", func(s *steps.Strategy) {
		s.Budget = steps.Budget{}
		s.Objectives[0].Start = day("2026-11-20")
	}, []string{"caution"}},

	{"open-questions", "the short way alone", short, []string{"tip"}},
	{"open-questions", "the short way of a town hall", both(townHall, short), []string{"tip"}},
	{"open-questions", "everything opened", func(s *steps.Strategy) {
		short(s)
		s.Depth.Opened = steps.Steps()
	}, nil},
	{"open-questions", "an old file", func(s *steps.Strategy) {
		short(s)
		s.Depth = steps.Depth{}
	}, nil},
	{"open-questions", "steps not behind", func(s *steps.Strategy) { short(s); s.Reached = steps.StepAudience }, nil},
}

// short was answered on the short way, with as little as it asks.
func short(s *steps.Strategy) {
	s.Depth = steps.Depth{Given: true}
	s.Budget = steps.Budget{}
	s.Business.SearchDemand, s.Business.Price, s.Business.Niche, s.Business.Fans = "", "", "", ""
	s.Goal.Challenge = ""
	s.Audiences[0].Evidence, s.Audiences[0].Part, s.Audiences[0].EmailUse = "", "", ""
}

var soundCases = []ruleCase{
	{"account-in-order", "all looked after", func(*steps.Strategy) {}, []string{"strength"}},
	{"account-in-order", "of an association", association, []string{"strength"}},
	{"account-in-order", "one to be closed", func(s *steps.Strategy) {
		s.Accounts = append(s.Accounts, steps.Account{Platform: "x", Decision: steps.DecisionClose})
	}, []string{"strength"}},
	{"account-in-order", "one without an owner", func(s *steps.Strategy) { s.Accounts[0].Owner = "" }, nil},
	{"account-in-order", "one undecided", func(s *steps.Strategy) { s.Accounts[0].Decision = "" }, nil},
	{"account-in-order", "no account", func(s *steps.Strategy) { s.Accounts = nil }, nil},

	{"objectives-smart", "five lights", func(*steps.Strategy) {}, []string{"strength"}},
	{"objectives-smart", "of a town hall", townHall, []string{"strength"}},
	{"objectives-smart", "without an owner", objective(func(o *steps.Objective) { o.Owner = "" }), nil},
	{"objectives-smart", "no means", func(s *steps.Strategy) {
		s.Resources, s.Budget.Total = steps.Resources{}, steps.Number{}
	}, nil},
	{"objectives-smart", "money alone", func(s *steps.Strategy) {
		s.Resources.HoursPerWeek, s.Budget.Total = steps.Number{}, steps.Number{}
	}, []string{"strength"}},
	{"objectives-smart", "no objective", func(s *steps.Strategy) { s.Objectives = nil }, nil},

	{"proven-audience", "asked", func(*steps.Strategy) {}, []string{"strength"}},
	{"proven-audience", "of an association", association, []string{"strength"}},
	{"proven-audience", "a guess", func(s *steps.Strategy) { s.Audiences[0].Evidence = steps.EvidenceGuess }, nil},
	{"proven-audience", "no needs", func(s *steps.Strategy) { s.Audiences[0].Needs = "" }, nil},
	{"proven-audience", "no audience", func(s *steps.Strategy) { s.Audiences = nil }, nil},

	{"money-tied", "to an objective with a trigger", func(*steps.Strategy) {}, []string{"strength"}},
	{"money-tied", "of a town hall", townHall, []string{"strength"}},
	{"money-tied", "no trigger", func(s *steps.Strategy) { s.Measures[0].Action = "" }, nil},
	{"money-tied", "no objective", tactic(func(t *steps.Tactic) { t.Objectives = nil }), nil},
	{"money-tied", "no money", tactic(func(t *steps.Tactic) { t.MonthlyCost = steps.Number{} }), nil},
}
