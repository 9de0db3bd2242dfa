package page

import (
	"strconv"
	"strings"

	"sweetspot/lang"
	"sweetspot/steps"
)

// SayChange describes a change of one answer, in plain text: "Deadline of “Memberships”: 31 March 2027 → 30
// April 2027". Names are those of s, the strategy after the change.
func SayChange(sp steps.Speaker, s *steps.Strategy, c steps.Change) string {
	at := steps.FindPlace(c.At)
	if at.Question == nil {
		return sayValues(sp, lang.Show(c.At), c.From.String(), c.To.String())
	}
	if at.Whole {
		id, name := "doc.change.added", c.To
		if c.To.Blank() {
			id, name = "doc.change.removed", c.From
		}
		return sp.Texts.Text(id, lang.Args{"What": sp.Short(at.Question), "Name": SayAnswer(sp, s, c.At, name)})
	}
	return sayValues(sp, SayPlace(sp, s, c.At), SayAnswer(sp, s, c.At, c.From), SayAnswer(sp, s, c.At, c.To))
}

// SayPlace names the place of a change: "Deadline of “Memberships”".
func SayPlace(sp steps.Speaker, s *steps.Strategy, path string) string {
	at := steps.FindPlace(path)
	if at.Key == "" || at.Whole {
		return sp.Short(at.Question)
	}
	return sp.Texts.Text("doc.change.of", lang.Args{"What": sp.Short(at.Question), "Name": sp.NameOf(at.List, s, at.Key)})
}

// SayAnswer returns a changed answer in words: a whole item by its name, the value of a metric in its unit.
func SayAnswer(sp steps.Speaker, s *steps.Strategy, path string, answer steps.Answer) string {
	at := steps.FindPlace(path)
	switch {
	case at.Whole:
		if answer.Blank() {
			return ""
		}
		return sp.NamedBy(at.List, s, at.Key, answer)
	case at.Question.Kind == steps.List:
		return itemNames(sp, s, at.Question, answer)
	case at.Question.ID == "objectives.baseline" || at.Question.ID == "objectives.target":
		if number, err := strconv.ParseFloat(answer.String(), 64); err == nil && at.Item(s) >= 0 {
			return sp.ObjectiveValue(&s.Objectives[at.Item(s)], number, s.Resources.Currency)
		}
	}
	return sp.Answer(at.Question, s, answer)
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

// itemNames returns the names of the items of a list with those keys, in that order.
func itemNames(sp steps.Speaker, s *steps.Strategy, list *steps.Question, keys steps.Answer) string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = sp.NameOf(list, s, key)
	}
	return strings.Join(names, sp.Texts.Text("doc.series"))
}
