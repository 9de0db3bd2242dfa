package steps

import (
	"slices"
	"strconv"
	"strings"

	"sweetspot/lang"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// Speaker formats questions and answers in one language.
type Speaker struct {
	Texts     *lang.Texts
	Catalogue *catalogue.Catalogue
	// Gone is a strategy that still has the items that are gone from the one spoken of; nil is none. It is only
	// looked at for their names.
	Gone *Strategy
}

// ItemName returns the name of an item of a list, or a word for one without a name.
func (sp Speaker) ItemName(list *Question, s *Strategy, item int) string {
	naming := list.Naming()
	if answer := naming.Answer(s, item); !answer.Blank() {
		return sp.Answer(naming, s, answer) + sp.telling(list, s, item)
	}
	return sp.Texts.Text("ask." + list.ID + ".unnamed")
}

// telling returns, in brackets, the answer that distinguishes items of the same name, or "".
func (sp Speaker) telling(list *Question, s *Strategy, item int) string {
	for i := range list.Items {
		if q := &list.Items[i]; q.Tells && !q.Answer(s, item).Blank() {
			return " (" + sp.Answer(q, s, q.Answer(s, item)) + ")"
		}
	}
	return ""
}

// Answer formats an answer on one line; a blank as "".
func (sp Speaker) Answer(q *Question, s *Strategy, answer Answer) string {
	said := make([]string, len(answer))
	for i, value := range answer {
		said[i] = sp.Value(q, s, value)
	}
	return strings.Join(said, ", ")
}

// Value formats one value of an answer.
func (sp Speaker) Value(q *Question, s *Strategy, value string) string {
	t := sp.Texts
	switch q.Kind {
	case Choice, Choices, YesOrNo:
		if q.Metrics {
			return t.Text("metric." + value + ".name")
		}
		return t.Text("choice." + q.Set + "." + value)
	case Platform, Platforms:
		return sp.PlatformName(value)
	case Reference, References:
		return sp.referred(q, s, value)
	case Figures:
		id, figure, _ := strings.Cut(value, "=")
		number, _ := reading.Number(figure)
		return t.Text("value.figure", lang.Args{"Name": sp.NameOf(Find("objectives"), s, id), "Value": t.Number(number)})
	case Amount:
		return t.Exact(sp.shown(q, s, ParseNumber(value)))
	case Sum:
		return t.ExactSum(ParseNumber(value), s.Resources.Currency)
	case Day:
		when, _ := date.ParseISO(value)
		return when.Say(t)
	case Country:
		return reading.CountryName(value, string(t.Language()))
	}
	return oneLine(value)
}

// Typed returns an answer as the user would type it, such that the field reads it as the same: a number as
// the language writes numbers, a sum as it writes money, without the symbol.
func (sp Speaker) Typed(q *Question, s *Strategy, item int, answer Answer) string {
	plain := answer.String()
	if q.Kind != Amount && q.Kind != Sum || answer.Blank() {
		return plain
	}
	number, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		return plain
	}
	if q.Kind == Sum || q.Unit == "metric" && countsMoney(&s.Objectives[item]) {
		return sp.Texts.ExactMoney(number, s.Resources.Currency)
	}
	if s.inMiles(q) {
		return sp.typedMiles(number)
	}
	return sp.Texts.Exact(number)
}

// ParseNumber returns the number that a value in the notation of the file is, 0 for none.
func ParseNumber(value string) float64 {
	number, _ := strconv.ParseFloat(value, 64)
	return number
}

func countsMoney(o *Objective) bool {
	metric := FindMetric(o.Metric)
	return metric != nil && metric.Unit == Money
}

// Hint returns the explanation of one value of a question, or "" if it has none.
func (sp Speaker) Hint(q *Question, value string) string {
	switch {
	case q.Metrics:
		return sp.Texts.Text("metric." + value + ".definition")
	case q.Hints:
		return sp.Texts.Text("hint." + q.Set + "." + value)
	}
	return ""
}

