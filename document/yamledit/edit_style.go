package yamledit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// asBefore writes a value in the style of the one that it replaces: in the quotes that somebody
// chose, or without, and yes where yes or no stood. It tells whether there is such a style: a value
// that stands as the program writes it has none, so that it is written as in a new file.
func (e *editor) asBefore(n *Node, v Value, flow bool) (string, bool) {
	if n.Kind != Scalar || n.block || n.Start == n.End || e.text[n.Start:n.End] == Quoted(n.Value, v.Form == WordForm) {
		return "", false
	}
	switch v.Form {
	case FlagForm, TruthForm:
		return sameTruth(n.Value, v.Text), true
	case TextForm:
		switch {
		case strings.Contains(v.Text, "\n") || strings.ContainsFunc(v.Text, NeedsEscape):
			return "", false
		case !n.quoted && StaysPlain(v.Text, flow):
			return v.Text, true
		case n.quoted && e.text[n.Start] == '\'':
			return "'" + strings.ReplaceAll(v.Text, "'", "''") + "'", true
		case n.quoted:
			return InQuotes(v.Text), true
		}
	}
	return "", false
}

// newKey writes a key that was missing.
func (e *editor) newKey(missing Entry, indent int) string {
	if e.careful {
		return KeyText(missing.Key) + ": " + flowText(missing.Value)
	}
	return BlockEntries([]Entry{missing}, indent)
}

// newItem writes an item that was missing.
func (e *editor) newItem(v Value, indent int) string {
	if e.careful {
		return flowText(v)
	}
	return itemText(v, indent)
}

// sameTruth says yes or no in the words of the answer before.
func sameTruth(before, answer string) string {
	words := map[string]string{yes: "true", no: "false"}
	word, known := words[answer]
	if was := strings.ToLower(before); !known || was != "true" && was != "false" {
		return answer
	}
	switch before[:2] {
	case "TR", "FA":
		return strings.ToUpper(word)
	case "Tr", "Fa":
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}

// StaysPlain reports whether a text can go without quotes where another did. It may hold what
// isPlain is too careful for.
func StaysPlain(t string, flow bool) bool {
	if t == "" || isConstant(t) || strings.Contains(t, ": ") || strings.Contains(t, " #") || strings.ContainsAny(t[len(t)-1:], " :") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(t)
	return unicode.IsLetter(first) && !(flow && strings.ContainsAny(t, ",:[]{}"))
}
