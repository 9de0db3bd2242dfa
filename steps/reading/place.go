package reading

import (
	"strings"
	"unicode"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"
)

// Country reads a country by its code or its name in English or French.
func (r *Reader) Country(typed string) (string, bool) {
	wanted := Fold(typed)
	words := SplitWords(typed)
	for code, names := range r.places.countries {
		if length := names.Match(words); length > 0 && length == len(words) {
			return code, true
		}
	}
	if code := strings.ToUpper(wanted); KnownCountry(code) {
		return code, true
	}
	english, french := display.English.Regions(), display.French.Regions()
	for _, region := range language.Supported.Regions() {
		code := region.String()
		if KnownCountry(code) && (Fold(english.Name(region)) == wanted || Fold(french.Name(region)) == wanted) {
			return code, true
		}
	}
	return "", false
}

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

// Currency reads a currency by its code or its sign.
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
