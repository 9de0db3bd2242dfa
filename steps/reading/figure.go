package reading

import "slices"

// role is what a number of a sentence stands for.
type role int

const (
	noRole role = iota
	baselineRole
	targetRole
	percentRole // a change in per cent
	changeRole  // a change in units
)

// figureUnit is what a number of a sentence is counted in.
type figureUnit int

const (
	countUnit figureUnit = iota
	percentUnit
	pointsUnit
	moneyUnit
	timeUnit
	timesUnit // three times
	markUnit  // 4.6 of 5, 8 of 10
)

// figure is a number of a sentence with its unit and its place among the words.
type figure struct {
	number  float64
	unit    figureUnit
	minutes float64 // how many the unit of a time has
	scaled  bool    // it has a k or a million
	at, end int
	digits  [2]int // the words of the number alone; empty where it cannot be exchanged: 1 h 20
	in      clause
	per     string
	role    role
	weight  int // what speaks for the role

	beside   bool // stands behind what adds to the first goal
	excluded bool // counts something that no metric does: only a pair makes a value of it
}

// findFigures returns the numbers of a sentence that may be values. It leaves out dates, ages, distances, rhythms
// of work, budgets, what is in the means or the comparison, and whatever else counts no metric.
func (r *Reader) findFigures(words []Word, clauses []clause, metrics []mentioned, taken []bool) []figure {
	var figures []figure
	for at := 0; at < len(words); {
		free := at
		for free < len(words) && !taken[free] {
			free++
		}
		if free == at {
			at++
			continue
		}
		f, next, ok := r.readFigureAt(words, at, free)
		ok = ok && !r.isBudget(words, f, metrics)
		at = next
		if f.in = clauses[f.at]; ok && r.isOfSentence(words, clauses, f) {
			f.per = r.readPer(words[f.end:], taken[f.end:], clauses[f.end:], f.in)
			figures = append(figures, f)
		}
	}
	return figures
}

// isOfSentence reports whether a figure says something of what is to happen. One of the comparison or of the means is only
// what the metric is instead: "through the website instead of 6", but not "by posting 3 times a week instead of 2".
func (r *Reader) isOfSentence(words []Word, clauses []clause, f figure) bool {
	if f.in != meansClause && f.in != comparisonClause {
		return true
	}
	if r.sentence.nowBefore.EndOf(words[:f.at]) == 0 {
		return false
	}
	for at := f.at - 1; f.in == meansClause && at >= 0 && clauses[at] == meansClause; at-- {
		if words[at].Number() || r.numeral(words[at:]) > 0 {
			return false
		}
	}
	return true
}

// readFigureAt reads the figure at a word, none of the words from free on being its own. It returns where the
// search for figures goes on, and whether the figure may be a value.
func (r *Reader) readFigureAt(words []Word, at, free int) (figure, int, bool) {
	if f, ok := r.readFraction(words[:at], words[at:free]); ok {
		return f, f.end, true
	}
	f, ok := r.readWithUnit(words, at, free)
	switch {
	case !ok:
		return f, at + max(1, brokenFigure(words[at:free])), false
	case f.isJoined(words):
		return f, f.end + rest(words[f.end:]), false
	}
	f.excluded = r.countsOtherwise(f, words) && r.sentence.placed.EndOf(words[:f.at]) == 0
	return f, f.end, !r.isExcluded(f, words)
}

// readWithUnit reads a number and its unit.
func (r *Reader) readWithUnit(words []Word, at, free int) (figure, bool) {
	f := figure{at: at, end: at}
	read, ok := r.readAmount(words[at:free])
	switch {
	case ok:
		f.number, f.end, f.scaled = read.number, at+read.length, read.scaled
		f.digits = [2]int{at + read.digits, at + read.end}
	case r.numbers.zero.Match(words[at:free]) == 1 && r.sentence.to.EndOf(words[:at]) > 0:
		f.end = at + 1
	case r.calendar.one.Match(words[at:free]) == 1 && free > at+1 && r.minutesOf(words[at+1:free]) > 0:
		f.number, f.end = 1, at+1
	case r.calendar.one.Match(words[at:free]) == 1 && r.sentence.points.Match(words[at+1:free]) > 0 && r.sentence.by.EndOf(words[:at]) > 0:
		f.number, f.end = 1, at+1
	default:
		return f, false
	}
	after := words[f.end:free]
	switch {
	case read.percent:
		f.unit = percentUnit
	case read.money:
		f.unit = moneyUnit
	case r.minutesOf(after) > 0:
		f.unit, f.minutes, f.end = timeUnit, r.minutesOf(after), f.end+1
		f.addMinutes(words[f.end:free])
	case r.sentence.times.Match(after) > 0:
		f.unit, f.end = timesUnit, f.end+1
	}
	if points := r.sentence.points.Match(words[f.end:free]); points > 0 && f.unit != moneyUnit {
		f.unit, f.end = pointsUnit, f.end+points
	}
	if length := r.readMark(words[:at], words[f.end:free], f); length > 0 {
		f.unit, f.end = markUnit, f.end+length
	}
	if f.end < free && words[f.end].Plain == "+" && !words[f.end].Spaced {
		f.end++
	}
	f.end += r.sentence.orMore.Match(words[f.end:free])
	return f, true
}

