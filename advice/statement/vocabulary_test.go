package statement

import (
	"strings"
	"testing"

	"sweetspot/steps/reading"
)

func TestVocabularyMatchesAsItsWordings(t *testing.T) {
	lists := [][]string{{"to? grow", "# days", "=x", "un|une?"}}
	for _, words := range lexicons() {
		for _, wordings := range words {
			lists = append(lists, wordings)
		}
	}
	var sentences []string
	for _, row := range rows(t, statements)[:100] {
		sentences = append(sentences, row[1])
	}
	sentences = append(sentences, "to grow", "grow", "30 days", "x", "une", "é", "increse our sales by june")
	for _, list := range lists {
		v := vocabulary{}
		v.add(list)
		for _, sentence := range sentences {
			words := reading.SplitWords(sentence)
			for at := range words {
				if got, want := v.match(words[at:]), reading.MatchAny(words[at:], list); got != want {
					t.Errorf("%q from %q: %d words, want %d (%s…)", sentence, words[at].Plain, got, want, strings.Join(list, " ")[:9])
				}
			}
		}
	}
}

func TestEveryRoleHasWords(t *testing.T) {
	for r := range roles {
		if len(english[r])+len(french[r])+len(names[r]) == 0 {
			t.Errorf("role %d has no words in any language", r)
		}
	}
}
