package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
)

const (
	searchAds   = "google-ads"
	smallBudget = 1500 // a month, in any of the currencies below
)

// searchReads are the questions that tell whether to be found by searchers comes first.
var searchReads = []string{
	"business.niche", "business.fans", "business.search_demand", "goal.kind",
	"resources.monthly_budget", "resources.currency", "channels.platform",
}

// searchFirst finds a niche that few people love and some look for: whoever wants it is met while
// searching, not while scrolling. What is found without a goal of searchers gets a form of its own.
func (v *view) searchFirst(subject string) []hit {
	if v.Business.Niche != steps.Yes || !anyOf(v.Business.Fans, "", steps.None) {
		return nil
	}
	args := lang.Args{"Platform": platformName(searchAds)}
	if v.Goal.Kind == steps.Searchers {
		return []hit{{subject: subject, args: args}}
	}
	if !v.soughtOnASmallBudget() {
		return nil
	}
	args["Budget"] = lang.Amount{Value: v.Resources.MonthlyBudget.Value, Currency: v.Resources.Currency}
	h := hit{subject: subject, form: "sought", args: args}
	if v.Business.SearchDemand == steps.Some {
		h.level = Caution
	}
	return []hit{h}
}

func (v *view) soughtOnASmallBudget() bool {
	budget := v.Resources.MonthlyBudget
	return anyOf(v.Business.SearchDemand, steps.Some, steps.Strong) &&
		anyOf(v.Goal.Kind, steps.Sales, steps.Leads) &&
		budget.Given && budget.Value <= smallBudget &&
		anyOf(v.Resources.Currency, "EUR", "USD", "GBP", "CHF", "CAD")
}
