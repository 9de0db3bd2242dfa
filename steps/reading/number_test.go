package reading

import (
	"math"
	"testing"
)

func TestReadNumber(t *testing.T) {
	cases := []struct {
		text string
		want float64
	}{
		{"1200", 1200}, {"1 200", 1200}, {"1\u00a0200", 1200}, {"1\u202f200", 1200}, {"1,200", 1200},
		{"1.200", 1200}, {"1.200,50", 1200.5}, {"1,200.50", 1200.5}, {"1 200,5", 1200.5}, {"0,8", 0.8},
		{"0.8", 0.8}, {"0,800", 0.8}, {"12,50", 12.5}, {"1234,567", 1234.567}, {"1,2345", 1.2345},
		{"20 %", 20}, {"20%", 20}, {"2,5\u00a0%", 2.5}, {"20 percent", 20}, {"vingt pour cent", 20},
		{"1.2k", 1200}, {"1,2 k€", 1200}, {"£800", 800}, {"800 €", 800}, {"800€", 800}, {"€ 1,500.00", 1500},
		{"1'200", 1200}, {"1’200.50", 1200.5}, {"CHF 1'200", 1200}, {"1,200,300", 1200300},
		{"12 000 000", 12000000}, {"1 million", 1e6}, {"£2m", 2e6}, {"-5", -5}, {"+20", 20}, {"  42 ", 42},
		{".5", 0.5}, {"0", 0}, {"0,0", 0}, {"007", 7}, {"douze", 12}, {"twenty-five", 25},
		{"quatre-vingt-dix", 90}, {"a hundred", 100}, {"one hundred and twenty", 120}, {"deux cents", 200},
		{"mille deux cents", 1200}, {"vingt et un", 21}, {"une dizaine", 10}, {"a dozen", 12},
		{"soixante-quinze", 75}, {"two thousand five hundred", 2500}, {"1 200 euros", 1200}, {"$1,000", 1000},
	}
	for _, c := range cases {
		got, ok := Number(c.text)
		if !ok || math.Abs(got-c.want) > 1e-9 {
			t.Errorf("ReadNumber(%q) = %v, %v, want %v", c.text, got, ok, c.want)
		}
	}
}

func TestReadNumberRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "abc", "-", "%", "€", "1,2,3", "1.2.3", "12,34,567", "1 20", "1,200,30", "1e5", "NaN", "Inf",
		"0x10", "12-15", "10 to 15", "5.", "1..2", "1,,2", "1 200 3", "1.200 500", "800 € £", "1'20", "12 %%",
		"twelve fifteen", "neuf", "un", "2027-03-31", "½", "one", "k", "1k k", "500m", "1,200.300,5",
	} {
		if got, ok := Number(text); ok {
			t.Errorf("ReadNumber(%q) = %v, want nothing", text, got)
		}
	}
}

func FuzzReadNumber(f *testing.F) {
	for _, seed := range []string{"1 200,50 €", "1'200", "20 %", "1.2k", "vingt et un", "\xff1,2", "１２", "-.5"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		number, ok := Number(text)
		if math.IsNaN(number) || math.IsInf(number, 0) || !ok && number != 0 {
			t.Errorf("ReadNumber(%q) = %v, %v", text, number, ok)
		}
	})
}
