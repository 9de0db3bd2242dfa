package steps

import "sweetspot/steps/catalogue"

// Values of the fields that hold one of a fixed set, as they stand in a strategy file.
const (
	Ages13, Ages18, Ages30, Ages50, Ages65 = "13-17", "18-29", "30-49", "50-64", "65+"

	Awareness, Sales, Leads, Searchers = catalogue.GoalAwareness, catalogue.GoalSales, catalogue.GoalLeads, catalogue.GoalSearchers
	Community, Advocacy                = catalogue.GoalCommunity, catalogue.GoalAdvocacy
	Service, Recruitment               = catalogue.GoalService, catalogue.GoalRecruitment

	Content, Listening, Ads, Offer, Email = "content", "listening", "ads", "offer", "email"
	Influencer, Event, Search             = "influencer", "event", "search"
)

// Ages are the age brackets of an audience, youngest first.
func Ages() []string { return []string{Ages13, Ages18, Ages30, Ages50, Ages65} }
