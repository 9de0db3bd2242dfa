package reading

import (
	"strings"
	"testing"

	"sweetspot/lang"
)

// TestVocabularyMatchesAsItsWordings compares the index with its wordings tried one after the other.
func TestVocabularyMatchesAsItsWordings(t *testing.T) {
	words := lang.BuiltInWords()
	lists := [][]string{{"to? grow", "# days", "=x", "un|une?", "grow*"}}
	for _, id := range words.IDs() {
		lists = append(lists, words.List(id))
	}
	var sentences [][]Word
	for line := range strings.Lines(phrases) {
		if sentence, _, found := strings.Cut(line, "\t"); found && len(sentences) < 40 {
			sentences = append(sentences, SplitWords(sentence))
		}
	}
	for _, more := range []string{"to grow", "grow", "30 days", "x", "une", "é", "increse our sales by june"} {
		sentences = append(sentences, SplitWords(more))
	}
	for _, list := range lists {
		v := NewVocabulary(list)
		for _, sentence := range sentences {
			for at := range sentence {
				want := 0
				for _, text := range list {
					if text != "" {
						want = max(want, parseWording(text).match(sentence[at:]))
					}
				}
				if got := v.Match(sentence[at:]); got != want {
					t.Fatalf("%v at %s: %d words, want %d", list, sentence[at].Plain, got, want)
				}
			}
		}
	}
}
