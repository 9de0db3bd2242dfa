package document

import (
	"strconv"
	"strings"

	"sweetspot/lang"
	"sweetspot/steps"
)

// SayChange says in words what changed of one answer: "Deadline of “Memberships”: 31 March 2027 →
// 30 April 2027". It is plain text, not Markdown. s is the strategy that the names of things are
// taken from: the state after the change.
func SayChange(sp steps.Speaker, s *steps.Strategy, c steps.Change) string {
	at := changePlaceOf(s, c.At)
	if at.question == nil {
		return sayValues(sp, lang.Show(c.At), c.From.String(), c.To.String())
	}
	what := sp.Short(at.question)
	if at.key == "" {
		return sayValues(sp, what, sp.Answer(at.question, s, c.From), sp.Answer(at.question, s, c.To))
	}
	if at.whole {
		id, name := "doc.change.added", c.To
		if c.To.Blank() {
			id, name = "doc.change.removed", c.From
		}
		naming := at.list.Naming()
		return sp.Texts.Text(id, lang.Args{"What": what, "Name": sp.Answer(naming, s, name)})
	}
	name := at.key
	if at.item >= 0 {
		name = sp.ItemName(at.list, s, at.item)
	}
	return sayValues(sp, sp.Texts.Text("doc.change.of", lang.Args{"What": what, "Name": name}),
		at.value(sp, s, c.From), at.value(sp, s, c.To))
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

// changePlace is where in a strategy a change happened.
type changePlace struct {
	question *steps.Question // what was answered, or the list that an item came to or went from
	list     *steps.Question
	key      string // of the item, "" for a question that stands alone
	item     int    // its place in the list, -1 where it is gone
	whole    bool   // the item itself came or went
}

// changePlaceOf reads the path of a change: goal.crucial, objectives.members or
// objectives.members.deadline.
func changePlaceOf(s *steps.Strategy, at string) changePlace {
	head, rest, _ := strings.Cut(at, ".")
	list := steps.Find(head)
	if list == nil || list.Kind != steps.List || rest == "" {
		return changePlace{question: steps.Find(at)}
	}
	if cut := strings.LastIndexByte(rest, '.'); cut >= 0 {
		if q := steps.Find(head + "." + rest[cut+1:]); q != nil {
			return changePlace{question: q, list: list, key: rest[:cut], item: itemAt(s, list, rest[:cut])}
		}
		return changePlace{}
	}
	return changePlace{question: list, list: list, key: rest, item: itemAt(s, list, rest), whole: true}
}

func itemAt(s *steps.Strategy, list *steps.Question, key string) int {
	for i := range list.Len(s) {
		if list.ItemKey(s, i) == key {
			return i
		}
	}
	return -1
}

// value says an answer; where a metric stands is said in the unit of the metric.
func (at changePlace) value(sp steps.Speaker, s *steps.Strategy, answer steps.Answer) string {
	switch at.question.ID {
	case "objectives.baseline", "objectives.target":
		if number, err := strconv.ParseFloat(answer.String(), 64); err == nil && at.item >= 0 {
			return sp.ObjectiveValue(&s.Objectives[at.item], number, s.Resources.Currency)
		}
	}
	return sp.Answer(at.question, s, answer)
}
