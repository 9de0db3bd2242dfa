package document

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sweetspot/document/yamledit"
	"sweetspot/steps"
)

// scribe writes front matter as somebody does by hand: keys in any order, every style that YAML has,
// comments, empty lines and keys of its own anywhere.
type scribe struct {
	*rand.Rand
	count int // of comments and keys of its own
}

func newScribe(seed uint64) *scribe { return &scribe{Rand: rand.New(rand.NewPCG(seed, 0))} }

func (w *scribe) chance(in int) bool { return w.IntN(in) == 0 }

func (w *scribe) pick(of ...string) string { return of[w.IntN(len(of))] }

// front gives front matter that says what is wanted, without its fences.
func (w *scribe) front(v yamledit.Value) string {
	if w.chance(20) {
		return w.flowKeys(v) + w.behind() + "\n"
	}
	text := w.keys(v, 0) + "\n"
	if w.chance(4) {
		text += w.comment() + "\n"
	}
	return text
}

func (w *scribe) comment() string {
	w.count++
	return fmt.Sprintf("# %s %d.", w.pick("note", "it's \"so\": [a, {b", "--- é 👩‍👩‍👧"), w.count)
}

// behind may write a comment at the end of a line.
func (w *scribe) behind() string {
	if w.chance(6) {
		return w.pick(" ", "   ") + w.comment()
	}
	return w.pick("", "", "", " ")
}

// between may write lines in front of one at an indent.
func (w *scribe) between(indent int) string {
	text := ""
	for w.chance(6) {
		text += w.pick("\n", "\n", "   \n", spaces(indent)+w.comment()+"\n", spaces(indent)+w.comment()+"\n",
			spaces(indent+3)+w.comment()+"\n")
	}
	return text
}

// own may write a key that the format does not know.
func (w *scribe) own(indent int) string {
	if !w.chance(12) {
		return ""
	}
	w.count++
	at := "\n" + spaces(indent+2)
	return fmt.Sprintf("x-%d: ", w.count) + w.pick("1", "", "[a, {b: c}]", "'q'   "+w.comment(), "{a: ,\n"+spaces(indent+1)+"b}",
		at+"- a"+at+w.comment()+at+"- b: c", "|"+at+"text\n"+at+"# text", ">-"+at+"text"+at+"more",
		at+"y: "+w.comment()+at+"  z: no") + "\n" + spaces(indent)
}

// keys writes a mapping on lines, from its first key to its last value.
func (w *scribe) keys(v yamledit.Value, indent int) string {
	entries := slices.Clone(v.Entries)
	if w.chance(3) {
		w.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	}
	var out strings.Builder
	for _, e := range entries {
		if e.Value.Blank() && !w.chance(12) || e.Value.Form == yamledit.KeptForm {
			continue
		}
		if out.Len() > 0 {
			out.WriteString("\n" + w.between(indent) + spaces(indent))
		}
		if !v.Closed {
			out.WriteString(w.own(indent))
		}
		out.WriteString(w.key(e, indent))
	}
	if out.Len() == 0 {
		return "{}"
	}
	return out.String()
}

func (w *scribe) key(e yamledit.Entry, indent int) string {
	name := keyText(e.Key)
	if w.chance(20) {
		name = w.pick("'"+strings.ReplaceAll(e.Key, "'", "''")+"'", strconv.QuoteToASCII(e.Key))
	}
	if e.Key == "sweetspot" || e.Key == "revision" { // whole numbers, that nobody types otherwise
		return name + ": " + e.Value.Text + w.behind()
	}
	if w.chance(40) {
		return "? " + name + "\n" + spaces(indent) + ":" + w.value(e.Value, indent)
	}
	return name + ":" + w.value(e.Value, indent)
}

