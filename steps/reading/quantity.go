package reading

import "math"

// Asked is what a number is typed for.
type Asked struct {
	Unit string // km, months, hours, people or money; anything else, and "", takes every unit
	Per  string // week or month where the question names a rhythm, else ""
	// Decimal is the decimal separator of the language that is typed in: 1.609 is 1,609 only where that is
	// not a point. With "" three digits behind a single separator are thousands.
	Decimal string
	Miles   bool // a bare number of km is one of miles
}

// measured is a number that was read, and how many words it takes.
type measured struct {
	value  float64
	length int
}

// Quantity reads the number that answers a question, with what people put around it: a hedge ("about 300",
// « au moins 50 »), the unit and the rhythm that the question names too ("6 hours a week"), the noun that is
// counted ("8,000 people"), whether tax is included. It reports false for anything else, such as a range, a
// change ("40 more") or a rhythm other than that of the question.
func (r *Reader) Quantity(typed string, asked Asked) (float64, bool) {
	if asked.Decimal == "" && (asked.Unit == "km" || asked.Unit == "months" || asked.Unit == "hours") {
		asked.Decimal = anySeparator
	}
	if asked.Decimal != "" {
		inLanguage := *r
		inLanguage.decimal = asked.Decimal
		r = &inLanguage
	}
	words := r.withoutHedges(SplitWords(typed))
	sign := 1.0
	if len(words) > 0 && (words[0].Plain == "-" || words[0].Plain == "+") {
		if words[0].Plain == "-" {
			sign = -1
		}
		words = words[1:]
	}
	read := r.measure(words, asked)
	if read.length == 0 {
		return 0, false
	}
	rest := words[read.length:]
	if len(rest) > 0 && rest[0].Plain == "m" && typed[rest[0].From] == 'M' && takesMillions(asked.Unit) {
		read.value, rest = read.value*1e6, rest[1:]
	}
	return sign * tidy(read.value), r.isTail(rest, asked)
}

// UpperEnd reads the second number of a range: 3-4 miles, « 5 à 10 km », between 3 and 4. It reports false for
// anything else.
func (r *Reader) UpperEnd(typed string, asked Asked) (float64, bool) {
	words := r.withoutHedges(SplitWords(typed))
	words = words[r.sentence.rangeBetween.Match(words):]
	lower, at, ok := r.readFigure(words)
	if !ok {
		return 0, false
	}
	at += r.isMeasure(words[at:])
	link := max(r.calendar.rangeTo.Match(words[at:]), r.sentence.rangeAnd.Match(words[at:]))
	if link == 0 || at+link >= len(words) {
		return 0, false
	}
	upper, _, ok := r.readFigure(words[at+link:])
	if !ok || upper <= lower {
		return 0, false
	}
	return r.Quantity(typed[words[at+link].From:], asked)
}

// isMeasure returns the length of a unit of length that the words begin with.
func (r *Reader) isMeasure(words []Word) int {
	for _, unit := range r.places.lengths {
		if length := unit.words.Match(words); length > 0 {
			return length
		}
	}
	return 0
}

// Numbers returns the numbers in figures that stand anywhere in a text.
func (r *Reader) Numbers(text string) []float64 {
	var numbers []float64
	for words := SplitWords(text); len(words) > 0; {
		read, ok := r.readAmount(words)
		if ok = ok && words[0].Number(); ok {
			numbers = append(numbers, read.number)
		}
		if !ok {
			read.length = 1
		}
		words = words[read.length:]
	}
	return numbers
}

// takesMillions reports whether an M behind a number of the unit can be no metre.
func takesMillions(unit string) bool { return unit != "km" && unit != "months" && unit != "hours" }

// tidy takes away what binary fractions add behind the digits that were typed: 16.1 thousand is 16100.
func tidy(value float64) float64 {
	const precision = 1e6
	if math.Abs(value) > 1e9 {
		return math.Round(value)
	}
	return math.Round(value*precision) / precision
}

// withoutHedges takes "about", "at least", « environ », ≥ and ~ from the beginning.
func (r *Reader) withoutHedges(words []Word) []Word {
	for len(words) > 0 {
		length := r.numbers.hedgeBefore.Match(words)
		switch words[0].Plain {
		case "~", "≥", "≈", "±", ">", "=":
			length = 1
		}
		if length == 0 {
			break
		}
		words = words[length:]
	}
	return words
}

// measure reads the number and its unit that the words begin with.
func (r *Reader) measure(words []Word, asked Asked) measured {
	if found := r.inUnits(words, asked); found.length > 0 {
		if asked.Unit != "km" {
			return found
		}
		if found.value < shortest {
			return measured{}
		}
		return measured{math.Round(found.value*100) / 100, found.length}
	}
	if length := r.numbers.zero.Match(words); length > 0 {
		return measured{0, length}
	}
	amount, ok := r.readAmount(words)
	plain := asked.Unit == "km" || asked.Unit == "months" || asked.Unit == "hours" || asked.Unit == "people"
	if !ok || plain && (amount.money || amount.percent) || asked.Unit == "money" && amount.percent {
		return measured{}
	}
	if asked.Miles && asked.Unit == "km" {
		amount.number = math.Round(amount.number*KmPerMile*100) / 100
	}
	return measured{amount.number, amount.length}
}

