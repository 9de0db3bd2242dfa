package checkin

import (
	"iter"
	"math"

	"sweetspot/lang"
	"sweetspot/steps"
)

// Label returns what a line asks for: an objective by its own words.
func (sh *Sheet) Label(sp steps.Speaker, l Line) string {
	switch l.Kind {
	case Day:
		return sp.Texts.Text("checkin.day")
	case Figure:
		return sp.ItemName(steps.Find("objectives"), sh.strategy, l.Objective)
	case Spent:
		return sp.Texts.Text("checkin.spent")
	}
	return sp.Texts.Text("checkin.note")
}

// About returns what is known of a line so far: the last value and the one aimed at, the sum spent by then.
func (sh *Sheet) About(sp steps.Speaker, l Line) string {
	t, currency := sp.Texts, sh.strategy.Resources.Currency
	switch l.Kind {
	case Day:
		return t.Text("checkin.about_day")
	case Figure:
		return sh.aboutFigure(sp, l)
	case Spent:
		spent, day, known := sh.SpentBefore()
		if !known {
			return t.Text("checkin.about_spent")
		}
		return t.Text("checkin.spent_before", lang.Args{"Date": day, "Spent": lang.Amount{Value: spent, Currency: currency}})
	}
	return t.Text("checkin.about_note")
}

func (sh *Sheet) aboutFigure(sp steps.Speaker, l Line) string {
	o := sh.objective(l)
	about := lang.Args{"Target": sh.value(sp, o, o.Target.Value), "Deadline": o.Deadline}
	value, day, known := sh.Before(l)
	id := "checkin.before"
	switch {
	case known:
		about["Value"], about["Date"] = sh.value(sp, o, value), day
	case o.Baseline.Given:
		id, about["Value"] = "checkin.baseline", sh.value(sp, o, o.Baseline.Value)
	default:
		id = "checkin.target"
	}
	switch {
	case !o.Target.Given && id == "checkin.target":
		return ""
	case !o.Target.Given:
		id += "_only"
	case o.Deadline.IsZero():
		id += "_undated"
	}
	return sp.Texts.Text(id, about)
}

func (sh *Sheet) value(sp steps.Speaker, o *steps.Objective, v float64) string {
	return say(sp, sh.strategy, o, v)
}

// say puts a value of an objective in words; what is counted in whole ones is rounded to them.
func say(sp steps.Speaker, s *steps.Strategy, o *steps.Objective, v float64) string {
	if metric := steps.FindMetric(o.Metric); metric == nil || metric.Unit == steps.Count {
		v = math.Round(v)
	}
	return sp.ObjectiveValue(o, v, s.Resources.Currency)
}

// Standings yields the index of each objective that has a figure, and its Standing.
func Standings(sp steps.Speaker, s *steps.Strategy) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := range s.Objectives {
			if standing := Standing(sp, s, &s.Objectives[i]); standing != "" && !yield(i, standing) {
				return
			}
		}
	}
}

// Standing puts in words where an objective stands by its last figure, and where it ends if nothing changes. It
// is "" where no figure was entered.
func Standing(sp steps.Speaker, s *steps.Strategy, o *steps.Objective) string {
	readings := s.Readings(o)
	if len(readings) == 0 {
		return ""
	}
	last := readings[len(readings)-1]
	words := lang.Args{"Value": say(sp, s, o, last.Value), "Date": last.Date}
	f, known := s.Forecast(o)
	if !known {
		return sp.Texts.Text("standing.value", words)
	}
	for name, v := range map[string]float64{"Due": f.Due, "End": f.End, "EndNow": f.EndNow, "Target": o.Target.Value} {
		words[name] = say(sp, s, o, v)
	}
	words["Deadline"] = o.Deadline
	said := sp.Texts.Text("standing."+verdict(s, o, f), words)
	switch {
	case f.Over || f.Progress >= 1:
		return said
	case words["End"] == words["EndNow"]:
		return said + " " + sp.Texts.Text("standing.end", words)
	}
	return said + " " + sp.Texts.Text("standing.range", words)
}

// Verdicts returns the names that Verdict gives, the worst first.
func Verdicts() []string {
	return []string{"missed", "behind", "nearly", "on_pace", "reached", "value"}
}

// Verdict returns the name of how an objective stands by its last figure: "value" where nothing says how much was due.
func Verdict(s *steps.Strategy, o *steps.Objective) string {
	if f, known := s.Forecast(o); known {
		return verdict(s, o, f)
	}
	return "value"
}

// verdict returns the name of how an objective stands: behind from the share of the pace on under which its measure
// says to act, 90 % where it does not say.
func verdict(s *steps.Strategy, o *steps.Objective, f steps.Forecast) string {
	switch {
	case f.Progress >= 1:
		return "reached"
	case f.Over:
		return "missed"
	case f.Progress >= f.Expected:
		return "on_pace"
	case 100*f.Progress >= f.Expected*s.Trigger(o):
		return "nearly"
	}
	return "behind"
}
