package advice

import (
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

var goalCases = []ruleCase{
	{"no-goal", "blank", func(s *steps.Strategy) { s.Goal.Statement = "" }, []string{"mistake"}},
	{"no-goal", "step not behind", func(s *steps.Strategy) { s.Goal.Statement, s.Reached = "", steps.StepGoal }, nil},
	{"no-crucial", "blank", func(s *steps.Strategy) { s.Goal.Crucial = "" }, []string{"caution"}},
	{"no-crucial", "given", func(*steps.Strategy) {}, nil},
	{"no-objective", "none", func(s *steps.Strategy) { s.Objectives = nil }, []string{"mistake"}},
	{"no-objective", "one not begun", func(s *steps.Strategy) { s.Objectives = []steps.Objective{{}} }, []string{"mistake"}},
	{"no-objective", "one", func(*steps.Strategy) {}, nil},
}

// objective changes the only objective.
func objective(edit func(o *steps.Objective)) func(*steps.Strategy) {
	return func(s *steps.Strategy) { edit(&s.Objectives[0]) }
}

// climb sets an objective that grows by so many percent over a number of days.
func climb(metric string, baseline, target float64, days int) func(*steps.Strategy) {
	return objective(func(o *steps.Objective) {
		o.Metric, o.Baseline, o.Target = metric, steps.Num(baseline), steps.Num(target)
		o.Deadline = o.Start.AddDays(days)
	})
}

var objectiveCases = []ruleCase{
	{"objective-not-specific", "no metric", objective(func(o *steps.Objective) { o.Metric = "" }), []string{"mistake members"}},
	{"objective-not-specific", "only a direction", objective(func(o *steps.Objective) { o.Statement = "grow on Instagram" }), []string{"mistake members"}},
	{"objective-not-specific", "unnamed", objective(func(o *steps.Objective) { o.Statement, o.Metric = "", "" }), []string{"mistake members"}},
	{"objective-not-specific", "step not behind", func(s *steps.Strategy) {
		s.Objectives[0].Metric, s.Reached = "", steps.StepGoal
	}, nil},

	{"objective-not-measurable", "neither", objective(func(o *steps.Objective) { o.Baseline, o.Target = steps.Number{}, steps.Number{} }), []string{"mistake members"}},
	{"objective-not-measurable", "no baseline", objective(func(o *steps.Objective) { o.Baseline = steps.Number{} }), []string{"mistake members"}},
	{"objective-not-measurable", "no target", objective(func(o *steps.Objective) { o.Target = steps.Number{} }), []string{"mistake members"}},
	{"objective-not-measurable", "target equals baseline", objective(func(o *steps.Objective) { o.Target = steps.Num(80) }), []string{"mistake members"}},
	{"objective-not-measurable", "a cost that rises", objective(func(o *steps.Objective) { o.Metric = "cost_per_lead" }), []string{"mistake members"}},
	{"objective-not-measurable", "a cost that falls", objective(func(o *steps.Objective) {
		o.Metric, o.Target = "cost_per_lead", steps.Num(60)
	}), nil},
	{"objective-not-measurable", "from nothing", objective(func(o *steps.Objective) { o.Baseline = steps.Num(0) }), nil},
	{"objective-not-measurable", "just above", objective(func(o *steps.Objective) { o.Target = steps.Num(80.5) }), nil},

	{"objective-not-achievable", "no owner", objective(func(o *steps.Objective) { o.Owner = "" }), []string{"caution members"}},
	{"objective-not-achievable", "no means", noMeans, []string{"caution members"}},
	{"objective-not-achievable", "no means, platforms not behind", func(s *steps.Strategy) {
		noMeans(s)
		s.Reached = steps.StepPlatforms
	}, nil},
	{"objective-not-achievable", "hours alone", func(s *steps.Strategy) { noMeans(s); s.Resources.HoursPerWeek = steps.Num(1) }, nil},
	{"objective-not-achievable", "a monthly budget alone", func(s *steps.Strategy) { noMeans(s); s.Resources.MonthlyBudget = steps.Num(1) }, nil},
	{"objective-not-achievable", "a total budget alone", func(s *steps.Strategy) { noMeans(s); s.Budget.Total = steps.Num(1) }, nil},

	{"objective-not-realistic", "doubling in three months", climb("orders", 80, 160, 90), []string{"caution members"}},
	{"objective-not-realistic", "just under the pace", climb("orders", 1000, 1548, 60), nil},
	{"objective-not-realistic", "just over the pace", climb("orders", 1000, 1553, 60), []string{"caution members"}},
	{"objective-not-realistic", "59 days", climb("orders", 100, 900, 59), nil},
	{"objective-not-realistic", "50 more", climb("orders", 10, 60, 60), []string{"caution members"}},
	{"objective-not-realistic", "49 more", climb("orders", 10, 59, 60), nil},
	{"objective-not-realistic", "money, however little", climb("revenue", 10, 40, 60), []string{"caution members"}},
	{"objective-not-realistic", "percent", climb("conversion_rate", 1, 4, 60), []string{"caution members"}},
	{"objective-not-realistic", "from nothing", climb("orders", 0, 900, 60), nil},
	{"objective-not-realistic", "a score", climb("net_promoter_score", 1, 60, 60), nil},
	{"objective-not-realistic", "falling", climb("cost_per_lead", 900, 10, 60), nil},
	{"objective-not-realistic", "100 percent", climb("conversion_rate", 90, 100, 60), nil},
	{"objective-not-realistic", "over 100 percent", climb("conversion_rate", 90, 101, 60), []string{"caution members"}},
	{"objective-not-realistic", "0 percent", climb("conversion_rate", 90, 0, 60), nil},
	{"objective-not-realistic", "below 0 percent", climb("conversion_rate", 90, -1, 60), []string{"caution members"}},
	{"objective-not-realistic", "no deadline", objective(func(o *steps.Objective) {
		o.Target, o.Deadline = steps.Num(8000), date.Date{}
	}), nil},
	{"objective-not-realistic", "no start but the day it was made", func(s *steps.Strategy) {
		climb("orders", 80, 160, 70)(s)
		s.Objectives[0].Start = date.Date{}
	}, []string{"caution members"}},

	{"objective-no-deadline", "blank", objective(func(o *steps.Objective) { o.Deadline = date.Date{} }), []string{"mistake members"}},
	{"objective-no-deadline", "on the day of the start", objective(func(o *steps.Objective) { o.Deadline = o.Start }), []string{"mistake members"}},
	{"objective-no-deadline", "the day after the start", objective(func(o *steps.Objective) {
		o.Start = today
		o.Deadline = today.AddDays(1)
	}), nil},
	{"objective-no-deadline", "past, without results", objective(func(o *steps.Objective) { o.Deadline = today.AddDays(-1) }), []string{"mistake members"}},
	{"objective-no-deadline", "past, with results", func(s *steps.Strategy) {
		s.Objectives[0].Deadline = today.AddDays(-1)
		s.Results = []steps.Result{{Date: today, Values: map[string]float64{"members": 100}}}
	}, nil},
	{"objective-no-deadline", "past, with results of another", func(s *steps.Strategy) {
		s.Objectives[0].Deadline = today.AddDays(-1)
		s.Results = []steps.Result{{Date: today, Values: map[string]float64{"other": 100}}}
	}, []string{"mistake members"}},
	{"objective-no-deadline", "today", objective(func(o *steps.Objective) { o.Deadline = today }), nil},

	{"vanity-metric", "alone", objective(func(o *steps.Objective) { o.Metric = "followers" }), []string{"mistake members"}},
	{"vanity-metric", "beside one that counts", func(s *steps.Strategy) {
		s.Objectives = append(s.Objectives, steps.Objective{ID: "fans", Metric: "followers"})
	}, []string{"tip fans"}},
	{"vanity-metric", "two", func(s *steps.Strategy) {
		s.Objectives[0].Metric = "reach"
		s.Objectives = append(s.Objectives, steps.Objective{ID: "fans", Metric: "followers"})
	}, []string{"mistake members", "mistake fans"}},
	{"vanity-metric", "what comes after the goal", func(s *steps.Strategy) { s.Goal.Kind = catalogue.GoalLeads }, nil},
	{"vanity-metric", "likes of an association", func(s *steps.Strategy) {
		association(s)
		s.Objectives[0].Metric = "reach"
	}, []string{"mistake members"}},
	{"vanity-metric", "no metric yet", objective(func(o *steps.Objective) { o.Metric = "" }), nil},
	{"vanity-metric", "no goal kind yet", func(s *steps.Strategy) {
		s.Goal.Kind, s.Objectives[0].Metric = "", "followers"
	}, nil},
}

func noMeans(s *steps.Strategy) {
	s.Resources.HoursPerWeek, s.Resources.MonthlyBudget, s.Budget.Total = steps.Num(0), steps.Number{}, steps.Number{}
}

// platform puts another platform in the place of the channel, and of what is done there.
func platform(id string) func(*steps.Strategy) {
	return func(s *steps.Strategy) {
		s.Channels[0].Platform = id
		for i := range s.Tactics {
			s.Tactics[i].Platform = id
		}
	}
}

var channelGoalCases = []ruleCase{
	{"targeting-gap", "a city for half a mile, with money", platform("linkedin"), []string{"mistake linkedin"}},
	{"targeting-gap", "without money", func(s *steps.Strategy) {
		platform("linkedin")(s)
		s.Tactics[0].MonthlyCost = steps.Num(0)
	}, []string{"caution linkedin"}},
	{"targeting-gap", "where nothing shows that they are there", both(platform("linkedin"), channel(nothingSaid)), []string{"mistake linkedin"}},
	{"targeting-gap", "a job, unpaid posts", both(crucially(steps.CrucialJobRole), func(s *steps.Strategy) {
		s.Tactics[0].MonthlyCost = steps.Num(0)
	}), nil},
	{"targeting-gap", "a job, ads without a cost", both(crucially(steps.CrucialJobRole), func(s *steps.Strategy) {
		s.Tactics[0].MonthlyCost, s.Tactics[0].Kind = steps.Num(0), steps.TacticAds
	}), []string{"caution facebook"}},
	{"targeting-gap", "what is crucial for this audience", func(s *steps.Strategy) {
		s.Audiences[0].Crucial = steps.CrucialJobRole
	}, []string{"mistake facebook"}},
	{"targeting-gap", "money for a month of search ads", func(s *steps.Strategy) {
		enquiries(s)
		s.Budget.Total = steps.Number{}
	}, []string{"mistake bluesky"}},
	{"targeting-gap", "money for search ads in the whole", func(s *steps.Strategy) {
		enquiries(s)
		s.Resources.MonthlyBudget = steps.Number{}
	}, []string{"mistake bluesky"}},
	{"targeting-gap", "a few metres that nothing aims at", func(s *steps.Strategy) {
		s.Business.RadiusKm = steps.Num(0.1)
	}, []string{"mistake facebook"}},
	{"targeting-gap", "messages to people one has", platform("whatsapp"), nil},
	{"targeting-gap", "a town hall on its own website", both(platform("website"), townHall), nil},
	{"targeting-gap", "money on another channel", func(s *steps.Strategy) {
		s.Channels = append(s.Channels, steps.Channel{Platform: "tiktok"})
	}, []string{"caution tiktok"}},
	{"targeting-gap", "a circle of 1 km for 0.8", func(*steps.Strategy) {}, nil},
	{"targeting-gap", "a circle twice as wide", func(s *steps.Strategy) { s.Business.RadiusKm = steps.Num(0.5) }, nil},
	{"targeting-gap", "a circle over twice as wide", func(s *steps.Strategy) { s.Business.RadiusKm = steps.Num(0.49) }, []string{"mistake facebook"}},
	{"targeting-gap", "own people only, for half a mile", platform("whatsapp"), nil},
	{"targeting-gap", "a city, without a radius", func(s *steps.Strategy) {
		platform("linkedin")(s)
		s.Business.RadiusKm = steps.Number{}
	}, nil},
	{"targeting-gap", "a city, in a region", func(s *steps.Strategy) {
		platform("linkedin")(s)
		s.Business.Market = steps.MarketRegional
	}, nil},
	{"targeting-gap", "no place at all, in a region", func(s *steps.Strategy) {
		platform("bluesky")(s)
		s.Business.Market, s.Business.Place = steps.MarketRegional, ""
	}, []string{"mistake bluesky"}},
	{"targeting-gap", "job on Facebook", crucially(steps.CrucialJobRole), []string{"mistake facebook"}},
	{"targeting-gap", "job on LinkedIn", func(s *steps.Strategy) {
		crucially(steps.CrucialJobRole)(s)
		platform("linkedin")(s)
	}, nil},
	{"targeting-gap", "age on LinkedIn, at the limit", func(s *steps.Strategy) {
		crucially(steps.CrucialAge)(s)
		platform("linkedin")(s)
	}, nil},
	{"targeting-gap", "age on Reddit", func(s *steps.Strategy) {
		crucially(steps.CrucialAge)(s)
		platform("reddit")(s)
	}, []string{"mistake reddit"}},
	{"targeting-gap", "interest on WhatsApp", func(s *steps.Strategy) {
		crucially(steps.CrucialInterest)(s)
		platform("whatsapp")(s)
	}, []string{"mistake whatsapp"}},
	{"targeting-gap", "intent on Facebook", crucially(steps.CrucialIntent), []string{"mistake facebook"}},
	{"targeting-gap", "relationship by search ads", func(s *steps.Strategy) {
		crucially(steps.CrucialRelationship)(s)
		platform("google-ads")(s)
	}, []string{"mistake google-ads"}},
	{"targeting-gap", "an email list", func(s *steps.Strategy) {
		crucially(steps.CrucialIntent)(s)
		platform("email")(s)
	}, nil},
	{"targeting-gap", "nothing crucial yet", crucially(""), nil},

	{"pool-too-small", "299", func(s *steps.Strategy) {
		platform("linkedin")(s)
		s.Audiences[0].Size = steps.Num(299)
	}, []string{"caution linkedin"}},
	{"pool-too-small", "300", func(s *steps.Strategy) {
		platform("linkedin")(s)
		s.Audiences[0].Size = steps.Num(300)
	}, nil},
	{"pool-too-small", "all audiences together", func(s *steps.Strategy) {
		platform("linkedin")(s)
		s.Channels[0].Audience, s.Audiences[0].Size = "", steps.Num(200)
		s.Audiences = append(s.Audiences, steps.Audience{ID: "owners", Size: steps.Num(99)})
	}, []string{"caution linkedin"}},
	{"pool-too-small", "one size unknown", func(s *steps.Strategy) {
		platform("linkedin")(s)
		s.Channels[0].Audience, s.Audiences[0].Size = "", steps.Num(200)
		s.Audiences = append(s.Audiences, steps.Audience{ID: "owners"})
	}, nil},
	{"pool-too-small", "nothing published", func(s *steps.Strategy) { s.Audiences[0].Size = steps.Num(3) }, nil},

	{"decider-missing", "users only", func(s *steps.Strategy) { s.Audiences[0].Part = steps.PartUser }, []string{"caution"}},
	{"decider-missing", "part blank", func(s *steps.Strategy) { s.Audiences[0].Part = "" }, nil},
	{"decider-missing", "a buyer too", func(s *steps.Strategy) {
		s.Audiences[0].Part = steps.PartUser
		s.Audiences = append(s.Audiences, steps.Audience{ID: "hr", Part: steps.PartBuyer})
	}, nil},
	{"decider-missing", "awareness", func(s *steps.Strategy) {
		s.Audiences[0].Part, s.Goal.Kind = steps.PartUser, catalogue.GoalAwareness
	}, nil},
	{"decider-missing", "no audience", func(s *steps.Strategy) { s.Audiences = nil }, nil},

	{"goal-channel-mismatch", "searchers on Instagram", func(s *steps.Strategy) {
		platform("instagram")(s)
		s.Goal.Kind, s.Channels[0].There = catalogue.GoalSearchers, steps.Unknown
	}, []string{"mistake instagram"}},
	{"goal-channel-mismatch", "no age known, no money", func(s *steps.Strategy) {
		platform("mastodon")(s)
		aged()(s)
		townHall(s)
		s.Channels[0].There, s.Resources.MonthlyBudget, s.Budget.Total = "", steps.Number{}, steps.Number{}
	}, []string{"mistake mastodon"}},
	{"goal-channel-mismatch", "money for a month of search ads", func(s *steps.Strategy) {
		enquiries(s)
		s.Budget.Total = steps.Number{}
	}, []string{"mistake bluesky"}},
	{"goal-channel-mismatch", "money for search ads in the whole", func(s *steps.Strategy) {
		enquiries(s)
		s.Resources.MonthlyBudget = steps.Number{}
	}, []string{"mistake bluesky"}},
	{"goal-channel-mismatch", "the people are there", func(s *steps.Strategy) {
		platform("instagram")(s)
		s.Goal.Kind = catalogue.GoalSearchers
	}, nil},
	{"goal-channel-mismatch", "a website for a community", both(platform("website"), association), nil},
	{"goal-channel-mismatch", "at the limit", func(s *steps.Strategy) { s.Goal.Kind = catalogue.GoalSearchers }, nil},
	{"goal-channel-mismatch", "no kind yet", func(s *steps.Strategy) { platform("mastodon")(s); s.Goal.Kind = "" }, nil},
}

func crucially(thing steps.Crucial) func(*steps.Strategy) {
	return func(s *steps.Strategy) { s.Goal.Crucial = thing }
}

var tacticCases = []ruleCase{
	{"objective-unserved", "none", func(s *steps.Strategy) { s.Tactics[0].Objectives, s.Tactics[1].Objectives = nil, nil }, []string{"mistake members"}},
	{"objective-unserved", "no tactics", func(s *steps.Strategy) { s.Tactics = nil }, []string{"mistake members"}},
	{"objective-unserved", "a cost whose count is served", func(s *steps.Strategy) {
		s.Objectives = append(s.Objectives, steps.Objective{ID: "cost", Metric: "cost_per_acquisition"})
	}, nil},
	{"objective-unserved", "a cost whose count is not", func(s *steps.Strategy) {
		s.Objectives = append(s.Objectives, steps.Objective{ID: "cost", Metric: "cost_per_lead"})
	}, []string{"mistake cost"}},
	{"objective-unserved", "both by one tactic", func(s *steps.Strategy) {
		s.Objectives = append(s.Objectives, steps.Objective{ID: "cost", Metric: "leads"})
		s.Tactics[0].Objectives = []string{"members", "cost"}
	}, nil},
	{"objective-unserved", "one", func(s *steps.Strategy) { s.Tactics[0].Objectives = nil }, nil},

	{"tactic-adrift", "no objective", func(s *steps.Strategy) { s.Tactics[0].Objectives = nil }, []string{"caution taster"}},
	{"tactic-adrift", "step not behind", func(s *steps.Strategy) {
		s.Tactics[0].Objectives, s.Reached = nil, steps.StepPlatforms
	}, nil},

	{"tactic-unfit", "email to people who ignore it", func(s *steps.Strategy) {
		s.Tactics[0].Kind, s.Audiences[0].EmailUse = steps.TacticEmail, steps.EmailIgnores
	}, []string{"caution taster"}},
	{"tactic-unfit", "email, and another audience reads", func(s *steps.Strategy) {
		s.Tactics[0].Kind, s.Audiences[0].EmailUse = steps.TacticEmail, steps.EmailIgnores
		s.Audiences = append(s.Audiences, steps.Audience{ID: "hr", EmailUse: steps.EmailReads})
	}, nil},
	{"tactic-unfit", "email, use not said", func(s *steps.Strategy) {
		s.Tactics[0].Kind, s.Audiences[0].EmailUse = steps.TacticEmail, ""
	}, nil},
	{"tactic-unfit", "advocacy among people who browse", func(s *steps.Strategy) {
		s.Audiences[0].SocialUse = []steps.SocialUse{steps.UseBrowse}
	}, []string{"caution referral"}},
	{"tactic-unfit", "community among people who are not there", func(s *steps.Strategy) {
		s.Tactics[1].Kind, s.Audiences[0].SocialUse = steps.TacticCommunity, []steps.SocialUse{steps.UseNone}
	}, []string{"caution referral"}},
	{"tactic-unfit", "they react too", func(*steps.Strategy) {}, nil},
	{"tactic-unfit", "use not said", func(s *steps.Strategy) { s.Audiences[0].SocialUse = nil }, nil},
	{"tactic-unfit", "no audience", func(s *steps.Strategy) { s.Audiences = nil }, nil},

	{"tactics-alone", "two", func(s *steps.Strategy) { s.Tactics[0].Supports = nil }, []string{"tip"}},
	{"tactics-alone", "one", func(s *steps.Strategy) { s.Tactics[0].Supports, s.Tactics = nil, s.Tactics[:1] }, nil},

	{"no-next-phase", "blank", func(s *steps.Strategy) { s.NextPhase = "" }, []string{"tip"}},
	{"no-next-phase", "by the objective", func(s *steps.Strategy) {
		s.NextPhase, s.Budget = "", steps.Budget{}
	}, []string{"tip"}},
	{"no-next-phase", "over a year", func(s *steps.Strategy) { s.NextPhase, s.Budget.To = "", day("2027-12-02") }, nil},
	{"no-next-phase", "no end known", func(s *steps.Strategy) {
		s.NextPhase, s.Budget, s.Objectives = "", steps.Budget{}, nil
	}, nil},
	{"no-next-phase", "step not behind", func(s *steps.Strategy) { s.NextPhase, s.Reached = "", steps.StepPlatforms }, nil},

	{"expertise-gap", "none", func(s *steps.Strategy) { s.Resources.Expertise = steps.ExpertiseNone }, []string{"tip"}},
	{"expertise-gap", "learning", func(*steps.Strategy) {}, nil},
	{"expertise-gap", "blank", func(s *steps.Strategy) { s.Resources.Expertise = "" }, nil},
}

// enquiries wants enquiries on Bluesky from people who search.
func enquiries(s *steps.Strategy) {
	platform("bluesky")(s)
	crucially(steps.CrucialIntent)(s)
	s.Goal.Kind, s.Channels[0].There, s.Business.SearchDemand = catalogue.GoalLeads, steps.Unknown, steps.DemandStrong
}