// Unit returns the unit of the number asked for, or "".
func (sp Speaker) Unit(q *Question, s *Strategy, item int) string {
	switch {
	case q.Kind == Sum && s.Resources.Currency != "":
		return s.Resources.Currency
	case q.Kind != Amount:
		return ""
	case s.inMiles(q):
		return sp.Texts.Text("unit.miles")
	case q.Unit != "metric":
		return sp.Texts.Text("unit." + q.Unit)
	}
	if metric := FindMetric(s.Objectives[item].Metric); metric != nil {
		return sp.Texts.Text("unit." + string(metric.Unit))
	}
	return ""
}

// Quantity formats an amount with its unit, that of a metric in the unit of the metric, with all its decimals.
func (sp Speaker) Quantity(q *Question, s *Strategy, item int, answer Answer) string {
	number := ParseNumber(answer.String())
	exact := sp.Texts.Exact(sp.shown(q, s, number))
	if q.Unit != "metric" {
		return exact + " " + sp.Unit(q, s, item)
	}
	o := &s.Objectives[item]
	metric := FindMetric(o.Metric)
	if metric != nil && metric.Unit == Money {
		exact = sp.Texts.ExactSum(number, s.Resources.Currency)
	}
	return sp.counted(o, sp.inUnit(metric, exact))
}

// MetricValue formats a value in the unit of a metric, money in the currency with the ISO 4217 code; with a nil
// metric it is a bare number.
func (sp Speaker) MetricValue(metric *Metric, v float64, code string) string {
	if metric == nil {
		return sp.Texts.Number(v)
	}
	if metric.Unit == Money {
		return sp.Texts.Money(v, code)
	}
	return sp.inUnit(metric, sp.Texts.Number(v))
}

// inUnit adds the sign of a metric's unit to a number; money and bare numbers stay as they are.
func (sp Speaker) inUnit(metric *Metric, number string) string {
	if metric == nil {
		return number
	}
	switch metric.Unit {
	case Percent:
		return sp.Texts.Text("number.percent", lang.Args{"Number": number})
	case Minutes:
		return sp.Texts.Text("value.minutes", lang.Args{"Value": number})
	case Ratio:
		return sp.Texts.Text("value.ratio", lang.Args{"Value": number})
	}
	return number
}

// ObjectiveValue formats a value of the metric of an objective, "a week" or "a month" if the objective is
// counted so; code is the ISO 4217 currency of money.
func (sp Speaker) ObjectiveValue(o *Objective, v float64, code string) string {
	return sp.counted(o, sp.MetricValue(FindMetric(o.Metric), v, code))
}

// counted adds "a week" or "a month" to the value of an objective that is counted so.
func (sp Speaker) counted(o *Objective, said string) string {
	switch o.Per {
	case PerWeek, PerMonth:
		return sp.Texts.Text("value.per_"+string(o.Per), lang.Args{"Value": said})
	}
	return said
}

// oneLine returns text from a file so that it can be shown on one line.
func oneLine(text string) string { return strings.ReplaceAll(lang.Show(text), "\n", " ") }

// WithUnit says a number with its unit, a text quantity.<unit>: "2.5 hours". The plural form is chosen by a whole
// number; between 1 and 2 it is that of 0, which is plural in English and singular in French, as both languages want.
func (sp Speaker) WithUnit(unit string, number float64) string {
	n := int(number)
	if n < 2 && float64(n) != number {
		n = 0
	}
	return sp.Texts.Count("quantity."+unit, n, lang.Args{"Number": number})
}

// PlatformName returns the name of a platform, or its id if the catalogue does not have it. A sentence calls it by
// PlatformInText, and says where its people are by PlatformOn.
func (sp Speaker) PlatformName(id string) string {
	if platform := sp.Catalogue.Platform(id); platform != nil {
		return platform.Name(string(sp.Texts.Language()))
	}
	return oneLine(id)
}

// PlatformInText returns what a sentence calls a platform, with its article where it needs one: "the email
// newsletter", « la newsletter », Facebook.
func (sp Speaker) PlatformInText(id string) string {
	if platform := sp.Catalogue.Platform(id); platform != nil {
		return platform.InText(string(sp.Texts.Language()))
	}
	return oneLine(id)
}