// value writes what follows the colon of a key at an indent.
func (w *scribe) value(v yamledit.Value, indent int) string {
	further := indent + 1 + w.IntN(4)
	switch {
	case v.Blank():
		return w.pick("", " ~", " null", "   ") + w.behind()
	case v.Form == yamledit.KeysForm && !w.chance(5):
		return w.behind() + "\n" + w.between(further) + spaces(further) + w.keys(v, further)
	case (v.Form == yamledit.ListForm || v.Form == yamledit.TextsForm || v.Form == yamledit.WordsForm) && !w.chance(3):
		at := indent + w.IntN(3)
		return w.behind() + "\n" + w.between(at) + spaces(at) + w.items(itemsOf(v), at)
	case v.Form == yamledit.TextForm && w.chance(3):
		if said, ok := literalText(v.Text, further); ok {
			header, rest, _ := strings.Cut(said, "\n")
			return " " + header + w.behind() + "\n" + rest
		}
		return " " + w.folded(v.Text, further)
	}
	return w.pick(" ", " ", "  ", "     ") + w.flow(v) + w.behind()
}

func itemsOf(v yamledit.Value) []yamledit.Value {
	if v.Form == yamledit.ListForm {
		return v.Items
	}
	return wordItems(v)
}

// folded writes a text over several lines where its single blanks allow it.
func (w *scribe) folded(text string, indent int) string {
	words := strings.Split(text, " ")
	if strings.ContainsAny(text, "\n\"'\\#:") || strings.ContainsFunc(text, yamledit.NeedsEscape) || slices.Contains(words, "") || len(words) < 2 {
		return w.flow(yamledit.Value{Form: yamledit.TextForm, Text: text}) + w.behind()
	}
	lines := strings.Join(words, "\n"+spaces(indent))
	if staysPlain(text, false) && w.chance(3) {
		return lines + w.behind()
	}
	return w.pick(">-"+w.behind()+"\n"+spaces(indent)+lines, `"`+lines+`"`+w.behind(), "'"+lines+"'"+w.behind())
}

// items writes a list on lines, from its first hyphen to its last value.
func (w *scribe) items(items []yamledit.Value, indent int) string {
	var out strings.Builder
	for i, item := range items {
		if i > 0 {
			out.WriteString("\n" + w.between(indent) + spaces(indent))
		}
		further := indent + 2 + w.IntN(3)
		switch {
		case item.Form != yamledit.KeysForm:
			out.WriteString("-" + spaces(1+w.IntN(2)) + w.flow(item) + w.behind())
		case item.Blank() || w.chance(5):
			out.WriteString("- " + w.flowKeys(item) + w.behind())
		case w.chance(8):
			out.WriteString("-" + w.behind() + "\n" + w.between(further) + spaces(further) + w.keys(item, further))
		default:
			out.WriteString("-" + spaces(further-indent-1) + w.keys(item, further))
		}
	}
	return out.String()
}

// flow writes a value that may stand in brackets.
func (w *scribe) flow(v yamledit.Value) string {
	switch v.Form {
	case yamledit.TextForm, yamledit.WordForm:
		if v.Form == yamledit.TextForm && !w.chance(3) || strings.ContainsAny(v.Text, "\n\t") || strings.ContainsFunc(v.Text, yamledit.NeedsEscape) {
			return w.pick(quotedAtNeed(v.Text), strconv.QuoteToASCII(v.Text))
		}
		if v.Text != "" && staysPlain(v.Text, true) {
			return v.Text
		}
		return "'" + strings.ReplaceAll(v.Text, "'", "''") + "'"
	case yamledit.NumberForm:
		if !strings.ContainsAny(v.Text, ".e") {
			return w.pick(v.Text, v.Text, v.Text+".0", "'"+v.Text+"'")
		}
	case yamledit.TruthForm, yamledit.FlagForm:
		if v.Text == string(steps.Yes) {
			return w.pick("yes", "true", "Yes", `"yes"`)
		}
		if v.Text == string(steps.No) {
			return w.pick("no", "false", "No", `'no'`)
		}
	case yamledit.TextsForm, yamledit.WordsForm, yamledit.ListForm:
		items := itemsOf(v)
		parts := make([]string, len(items))
		for i, item := range items {
			parts[i] = w.flow(item)
		}
		return "[" + w.row(parts) + "]"
	case yamledit.KeysForm:
		return w.flowKeys(v)
	}
	return v.Text
}

