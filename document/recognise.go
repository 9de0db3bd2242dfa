package document

import (
	"regexp"
	"strings"
)

// formatKey is the key that every strategy file has in its front matter, quoted or not.
var formatKey = regexp.MustCompile(`(?m)^["']?sweetspot["']?[ \t]*:`)

// IsStrategy tells a strategy file from another Markdown file, sound or not: it begins with the three
// hyphens, and what is above the ones that close them, if any do, has the key sweetspot.
func IsStrategy(data []byte) bool {
	text := strings.NewReplacer(byteOrderMark, "", "\r\n", "\n", "\r", "\n").Replace(string(data[:min(len(data), MaxFront)]))
	first, rest, _ := strings.Cut(text, "\n")
	if !isFence(first) {
		return false
	}
	front, _, _ := strings.Cut(rest, "\n---")
	return formatKey.MatchString(front)
}
