package steps

import "slices"

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
	Measures []string
}

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
func (m *Metric) Suits(goalKind string) bool { return slices.Contains(m.Measures, goalKind) }

var metrics = []Metric{
	{ID: "reach", Unit: Count, Measures: []string{Awareness}},
	{ID: "impressions", Unit: Count, Measures: []string{Awareness}},
	{ID: "profile_visits", Unit: Count, Measures: []string{Awareness}},
	{ID: "brand_recognition", Unit: Percent, Measures: []string{Awareness}},
	{ID: "followers", Unit: Count, Measures: []string{Community}},
	{ID: "share_of_voice", Unit: Percent, Measures: []string{Awareness}},
	{ID: "brand_searches", Unit: Count, Measures: []string{Awareness}},
	{ID: "engagement_rate", Unit: Percent, Measures: []string{Community}},
	{ID: "comments", Unit: Count, Measures: []string{Community}},
	{ID: "shares", Unit: Count, Measures: []string{Advocacy, Community}},
	{ID: "saves", Unit: Count, Measures: []string{Community}},
	{ID: "video_views", Unit: Count, Measures: []string{Awareness}},
	{ID: "active_members", Unit: Count, Measures: []string{Community}},
	{ID: "clicks", Unit: Count, Measures: []string{Searchers}},
	{ID: "click_through_rate", Unit: Percent, Measures: []string{Searchers}},
	{ID: "cost_per_click", Unit: Money, Down: true, Measures: []string{Searchers}},
	{ID: "sessions", Unit: Count, Measures: []string{Searchers}},
	{ID: "downloads", Unit: Count, Measures: []string{Leads, Community}},
	{ID: "leads", Unit: Count, Measures: []string{Leads, Searchers, Recruitment}},
	{ID: "cost_per_lead", Unit: Money, Down: true, Measures: []string{Leads, Searchers}},
	{ID: "conversion_rate", Unit: Percent, Measures: []string{Sales, Leads, Searchers}},
	{ID: "orders", Unit: Count, Measures: []string{Sales, Searchers}},
	{ID: "revenue", Unit: Money, Measures: []string{Sales, Searchers}},
	{ID: "average_order", Unit: Money, Measures: []string{Sales}},
	{ID: "customer_value", Unit: Money, Measures: []string{Sales}},
	{ID: "cost_per_acquisition", Unit: Money, Down: true, Measures: []string{Sales, Searchers}},
	{ID: "return_on_ad_spend", Unit: Ratio, Measures: []string{Sales, Searchers}},
	{ID: "store_visits", Unit: Count, Measures: []string{Sales, Searchers}},
	{ID: "repeat_rate", Unit: Percent, Measures: []string{Sales, Advocacy}},
	{ID: "attendance", Unit: Count, Measures: []string{Community, Sales}},
	{ID: "donations", Unit: Money, Measures: []string{Sales, Community}},
	{ID: "volunteers", Unit: Count, Measures: []string{Recruitment, Community}},
	{ID: "referrals", Unit: Count, Measures: []string{Advocacy}},
	{ID: "reviews", Unit: Count, Measures: []string{Advocacy}},
	{ID: "review_rating", Unit: Score, Measures: []string{Advocacy, Service}},
	{ID: "user_content", Unit: Count, Measures: []string{Advocacy, Community}},
	{ID: "stars", Unit: Count, Measures: []string{Advocacy, Awareness}},
	{ID: "net_promoter_score", Unit: Score, Measures: []string{Advocacy, Service}},
	{ID: "response_time", Unit: Minutes, Down: true, Measures: []string{Service}},
	{ID: "satisfaction", Unit: Percent, Measures: []string{Service}},
	{ID: "resolution_rate", Unit: Percent, Measures: []string{Service}},
	{ID: "applications", Unit: Count, Measures: []string{Recruitment}},
	{ID: "email_subscribers", Unit: Count, Measures: []string{Community, Leads}},
	{ID: "email_open_rate", Unit: Percent, Measures: []string{Community}},
	{ID: "email_click_rate", Unit: Percent, Measures: []string{Community, Sales}},
}
