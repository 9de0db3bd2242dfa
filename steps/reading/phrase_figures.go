package reading

// role is what a number of a sentence stands for.
type role int

const (
	noRole role = iota
	baselineRole
	targetRole
	percentRole // a change in per cent
	changeRole  // a change in units
)

// figure is a number of a sentence with its place among the words.
type figure struct {
	amount
	at, end int
	minutes bool // the number is a time, in minutes
	price   bool // led by "at": may be what one costs
	per     string
	role    role
}

// findFigures gives the numbers of a sentence that may be values, leaving out
// dates, ages, distances, rhythms, ranges, budgets, and whatever else counts no metric.
func (r *Reader) findFigures(words []Word, taken []bool) []figure {
	var figures []figure
	for at := 0; at < len(words); {
		if taken[at] {
			at++
			continue
		}
		free := at
		for free < len(words) && !taken[free] {
			free++
		}
		if f, ok := readFraction(words[:at], words[at:free]); ok {
			figures = append(figures, f)
			at = f.end
			continue
		}
		read, ok := r.readAmount(words[at:free])
		if !ok {
			at += max(1, brokenFigure(words[at:free]))
			continue
		}
		f := figure{amount: read, at: at, end: at + read.length}
		f.readTime(words)
		at = f.end
		if f.isJoined(words) {
			at += rest(words[at:])
			continue
		}
		f.per = r.readPer(words[f.end:])
		if !f.isExcluded(words) {
			figures = append(figures, f)
		}
	}
	return figures
}

// readFraction reads "double our", "by a third", « de moitié » as a change in per cent.
func readFraction(before, words []Word) (figure, bool) {
	for _, fraction := range fractions {
		length := Match(words, fraction.wording)
		if length == 0 || fraction.behind != "" && endsWith(before, fraction.behind) == 0 {
			continue
		}
		f := figure{amount: amount{number: fraction.percent, percent: true}, at: len(before), end: len(before) + length}
		if fraction.behind == "" {
			f.role = percentRole
		}
		return f, true
	}
	return figure{}, false
}

// brokenFigure gives the length of a run of digits and separators that is no number.
func brokenFigure(words []Word) int {
	if !words[0].Number() {
		return 0
	}
	return 1 + rest(words[1:])
}

// rest gives the length of the digits and marks that stick to what comes before.
func rest(words []Word) int {
	length := 0
	for length < len(words) && !words[length].Spaced && (!words[length].Letters() || words[length].Plain == "x") {
		length++
	}
	return length
}

// readTime turns hours and days into minutes: such a figure is a value only for a response time.
func (f *figure) readTime(words []Word) {
	for _, unit := range timeUnits {
		if length := Match(words[f.end:], unit.wording); length > 0 {
			f.number *= unit.factor
			f.end += length
			f.minutes = true
			return
		}
	}
}

// isJoined tells whether a number is a part of something else: 4x4, 24/7, 18-29, B2B, 3D.
func (f figure) isJoined(words []Word) bool {
	if f.at > 0 && !words[f.at].Spaced && words[f.at].Number() {
		before := words[f.at-1]
		if before.Letters() || before.Plain == "#" || before.Plain == "/" || before.Plain == "-" && f.at > 1 && words[f.at-2].Number() {
			return true
		}
	}
	if f.end >= len(words) || words[f.end].Spaced {
		return false
	}
	after := words[f.end]
	if after.Plain == "x" {
		return f.end+1 < len(words) && words[f.end+1].Number() && !words[f.end+1].Spaced
	}
	numberNext := f.end+1 < len(words) && words[f.end+1].Number()
	return after.Letters() || (after.Plain == "-" || after.Plain == "/") && numberNext
}

// otherPeriod is a rhythm that an objective cannot have: a day, a year.
const otherPeriod = "other"

// readPer reads "a month", « par semaine » within a few words behind a number.
func (r *Reader) readPer(words []Word) string {
	for at := 0; at < min(6, len(words)-1); at++ {
		if words[at].Number() || words[at].Plain == "," {
			break
		}
		if Match(words[at:], "a|an|per|each|every|par|chaque|/") == 0 {
			continue
		}
		switch of, ok := r.unitAt(words[at+1:]); {
		case !ok:
		case of == month:
			return "month"
		case of == week:
			return "week"
		default:
			return otherPeriod
		}
	}
	return ""
}

// isExcluded tells whether the words around a number make it no value.
func (f figure) isExcluded(words []Word) bool {
	before, after := words[:f.at], words[f.end:]
	if MatchAny(after, multiples) > 0 {
		return false
	}
	if MatchAny(after, metricStarts) == 0 && MatchAny(after, countedOtherwise) > 0 {
		return true
	}
	if endsWith(before, noValueBefore...) > 0 && endsWith(before, milestoneBefore...) == 0 {
		return true
	}
	return isBudget(before, after)
}

func isBudget(before, after []Word) bool {
	for at := max(0, len(before)-4); at < len(before); at++ {
		if Match(before[at:], budgetWords) > 0 {
			return true
		}
	}
	for at := 0; at < min(3, len(after)); at++ {
		if Match(after[at:], "with|avec|,") > 0 {
			return false
		}
		if Match(after[at:], budgetWords) > 0 {
			return true
		}
	}
	return false
}
