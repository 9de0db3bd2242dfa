package reading

import (
	"slices"
	"strings"
)

// Vocabulary finds the wordings of a list at a place in a text. Its zero value holds none.
//
// A wording is a row of elements: "cost|price per lead?". A bar separates alternatives, a question mark at
// the end makes the element optional, a star at the end of an alternative stands for any ending, # is a
// run of digits, and #### is one of four. A word of seven letters or more may be one typing slip away from what is asked, unless an
// equals sign stands before the alternative.
type Vocabulary struct {
	index  *[256]uint8 // the place in lists of the wordings that can begin with a byte, 0 if none can
	lists  [][]wording // those of each byte; the first is empty
	others []wording   // those that can begin with anything
}

type wording []element

type element struct {
	alternatives []alternative
	optional     bool
}

type alternative struct {
	text string
	kind alternativeKind
}

type alternativeKind int

const (
	likely alternativeKind = iota // or one typing slip away
	exact
	stem
	anyDigits
	aYear
)

// NewVocabulary returns the vocabulary of a list of wordings.
func NewVocabulary(wordings []string) Vocabulary {
	v := Vocabulary{index: new([256]uint8), lists: make([][]wording, 1)}
	for _, text := range wordings {
		if text != "" {
			v.add(parseWording(text))
		}
	}
	return v
}

func parseWording(text string) wording {
	var parsed wording
	for part := range strings.FieldsSeq(text) {
		var e element
		part, e.optional = strings.CutSuffix(part, "?")
		for word := range strings.SplitSeq(part, "|") {
			e.alternatives = append(e.alternatives, parseAlternative(word))
		}
		parsed = append(parsed, e)
	}
	return parsed
}

func parseAlternative(word string) alternative {
	text, strict := strings.CutPrefix(word, "=")
	if strict {
		return alternative{text, exact}
	}
	switch word {
	case "#":
		return alternative{"", anyDigits}
	case "####":
		return alternative{"", aYear}
	}
	if text, open := strings.CutSuffix(word, "*"); open {
		return alternative{text, stem}
	}
	if len(word) >= 7 {
		return alternative{word, likely}
	}
	return alternative{word, exact}
}

// Empty reports whether the vocabulary has no wordings.
func (v Vocabulary) Empty() bool { return len(v.lists)+len(v.others) <= 1 }

// add files a wording under each byte with which its first word can begin.
func (v *Vocabulary) add(w wording) {
	first := w[0]
	for _, a := range first.alternatives {
		if first.optional || a.text == "" {
			v.others = append(v.others, w)
			return
		}
	}
	of := map[byte][]alternative{}
	for _, a := range first.alternatives {
		of[a.text[0]] = append(of[a.text[0]], a)
	}
	for beginning, alternatives := range of {
		reduced := append(wording{{alternatives: alternatives}}, w[1:]...)
		if v.index[beginning] == 0 {
			v.index[beginning] = uint8(len(v.lists))
			v.lists = append(v.lists, nil)
		}
		at := v.index[beginning]
		v.lists[at] = append(v.lists[at], reduced)
	}
}

// beginnings returns the vocabulary of the first words of the wordings of all lists.
func beginnings(lists ...Vocabulary) Vocabulary {
	all := NewVocabulary(nil)
	for _, v := range lists {
		for _, wordings := range append(slices.Clip(v.lists), v.others) {
			for _, w := range wordings {
				all.addFirst(w)
			}
		}
	}
	return all
}

// addFirst adds each element with which a wording can begin.
func (v *Vocabulary) addFirst(w wording) {
	for _, e := range w {
		v.add(wording{{alternatives: e.alternatives}})
		if !e.optional {
			break
		}
	}
}

// startingWith returns the wordings that can begin with a word, those that can begin with anything left out.
func (v Vocabulary) startingWith(word Word) []wording {
	if v.index == nil {
		return nil
	}
	return v.lists[v.index[word.Plain[0]]]
}

// Match returns how many words the longest wording takes that the words begin with, 0 if none fits.
func (v Vocabulary) Match(words []Word) int {
	if len(words) == 0 {
		return 0
	}
	longest := 0
	for _, w := range v.startingWith(words[0]) {
		longest = max(longest, w.match(words))
	}
	for _, w := range v.others {
		longest = max(longest, w.match(words))
	}
	return longest
}

// lengths returns how many words each wording takes that the words begin with, without repetition.
func (v Vocabulary) lengths(words []Word) []int {
	if len(words) == 0 {
		return nil
	}
	var found []int
	for _, list := range [][]wording{v.startingWith(words[0]), v.others} {
		for _, w := range list {
			if length := w.match(words); length > 0 && !slices.Contains(found, length) {
				found = append(found, length)
			}
		}
	}
	return found
}

// longestEnding is how many words a wording may have to be found at the end of a text.
const longestEnding = 6

// EndOf returns how many words the longest wording takes that the words end with, 0 if none fits.
func (v Vocabulary) EndOf(words []Word) int {
	for length := min(longestEnding, len(words)); length > 0; length-- {
		if v.Match(words[len(words)-length:]) == length {
			return length
		}
	}
	return 0
}

// In reports whether a wording stands anywhere among the words.
func (v Vocabulary) In(words []Word) bool {
	for at := range words {
		if v.Match(words[at:]) > 0 {
			return true
		}
	}
	return false
}

// match returns how many words the wording takes, 0 if it does not fit.
func (w wording) match(words []Word) int {
	if len(w) == 0 {
		return 0
	}
	length, fits := w.fit(words)
	if !fits {
		return 0
	}
	return length
}

func (w wording) fit(words []Word) (int, bool) {
	if len(w) == 0 {
		return 0, true
	}
	if len(words) > 0 && w[0].fits(words[0].Plain) {
		if length, fits := w[1:].fit(words[1:]); fits {
			return length + 1, true
		}
	}
	if w[0].optional {
		return w[1:].fit(words)
	}
	return 0, false
}

func (e element) fits(word string) bool {
	for _, a := range e.alternatives {
		if a.fits(word) {
			return true
		}
	}
	return false
}

func (a alternative) fits(word string) bool {
	switch a.kind {
	case anyDigits:
		return word[0] >= '0' && word[0] <= '9'
	case aYear:
		return len(word) == 4 && word[0] >= '0' && word[0] <= '9'
	case stem:
		return strings.HasPrefix(word, a.text)
	case likely:
		return word == a.text || Near(word, a.text)
	}
	return word == a.text
}

// Near tells whether a plain word is at most one typing slip away from another
// with the same first letter: a letter too many, missing, wrong, or two swapped.
func Near(word, other string) bool {
	if word == "" || other == "" || word[0] != other[0] {
		return false
	}
	if len(word) > len(other) {
		word, other = other, word
	}
	if len(other)-len(word) > 1 {
		return false
	}
	same := 0
	for same < len(word) && word[same] == other[same] {
		same++
	}
	if same == len(word) {
		return true
	}
	a, b := word[same:], other[same:]
	if len(a) < len(b) {
		return a == b[1:]
	}
	swapped := len(a) >= 2 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
	return a[1:] == b[1:] || swapped
}
