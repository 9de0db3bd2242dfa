package reading

import (
	"time"

	"sweetspot/steps/date"
)

// period is a range of days as it was named, and how exactly the words name it.
type period struct {
	first, last date.Date
	length      int  // in words
	feast       bool // a day with a name: before it is the day before
	season      bool // by it is before it begins
	duration    bool // a length of time counted from today
	inside      bool // needs "end of" and the like before it
	counted     bool // may be a number of what follows: 2027 shops
	plain       bool // so plainly a date that it needs nothing before it
}

// readPeriod gives the longest period that the words begin with; its length is 0 when there is none.
func (r *Reader) readPeriod(words []Word, today date.Date) period {
	var longest period
	if len(words) == 0 || !words[0].Number() && r.calendar.begins.Match(words) == 0 && r.numbers.begins.Match(words) == 0 {
		return longest
	}
	for _, read := range []func([]Word, date.Date) period{
		readDigits, r.readDayMonth, r.readMonthDay, r.readDayOnly, r.readMonth, r.readRelative, r.readQuarter,
		r.readYear, r.readStage, r.readDuration, r.readWeekday, r.readWeekOf, r.readNth, r.readNamed, r.readSeason,
	} {
		if found := read(words, today); found.length > longest.length {
			longest = found
		}
	}
	return longest
}

// readStage reads year 3, month six, the second year: a stretch of the plan that begins today. Weeks with a number are
// those of the calendar to some and of the plan to others, and are not read.
func (r *Reader) readStage(words []Word, today date.Date) period {
	const mostYears, mostMonths = 5, 60
	number, at := r.readOrdinal(words)
	ordinal := at > 0
	of, most := year, mostYears
	switch {
	case ordinal:
		if r.calendar.nthLast.Match(words[at-1:]) > 0 || number < 2 || r.calendar.unit[year].Match(words[at:]) == 0 || r.calendar.belongs.Match(words[at+1:]) > 0 {
			return period{}
		}
	case r.calendar.unit[year].Match(words) > 0:
		number, at = r.readStageNumber(words[1:])
	case r.calendar.unit[month].Match(words) > 0:
		number, at = r.readStageNumber(words[1:])
		of, most = month, mostMonths
	}
	if at == 0 || number < 1 || number > most || r.countsSomething(words[at+1:]) {
		return period{}
	}
	return period{first: later(today, of, number-1), last: later(today, of, number), length: at + 1, plain: ordinal}
}

// readStageNumber reads the 3 of year 3, in digits or in letters, and its length in words.
func (r *Reader) readStageNumber(words []Word) (int, int) {
	switch {
	case len(words) == 0 || !words[0].Spaced || sticks(words[1:]):
		return 0, 0
	case words[0].Number():
		return value(words[0].Plain), 1
	}
	if number := int(r.numeral(words)); number > 0 {
		return number, 1
	}
	return 0, 0
}

func oneDay(day date.Date, length int) period {
	return period{first: day, last: day, length: length, plain: true}
}

// calendar gives the present, or offset periods later, week, month, quarter, half or whole year.
func calendar(of unit, today date.Date, offset int) period {
	switch of {
	case week:
		monday := today.AddDays(-(int(today.Weekday())+6)%7 + 7*offset)
		return period{first: monday, last: monday.AddDays(6)}
	case month:
		return months(today.Year, today.Month+time.Month(offset), 1)
	case quarter:
		return months(today.Year, (today.Month-1)/3*3+1+time.Month(3*offset), 3)
	case half:
		return months(today.Year, (today.Month-1)/6*6+1+time.Month(6*offset), 6)
	case year:
		return months(today.Year+offset, time.January, 12)
	}
	tomorrow := today.AddDays(offset)
	return period{first: tomorrow, last: tomorrow}
}

// months gives so many whole months from the given one on.
func months(year int, from time.Month, count int) period {
	return period{first: date.New(year, from, 1), last: date.New(year, from+time.Month(count), 0)}
}

// at gives the day that an edge of the period means: the 15th is the middle of a month.
func (p period) at(edge edge) date.Date {
	switch edge {
	case start:
		return p.first
	case middle:
		if p.first.Month == p.last.Month {
			return p.first.AddDays(14)
		}
		return p.first.AddDays(p.first.DaysUntil(p.last) / 2)
	}
	return p.last
}

// nextYear gives the first date from today on that the calendar has for a day
// and month without a year.
func nextYear(month, day int, today date.Date) (date.Date, bool) {
	for year := today.Year; year <= today.Year+8; year++ {
		if when, ok := date.Valid(year, month, day); ok && !when.Before(today) {
			return when, true
		}
	}
	return date.Date{}, false
}
