package page

import (
	"sweetspot/document/calendar"
	"sweetspot/lang"
	"sweetspot/steps"
)

// maxReviews is how many reviews a calendar has at most: those of a year, by the week.
const maxReviews = 53

// Events returns the days of a strategy that belong in a calendar: the first day of each tactic, except those without one and those
// of the next phase, the reviews until the strategy ends, and the deadlines.
func Events(sp steps.Speaker, s *steps.Strategy) []calendar.Event {
	p := &builder{Speaker: sp, s: s}
	var events []calendar.Event
	for i := range s.Tactics {
		t := &s.Tactics[i]
		start := starts(s, t)
		if t.Phase == steps.PhaseNext || t.Name == "" || start.IsZero() {
			continue
		}
		title := p.say("actions.start_unowned", lang.Args{"Tactic": phrase(t.Name)})
		if t.Owner != "" {
			title = p.say("actions.start", lang.Args{"Tactic": phrase(t.Name), "Owner": phrase(t.Owner)})
		}
		events = append(events, calendar.Event{ID: "tactic-" + itemID(t.ID), Day: start, Title: title.String(), Notes: t.Cadence})
	}
	events = append(events, p.reviewDays()...)
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

// reviewDays returns the reviews from the first to the end of the strategy, or to a year from then.
func (p *builder) reviewDays() []calendar.Event {
	first := p.s.FirstReview()
	if first.IsZero() || p.s.Reviews.Every == "" {
		return nil
	}
	title := p.say("actions.review")
	if p.s.Reviews.Reader != "" {
		title = p.say("actions.review_with", lang.Args{"Reader": phrase(p.s.Reviews.Reader)})
	}
	_, end := p.s.Period()
	if end.IsZero() {
		end = first.AddMonths(12)
	}
	var events []calendar.Event
	for n, day := 1, first; !day.IsZero() && !day.After(end) && n <= maxReviews; n++ {
		events = append(events, calendar.Event{ID: "review-" + day.String(), Day: day, Title: title.String()})
		day = p.s.Reviews.Every.After(first, n)
	}
	return events
}
