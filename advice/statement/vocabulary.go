package statement

import (
	"strings"

	"sweetspot/steps/reading"
)

// vocabulary indexes wordings by the first byte of the words that they can begin with, so that a word is
// compared with a few wordings only. Wordings that can begin with anything are under anyBeginning.
type vocabulary map[byte][]string

const anyBeginning = 0

func (v vocabulary) add(wordings []string) {
	for _, wording := range wordings {
		v.addOne(wording)
	}
}

func (v vocabulary) addOne(wording string) {
	first, rest, _ := strings.Cut(wording, " ")
	if strings.HasSuffix(first, "?") {
		v[anyBeginning] = append(v[anyBeginning], wording)
		return
	}
	byBeginning := map[byte][]string{}
	for alternative := range strings.SplitSeq(first, "|") {
		beginning := byte(anyBeginning)
		if word := strings.TrimPrefix(alternative, "="); word != "" && !strings.ContainsAny(word[:1], "#*") {
			beginning = word[0]
		}
		byBeginning[beginning] = append(byBeginning[beginning], alternative)
	}
	for beginning, alternatives := range byBeginning {
		reduced := strings.TrimSuffix(strings.Join(alternatives, "|")+" "+rest, " ")
		v[beginning] = append(v[beginning], reduced)
	}
}

// match returns how many words fit the longest wording, 0 if none does, as reading.MatchAny does.
func (v vocabulary) match(words []reading.Word) int {
	if len(words) == 0 {
		return 0
	}
	return max(reading.MatchAny(words, v[words[0].Plain[0]]), reading.MatchAny(words, v[anyBeginning]))
}
