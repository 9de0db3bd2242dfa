package advice

import (
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

var accountCases = []ruleCase{
	{"account-no-owner", "kept without an owner", func(s *steps.Strategy) { s.Accounts[0].Owner = " " }, []string{"mistake facebook"}},
	{"account-no-owner", "undecided without an owner", func(s *steps.Strategy) {
		s.Accounts[0].Owner, s.Accounts[0].Decision = "", ""
	}, []string{"mistake facebook"}},
	{"account-no-owner", "two on one platform are one finding", func(s *steps.Strategy) {
		s.Accounts[0].Owner = ""
		s.Accounts = append(s.Accounts, steps.Account{Platform: "facebook"}, steps.Account{Platform: "x"})
	}, []string{"mistake facebook", "mistake x"}},
	{"account-no-owner", "to be closed", func(s *steps.Strategy) {
		s.Accounts[0].Owner, s.Accounts[0].Decision = "", steps.DecisionClose
	}, nil},
	{"account-no-owner", "step not behind", func(s *steps.Strategy) {
		s.Accounts[0].Owner, s.Reached = "", steps.StepPlatforms
	}, nil},

	{"account-no-access", "no", func(s *steps.Strategy) { s.Accounts[0].Access = steps.No }, []string{"mistake facebook"}},
	{"account-no-access", "unknown", func(s *steps.Strategy) { s.Accounts[0].Access = steps.Unknown }, []string{"mistake facebook"}},
	{"account-no-access", "blank, and to be closed", func(s *steps.Strategy) {
		s.Accounts[0].Access, s.Accounts[0].Decision = "", steps.DecisionClose
	}, []string{"mistake facebook"}},
	{"account-no-access", "yes", func(*steps.Strategy) {}, nil},
	{"account-no-access", "step not behind", func(s *steps.Strategy) {
		s.Accounts[0].Access, s.Reached = steps.No, steps.StepPlatforms
	}, nil},

	{"account-duplicate", "one neglected", func(s *steps.Strategy) {
		s.Accounts = append(s.Accounts, steps.Account{Platform: "facebook", Decision: steps.DecisionUndecided})
	}, []string{"mistake facebook"}},
	{"account-duplicate", "speaks before its step is behind", func(s *steps.Strategy) {
		s.Reached = steps.StepPlatforms
		s.Accounts = append(s.Accounts, steps.Account{Platform: "facebook"})
	}, []string{"mistake facebook"}},
	{"account-duplicate", "each looked after", func(s *steps.Strategy) {
		second := s.Accounts[0]
		second.Purpose = " class timetable"
		s.Accounts = append(s.Accounts, second)
	}, []string{"caution facebook"}},
	{"account-duplicate", "each with a purpose of its own", func(s *steps.Strategy) {
		second := s.Accounts[0]
		second.Purpose, second.Owner = "Job offers", ""
		s.Accounts = append(s.Accounts, second)
	}, nil},
	{"account-duplicate", "second without an owner, same purpose", func(s *steps.Strategy) {
		second := s.Accounts[0]
		second.Owner = ""
		s.Accounts = append(s.Accounts, second)
	}, []string{"mistake facebook"}},
	{"account-duplicate", "second without access", func(s *steps.Strategy) {
		second := s.Accounts[0]
		second.Access = steps.Unknown
		s.Accounts = append(s.Accounts, second)
	}, []string{"mistake facebook"}},
	{"account-duplicate", "second to be merged", func(s *steps.Strategy) {
		s.Accounts = append(s.Accounts, steps.Account{Platform: "facebook", Decision: steps.DecisionMerge})
	}, nil},
	{"account-duplicate", "second to be closed", func(s *steps.Strategy) {
		s.Accounts = append(s.Accounts, steps.Account{Platform: "facebook", Decision: steps.DecisionClose})
	}, nil},
	{"account-duplicate", "another platform", func(s *steps.Strategy) {
		s.Accounts = append(s.Accounts, steps.Account{Platform: "x"})
	}, nil},

	{"account-no-purpose", "kept", func(s *steps.Strategy) { s.Accounts[0].Purpose = "" }, []string{"caution facebook"}},
	{"account-no-purpose", "undecided", func(s *steps.Strategy) {
		s.Accounts[0].Purpose, s.Accounts[0].Decision = "", steps.DecisionUndecided
	}, nil},

	{"account-undecided", "undecided", func(s *steps.Strategy) { s.Accounts[0].Decision = steps.DecisionUndecided }, []string{"caution facebook"}},
	{"account-undecided", "blank", func(s *steps.Strategy) { s.Accounts[0].Decision = "" }, []string{"caution facebook"}},
	{"account-undecided", "to be merged", func(s *steps.Strategy) { s.Accounts[0].Decision = steps.DecisionMerge }, nil},

	{"account-dormant", "a day over six months", func(s *steps.Strategy) { s.Accounts[0].LastPost = day("2026-06-09") }, []string{"tip facebook"}},
	{"account-dormant", "and nobody looks after it", func(s *steps.Strategy) {
		s.Accounts[0].LastPost, s.Accounts[0].Owner = day("2026-06-09"), ""
	}, []string{"caution facebook"}},
	{"account-dormant", "a website", func(s *steps.Strategy) {
		s.Accounts[0].Platform, s.Accounts[0].LastPost, s.Accounts[0].Owner = "website", day("2020-01-01"), ""
	}, nil},
	{"account-dormant", "six months to the day", func(s *steps.Strategy) { s.Accounts[0].LastPost = day("2026-06-10") }, nil},
	{"account-dormant", "to be closed", func(s *steps.Strategy) {
		s.Accounts[0].LastPost, s.Accounts[0].Decision = day("2020-01-01"), steps.DecisionClose
	}, nil},
	{"account-dormant", "no date", func(s *steps.Strategy) { s.Accounts[0].LastPost = date.Date{} }, nil},

	{"account-off-plan", "kept without an owner, not chosen", func(s *steps.Strategy) {
		s.Accounts[0].Platform, s.Accounts[0].Owner = "x", ""
	}, []string{"caution x"}},
	{"account-off-plan", "looked after, not chosen", func(s *steps.Strategy) { s.Accounts[0].Platform = "x" }, []string{"tip x"}},
	{"account-off-plan", "for emergencies only", func(s *steps.Strategy) {
		s.Accounts[0].Platform, s.Accounts[0].LastPost = "x", date.Date{}
	}, nil},
	{"account-off-plan", "a list of addresses", func(s *steps.Strategy) {
		s.Accounts[0].Platform, s.Accounts[0].Owner = "email", ""
	}, nil},
	{"account-off-plan", "no channel chosen yet", func(s *steps.Strategy) { s.Channels = nil }, nil},
	{"account-off-plan", "undecided", func(s *steps.Strategy) {
		s.Accounts[0].Platform, s.Accounts[0].Decision = "x", steps.DecisionUndecided
	}, nil},
}

// association is a club with a goal of its own, townHall a public body that reports to residents.
func association(s *steps.Strategy) {
	s.Business.Kind, s.Goal.Kind = steps.OrganisationAssociation, catalogue.GoalCommunity
}

func townHall(s *steps.Strategy) {
	s.Business.Kind, s.Goal.Kind = steps.OrganisationPublic, catalogue.GoalAwareness
}

// flipFlops sell to people who look for crocodile leather.
func flipFlops(s *steps.Strategy) {
	s.Business.Niche, s.Business.Fans = steps.Yes, steps.FansNone
	s.Business.Market, s.Business.SearchDemand = steps.MarketNational, steps.DemandStrong
	s.Goal.Kind, s.Goal.Crucial = catalogue.GoalSearchers, steps.CrucialIntent
}

// sought is a niche that sells, and that some people search for.
func sought(s *steps.Strategy) {
	flipFlops(s)
	s.Goal.Kind = catalogue.GoalSales
	s.Resources.MonthlyBudget = steps.Num(1500)
}

var strategyCases = []ruleCase{
	{"social-not-the-answer", "searchers", flipFlops, []string{"mistake"}},
	{"social-not-the-answer", "fans blank", func(s *steps.Strategy) { flipFlops(s); s.Business.Fans = "" }, []string{"mistake"}},
	{"social-not-the-answer", "early", func(s *steps.Strategy) {
		flipFlops(s)
		s.Channels, s.Reached = nil, steps.StepGoal
	}, []string{"mistake"}},
	{"social-not-the-answer", "strong demand, sales", sought, []string{"mistake"}},
	{"social-not-the-answer", "strong demand, leads", func(s *steps.Strategy) { sought(s); s.Goal.Kind = catalogue.GoalLeads }, []string{"mistake"}},
	{"social-not-the-answer", "some demand", func(s *steps.Strategy) { sought(s); s.Business.SearchDemand = steps.DemandSome }, []string{"caution"}},
	{"social-not-the-answer", "searchers with some demand", func(s *steps.Strategy) {
		flipFlops(s)
		s.Business.SearchDemand = steps.DemandSome
	}, []string{"mistake"}},
	{"social-not-the-answer", "budget a little over", func(s *steps.Strategy) {
		sought(s)
		s.Resources.MonthlyBudget = steps.Num(1501)
	}, nil},
	{"social-not-the-answer", "no budget given", func(s *steps.Strategy) {
		sought(s)
		s.Resources.MonthlyBudget = steps.Number{}
	}, nil},
	{"social-not-the-answer", "a budget of nothing", func(s *steps.Strategy) {
		sought(s)
		s.Resources.MonthlyBudget = steps.Num(0)
	}, []string{"mistake"}},
	{"social-not-the-answer", "Canadian dollars", func(s *steps.Strategy) { sought(s); s.Resources.Currency = "CAD" }, []string{"mistake"}},
	{"social-not-the-answer", "yen", func(s *steps.Strategy) { sought(s); s.Resources.Currency = "JPY" }, nil},
	{"social-not-the-answer", "no demand", func(s *steps.Strategy) { sought(s); s.Business.SearchDemand = steps.DemandNone }, nil},
	{"social-not-the-answer", "demand unknown", func(s *steps.Strategy) { sought(s); s.Business.SearchDemand = steps.DemandUnknown }, nil},
	{"social-not-the-answer", "awareness", func(s *steps.Strategy) { sought(s); s.Goal.Kind = catalogue.GoalAwareness }, nil},
	{"social-not-the-answer", "no niche", func(s *steps.Strategy) { flipFlops(s); s.Business.Niche = steps.No }, nil},
	{"social-not-the-answer", "niche blank", func(s *steps.Strategy) { flipFlops(s); s.Business.Niche = "" }, nil},
	{"social-not-the-answer", "fans", func(s *steps.Strategy) { flipFlops(s); s.Business.Fans = steps.FansFew }, nil},
	{"social-not-the-answer", "search ads chosen", func(s *steps.Strategy) {
		flipFlops(s)
		s.Channels[0].Platform = "google-ads"
	}, nil},

	{"fans-unused", "few", func(s *steps.Strategy) {
		s.Business.Fans, s.Tactics[1].Kind = steps.FansFew, steps.TacticContent
	}, []string{"caution"}},
	{"fans-unused", "many", func(s *steps.Strategy) {
		s.Business.Fans, s.Tactics[1].Kind = steps.FansMany, steps.TacticContent
	}, []string{"mistake"}},
	{"fans-unused", "a tactic without a kind, in the end", func(s *steps.Strategy) {
		s.Business.Fans, s.Tactics[1].Kind = steps.FansMany, ""
	}, []string{"mistake"}},
	{"fans-unused", "a tactic still being typed", func(s *steps.Strategy) {
		s.Business.Fans, s.Tactics[1].Kind, s.Reached = steps.FansMany, "", steps.StepPlatforms
	}, nil},
	{"fans-unused", "advocacy", func(s *steps.Strategy) { s.Business.Fans = steps.FansMany }, nil},
	{"fans-unused", "community", func(s *steps.Strategy) {
		s.Business.Fans, s.Tactics[1].Kind = steps.FansMany, steps.TacticCommunity
	}, nil},
	{"fans-unused", "no tactics", func(s *steps.Strategy) { s.Business.Fans, s.Tactics = steps.FansMany, nil }, nil},
	{"fans-unused", "no fans", func(s *steps.Strategy) { s.Tactics[1].Kind = steps.TacticContent }, nil},

	{"platform-as-goal", "English", func(s *steps.Strategy) {
		s.Goal.Statement = "Use YouTube and Twitter to increase our sales"
	}, []string{"mistake"}},
	{"platform-as-goal", "an activity, in French", func(s *steps.Strategy) { s.Goal.Statement = "Poster plus souvent" }, []string{"mistake"}},
	{"platform-as-goal", "with a manner behind it", func(s *steps.Strategy) {
		s.Goal.Statement = "Establish a regular publishing schedule on X and LinkedIn, with a clear voice"
	}, []string{"mistake"}},
	{"platform-as-goal", "of a town hall, in French", func(s *steps.Strategy) {
		townHall(s)
		s.Goal.Statement = "Mettre en place un calendrier de publication régulier sur X et LinkedIn, avec un ton clair"
	}, []string{"mistake"}},
	{"platform-as-goal", "an outcome", func(*steps.Strategy) {}, nil},
	{"platform-as-goal", "blank", func(s *steps.Strategy) { s.Goal.Statement = "" }, nil},

	{"borrowed-goal", "followers", func(s *steps.Strategy) { s.Goal.Statement = "Get more followers" }, []string{"mistake"}},
	{"borrowed-goal", "speaks early", func(s *steps.Strategy) {
		s.Goal.Statement, s.Reached = "Faire le buzz", steps.StepGoal
	}, []string{"mistake"}},
	{"borrowed-goal", "of an association, in French", func(s *steps.Strategy) {
		association(s)
		s.Goal.Statement = "Avoir plus de visibilité"
	}, []string{"mistake"}},
	{"borrowed-goal", "neither challenge nor difference", func(s *steps.Strategy) {
		s.Goal.Challenge, s.Business.Difference = "", ""
	}, nil},
	{"borrowed-goal", "who does what", func(s *steps.Strategy) {
		s.Goal.Statement = "The developer community knows the tool, talks about it and finds the next step"
	}, nil},
	{"borrowed-goal", "who does what, in French", func(s *steps.Strategy) {
		s.Goal.Statement = "La communauté des développeurs connaît l'outil et en parle"
	}, nil},
}

var audienceCases = []ruleCase{
	{"no-difference", "blank", func(s *steps.Strategy) { s.Business.Difference = "\n" }, []string{"caution"}},
	{"no-difference", "of an association", func(s *steps.Strategy) {
		association(s)
		s.Business.Difference, s.Business.SellsTo, s.Business.Price = "", "", ""
	}, nil},
	{"no-difference", "for those who buy, of an association", func(s *steps.Strategy) {
		association(s)
		s.Business.Difference, s.Goal.Kind = "", catalogue.GoalLeads
	}, []string{"caution"}},
	{"no-difference", "no goal that is for buying, nothing sold", func(s *steps.Strategy) {
		s.Business.Difference, s.Business.SellsTo, s.Business.Price, s.Goal.Kind = "", "", "", catalogue.GoalAwareness
	}, nil},
	{"no-difference", "no goal that is for buying, to customers", func(s *steps.Strategy) {
		s.Business.Difference, s.Business.Price, s.Goal.Kind = "", "", catalogue.GoalAwareness
	}, []string{"caution"}},
	{"no-difference", "no goal that is for buying, at a price", func(s *steps.Strategy) {
		s.Business.Difference, s.Business.SellsTo, s.Goal.Kind = "", "", catalogue.GoalAwareness
	}, []string{"caution"}},
	{"no-difference", "step not behind", func(s *steps.Strategy) {
		s.Business.Difference, s.Reached = "", steps.StepAudience
	}, nil},

	{"no-edge", "named", func(s *steps.Strategy) { s.Competitors[0].Edge = "" }, []string{"caution"}},
	{"no-edge", "given", func(*steps.Strategy) {}, nil},
	{"no-edge", "not named", func(s *steps.Strategy) { s.Competitors[0] = steps.Competitor{} }, nil},

	{"no-needs", "blank", func(s *steps.Strategy) { s.Audiences[0].Needs = "" }, []string{"caution workers"}},
	{"no-needs", "an audience not begun", func(s *steps.Strategy) { s.Audiences = append(s.Audiences, steps.Audience{}) }, nil},

	{"no-value", "blank", func(s *steps.Strategy) { s.Audiences[0].Value = "" }, []string{"mistake workers"}},
	{"no-value", "step not behind", func(s *steps.Strategy) {
		s.Audiences[0].Value, s.Reached = "", steps.StepAudience
	}, nil},

	{"demographics-only", "ages", func(s *steps.Strategy) { onlyAges(s); s.Audiences[0].Gender = "" }, []string{"caution workers"}},
	{"demographics-only", "gender, email unknown", func(s *steps.Strategy) {
		onlyAges(s)
		s.Audiences[0].Ages, s.Audiences[0].EmailUse = nil, steps.EmailUnknown
	}, []string{"caution workers"}},
	{"demographics-only", "needs", func(s *steps.Strategy) { onlyAges(s); s.Audiences[0].Needs = "Rest" }, nil},
	{"demographics-only", "value", func(s *steps.Strategy) { onlyAges(s); s.Audiences[0].Value = "Tips" }, nil},
	{"demographics-only", "websites", func(s *steps.Strategy) { onlyAges(s); s.Audiences[0].Websites = []string{"a.com"} }, nil},
	{"demographics-only", "social use", func(s *steps.Strategy) { onlyAges(s); s.Audiences[0].SocialUse = []steps.SocialUse{steps.UseNone} }, nil},
	{"demographics-only", "email use", func(s *steps.Strategy) { onlyAges(s); s.Audiences[0].EmailUse = steps.EmailIgnores }, nil},
	{"demographics-only", "neither", func(s *steps.Strategy) {
		onlyAges(s)
		s.Audiences[0].Ages, s.Audiences[0].Gender = nil, ""
	}, nil},
}

func onlyAges(s *steps.Strategy) {
	a := &s.Audiences[0]
	a.Websites, a.SocialUse, a.EmailUse, a.Needs, a.Value = nil, nil, "", "", ""
}

var planCases = []ruleCase{
	{"thin-spread", "tactics take more", func(s *steps.Strategy) { s.Resources.HoursPerWeek = steps.Num(2.5) }, []string{"mistake"}},
	{"thin-spread", "with a second channel to drop", func(s *steps.Strategy) {
		s.Resources.HoursPerWeek = steps.Num(2)
		s.Channels = append(s.Channels, steps.Channel{Platform: "tiktok"})
	}, []string{"mistake"}},
	{"thin-spread", "an unknown platform", func(s *steps.Strategy) {
		s.Resources.HoursPerWeek = steps.Num(0)
		s.Channels = []steps.Channel{{Platform: "myspace"}, {Platform: "orkut"}}
	}, []string{"mistake"}},
	{"thin-spread", "exactly enough", func(s *steps.Strategy) { s.Resources.HoursPerWeek = steps.Num(3) }, nil},
	{"thin-spread", "tenths that add up", func(s *steps.Strategy) {
		s.Resources.HoursPerWeek = steps.Num(3.3)
		s.Tactics[0].HoursPerWeek, s.Tactics[1].HoursPerWeek = steps.Num(1.1), steps.Num(2.2)
	}, nil},
	{"thin-spread", "next phase left out", func(s *steps.Strategy) {
		s.Tactics[0].HoursPerWeek, s.Tactics[0].Phase = steps.Num(40), steps.PhaseNext
	}, nil},
	{"thin-spread", "the catalogue alone", func(s *steps.Strategy) {
		s.Channels = append(s.Channels, steps.Channel{Platform: "instagram"})
	}, []string{"tip"}},
	{"thin-spread", "the catalogue exactly", func(s *steps.Strategy) {
		s.Resources.HoursPerWeek = steps.Num(7)
		s.Channels = append(s.Channels, steps.Channel{Platform: "instagram"})
	}, nil},
	{"thin-spread", "hours by posts", func(s *steps.Strategy) {
		s.Tactics[0].HoursPerWeek, s.Tactics[0].PostsPerWeek = steps.Number{}, steps.Num(6)
	}, []string{"mistake"}},
	{"thin-spread", "four channels and no hours", func(s *steps.Strategy) {
		s.Resources.HoursPerWeek = steps.Number{}
		s.Channels = append(s.Channels, steps.Channel{Platform: "x"}, steps.Channel{Platform: "reddit"}, steps.Channel{Platform: "discord"})
	}, []string{"caution"}},
	{"thin-spread", "three channels and no hours", func(s *steps.Strategy) {
		s.Resources.HoursPerWeek = steps.Number{}
		s.Channels = append(s.Channels, steps.Channel{Platform: "x"}, steps.Channel{Platform: "reddit"})
	}, nil},
	{"thin-spread", "hours blank", func(s *steps.Strategy) { s.Resources.HoursPerWeek = steps.Number{} }, nil},

	{"habit-channel", "habit", func(s *steps.Strategy) { s.Channels[0].Reason = steps.ReasonHabit }, []string{"mistake facebook"}},
	{"habit-channel", "trend", func(s *steps.Strategy) { s.Channels[0].Reason = steps.ReasonTrend }, []string{"mistake facebook"}},
	{"habit-channel", "competitor", func(s *steps.Strategy) { s.Channels[0].Reason = steps.ReasonCompetitor }, []string{"mistake facebook"}},
	{"habit-channel", "asked", func(s *steps.Strategy) { s.Channels[0].Reason = steps.ReasonAsked }, nil},
	{"habit-channel", "blank", func(s *steps.Strategy) { s.Channels[0].Reason = "" }, nil},

	{"tactic-no-owner", "blank", func(s *steps.Strategy) { s.Tactics[0].Owner = "" }, []string{"caution taster"}},
	{"tactic-no-owner", "given", func(*steps.Strategy) {}, nil},

	{"tactic-off-plan", "not chosen", func(s *steps.Strategy) { s.Tactics[1].Platform = "email" }, []string{"caution referral"}},
	{"tactic-off-plan", "no platform yet", func(s *steps.Strategy) { s.Tactics[1].Platform = "" }, nil},

	{"nobody-replies", "social", func(s *steps.Strategy) { s.Replies.Owner = "" }, []string{"caution"}},
	{"nobody-replies", "no social channel", func(s *steps.Strategy) {
		s.Replies.Owner, s.Channels[0].Platform = "", "email"
	}, nil},
	{"nobody-replies", "step not behind", func(s *steps.Strategy) {
		s.Replies.Owner, s.Reached = "", steps.StepPlatforms
	}, nil},
}
