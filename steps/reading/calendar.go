package reading

import (
	"time"

	"sweetspot/steps/date"
)

// readRelative reads next month, cette semaine, and behind "end of": the month, l'année.
func (r *Reader) readRelative(words []Word, today date.Date) period {
	if length := r.calendar.yearEnd.Match(words); length > 0 {
		return relativeTo(year, today, 0, length)
	}
	if length := r.calendar.monthEnd.Match(words); length > 0 {
		return relativeTo(month, today, 0, length)
	}
	var longest period
	if r.calendar.relativeBegins.Match(words) == 0 {
		return longest
	}
	for _, relative := range r.calendar.relatives {
		if relative.of == day || relative.offset < 0 {
			continue
		}
		if length := relative.words.Match(words); length > longest.length {
			longest = relativeTo(relative.of, today, relative.offset, length)
			longest.inside, longest.plain = relative.inside, !relative.inside
		}
	}
	return longest
}

func relativeTo(of unit, today date.Date, offset, length int) period {
	found := calendar(of, today, offset)
	found.length, found.plain = length, true
	return found
}

// readQuarter reads Q1 2027, T1, the first quarter of 2027, 2e semestre.
func (r *Reader) readQuarter(words []Word, today date.Date) period {
	number, at, size := r.readQuarterLetter(words)
	if at == 0 {
		if number, at = r.readOrdinal(words); at == 0 {
			return period{}
		}
		if size = r.sizeOf(words[at:]); size == 0 {
			return period{}
		}
		at++
	}
	if number < 1 || number > 12/size {
		return period{}
	}
	stated, length := r.readYearAfter(words[at:], today)
	if of := r.calendar.of.Match(words[at:]); stated == 0 { // Q2 next year
		if next := r.readRelative(words[at+of:], today); next.length > 0 && next.first.AddMonths(12).AddDays(-1) == next.last {
			stated, length = next.first.Year, of+next.length
		}
	}
	from := time.Month((number-1)*size + 1)
	found := months(max(stated, today.Year), from, size)
	if stated > 0 {
		found = months(stated, from, size)
	} else if found.last.Before(today) {
		found = months(today.Year+1, from, size)
	}
	found.length, found.plain = at+length, true
	return found
}

// readQuarterLetter reads Q1 and S2: the number, its length in words and how many months it has.
func (r *Reader) readQuarterLetter(words []Word) (number, length, size int) {
	if len(words) < 2 || !words[1].Number() || words[1].Spaced {
		return 0, 0, 0
	}
	switch {
	case r.calendar.quarterLetter.Match(words) > 0:
		return value(words[1].Plain), 2, 3
	case r.calendar.halfLetter.Match(words) > 0:
		return value(words[1].Plain), 2, 6
	}
	return 0, 0, 0
}

// sizeOf returns how many months the quarter or the half of a year has that is named first, 0 if none is.
func (r *Reader) sizeOf(words []Word) int {
	switch {
	case r.calendar.unit[quarter].Match(words) > 0:
		return 3
	case r.calendar.unit[half].Match(words) > 0, r.calendar.halfYear.Match(words) > 0:
		return 6
	}
	return 0
}

// readOrdinal reads the first, 1er, the 2nd, troisième, up to the fourth.
func (r *Reader) readOrdinal(words []Word) (int, int) {
	at := r.calendar.article.Match(words)
	for place, names := range r.calendar.ordinal {
		if names.Match(words[at:]) > 0 {
			return place + 1, at + 1
		}
	}
	if len(words) > at+1 && words[at].Number() && r.calendar.ordinalSuffix.Match(words[at+1:]) == 1 {
		return value(words[at].Plain), at + 2
	}
	return 0, 0
}

// readYear reads a year alone, and « l'année 2027 ».
func (r *Reader) readYear(words []Word, today date.Date) period {
	at := r.calendar.theYear.Match(words)
	if at >= len(words) || len(words[at].Plain) != 4 || !words[at].Number() {
		return period{}
	}
	stated, ok := yearValue(words[at].Plain, today)
	if !ok {
		return period{}
	}
	found := months(stated, time.January, 12)
	found.length, found.counted = at+1, at == 0 && r.countsSomething(words[1:])
	return found
}

