package document

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

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
func (w *scribe) front(v value) string {
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
func (w *scribe) keys(v value, indent int) string {
	entries := slices.Clone(v.entries)
	if w.chance(3) {
		w.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	}
	var out strings.Builder
	for _, e := range entries {
		if e.value.blank() && !w.chance(12) || e.value.form == keptForm {
			continue
		}
		if out.Len() > 0 {
			out.WriteString("\n" + w.between(indent) + spaces(indent))
		}
		if !v.closed {
			out.WriteString(w.own(indent))
		}
		out.WriteString(w.key(e, indent))
	}
	if out.Len() == 0 {
		return "{}"
	}
	return out.String()
}

func (w *scribe) key(e entry, indent int) string {
	name := keyText(e.key)
	if w.chance(20) {
		name = w.pick("'"+strings.ReplaceAll(e.key, "'", "''")+"'", inQuotes(e.key))
	}
	if e.key == "sweetspot" || e.key == "revision" { // whole numbers, that nobody types otherwise
		return name + ": " + e.value.text + w.behind()
	}
	if w.chance(40) {
		return "? " + name + "\n" + spaces(indent) + ":" + w.value(e.value, indent)
	}
	return name + ":" + w.value(e.value, indent)
}

// value writes what follows the colon of a key at an indent.
func (w *scribe) value(v value, indent int) string {
	further := indent + 1 + w.IntN(4)
	switch {
	case v.blank():
		return w.pick("", " ~", " null", "   ") + w.behind()
	case v.form == keysForm && !w.chance(5):
		return w.behind() + "\n" + w.between(further) + spaces(further) + w.keys(v, further)
	case (v.form == listForm || v.form == textsForm || v.form == wordsForm) && !w.chance(3):
		at := indent + w.IntN(3)
		return w.behind() + "\n" + w.between(at) + spaces(at) + w.items(itemsOf(v), at)
	case v.form == textForm && w.chance(3):
		if said, ok := literalText(v.text, further); ok {
			header, rest, _ := strings.Cut(said, "\n")
			return " " + header + w.behind() + "\n" + rest
		}
		return " " + w.folded(v.text, further)
	}
	return w.pick(" ", " ", "  ", "     ") + w.flow(v) + w.behind()
}

func itemsOf(v value) []value {
	if v.form == listForm {
		return v.items
	}
	return wordItems(v)
}

// folded writes a text over several lines where its single blanks allow it.
func (w *scribe) folded(text string, indent int) string {
	words := strings.Split(text, " ")
	if strings.ContainsAny(text, "\n\"'\\#:") || strings.ContainsFunc(text, needsEscape) || slices.Contains(words, "") || len(words) < 2 {
		return w.flow(value{form: textForm, text: text}) + w.behind()
	}
	lines := strings.Join(words, "\n"+spaces(indent))
	if staysPlain(text, false) && w.chance(3) {
		return lines + w.behind()
	}
	return w.pick(">-"+w.behind()+"\n"+spaces(indent)+lines, `"`+lines+`"`+w.behind(), "'"+lines+"'"+w.behind())
}

// items writes a list on lines, from its first hyphen to its last value.
func (w *scribe) items(items []value, indent int) string {
	var out strings.Builder
	for i, item := range items {
		if i > 0 {
			out.WriteString("\n" + w.between(indent) + spaces(indent))
		}
		further := indent + 2 + w.IntN(3)
		switch {
		case item.form != keysForm:
			out.WriteString("-" + spaces(1+w.IntN(2)) + w.flow(item) + w.behind())
		case item.blank() || w.chance(5):
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
func (w *scribe) flow(v value) string {
	switch v.form {
	case textForm, wordForm:
		if v.form == textForm && !w.chance(3) || strings.ContainsAny(v.text, "\n\t") || strings.ContainsFunc(v.text, needsEscape) {
			return w.pick(quoted(v.text, v.form == wordForm), inQuotes(v.text))
		}
		if v.text != "" && staysPlain(v.text, true) {
			return v.text
		}
		return "'" + strings.ReplaceAll(v.text, "'", "''") + "'"
	case numberForm:
		if !strings.ContainsAny(v.text, ".e") {
			return w.pick(v.text, v.text, v.text+".0", "'"+v.text+"'")
		}
	case truthForm, flagForm:
		if v.text == steps.Yes {
			return w.pick("yes", "true", "Yes", `"yes"`)
		}
		if v.text == steps.No {
			return w.pick("no", "false", "No", `'no'`)
		}
	case textsForm, wordsForm, listForm:
		items := itemsOf(v)
		parts := make([]string, len(items))
		for i, item := range items {
			parts[i] = w.flow(item)
		}
		return "[" + w.row(parts) + "]"
	case keysForm:
		return w.flowKeys(v)
	}
	return v.text
}

func (w *scribe) flowKeys(v value) string {
	var parts []string
	for _, e := range v.entries {
		switch {
		case e.key == "sweetspot" || e.key == "revision":
			parts = append(parts, e.key+": "+e.value.text)
		case !e.value.blank():
			parts = append(parts, keyText(e.key)+": "+w.flow(e.value))
		case e.value.form != keptForm && w.chance(20):
			parts = append(parts, keyText(e.key)+w.pick(": ", "", ": ~"))
		}
		if !v.closed && w.chance(20) {
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
