package lang

import "strings"

// FromEnvironment gives the language that the environment asks for, by LC_ALL, LC_MESSAGES and
// LANG in the order of POSIX, and English where it asks for none that Sweetspot speaks.
func FromEnvironment(getenv func(string) string) Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := getenv(name)
		if value == "" {
			continue
		}
		if len(value) >= 2 && strings.EqualFold(value[:2], string(French)) {
			return French
		}
		return English
	}
	return English
}