// inUnits reads a number with one of the units in which a length or a time is typed.
func (r *Reader) inUnits(words []Word, asked Asked) measured {
	switch asked.Unit {
	case "km":
		return r.readUnits(words, r.places.lengths)
	case "months":
		return r.readUnits(words, []measure{{r.calendar.unit[month], 1}, {r.calendar.unit[quarter], 3}, {r.calendar.unit[half], 6}, {r.calendar.unit[year], 12}})
	case "hours":
		if found := r.readClock(words); found.length > 0 {
			return found
		}
		units := []measure{{r.numbers.hour, 1}, {r.numbers.minute, 1.0 / 60}}
		if asked.Per == "" {
			units = append(units, measure{r.calendar.unit[day], 24})
		}
		return r.readUnits(words, units)
	}
	return measured{}
}

// KmPerMile is the length of a statute mile in kilometres.
const KmPerMile = 1.609344

// readUnits reads a number with one of the units: "half a mile", "a year and a half", « deux ans et demi ».
func (r *Reader) readUnits(words []Word, units []measure) measured {
	count, at := r.countOf(words)
	for _, unit := range units {
		of := r.calendar.of.Match(words[at:]) // une dizaine de kilomètres
		length := unit.words.Match(words[at+of:])
		if at == 0 || length == 0 {
			continue
		}
		end := at + of + length
		value := count * unit.times
		if more := r.calendar.andAHalf.Match(words[end:]); more > 0 {
			value, end = value+unit.times/2, end+more
		}
		return measured{value, end}
	}
	return measured{}
}

// countOf reads the number before a unit: figures, a, half a, two and a half.
func (r *Reader) countOf(words []Word) (float64, int) {
	if length := max(r.numbers.halfOf.Match(words), r.places.half.Match(words)); length > 0 {
		return 0.5, length
	}
	if count, length, ok := r.readFigure(words); ok {
		switch more := r.calendar.andAHalf.Match(words[length:]); {
		case more > 0:
			return count + 0.5, length + more
		case length < len(words) && words[length].Plain == "½":
			return count + 0.5, length + 1
		}
		return count, length
	}
	if length := r.calendar.one.Match(words); length > 0 {
		return 1, length
	}
	if count := r.numeral(words); count > 0 { // « neuf » is nine before a unit, and new elsewhere
		return count, 1
	}
	return 1, 0
}

// readClock reads 2h30, 2:30 and 1 h 30 min.
func (r *Reader) readClock(words []Word) measured {
	if len(words) < 3 || !words[0].Number() || !words[2].Number() || len(words[2].Plain) != 2 {
		return measured{}
	}
	if words[1].Plain != ":" && r.numbers.hour.Match(words[1:]) != 1 {
		return measured{}
	}
	minutes := value(words[2].Plain)
	if minutes > 59 {
		return measured{}
	}
	return measured{float64(value(words[0].Plain)) + float64(minutes)/60, 3 + max(r.numbers.minute.Match(words[3:]), r.numbers.clockMinute.Match(words[3:]))}
}

// isTail reports whether nothing that changes the number stands behind it.
func (r *Reader) isTail(words []Word, asked Asked) bool {
	for len(words) > 0 {
		length := max(r.numbers.hedgeAfter.Match(words), r.numbers.tax.Match(words), r.numbers.percent.Match(words))
		switch {
		case length > 0:
		case words[0].Plain == "+" || words[0].Plain == "." || words[0].Plain == "-" && len(words) == 1:
			length = 1
		default:
			per := ""
			if per, length = r.rhythm(words); length > 0 {
				if asked.Per != "" && per != asked.Per || asked.Per == "" && (asked.Unit == "money" || asked.Unit == "months" || asked.Unit == "km") {
					return false
				}
			} else if length = r.noun(words, asked); length == 0 {
				return false
			}
		}
		words = words[length:]
	}
	return true
}

// rhythm reads "a month", "/week", « mensuels »: week, month, dailyPeriod or longPeriod, and its length in words.
func (r *Reader) rhythm(words []Word) (string, int) {
	switch {
	case r.numbers.weekly.Match(words) > 0:
		return "week", 1
	case r.numbers.monthly.Match(words) > 0:
		return "month", 1
	}
	at := r.numbers.per.Match(words)
	of, ok := r.unitAt(words[at:])
	switch {
	case at == 0 || !ok:
		return "", 0
	case of == month:
		return "month", at + 1
	case of == week:
		return "week", at + 1
	case of == day:
		return dailyPeriod, at + 1
	}
	return longPeriod, at + 1
}

// noun returns the length of the noun that is counted: people, « abonnés à la newsletter ».
func (r *Reader) noun(words []Word, asked Asked) int {
	switch asked.Unit {
	case "money", "months", "km", "hours":
		return 0
	}
	const longest, shortest = 4, 4   // words, letters
	of := r.calendar.of.Match(words) // 1,2 M de personnes
	words = words[of:]
	length := 0
	for length < len(words) && length < longest && words[length].Letters() && r.numbers.relative.Match(words[length:]) == 0 && !r.isUnit(words[length:]) {
		if _, rhythm := r.rhythm(words[length:]); rhythm > 0 {
			break
		}
		length++
	}
	if length == 0 || len(words[0].Plain) < shortest || !words[0].Spaced {
		return 0
	}
	return of + length
}

// isUnit reports whether a word is a unit of time or length, or a number, which makes the number before it
// another one.
func (r *Reader) isUnit(words []Word) bool {
	_, ok := r.unitAt(words)
	if _, number := r.readNumeral(words); number > 0 || r.numbers.manyOf.Match(words) > 0 {
		return true
	}
	if ok || r.numbers.hour.Match(words) > 0 || r.numbers.minute.Match(words) > 0 {
		return true
	}
	return r.isMeasure(words) > 0
}
