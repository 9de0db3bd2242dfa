package advice

import (
	"slices"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// goalRules are about the goal and whether there are objectives.
var goalRules = []Rule{
	{
		ID: "no-goal", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Flag, Blank: true,
		Weight:    290,
		Asks:      []string{"goal.statement"},
		Reads:     []string{"goal.statement"},
		Questions: []string{"goal.statement"},
		check:     func(v *view) []hit { return when(blank(v.Goal.Statement)) },
	},
	{
		ID: "no-crucial", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Caution, Blank: true,
		Weight:    240,
		Asks:      []string{"goal.crucial"},
		Reads:     []string{"goal.crucial"},
		Questions: []string{"goal.crucial"},
		check:     func(v *view) []hit { return when(v.Goal.Crucial == "") },
	},
	{
		ID: "no-objective", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Flag, Blank: true,
		Weight:    285,
		Asks:      []string{"objectives"},
		Reads:     []string{"objectives"},
		Questions: []string{"objectives"},
		check:     func(v *view) []hit { return when(none(v.eachObjective())) },
	},
}

// objectiveRules are the SMART tests, one rule for each letter, and whether the metric measures the goal.
var objectiveRules = []Rule{
	{
		ID: "objective-not-specific", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Flag, Blank: true,
		Weight: 93, About: "objectives",
		Asks:      []string{"objectives.metric"},
		Reads:     []string{"objectives.statement", "objectives.metric"},
		Questions: []string{"objectives"},
		check:     func(v *view) []hit { return v.objectivesWith(testSpecific) },
	},
	{
		ID: "objective-not-measurable", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Flag, Blank: true,
		Weight: 95, About: "objectives",
		Asks: []string{"objectives.baseline", "objectives.target"},
		Reads: []string{"objectives.statement", "objectives.metric", "objectives.baseline",
			"objectives.target", "resources.currency"},
		Questions: []string{"objectives"},
		check:     func(v *view) []hit { return v.objectivesWith(testMeasurable) },
	},
	{
		ID: "objective-not-achievable", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Caution, Blank: true,
		Weight: 80, About: "objectives",
		Asks: []string{"objectives.owner"},
		Reads: []string{"objectives.statement", "objectives.owner", "resources.hours_per_week",
			"resources.monthly_budget", "budget.total"},
		Questions: []string{"objectives", "resources.hours_per_week", "resources.monthly_budget"},
		check:     func(v *view) []hit { return v.objectivesWith(testAchievable) },
	},
	{
		ID: "objective-not-realistic", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Caution,
		Weight: 150, About: "objectives",
		Reads: []string{"objectives.statement", "objectives.metric", "objectives.baseline",
			"objectives.target", "objectives.start", "objectives.deadline", "resources.currency"},
		Questions: []string{"objectives"},
		check: func(v *view) (hits []hit) {
			for o := range v.eachObjective() {
				if f := realistic(v, o); f.state == wrong {
					hits = append(hits, f.hit(o))
				}
			}
			return hits
		},
	},
	{
		ID: "objective-no-deadline", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Flag, Blank: true,
		Weight: 94, About: "objectives",
		Asks:      []string{"objectives.deadline"},
		Reads:     []string{"objectives.statement", "objectives.start", "objectives.deadline"},
		Questions: []string{"objectives"},
		check:     func(v *view) []hit { return v.objectivesWith(testTimeBound) },
	},
	{
		ID: "vanity-metric", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Flag,
		Weight: 175, About: "objectives",
		Reads:     []string{"objectives.statement", "objectives.metric", "goal.kind"},
		Questions: []string{"objectives", "goal.kind"},
		check:     vanityMetrics,
	},
}

// vanityMetrics finds metrics that can rise without bringing the goal nearer. If another objective has a
// metric that measures the goal, they are only a tip.
func vanityMetrics(v *view) (hits []hit) {
	if v.Goal.Kind == "" {
		return nil
	}
	level := Flag
	for o := range v.eachObjective() {
		metric := steps.FindMetric(o.Metric)
		switch {
		case metric == nil:
		case leadsTo(metric, v.Goal.Kind):
			level = Tip
		default:
			hits = append(hits, hit{subject: o.ID, args: lang.Args{
				"Objective": called{"objective", o.Statement},
				"Metric":    metricName(o.Metric),
				"Goal":      lang.ID("advice.goal." + string(v.Goal.Kind)),
				"Better":    metricNames(suited(v.Goal.Kind)),
			}})
		}
	}
	for i := range hits {
		if hits[i].level = level; level == Tip {
			hits[i].form = "tip"
		}
	}
	return hits
}

// beyond are the kinds of goal that come after one: what measures them measures more than it.
var beyond = map[catalogue.GoalKind][]catalogue.GoalKind{
	catalogue.GoalAwareness: {catalogue.GoalSearchers, catalogue.GoalLeads, catalogue.GoalSales},
	catalogue.GoalSearchers: {catalogue.GoalLeads, catalogue.GoalSales},
	catalogue.GoalLeads:     {catalogue.GoalSales},
	catalogue.GoalAdvocacy:  {catalogue.GoalSales},
	catalogue.GoalCommunity: {catalogue.GoalAdvocacy},
}

// leadsTo reports whether a metric measures a kind of goal or what comes after it.
func leadsTo(metric *steps.Metric, goal catalogue.GoalKind) bool {
	return metric.Suits(goal) || slices.ContainsFunc(beyond[goal], metric.Suits)
}

// suggestions is the number of better metrics that a finding names.
const suggestions = 2

// suited returns the ids of the first metrics that measure a kind of goal, percentages left out: they hide
// what they are a part of.
func suited(goalKind catalogue.GoalKind) []string {
	var ids []string
	for _, metric := range steps.Metrics() {
		if len(ids) < suggestions && metric.Unit != steps.Percent && metric.Suits(goalKind) {
			ids = append(ids, metric.ID)
		}
	}
	return ids
}
