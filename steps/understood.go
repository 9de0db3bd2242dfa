package steps

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// Understood says in words what is read from the sentence of an objective, "Bookings: 40 a month, from 22, by 30
// June 2027"; "" where nothing is. It is what Propose will propose at the questions that follow, except for a
// change, from which Propose works the target out.
func (sp Speaker) Understood(sentence string, currency string, today date.Date) string {
	said := reading.ReadPhrase(sentence, today)
	o := &Objective{Metric: said.Metric, Per: Per(said.Per)}
	var parts []string
	add := func(id string, args lang.Args) { parts = append(parts, sp.Texts.Text("said."+id, args)) }
	value := func(v float64) lang.Args { return lang.Args{"Value": sp.ObjectiveValue(o, v, currency)} }
	switch {
	case said.HasTarget:
		add("target", value(said.Target))
	case said.HasChange && said.ChangePercent < 0:
		add("less", lang.Args{"Value": sp.Texts.Text("number.percent", lang.Args{"Number": -said.ChangePercent})})
	case said.HasChange:
		add("more", lang.Args{"Value": sp.Texts.Text("number.percent", lang.Args{"Number": said.ChangePercent})})
	case said.HasChangeBy && said.ChangeBy < 0:
		add("less", value(-said.ChangeBy))
	case said.HasChangeBy:
		add("more", value(said.ChangeBy))
	}
	if said.HasBaseline {
		add("baseline", value(said.Baseline))
	}
	if !said.Start.IsZero() {
		add("start", lang.Args{"Day": said.Start})
	}
	if !said.Deadline.IsZero() {
		add("deadline", lang.Args{"Day": said.Deadline})
	}
	values := strings.Join(parts, ", ")
	switch {
	case said.Metric == "":
		return values
	case values == "":
		return sp.Texts.Text("metric." + said.Metric + ".name")
	}
	return sp.Texts.Text("said.all", lang.Args{"Metric": lang.ID("metric." + said.Metric + ".name"), "Values": values})
}

// exchange puts words in the place of a part of a sentence.
type exchange struct {
	part  reading.Part
	words string
}

// Rewritten returns the sentence of an objective with the baseline, the target and the deadline that were answered in
// the place of those that it says. It is "" where the sentence does not contradict the answers, and where it would
// not be read as the answers are: then only its author can say it anew.
func (sp Speaker) Rewritten(o *Objective, today date.Date) string {
	said := reading.ReadPhrase(o.Statement, today)
	var exchanges []exchange
	number := func(said bool, value float64, answer Number, part reading.Part) {
		if said && answer.Given && differ(value, answer.Value) {
			exchanges = append(exchanges, exchange{part, sp.Texts.Exact(answer.Value / part.Times)})
		}
	}
	number(said.HasBaseline, said.Baseline, o.Baseline, said.BaselineAt)
	number(said.HasTarget, said.Target, o.Target, said.TargetAt)
	if !said.Deadline.IsZero() && !o.Deadline.IsZero() && said.Deadline != o.Deadline {
		words := sp.Texts.Text("said.deadline", lang.Args{"Day": o.Deadline})
		exchanges = append(exchanges, exchange{said.DeadlineAt, words})
	}
	sentence, ok := exchanged(o.Statement, exchanges)
	if !ok || !saysTheSame(reading.ReadPhrase(sentence, today), said.Metric, o) {
		return ""
	}
	return sentence
}

func differ(a, b float64) bool {
	const rounding = 0.005
	return math.Abs(a-b) > rounding
}

// exchanged makes the exchanges in a sentence. It reports false where there is none, or a part has no place.
func exchanged(sentence string, exchanges []exchange) (string, bool) {
	slices.SortFunc(exchanges, func(a, b exchange) int { return cmp.Compare(b.part.From, a.part.From) }) // the last first
	for _, e := range exchanges {
		if e.part.To <= e.part.From {
			return "", false
		}
		words := e.words
		if first, size := utf8.DecodeRuneInString(words); e.part.From == 0 {
			words = string(unicode.ToUpper(first)) + words[size:]
		}
		sentence = sentence[:e.part.From] + words + sentence[e.part.To:]
	}
	return sentence, len(exchanges) > 0
}

// saysTheSame reports whether what is read from a sentence is what was answered, and still of a metric.
func saysTheSame(said reading.Phrase, metric string, o *Objective) bool {
	switch {
	case said.Metric != metric,
		said.HasBaseline && o.Baseline.Given && differ(said.Baseline, o.Baseline.Value),
		said.HasTarget && o.Target.Given && differ(said.Target, o.Target.Value),
		!said.Deadline.IsZero() && !o.Deadline.IsZero() && said.Deadline != o.Deadline:
		return false
	}
	return true
}