// PlatformOn says where the people of a platform are: "on Facebook", "among the readers of the newsletter".
func (sp Speaker) PlatformOn(id string) string {
	if platform := sp.Catalogue.Platform(id); platform != nil {
		if on := platform.On(string(sp.Texts.Language())); on != "" {
			return on
		}
	}
	return sp.Texts.Text("advice.on", lang.Args{"Platform": sp.PlatformInText(id)})
}

func (sp Speaker) referred(q *Question, s *Strategy, id string) string {
	return sp.NameOf(Find(q.Of), s, id)
}

// NameOf is what the item with an id is called. One that is gone from s has the name that Gone or the log of s
// knows; where neither does, a word says that it is gone. Ids are for files, and are not shown.
func (sp Speaker) NameOf(list *Question, s *Strategy, id string) string {
	if name, found := sp.nameOfItem(list, s, id); found {
		return name
	}
	for _, entry := range slices.Backward(s.Log) {
		for _, change := range entry.Changed {
			if change.At != list.ID+"."+id {
				continue
			}
			if change.From.Blank() {
				return sp.NamedBy(list, s, id, change.To)
			}
			return sp.NamedBy(list, s, id, change.From)
		}
	}
	return sp.Texts.Text("value.gone")
}

// nameOfItem is what the item with an id is called in s or in Gone. It reports false where neither has it.
func (sp Speaker) nameOfItem(list *Question, s *Strategy, id string) (string, bool) {
	for _, in := range []*Strategy{s, sp.Gone} {
		if in == nil {
			continue
		}
		if at, there := list.itemAt(in, id); there {
			return sp.ItemName(list, in, at), true
		}
	}
	return "", false
}

// NamedBy is what an item with an id is called by the answer that names it, as a change holds it: that is the id
// of an item without a name. An item that s or Gone has, and that has that name, is called as it is there.
func (sp Speaker) NamedBy(list *Question, s *Strategy, id string, name Answer) string {
	if known, found := sp.nameOfItem(list, s, id); found && strings.HasPrefix(known, sp.Answer(list.Naming(), s, name)) {
		return known
	}
	if name.Blank() || name.String() == id && strings.HasPrefix(id, list.singular()+"-") {
		return sp.Texts.Text("ask." + list.ID + ".unnamed")
	}
	return sp.Answer(list.Naming(), s, name)
}

// Choices returns the values that can be chosen as the answer, nil for kinds that are typed.
func (q *Question) Choices(s *Strategy, item int, known *catalogue.Catalogue) []string {
	switch q.Kind {
	case Choice, Choices, YesOrNo:
		return q.Options
	case Platform, Platforms:
		ids := make([]string, 0, len(known.Platforms()))
		for _, platform := range known.Platforms() {
			ids = append(ids, platform.ID)
		}
		return ids
	case Reference, References:
		list := Find(q.Of)
		var ids []string
		for i := range list.Len(s) {
			if id := list.ItemID(s, i); id != "" && !(q.NotItself && i == item) {
				ids = append(ids, id)
			}
		}
		return ids
	}
	return nil
}

// Label returns the question itself. About an item with a name, it includes that name.
func (sp Speaker) Label(q *Question, s *Strategy, item int) string {
	return sp.asking(q, s, item, "label")
}

// Short returns the subject of the question in a few words, for tables and lists of changes.
func (sp Speaker) Short(q *Question) string { return sp.Texts.Text("ask." + q.ID + ".short") }

// Help returns the sentence that says why the question is asked.
func (sp Speaker) Help(q *Question, s *Strategy, item int) string {
	return sp.asking(q, s, item, "help")
}

// Example returns a good answer, or "" for a question without HasExample.
func (sp Speaker) Example(q *Question, s *Strategy, item int) string {
	if !q.HasExample() {
		return ""
	}
	return sp.asking(q, s, item, "example")
}

// HasExample reports whether the question has an example answer: those answered by choosing have none.
func (q *Question) HasExample() bool {
	switch q.Kind {
	case Choice, Choices, YesOrNo, Platform, Platforms, Reference, References, List:
		return false
	}
	return true
}

func (sp Speaker) itemName(q *Question, s *Strategy, item int) string {
	list := ListOf(q)
	if list == nil || q.Names || item >= list.Len(s) {
		return ""
	}
	return sp.ItemName(list, s, item)
}
