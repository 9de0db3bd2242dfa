package steps

import (
	"strings"

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
