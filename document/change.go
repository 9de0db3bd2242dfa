package document

import (
	"strconv"

	"sweetspot/lang"
	"sweetspot/steps"
)

// SayChange says in words what changed of one answer: "Deadline of “Memberships”: 31 March 2027 →
// 30 April 2027". It is plain text, not Markdown. s is the strategy that the names of things are
// taken from: the state after the change.
func SayChange(sp steps.Speaker, s *steps.Strategy, c steps.Change) string {
	at := steps.FindPlace(c.At)
	if at.Question == nil {
		return sayValues(sp, lang.Show(c.At), c.From.String(), c.To.String())
	}
	what := sp.Short(at.Question)
	if at.Key == "" {
		return sayValues(sp, what, sp.Answer(at.Question, s, c.From), sp.Answer(at.Question, s, c.To))
	}
	if at.Whole {
		id, name := "doc.change.added", c.To
		if c.To.Blank() {
			id, name = "doc.change.removed", c.From
		}
		naming := at.List.Naming()
		return sp.Texts.Text(id, lang.Args{"What": what, "Name": sp.Answer(naming, s, name)})
	}
	name := at.Key
	if item := at.Item(s); item >= 0 {
		name = sp.ItemName(at.List, s, item)
	}
	return sayValues(sp, sp.Texts.Text("doc.change.of", lang.Args{"What": what, "Name": name}),
		changedValue(sp, s, at, c.From), changedValue(sp, s, at, c.To))
}

func sayValues(sp steps.Speaker, what, from, to string) string {
	args := lang.Args{"What": what, "From": from, "To": to}
	switch {
	case from == "":
		return sp.Texts.Text("doc.change.set", args)
	case to == "":
		return sp.Texts.Text("doc.change.cleared", args)
	}
	return sp.Texts.Text("doc.change.changed", args)
}

// changedValue says an answer; where a metric stands is said in the unit of the metric.
func changedValue(sp steps.Speaker, s *steps.Strategy, at steps.Place, answer steps.Answer) string {
	switch at.Question.ID {
	case "objectives.baseline", "objectives.target":
		if number, err := strconv.ParseFloat(answer.String(), 64); err == nil && at.Item(s) >= 0 {
			return sp.ObjectiveValue(&s.Objectives[at.Item(s)], number, s.Resources.Currency)
		}
	}
	return sp.Answer(at.Question, s, answer)
}
