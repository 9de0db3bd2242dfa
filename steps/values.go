package steps

import "sweetspot/steps/catalogue"

// Values of the fields that hold one of a fixed set, as they stand in a strategy file.
const (
	Awareness, Sales, Leads, Searchers = catalogue.GoalAwareness, catalogue.GoalSales, catalogue.GoalLeads, catalogue.GoalSearchers
	Community, Advocacy                = catalogue.GoalCommunity, catalogue.GoalAdvocacy
	Service, Recruitment               = catalogue.GoalService, catalogue.GoalRecruitment
)
