package reading

import "sweetspot/steps/date"

// plan is the time that a sentence sets.
type plan struct {
	start, deadline date.Date
	taken           []bool // the words that belong to a date
}

// readPlan reads the start and the deadline. A date that "by", "before" and the
// like lead to counts before one that merely stands in the sentence; where two
// such dates differ, neither is taken.
func (r *Reader) readPlan(words []Word, metrics []metricMention, today date.Date) plan {
	found := plan{taken: make([]bool, len(words))}
	var sure, likely []date.Date
	for at := 0; at < len(words); {
		start, end, length := r.readRange(words[at:], today)
		if length > 0 {
			found.start, sure = start, append(sure, end)
			found.take(at, length)
			at += length
			continue
		}
		m := r.readMention(words[at:], today)
		if m.length == 0 || r.isNoDate(words, at, m, metrics) {
			at++
			continue
		}
		switch {
		case m.lead == opening && m.plainly():
			found.start = m.date
		case m.lead == by || m.lead == before:
			sure = append(sure, m.date)
		case m.lead == during || m.lead == alone && m.plain:
			likely = append(likely, m.date)
		}
		found.take(at, m.length)
		at += m.length
	}
	found.deadline = theOne(sure)
	if len(sure) == 0 {
		found.deadline = theOne(likely)
	}
	if !found.start.IsZero() && !found.deadline.IsZero() && !found.start.Before(found.deadline) {
		found.start = date.Date{}
	}
	return found
}

func (m mention) plainly() bool { return m.plain || m.lead != alone }

func (p *plan) take(at, length int) {
	for i := at; i < at+length; i++ {
		p.taken[i] = true
	}
}

// theOne gives the date that all the given ones are, or a blank.
func theOne(dates []date.Date) date.Date {
	for _, when := range dates {
		if when != dates[0] {
			return date.Date{}
		}
	}
	if len(dates) == 0 {
		return date.Date{}
	}
	return dates[0]
}

// readRange reads "from 1 December to 31 March", « de mars à juin », "between March and June".
func (r *Reader) readRange(words []Word, today date.Date) (date.Date, date.Date, int) {
	at := r.calendar.rangeFrom.Match(words)
	if at == 0 {
		return date.Date{}, date.Date{}, 0
	}
	first := r.readLed(words, at, opening, today)
	if first.length == 0 {
		return date.Date{}, date.Date{}, 0
	}
	link := r.calendar.rangeTo.Match(words[first.length:])
	if link == 0 {
		return date.Date{}, date.Date{}, 0
	}
	last := r.readLed(words, first.length+link, alone, today)
	if last.length == 0 || !first.date.Before(last.date) {
		return date.Date{}, date.Date{}, 0
	}
	return first.date, last.date, last.length
}

// isNoDate tells whether a date in a sentence is none of the plan: the summer
// sale, the takings of March, an answer within two days.
func (r *Reader) isNoDate(words []Word, at int, m mention, metrics []metricMention) bool {
	after := words[at+m.length:]
	before := words[:at]
	if !m.plain && r.calendar.seasonGoods.Match(after) > 0 {
		return true
	}
	if endsWith(before, "of|de|du|des|d") > 0 && (m.lead == alone || m.lead == during && !m.plain) {
		return true
	}
	if endsWith(before, "# -|/|.") > 0 && !words[at].Spaced || endsWith(before, "#", "# st|nd|rd|th") > 0 && r.monthAt(words[at:]) > 0 {
		return true
	}
	return m.span && m.short && promisesSpeed(words, metrics)
}

// promisesSpeed tells whether days in the sentence are how fast something is done.
func promisesSpeed(words []Word, metrics []metricMention) bool {
	for _, m := range metrics {
		if isAnswer(m.id) {
			return true
		}
	}
	for at := range words {
		if Match(words[at:], speedVerbs) > 0 {
			return true
		}
	}
	return false
}
