package reading

import "sweetspot/steps/date"

// Date reads a deadline as people type it, in English or French: 31/03/2027,
// March 31, "1er avril", "fin mars", "mid-June", "le mois prochain", "in 3
// months", "avant l'été", "Q1 2027".
//
// A date in digits has the day first, unless the second number can only be a
// day. A day and month without a year is the next one from today on. A whole
// month, quarter or year means its last day, "before" it the day before its
// first; "by" a season is before the season. What has two readings, or is no day
// of the calendar, is not read.
func Date(text string, today date.Date) (date.Date, bool) {
	words := SplitWords(text)
	for len(words) > 0 && (words[len(words)-1].Plain == "." || words[len(words)-1].Plain == "!") {
		words = words[:len(words)-1]
	}
	found := readMention(words, today)
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
}

// readMention reads the date that the words begin with, with what leads to it.
// Of several readings the longest is taken.
func readMention(words []Word, today date.Date) mention {
	longest := readLed(words, 0, alone, today)
	for _, wording := range durationLeads {
		if at := Match(words, wording); at > 0 {
			longest = longer(longest, readSpan(words, at, today))
		}
	}
	for _, candidate := range leadWordings {
		at := Match(words, candidate.wording)
		if at == 0 {
			continue
		}
		longest = longer(longest, readLed(words, at, candidate.lead, today))
		if Match(words[at-1:], "the|le") > 0 {
			longest = longer(longest, readLed(words, at-1, candidate.lead, today))
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
func readLed(words []Word, at int, lead lead, today date.Date) mention {
	best := mention{}
	if found := readPeriod(words[at:], today); found.length > 0 && !found.inside {
		if when, ok := found.ledBy(lead, today); ok && !(lead != alone && found.duration) {
			best = mention{date: when, lead: lead, length: at + found.length, plain: found.plain,
				span: found.duration, short: today.DaysUntil(found.last) < 14}
		}
	}
	for _, edged := range edgeWordings {
		skip := Match(words[at:], edged.wording)
		if skip == 0 {
			continue
		}
		found := readPeriod(words[at+skip:], today)
		if found.length > 0 && found.first != found.last && at+skip+found.length > best.length {
			best = mention{date: found.at(edged.edge), lead: lead, length: at + skip + found.length, plain: true}
		}
	}
	return best
}

// readSpan reads a length of time behind a lead such as in or within.
func readSpan(words []Word, at int, today date.Date) mention {
	found := readDuration(words[at:], today)
	if of, ok := unitAt(words[at:]); ok && Match(words[at-1:], "next|coming") > 0 {
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
	case p.hazy && lead == by:
		return date.Date{}, false
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
