package document

import (
	"regexp"
	"strconv"
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/document/yamledit"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// formatKey matches the key sweetspot of the front matter, quoted or not, and captures its version.
var formatKey = regexp.MustCompile(`(?m)^["']?sweetspot["']?[ \t]*:(?:[ \t]*["']?([0-9]+))?`)

// IsStrategy reports whether a Markdown file is a strategy file, valid or not: it has front matter with the
// key sweetspot.
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

// isOwn reports whether front matter is that of a strategy: it has the key sweetspot, which may be missing like
// every other, or a key that a question has, apart from the title, which most pages have.
func isOwn(root *yamledit.Node) bool {
	own := root.Get("sweetspot") != nil
	steps.All(func(q *steps.Question) {
		top, _, _ := strings.Cut(q.ID, ".")
		own = own || q.ID != "title" && root.Get(top) != nil
	})
	return own
}

// ReadOwn reads a strategy file as Read does, and refuses the file of another program, such as a page of Jekyll
// or Hugo: its front matter is empty, or has no key that only a strategy has.
func ReadOwn(data []byte, known *catalogue.Catalogue) (*Document, []diagnostic.Fault) {
	read, faults := Read(data, known)
	if read != nil && !read.own {
		return nil, []diagnostic.Fault{{Line: 2, Column: 1, ID: "no_version"}}
	}
	return read, faults
}

// IsForeign reports whether a file has front matter that can be read, but is that of another program.
func IsForeign(data []byte) bool {
	read, _ := Read(data, nil)
	return read != nil && !read.own
}

// announcesNewer finds a newer version of the format, and its offset, in front matter that may not parse.
func announcesNewer(front string) (found string, at int, newer bool) {
	match := formatKey.FindStringSubmatchIndex(front)
	if match == nil || match[2] < 0 {
		return "", 0, false
	}
	found = front[match[2]:match[3]]
	return found, match[2], isNewer(found)
}

// isNewer reports whether a version is above format, even if it is too large for an int.
func isNewer(version string) bool {
	if version == "" || strings.Trim(version, "0123456789") != "" {
		return false
	}
	number, err := strconv.Atoi(version)
	return err != nil || number > format
}