func (w *scribe) flowKeys(v yamledit.Value) string {
	var parts []string
	for _, e := range v.Entries {
		switch {
		case e.Key == "sweetspot" || e.Key == "revision":
			parts = append(parts, e.Key+": "+e.Value.Text)
		case !e.Value.Blank():
			parts = append(parts, keyText(e.Key)+": "+w.flow(e.Value))
		case e.Value.Form != yamledit.KeptForm && w.chance(20):
			parts = append(parts, keyText(e.Key)+w.pick(": ", "", ": ~"))
		}
		if !v.Closed && w.chance(20) {
			w.count++
			parts = append(parts, fmt.Sprintf("x-%d%s", w.count, w.pick(": [1, {a: b}]", ": 'q, r'", "", ": ")))
		}
	}
	return "{" + w.row(parts) + "}"
}

// row writes what stands between brackets, now and then over several lines.
func (w *scribe) row(parts []string) string {
	if !w.chance(3) || len(parts) == 0 {
		return strings.Join(parts, w.pick(", ", ", ", " , "))
	}
	out := ""
	for i, part := range parts {
		out += w.pick("", "\n            ", w.behind()+"\n              ") + part
		if i+1 < len(parts) || w.chance(3) {
			out += w.pick(",", ", ", ", ", ","+w.behind()+"\n             ")
		}
	}
	return out + w.pick("", w.behind()+"\n           ")
}

func spaces(n int) string { return strings.Repeat(" ", n) }

// word is a text that every YAML parser reads as a string without quotes, constants such as no aside.
var word = regexp.MustCompile(`^\pL[\pL\pN_]*([ .'()/%+-]*[\pL\pN_]+)*$`)

// quotedAtNeed writes a text on one line, in quotes unless it is a word.
func quotedAtNeed(text string) string {
	if word.MatchString(text) && !isConstant(text) {
		return text
	}
	return strconv.QuoteToASCII(text)
}

func keyText(key string) string { return quotedAtNeed(key) }

// isConstant reports whether a parser of some version of YAML reads a word as something else than a string.
func isConstant(text string) bool {
	return slices.Contains([]string{"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"}, strings.ToLower(text))
}

// staysPlain reports whether a text of one line can stand without quotes, in brackets or outside of them.
func staysPlain(text string, brackets bool) bool {
	first := []rune(text + " ")[0]
	return unicode.IsLetter(first) && !isConstant(text) && !strings.Contains(text, ": ") && !strings.Contains(text, " #") &&
		!strings.ContainsAny(text[len(text)-1:], " :") && !(brackets && strings.ContainsAny(text, ",:[]{}"))
}

// literalText writes a text of several lines as a block scalar, false where blanks at its ends or those of its
// lines would be lost.
func literalText(text string, indent int) (string, bool) {
	body, ends := strings.CutSuffix(text, "\n")
	lines := strings.Split(body, "\n")
	if len(lines) < 2 || lines[0] == "" || lines[len(lines)-1] == "" || strings.ContainsFunc(text, yamledit.NeedsEscape) {
		return "", false
	}
	for i, line := range lines {
		if line != strings.TrimFunc(line, unicode.IsSpace) {
			return "", false
		}
		if line != "" {
			lines[i] = spaces(indent) + line
		}
	}
	if ends {
		return "|\n" + strings.Join(lines, "\n"), true
	}
	return "|-\n" + strings.Join(lines, "\n"), true
}

// wordItems returns the words of a value as values of their own.
func wordItems(v yamledit.Value) []yamledit.Value {
	form := yamledit.TextForm
	if v.Form == yamledit.WordsForm {
		form = yamledit.WordForm
	}
	items := make([]yamledit.Value, len(v.Words))
	for i, text := range v.Words {
		items[i] = yamledit.Value{Form: form, Text: text}
	}
	return items
}

// lineEnd returns the end of the line that contains an offset, before its line break.
func lineEnd(text string, at int) int {
	if length := strings.IndexAny(text[at:], "\r\n"); length >= 0 {
		return at + length
	}
	return len(text)
}

// plainFront writes values as the first save of a strategy does, without fences.
func plainFront(wants yamledit.Value) string {
	return strings.TrimSuffix(new(yamledit.Tree).Edit("", 0, wants, yamledit.Options{LineEnd: "\n"}), "\n")
}
