package reading

import (
	"strconv"
	"strings"
	"time"

	"sweetspot/steps/date"
)

// readDigits reads 2027-03-31, 31/03/2027, 31.3.27, 31/03 and 03/2027.
func readDigits(words []Word, today date.Date) period {
	parts, length := digitParts(words)
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		if when, ok := date.Valid(value(parts[0]), value(parts[1]), value(parts[2])); ok {
			return oneDay(when, length)
		}
	case len(parts) == 3:
		year, ok := yearValue(parts[2], today)
		when, real := dayFirst(value(parts[0]), value(parts[1]), year)
		if ok && real {
			return oneDay(when, length)
		}
	case len(parts) == 2 && len(parts[0])+len(parts[1]) >= 5:
		return monthAndYear(parts, length, today)
	case len(parts) == 2 && words[1].Plain == "/":
		return dayAndMonth(parts, length, today)
	}
	return period{}
}

// digitParts gives the numbers of a date in digits, all joined by the same mark.
func digitParts(words []Word) ([]string, int) {
	if len(words) < 3 || !words[0].Number() || !strings.Contains("/.-", words[1].Plain) {
		return nil, 0
	}
	parts, length := []string{words[0].Plain}, 1
	for length+1 < len(words) && words[length].Plain == words[1].Plain && words[length+1].Number() &&
		!words[length].Spaced && !words[length+1].Spaced {
		parts = append(parts, words[length+1].Plain)
		length += 2
	}
	for i, part := range parts {
		if len(part) > 4 || len(part) == 3 || len(part) == 4 && i != 0 && i != len(parts)-1 {
			return nil, 0
		}
	}
	return parts, length
}

func monthAndYear(parts []string, length int, today date.Date) period {
	month, year := parts[0], parts[1]
	if len(month) == 4 {
		month, year = year, month
	}
	whole, ok := yearValue(year, today)
	if !ok || len(month) > 2 || value(month) < 1 || value(month) > 12 {
		return period{}
	}
	found := months(whole, time.Month(value(month)), 1)
	found.length = length
	return found
}

// dayAndMonth reads 31/03; 24/7 means always, not the 24th of July.
func dayAndMonth(parts []string, length int, today date.Date) period {
	if parts[0] == "24" && parts[1] == "7" {
		return period{}
	}
	day, month := value(parts[0]), value(parts[1])
	if month > 12 {
		day, month = month, day
	}
	when, ok := nextYear(month, day, today)
	if !ok {
		return period{}
	}
	found := oneDay(when, length)
	found.plain = false
	return found
}

// dayFirst gives the date with the day before the month, unless the second number can only be a day.
func dayFirst(first, second, year int) (date.Date, bool) {
	if second > 12 {
		first, second = second, first
	}
	return date.Valid(year, second, first)
}

// readDayMonth reads 31 March 2027, the 31st of March, 1er avril, mercredi 31 mars.
func (r *Reader) readDayMonth(words []Word, today date.Date) period {
	weekday, at := r.readWeekdayName(words)
	at += comma(words[at:])
	at += r.calendar.article.Match(words[at:])
	day, length := r.readDayNumber(words[at:])
	if length == 0 {
		return period{}
	}
	at += length
	at += r.calendar.of.Match(words[at:])
	month := r.monthAt(words[at:])
	if month == 0 {
		return period{}
	}
	at += 1 + dot(words[at+1:])
	year, length := r.readYearAfter(words[at:], today)
	return datedDay(year, int(month), day, weekday, at+length, today)
}

// readMonthDay reads March 31, 2027 and March 31st.
func (r *Reader) readMonthDay(words []Word, today date.Date) period {
	weekday, at := r.readWeekdayName(words)
	at += comma(words[at:])
	month := r.monthAt(words[at:])
	if month == 0 {
		return period{}
	}
	at += 1 + dot(words[at+1:])
	at += r.calendar.article.Match(words[at:])
	day, length := r.readDayNumber(words[at:])
	if length == 0 {
		return period{}
	}
	at += length
	year, taken := r.readYearAfter(words[at:], today)
	if year == 0 && length == 1 && r.countsSomething(words[at:]) {
		return period{}
	}
	return datedDay(year, int(month), day, weekday, at+taken, today)
}

// countsSomething tells whether the next word is what a number before it counts:
// in "by March 20 bookings" the 20 is no day.
func (r *Reader) countsSomething(words []Word) bool {
	return len(words) > 0 && (words[0].Number() || words[0].Plain == "%" ||
		words[0].Letters() && r.calendar.goesOn.Match(words) == 0)
}

// sticks tells whether the next word is glued to what stands before it, as in 31/02.
func sticks(words []Word) bool {
	return len(words) > 1 && !words[0].Spaced && !words[1].Spaced
}

func datedDay(year, month, day int, weekday time.Weekday, length int, today date.Date) period {
	when, ok := nextYear(month, day, today)
	if year > 0 {
		when, ok = date.Valid(year, month, day)
	}
	if !ok || weekday >= 0 && when.Weekday() != weekday {
		return period{}
	}
	return oneDay(when, length)
}

