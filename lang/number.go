package lang

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/currency"
	"golang.org/x/text/number"
)

// Number writes v with the thousands and decimal separators of the language, at most two decimals.
func (t *Texts) Number(v float64) string {
	if t.digits && v >= 0 && v < 1000 && v == math.Trunc(v) && !math.Signbit(v) {
		return strconv.Itoa(int(v))
	}
	return t.number(v)
}

func (t *Texts) number(v float64) string {
	return t.signed(v, t.printer.Sprint(number.Decimal(v, number.MaxFractionDigits(2))))
}

// Exact writes v with the separators of the language and all its decimals.
func (t *Texts) Exact(v float64) string { return t.decimal(v, decimals(v)) }

// DecimalSeparator returns what the language writes between a number and its decimals.
func (t *Texts) DecimalSeparator() string { return strings.Trim(t.Number(0.5), "05") }

// ExactMoney writes a sum as Money does, without the symbol, and with all its decimals.
func (t *Texts) ExactMoney(amount float64, code string) string {
	digits := decimals(amount)
	if digits > 0 {
		digits = max(digits, minorDigits(code))
	}
	return t.decimal(amount, digits)
}

func (t *Texts) decimal(v float64, digits int) string {
	return t.signed(v, t.printer.Sprint(number.Decimal(v, number.MinFractionDigits(digits), number.MaxFractionDigits(digits))))
}

// signed puts the language's minus sign before the figure of a number below zero. French typesets another one than
// CLDR, which has the hyphen of the keyboard for both.
func (t *Texts) signed(v float64, figure string) string {
	if v >= 0 {
		return figure
	}
	return strings.Replace(figure, "-", t.Text("number.minus"), 1)
}

// decimals returns the number of decimals that tell v from every other number.
func decimals(v float64) int {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return len(fraction)
}

// Percent writes v, 0 to 100, as a percentage.
func (t *Texts) Percent(v float64) string {
	return t.Text("number.percent", Args{"Number": v})
}

// Money writes an amount in the currency with that ISO 4217 code, with its symbol where the language has
// one; without a code, the bare amount. A whole amount has no decimals, any other one as many as the
// currency has: 24 500 €, 24 500,50 €, and none in yen.
func (t *Texts) Money(amount float64, code string) string {
	if amount < 0 {
		return t.Text("number.minus") + t.Money(-amount, code)
	}
	digits := minorDigits(code)
	scale := math.Pow10(digits)
	amount = math.Round(amount*scale) / scale
	if amount == math.Trunc(amount) {
		digits = 0
	}
	return t.withSymbol(t.decimal(amount, digits), code)
}

// ExactSum writes an amount as Money does, but with all its decimals.
func (t *Texts) ExactSum(amount float64, code string) string {
	if amount < 0 {
		return t.Text("number.minus") + t.ExactSum(-amount, code)
	}
	return t.withSymbol(t.ExactMoney(amount, code), code)
}

// withSymbol puts the symbol of a currency to a number.
func (t *Texts) withSymbol(figure, code string) string {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return figure
	}
	symbol := t.printer.Sprint(currency.NarrowSymbol(unit))
	id := "number.money"
	if last, _ := utf8.DecodeLastRuneInString(symbol); unicode.IsLetter(last) {
		id = "number.money_letters"
	}
	return t.Text(id, Args{"Symbol": symbol, "Amount": figure})
}

// minorDigits returns the number of decimals of a currency by its ISO 4217 code, 2 where that is unknown.
func minorDigits(code string) int {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return 2
	}
	digits, _ := currency.Standard.Rounding(unit)
	return digits
}

// Amount is a sum of money that says itself in a sentence.
type Amount struct {
	Value    float64
	Currency string // ISO 4217, or "" where it was not given
}

// Say writes the amount as the language writes money.
func (a Amount) Say(t *Texts) string { return t.Money(a.Value, a.Currency) }
