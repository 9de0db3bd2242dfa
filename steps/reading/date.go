package reading

import "sweetspot/steps/date"

// ending reads a deadline as people type it, in English or French: 31/03/2027,
// March 31, "1er avril", "fin mars", "mid-June", "le mois prochain", "in 3
// months", "avant l'été", "Q1 2027".
//
// A date in digits has the day first, unless the second number can only be a
// day. A day and month without a year is the next one from today on. A whole
// month, quarter or year means its last day, "before" it the day before its
// first; "by" a season is before the season. What has two readings, or is no day
// of the calendar, is not read.
func (r *Reader) ending(words []Word, today date.Date) (date.Date, bool) {
	found := r.readMention(words, today)
	if found.length == 0 || found.length != len(words) || found.lead == past {
		return date.Date{}, false
	}
	return found.date, true
}

// mention is a date as it stands in a sentence.
type mention struct {
	date   date.Date
	lead   lead
	length int  // in words, with what leads to it
	plain  bool // a date whatever stands before it
	span   bool // a length of time counted from today
	short  bool // less than two weeks away
	named  bool // a season or a feast
	weak   bool // led by a word that leads to much else: « à 3 ans »

	first, last date.Date // of the period, without an edge of it; zero where only one day was named
}

const fourWeeks = 28 // days

// readMention reads the date that the words begin with, with what leads to it.
// Of several readings the longest is taken.
func (r *Reader) readMention(words []Word, today date.Date) mention {
	longest := r.readLed(words, 0, alone, today)
	for _, at := range r.calendar.durationLeads.lengths(words) {
		longest = longer(longest, r.readSpan(words, at, today))
	}
	for _, at := range r.calendar.durationWeak.lengths(words) {
		m := r.readSpan(words, at, today)
		if ends := m.length == len(words) || m.length > 0 && endsClause(words, m.length); ends && today.DaysUntil(m.date) >= fourWeeks {
			m.weak = true
			longest = longer(longest, m)
		}
	}
	for of, wordings := range r.calendar.leads {
		for _, at := range wordings.lengths(words) {
			longest = longer(longest, r.readLed(words, at, lead(of), today))
			if r.calendar.article.Match(words[at-1:]) > 0 {
				longest = longer(longest, r.readLed(words, at-1, lead(of), today))
			}
		}
	}
	return longest
}

func longer(a, b mention) mention {
	if b.length > a.length || b.length == a.length && b.lead > a.lead {
		return b
	}
	return a
}

// readLed reads a date behind a lead of so many words.
func (r *Reader) readLed(words []Word, at int, lead lead, today date.Date) mention {
	best := mention{}
	if found := r.readPeriod(words[at:], today); found.length > 0 && !found.inside && !(found.counted && lead == alone) {
		if when, ok := found.ledBy(lead, today); ok && !(lead != alone && found.duration) {
			best = mention{date: when, lead: lead, length: at + found.length, plain: found.plain,
				span: found.duration, named: found.season || found.feast, short: today.DaysUntil(found.last) < 14}
			if found.first != found.last {
				best.first, best.last = found.first, found.last
			}
		}
	}
	for part, wordings := range r.calendar.edges {
		for _, skip := range wordings.lengths(words[at:]) {
			found := r.readPeriod(words[at+skip:], today)
			over := edge(part) == end && found.duration // the end of three months
			if found.length > 0 && (found.first != found.last || over) && at+skip+found.length > best.length {
				found = r.notOver(found, edge(part), words[at+skip:], today)
				best = mention{date: found.at(edge(part)), lead: lead, length: at + skip + found.length, plain: true}
			}
		}
	}
	return best
}

// notOver returns a period whose edge is still to come: where that of this year is over, and no year is named, the period
// of the next year. "Mid-November" on the 28th is not two weeks ago.
func (r *Reader) notOver(found period, part edge, words []Word, today date.Date) period {
	if !found.at(part).Before(today) {
		return found
	}
	if next := r.readPeriod(words, found.last.AddDays(1)); next.first == found.first.AddMonths(12) && next.length == found.length {
		return next
	}
	return found
}

// readSpan reads a length of time behind a lead such as in or within.
func (r *Reader) readSpan(words []Word, at int, today date.Date) mention {
	found := r.readDuration(words[at:], today)
	if of, ok := r.unitAt(words[at:]); ok && r.calendar.beforeUnit.Match(words[at-1:]) > 0 {
		when := later(today, of, 1)
		found = period{first: when, last: when, length: 1}
	}
	if found.length == 0 {
		return mention{}
	}
	return mention{date: found.last, lead: by, length: at + found.length, plain: true, span: true,
		short: today.DaysUntil(found.last) < 14}
}

// ledBy gives the day that a period means behind a lead. "By the summer" said in
// the summer is the next one; "before March" said in March is not read.
func (p period) ledBy(lead lead, today date.Date) (date.Date, bool) {
	switch {
	case lead == opening:
		return p.first, true
	case lead == before && (p.feast || p.first != p.last), lead == by && p.season:
		eve := p.first.AddDays(-1)
		if p.season && eve.Before(today) {
			eve = eve.AddMonths(12)
		}
		return eve, !eve.Before(today)
	}
	return p.last, true
}
