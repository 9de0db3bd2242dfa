package reading

import "sweetspot/steps/date"

// plan is the time that a sentence sets.
type plan struct {
	start date.Date
	dates []planned
	event date.Date // the day of what the sentence is for: the concert of 12 June
	taken []bool    // the words that belong to a date
}

// planned is a date that may be the deadline.
type planned struct {
	at   int
	part Part
	date date.Date
	sure bool // led by "by", "before" and the like
}

// readPlan reads the start and the dates that may be the deadline.
func (r *Reader) readPlan(words []Word, clauses []clause, metrics []mentioned, today date.Date) plan {
	found := plan{taken: make([]bool, len(words))}
	for at := 0; at < len(words); {
		first, last, length := r.readRange(words[at:], today)
		if length > 0 {
			found.start = first
			found.dates = append(found.dates, planned{at: at, date: last, sure: true})
			found.take(at, length)
			at += length
			continue
		}
		m := r.readMention(words[at:], today)
		if r.isEvent(words[:at], m) {
			found.event = m.date
			found.take(at, m.length)
			at += m.length
			continue
		}
		if m.length == 0 || r.isNoDate(words, at, m, metrics) {
			at++
			continue
		}
		if joint := r.sentence.also.Match(words[at+m.length:]); joint > 0 { // July and August
			if last := r.readMention(words[at+m.length+joint:], today); last.length > 0 && last.lead <= during && m.date.Before(last.date) {
				m.date, m.length = last.date, m.length+joint+last.length
				m.plain = m.plain || last.plain
			}
		}
		found.add(at, m, clauses[at], Part{From: words[at].From, To: words[at+m.length-1].To})
		found.take(at, m.length)
		at += m.length
	}
	return found
}

// isEvent reports whether a date is the day of what people are to come to, or to buy for: visitors at the fair of 12
// March, « des billets pour le concert du 12 juin ».
func (r *Reader) isEvent(before []Word, m mention) bool {
	const farthest = 9 // words
	if m.length == 0 || m.lead != alone || !m.plain || m.span || !m.first.IsZero() || r.calendar.belongs.EndOf(before) == 0 {
		return false
	}
	return r.calendar.eventLeads.In(before[max(0, len(before)-farthest):])
}

func (p *plan) add(at int, m mention, of clause, part Part) {
	switch {
	case of == comparisonClause:
	case m.lead == opening && (m.plain || m.lead != alone):
		p.start = m.date
	case m.lead == by || m.lead == before:
		p.dates = append(p.dates, planned{at, part, m.date, true})
	case of == bracketClause: // when the value in the bracket was measured
	case m.lead == during || m.lead == alone && m.plain:
		p.dates = append(p.dates, planned{at, part, m.date, false})
	}
}

func (p *plan) take(at, length int) {
	for i := at; i < at+length; i++ {
		p.taken[i] = true
	}
}

// drop leaves out the dates of the words from ≤ i < upTo, which say when a baseline was measured.
func (p *plan) drop(from, upTo int) {
	var kept []planned
	for _, d := range p.dates {
		if d.at < from || d.at >= upTo {
			kept = append(kept, d)
		}
	}
	p.dates = kept
}

// deadline returns the deadline. A date that is sure counts before one that merely stands in the sentence; where
// two such dates differ, neither is taken.
func (p *plan) deadline() (date.Date, Part) {
	for _, sure := range []bool{true, false} {
		var the date.Date
		var at Part
		for _, d := range p.dates {
			switch {
			case d.sure != sure:
			case the.IsZero():
				the, at = d.date, d.part
			case the != d.date:
				return date.Date{}, Part{}
			}
		}
		if !the.IsZero() {
			return the, at
		}
	}
	return date.Date{}, Part{}
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

// isNoDate reports whether a date in a sentence is none of the plan: the summer sale, the takings of March, an
// answer within two days, "by a quarter" behind the verb of a change.
func (r *Reader) isNoDate(words []Word, at int, m mention, metrics []mentioned) bool {
	after, before := words[at+m.length:], words[:at]
	if m.span && (m.lead == alone || r.calendar.durationGoesOn.Match(after) > 0) { // a month; the six months after launch
		return true
	}
	if m.weak && at > 0 && (before[at-1].Number() || r.numeral(before[at-1:]) > 0) { // de 3 à 6 ans
		return true
	}
	if m.named && len(after) > 0 && after[0].Letters() && r.calendar.goesOn.Match(after) == 0 {
		return true
	}
	if r.dates(m, after, before) {
		return true
	}
	if _, isFraction := r.readFraction(words[:at+1], words[at+1:]); isFraction && r.governing(before).alters() {
		return true
	}
	return r.isMarkOfDate(words, at, m.length) || r.continuesNumber(words, at) || m.span && m.short && r.promisesSpeed(words, metrics)
}

// dates reports whether a mention says when something else is or was: the summer sale, the takings of March.
func (r *Reader) dates(m mention, after, before []Word) bool {
	if !m.plain && r.calendar.seasonGoods.Match(after) > 0 {
		return true
	}
	return r.calendar.belongs.EndOf(before) > 0 && (m.lead == alone || m.lead == during && !m.plain)
}

// continuesNumber reports whether a number, or a day of the month, runs into the words at a place.
func (r *Reader) continuesNumber(words []Word, at int) bool {
	if at == 0 {
		return false
	}
	back := words[at-1]
	if !words[at].Spaced && at > 1 && words[at-2].Number() && (back.Plain == "-" || back.Plain == "/" || back.Plain == "." || back.Plain == ",") {
		return true
	}
	day := back.Number() || at > 1 && words[at-2].Number() && r.calendar.ordinalSuffix.Match(words[at-1:]) == 1
	return day && r.monthAt(words[at:]) > 0
}

// promisesSpeed reports whether days in the sentence are how fast something is done.
func (r *Reader) promisesSpeed(words []Word, metrics []mentioned) bool {
	for _, m := range metrics {
		if m.id == responseTime || m.id == answering {
			return true
		}
	}
	return r.sentence.speed.In(words)
}
