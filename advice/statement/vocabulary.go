package statement

import (
	"strings"
	"sync"

	"sweetspot/steps/reading"
)

// vocabulary is wordings by the first byte of the word that they may begin with, so that a word is
// compared only with what begins as it does. Under anyBeginning stand those that can begin otherwise.
type vocabulary map[byte][]string

const anyBeginning = 0

// The wordings that every objective is read with at every keystroke.
var (
	saysNoWhat     = sync.OnceValue(func() vocabulary { return newVocabulary(directionOnly, calendarWords) })
	namedPlatforms = sync.OnceValue(func() vocabulary { return newVocabulary(platformWords) })
)

func newVocabulary(lists ...[]string) vocabulary {
	v := vocabulary{}
	for _, wordings := range lists {
		for _, wording := range wordings {
			v.add(wording)
		}
	}
	return v
}

func (v vocabulary) add(wording string) {
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

// match gives the length of the longest wording that words begin with, as steps.MatchAny does.
func (v vocabulary) match(words []reading.Word) int {
	if len(words) == 0 {
		return 0
	}
	return max(reading.MatchAny(words, v[words[0].Plain[0]]), reading.MatchAny(words, v[anyBeginning]))
}
