package yamledit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// asBefore writes v in the style of the scalar n: its quotes or none, true or yes. It reports false if n
// has no style of its own, since it is as the program writes it.
func (e *editor) asBefore(n *Node, v Value, flow bool) (string, bool) {
	if n.Kind != Scalar || n.block || n.Start == n.End || e.text[n.Start:n.End] == scalarText(n.Value, v.Form == WordForm) {
		return "", false
	}
	switch v.Form {
	case FlagForm, TruthForm:
		return sameTruth(n.Value, v.Text), true
	case TextForm:
		switch {
		case strings.Contains(v.Text, "\n") || strings.ContainsFunc(v.Text, NeedsEscape):
			return "", false
		case !n.quoted && staysPlain(v.Text, flow):
			return v.Text, true
		case n.quoted && e.text[n.Start] == '\'':
			return "'" + strings.ReplaceAll(v.Text, "'", "''") + "'", true
		case n.quoted:
			return inQuotes(v.Text), true
		}
	}
	return "", false
}

// newKey returns the text of a new key and its value.
func (e *editor) newKey(missing Entry, indent int) string {
	if e.careful {
		return keyText(missing.Key) + ": " + flowText(missing.Value)
	}
	said := blockEntries([]Entry{missing}, indent)
	if missing.Value.Form == ListForm && len(e.earlier) > 0 {
		e.at(missing.Key, func() { said = keyText(missing.Key) + ":" + e.behindKey(missing.Value, indent) })
	}
	return said
}

// newItem returns the text of a new item.
func (e *editor) newItem(v Value, indent int) string {
	if e.careful {
		return flowText(v)
	}
	return itemText(v, indent)
}

// sameTruth writes a truth value, yes or no, in the notation of the one before: yes or true, and its case.
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

// staysPlain reports whether a text that replaces an unquoted one needs no quotes. It allows more than
// isPlain.
func staysPlain(t string, flow bool) bool {
	if t == "" || isConstant(t) || strings.Contains(t, ": ") || strings.Contains(t, " #") || strings.ContainsAny(t[len(t)-1:], " :") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(t)
	return unicode.IsLetter(first) && !(flow && strings.ContainsAny(t, ",:[]{}"))
}
