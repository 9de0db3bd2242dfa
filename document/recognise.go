package document

import (
	"regexp"
	"strconv"
	"strings"

	"sweetspot/document/diagnostic"
)

// formatKey is the key that every strategy file has in its front matter, quoted or not, and the
// version of the format behind it.
var formatKey = regexp.MustCompile(`(?m)^["']?sweetspot["']?[ \t]*:(?:[ \t]*["']?([0-9]+))?`)

// IsStrategy tells a strategy file from another Markdown file, sound or not: it begins with the three
// hyphens, and what is above the ones that close them, if any do, has the key sweetspot.
func IsStrategy(data []byte) bool {
	text := string(data[:min(len(data), MaxFront)])
	if utf16(text) {
		text = strings.NewReplacer("\x00", "", "\xFF\xFE", "", "\xFE\xFF", "").Replace(text)
	}
	text = strings.NewReplacer(diagnostic.ByteOrderMark, "", "\r\n", "\n", "\r", "\n").Replace(text)
	first, rest, _ := strings.Cut(text, "\n")
	if !isFence(first) {
		return false
	}
	front, _, _ := strings.Cut("\n"+rest, "\n---")
	return formatKey.MatchString(front)
}

// announcesNewer finds the format of front matter whose syntax this program may not know, and where
// it stands, if it is a newer one.
func announcesNewer(front string) (found string, at int, newer bool) {
	match := formatKey.FindStringSubmatchIndex(front)
	if match == nil || match[2] < 0 {
		return "", 0, false
	}
	found = front[match[2]:match[3]]
	return found, match[2], isNewer(found)
}

// isNewer reports whether a version is above the one that this program writes. One that is too large
// to be counted is.
func isNewer(version string) bool {
	if version == "" || strings.Trim(version, "0123456789") != "" {
		return false
	}
	number, err := strconv.Atoi(version)
	return err != nil || number > format
}
