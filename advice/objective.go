package advice

import (
	"maps"
	"math"

	"sweetspot/advice/statement"
	"sweetspot/lang"
	"sweetspot/steps"
)

// flaw is the result of one of the five SMART tests of an objective.
type flaw struct {
	state flawState
	form  string // as of a hit
	args  lang.Args
}

type flawState int

const (
	sound   flawState = iota
	missing           // an answer is missing
	wrong             // the answers given are wrong
)

// objectivesWith returns a hit for each objective that fails the SMART test with that index. Missing answers
// fail too: rules about blanks do not run before the user is past their step.
func (v *view) objectivesWith(test int) (hits []hit) {
	for i := range v.Objectives {
		if o := &v.Objectives[i]; o.ID != "" {
			if f := &v.tested(i)[test]; f.state != sound {
				hits = append(hits, f.hit(o))
			}
		}
	}
	return hits
}

// tested returns the results of the SMART tests of the objective with that index. They are computed once.
func (v *view) tested(objective int) *[smartCount]flaw {
	if v.flaws == nil {
		v.flaws = make([]*[smartCount]flaw, len(v.Objectives))
	}
	if v.flaws[objective] == nil {
		flaws := new([smartCount]flaw)
		for i, test := range smartTests {
			flaws[i] = test.test(v, &v.Objectives[objective])
		}
		v.flaws[objective] = flaws
	}
	return v.flaws[objective]
}

func (f *flaw) hit(o *steps.Objective) hit {
	args := lang.Args{"Objective": called{"objective", o.Statement}}
	maps.Copy(args, f.args)
	return hit{subject: o.ID, form: f.form, args: args}
}

func specific(_ *view, o *steps.Objective) flaw {
	switch {
	case statement.OnlyDirection(o.Statement):
		return flaw{state: wrong, form: "direction"}
	case o.Metric == "":
		return flaw{state: missing}
	}
	return flaw{}
}

func measurable(v *view, o *steps.Objective) flaw {
	switch {
	case !o.Baseline.Given && !o.Target.Given:
		return flaw{state: missing}
	case !o.Baseline.Given:
		return flaw{state: missing, form: "baseline"}
	case !o.Target.Given:
		return flaw{state: missing, form: "target"}
	}
	metric := steps.FindMetric(o.Metric)
	if metric == nil {
		return flaw{}
	}
	if metric.Down && o.Target.Value < o.Baseline.Value || !metric.Down && o.Target.Value > o.Baseline.Value {
		return flaw{}
	}
	form := "raise"
	if metric.Down {
		form = "lower"
	}
	return flaw{state: wrong, form: form, args: lang.Args{
		"Metric": metricName(o.Metric), "Baseline": v.measured(o, o.Baseline), "Target": v.measured(o, o.Target),
	}}
}

func (v *view) measured(o *steps.Objective, n steps.Number) measured {
	m := measured{metric: o.Metric, value: n.Value}
	if metric := steps.FindMetric(o.Metric); metric != nil && metric.Unit == steps.Money {
		m.currency = v.Resources.Currency
	}
	return m
}

func achievable(v *view, o *steps.Objective) flaw {
	if blank(o.Owner) {
		return flaw{state: missing}
	}
	r := &v.Resources
	means := r.HoursPerWeek.Value > 0 || r.MonthlyBudget.Value > 0 || v.Budget.Total.Value > 0
	if !means && v.behind(steps.StepPlatforms) {
		return flaw{state: wrong, form: "means"}
	}
	return flaw{}
}

// Thresholds of realistic: judgements of this project.
const (
	steepest      = 25.0 // percent a month, compounded
	shortestPace  = 60   // days; over less time growth is not extrapolated
	smallestCount = 50   // units of change; percentages of less are noise
)

func realistic(v *view, o *steps.Objective) flaw {
	metric := steps.FindMetric(o.Metric)
	if metric == nil || !o.Target.Given {
		return flaw{state: missing}
	}
	if metric.Unit == steps.Percent && (o.Target.Value < 0 || o.Target.Value > 100) {
		return flaw{state: wrong, form: "percent", args: lang.Args{
			"Metric": metricName(o.Metric), "Target": v.measured(o, o.Target)}}
	}
	if !o.Baseline.Given || o.Deadline.IsZero() {
		return flaw{state: missing}
	}
	growth, known := v.growth(o, metric)
	if !known || growth <= steepest+rounding {
		return flaw{}
	}
	return flaw{state: wrong, args: lang.Args{
		"Growth": percent(math.Ceil(growth)), "Baseline": v.measured(o, o.Baseline),
		"Target": v.measured(o, o.Target), "Deadline": o.Deadline,
	}}
}

// growth returns the growth that the target needs, in percent a month, compounded. It is unknown for short
// times, small counts, falling metrics and units that do not compound.
func (v *view) growth(o *steps.Objective, metric *steps.Metric) (float64, bool) {
	from, to := o.Baseline.Value, o.Target.Value
	start := v.StartOf(o)
	if start.IsZero() {
		start = v.today
	}
	days := start.DaysUntil(o.Deadline)
	switch {
	case days < shortestPace || from <= 0 || to <= from:
		return 0, false
	case metric.Unit == steps.Count:
		if to-from < smallestCount {
			return 0, false
		}
	case metric.Unit != steps.Percent && metric.Unit != steps.Money:
		return 0, false
	}
	months := float64(days) / daysPerMonth
	return 100 * (math.Pow(to/from, 1/months) - 1), true
}

func timeBound(v *view, o *steps.Objective) flaw {
	switch {
	case o.Deadline.IsZero():
		return flaw{state: missing}
	case !o.Start.IsZero() && !o.Deadline.After(o.Start):
		return flaw{state: wrong, form: "order", args: lang.Args{"Start": o.Start, "Deadline": o.Deadline}}
	case o.Deadline.Before(v.today):
		if _, read := v.samples()[o.ID]; !read {
			return flaw{state: wrong, form: "past", args: lang.Args{"Deadline": o.Deadline}}
		}
	}
	return flaw{}
}
