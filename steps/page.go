package steps

import (
	"sweetspot/lang"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// Standing is where a question stands beside the one before it, on the short way and with every question.
type Standing int

// Where a question stands.
const (
	OwnPage  Standing = iota // it begins a page
	SamePage                 // on a line of its own on the page of the question before
	SameLine                 // on the line of the question before; both count as one question
)

// PageSize is the number of questions that stand on one page at most. Those that were answered before they were
// asked (see Preset) are not counted.
const PageSize = 5

// Group returns the number of the page, among the questions of a step or of the items of a list, that a question
// is declared on. A page with more than PageSize questions is drawn as several.
func Group(questions []Question, index int) int {
	group := 0
	for i := range questions[:index+1] {
		if questions[i].Stands == OwnPage {
			group++
		}
	}
	return group
}

// PresetItem puts in the answers to the preset questions about an item of a list that are blank and that Propose
// has an answer to.
func PresetItem(list *Question, s *Strategy, item int, today date.Date) {
	for i := range list.Items {
		if q := &list.Items[i]; q.Preset && q.Applies(s, item) && q.Answer(s, item).Blank() {
			if proposed := Propose(q, s, item, today); !proposed.Blank() {
				q.Put(s, item, proposed)
			}
		}
	}
}

// Line returns what is asked of the questions of one line together, which first is the first of: the question, and
// why it is asked. It is false where they are asked one by one.
func (sp Speaker) Line(first *Question, s *Strategy, item int) (label, help string, together bool) {
	if !sp.Texts.Has("ask." + first.ID + ".line_label") {
		return "", "", false
	}
	return sp.asking(first, s, item, "line_label"), sp.asking(first, s, item, "line_help"), true
}

// asking returns a part of a question, in the first of its forms that has a text of its own.
func (sp Speaker) asking(q *Question, s *Strategy, item int, part string) string {
	given := sp.given(q, s, item)
	for _, form := range sp.forms(q, s, item) {
		if id := "ask." + q.ID + "." + form + part; sp.Texts.Has(id) {
			return sp.Texts.Text(id, given)
		}
	}
	return sp.Texts.Text("ask."+q.ID+"."+part, given)
}

// forms returns the beginnings of the ids of the parts of a question that the other answers call for, the most
// particular first: worry_ where it is asked at which value to worry, worry_falling_ where that is above the value due,
// metric_, channel_ and email_ where the metric, the platform, or email as that is known, and plain_ where the
// organisation sells nothing.
func (sp Speaker) forms(q *Question, s *Strategy, item int) []string {
	var forms []string
	switch {
	case q.Pace:
		if due, known := s.DueOf(item); known {
			if due.Falls() {
				forms = append(forms, "worry_falling_")
			}
			forms = append(forms, "worry_")
		}
	case q.ID == "measures.source":
		if s.metricMeasured(item) != nil {
			forms = append(forms, "metric_")
		}
	case q.ID == "tactics.name":
		if tacticPlatform(s, item) != "" {
			forms = append(forms, "channel_")
		}
	case q.ID == "channels.there":
		if on := sp.Catalogue.Platform(s.Channels[item].Platform); on != nil && on.Kind == catalogue.Email {
			forms = append(forms, "email_")
		}
	}
	if !sells(s, item) {
		forms = append(forms, "plain_")
	}
	return forms
}

// given returns what stands in the texts of a question: names, and where it is asked at which value to worry that
// value and its day.
func (sp Speaker) given(q *Question, s *Strategy, item int) lang.Args {
	given := lang.Args{
		"Name":   sp.itemName(q, s, item),
		"People": sp.Texts.Text("advice.people." + s.People()),
	}
	switch {
	case q.Pace:
		if due, known := s.DueOf(item); known {
			given["Day"], given["Due"] = due.Day, sp.ObjectiveValue(due.Objective, due.rounded(due.Value), s.Resources.Currency)
		}
	case q.ID == "measures.source":
		if metric := s.metricMeasured(item); metric != nil {
			given["Metric"] = sp.Texts.Text("metric." + metric.ID + ".name")
		}
	case q.ID == "tactics.name":
		if on := tacticPlatform(s, item); on != "" {
			given["Platform"] = sp.PlatformName(on)
		}
	}
	return given
}

// metricMeasured returns the metric of the objective that a measure is of, nil where it is not known.
func (s *Strategy) metricMeasured(measure int) *Metric {
	o := s.measuredBy(measure)
	if o == nil {
		return nil
	}
	return FindMetric(o.Metric)
}
