package lang

import "strings"

// CountryFromEnvironment gives the country that the environment names, by its ISO 3166-1 code: GB in LANG=en_GB.UTF-8.
// It is "" where there is none.
func CountryFromEnvironment(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := getenv(name)
		if value == "" {
			continue
		}
		_, country, _ := strings.Cut(value, "_")
		if country = strings.ToUpper(country); len(country) >= 2 && (len(country) == 2 || !letter(country[2])) {
			return country[:2]
		}
		return ""
	}
	return ""
}

func letter(b byte) bool { return b >= 'A' && b <= 'Z' }

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
