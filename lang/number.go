package lang

import (
	"golang.org/x/text/currency"
	"golang.org/x/text/number"
)

// Number writes v with the thousands and decimal separators of the language, at most two decimals.
func (t *Texts) Number(v float64) string {
	return t.printer.Sprint(number.Decimal(v, number.MaxFractionDigits(2)))
}

// Percent writes v, 0 to 100, as a percentage.
func (t *Texts) Percent(v float64) string {
	return t.Text("number.percent", Args{"Number": v})
}

// Money writes an amount in the currency with that ISO 4217 code, with its symbol where the
// language has one; without a code, the bare amount.
func (t *Texts) Money(amount float64, code string) string {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return t.Number(amount)
	}
	symbol := t.printer.Sprint(currency.NarrowSymbol(unit))
	return t.Text("number.money", Args{"Symbol": symbol, "Amount": amount})
}

// Amount is a sum of money that says itself in a sentence.
type Amount struct {
	Value    float64
	Currency string // ISO 4217, or "" where it was not given
}

// Say writes the amount as the language writes money.
func (a Amount) Say(t *Texts) string { return t.Money(a.Value, a.Currency) }
