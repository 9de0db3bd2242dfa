package reading

import (
	"strings"
	"time"

	"sweetspot/steps/date"
)

// readRelative reads next month, cette semaine, and behind "end of": the month, l'année.
func readRelative(words []Word, today date.Date) period {
	if length := MatchAny(words, []string{"year end", "eoy", "end of year"}); length > 0 {
		return relativeTo(year, today, 0, length)
	}
	if length := MatchAny(words, []string{"month end", "eom", "end of month"}); length > 0 {
		return relativeTo(month, today, 0, length)
	}
	var longest period
	for of := week; of <= year; of++ {
		for _, relative := range relatives {
			wording := strings.Replace(relative.wording, "~", unitNames[of], 1)
			if length := Match(words, wording); length > longest.length {
				longest = relativeTo(of, today, relative.offset, length)
				longest.inside, longest.plain = relative.inside, !relative.inside
			}
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
func readQuarter(words []Word, today date.Date) period {
	number, at, size := 0, 0, 3
	switch {
	case Match(words, "q|t|s|h #") == 2 && !words[1].Spaced:
		number, at = value(words[1].Plain), 2
		if strings.Contains("sh", words[0].Plain) {
			size = 6
		}
	default:
		number, at = readOrdinal(words)
		if at == 0 || Match(words[at:], "quarter|trimestre|semester|semestre|half") == 0 {
			return period{}
		}
		if Match(words[at:], unitNames[quarter]) == 0 {
			size = 6
		}
		at++
	}
	if number < 1 || number > 12/size {
		return period{}
	}
	stated, length := readYearAfter(words[at:], today)
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

// readOrdinal reads the first, 1er, the 2nd, troisième, up to the fourth.
func readOrdinal(words []Word) (int, int) {
	at := Match(words, "the|le")
	for number, names := range []string{
		"first|premier", "second|deuxieme|2nd", "third|troisieme", "fourth|last|quatrieme|dernier",
	} {
		if Match(words[at:], names) > 0 {
			return number + 1, at + 1
		}
	}
	if Match(words[at:], "# st|nd|rd|th|er|e|eme") == 2 {
		return value(words[at].Plain), at + 2
	}
	return 0, 0
}

// readYear reads a year alone.
func readYear(words []Word, today date.Date) period {
	if len(words) == 0 || len(words[0].Plain) != 4 || !words[0].Number() || countsSomething(words[1:]) {
		return period{}
	}
	stated, ok := yearValue(words[0].Plain, today)
	if !ok {
		return period{}
	}
	found := months(stated, time.January, 12)
	found.length, found.hazy = 1, true
	return found
}

// readDuration reads 3 months, a fortnight, 18 mois, un an et demi, counted from today.
func readDuration(words []Word, today date.Date) period {
	at := MatchAny(words, []string{"next|coming", "prochains|prochaines"})
	count, length, ok := readFigure(words[at:])
	if !ok {
		length = Match(words[at:], "a|an|un|une|one")
		count = 1
	}
	if length == 0 {
		return period{}
	}
	at += length
	at += MatchAny(words[at:], []string{"next|coming|prochains|prochaines|short"})
	of, ok := unitAt(words[at:])
	if Match(words[at:], "fortnight") == 1 {
		count, of, ok = count*2, week, true
	}
	if !ok || count != float64(int(count)) || count > 1200 {
		return period{}
	}
	at++
	if halves := MatchAny(words[at:], []string{"and a half", "et demi|demie"}); halves > 0 {
		if of != year {
			return period{}
		}
		count, of, at = count*12+6, month, at+halves
	}
	at += MatchAny(words[at:], durationTails)
	when := later(today, of, int(count))
	return period{first: when, last: when, length: at, duration: true}
}

func unitAt(words []Word) (unit, bool) {
	for of := day; of <= year; of++ {
		if Match(words, unitNames[of]) > 0 {
			return of, true
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
func readWeekday(words []Word, today date.Date) period {
	at := Match(words, "this|next|ce")
	weekday, length := readWeekdayName(words[at:])
	if length == 0 {
		return period{}
	}
	at += length
	at += Match(words[at:], "prochain")
	day := today.AddDays(1 + (int(weekday)-int(today.Weekday())+6)%7)
	if words[0].Plain == "next" && !day.After(calendar(week, today, 0).last) {
		return period{}
	}
	found := oneDay(day, at)
	found.plain = at > 1
	return found
}

// readWeekdayName gives the weekday and its length in words, or -1 and 0.
func readWeekdayName(words []Word) (time.Weekday, int) {
	for weekday := time.Sunday; weekday <= time.Saturday; weekday++ {
		if Match(words, weekdayNames[weekday]) > 0 {
			return weekday, 1
		}
	}
	return -1, 0
}

// readNamed reads tomorrow and the feasts.
func readNamed(words []Word, today date.Date) period {
	if length := MatchAny(words, []string{"the? day after tomorrow", "apres demain"}); length > 0 {
		return oneDay(today.AddDays(2), length)
	}
	if length := Match(words, "tomorrow|tommorow|tomorow|demain"); length > 0 {
		return oneDay(today.AddDays(1), length)
	}
	if length := MatchAny(words, []string{"today", "aujourd hui", "aujourdhui"}); length > 0 {
		found := oneDay(today, length)
		found.plain = false
		return found
	}
	var longest period
	for _, feast := range feasts {
		length := Match(words, feast.wording)
		if length <= longest.length {
			continue
		}
		day := feast.in(today.Year)
		if day.Before(today) {
			day = feast.in(today.Year + 1)
		}
		if stated, more := readYearAfter(words[length:], today); stated > 0 {
			day, length = feast.in(stated), length+more
		}
		longest = period{first: day, last: day, length: length, feast: true}
	}
	return longest
}

// readSeason reads summer, the summer of 2027, l'été prochain.
func readSeason(words []Word, today date.Date) period {
	at := Match(words, "this|next|the|cet|ce|le|l")
	for _, season := range seasons {
		if Match(words[at:], season.wording) == 0 {
			continue
		}
		at++
		stated, length := readYearAfter(words[at:], today)
		length = max(length, Match(words[at:], "prochain"))
		found := season.in(stated)
		for year := today.Year - 1; stated == 0 && found.last.Before(today); year++ {
			found = season.in(year)
		}
		found.length, found.season = at+length, true
		found.plain = Match(words, "this|next|cet|ce") > 0
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
