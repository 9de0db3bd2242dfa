package reading

import "sweetspot/steps/date"

// Aim is what a date is typed for.
type Aim int

// The aims.
const (
	Ends   Aim = iota // a deadline: a month means its last day
	Begins            // a start: a month means its first day
	Behind            // what has happened: a day without a year is the last such day, a month its last day
)

// Day reads a date for an aim: as ending does where something ends; Q1 2027, next month, now where it begins;
// yesterday, two weeks ago, « mars dernier », 2024 where it lies behind. It does not take what is in doubt.
func (r *Reader) Day(text string, today date.Date, aim Aim) (date.Date, bool) {
	if why, _, _ := r.Doubtful(text, today, aim); why != Certain {
		return date.Date{}, false
	}
	return r.aimed(trimmedEnd(SplitWords(text)), today, aim)
}

func (r *Reader) aimed(words []Word, today date.Date, aim Aim) (date.Date, bool) {
	switch aim {
	case Begins:
		return r.beginning(words, today)
	case Behind:
		return r.behind(words, today)
	}
	return r.ending(words, today)
}

func trimmedEnd(words []Word) []Word {
	for len(words) > 0 && (words[len(words)-1].Plain == "." || words[len(words)-1].Plain == "!") {
		words = words[:len(words)-1]
	}
	return words
}

func (r *Reader) beginning(words []Word, today date.Date) (date.Date, bool) {
	if length := r.numbers.now.Match(words); length > 0 && length == len(words) {
		return today, true
	}
	found := r.readMention(words, today)
	if found.length == 0 || found.length != len(words) || found.lead == past {
		return date.Date{}, false
	}
	if !found.first.IsZero() && (found.lead == alone || found.lead == during) {
		return found.first, true
	}
	return found.date, true
}

// behind reads a day that has been.
func (r *Reader) behind(words []Word, today date.Date) (date.Date, bool) {
	if when, length := r.readGone(words, today); length > 0 && length == len(words) {
		return when, true
	}
	words = r.withoutLast(words)
	now := r.readMention(words, today)
	if now.length == 0 || now.length != len(words) {
		if found := r.readYear(words, today); found.length == len(words) && found.last.Before(today) {
			return found.last, true
		}
		return date.Date{}, false
	}
	if !now.first.IsZero() && now.first.Before(today) && !now.last.Before(today) {
		return today, true // the month that is not over
	}
	if !now.date.After(today) {
		return now.date, true // early this month
	}
	// A day without a year is read as the next one from a day so many years ago.
	const yearsBack = 8 // as there may be that many between two leap days
	ago := func(years int) mention { return r.readMention(words, today.AddMonths(-12*years).AddDays(1)) }
	if ago(yearsBack).date == now.date {
		return now.date, true // its year was typed
	}
	for years := 1; years <= yearsBack; years++ {
		if then := ago(years); then.length == len(words) && !then.date.After(today) {
			return then.date, true
		}
	}
	return now.date, true
}

// withoutLast takes "last" and « dernier » from around a date: last March is the last one there was.
func (r *Reader) withoutLast(words []Word) []Word {
	if len(words) > 1 && r.calendar.last.Match(words) == 1 {
		return words[1:]
	}
	if len(words) > 1 && r.calendar.lastAfter.Match(words[len(words)-1:]) == 1 {
		return words[:len(words)-1]
	}
	return words
}

// readGone reads yesterday, two weeks ago, « la semaine dernière », last Friday, and how many words they take.
func (r *Reader) readGone(words []Word, today date.Date) (date.Date, int) {
	if length := r.calendar.beforeYesterday.Match(words); length > 0 {
		return today.AddDays(-2), length
	}
	if length := r.calendar.yesterday.Match(words); length > 0 {
		return today.AddDays(-1), length
	}
	if length := r.calendar.today.Match(words); length > 0 {
		return today, length
	}
	if when, length := r.readAgo(words, today); length > 0 {
		return when, length
	}
	for _, relative := range r.calendar.relatives {
		if length := relative.words.Match(words); length > 0 && length == len(words) && relative.offset < 0 {
			return calendar(relative.of, today, relative.offset).last, length
		}
	}
	bare := r.withoutLast(words)
	if weekday, length := r.readWeekdayName(bare); length > 0 && length == len(bare) {
		return today.AddDays(-1 - (int(today.Weekday())-int(weekday)+6)%7), len(words)
	}
	return date.Date{}, 0
}

// readAgo reads "4 weeks ago" and « il y a 2 mois ».
func (r *Reader) readAgo(words []Word, today date.Date) (date.Date, int) {
	at := r.calendar.agoBefore.Match(words)
	rest := r.withoutHedges(words[at:])
	at = len(words) - len(rest)
	count, length := r.countOf(rest)
	of, ok := r.unitAt(rest[length:])
	if !ok || length == 0 || count != float64(int(count)) || count > 1000 {
		return date.Date{}, 0
	}
	end := at + length + 1
	if r.calendar.agoBefore.Match(words) > 0 {
		return later(today, of, -int(count)), end
	}
	after := r.calendar.agoAfter.Match(words[end:])
	if after == 0 {
		return date.Date{}, 0
	}
	return later(today, of, -int(count)), end + after
}

// readNth reads the last Friday of January, « le premier lundi de mars », the last day of March.
func (r *Reader) readNth(words []Word, today date.Date) period {
	n, at := r.readOrdinal(words)
	if skip := r.calendar.article.Match(words); r.calendar.nthLast.Match(words[skip:]) > 0 {
		n, at = -1, skip+1
	}
	if at == 0 || n > 4 {
		return period{}
	}
	weekday, length := r.readWeekdayName(words[at:])
	if length == 0 {
		if length = r.calendar.nthDay.Match(words[at:]); length == 0 || n != -1 && n != 1 {
			return period{}
		}
	}
	at += length
	of := r.calendar.of.Match(words[at:])
	whole := r.readMonth(words[at+of:], today)
	if of == 0 || whole.length == 0 {
		return period{}
	}
	at += of + whole.length
	switch {
	case weekday < 0 && n == 1:
		return oneDay(whole.first, at)
	case weekday < 0:
		return oneDay(whole.last, at)
	}
	return oneDay(nth(n, weekday, whole.first.Month)(whole.first.Year), at)
}
