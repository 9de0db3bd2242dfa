package document

import (
	"slices"
	"strconv"
	"strings"
)

// value is what shall stand under a key of the front matter. The zero value is a blank.
type value struct {
	form    form
	text    string   // of a single value
	words   []string // of several texts, or several words
	entries []entry  // of keys, in the order of the format
	items   []value  // of a list
	tells   []string // of a list: the keys that tell its items apart
	closed  bool     // of keys: one that is not among the entries goes
}

// form is the way a value is written.
type form int

const (
	blankForm  form = iota
	keptForm        // whatever stands there
	textForm        // free text, in quotes where it could be taken for something else
	wordForm        // one of a fixed set, a date: as it is
	numberForm      // a number
	truthForm       // yes or no
	flagForm        // true or false, for what is yes or no in the answers
	textsForm       // several texts
	wordsForm       // several of a fixed set
	keysForm
	listForm
)

type entry struct {
	key   string
	value value
}

// blank reports whether there is nothing to write.
func (v value) blank() bool {
	switch v.form {
	case keysForm:
		return !slices.ContainsFunc(v.entries, func(e entry) bool { return !e.value.blank() })
	case listForm:
		return len(v.items) == 0
	}
	return v.form == blankForm || v.form == keptForm
}

func (v value) find(key string) (value, bool) {
	for _, e := range v.entries {
		if e.key == key {
			return e.value, true
		}
	}
	return value{}, false
}

func text(t string) value {
	if t == "" {
		return value{}
	}
	return value{form: textForm, text: t}
}

func word(t string) value {
	if t == "" {
		return value{}
	}
	return value{form: wordForm, text: t}
}

func texts(of []string) value {
	if len(of) == 0 {
		return value{}
	}
	return value{form: textsForm, words: of}
}

// sameAs reports whether a value of the file says what is wanted, however it is written there.
func (v value) sameAs(n *node) bool {
	switch v.form {
	case textsForm, wordsForm:
		return n.kind == sequence && slices.Equal(v.words, wordsOf(n)) ||
			n.kind == scalar && !n.blank() && len(v.words) == 1 && v.words[0] == n.value
	case keysForm, listForm:
		return false
	}
	if n.kind == sequence {
		return slices.Equal([]string{v.text}, wordsOf(n))
	}
	if n.kind != scalar || n.blank() {
		return false
	}
	switch v.form {
	case numberForm:
		is, err := strconv.ParseFloat(n.value, 64)
		wants, _ := strconv.ParseFloat(v.text, 64)
		return err == nil && is == wants
	case truthForm, flagForm:
		return n.value == v.text || truth(n.value) == v.text
	}
	return n.value == v.text
}

func wordsOf(n *node) []string {
	var words []string
	for _, item := range n.values {
		if item.kind == scalar && !item.blank() {
			words = append(words, item.value)
		}
	}
	return words
}

// The truth values as answers have them.
const (
	yes = "yes"
	no  = "no"
)

// truth reads a truth value of YAML, however it is written, as yes or no. Of anything else it gives
// "".
func truth(value string) string {
	switch strings.ToLower(value) {
	case "yes", "true":
		return yes
	case "no", "false":
		return no
	}
	return ""
}
