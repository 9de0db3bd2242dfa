package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// timeRules are about dates that have passed, and about what is still to be asked.
var timeRules = []Rule{
	{
		ID: "deadline-passed", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Flag,
		Weight: 188, About: "objectives",
		Reads: []string{"objectives.statement", "objectives.metric", "objectives.baseline",
			"objectives.target", "objectives.start", "objectives.deadline", "resources.currency"},
		Questions: []string{"objectives.deadline"},
		check:     deadlinesPassed,
	},
	{
		ID: "results-stale", Mistake: UnclearGoals, Step: steps.StepMeasure, Level: Caution,
		Weight: 250,
		Reads: []string{"measures.objective", "measures.check", "budget.from", "budget.to",
			"objectives.start", "objectives.deadline"},
		Questions: []string{"measures"},
		check:     resultsStale,
	},
	{
		ID: "open-questions", Mistake: NoStrategy, Step: steps.StepAudience, Level: Tip,
		Weight:    201,
		Reads:     openWeights,
		Questions: []string{"audiences.evidence"},
		check:     openQuestions,
	},
}

// deadlinesPassed finds objectives whose deadline is behind: reached, missed, or without a figure.
func deadlinesPassed(v *view) (hits []hit) {
	for o := range v.eachObjective() {
		if o.Deadline.IsZero() || !o.Deadline.Before(v.today) {
			continue
		}
		h := objectiveHit(o, "")
		h.args["Deadline"] = o.Deadline
		newest, read := v.samples()[o.ID]
		progress, known := v.progress(o)
		switch {
		case !read:
			h.level, h.form, h.figures = Caution, "unread", o.Deadline.After(v.StartOf(o))
		case !known:
			continue
		case progress >= 1-rounding:
			h.level, h.form = Strength, "reached"
		}
		if read {
			h.args["Value"] = v.measured(o, steps.Num(newest.value))
			h.args["Target"] = v.measured(o, o.Target)
		}
		hits = append(hits, h)
	}
	return hits
}

// stale reports whether the newest figure of an objective is older than two periods of its measure, so that it
// says nothing of today any more.
func (v *view) stale(objective string, m *steps.Measure) bool {
	newest, read := v.samples()[objective]
	return read && twoPeriods(newest.date, m).Before(v.today)
}

// twoPeriods returns the day two periods of a measure after a day: months where the measure does not say.
func twoPeriods(day date.Date, m *steps.Measure) date.Date {
	var check steps.CheckEvery
	if m != nil {
		check = m.Check
	}
	return check.After(day, 2)
}

// resultsStale finds campaigns that run without new figures.
func resultsStale(v *view) []hit {
	from, to, known := v.period()
	if !known || v.today.Before(from) || v.today.After(to) || len(v.Measures) == 0 {
		return nil
	}
	newest := v.LastCheckIn()
	since, form := newest, ""
	if newest.IsZero() {
		since, form = from, "none"
	}
	for m := range v.eachMeasure() {
		if twoPeriods(since, m).Before(v.today) {
			return []hit{{form: form, figures: true, args: lang.Args{"Date": since}}}
		}
	}
	return nil
}

// openWeights are the questions that the advice gains most from, most first.
var openWeights = []string{
	"audiences.evidence", "business.search_demand", "audiences.part", "goal.challenge", "business.price",
	"audiences.email_use", "budget.total", "business.niche", "business.fans",
}

const mostNamed = 3 // questions that the finding names

// openQuestions counts those of openWeights that were never put to the user in the steps behind, and names the
// first of them.
func openQuestions(v *view) []hit {
	if !v.Depth.Given {
		return nil
	}
	var open []string
	for _, path := range openWeights {
		if v.isOpen(path) {
			open = append(open, path)
		}
	}
	if len(open) == 0 {
		return nil
	}
	best := open[:min(mostNamed, len(open))]
	return []hit{{questions: best, args: lang.Args{
		"Count": quantity{"questions", float64(len(open))}, "Best": questionNames(best)}}}
}

// isOpen reports whether a question was never put to the user and has no answer: none of any item, if it is asked
// of each.
func (v *view) isOpen(path string) bool {
	q, step := steps.Find(path), steps.StepOf(path)
	if q.Core || !v.behind(step) || v.Depth.Opens(step) {
		return false
	}
	if q.Kind == steps.List {
		return q.Len(v.Strategy) == 0
	}
	list := steps.ListOf(q)
	if list == nil {
		return q.Applies(v.Strategy, 0) && q.Answer(v.Strategy, 0).Blank()
	}
	for item := range list.Len(v.Strategy) {
		if !q.Answer(v.Strategy, item).Blank() {
			return false
		}
	}
	return list.Len(v.Strategy) > 0
}