// addMinutes adds the 20 of 1 min 20 or 1 h 20.
func (f *figure) addMinutes(after []Word) {
	const parts = 60
	if f.minutes <= parts && len(after) > 0 && after[0].Number() && len(after[0].Plain) == 2 && value(after[0].Plain) < parts {
		f.number += float64(value(after[0].Plain)) / parts
		f.end++
		f.digits = [2]int{}
	}
}

// minutesOf returns how many minutes the unit of time has that the words begin with, 0 if it is none that a
// response may take.
func (r *Reader) minutesOf(words []Word) float64 {
	switch {
	case r.numbers.second.Match(words) > 0:
		return 1.0 / 60
	case r.numbers.minute.Match(words) > 0:
		return 1
	case r.numbers.hour.Match(words) > 0:
		return 60
	case r.calendar.unit[day].Match(words) > 0:
		return 24 * 60
	}
	return 0
}

// readFraction reads "double our", "by a third", « de moitié » as a change in per cent.
func (r *Reader) readFraction(before, words []Word) (figure, bool) {
	if r.sentence.fractionsBegin.Match(words) == 0 {
		return figure{}, false
	}
	for _, fraction := range r.sentence.fractions {
		length := fraction.words.Match(words)
		if length == 0 || !fraction.behind.Empty() && !r.isFraction(fraction, before, words[length:]) {
			continue
		}
		f := figure{number: fraction.percent, unit: percentUnit, at: len(before), end: len(before) + length}
		if fraction.behind.Empty() {
			f.role, f.weight = percentRole, clear
		}
		return f, true
	}
	return figure{}, false
}

// isFraction reports whether a quarter and the like are a change (by a quarter, up a quarter) or a share (a quarter
// of the parents), and no three months or minutes.
func (r *Reader) isFraction(f fraction, before, after []Word) bool {
	switch {
	case f.behind.EndOf(before) > 0:
		return r.governing(before).alters()
	case r.sentence.changeBefore.EndOf(before) > 0:
		return true
	}
	if r.sentence.changeAfter.Match(after) > 0 {
		return true
	}
	of := r.sentence.percentOf.Match(after)
	return of > 0 && r.calendar.durationLeads.EndOf(before) == 0 && r.minutesOf(after[of:]) == 0
}

// brokenFigure returns the length of a run of digits and separators that is no number.
func brokenFigure(words []Word) int {
	if !words[0].Number() {
		return 0
	}
	return 1 + rest(words[1:])
}

// rest returns the length of the digits and marks that stick to what comes before.
func rest(words []Word) int {
	length := 0
	for length < len(words) && !words[length].Spaced && (!words[length].Letters() || words[length].Plain == "x") {
		length++
	}
	return length
}

// isJoined reports whether a number is a part of something else: 4x4, 24/7, 18-29, 1:10, B2B, 3D.
func (f figure) isJoined(words []Word) bool {
	if f.joinsBefore(words) {
		return true
	}
	if f.end >= len(words) || words[f.end].Spaced {
		return false
	}
	after := words[f.end]
	numberNext := f.end+1 < len(words) && words[f.end+1].Number() && !words[f.end+1].Spaced
	if after.Plain == "x" {
		return numberNext
	}
	return after.Letters() && f.unit != timesUnit || (after.Plain == "-" || after.Plain == "/" || after.Plain == ":") && numberNext
}

// joinsBefore reports whether a number sticks to a letter, a number or a mark before it.
func (f figure) joinsBefore(words []Word) bool {
	if f.at == 0 || words[f.at].Spaced || !words[f.at].Number() {
		return false
	}
	switch before := words[f.at-1]; before.Plain {
	case "#", "/", ":":
		return true
	case "-":
		return f.at > 1 && words[f.at-2].Number()
	default:
		return before.Letters()
	}
}

// The rhythms beside week and month, which no objective can have. What is of a year, or of a quarter, is read without a
// rhythm; what is of a day is not read.
const (
	dailyPeriod = "day"
	longPeriod  = "long"
)

// readPer reads "a month", « par semaine », "monthly" within a few words behind a number.
func (r *Reader) readPer(words []Word, taken []bool, clauses []clause, of clause) string {
	const farthest = 9
	for at := 0; at < min(farthest, len(words)); at++ {
		if taken[at] || words[at].Number() || clauses[at] != of && r.numeral(words[at:]) > 1 || words[at].Plain == "," || words[at].Plain == ")" {
			break
		}
		per, length := r.rhythm(words[at:])
		if length > 0 && !(length == 1 && r.isOfOtherNoun(words, at)) && r.sentence.weeklyNot.Match(words[at:]) == 0 {
			return per
		}
	}
	return ""
}

