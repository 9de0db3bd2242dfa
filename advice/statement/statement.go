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

// PlatformGoal tells whether a goal statement names a platform or an activity
// where the outcome should be, and the words that say so, as typed. It is the
// first thing named that counts: "use YouTube to sell 40 courses" is such a goal,
// "sell 40 courses through YouTube" is not.
func PlatformGoal(statement string) (words string, found bool) {
	r := newReader(statement)
	from, upTo, found := r.firstMeans()
	if !found {
		return "", false
	}
	return r.typed(from, upTo), true
}

// BorrowedGoal tells whether a statement is everybody's goal, such as more
// followers or more visibility, and the words that say so, as typed. Being known
// to people that are named, or for something that is named, is nobody else's.
func BorrowedGoal(statement string) (words string, found bool) {
	r := newReader(statement)
	from, upTo, found := r.firstBorrowed()
	if !found {
		return "", false
	}
	return r.typed(from, upTo), true
}

// OnlyDirection tells whether an objective's statement says only which platform,
// or that something grows or improves, with no what: "improve our Instagram",
// "grow by 20%". A blank statement says nothing and is none.
func OnlyDirection(statement string) bool {
	r := newReader(statement)
	if len(r.words) == 0 {
		return false
	}
	for at := 0; at < len(r.words); {
		switch length := max(r.platform(at), saysNoWhat().match(r.words[at:])); {
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

// reader reads one statement word by word.
type reader struct {
	text  string
	words []reading.Word
}

// saidBy is how many words a statement has to come to the point; the rest of a
// long text is not read, so that no keystroke waits for it.
const saidBy = 80

func newReader(statement string) reader {
	words := reading.SplitWords(statement)
	return reader{text: statement, words: words[:min(len(words), saidBy)]}
}

// typed gives the text from one word up to another, as it was typed.
func (r reader) typed(from, upTo int) string {
	if from >= upTo {
		return ""
	}
	return r.text[r.words[from].From:r.words[upTo-1].To]
}

func (r reader) match(at int, wordings []string) int {
	if at >= len(r.words) {
		return 0
	}
	return reading.MatchAny(r.words[at:], wordings)
}

// has tells whether one of the wordings stands anywhere from a word on.
func (r reader) has(from int, wordings []string) bool {
	for at := from; at < len(r.words); at++ {
		if r.match(at, wordings) > 0 {
			return true
		}
	}
	return false
}

// isNumber tells whether a word counts something; a year does not.
func (r reader) isNumber(at int) bool {
	if at < 0 || at >= len(r.words) {
		return false
	}
	word := r.words[at].Plain
	year := len(word) == 4 && strings.HasPrefix(word, "20")
	return r.words[at].Number() && !year || r.match(at, countWords) > 0
}

// begin gives the place of the first word behind "our goal is to" and behind
// a part of the sentence that only sets the stage: "with Instagram, …".
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

// stage gives the length of "with Instagram, " or "before June, ", its comma
// included, when the statement goes on behind it.
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

// platform gives the length of the platform named at a word, however it is
// spelled. Names that are plain words too, such as X or Threads, count only
// where they plainly are a platform.
func (r reader) platform(at int) int {
	if at >= len(r.words) {
		return 0
	}
	if length := namedPlatforms().match(r.words[at:]); length > 0 {
		return length
	}
	if reading.Match(r.words[at:], "linked in") > 0 && (r.capital(at) || r.behind(at, platformLeads)) {
		return 2
	}
	length := r.match(at, plainNames)
	if length == 0 || r.isNumber(at-1) || r.isNumber(at+length) {
		return 0
	}
	besidePlatform := at >= 2 && r.match(at-1, joints) > 0 && r.match(at-2, platformWords) > 0 ||
		at+2 < len(r.words) && r.match(at+1, joints) > 0 && r.match(at+2, platformWords) > 0
	switch {
	case besidePlatform, r.match(at+length, platformParts) > 0 && r.behind(at, ownership):
		return length
	case r.behind(at, []string{"sur"}), r.capital(at) && r.behind(at, platformLeads):
		return length
	case r.behind(at, []string{"on"}) && at >= 2:
		return length * min(1, r.match(at-2, presenceWords))
	}
	return 0
}

// capital tells whether a word was typed with a capital.
func (r reader) capital(at int) bool {
	first, _ := utf8.DecodeRuneInString(r.text[r.words[at].From:])
	return unicode.IsUpper(first)
}

// behind tells whether one of the words stands right before a word.
func (r reader) behind(at int, wordings []string) bool {
	return at > 0 && r.match(at-1, wordings) == 1
}
