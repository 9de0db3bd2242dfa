package advice

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"sweetspot/advice/statement"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// honestyRules are about answers that say less than they seem to, or something else than another answer.
var honestyRules = []Rule{
	{
		ID: "everyone", Mistake: WrongPlatforms, Step: steps.StepAudience, Level: Flag,
		Weight: 278, About: "audiences",
		Reads:     []string{"audiences.name", "audiences.ages"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			return v.audiencesWhere(func(a *steps.Audience) bool {
				return statement.Everybody(a.Name) || agesOf(a.Ages).count() == brackets
			})
		},
	},
	{
		ID: "vague-difference", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution,
		Weight:    224,
		Reads:     []string{"business.difference"},
		Questions: []string{"business.difference"},
		check: func(v *view) []hit {
			if !statement.VagueDifference(v.Business.Difference) {
				return nil
			}
			return []hit{{args: lang.Args{"Words": called{"difference", v.Business.Difference}}}}
		},
	},
	{
		ID: "says-otherwise", Mistake: UnclearGoals, Step: steps.StepGoal, Level: Flag,
		Weight: 180, About: "objectives",
		Reads: []string{"objectives.statement", "objectives.metric", "objectives.baseline",
			"objectives.target", "objectives.deadline", "objectives.start", "resources.currency"},
		Questions: []string{"objectives"},
		check: func(v *view) (hits []hit) {
			for o := range v.eachObjective() {
				if form, args := v.contradiction(o); args != nil {
					h := objectiveHit(o, form)
					maps.Copy(h.args, args)
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
}

// contradiction compares the figures and the date in the sentence of an objective with its answers, and returns
// the arguments of the first difference, nil if there is none. A value that the sentence mentions is not
// contradicted by it, whatever the sentence means by the others.
func (v *view) contradiction(o *steps.Objective) (form string, args lang.Args) {
	numbers := numbersIn(o.Statement)
	if v.allAnswered(o, numbers) { // most sentences, and cheaper than reading them
		return "", nil
	}
	said := reading.ReadPhrase(o.Statement, v.today)
	differs := func(found bool, value float64, answer steps.Number) bool {
		return found && answer.Given && math.Abs(value-answer.Value) > rounding && !numbers.mention(answer.Value)
	}
	values := func(value float64, answer steps.Number) lang.Args {
		return lang.Args{"Said": v.measured(o, steps.Num(value)), "Answered": v.measured(o, answer)}
	}
	switch {
	case differs(said.HasTarget, said.Target, o.Target):
		return "", values(said.Target, o.Target)
	case differs(said.HasBaseline, said.Baseline, o.Baseline):
		return "baseline", values(said.Baseline, o.Baseline)
	case !said.Deadline.IsZero() && !o.Deadline.IsZero() && v.otherDate(said.Deadline, o.Deadline, numbers):
		return "date", lang.Args{"Said": said.Deadline, "Answered": o.Deadline}
	case said.Metric != "" && otherUnit(said.Metric, o.Metric):
		return "unit", lang.Args{"Said": metricName(said.Metric), "Answered": metricName(o.Metric)}
	}
	return "", nil
}

// otherDate reports whether a date said is not the one answered: in another month, or on another day if the day
// is said in figures.
func (v *view) otherDate(said, answered date.Date, numbers figuresInText) bool {
	if said.Year != answered.Year || said.Month != answered.Month {
		return true
	}
	return said.Day != answered.Day && numbers.mention(float64(said.Day))
}

// otherUnit reports whether two metrics are counted in different units, such as money and a number.
func otherUnit(said, answered string) bool {
	a, b := steps.FindMetric(said), steps.FindMetric(answered)
	return a != nil && b != nil && a.Unit != b.Unit
}

// allAnswered reports whether each of the numbers in a sentence is one of the objective's values, the change
// between them, or a part of its dates.
func (v *view) allAnswered(o *steps.Objective, numbers figuresInText) bool {
	from, to := o.Baseline.Value, o.Target.Value
	known := []float64{from, to, math.Abs(to - from)}
	if from != 0 {
		known = append(known, math.Abs(math.Round(100*(to-from)/from)))
	}
	for _, day := range []date.Date{o.Start, o.Deadline} {
		known = append(known, float64(day.Day), float64(day.Month), float64(day.Year))
	}
	for _, number := range numbers {
		if !slices.ContainsFunc(number, func(value float64) bool { return slices.Contains(known, value) }) {
			return false
		}
	}
	return len(numbers) > 0
}

// figuresInText are the numbers in figures of a text, each with all values that its notation can have: 1.200 is
// 1200 and 1.2.
type figuresInText [][]float64

// mention reports whether a value is among the numbers.
func (f figuresInText) mention(value float64) bool {
	return slices.ContainsFunc(f, func(number []float64) bool { return slices.Contains(number, value) })
}

func numbersIn(text string) figuresInText {
	var found figuresInText
	isDigit := func(c byte) bool { return c >= '0' && c <= '9' }
	for at := 0; at < len(text); at++ {
		if !isDigit(text[at]) {
			continue
		}
		end := at
		for end < len(text) {
			next := end + separator(text[end:])
			if next >= len(text) || !isDigit(text[next]) {
				break
			}
			end = next + 1
		}
		found = append(found, valuesOf(text[at:end]))
		at = end
	}
	return found
}

// separator returns the length of the mark between two digits at the beginning of a text, 0 if there is none.
func separator(text string) int {
	for _, mark := range []string{" ", "\u00a0", "\u202f", ",", ".", "'"} {
		if strings.HasPrefix(text, mark) {
			return len(mark)
		}
	}
	return 0
}

// valuesOf returns the values that a number in figures can have.
func valuesOf(number string) []float64 {
	plain := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, number)
	whole, _ := strconv.ParseFloat(plain, 64)
	values := []float64{whole}
	if decimal, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", "."), 64); err == nil {
		values = append(values, decimal)
	}
	return values
}
