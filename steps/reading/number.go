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
func Number(text string) (float64, bool) {
	words := SplitWords(text)
	sign := 1.0
	if len(words) > 0 && (words[0].Plain == "-" || words[0].Plain == "+") {
		if words[0].Plain == "-" {
			sign = -1
		}
		words = words[1:]
	}
	read, ok := readAmount(words)
	if !ok || read.length != len(words) {
		return 0, false
	}
	return sign * read.number, true
}

// amount is a number with the unit that stands by it.
type amount struct {
	number  float64
	length  int // in words
	scaled  bool
	percent bool
	money   bool
}

// readAmount reads the number that the words begin with, its currency before or
// after it, its scale (k, million) and its per cent sign.
func readAmount(words []Word) (amount, bool) {
	before := MatchAny(words, currencies)
	number, length, ok := readFigure(words[before:])
	if !ok {
		return amount{}, false
	}
	read := amount{number: number, length: before + length, money: before > 0}
	if factor, scale := readScale(words[read.length:], read.money); scale > 0 {
		read.number *= factor
		read.length += scale
		read.scaled = true
	}
	if after := MatchAny(words[read.length:], currencies); after > 0 && !read.money {
		read.length += after
		read.money = true
	}
	if sign := MatchAny(words[read.length:], perCent); sign > 0 && !read.money {
		read.length += sign
		read.percent = true
	}
	return read, !math.IsInf(read.number, 0)
}

// readFigure reads digits and their separators, or a number in letters.
func readFigure(words []Word) (float64, int, bool) {
	if len(words) == 0 {
		return 0, 0, false
	}
	if words[0].Plain == "." && len(words) > 1 && words[1].Number() && !words[1].Spaced {
		number, err := strconv.ParseFloat("0."+words[1].Plain, 64)
		return number, 2, err == nil
	}
	if !words[0].Number() {
		number, length := readNumeral(words)
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
	number, ok := figureValue(figure.String())
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

// figureValue reads a figure whose separators are . , ' and _.
func figureValue(figure string) (float64, bool) {
	whole, decimals := figure, ""
	if at := strings.LastIndexAny(figure, ".,"); at >= 0 && isDecimalPoint(figure, at) {
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
func isDecimalPoint(figure string, at int) bool {
	alone := strings.Count(figure, figure[at:at+1]) == 1
	if !alone || strings.ContainsAny(figure[at+1:], "'_") {
		return false
	}
	if strings.ContainsAny(figure[:at], ".,'_") {
		return true
	}
	return len(figure)-at-1 != 3 || at > 3 || figure[0] == '0'
}

// readScale reads the k of 10k or the million of 2 million, and how many words it takes.
func readScale(words []Word, afterCurrency bool) (float64, int) {
	for _, scale := range scales {
		if length := Match(words, scale.wording); length > 0 {
			priced := afterCurrency || MatchAny(words[length:], currencies) > 0
			if (priced || !scale.priced) && (priced || !scale.glued || !words[0].Spaced) {
				return scale.factor, length
			}
		}
	}
	return 1, 0
}

// readNumeral reads a number in letters, and how many words it takes.
func readNumeral(words []Word) (float64, int) {
	for _, dozen := range dozens {
		if length := Match(words, dozen.wording); length > 0 {
			return dozen.factor, length
		}
	}
	total, current, length := 0.0, 0.0, 0
	for length < len(words) {
		word := words[length].Plain
		switch value := numerals[word]; {
		case word == "hundred" || word == "cent" || word == "cents":
			current = max(current, 1) * 100
		case word == "thousand" || word == "mille":
			total, current = total+max(current, 1)*1000, 0
		case strings.HasPrefix(word, "vingt") && current > 0 && int(current)%100 == 4:
			current += 76
		case value > 0 && joins(current, value):
			current += value
		case length > 0 && linksNumerals(words[length-1:]):
		default:
			return numeralEnd(words[:length], total+current)
		}
		length++
	}
	return numeralEnd(words[:length], total+current)
}

// joins tells whether a numeral may follow what was read so far: five after
// twenty, or dix after soixante, but not three after two.
func joins(current, value float64) bool {
	rest := int(current) % 100
	return rest == 0 || rest == 10 && value >= 7 && value < 10 || rest >= 20 && rest%10 == 0 && value < 10 || (rest == 60 || rest == 80) && value < 20
}

// linksNumerals tells whether the second word is the "and" of "a hundred and
// twenty", or the "et" of "vingt et un".
func linksNumerals(words []Word) bool {
	if len(words) < 3 || numerals[words[2].Plain] == 0 {
		return false
	}
	switch words[1].Plain {
	case "and":
		return words[0].Plain == "hundred" || words[0].Plain == "thousand"
	case "et":
		return numerals[words[0].Plain] >= 20 && (strings.HasPrefix(words[2].Plain, "un") || words[2].Plain == "onze")
	}
	return false
}

// numeralEnd refuses what is a number in letters only by chance: an article, or "new" in French.
func numeralEnd(words []Word, number float64) (float64, int) {
	if len(words) == 0 || len(words) == 1 && (number == 1 || words[0].Plain == "neuf" || words[0].Plain == "cents") {
		return 0, 0
	}
	return number, len(words)
}
