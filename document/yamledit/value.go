package yamledit

import (
	"slices"
	"strconv"
	"strings"
)

// Value is what shall stand under a key of the front matter. The zero value is a blank.
type Value struct {
	Form    form
	Text    string   // of a single value
	Words   []string // of several texts, or several words
	Entries []Entry  // of keys, in the order of the format
	Items   []Value  // of a list
	Tells   []string // of a list: the keys that tell its items apart
	Closed  bool     // of keys: one that is not among the entries goes
}

// form is the way a value is written.
type form int

const (
	BlankForm  form = iota
	KeptForm        // whatever stands there
	TextForm        // free text, in quotes where it could be taken for something else
	WordForm        // one of a fixed set, a date: as it is
	NumberForm      // a number
	TruthForm       // yes or no
	FlagForm        // true or false, for what is yes or no in the answers
	TextsForm       // several texts
	WordsForm       // several of a fixed set
	KeysForm
	ListForm
)

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

func (v Value) Find(key string) (Value, bool) {
	for _, e := range v.Entries {
		if e.Key == key {
			return e.Value, true
		}
	}
	return Value{}, false
}

func Text(t string) Value {
	if t == "" {
		return Value{}
	}
	return Value{Form: TextForm, Text: t}
}

func Word(t string) Value {
	if t == "" {
		return Value{}
	}
	return Value{Form: WordForm, Text: t}
}

func Texts(of []string) Value {
	if len(of) == 0 {
		return Value{}
	}
	return Value{Form: TextsForm, Words: of}
}

// sameAs reports whether a value of the file says what is wanted, however it is written there.
func (v Value) sameAs(n *Node) bool {
	switch v.Form {
	case TextsForm, WordsForm:
		return n.Kind == Sequence && slices.Equal(v.Words, wordsOf(n)) ||
			n.Kind == Scalar && !n.Blank() && len(v.Words) == 1 && v.Words[0] == n.Value
	case KeysForm, ListForm:
		return false
	}
	if n.Kind == Sequence {
		return slices.Equal([]string{v.Text}, wordsOf(n))
	}
	if n.Kind != Scalar || n.Blank() {
		return false
	}
	switch v.Form {
	case NumberForm:
		is, err := strconv.ParseFloat(n.Value, 64)
		wants, _ := strconv.ParseFloat(v.Text, 64)
		return err == nil && is == wants
	case TruthForm, FlagForm:
		return n.Value == v.Text || Truth(n.Value) == v.Text
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

// The truth values as answers have them.
const (
	yes = "yes"
	no  = "no"
)

// Truth reads a truth value of YAML, however it is written, as yes or no. Of anything else it gives
// "".
func Truth(value string) string {
	switch strings.ToLower(value) {
	case "yes", "true":
		return yes
	case "no", "false":
		return no
	}
	return ""
}