// readDuration reads 3 months, a fortnight, 18 mois, un an et demi, counted from today.
func (r *Reader) readDuration(words []Word, today date.Date) period {
	at := r.calendar.beforeUnit.Match(words)
	count, length, ok := r.readFigure(words[at:])
	if !ok {
		length = r.calendar.one.Match(words[at:])
		count = 1
	}
	if length == 0 {
		return period{}
	}
	at += length
	at += r.calendar.soon.Match(words[at:])
	of, ok := r.unitAt(words[at:])
	if r.calendar.fortnight.Match(words[at:]) == 1 {
		count, of, ok = count*2, week, true
	}
	if !ok || count != float64(int(count)) || count > 1200 {
		return period{}
	}
	at++
	if halves := r.calendar.andAHalf.Match(words[at:]); halves > 0 {
		if of != year {
			return period{}
		}
		count, of, at = count*12+6, month, at+halves
	}
	at += r.calendar.tails.Match(words[at:])
	when := later(today, of, int(count))
	return period{first: when, last: when, length: at, duration: true}
}

func (r *Reader) unitAt(words []Word) (unit, bool) {
	for of, names := range r.calendar.unit {
		if names.Match(words) > 0 {
			return unit(of), true
		}
	}
	return 0, false
}

func later(today date.Date, of unit, count int) date.Date {
	switch of {
	case day:
		return today.AddDays(count)
	case week:
		return today.AddDays(7 * count)
	case month:
		return today.AddMonths(count)
	case quarter:
		return today.AddMonths(3 * count)
	case half:
		return today.AddMonths(6 * count)
	}
	return today.AddMonths(12 * count)
}

// readWeekday reads Friday, vendredi prochain: the first one after today.
// "Next Friday" is another day for different people while this week's is still to come, so it is then not read.
func (r *Reader) readWeekday(words []Word, today date.Date) period {
	next := r.calendar.next.Match(words)
	at := max(next, r.calendar.this.Match(words))
	weekday, length := r.readWeekdayName(words[at:])
	if length == 0 {
		return period{}
	}
	at += length
	at += r.calendar.nextAfter.Match(words[at:])
	day := today.AddDays(1 + (int(weekday)-int(today.Weekday())+6)%7)
	if next > 0 && !day.After(calendar(week, today, 0).last) {
		return period{}
	}
	found := oneDay(day, at)
	found.plain = at > 1
	return found
}

// readWeekdayName gives the weekday and its length in words, or -1 and 0.
func (r *Reader) readWeekdayName(words []Word) (time.Weekday, int) {
	if r.calendar.weekdays.Match(words) == 0 {
		return -1, 0
	}
	for weekday, names := range r.calendar.weekday {
		if names.Match(words) > 0 {
			return time.Weekday(weekday), 1
		}
	}
	return -1, 0
}

// readNamed reads tomorrow and the feasts.
func (r *Reader) readNamed(words []Word, today date.Date) period {
	if length := r.calendar.afterTomorrow.Match(words); length > 0 {
		return oneDay(today.AddDays(2), length)
	}
	if length := r.calendar.tomorrow.Match(words); length > 0 {
		return oneDay(today.AddDays(1), length)
	}
	if length := r.calendar.today.Match(words); length > 0 {
		found := oneDay(today, length)
		found.plain = false
		return found
	}
	const soon = 90 // days
	next := r.calendar.next.Match(words)
	at := max(next, r.calendar.this.Match(words))
	var longest period
	if r.calendar.feastsBegins.Match(words[at:]) == 0 {
		return longest
	}
	for _, feast := range r.calendar.feasts {
		length := at + feast.words.Match(words[at:])
		if length == at || length <= longest.length {
			continue
		}
		length += r.calendar.nextAfter.Match(words[length:])
		day := feast.in(today.Year)
		if day.Before(today) {
			day = feast.in(today.Year + 1)
		}
		if stated, more := r.readYearAfter(words[length:], today); stated > 0 {
			day, length = feast.in(stated), length+more
		}
		if next > 0 && today.DaysUntil(day) < soon {
			return period{} // next Christmas, said in November, is either
		}
		longest = period{first: day, last: day, length: length, feast: true}
	}
	return longest
}

// readSeason reads summer, the summer of 2027, l'été prochain.
func (r *Reader) readSeason(words []Word, today date.Date) period {
	at := r.calendar.seasonLead.Match(words)
	for _, season := range r.calendar.seasons {
		if season.words.Match(words[at:]) == 0 {
			continue
		}
		at++
		stated, length := r.readYearAfter(words[at:], today)
		length = max(length, r.calendar.nextAfter.Match(words[at:]))
		found := season.in(stated)
		for year := today.Year - 1; stated == 0 && found.last.Before(today); year++ {
			found = season.in(year)
		}
		found.length, found.season = at+length, true
		found.plain = r.calendar.seasonThis.Match(words) > 0
		return found
	}
	return period{}
}

// in gives the season that begins in a year.
func (s season) in(year int) period {
	first, last := date.New(year, s.fromMonth, s.fromDay), date.New(year, s.month, s.day)
	if last.Before(first) {
		last = date.New(year+1, s.month, s.day)
	}
	return period{first: first, last: last}
}
