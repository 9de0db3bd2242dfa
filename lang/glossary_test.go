package lang_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"sweetspot/lang"
)

// TestOneWordForOneThing: no text holds a word that the glossary rules out for its language.
func TestOneWordForOneThing(t *testing.T) {
	never := readGlossary(t)
	for _, language := range lang.Languages() {
		if len(never[language]) < 10 {
			t.Fatalf("the glossary rules out %d words in %s", len(never[language]), language)
		}
		for id, text := range catalogue(t, language) {
			text = slot.ReplaceAllString(text, "")
			for _, word := range never[language] {
				if found := word.FindString(text); found != "" {
					t.Errorf("%s in %s: docs/glossary.md rules out %q: %s", id, language, found, text)
				}
			}
		}
	}
}

// readGlossary returns the words that the table of docs/glossary.md rules out in each language.
func readGlossary(t *testing.T) map[lang.Language][]*regexp.Regexp {
	t.Helper()
	content, err := os.ReadFile("../docs/glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	const englishNever, frenchNever = 3, 5
	never := map[lang.Language][]*regexp.Regexp{}
	for line := range strings.SplitSeq(string(content), "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 7 || strings.Contains(line, "---") || strings.HasPrefix(line, "| Term") {
			continue
		}
		for language, cell := range map[lang.Language]string{lang.English: cells[englishNever], lang.French: cells[frenchNever]} {
			for word := range strings.SplitSeq(cell, ",") {
				if word = strings.TrimSpace(word); word != "" {
					never[language] = append(never[language], wholeWord(word))
				}
			}
		}
	}
	return never
}

// wholeWord matches a word between what is no letter, whatever the case.
func wholeWord(word string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[^\pL-])` + regexp.QuoteMeta(word) + `($|[^\pL-])`)
}
