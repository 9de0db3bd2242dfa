// Package date has the type of a calendar day. It imports lang alone, reads no clock and knows nothing
// of what dates are used for.
package date

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// Date is a day of the calendar, without an hour and without a time zone.
// Its zero value is a blank.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// New gives the day of the given year, month and day of the month.
// Days and months beyond their range run on, as in time.Date: 32 January is 1 February.
func New(year int, month time.Month, day int) Date {
	return dateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// ParseISO reads a date as files write it, 2027-03-31, and no other way.
// It is an error when the text has another form, or names a day that no calendar has.
func ParseISO(text string) (Date, error) {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return Date{}, fmt.Errorf("reading the date %q: not a day written as 2027-03-31", text)
	}
	return dateOf(day), nil
}

// ParseTimestamp reads a date as ParseISO does, also with a time of day and a zone behind it, as other
// tools write dates: 2027-03-31T00:00:00.000Z or 2027-03-31 00:00:00. The day is the one that is
// written, whatever the time and the zone.
func ParseTimestamp(text string) (Date, error) {
	const day = len(time.DateOnly)
	stamp := strings.ToUpper(text)
	if len(stamp) > day && stamp[day] == 'T' {
		stamp = stamp[:day] + " " + stamp[day+1:]
	}
	for _, clock := range []string{"15:04:05", "15:04"} {
		for _, zone := range []string{"", "Z07:00", " Z07:00", "Z0700", " Z0700", "Z07", " Z07"} {
			if _, err := time.Parse(time.DateOnly+" "+clock+zone, stamp); err == nil {
				return ParseISO(stamp[:day])
			}
		}
	}
	return ParseISO(text)
}

// IsZero tells whether the date is blank.
func (d Date) IsZero() bool { return d == Date{} }

// Before tells whether the date comes before the other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// After tells whether the date comes after the other.
func (d Date) After(other Date) bool { return d.Compare(other) > 0 }

// Compare returns a negative number where d is before the other day, 0 where both are the same, else a positive one.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// AddDays gives the date so many days later, or earlier when days is negative.
func (d Date) AddDays(days int) Date { return dateOf(d.time().AddDate(0, 0, days)) }

// AddMonths gives the same day so many months later, or the last day of that
// month where it is too short: a month after 31 January is the end of February.
func (d Date) AddMonths(months int) Date {
	first := New(d.Year, d.Month+time.Month(months), 1)
	return New(first.Year, first.Month, min(d.Day, daysIn(first.Year, first.Month)))
}

// DaysUntil counts the days from the date to the other, negative when the other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int((other.time().Unix() - d.time().Unix()) / (24 * 60 * 60))
}

// String writes the date as files do, 2027-03-31, and a blank as nothing.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

func (d Date) time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func dateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{Year: year, Month: month, Day: day}
}

func daysIn(year int, month time.Month) int {
	return New(year, month+1, 0).Day
}

// Valid gives the date only where the calendar has it: no 31 February.
func Valid(year, month, day int) (Date, bool) {
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, time.Month(month)) {
		return Date{}, false
	}
	return Date{Year: year, Month: time.Month(month), Day: day}, true
}
