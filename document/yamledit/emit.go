package yamledit

import (
	"fmt"
	"strings"
	"unicode"

	"sweetspot/lang"
)

// Everything written here has \n as its line end; the file's own takes its place later.

// maxFlow is how long a list of words may get before each has a line of its own.
const maxFlow = 80

// BlockEntries writes keys, one a line, without the indent of the first and the end of the last.
func BlockEntries(entries []Entry, indent int) string {
	var lines []string
	for _, e := range entries {
		if !e.Value.Blank() {
			lines = append(lines, KeyText(e.Key)+":"+behindKey(e.Value, indent))
		}
	}
	if len(lines) == 0 {
		return "{}"
	}
	return strings.Join(lines, "\n"+Spaces(indent))
}

// behindKey writes what follows the colon of a key that stands at an indent.
func behindKey(v Value, indent int) string {
	switch v.Form {
	case KeysForm:
		return "\n" + Spaces(indent+2) + BlockEntries(v.Entries, indent+2)
	case ListForm:
		return "\n" + Spaces(indent+2) + blockItems(v.Items, indent+2)
	case TextsForm, WordsForm:
		if flow := flowText(v); len(flow) <= maxFlow {
			return " " + flow
		}
		return "\n" + Spaces(indent+2) + blockItems(WordItems(v), indent+2)
	case TextForm:
		if literal, ok := LiteralText(v.Text, indent+2); ok {
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
	return strings.Join(lines, "\n"+Spaces(indent))
}

// itemText writes one item of a list, whose keys stand at an indent.
func itemText(item Value, indent int) string {
	if item.Form == KeysForm {
		return BlockEntries(item.Entries, indent)
	}
	return flowText(item)
}

// WordItems gives several words as the items of a list.
func WordItems(v Value) []Value {
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

// flowText writes a value on one line.
func flowText(v Value) string {
	switch v.Form {
	case TextForm, WordForm:
		return Quoted(v.Text, v.Form == WordForm)
	case FlagForm:
		if v.Text == yes {
			return "true"
		}
		return "false"
	case TextsForm, WordsForm:
		return flowItems(WordItems(v))
	case ListForm:
		return flowItems(v.Items)
	case KeysForm:
		var parts []string
		for _, e := range v.Entries {
			if !e.Value.Blank() {
				parts = append(parts, KeyText(e.Key)+": "+flowText(e.Value))
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

// KeyText writes a key: those of the format as they are, an id of the user in quotes if need be.
func KeyText(key string) string { return Quoted(key, false) }

// LiteralText writes a text of several lines in block style, where it comes back the same.
func LiteralText(t string, indent int) (string, bool) {
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
			lines[i] = Spaces(indent) + l
		}
	}
	header := "|-\n"
	if ends {
		header = "|\n"
	}
	return header + strings.Join(lines, "\n"), true
}

// Quoted writes a text on one line, in double quotes unless it can be taken for nothing else
// without them. A word of a fixed set needs them less: the set says what it is.
func Quoted(t string, fixed bool) string {
	if isPlain(t) || fixed && isPlainWord(t) {
		return t
	}
	return InQuotes(t)
}

// InQuotes writes a text on one line, in double quotes.
func InQuotes(t string) string {
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

// NeedsEscape reports whether r would not come back as it is, or would hide what stands there.
func NeedsEscape(r rune) bool { return Forbidden(r) || r == '\t' || lang.Hidden(r) }

// isPlain reports whether a text needs no quotes, by a narrow rule: words that begin with a letter,
// and that no program reads as a number, a date or a truth value.
func isPlain(t string) bool {
	if t == "" || strings.HasSuffix(t, " ") || isConstant(t) {
		return false
	}
	for i, r := range t {
		switch {
		case unicode.IsLetter(r):
		case i == 0: // a number, a date, a mark
			return false
		case unicode.IsMark(r), unicode.IsDigit(r), strings.ContainsRune(" -_./'()+%", r):
		default:
			return false
		}
	}
	return true
}

// isPlainWord reports whether a word, such as 18-29 or 65+, stands for itself without quotes.
func isPlainWord(t string) bool {
	return t != "" && strings.IndexFunc(t, func(r rune) bool {
		return r > unicode.MaxASCII || r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '+'
	}) < 0 && t[0] != '-' && t[0] != '+'
}

// isConstant reports whether a YAML parser of some version takes the text for a truth value or for
// nothing.
func isConstant(t string) bool {
	switch strings.ToLower(t) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity":
		return true
	}
	return false
}

func Spaces(n int) string { return strings.Repeat(" ", n) }
