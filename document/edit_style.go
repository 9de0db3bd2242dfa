package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// asBefore writes a value in the style of the one that it replaces: in the quotes that somebody
// chose, or without, and yes where yes or no stood. It tells whether there is such a style: a value
// that stands as the program writes it has none, so that it is written as in a new file.
func (e *editor) asBefore(n *node, v value, flow bool) (string, bool) {
	if n.kind != scalar || n.block || n.start == n.end || e.text[n.start:n.end] == quoted(n.value, v.form == wordForm) {
		return "", false
	}
	switch v.form {
	case flagForm, truthForm:
		return sameTruth(n.value, v.text), true
	case textForm:
		switch {
		case strings.Contains(v.text, "\n") || strings.ContainsFunc(v.text, needsEscape):
			return "", false
		case !n.quoted && staysPlain(v.text, flow):
			return v.text, true
		case n.quoted && e.text[n.start] == '\'':
			return "'" + strings.ReplaceAll(v.text, "'", "''") + "'", true
		case n.quoted:
			return inQuotes(v.text), true
		}
	}
	return "", false
}

// newKey writes a key that was missing.
func (e *editor) newKey(missing entry, indent int) string {
	if e.careful {
		return keyText(missing.key) + ": " + flowText(missing.value)
	}
	return blockEntries([]entry{missing}, indent)
}

// newItem writes an item that was missing.
func (e *editor) newItem(v value, indent int) string {
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

// staysPlain reports whether a text can go without quotes where another did. It may hold what
// isPlain is too careful for.
func staysPlain(t string, flow bool) bool {
	if t == "" || isConstant(t) || strings.Contains(t, ": ") || strings.Contains(t, " #") || strings.ContainsAny(t[len(t)-1:], " :") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(t)
	return unicode.IsLetter(first) && !(flow && strings.ContainsAny(t, ",:[]{}"))
}
