package page

import "testing"

func TestSentence(t *testing.T) {
	for _, test := range []struct{ typed, sentence, phrase string }{
		{"Sell more", "Sell more.", "Sell more"},
		{"Sell more.", "Sell more.", "Sell more"},
		{"Sell more?", "Sell more?", "Sell more?"},
		{"And so on…", "And so on…", "And so on…"},
		{"And so on...\n", "And so on.", "And so on"},
		{"", "", ""},
	} {
		if got := sentence(test.typed).String(); got != test.sentence {
			t.Errorf("sentence(%q) = %q, want %q", test.typed, got, test.sentence)
		}
		if got := phrase(test.typed).String(); got != test.phrase {
			t.Errorf("phrase(%q) = %q, want %q", test.typed, got, test.phrase)
		}
	}
}
