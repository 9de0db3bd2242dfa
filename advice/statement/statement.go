// Package statement reads statements of goals and objectives as people type them, in English and in French:
// whether they name a platform or an activity instead of an outcome, everybody's goal (more followers), or
// only a direction. It answers with the words as typed, so that a finding can quote them.
package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/steps/reading"
)

// PlatformGoal reports whether a goal statement names a platform or an activity in the place of an outcome,
// and returns the words that do, as typed. What is named first decides: "use YouTube to sell 40 courses" is
// such a goal, "sell 40 courses through YouTube" is not.
func PlatformGoal(statement string) (words string, found bool) {
	r := newReader(statement)
	from, upTo, found := r.firstMeans()
	if !found {
		return "", false
	}
	return r.typed(from, upTo), true
}

// BorrowedGoal reports whether a goal statement could be anybody's, such as more followers or more
// visibility, and returns the words that make it so, as typed. To be known to named people, or for something
// named, is specific.
func BorrowedGoal(statement string) (words string, found bool) {
	r := newReader(statement)
	from, upTo, found := r.firstBorrowed()
	if !found {
		return "", false
	}
	return r.typed(from, upTo), true
}

// OnlyDirection reports whether the statement of an objective says only on which platform, or only that
// something grows or improves, but not what: "improve our Instagram", "grow by 20%". It is false for a blank
// statement.
func OnlyDirection(statement string) bool {
	r := newReader(statement)
	if len(r.words) == 0 {
		return false
	}
	for at := 0; at < len(r.words); {
		switch length := max(r.platform(at), r.match(at, directionOnly), r.match(at, calendarWords)); {
		case length > 0:
			at += length
		case r.words[at].Letters():
			return false
		default:
			at++
		}
	}
	return true
}

// reader walks over the words of one statement. Its methods take the index of a word, and return lengths in
// words.
type reader struct {
	text  string
	words []reading.Word
}

// longestStatement is how many words of a statement are read, so that no keystroke waits for a long text.
const longestStatement = 80

func newReader(statement string) reader {
	words := reading.SplitWords(statement)
	return reader{text: statement, words: words[:min(len(words), longestStatement)]}
}

// typed returns the text of the words from ≤ i < upTo, as typed.
func (r reader) typed(from, upTo int) string {
	if from >= upTo {
		return ""
	}
	return r.text[r.words[from].From:r.words[upTo-1].To]
}

func (r reader) match(at int, of role) int {
	if at < 0 || at >= len(r.words) {
		return 0
	}
	return match(r.words[at:], of)
}

// has reports whether a wording of the role is anywhere from a word on.
func (r reader) has(from int, of role) bool {
	for at := from; at < len(r.words); at++ {
		if r.match(at, of) > 0 {
			return true
		}
	}
	return false
}

// isNumber reports whether a word is a number other than a year.
func (r reader) isNumber(at int) bool {
	if at < 0 || at >= len(r.words) {
		return false
	}
	word := r.words[at].Plain
	year := len(word) == 4 && strings.HasPrefix(word, "20")
	return r.words[at].Number() && !year || r.match(at, countWords) > 0
}

// begin returns the index of the first word after "our goal is to" and after clauses that precede the goal:
// "with Instagram, …".
func (r reader) begin() int {
	at := 0
	for at < len(r.words) {
		length := r.match(at, introductions)
		if length == 0 {
			length = r.stage(at)
		}
		if length == 0 {
			break
		}
		at += length
	}
	return at
}

// stage returns the length of a clause such as "with Instagram, " or "before June, " with its comma, 0 if
// nothing follows it.
func (r reader) stage(at int) int {
	if r.match(at, stageOpenings) == 0 {
		return 0
	}
	for end := at + 1; end < len(r.words)-1; end++ {
		if r.words[end].Plain == "," {
			return end + 1 - at
		}
		if r.match(end, outcomeVerbs) > 0 {
			return end - at
		}
	}
	return 0
}

// platform returns the length of the platform named at a word in any spelling. Names that are ordinary words
// too, such as X or Threads, count only where the words around them show that a platform is meant.
func (r reader) platform(at int) int {
	if length := r.match(at, platformWords); length > 0 {
		return length
	}
	if r.match(at, splitNames) > 0 && (r.capital(at) || r.behind(at, platformLeads)) {
		return 2
	}
	length := r.match(at, plainNames)
	if length == 0 || r.isNumber(at-1) || r.isNumber(at+length) {
		return 0
	}
	besidePlatform := r.match(at-1, joints) > 0 && r.match(at-2, platformWords) > 0 ||
		r.match(at+1, joints) > 0 && r.match(at+2, platformWords) > 0
	switch {
	case besidePlatform, r.match(at+length, platformParts) > 0 && r.behind(at, ownership):
		return length
	case r.behind(at, namingPrepositions), r.capital(at) && r.behind(at, platformLeads):
		return length
	case r.behind(at, presencePreposition) && r.match(at-2, presenceWords) > 0:
		return length
	}
	return 0
}

// capital reports whether a word was typed with a capital.
func (r reader) capital(at int) bool {
	first, _ := utf8.DecodeRuneInString(r.text[r.words[at].From:])
	return unicode.IsUpper(first)
}

// behind reports whether the word before is one of the role.
func (r reader) behind(at int, of role) bool {
	return r.match(at-1, of) == 1
}
