package reading

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"

	"sweetspot/lang"
)

// Country reads a country by its code or by a name of it in use, or one of its parts: "Czech Republic",
// « la France métropolitaine », Scotland. Accents, hyphens, points and an article make no difference.
func (r *Reader) Country(typed string) (string, bool) {
	if code := strings.ToUpper(Fold(typed)); KnownCountry(code) {
		return code, true
	}
	words := lettersOf(SplitWords(typed))
	for _, named := range [][]Word{words, words[r.places.article.Match(words):]} {
		for code, names := range r.places.countries {
			if length := names.Match(named); length > 0 && length == len(named) {
				return code, true
			}
		}
		if code, found := countryNames()[joined(named)]; found {
			return code, true
		}
	}
	return "", false
}

// lettersOf leaves out the marks between words: U.S.A. is u s a.
func lettersOf(words []Word) []Word {
	return slices.DeleteFunc(slices.Clone(words), func(w Word) bool { return !w.Letters() })
}

func joined(words []Word) string {
	var text strings.Builder
	for _, word := range words {
		text.WriteString(word.Plain + " ")
	}
	return text.String()
}

// countryNames are the codes of all countries by their names in the Unicode locale data, in each language that
// Sweetspot speaks.
var countryNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, l := range lang.Languages() {
		namer := display.Regions(language.Make(string(l)))
		for _, region := range language.Supported.Regions() {
			if code := region.String(); KnownCountry(code) {
				names[joined(lettersOf(SplitWords(namer.Name(region))))] = code
			}
		}
	}
	delete(names, "")
	return names
})

// CountryName is the name of a country in a language, or its code where the name is not known.
func CountryName(code, inLanguage string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := display.Regions(language.Make(inLanguage)).Name(region); name != "" {
		return name
	}
	return code
}

// Currency reads a currency by its code, its sign or its name: "pounds", « francs suisses ».
func (r *Reader) Currency(typed string) (string, bool) {
	code := strings.ToUpper(Fold(typed))
	if known, found := currencySigns[code]; found {
		return known, true
	}
	words := SplitWords(typed)
	for code, names := range r.places.currencies {
		if length := names.Match(words); length > 0 && length == len(words) {
			return code, true
		}
	}
	return code, KnownCurrency(code)
}

// CurrencyIn finds the currency that stands in an amount by its sign, its name or its code: £350, « 350 euros »,
// 350 CHF. Where several wordings fit at a place the longest counts: US$.
func (r *Reader) CurrencyIn(typed string) (string, bool) {
	words := SplitWords(typed)
	for at := range words {
		longest, found := 0, ""
		for code, names := range r.places.currencies {
			if length := names.Match(words[at:]); length > longest {
				longest, found = length, code
			}
		}
		if found == "" {
			found = currencySigns[words[at].Plain]
		}
		if code := strings.ToUpper(words[at].Plain); found == "" && len(code) == 3 && KnownCurrency(code) {
			found = code
		}
		if found != "" {
			return found, true
		}
	}
	return "", false
}

var currencySigns = map[string]string{"€": "EUR", "£": "GBP", "$": "USD"}

// Fold makes text comparable: lower case, no accents, single spaces, a typewriter's apostrophe.
func Fold(text string) string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	folded := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
	return strings.Join(strings.Fields(folded), " ")
}

// KnownCountry reports whether code is a country of ISO 3166-1, in capital letters.
func KnownCountry(code string) bool {
	if len(code) != 2 || code != strings.ToUpper(code) {
		return false
	}
	region, err := language.ParseRegion(code)
	// An alias, such as UK, is not the code that the standard gives.
	return err == nil && region.IsCountry() && region.Canonicalize().String() == code
}

// KnownCurrency reports whether code is a currency of ISO 4217, in capital letters.
func KnownCurrency(code string) bool {
	if code != strings.ToUpper(code) {
		return false
	}
	_, err := currency.ParseISO(code)
	return err == nil
}

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
