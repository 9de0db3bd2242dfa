package document

import (
	"fmt"
	"strings"
	"unicode"

	"sweetspot/lang"
)

// Everything written here has \n as its line end; the file's own takes its place later.

// maxFlow is how long a list of words may get before each has a line of its own.
const maxFlow = 80

// blockEntries writes keys, one a line, without the indent of the first and the end of the last.
func blockEntries(entries []entry, indent int) string {
	var lines []string
	for _, e := range entries {
		if !e.value.blank() {
			lines = append(lines, keyText(e.key)+":"+behindKey(e.value, indent))
		}
	}
	if len(lines) == 0 {
		return "{}"
	}
	return strings.Join(lines, "\n"+spaces(indent))
}

// behindKey writes what follows the colon of a key that stands at an indent.
func behindKey(v value, indent int) string {
	switch v.form {
	case keysForm:
		return "\n" + spaces(indent+2) + blockEntries(v.entries, indent+2)
	case listForm:
		return "\n" + spaces(indent+2) + blockItems(v.items, indent+2)
	case textsForm, wordsForm:
		if flow := flowText(v); len(flow) <= maxFlow {
			return " " + flow
		}
		return "\n" + spaces(indent+2) + blockItems(wordItems(v), indent+2)
	case textForm:
		if literal, ok := literalText(v.text, indent+2); ok {
			return " " + literal
		}
	}
	return " " + flowText(v)
}

func blockItems(items []value, indent int) string {
	lines := make([]string, len(items))
	for i, item := range items {
		lines[i] = "- " + itemText(item, indent+2)
	}
	return strings.Join(lines, "\n"+spaces(indent))
}

// itemText writes one item of a list, whose keys stand at an indent.
func itemText(item value, indent int) string {
	if item.form == keysForm {
		return blockEntries(item.entries, indent)
	}
	return flowText(item)
}

// wordItems gives several words as the items of a list.
func wordItems(v value) []value {
	each := textForm
	if v.form == wordsForm {
		each = wordForm
	}
	items := make([]value, len(v.words))
	for i, w := range v.words {
		items[i] = value{form: each, text: w}
	}
	return items
}

// flowText writes a value on one line.
func flowText(v value) string {
	switch v.form {
	case textForm, wordForm:
		return quoted(v.text, v.form == wordForm)
	case flagForm:
		if v.text == yes {
			return "true"
		}
		return "false"
	case textsForm, wordsForm:
		return flowItems(wordItems(v))
	case listForm:
		return flowItems(v.items)
	case keysForm:
		var parts []string
		for _, e := range v.entries {
			if !e.value.blank() {
				parts = append(parts, keyText(e.key)+": "+flowText(e.value))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return v.text
}

func flowItems(items []value) string {
	parts := make([]string, len(items))
	for i, item := range items {
		parts[i] = flowText(item)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// keyText writes a key: those of the format as they are, an id of the user in quotes if need be.
func keyText(key string) string { return quoted(key, false) }

// literalText writes a text of several lines in block style, where it comes back the same.
func literalText(t string, indent int) (string, bool) {
	body, ends := strings.CutSuffix(t, "\n")
	if !strings.Contains(body, "\n") || strings.ContainsFunc(t, needsEscape) {
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

// quoted writes a text on one line, in double quotes unless it can be taken for nothing else
// without them. A word of a fixed set needs them less: the set says what it is.
func quoted(t string, fixed bool) string {
	if isPlain(t) || fixed && isPlainWord(t) {
		return t
	}
	return inQuotes(t)
}

// inQuotes writes a text on one line, in double quotes.
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
		case needsEscape(r) && r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		case needsEscape(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// needsEscape reports whether r would not come back as it is, or would hide what stands there.
func needsEscape(r rune) bool { return forbidden(r) || r == '\t' || lang.Hidden(r) }

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

func spaces(n int) string { return strings.Repeat(" ", n) }
