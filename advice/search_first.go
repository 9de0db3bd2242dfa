package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

const (
	searchAds   = "google-ads"
	smallBudget = 1500 // a month, in any of the currencies of soughtOnASmallBudget
)

// searchReads are the questions that searchFirst depends on.
var searchReads = []string{
	"business.niche", "business.fans", "business.search_demand", "goal.kind",
	"resources.monthly_budget", "resources.currency", "channels.platform",
}

// searchFirst returns a hit if search ads suit better than social media: a niche without fans whose goal is
// searchers, or, with the form "sought", one that is searched for and has a small budget.
func (v *view) searchFirst(subject string) []hit {
	if v.Business.Niche != steps.Yes || !anyOf(v.Business.Fans, "", steps.FansNone) {
		return nil
	}
	args := lang.Args{"Platform": platformName(searchAds)}
	if v.Goal.Kind == catalogue.GoalSearchers {
		return []hit{{subject: subject, args: args}}
	}
	if !v.soughtOnASmallBudget() {
		return nil
	}
	args["Budget"] = lang.Amount{Value: v.Resources.MonthlyBudget.Value, Currency: v.Resources.Currency}
	h := hit{subject: subject, form: "sought", args: args}
	if v.Business.SearchDemand == steps.DemandSome {
		h.level = Caution
	}
	return []hit{h}
}

func (v *view) soughtOnASmallBudget() bool {
	budget := v.Resources.MonthlyBudget
	return anyOf(v.Business.SearchDemand, steps.DemandSome, steps.DemandStrong) &&
		anyOf(v.Goal.Kind, catalogue.GoalSales, catalogue.GoalLeads) &&
		budget.Given && budget.Value <= smallBudget &&
		anyOf(v.Resources.Currency, "EUR", "USD", "GBP", "CHF", "CAD")
}
