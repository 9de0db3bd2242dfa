package steps

import (
	"slices"

	"sweetspot/steps/catalogue"
)

// Unit is the unit of a metric.
type Unit string

// The units of metrics.
const (
	Count   Unit = "count"
	Percent Unit = "percent"
	Money   Unit = "money"
	Minutes Unit = "minutes"
	Ratio   Unit = "ratio"
	Score   Unit = "score"
)

// Metric is a quantity that an objective can be measured by. Its name and its definition, with the formula, are
// in the text catalogue under metric.<id>.
type Metric struct {
	ID   string
	Unit Unit
	Down bool // a lower value is the better one
	// Measures are the goal kinds that the metric truly measures. No source gives this: it is a
	// judgement of this project.
	Measures goals
}

// goals are kinds of goal.
type goals = []catalogue.GoalKind

// Metrics returns all metrics, in the order of the funnel from reach to recommendation.
func Metrics() []Metric { return metrics }

// FindMetric returns the metric with that id, or nil.
func FindMetric(id string) *Metric {
	for i := range metrics {
		if metrics[i].ID == id {
			return &metrics[i]
		}
	}
	return nil
}

// Suits reports whether the metric truly measures goals of that kind.
func (m *Metric) Suits(goalKind catalogue.GoalKind) bool {
	return slices.Contains(m.Measures, goalKind)
}

var metrics = []Metric{
	{ID: "reach", Unit: Count, Measures: goals{catalogue.GoalAwareness}},
	{ID: "impressions", Unit: Count, Measures: goals{catalogue.GoalAwareness}},
	{ID: "profile_visits", Unit: Count, Measures: goals{catalogue.GoalAwareness}},
	{ID: "brand_recognition", Unit: Percent, Measures: goals{catalogue.GoalAwareness}},
	{ID: "followers", Unit: Count, Measures: goals{catalogue.GoalCommunity}},
	{ID: "share_of_voice", Unit: Percent, Measures: goals{catalogue.GoalAwareness}},
	{ID: "brand_searches", Unit: Count, Measures: goals{catalogue.GoalAwareness}},
	{ID: "engagement_rate", Unit: Percent, Measures: goals{catalogue.GoalCommunity}},
	{ID: "comments", Unit: Count, Measures: goals{catalogue.GoalCommunity}},
	{ID: "shares", Unit: Count, Measures: goals{catalogue.GoalAdvocacy, catalogue.GoalCommunity}},
	{ID: "saves", Unit: Count, Measures: goals{catalogue.GoalCommunity}},
	{ID: "video_views", Unit: Count, Measures: goals{catalogue.GoalAwareness}},
	{ID: "active_members", Unit: Count, Measures: goals{catalogue.GoalCommunity}},
	{ID: "clicks", Unit: Count, Measures: goals{catalogue.GoalSearchers}},
	{ID: "click_through_rate", Unit: Percent, Measures: goals{catalogue.GoalSearchers}},
	{ID: "cost_per_click", Unit: Money, Down: true, Measures: goals{catalogue.GoalSearchers}},
	{ID: "sessions", Unit: Count, Measures: goals{catalogue.GoalSearchers}},
	{ID: "downloads", Unit: Count, Measures: goals{catalogue.GoalLeads, catalogue.GoalCommunity}},
	{ID: "leads", Unit: Count, Measures: goals{catalogue.GoalLeads, catalogue.GoalSearchers, catalogue.GoalRecruitment}},
	{ID: "cost_per_lead", Unit: Money, Down: true, Measures: goals{catalogue.GoalLeads, catalogue.GoalSearchers}},
	{ID: "conversion_rate", Unit: Percent, Measures: goals{catalogue.GoalSales, catalogue.GoalLeads, catalogue.GoalSearchers}},
	{ID: "orders", Unit: Count, Measures: goals{catalogue.GoalSales, catalogue.GoalSearchers}},
	{ID: "revenue", Unit: Money, Measures: goals{catalogue.GoalSales, catalogue.GoalSearchers}},
	{ID: "average_order", Unit: Money, Measures: goals{catalogue.GoalSales}},
	{ID: "customer_value", Unit: Money, Measures: goals{catalogue.GoalSales}},
	{ID: "cost_per_acquisition", Unit: Money, Down: true, Measures: goals{catalogue.GoalSales, catalogue.GoalSearchers}},
	{ID: "return_on_ad_spend", Unit: Ratio, Measures: goals{catalogue.GoalSales, catalogue.GoalSearchers}},
	{ID: "store_visits", Unit: Count, Measures: goals{catalogue.GoalSales, catalogue.GoalSearchers}},
	{ID: "repeat_rate", Unit: Percent, Measures: goals{catalogue.GoalSales, catalogue.GoalAdvocacy}},
	{ID: "attendance", Unit: Count, Measures: goals{catalogue.GoalCommunity, catalogue.GoalSales}},
	{ID: "donations", Unit: Money, Measures: goals{catalogue.GoalSales, catalogue.GoalCommunity}},
	{ID: "volunteers", Unit: Count, Measures: goals{catalogue.GoalRecruitment, catalogue.GoalCommunity}},
	{ID: "referrals", Unit: Count, Measures: goals{catalogue.GoalAdvocacy}},
	{ID: "reviews", Unit: Count, Measures: goals{catalogue.GoalAdvocacy}},
	{ID: "review_rating", Unit: Score, Measures: goals{catalogue.GoalAdvocacy, catalogue.GoalService}},
	{ID: "user_content", Unit: Count, Measures: goals{catalogue.GoalAdvocacy, catalogue.GoalCommunity}},
	{ID: "stars", Unit: Count, Measures: goals{catalogue.GoalAdvocacy, catalogue.GoalAwareness}},
	{ID: "net_promoter_score", Unit: Score, Measures: goals{catalogue.GoalAdvocacy, catalogue.GoalService}},
	{ID: "response_time", Unit: Minutes, Down: true, Measures: goals{catalogue.GoalService}},
	{ID: "satisfaction", Unit: Percent, Measures: goals{catalogue.GoalService}},
	{ID: "resolution_rate", Unit: Percent, Measures: goals{catalogue.GoalService}},
	{ID: "applications", Unit: Count, Measures: goals{catalogue.GoalRecruitment}},
	{ID: "email_subscribers", Unit: Count, Measures: goals{catalogue.GoalCommunity, catalogue.GoalLeads}},
	{ID: "email_open_rate", Unit: Percent, Measures: goals{catalogue.GoalCommunity}},
	{ID: "email_click_rate", Unit: Percent, Measures: goals{catalogue.GoalCommunity, catalogue.GoalSales}},
}
