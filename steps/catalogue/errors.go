package catalogue

import (
	"fmt"
	"strings"
)

// Problem is a kind of error in a data file.
type Problem string

// The problems of data files.
const (
	Unreadable    Problem = "unreadable" // the file cannot be opened or read
	NotRegular    Problem = "not-regular"
	TooLarge      Problem = "too-large"
	NotUTF8       Problem = "not-utf8"
	NotYAML       Problem = "not-yaml"
	NotAMapping   Problem = "not-a-mapping"
	NotAList      Problem = "not-a-list"
	NotText       Problem = "not-text"
	ControlCode   Problem = "control-code" // a control or direction character in a text
	NotANumber    Problem = "not-a-number"
	OutOfRange    Problem = "out-of-range"
	NotAllowed    Problem = "not-allowed"
	MissingKey    Problem = "missing-key"
	UnknownKey    Problem = "unknown-key"
	DuplicateKey  Problem = "duplicate-key"
	Duplicate     Problem = "duplicate" // an id, or a share for the same ages and country, given twice
	UnknownSource Problem = "unknown-source"
)

var sayings = map[Problem]string{
	Unreadable:    "cannot be read",
	NotRegular:    "is not a regular file",
	TooLarge:      "is too large",
	NotUTF8:       "is not UTF-8",
	NotYAML:       "is not well-formed YAML",
	NotAMapping:   "is not a block of keys and values",
	NotAList:      "is not a list",
	NotText:       "is not a text",
	ControlCode:   "holds a control character",
	NotANumber:    "is not a number",
	OutOfRange:    "is out of range",
	NotAllowed:    "is not allowed",
	MissingKey:    "is missing",
	UnknownKey:    "is not a known key",
	DuplicateKey:  "is given twice",
	Duplicate:     "is given twice",
	UnknownSource: "is not a source in sources.yaml",
}

// Error is one error in a data file.
type Error struct {
	File         string
	Line, Column int    // from 1; 0 for an error about the whole file
	Key          string // its path, such as judgements.aim.location or shares[2].percent
	Problem      Problem
	Found        string   // the text found, or the message of the YAML parser
	Allowed      []string // the values allowed
}

// Error returns place, problem and allowed values, in English.
func (e *Error) Error() string {
	var text strings.Builder
	text.WriteString(inert(e.File))
	if e.Line > 0 {
		fmt.Fprintf(&text, ":%d:%d", e.Line, e.Column)
	}
	text.WriteString(": ")
	if e.Key != "" {
		text.WriteString(inert(e.Key) + ": ")
	}
	if e.Found != "" {
		fmt.Fprintf(&text, "%q ", e.Found)
	}
	text.WriteString(sayings[e.Problem])
	if len(e.Allowed) > 0 {
		text.WriteString(" (allowed: " + strings.Join(e.Allowed, ", ") + ")")
	}
	return text.String()
}

// inert replaces the characters of a name that could control the terminal that prints it.
func inert(name string) string {
	return strings.Map(func(r rune) rune {
		if acts(r) {
			return '\uFFFD'
		}
		return r
	}, name)
}

// Errors is every error in a folder of data files.
type Errors []*Error

// Error returns each error on a line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, err := range e {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}
