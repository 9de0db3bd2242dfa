package reading

import (
	"math"
	"strconv"
	"strings"
)

// Number reads a number as people type it, in English or French: 1200,
// 1 200, 1,200, 1.200,50, 0,8, 20 %, 1.2k, £800, 800 €, 1'200. A single separator
// with exactly three digits behind it marks thousands, unless the number starts
// with 0. The sign of a currency or of a percentage is allowed and dropped.
// It reports false for anything else.
func (r *Reader) Number(text string) (float64, bool) {
	words := SplitWords(text)
	sign := 1.0
	if len(words) > 0 && (words[0].Plain == "-" || words[0].Plain == "+") {
		if words[0].Plain == "-" {
			sign = -1
		}
		words = words[1:]
	}
	read, ok := r.readAmount(words)
	if !ok || read.length != len(words) {
		return 0, false
	}
	return sign * read.number, true
}

// amount is a number with the unit that stands by it.
type amount struct {
	number  float64
	length  int // in words
	digits  int // where the figure begins, its currency left out
	end     int // where the figure ends, with its scale, its unit left out
	scaled  bool
	percent bool
	money   bool
}

// readAmount reads the number that the words begin with, its currency before or
// after it, its scale (k, million) and its per cent sign.
func (r *Reader) readAmount(words []Word) (amount, bool) {
	before := r.numbers.currency.Match(words)
	number, length, ok := r.readFigure(words[before:])
	if !ok {
		return amount{}, false
	}
	read := amount{number: number, length: before + length, money: before > 0}
	read.length += noCents(words[read.length:])
	read.digits, read.end = before, read.length
	factor, scale := r.readScale(words[read.length:], read.money)
	if scale > 0 {
		read.number = tidy(read.number * factor)
		read.length += scale
		read.end = read.length
		read.scaled = true
	}
	if after := r.numbers.currency.Match(words[read.length:]); after > 0 && !read.money && !beginsNumber(words[read.length+after:]) {
		read.length += after
		read.money = true
	}
	if sign := r.numbers.percent.Match(words[read.length:]); sign > 0 && !read.money {
		read.length += sign
		read.percent = true
	}
	if read.percent || read.scaled { // 2,375 % and 2.375k
		small, _, _ := r.figureBy(words[before:], anySeparator)
		read.number = tidy(small * factor)
	}
	return read, !math.IsInf(read.number, 0)
}

// noCents returns the length of the ,- or .- that stands for no cents: 450,- € and 1200.-
func noCents(words []Word) int {
	if len(words) > 1 && (words[0].Plain == "," || words[0].Plain == ".") && words[1].Plain == "-" && !words[0].Spaced && !words[1].Spaced {
		return 2
	}
	return 0
}

// beginsNumber reports whether digits stick to the sign before them: in "two £10k contracts" the sign is not of
// the two.
func beginsNumber(words []Word) bool { return len(words) > 0 && words[0].Number() && !words[0].Spaced }

// anySeparator is the decimal separator where a point and a comma begin decimals alike.
const anySeparator = "any"

// readFigure reads digits and their separators, or a number in letters.
func (r *Reader) readFigure(words []Word) (float64, int, bool) { return r.figureBy(words, r.decimal) }

// figureBy reads a figure by the separator that begins decimals.
func (r *Reader) figureBy(words []Word, decimal string) (float64, int, bool) {
	if len(words) == 0 {
		return 0, 0, false
	}
	if words[0].Plain == "." && len(words) > 1 && words[1].Number() && !words[1].Spaced {
		number, err := strconv.ParseFloat("0."+words[1].Plain, 64)
		return number, 2, err == nil
	}
	if !words[0].Number() {
		number, length := r.readNumeral(words)
		return number, length, length > 0
	}
	var figure strings.Builder
	figure.WriteString(words[0].Plain)
	length := 1
	for length < len(words) {
		separator, skip := figureSeparator(words[length:], len(words[0].Plain))
		if skip == 0 {
			break
		}
		figure.WriteString(separator + words[length+skip-1].Plain)
		length += skip
	}
	number, ok := figureValue(figure.String(), decimal)
	return number, length, ok
}

// figureSeparator tells which separator joins the next digits to the figure, a
// space written as _, and how many words it and they take.
func figureSeparator(words []Word, first int) (string, int) {
	if words[0].Number() && words[0].Spaced && len(words[0].Plain) == 3 && first <= 3 {
		return "_", 1
	}
	if len(words) > 1 && !words[0].Spaced && !words[1].Spaced && words[1].Number() &&
		strings.Contains(".,'", words[0].Plain) {
		return words[0].Plain, 2
	}
	return "", 0
}

