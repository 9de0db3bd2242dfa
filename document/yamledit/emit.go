package yamledit

import (
	"fmt"
	"strings"
	"unicode"

	"sweetspot/lang"
)

// Everything written here has LF as its line end; Tree.Edit converts them.

// maxFlow is the maximum length, in bytes, of a list of words on one line.
const maxFlow = 80

// blockEntries writes the keys of a block mapping that have values, one a line, without the indentation of
// the first and the line end of the last.
func blockEntries(entries []Entry, indent int) string {
	var lines []string
	for _, e := range entries {
		if !e.Value.Blank() {
			lines = append(lines, keyText(e.Key)+":"+behindKey(e.Value, indent))
		}
	}
	if len(lines) == 0 {
		return "{}"
	}
	return strings.Join(lines, "\n"+spaces(indent))
}

// behindKey writes what follows a key in column indent, and its colon.
func behindKey(v Value, indent int) string {
	switch v.Form {
	case KeysForm:
		return "\n" + spaces(indent+2) + blockEntries(v.Entries, indent+2)
	case ListForm:
		return "\n" + spaces(indent+2) + blockItems(v.Items, indent+2)
	case TextsForm, WordsForm:
		if flow := flowText(v); len(flow) <= maxFlow {
			return " " + flow
		}
		return "\n" + spaces(indent+2) + blockItems(wordItems(v), indent+2)
	case TextForm:
		if literal, ok := literalText(v.Text, indent+2); ok {
			return " " + literal
		}
	}
	return " " + flowText(v)
}

func blockItems(items []Value, indent int) string {
	lines := make([]string, len(items))
	for i, item := range items {
		lines[i] = "- " + itemText(item, indent+2)
	}
	return strings.Join(lines, "\n"+spaces(indent))
}

// itemText writes an item of a block sequence; its keys are in column indent.
func itemText(item Value, indent int) string {
	if item.Form == KeysForm {
		return blockEntries(item.Entries, indent)
	}
	return flowText(item)
}

// wordItems returns the words of a value as values of their own.
func wordItems(v Value) []Value {
	each := TextForm
	if v.Form == WordsForm {
		each = WordForm
	}
	items := make([]Value, len(v.Words))
	for i, w := range v.Words {
		items[i] = Value{Form: each, Text: w}
	}
	return items
}

// flowText writes a value on one line, in flow style.
func flowText(v Value) string {
	switch v.Form {
	case TextForm, WordForm:
		return scalarText(v.Text, v.Form == WordForm)
	case FlagForm:
		if v.Text == yes {
			return "true"
		}
		return "false"
	case TextsForm, WordsForm:
		return flowItems(wordItems(v))
	case ListForm:
		return flowItems(v.Items)
	case KeysForm:
		var parts []string
		for _, e := range v.Entries {
			if !e.Value.Blank() {
				parts = append(parts, keyText(e.Key)+": "+flowText(e.Value))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return v.Text
}

func flowItems(items []Value) string {
	parts := make([]string, len(items))
	for i, item := range items {
		parts[i] = flowText(item)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// keyText writes a key, in quotes if it needs them.
func keyText(key string) string { return scalarText(key, false) }

// literalText writes a text of several lines as a literal block scalar. It reports false if the text would
// not be parsed back unchanged.
func literalText(t string, indent int) (string, bool) {
	body, ends := strings.CutSuffix(t, "\n")
	if !strings.Contains(body, "\n") || strings.ContainsFunc(t, NeedsEscape) {
		return "", false
	}
	lines := strings.Split(body, "\n")
	if lines[0] == "" || lines[len(lines)-1] == "" {
		return "", false
	}
	for i, l := range lines {
		if l != strings.TrimFunc(l, unicode.IsSpace) {
			return "", false
		}
		if l != "" {
			lines[i] = spaces(indent) + l
		}
	}
	header := "|-\n"
	if ends {
		header = "|\n"
	}
	return header + strings.Join(lines, "\n"), true
}

// scalarText writes a scalar on one line, in double quotes if another YAML parser could read it as something
// else than a string. If fixed, the text is from a known set and may also contain digits and signs.
func scalarText(t string, fixed bool) string {
	if isPlain(t) || fixed && isPlainWord(t) {
		return t
	}
	return inQuotes(t)
}

// inQuotes writes a text as a double-quoted scalar.
func inQuotes(t string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range t {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case NeedsEscape(r) && r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		case NeedsEscape(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// NeedsEscape reports whether r must be escaped in a scalar: a parser would not return it, or it is
// invisible.
func NeedsEscape(r rune) bool { return Forbidden(r) || r == '\t' || lang.Hidden(r) }

// isPlain reports whether a text needs no quotes, by a narrow rule: it begins with a letter and no parser
// reads it as a number, date or truth value.
func isPlain(t string) bool {
	if t == "" || strings.HasSuffix(t, " ") || isConstant(t) {
		return false
	}
	for i, r := range t {
		switch {
		case unicode.IsLetter(r):
		case i == 0: // could be a number, a date or an indicator
			return false
		case unicode.IsMark(r), unicode.IsDigit(r), strings.ContainsRune(" -_./'()+%", r):
		default:
			return false
		}
	}
	return true
}

// isPlainWord reports whether a word of a known set, such as 18-29 or 65+, needs no quotes.
func isPlainWord(t string) bool {
	return t != "" && strings.IndexFunc(t, func(r rune) bool {
		return r > unicode.MaxASCII || r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '+'
	}) < 0 && t[0] != '-' && t[0] != '+'
}

// isConstant reports whether a parser of some YAML version reads the text as a truth value, null or a
// number.
func isConstant(t string) bool {
	switch strings.ToLower(t) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity":
		return true
	}
	return false
}

// spaces returns n spaces.
func spaces(n int) string { return strings.Repeat(" ", n) }
