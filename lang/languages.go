package lang

import "embed"

// Language is the code of a language (ISO 639-1) in a strategy file and on the command line. Its texts
// and its words are in the folder of that name.
type Language string

// The languages that Sweetspot speaks. A new one needs its folder, a constant here, and a place in
// languages and in the pattern of files.
const (
	English Language = "en"
	French  Language = "fr"
)

// languages are those that Sweetspot speaks, the default first.
var languages = [...]Language{English, French}

//go:embed en/texts/*.toml en/words/*.toml fr/texts/*.toml fr/words/*.toml
var files embed.FS

// Languages returns the languages that Sweetspot speaks, the default first.
func Languages() []Language { return languages[:len(languages):len(languages)] }

// Known reports whether Sweetspot speaks l.
func (l Language) Known() bool {
	for _, known := range languages {
		if l == known {
			return true
		}
	}
	return false
}
