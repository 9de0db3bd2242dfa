package lang

import "testing"

// TestMoney is written as each language writes it: never with one decimal, and with none where the amount is
// whole or the currency has no smaller unit.
func TestMoney(t *testing.T) {
	for _, c := range []struct {
		amount float64
		code   string
		en, fr string
	}{
		{24500.5, "EUR", "€24,500.50", "24 500,50 €"},
		{24500, "EUR", "€24,500", "24 500 €"},
		{0, "EUR", "€0", "0 €"},
		{0.999, "EUR", "€1", "1 €"},
		{12.345, "GBP", "£12.35", "12,35 £"},
		{1250.5, "USD", "$1,250.50", "1 250,50 $"},
		{1250.5, "CHF", "CHF 1,250.50", "1 250,50 CHF"},
		{1250.5, "JPY", "¥1,251", "1 251 ¥"},
		{1250, "JPY", "¥1,250", "1 250 ¥"},
		{1.5, "KWD", "KWD 1.500", "1,500 KWD"},
		{-1250.5, "EUR", "-€1,250.50", "−1 250,50 €"},
		{1250.5, "", "1,250.50", "1 250,50"},
		{1250, "", "1,250", "1 250"},
	} {
		for language, want := range map[Language]string{English: c.en, French: c.fr} {
			got := Load(language).Money(c.amount, c.code)
			if plainSpaces(got) != want {
				t.Errorf("%s: %v %s is %q, want %q", language, c.amount, c.code, got, want)
			}
		}
	}
}

// plainSpaces makes every no-break space a plain one.
func plainSpaces(text string) string {
	plain := []rune(text)
	for i, r := range plain {
		if r == '\u00a0' || r == '\u202f' {
			plain[i] = ' '
		}
	}
	return string(plain)
}

// TestNumberOfFewDigits compares the short way of writing small numbers with the library's.
func TestNumberOfFewDigits(t *testing.T) {
	for _, language := range Languages() {
		texts := Load(language)
		for _, v := range []float64{0, 1, 9, 10, 99.5, 100, 999, 999.999, 1000, -1} {
			if got, want := texts.Number(v), texts.number(v); got != want {
				t.Errorf("%s: %v is %q, the library writes %q", language, v, got, want)
			}
		}
	}
}
