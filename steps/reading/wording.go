package reading

import "strings"

// Match tells how many words, from the first on, fit a wording; 0 when they do not.
//
// A wording is a row of elements: "cost|price per lead?". A bar separates
// alternatives, a question mark at the end makes the element optional, a star at
// the end of an alternative stands for any ending, and # is a run of digits.
// A word of seven letters or more may be one typing slip away from what is
// asked, unless an equals sign stands before the alternative.
func Match(words []Word, wording string) int {
	length, fits := match(words, wording)
	if !fits {
		return 0
	}
	return length
}

// MatchAny gives the longest match among several wordings.
func MatchAny(words []Word, wordings []string) int {
	longest := 0
	for _, wording := range wordings {
		longest = max(longest, Match(words, wording))
	}
	return longest
}

func match(words []Word, wording string) (int, bool) {
	if wording == "" {
		return 0, true
	}
	element, rest, _ := strings.Cut(wording, " ")
	element, optional := strings.CutSuffix(element, "?")
	if len(words) > 0 && fitsElement(words[0].Plain, element) {
		if length, fits := match(words[1:], rest); fits {
			return length + 1, true
		}
	}
	if optional {
		return match(words, rest)
	}
	return 0, false
}

func fitsElement(word, element string) bool {
	for alternative := range strings.SplitSeq(element, "|") {
		if fitsAlternative(word, alternative) {
			return true
		}
	}
	return false
}

func fitsAlternative(word, alternative string) bool {
	if exact, strict := strings.CutPrefix(alternative, "="); strict {
		return word == exact
	}
	if alternative == "#" {
		return word[0] >= '0' && word[0] <= '9'
	}
	if stem, open := strings.CutSuffix(alternative, "*"); open {
		return strings.HasPrefix(word, stem)
	}
	return word == alternative || len(alternative) >= 7 && Near(word, alternative)
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
