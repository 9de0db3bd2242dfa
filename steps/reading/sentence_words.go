package reading

import "sweetspot/lang"

type sentenceWords struct{}

func newSentenceWords(lang.Words, func(string) Vocabulary) sentenceWords { return sentenceWords{} }
