package reading

import (
	"sync"

	"sweetspot/lang"
	"sweetspot/steps/date"
)

// Reader reads typed text by the words of one or several languages. It does not change once it is made.
type Reader struct {
	calendar calendarWords
	numbers  numberWords
	places   placeWords
	sentence sentenceWords
	decimal  string // the separator that begins decimals whatever follows it; "" is none
}

// New returns the reader of the languages that words are of.
func New(words lang.Words) *Reader {
	return newReader(words, func(id string) Vocabulary { return NewVocabulary(words.List(id)) })
}

// newReader makes a reader of the vocabularies that list returns, and of the rows of words.
func newReader(words lang.Words, list func(id string) Vocabulary) *Reader {
	return &Reader{
		calendar: newCalendarWords(words, list),
		numbers:  newNumberWords(words, list),
		places:   newPlaceWords(words, list),
		sentence: newSentenceWords(words, list),
	}
}

// standard is the reader of all languages that Sweetspot speaks.
var standard = sync.OnceValue(func() *Reader { return New(lang.BuiltInWords()) })

// Number reads a number as Reader.Number does, in any language that Sweetspot speaks.
func Number(text string) (float64, bool) { return standard().Number(text) }

// Quantity reads a number as Reader.Quantity does, in any language that Sweetspot speaks.
func Quantity(typed string, asked Asked) (float64, bool) { return standard().Quantity(typed, asked) }

// UpperEnd reads a range as Reader.UpperEnd does, in any language that Sweetspot speaks.
func UpperEnd(typed string, asked Asked) (float64, bool) { return standard().UpperEnd(typed, asked) }

// Numbers finds numbers as Reader.Numbers does, in any language that Sweetspot speaks.
func Numbers(text string) []float64 { return standard().Numbers(text) }

// Day reads a date as Reader.Day does, in any language that Sweetspot speaks.
func Day(text string, today date.Date, aim Aim) (date.Date, bool) {
	return standard().Day(text, today, aim)
}

// Doubtful returns why a date is asked for again as Reader.Doubtful does, in any language that Sweetspot speaks.
func Doubtful(text string, today date.Date, aim Aim) (why Doubt, first, last date.Date) {
	return standard().Doubtful(text, today, aim)
}

// Country reads a country as Reader.Country does, in any language that Sweetspot speaks.
func Country(typed string) (string, bool) { return standard().Country(typed) }

// Currency reads a currency as Reader.Currency does, in any language that Sweetspot speaks.
func Currency(typed string) (string, bool) { return standard().Currency(typed) }

// CurrencyIn finds a currency as Reader.CurrencyIn does, in any language that Sweetspot speaks.
func CurrencyIn(typed string) (string, bool) { return standard().CurrencyIn(typed) }

// ReadPhrase reads a sentence as Reader.Phrase does, in any language that Sweetspot speaks.
func ReadPhrase(sentence string, today date.Date) Phrase { return standard().Phrase(sentence, today) }
