package steps

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxSlug keeps ids short enough to type and to read in a file.
const maxSlug = 32

// Slug returns the id made of a name: its Latin letters and digits in lower case without accents, words joined
// by hyphens; "" if it has none.
func Slug(name string) string {
	var id strings.Builder
	gap, latin := false, false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && id.Len() > 0 {
				id.WriteByte('-')
			}
			gap, latin = false, latin || r >= 'a'
			id.WriteRune(r)
		case unicode.Is(unicode.Mn, r): // an accent split off its letter
		default:
			gap = true
		}
	}
	if !latin {
		return ""
	}
	return shorten(id.String())
}

func shorten(id string) string {
	if len(id) <= maxSlug {
		return id
	}
	if cut := strings.LastIndexByte(id[:maxSlug+1], '-'); cut > 0 {
		return id[:cut]
	}
	return id[:maxSlug]
}
