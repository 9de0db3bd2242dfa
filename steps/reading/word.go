// Package reading parses what people type: numbers, dates, periods, distances, countries, currencies and
// the sentence of an objective. It imports lang and date alone, and knows neither Strategy nor Question.
package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is a run of letters, a run of digits or a single mark of a text.
type Word struct {
	Plain    string // lower case, without accents, œ as oe, every apostrophe as ' and every dash as -
	From, To int    // where it stands in the text, in bytes
	Spaced   bool   // whether white space stands before it
}

// SplitWords cuts a text into words, so that they compare alike however they were typed.
// An apostrophe or a hyphen between two letters only separates: "d'ici" is d and ici.
func SplitWords(text string) []Word {
	var words []Word
	kind, spaced := blank, false
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		plain, now := plainRune(r)
		switch {
		case now == ignored:
		case now == blank:
			kind, spaced = blank, true
		case now == kind && now != mark:
			last := &words[len(words)-1]
			last.Plain += plain
			last.To = at + size
		case now == mark && kind == letter && isJoint(plain) && letterFollows(text[at+size:]):
			kind = blank
		default:
			words = append(words, Word{Plain: plain, From: at, To: at + size, Spaced: spaced})
			kind, spaced = now, false
		}
		at += size
	}
	return words
}

// Number tells whether the word is a run of digits.
func (w Word) Number() bool { return w.Plain != "" && w.Plain[0] >= '0' && w.Plain[0] <= '9' }

// Letters tells whether the word is a run of letters.
func (w Word) Letters() bool {
	r, _ := utf8.DecodeRuneInString(w.Plain)
	return unicode.IsLetter(r)
}

// runeKind is what a rune is to a reader of words.
type runeKind int

const (
	blank runeKind = iota
	letter
	digit
	mark
	ignored // accents on their own, and what cannot be seen
)

func plainRune(r rune) (string, runeKind) {
	switch {
	case r >= '0' && r <= '9':
		return string(r), digit
	case r >= '０' && r <= '９':
		return string('0' + r - '０'), digit
	case r >= 'a' && r <= 'z':
		return string(r), letter
	case unicode.IsSpace(r):
		return "", blank
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return "", ignored
	case unicode.IsLetter(r):
		return plainLetter(r), letter
	case strings.ContainsRune("'’‘ʼ′`´", r):
		return "'", mark
	case unicode.Is(unicode.Pd, r), r == '−':
		return "-", mark
	}
	return string(r), mark
}

func plainLetter(r rune) string {
	switch r {
	case 'œ', 'Œ':
		return "oe"
	case 'æ', 'Æ':
		return "ae"
	case 'ß':
		return "ss"
	case 'ʼ':
		return "'"
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	return string(unicode.ToLower(base))
}

func isJoint(mark string) bool { return mark == "'" || mark == "-" }

func letterFollows(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}
