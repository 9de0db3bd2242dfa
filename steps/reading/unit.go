package reading

import (
	"math"
	"strings"
)

const kmPerMile = 1.609344

// spelled is a word for a unit, in English or French, and how much of the unit asked for it is.
type spelled struct {
	word  string
	times float64
}

// The longer of two words that end alike stands first.
var (
	distanceWords = []spelled{
		{"kilometres", 1}, {"kilometers", 1}, {"kilometre", 1}, {"kilometer", 1}, {"kms", 1}, {"km", 1},
		{"demi-mile", kmPerMile / 2}, {"miles", kmPerMile}, {"mile", kmPerMile}, {"mi", kmPerMile},
		{"metres", 0.001}, {"meters", 0.001}, {"metre", 0.001}, {"meter", 0.001}, {"m", 0.001},
	}
	monthWords = []spelled{
		{"months", 1}, {"month", 1}, {"mois", 1},
		{"years", 12}, {"year", 12}, {"ans", 12}, {"an", 12}, {"annees", 12}, {"annee", 12},
	}
	// amountWords stand before a unit and are no numbers anywhere else.
	amountWords = map[string]float64{
		"": 1, "a": 1, "an": 1, "un": 1, "une": 1,
		"half": 0.5, "half a": 0.5, "1/2": 0.5, "½": 0.5, "un demi": 0.5, "un demi-": 0.5,
	}
)

// Distance reads a distance with its unit, in kilometres: "half a mile", "800 m".
func Distance(typed string) (float64, bool) {
	km, found := readWith(distanceWords, typed)
	// Nobody's customers come from within a few metres: 3m is three miles to some.
	return math.Round(km*100) / 100, found && km >= shortest
}

// shortest is the shortest distance, in kilometres, that can be meant.
const shortest = 0.02

// Months reads a length of time with its unit, in months: "2 years", « six mois ».
func Months(typed string) (float64, bool) { return readWith(monthWords, typed) }

func readWith(words []spelled, typed string) (float64, bool) {
	text := Fold(typed)
	for _, unit := range words {
		amount, found := strings.CutSuffix(text, unit.word)
		if !found {
			continue
		}
		amount = strings.TrimSpace(amount)
		if value, spelledOut := amountWords[amount]; spelledOut {
			return value * unit.times, true
		}
		value, ok := Number(amount)
		return value * unit.times, ok
	}
	return 0, false
}