// figureValue reads a figure whose separators are . , ' and _. decimal is the one that begins decimals
// whatever follows it, "" where that is not known.
func figureValue(figure, decimal string) (float64, bool) {
	whole, decimals := figure, ""
	if at := strings.LastIndexAny(figure, ".,"); at >= 0 && isDecimalPoint(figure, at, decimal) {
		whole, decimals = figure[:at], figure[at+1:]
	}
	separator := strings.Trim(whole, "0123456789")
	if separator != "" {
		groups := strings.Split(whole, separator[:1])
		for i, group := range groups {
			if strings.Trim(group, "0123456789") != "" || i > 0 && len(group) != 3 || i == 0 && len(group) > 3 {
				return 0, false
			}
		}
		whole = strings.Join(groups, "")
	}
	number, err := strconv.ParseFloat(whole+"."+decimals, 64)
	return number, err == nil
}

// isDecimalPoint tells whether the last point or comma of a figure, at the given
// place, begins the decimals rather than a group of three.
func isDecimalPoint(figure string, at int, decimal string) bool {
	alone := strings.Count(figure, figure[at:at+1]) == 1
	if !alone || strings.ContainsAny(figure[at+1:], "'_") {
		return false
	}
	if strings.ContainsAny(figure[:at], ".,'_") || figure[at:at+1] == decimal || decimal == anySeparator {
		return true
	}
	return len(figure)-at-1 != 3 || at > 3 || figure[0] == '0'
}

// readScale reads the k of 10k or the million of 2 million, and how many words it takes.
func (r *Reader) readScale(words []Word, afterCurrency bool) (float64, int) {
	for _, scale := range r.numbers.scales {
		if length := scale.words.Match(words); length > 0 {
			priced := afterCurrency || r.numbers.currency.Match(words[length:]) > 0
			if (priced || !scale.priced) && (priced || !scale.glued || !words[0].Spaced) {
				return scale.factor, length
			}
		}
	}
	return 1, 0
}

// readNumeral reads a number in letters, and how many words it takes.
func (r *Reader) readNumeral(words []Word) (float64, int) {
	if r.numbers.begins.Match(words) == 0 {
		return 0, 0
	}
	for _, group := range r.numbers.groups {
		if length := group.words.Match(words); length > 0 {
			return group.factor, length
		}
	}
	total, current, length := 0.0, 0.0, 0
	for length < len(words) {
		rest := words[length:]
		switch value := r.numeral(rest); {
		case r.numbers.hundred.Match(rest) > 0:
			current = max(current, 1) * 100
		case r.numbers.thousand.Match(rest) > 0:
			total, current = total+max(current, 1)*1000, 0
		case value == 20 && current > 0 && int(current)%100 == 4: // quatre-vingts
			current += 76
		case value > 0 && joins(current, value):
			current += value
		case length > 0 && r.linksNumerals(words[length-1:]):
		default:
			return r.numeralEnd(words[:length], total+current)
		}
		length++
	}
	return r.numeralEnd(words[:length], total+current)
}

// numeral returns the number below a hundred that the first word is, 0 if it is none.
func (r *Reader) numeral(words []Word) float64 {
	if len(words) == 0 {
		return 0
	}
	for _, n := range r.numbers.numerals[words[0].Plain[0]] {
		if n.words.Match(words) > 0 {
			return n.factor
		}
	}
	return 0
}

// joins tells whether a numeral may follow what was read so far: five after
// twenty, or dix after soixante, but not three after two.
func joins(current, value float64) bool {
	rest := int(current) % 100
	return rest == 0 || rest == 10 && value >= 7 && value < 10 || rest >= 20 && rest%10 == 0 && value < 10 || (rest == 60 || rest == 80) && value < 20
}

// linksNumerals tells whether the second word is the "and" of "a hundred and
// twenty", or the "et" of "vingt et un".
func (r *Reader) linksNumerals(words []Word) bool {
	if len(words) < 3 || r.numeral(words[2:]) == 0 {
		return false
	}
	if r.numbers.andAfterHundred.Match(words[1:]) > 0 {
		return r.numbers.hundred.Match(words) > 0 || r.numbers.thousand.Match(words) > 0
	}
	next := r.numeral(words[2:])
	return r.numbers.andBeforeOne.Match(words[1:]) > 0 && r.numeral(words) >= 20 && (next == 1 || next == 11)
}

// numeralEnd refuses what is a number in letters only by chance: an article, or "new" in French.
func (r *Reader) numeralEnd(words []Word, number float64) (float64, int) {
	if len(words) == 0 || len(words) == 1 && r.numbers.noNumber.Match(words) > 0 {
		return 0, 0
	}
	return number, len(words)
}
