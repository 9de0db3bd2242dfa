package field

import (
	"strconv"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// paced returns where the objective asked about should stand at the first review, where the question is asked at
// which value to worry rather than at which share of the pace.
func paced(c Context, q *steps.Question) (steps.Due, bool) {
	if !q.Pace {
		return steps.Due{}, false
	}
	return c.Strategy.DueOf(c.Item)
}

// typedAnswer returns an answer as the user would type it.
func typedAnswer(c Context, q *steps.Question, answer steps.Answer) string {
	due, asked := paced(c, q)
	share, problem := q.Read(answer.String(), date.Date{})
	if !asked || problem != nil || share.Blank() {
		return c.Speaker.Typed(q, c.Strategy, c.Item, answer)
	}
	return c.Speaker.Texts.Exact(due.At(number(share)))
}

// readAnswer reads what was typed. A value at which to worry becomes a share of the pace.
func readAnswer(c Context, q *steps.Question, typed string) (steps.Answer, *steps.Problem) {
	due, asked := paced(c, q)
	if !asked {
		return c.Speaker.Read(q, typed, c.Strategy, c.Today)
	}
	value, problem := c.Speaker.Read(steps.Find("objectives.target"), typed, c.Strategy, c.Today)
	if problem != nil || value.Blank() {
		return nil, problem
	}
	share := due.Share(number(value))
	if share < 0 || share > q.Max {
		return nil, &steps.Problem{ID: "worry", Args: lang.Args{
			"From": due.At(0), "Due": due.At(q.Max), "Day": due.Day}}
	}
	return steps.Answer{steps.FormatNumber(share)}, nil
}

// number returns the number that an answer is.
func number(answer steps.Answer) float64 {
	value, _ := strconv.ParseFloat(answer.String(), 64)
	return value
}