// readDayOnly reads the 15th and le 15: the next such day.
func (r *Reader) readDayOnly(words []Word, today date.Date) period {
	at := r.calendar.article.Match(words)
	day, length := r.readDayNumber(words[at:])
	if length == 0 || at == 0 || length == 1 && r.calendar.dayArticle.Match(words) == 0 || sticks(words[at+length:]) {
		return period{}
	}
	if found := r.dayOfMonth(day, words[at+length:], today); found.length > 0 {
		found.length += at + length
		return found
	}
	if r.countsSomething(words[at+length:]) {
		return period{}
	}
	for ahead := range 13 {
		month := calendar(month, today, ahead).first
		if when, ok := date.Valid(month.Year, int(month.Month), day); ok && !when.Before(today) {
			found := oneDay(when, at+length)
			found.plain = false
			return found
		}
	}
	return period{}
}

// dayOfMonth reads the month behind a day: of next month, « du mois prochain ».
func (r *Reader) dayOfMonth(day int, words []Word, today date.Date) period {
	of := r.calendar.belongs.Match(words)
	whole := r.readRelative(words[of:], today)
	if of == 0 || whole.length == 0 || whole.first.Day != 1 || whole.last.Month != whole.first.Month {
		return period{}
	}
	when, ok := date.Valid(whole.first.Year, int(whole.first.Month), day)
	if !ok {
		return period{}
	}
	return oneDay(when, of+whole.length)
}

// readWeekOf reads the week of 11 January, « la semaine du 11 janvier »: from Monday to Sunday.
func (r *Reader) readWeekOf(words []Word, today date.Date) period {
	at := r.calendar.weekOf.Match(words)
	if at == 0 {
		return period{}
	}
	found := longerPeriod(r.readDayMonth(words[at:], today), r.readMonthDay(words[at:], today))
	if found.length == 0 {
		return period{}
	}
	whole := calendar(week, found.first, 0)
	whole.length, whole.plain = at+found.length, true
	return whole
}

func longerPeriod(a, b period) period {
	if b.length > a.length {
		return b
	}
	return a
}

// readMonth reads March, mars 2027, mars prochain: the month, this year's or next year's.
func (r *Reader) readMonth(words []Word, today date.Date) period {
	at := r.calendar.theMonth.Match(words)
	following := r.calendar.next.Match(words[at:]) > 0
	next := max(r.calendar.next.Match(words[at:]), r.calendar.this.Match(words[at:]))
	at += next
	month := r.monthAt(words[at:])
	if month == 0 {
		return period{}
	}
	at += 1 + dot(words[at+1:])
	year, length := r.readYearAfter(words[at:], today)
	if length == 1 && len(words[at].Plain) == 2 {
		return period{} // June 31 is no June of 2031
	}
	if after := r.calendar.nextAfter.Match(words[at:]); after > 0 && year == 0 {
		length, following = after, true
	}
	found := monthOf(year, month, following, today)
	found.length = at + length
	found.plain = year > 0
	return found
}

func monthOf(year int, month time.Month, following bool, today date.Date) period {
	if year > 0 {
		return months(year, month, 1)
	}
	if month < today.Month || following && month == today.Month {
		return months(today.Year+1, month, 1)
	}
	return months(today.Year, month, 1)
}

func (r *Reader) monthAt(words []Word) time.Month {
	if r.calendar.months.Match(words) == 0 {
		return 0
	}
	for month, names := range r.calendar.month {
		if names.Match(words) > 0 {
			return time.Month(month)
		}
	}
	return 0
}

// readDayNumber reads 31, 31st, 1er, first and premier, as the day of a month.
func (r *Reader) readDayNumber(words []Word) (int, int) {
	if len(words) == 0 {
		return 0, 0
	}
	if length := r.calendar.ordinal[0].Match(words); length > 0 {
		return 1, length
	}
	day := value(words[0].Plain)
	if !words[0].Number() || len(words[0].Plain) > 2 || day < 1 || day > 31 {
		return 0, 0
	}
	return day, 1 + r.calendar.ordinalSuffix.Match(words[1:])
}

// readYearAfter reads the year behind a month: 2027, ", 2027", de 2027, '27, and 27 where nothing follows.
func (r *Reader) readYearAfter(words []Word, today date.Date) (int, int) {
	at := r.calendar.of.Match(words)
	if len(words) > 0 && (words[0].Plain == "," || words[0].Plain == "'") {
		at = 1
	}
	if at >= len(words) || !words[at].Number() {
		return 0, 0
	}
	digits := words[at].Plain
	year, ok := yearValue(digits, today)
	last := at+1 == len(words) || !words[at+1].Letters() && words[at+1].Plain != "%"
	if !ok || len(digits) == 2 && (at == 0 && !last || at == 1 && words[0].Plain != "'") {
		return 0, 0
	}
	return year, at + 1
}

// yearValue reads a year of four digits within reach of today, or of two.
func yearValue(digits string, today date.Date) (int, bool) {
	switch len(digits) {
	case 2:
		return 2000 + value(digits), true
	case 4:
		year := value(digits)
		return year, year >= today.Year-20 && year <= today.Year+50
	}
	return 0, false
}

// value gives the number that a short run of digits is; anything else is -1.
func value(digits string) int {
	number, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return number
}

func dot(words []Word) int {
	if len(words) > 0 && words[0].Plain == "." && !words[0].Spaced {
		return 1
	}
	return 0
}

func comma(words []Word) int {
	if len(words) > 0 && words[0].Plain == "," {
		return 1
	}
	return 0
}
