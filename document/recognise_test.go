package document

import "testing"

func TestIsStrategy(t *testing.T) {
	for text, want := range map[string]bool{
		"---\nsweetspot: 1\n---\n":                         true,
		"\ufeff--- \r\nsweetspot: 1\r\n":                   true,
		"---\ntitle: x\n\"sweetspot\": 1\n---\n":           true,
		"---\n---\nsweetspot: hello\n":                     false,
		"---\ntitle: A post\n---\nsweetspot: hello\n":      false,
		"# Notes\nsweetspot: 1\n":                          false,
		"":                                                 false,
		"---\ndescription: |\n  sweetspot: 1\n---\ntext\n": false,
	} {
		if got := IsStrategy([]byte(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
