package reading

import (
	"strconv"

	"sweetspot/lang"
)

// numberWords are the words of numbers and of the units beside them.
type numberWords struct {
	numerals [256][]scale // below a hundred, by the first byte of their words
	groups   []scale      // a dozen, une trentaine
	scales   []scale

	begins Vocabulary // the words that a number in letters can begin with

	hundred, thousand, noNumber   Vocabulary
	andAfterHundred, andBeforeOne Vocabulary
	currency, percent             Vocabulary

	hedgeBefore, hedgeAfter, tax, per, relative Vocabulary
	zero, halfOf, now, weekly, monthly          Vocabulary
	manyOf, hour, minute, second, clockMinute   Vocabulary
}

// scale is a number in letters, or a word that multiplies a number.
type scale struct {
	words  Vocabulary
	factor float64
	glued  bool // only right behind the digits, or with a currency: 10k, 10 k€
	priced bool // only with a currency: £2m, as 500m may be metres
}

// numeralNames are the keys of the numbers below a hundred, tens behind twenty.
var numeralNames = [...]string{
	"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
	"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
	"sixty", "seventy", "eighty", "ninety",
}

func newNumberWords(words lang.Words, list func(string) Vocabulary) numberWords {
	w := numberWords{
		hundred: list("number.hundred"), thousand: list("number.thousand"), noNumber: list("number.no_number"),
		andAfterHundred: list("number.and_after_hundred"), andBeforeOne: list("number.and_before_one"),
		currency: list("number.sign.currency"), percent: list("number.sign.percent"),
		hedgeBefore: list("quantity.hedge_before"), hedgeAfter: list("quantity.hedge_after"),
		tax: list("quantity.tax"), per: list("quantity.per"), relative: list("quantity.relative"),
		zero: list("quantity.zero"), halfOf: list("quantity.half_of"), now: list("quantity.now"),
		weekly: list("quantity.adverb_week"), monthly: list("quantity.adverb_month"),
		manyOf: list("quantity.many_of"), hour: list("time.hour"), minute: list("time.minute"), clockMinute: list("time.clock_minute"), second: list("time.second"),
		scales: []scale{
			{words: list("number.scale.glued_thousand"), factor: 1e3, glued: true},
			{words: list("number.scale.priced_million"), factor: 1e6, priced: true},
			{words: list("number.scale.thousand"), factor: 1e3},
			{words: list("number.scale.million"), factor: 1e6},
			{words: list("number.scale.dozen"), factor: 12},
		},
	}
	for at, name := range numeralNames[1:] {
		factor := float64(at + 1)
		if at >= 20 {
			factor = float64(10 * (at - 17))
		}
		numeral := scale{words: list("number." + name), factor: factor}
		for first, at := range numeral.words.index {
			if at > 0 {
				w.numerals[first] = append(w.numerals[first], numeral)
			}
		}
	}
	for _, row := range words.Rows("group") {
		factor, err := strconv.ParseFloat(row["value"], 64)
		if err == nil {
			w.groups = append(w.groups, scale{words: NewVocabulary([]string{row["wording"]}), factor: factor})
		}
	}
	lists := []Vocabulary{w.hundred, w.thousand}
	for _, group := range w.groups {
		lists = append(lists, group.words)
	}
	for _, numerals := range w.numerals {
		for _, numeral := range numerals {
			lists = append(lists, numeral.words)
		}
	}
	w.begins = beginnings(lists...)
	return w
}
