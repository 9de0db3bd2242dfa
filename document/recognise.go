package document

import "strings"

// IsStrategy tells a strategy file from another Markdown file, sound or not: its front matter has
// the key sweetspot.
func IsStrategy(data []byte) bool {
	text := string(data)
	at, fault := findFences(text)
	if fault != nil {
		return false
	}
	for key := range strings.Lines(text[at.from:at.to]) {
		if strings.HasPrefix(key, "sweetspot:") {
			return true
		}
	}
	return false
}
