package page

import (
	"slices"
	"strconv"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// dated is a day of the calendar: a start, a review or a deadline.
type dated struct {
	day  date.Date
	what block.Text
	who  block.Text
}

// writeCalendar lists week by week what starts, is reviewed or falls due, with the person.
func writeCalendar(p *builder) {
	days := slices.Concat(p.startDays(), p.reviewRows(), p.deadlineDays())
	slices.SortStableFunc(days, func(a, b dated) int { return a.day.Compare(b.day) })
	var rows [][]block.Text
	for _, d := range days {
		week := (days[0].day.DaysUntil(d.day)+mondayOffset(days[0].day))/7 + 1
		rows = append(rows, []block.Text{p.say("calendar.week", lang.Args{"Number": strconv.Itoa(week)}), p.date(d.day), d.what, d.who})
	}
	p.timeline()
	p.addTable([]column{{"calendar.weeks", block.Words}, {"calendar.day", block.Date}, {"calendar.what", block.Words},
		{"calendar.who", block.Words}}, rows)
}

// mondayOffset returns how many days after a Monday a day is.
func mondayOffset(day date.Date) int { return (int(day.Weekday()) + 6) % 7 }

// starting returns the tactics that have a name and a first day, except those of the next phase.
func starting(s *steps.Strategy) []*steps.Tactic {
	var found []*steps.Tactic
	for i := range s.Tactics {
		if t := &s.Tactics[i]; t.Phase != steps.PhaseNext && t.Name != "" && !starts(s, t).IsZero() {
			found = append(found, t)
		}
	}
	return found
}

func (p *builder) startDays() []dated {
	var days []dated
	for _, t := range starting(p.s) {
		days = append(days, dated{starts(p.s, t), p.say("calendar.start", lang.Args{"Tactic": phrase(t.Name)}), block.Typed(t.Owner)})
	}
	return days
}

func (p *builder) deadlineDays() []dated {
	var days []dated
	for i := range p.s.Objectives {
		if o := &p.s.Objectives[i]; !o.Deadline.IsZero() {
			days = append(days, dated{o.Deadline, p.say("calendar.deadline", lang.Args{"Objective": p.objectiveLabel(o.ID)}), block.Typed(o.Owner)})
		}
	}
	return days
}

// reviewRows returns the reviews: those of every week by the first of them.
func (p *builder) reviewRows() []dated {
	var days []dated
	for n, day := range reviewDays(p.s) {
		if p.s.Reviews.Every == steps.EveryWeek {
			if n == 0 {
				days = append(days, dated{day, p.say("calendar.review_weekly"), block.Typed(p.s.Reviews.Reader)})
			}
			continue
		}
		days = append(days, dated{day, p.say("calendar.review"), block.Typed(p.s.Reviews.Reader)})
	}
	return days
}

// maxReviews is how many reviews a calendar has at most: those of a year, by the week.
const maxReviews = 53

// reviewDays returns the reviews from the first to the end of the strategy, or to a year from then.
func reviewDays(s *steps.Strategy) []date.Date {
	first := s.FirstReview()
	if first.IsZero() || s.Reviews.Every == "" {
		return nil
	}
	_, end := s.Period()
	if end.IsZero() {
		end = first.AddMonths(12)
	}
	var days []date.Date
	for n, day := 1, first; !day.IsZero() && !day.After(end) && n <= maxReviews; n++ {
		days = append(days, day)
		day = s.Reviews.Every.After(first, n)
	}
	return days
}
