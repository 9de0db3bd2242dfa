package advice

import (
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// channel changes the only channel.
func channel(edit func(ch *steps.Channel)) func(*steps.Strategy) {
	return func(s *steps.Strategy) { edit(&s.Channels[0]) }
}

func aged(ages ...steps.AgeBracket) func(*steps.Strategy) {
	return func(s *steps.Strategy) { s.Audiences[0].Ages = ages }
}

func nothingSaid(ch *steps.Channel) { ch.There, ch.BuyThere, ch.BuyYours, ch.Evidence = "", "", "", "" }

// furniture is dear, and its audience young.
func furniture(s *steps.Strategy) {
	s.Business.Price = steps.PriceInvestment
	s.Audiences[0].Ages = []steps.AgeBracket{steps.Ages18}
	s.Channels[0].Platform, s.Channels[0].BuyYours = "instagram", steps.Unknown
}

// grandparents are a second audience, which the channel does not name.
func grandparents(s *steps.Strategy) {
	s.Audiences = append(s.Audiences, steps.Audience{ID: "old", Name: "Grandparents", Ages: []steps.AgeBracket{steps.Ages65}})
}

var platformCases = []ruleCase{
	{"no-audience", "none", func(s *steps.Strategy) { s.Audiences = nil }, []string{"mistake"}},
	{"no-audience", "one", func(*steps.Strategy) {}, nil},
	{"no-channel", "none", func(s *steps.Strategy) { s.Channels = nil }, []string{"mistake"}},
	{"no-channel", "one without a platform", func(s *steps.Strategy) { s.Channels = []steps.Channel{{}} }, []string{"mistake"}},
	{"no-channel", "one", func(*steps.Strategy) {}, nil},
	{"no-channel", "step not behind", func(s *steps.Strategy) { s.Channels, s.Reached = nil, steps.StepPlatforms }, nil},

	{"audience-absent", "no", channel(func(ch *steps.Channel) { ch.There = steps.No }), []string{"mistake facebook"}},
	{"audience-absent", "few by the figures", both(platform("snapchat"), aged(steps.Ages50), channel(nothingSaid)), []string{"mistake snapchat"}},
	{"audience-absent", "few by the figures, unknown", both(platform("threads"), channel(func(ch *steps.Channel) { ch.There = steps.Unknown })), []string{"mistake threads"}},
	{"audience-absent", "few, but known to be there", both(platform("snapchat"), aged(steps.Ages50)), nil},
	{"audience-absent", "just enough, and still few", both(platform("x"), aged(steps.Ages30), channel(nothingSaid)), []string{"caution x"}},
	{"audience-absent", "many", both(platform("instagram"), aged(steps.Ages30), channel(nothingSaid)), nil},
	{"audience-absent", "teenagers among others", both(aged(steps.Ages13, steps.Ages18), channel(nothingSaid)), []string{"caution facebook"}},
	{"audience-absent", "students in France, of a library", both(aged(steps.Ages18), channel(nothingSaid), townHall, func(s *steps.Strategy) {
		s.Business.Country = "FR"
	}), []string{"mistake facebook"}},
	{"audience-absent", "students among others in France", both(aged(steps.Ages18, steps.Ages30), channel(nothingSaid), func(s *steps.Strategy) {
		s.Business.Country = "FR"
	}), []string{"caution facebook"}},
	{"audience-absent", "the mean of two brackets", both(platform("reddit"), aged(steps.Ages30, steps.Ages50), channel(nothingSaid)), []string{"caution reddit"}},
	{"audience-absent", "no ages", both(platform("threads"), aged(), channel(nothingSaid)), nil},
	{"audience-absent", "no figure", both(platform("mastodon"), channel(nothingSaid)), nil},
	{"audience-absent", "no figure at that age", both(platform("twitch"), aged(steps.Ages65), channel(nothingSaid)), nil},
	{"audience-absent", "figures of the country", both(platform("x"), aged(steps.Ages50), channel(nothingSaid), func(s *steps.Strategy) {
		s.Business.Country = "FR"
	}), []string{"mistake x"}},
	{"audience-absent", "all audiences where none is named", both(platform("snapchat"), aged(steps.Ages65), channel(nothingSaid), func(s *steps.Strategy) {
		s.Channels[0].Audience = ""
		s.Audiences = append(s.Audiences, steps.Audience{ID: "young", Ages: []steps.AgeBracket{steps.Ages18}})
	}), []string{"caution snapchat"}},

	{"nobody-buys-there", "no", channel(func(ch *steps.Channel) { ch.BuyThere = steps.No }), []string{"mistake facebook"}},
	{"nobody-buys-there", "unknown", channel(func(ch *steps.Channel) { ch.BuyThere = steps.Unknown }), nil},
	{"nobody-buys-there", "community", func(s *steps.Strategy) {
		s.Channels[0].BuyThere, s.Goal.Kind = steps.No, catalogue.GoalCommunity
	}, nil},

	{"wont-buy-yours", "no", channel(func(ch *steps.Channel) { ch.BuyYours = steps.No }), []string{"mistake facebook"}},
	{"wont-buy-yours", "no, whatever the horizon", func(s *steps.Strategy) {
		furniture(s)
		s.Channels[0].BuyYours, s.Goal.HorizonMonths = steps.No, steps.Num(60)
	}, []string{"mistake instagram"}},
	{"wont-buy-yours", "too young", furniture, []string{"mistake instagram"}},
	{"wont-buy-yours", "just under five years", func(s *steps.Strategy) {
		furniture(s)
		s.Goal.HorizonMonths = steps.Num(59)
	}, []string{"mistake instagram"}},
	{"wont-buy-yours", "five years", func(s *steps.Strategy) { furniture(s); s.Goal.HorizonMonths = steps.Num(60) }, nil},
	{"wont-buy-yours", "young, but they would", func(s *steps.Strategy) { furniture(s); s.Channels[0].BuyYours = steps.Yes }, nil},
	{"wont-buy-yours", "another audience is older", both(furniture, grandparents), []string{"mistake instagram"}},
	{"wont-buy-yours", "some are older", func(s *steps.Strategy) { furniture(s); aged(steps.Ages18, steps.Ages30)(s) }, nil},
	{"wont-buy-yours", "no ages", func(s *steps.Strategy) { furniture(s); aged()(s) }, nil},
	{"wont-buy-yours", "considered", func(s *steps.Strategy) { furniture(s); s.Business.Price = steps.PriceConsidered }, nil},
	{"wont-buy-yours", "awareness", func(s *steps.Strategy) { furniture(s); s.Goal.Kind = catalogue.GoalAwareness }, nil},

	{"long-game", "five years", func(s *steps.Strategy) { furniture(s); s.Goal.HorizonMonths = steps.Num(60) }, []string{"tip instagram"}},
	{"long-game", "teenagers", func(s *steps.Strategy) {
		furniture(s)
		aged(steps.Ages13, steps.Ages18)(s)
		s.Goal.HorizonMonths = steps.Num(120)
	}, []string{"tip instagram"}},
	{"long-game", "another audience is older", both(furniture, grandparents, func(s *steps.Strategy) {
		s.Goal.HorizonMonths = steps.Num(72)
	}), []string{"tip instagram"}},
	{"long-game", "just under five years", func(s *steps.Strategy) { furniture(s); s.Goal.HorizonMonths = steps.Num(59) }, nil},
	{"long-game", "they would not", func(s *steps.Strategy) {
		furniture(s)
		s.Channels[0].BuyYours, s.Goal.HorizonMonths = steps.No, steps.Num(60)
	}, nil},

	{"unproven-channel", "of a town hall", both(townHall, channel(nothingSaid)), []string{"caution facebook"}},
	{"unproven-channel", "nothing answered", channel(nothingSaid), []string{"caution facebook"}},
	{"unproven-channel", "there unknown", channel(func(ch *steps.Channel) { ch.There = steps.Unknown }), []string{"caution facebook"}},
	{"unproven-channel", "buying unknown", channel(func(ch *steps.Channel) { ch.BuyThere = steps.Unknown }), []string{"caution facebook"}},
	{"unproven-channel", "yours blank", channel(func(ch *steps.Channel) { ch.BuyYours = "" }), []string{"caution facebook"}},
	{"unproven-channel", "a guess", channel(func(ch *steps.Channel) { ch.Evidence = steps.EvidenceGuess }), []string{"caution facebook"}},
	{"unproven-channel", "asked", channel(func(ch *steps.Channel) { ch.Evidence = steps.EvidenceAsked }), nil},
	{"unproven-channel", "answered with no", channel(func(ch *steps.Channel) { ch.There, ch.BuyThere, ch.BuyYours = steps.No, steps.No, steps.No }), nil},
	{"unproven-channel", "buying unknown, awareness", func(s *steps.Strategy) {
		s.Channels[0].BuyThere, s.Channels[0].BuyYours, s.Goal.Kind = "", steps.Unknown, catalogue.GoalAwareness
	}, nil},
}

func hrDirectors(s *steps.Strategy) {
	s.Business.SellsTo, s.Business.Market = steps.SellsToBusinesses, steps.MarketNational
	s.Goal.Kind, s.Goal.Crucial = catalogue.GoalLeads, steps.CrucialJobRole
	platform("linkedin")(s)
	s.Channels[0].Evidence = steps.EvidenceAsked
}

var choiceCases = []ruleCase{
	{"linkedin-assumption", "a guess", both(hrDirectors, channel(func(ch *steps.Channel) { ch.Evidence = steps.EvidenceGuess })), []string{"mistake linkedin"}},
	{"linkedin-assumption", "there unknown", both(hrDirectors, channel(func(ch *steps.Channel) { ch.There = steps.Unknown })), []string{"mistake linkedin"}},
	{"linkedin-assumption", "there blank, sells to both", both(hrDirectors, channel(nothingSaid), func(s *steps.Strategy) {
		s.Business.SellsTo = steps.SellsToBoth
	}), []string{"mistake linkedin"}},
	{"linkedin-assumption", "asked and there", hrDirectors, nil},
	{"linkedin-assumption", "sells to consumers", both(hrDirectors, channel(nothingSaid), func(s *steps.Strategy) {
		s.Business.SellsTo = steps.SellsToConsumers
	}), nil},
	{"linkedin-assumption", "another platform", both(hrDirectors, channel(nothingSaid), platform("facebook")), nil},

	{"linkedin-only", "alone", hrDirectors, []string{"caution linkedin"}},
	{"linkedin-only", "with email", both(hrDirectors, func(s *steps.Strategy) {
		s.Channels = append(s.Channels, steps.Channel{Platform: "email"})
	}), nil},
	{"linkedin-only", "sells to both", both(hrDirectors, func(s *steps.Strategy) { s.Business.SellsTo = steps.SellsToBoth }), nil},

	{"better-channel-ignored", "Snapchat for office workers", both(platform("snapchat"), channel(nothingSaid)), []string{"caution google-business"}},
	{"better-channel-ignored", "strong demand", both(platform("snapchat"), channel(nothingSaid), func(s *steps.Strategy) {
		s.Business.SearchDemand, s.Budget.Total = steps.DemandStrong, steps.Number{}
	}), []string{"caution google-ads"}},
	{"better-channel-ignored", "strong demand, money for the whole", both(platform("snapchat"), channel(nothingSaid), func(s *steps.Strategy) {
		s.Business.SearchDemand, s.Resources.MonthlyBudget = steps.DemandStrong, steps.Number{}
	}), []string{"caution google-ads"}},
	{"better-channel-ignored", "their people are there", platform("snapchat"), nil},
	{"better-channel-ignored", "no ages", both(platform("snapchat"), channel(nothingSaid), aged()), nil},
	{"better-channel-ignored", "no money for search ads, of a town hall", both(platform("snapchat"), channel(nothingSaid), townHall, func(s *steps.Strategy) {
		s.Resources.MonthlyBudget, s.Budget.Total = steps.Num(0), steps.Number{}
	}), []string{"caution google-business"}},
	{"better-channel-ignored", "the best of its kind", func(*steps.Strategy) {}, nil},
	{"better-channel-ignored", "the better one chosen too", both(platform("snapchat"), func(s *steps.Strategy) {
		for _, id := range []string{"google-business", "google-ads", "facebook", "instagram", "youtube"} {
			s.Channels = append(s.Channels, steps.Channel{Platform: id})
		}
	}), nil},
	{"better-channel-ignored", "nothing chosen", func(s *steps.Strategy) { s.Channels = nil }, nil},

	{"email-ignored", "reads", emailUse(steps.EmailReads), []string{"tip"}},
	{"email-ignored", "clicks", emailUse(steps.EmailClicks), []string{"tip"}},
	{"email-ignored", "replies", emailUse(steps.EmailReplies), []string{"tip"}},
	{"email-ignored", "skims", func(*steps.Strategy) {}, nil},
	{"email-ignored", "chosen", both(emailUse(steps.EmailReads), func(s *steps.Strategy) {
		s.Channels = append(s.Channels, steps.Channel{Platform: "email"})
	}), nil},
	{"email-ignored", "channels not chosen yet", both(emailUse(steps.EmailReads), func(s *steps.Strategy) {
		s.Channels, s.Reached = nil, steps.StepGoal
	}), nil},

	{"sweet-spot", "the gym on Facebook", func(*steps.Strategy) {}, []string{"strength facebook"}},
	{"sweet-spot", "HR directors on LinkedIn", hrDirectors, []string{"strength linkedin"}},
	{"sweet-spot", "a guess", channel(func(ch *steps.Channel) { ch.Evidence = steps.EvidenceGuess }), nil},
	{"sweet-spot", "no evidence", channel(func(ch *steps.Channel) { ch.Evidence = "" }), nil},
	{"sweet-spot", "there unknown", channel(func(ch *steps.Channel) { ch.There = steps.Unknown }), nil},
	{"sweet-spot", "buying unknown", channel(func(ch *steps.Channel) { ch.BuyThere = steps.Unknown }), nil},
	{"sweet-spot", "buying unknown, but to be known", both(platform("instagram"), func(s *steps.Strategy) {
		s.Channels[0].BuyThere, s.Channels[0].BuyYours, s.Goal.Kind = "", "", catalogue.GoalAwareness
	}), []string{"strength instagram"}},
	{"sweet-spot", "yours unknown", channel(func(ch *steps.Channel) { ch.BuyYours = steps.Unknown }), nil},
	{"sweet-spot", "no difference", func(s *steps.Strategy) { s.Business.Difference = "" }, []string{"strength facebook"}},
	{"sweet-spot", "a town hall whose residents follow it", func(s *steps.Strategy) {
		townHall(s)
		s.Channels[0].BuyThere, s.Channels[0].BuyYours, s.Business.RadiusKm = "", "", steps.Number{}
	}, []string{"strength facebook"}},
	{"sweet-spot", "another audience with a crucial thing of its own", func(s *steps.Strategy) {
		s.Audiences = append(s.Audiences, steps.Audience{ID: "hr", Crucial: steps.CrucialJobRole})
	}, []string{"strength facebook"}},
	{"sweet-spot", "nothing crucial yet", crucially(""), nil},
	{"sweet-spot", "aim at the limit", both(hrDirectors, crucially(steps.CrucialAge)), []string{"strength linkedin"}},
	{"sweet-spot", "aim below the limit", crucially(steps.CrucialJobRole), nil},
	{"sweet-spot", "a city for half a mile", both(platform("linkedin"), func(s *steps.Strategy) { s.Goal.Kind = catalogue.GoalLeads }), nil},
	{"sweet-spot", "serves at the limit", func(s *steps.Strategy) { s.Goal.Kind = catalogue.GoalLeads }, []string{"strength facebook"}},
	{"sweet-spot", "serves below the limit", func(s *steps.Strategy) { s.Goal.Kind = catalogue.GoalRecruitment }, nil},

	{"search-first", "chosen", func(s *steps.Strategy) { flipFlops(s); s.Channels[0].Platform = "google-ads" }, []string{"strength google-ads"}},
	{"search-first", "chosen, on a small budget", func(s *steps.Strategy) {
		sought(s)
		s.Channels[0].Platform = "google-ads"
	}, []string{"strength google-ads"}},
	{"search-first", "not chosen", flipFlops, nil},
	{"search-first", "no niche", platform("google-ads"), nil},
}

func emailUse(use steps.EmailUse) func(*steps.Strategy) {
	return func(s *steps.Strategy) { s.Audiences[0].EmailUse = use }
}
