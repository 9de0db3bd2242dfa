package reading

import (
	"time"

	"sweetspot/steps/date"
)

// feast is a day that has a name; before it means the day before.
type feast struct {
	words Vocabulary
	in    func(year int) date.Date
}

// newFeasts returns the feasts of Britain, France and the United States whose day is the same for everybody who
// uses the name: Mother's Day in English is three days, la fête des mères is one.
func newFeasts(list func(string) Vocabulary) []feast {
	named := map[string]func(year int) date.Date{
		"christmas": fixed(time.December, 25), "christmas_eve": fixed(time.December, 24),
		"boxing_day": fixed(time.December, 26), "new_year": fixed(time.January, 1),
		"new_year_eve": fixed(time.December, 31), "halloween": fixed(time.October, 31),
		"bonfire_night": fixed(time.November, 5), "valentine": fixed(time.February, 14),
		"epiphany": fixed(time.January, 6), "candlemas": fixed(time.February, 2),
		"women_day": fixed(time.March, 8), "saint_patrick": fixed(time.March, 17),
		"labour_day": fixed(time.May, 1), "midsummer": fixed(time.June, 21),
		"independence_day": fixed(time.July, 4), "bastille_day": fixed(time.July, 14),
		"assumption": fixed(time.August, 15), "all_saints": fixed(time.November, 1),
		"armistice": fixed(time.November, 11), "saint_nicholas": fixed(time.December, 6),
		"back_to_school": fixed(time.September, 1),
		"pancake_day":    beside(easter, -47), "good_friday": beside(easter, -2), "easter": easter,
		"easter_monday": beside(easter, 1), "ascension": beside(easter, 39), "pentecost": beside(easter, 49),
		"mothers_day": feteDesMeres, "fathers_day": nth(3, time.Sunday, time.June),
		"thanksgiving":        nth(4, time.Thursday, time.November),
		"black_friday":        beside(nth(4, time.Thursday, time.November), 1),
		"cyber_monday":        beside(nth(4, time.Thursday, time.November), 4),
		"august_bank_holiday": nth(-1, time.Monday, time.August),
		"may_bank_holiday":    nth(1, time.Monday, time.May),
		"spring_bank_holiday": nth(-1, time.Monday, time.May),
		"mothering_sunday":    beside(easter, -21),
		"winter_sales":        winterSales, "summer_sales": summerSales,
	}
	var feasts []feast
	for name, in := range named {
		feasts = append(feasts, feast{list("feast." + name), in})
	}
	return feasts
}

func fixed(month time.Month, day int) func(int) date.Date {
	return func(year int) date.Date { return date.New(year, month, day) }
}

// beside returns the day so many days after a feast, before it if days is negative.
func beside(feast func(int) date.Date, days int) func(int) date.Date {
	return func(year int) date.Date { return feast(year).AddDays(days) }
}

// nth returns the nth such weekday of a month, counted from the end of the month if n is negative.
func nth(n int, weekday time.Weekday, month time.Month) func(int) date.Date {
	return func(year int) date.Date {
		if n < 0 {
			last := date.New(year, month+1, 0)
			return last.AddDays(-(int(last.Weekday())-int(weekday)+7)%7 + 7*(n+1))
		}
		first := date.New(year, month, 1)
		return first.AddDays((int(weekday)-int(first.Weekday())+7)%7 + 7*(n-1))
	}
}

// easter is Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
func easter(year int) date.Date {
	golden, century, rest := year%19, year/100, year%100
	skipped := century - century/4 - (century-(century+8)/25+1)/3
	epact := (19*golden + skipped + 15) % 30
	weekday := (32 + 2*(century%4) + 2*(rest/4) - epact - rest%4) % 7
	shift := (golden + 11*epact + 22*weekday) / 451
	days := epact + weekday - 7*shift + 114
	return date.New(year, time.Month(days/31), days%31+1)
}

// feteDesMeres is the last Sunday of May, or the first of June where that is Pentecost (Code de l'action sociale
// et des familles, D215-1).
func feteDesMeres(year int) date.Date {
	day := nth(-1, time.Sunday, time.May)(year)
	if day == easter(year).AddDays(49) {
		return day.AddDays(7)
	}
	return day
}

// winterSales is the first day of the French winter sales: the second Wednesday of January, or the first where
// the second comes after the 12th (Code de commerce, D310-15-2).
func winterSales(year int) date.Date {
	day := nth(2, time.Wednesday, time.January)(year)
	if day.Day > 12 {
		return day.AddDays(-7)
	}
	return day
}

// summerSales is the first day of the French summer sales: the last Wednesday of June, or the one before where
// the last comes after the 28th (Code de commerce, D310-15-2).
func summerSales(year int) date.Date {
	day := nth(-1, time.Wednesday, time.June)(year)
	if day.Day > 28 {
		return day.AddDays(-7)
	}
	return day
}
