package yamledit

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Value is a wanted value of YAML. The zero value is a blank: its key is left out.
type Value struct {
	Form    form
	Text    string   // of scalars
	Words   []string // of TextsForm and WordsForm
	Entries []Entry  // of KeysForm, in the order of new files
	Items   []Value  // of ListForm
	Tells   []string // of ListForm: the keys that identify items
	Closed  bool     // of KeysForm: unknown keys are removed
}

// form is the kind of a wanted value. It decides how the value is written.
type form int

const (
	BlankForm  form = iota // nothing is written
	KeptForm               // whatever is in the text is kept
	TextForm               // free text, in quotes where needed
	WordForm               // a word of a known set, or a date: unquoted
	NumberForm             // a number in its shortest notation
	TruthForm              // yes or no, written as such
	FlagForm               // yes or no, written as true or false
	TextsForm              // a sequence of free texts
	WordsForm              // a sequence of words of a known set
	KeysForm               // a mapping
	ListForm               // a sequence of values, most often mappings
)

// Entry is a key of a mapping and its value.
type Entry struct {
	Key   string
	Value Value
}

// Blank reports whether there is nothing to write.
func (v Value) Blank() bool {
	switch v.Form {
	case KeysForm:
		return !slices.ContainsFunc(v.Entries, func(e Entry) bool { return !e.Value.Blank() })
	case ListForm:
		return len(v.Items) == 0
	}
	return v.Form == BlankForm || v.Form == KeptForm
}

// Equal reports whether both are the same value, written in the same way.
func (v Value) Equal(w Value) bool {
	return v.Form == w.Form && v.Text == w.Text && v.Closed == w.Closed &&
		slices.Equal(v.Words, w.Words) && slices.Equal(v.Tells, w.Tells) &&
		(sameArray(v.Items, w.Items) || slices.EqualFunc(v.Items, w.Items, Value.Equal)) &&
		slices.EqualFunc(v.Entries, w.Entries, func(a, b Entry) bool { return a.Key == b.Key && a.Value.Equal(b.Value) })
}

// sameArray reports whether two lists are the same in memory, so that their values need not be compared.
func sameArray(v, w []Value) bool { return len(v) == len(w) && len(v) > 0 && &v[0] == &w[0] }

// Find returns the value of a key of KeysForm, and false where there is none.
func (v Value) Find(key string) (Value, bool) {
	for _, e := range v.Entries {
		if e.Key == key {
			return e.Value, true
		}
	}
	return Value{}, false
}

// Text returns free text as a value; "" is a blank.
func Text(t string) Value {
	if t == "" {
		return Value{}
	}
	return Value{Form: TextForm, Text: t}
}

// Word returns a word of a known set, or a date, as a value; "" is a blank.
func Word(t string) Value {
	if t == "" {
		return Value{}
	}
	return Value{Form: WordForm, Text: t}
}

// Texts returns a sequence of free texts as a value; none is a blank.
func Texts(of []string) Value {
	if len(of) == 0 {
		return Value{}
	}
	return Value{Form: TextsForm, Words: of}
}

// timestamp matches a date with a time of day, which other tools write where a date is wanted.
var timestamp = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]`)

// sameAs reports whether the node n has the value, in whatever notation.
func (v Value) sameAs(n *Node) bool {
	switch v.Form {
	case TextsForm, WordsForm:
		return n.Kind == Sequence && slices.Equal(v.Words, wordsOf(n)) ||
			n.Kind == Scalar && !n.Blank() && len(v.Words) == 1 && v.Words[0] == n.Value
	case KeysForm:
		return n.Kind == Mapping && len(n.Keys) == 0 && v.Blank()
	case ListForm:
		return n.Kind == Sequence && len(n.Values) == 0 && v.Blank()
	}
	if n.Kind == Sequence {
		return slices.Equal([]string{v.Text}, wordsOf(n))
	}
	return n.Kind == Scalar && !n.Blank() && v.sameAsScalar(n)
}

// sameAsScalar reports whether the scalar n, which is not blank, has the value.
func (v Value) sameAsScalar(n *Node) bool {
	switch v.Form {
	case NumberForm:
		is, err := strconv.ParseFloat(n.Value, 64)
		wants, _ := strconv.ParseFloat(v.Text, 64)
		return err == nil && is == wants
	case TruthForm, FlagForm:
		return n.Value == v.Text || Truth(n.Value) == v.Text
	case WordForm:
		return n.Value == v.Text || timestamp.MatchString(n.Value) && n.Value[:len("2026-12-01")] == v.Text
	}
	return n.Value == v.Text
}

func wordsOf(n *Node) []string {
	var words []string
	for _, item := range n.Values {
		if item.Kind == Scalar && !item.Blank() {
			words = append(words, item.Value)
		}
	}
	return words
}

// Truth values, as Value.Text has them.
const (
	yes = "yes"
	no  = "no"
)

// Truth parses a YAML truth value, in any notation and case, as yes or no, or "" if it is none.
func Truth(value string) string {
	switch strings.ToLower(value) {
	case "yes", "true":
		return yes
	case "no", "false":
		return no
	}
	return ""
}
