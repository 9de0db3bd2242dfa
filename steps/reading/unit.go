package reading

import (
	"strings"

	"sweetspot/lang"
)

const kmPerMile = 1.609344

// placeWords are the words of distances, countries and currencies.
type placeWords struct {
	lengths    []measure
	half       Vocabulary
	article    Vocabulary
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
		article:    list("place.article"),
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

// shortest is the shortest distance, in kilometres, that can be meant.
const shortest = 0.02