// isOfOtherNoun reports whether weekly or monthly belongs to another noun than the one that is counted: 90 % of parents
// read the weekly bulletin.
func (r *Reader) isOfOtherNoun(words []Word, at int) bool {
	if !r.sentence.ofNoun.In(words[:at]) || at > 0 && r.sentence.quantity.Match(words[at-1:]) > 0 {
		return false
	}
	return !slices.ContainsFunc(r.sentence.metrics, func(m metricWords) bool {
		return m.words.Match(words[at+1:]) > 0 || m.words.EndOf(words[:at]) > 0
	})
}

// countsOtherwise reports whether a number counts posts, kilometres and whatever else no metric does.
func (r *Reader) countsOtherwise(f figure, words []Word) bool {
	after := words[f.end:]
	if left := r.sentence.remaining.Match(after); left > 0 && r.sentence.nowAfter.Match(after) == 0 {
		_, time := r.unitAt(after[left:])
		return time
	}
	if f.unit != countUnit || r.sentence.metricStarts.Match(after) > 0 || r.sentence.nowAfter.Match(after) > 0 {
		return false
	}
	return r.sentence.countedOtherwise.Match(after) > 0 || f.number <= mostStars && r.sentence.stars.Match(after) > 0
}

// isExcluded reports whether the words around a number make it no value.
func (r *Reader) isExcluded(f figure, words []Word) bool {
	before, after := words[:f.at], words[f.end:]
	if f.unit == timesUnit {
		return false
	}
	if left := r.sentence.remaining.Match(after); left > 0 && r.sentence.nowAfter.Match(after) == 0 { // « les 9 derniers appartements »
		_, time := r.unitAt(after[left:])
		return time
	}
	if r.sentence.noValueBefore.EndOf(before) > 0 && r.sentence.milestone.EndOf(before) == 0 && r.sentence.bound.EndOf(before) == 0 {
		return true
	}
	if f.unit == moneyUnit && r.sentence.budgetAfter.Match(after) > 0 {
		return true
	}
	return f.unit == countUnit && (r.isAge(before) || r.isRatio(f.number, before, after))
}

// isRatio reports whether a number is a part of 1 in 4, or « 9 sur 10 ».
func (r *Reader) isRatio(number float64, before, after []Word) bool {
	const most = 100
	const nouns = 2
	length := r.sentence.ratio.Match(after)
	for at := 0; length == 0 && at < min(nouns, len(after)) && after[at].Letters(); at++ { // 3 commerçants sur 5
		if next := r.sentence.ratio.Match(after[at+1:]); next > 0 && at+1+next < len(after) && number < float64(value(after[at+1+next].Plain)) {
			length = at + 1 + next
		}
	}
	if of, size, ok := r.readFigure(after[length:]); length > 0 && ok && of >= number && of <= most {
		_, unit := r.unitAt(after[length+size:])
		return !unit
	}
	length = r.sentence.ratio.EndOf(before)
	if length == 0 || length >= len(before) || number > most {
		return false
	}
	part := before[len(before)-length-1:]
	return part[0].Number() && float64(value(part[0].Plain)) <= number || r.numeral(part) > 0
}

// isAge reports whether a number behind "under", "over" or « moins de » says how old people are: mothers under 30.
// Behind a metric, or a verb such as keep, it is a value.
func (r *Reader) isAge(before []Word) bool {
	length := r.sentence.age.EndOf(before)
	if length == 0 || length >= len(before) {
		return false
	}
	before = before[:len(before)-length]
	if to := r.sentence.to.EndOf(before); to > 0 && to < len(before) && before[len(before)-to-1].Number() {
		return false // from 40 to under 20
	}
	if !before[len(before)-1].Letters() || r.verbAt(before[len(before)-1:]) != noVerb {
		return false
	}
	for back := range before {
		if r.sentence.keep.Match(before[back:]) > 0 {
			return false
		}
		for _, metric := range r.sentence.metrics {
			if length := metric.words.Match(before[back:]); length > 0 && back+length == len(before) {
				return false
			}
		}
	}
	return true
}

// isBudget reports whether a figure is what is spent. A metric such as the return on ad spend is no budget.
func (r *Reader) isBudget(words []Word, f figure, metrics []mentioned) bool {
	const farBefore, farAfter = 4, 3
	spends := func(at int) bool {
		named := slices.ContainsFunc(metrics, func(m mentioned) bool { return m.at <= at && at < m.end })
		return !named && r.sentence.average.EndOf(words[:at]) == 0 && r.sentence.budget.Match(words[at:]) > 0
	}
	before := words[:f.at]
	changed := r.sentence.fromAlone.EndOf(before) > 0 || r.sentence.to.EndOf(before) > 0 // spend per order from £9 to £6
	for at := max(0, f.at-farBefore); at < f.at && !changed; at++ {
		if spends(at) {
			return true
		}
	}
	for at := f.end; at < min(f.end+farAfter, len(words)) && r.sentence.budgetEnds.Match(words[at:]) == 0; at++ {
		if spends(at) {
			return true
		}
	}
	return false
}
