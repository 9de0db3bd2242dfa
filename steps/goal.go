package steps

import "sweetspot/steps/catalogue"

// goalQuestions: the outcome wanted, and the objectives that lead to it.
var goalQuestions = []Question{
	{ID: "goal.kind", Kind: Choice, Core: true, Set: "goal_kind", Hints: true,
		Options: options(catalogue.GoalKinds()...),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Goal.Kind) }},
	{ID: "goal.statement", Kind: LongText, Core: true, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Goal.Statement} }},
	{ID: "goal.challenge", Kind: LongText, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Goal.Challenge} }},
	{ID: "goal.crucial", Kind: Choice, Core: true, Stands: SamePage, Set: "crucial", Hints: true,
		Options: crucials,
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Goal.Crucial) }},
	{ID: "goal.horizon_months", Kind: Amount, Stands: SamePage, Unit: "months", Max: 600,
		field: func(s *Strategy, _ int) field { return number{&s.Goal.HorizonMonths} }},

	{ID: "objectives", Kind: List, Core: true, Items: objectiveQuestions,
		items: listOf[Objective]{
			list: func(s *Strategy) *[]Objective { return &s.Objectives },
			ids:  func(o *Objective) *string { return &o.ID }}},
}

// Crucial is what has to be true of the people reached: goal.crucial and audiences.crucial.
type Crucial string

// The values of Crucial.
const (
	CrucialLocation     Crucial = "location"
	CrucialJobRole      Crucial = "job-role"
	CrucialAge          Crucial = "age"
	CrucialInterest     Crucial = "interest"
	CrucialIntent       Crucial = "intent"
	CrucialRelationship Crucial = "relationship"
)

var crucials = options(CrucialLocation, CrucialJobRole, CrucialAge, CrucialInterest, CrucialIntent, CrucialRelationship)

var objectiveQuestions = []Question{
	{ID: "objectives.statement", Kind: LongText, Core: true, Names: true, Preset: true,
		field: func(s *Strategy, i int) field { return text{&s.Objectives[i].Statement} }},
	{ID: "objectives.metric", Kind: Choice, Core: true, Stands: SamePage, Metrics: true, Options: metricIDs(),
		field: func(s *Strategy, i int) field { return text{&s.Objectives[i].Metric} }},
	{ID: "objectives.baseline", Kind: Amount, Core: true, Stands: SamePage, Unit: "metric", Signed: true,
		field: func(s *Strategy, i int) field { return number{&s.Objectives[i].Baseline} }},
	{ID: "objectives.target", Kind: Amount, Core: true, Stands: SameLine, Unit: "metric", Signed: true,
		field: func(s *Strategy, i int) field { return number{&s.Objectives[i].Target} }},
	{ID: "objectives.start", Kind: Day, Stands: SamePage, Begins: true,
		field: func(s *Strategy, i int) field { return day{&s.Objectives[i].Start} }},
	{ID: "objectives.deadline", Kind: Day, Core: true, Stands: SameLine, Ends: "objectives.start",
		field: func(s *Strategy, i int) field { return day{&s.Objectives[i].Deadline} }},
	{ID: "objectives.owner", Kind: Text, Core: true, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Objectives[i].Owner} }},
	{ID: "objectives.audience", Kind: Reference, Stands: SamePage, Of: "audiences", Asked: hasAudiences,
		field: func(s *Strategy, i int) field { return text{&s.Objectives[i].Audience} }},
	{ID: "objectives.worth", Kind: Sum, Stands: SamePage, Asked: countsUnits,
		field: func(s *Strategy, i int) field { return number{&s.Objectives[i].Worth} }},
	{ID: "objectives.per", Kind: Choice, Stands: SamePage, Set: "per", Hints: true, Asked: addsUp,
		Options: options(PerTotal, PerWeek, PerMonth),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Objectives[i].Per) }},
}

// Per is the time over which the numbers of an objective are counted: objectives.per.
type Per string

// The values of Per.
const (
	PerTotal Per = "total"
	PerWeek  Per = "week"
	PerMonth Per = "month"
)

func metricIDs() []string {
	ids := make([]string, len(metrics))
	for i := range metrics {
		ids[i] = metrics[i].ID
	}
	return ids
}

// addsUp reports whether what a week or a month brings can be told from where the number stands: it can of orders
// and of money, not of a share or of a score.
func addsUp(s *Strategy, i int) bool {
	metric := FindMetric(s.Objectives[i].Metric)
	return metric == nil || metric.Unit == Count || metric.Unit == Money
}

// countsUnits reports whether one more of what an objective counts can be worth money.
func countsUnits(s *Strategy, i int) bool {
	metric := FindMetric(s.Objectives[i].Metric)
	return metric != nil && (metric.Unit == Count || metric.Unit == Money && !metric.Down)
}

func hasAudiences(s *Strategy, _ int) bool { return len(s.Audiences) > 0 }
