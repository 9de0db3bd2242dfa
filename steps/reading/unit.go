package reading

import (
	"math"
	"strings"

	"sweetspot/lang"
)

const kmPerMile = 1.609344

// placeWords are the words of distances, countries and currencies.
type placeWords struct {
	lengths    []measure
	half       Vocabulary
	countries  map[string]Vocabulary // by code
	currencies map[string]Vocabulary // by code
}

// measure is a unit, and how much of the unit asked for it is.
type measure struct {
	words Vocabulary
	times float64
}

func newPlaceWords(words lang.Words, list func(string) Vocabulary) placeWords {
	w := placeWords{
		lengths: []measure{
			{list("length.kilometre"), 1}, {list("length.mile"), kmPerMile}, {list("length.metre"), 0.001},
		},
		half:       list("length.half"),
		countries:  map[string]Vocabulary{},
		currencies: map[string]Vocabulary{},
	}
	for _, code := range words.Under("country") {
		w.countries[strings.ToUpper(code)] = list("country." + code)
	}
	for _, code := range words.Under("currency") {
		w.currencies[strings.ToUpper(code)] = list("currency." + code)
	}
	return w
}

// Distance reads a distance with its unit, in kilometres: "half a mile", "800 m".
func (r *Reader) Distance(typed string) (float64, bool) {
	km, found := r.readMeasure(r.places.lengths, typed)
	// Nobody's customers come from within a few metres: 3m is three miles to some.
	return math.Round(km*100) / 100, found && km >= shortest
}

// shortest is the shortest distance, in kilometres, that can be meant.
const shortest = 0.02

// Months reads a length of time with its unit, in months: "2 years", « six mois ».
func (r *Reader) Months(typed string) (float64, bool) {
	return r.readMeasure([]measure{{r.calendar.unit[month], 1}, {r.calendar.unit[year], 12}}, typed)
}

// readMeasure reads a number, or a word such as half or a, and one of the units.
func (r *Reader) readMeasure(units []measure, typed string) (float64, bool) {
	words := SplitWords(typed)
	for _, unit := range units {
		length := unit.words.EndOf(words)
		if length == 0 {
			continue
		}
		amount := words[:len(words)-length]
		switch half := r.places.half.Match(amount); {
		case len(amount) == 0, r.calendar.one.Match(amount) == len(amount):
			return unit.times, true
		case half > 0 && half == len(amount):
			return unit.times / 2, true
		}
		read, ok := r.readAmount(amount)
		return read.number * unit.times, ok && read.length == len(amount)
	}
	return 0, false
}
