package page

import (
	"sweetspot/document/calendar"
	"sweetspot/lang"
	"sweetspot/steps"
)

// Events returns the days of a strategy that belong in a calendar: the first day of each tactic, except those without one and those
// of the next phase, the reviews until the strategy ends, and the deadlines.
func Events(sp steps.Speaker, s *steps.Strategy) []calendar.Event {
	p := &builder{Speaker: sp, s: s}
	var events []calendar.Event
	for _, t := range starting(s) {
		title := p.say("actions.start_unowned", lang.Args{"Tactic": phrase(t.Name)})
		if t.Owner != "" {
			title = p.say("actions.start", lang.Args{"Tactic": phrase(t.Name), "Owner": phrase(t.Owner)})
		}
		events = append(events, calendar.Event{ID: "tactic-" + itemID(t.ID), Day: starts(s, t), Title: title.String(), Notes: t.Cadence})
	}
	title := p.say("actions.review")
	if s.Reviews.Reader != "" {
		title = p.say("actions.review_with", lang.Args{"Reader": phrase(s.Reviews.Reader)})
	}
	for _, day := range reviewDays(s) {
		events = append(events, calendar.Event{ID: "review-" + day.String(), Day: day, Title: title.String()})
	}
	for i := range s.Objectives {
		o := &s.Objectives[i]
		if o.Deadline.IsZero() {
			continue
		}
		title := p.say("tables.deadline", lang.Args{"Objective": phrase(p.ItemName(steps.Find("objectives"), s, i))})
		events = append(events, calendar.Event{ID: "deadline-" + itemID(o.ID), Day: o.Deadline, Title: title.String(), Notes: o.Owner})
	}
	return events
}
