package lang_test

import (
	"os"
	"slices"
	"testing"

	"sweetspot/lang"
)

// TestLanguagesHaveTheSameWords: the same lists in each language; one that a language does not need is empty.
func TestLanguagesHaveTheSameWords(t *testing.T) {
	of := map[lang.Language]lang.Words{}
	for _, language := range lang.Languages() {
		words, err := lang.ParseWords(os.DirFS("."), language)
		if err != nil {
			t.Fatal(err)
		}
		of[language] = words
	}
	all := lang.BuiltInWords()
	for _, language := range lang.Languages() {
		ids := of[language].IDs()
		for _, id := range all.IDs() {
			if !slices.Contains(ids, id) {
				t.Errorf("%s lacks the words %s", language, id)
			}
		}
	}
	for _, id := range all.IDs() {
		if len(all.List(id)) == 0 {
			t.Errorf("%s has no words in any language", id)
		}
	}
}
