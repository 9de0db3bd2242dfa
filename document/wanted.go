package document

import (
	"slices"
	"strconv"
	"strings"

	"sweetspot/steps"
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

// topKeys are the keys of the front matter in the order of the format.
func topKeys() []string {
	return []string{"sweetspot", "language", "title", "revision", "created", "revised", "reached",
		"business", "competitors", "audiences", "goal", "objectives", "resources", "accounts", "channels",
		"tactics", "next_phase", "replies", "measures", "budget", "reviews",
		"results", "imports", "accepted", "left_out", "log"}
}

// wanted is the whole front matter as the strategy wants it.
func wanted(s *steps.Strategy) value {
	kept := bookkeepingOf(s)
	root := value{form: keysForm}
	for _, key := range topKeys() {
		of, isKept := kept[key]
		if !isKept {
			of = answersUnder(s, key)
		}
		root.entries = append(root.entries, entry{key, of})
	}
	return root
}

// answersUnder gives the answers that stand under a top key: one, a list, or a group.
func answersUnder(s *steps.Strategy, key string) value {
	if q := steps.Find(key); q != nil {
		if q.Kind == steps.List {
			return listOf(q, s)
		}
		return answerOf(q, s, 0)
	}
	group := value{form: keysForm}
	steps.All(func(q *steps.Question) {
		if strings.HasPrefix(q.ID, key+".") {
			group.entries = append(group.entries, entry{q.Key(), answerOf(q, s, 0)})
		}
	})
	return group
}

func listOf(q *steps.Question, s *steps.Strategy) value {
	list := value{form: listForm, tells: tellsApart(q)}
	for at := range q.Len(s) {
		item := value{form: keysForm}
		if q.HasIDs() {
			item.entries = append(item.entries, entry{"id", text(q.ItemID(s, at))})
		}
		for i := range q.Items {
			asked := &q.Items[i]
			item.entries = append(item.entries, entry{asked.Key(), answerOf(asked, s, at)})
		}
		list.items = append(list.items, item)
	}
	return list
}

// tellsApart gives the keys that tell the items of a list apart: the id, or else the name and what
// is asked to tell two of the same name from each other.
func tellsApart(q *steps.Question) []string {
	if q.HasIDs() {
		return []string{"id"}
	}
	keys := []string{q.Naming().Key()}
	for i := range q.Items {
		if q.Items[i].Tells {
			keys = append(keys, q.Items[i].Key())
		}
	}
	return keys
}

func answerOf(q *steps.Question, s *steps.Strategy, item int) value {
	answer := q.Answer(s, item)
	if answer.Blank() {
		return value{}
	}
	switch q.Kind {
	case steps.Choices, steps.Platforms:
		return value{form: wordsForm, words: answer}
	case steps.Words, steps.References:
		return value{form: textsForm, words: answer}
	case steps.Amount, steps.Sum:
		return value{form: numberForm, text: answer[0]}
	case steps.YesOrNo:
		return value{form: flagForm, text: answer[0]}
	case steps.Day:
		return word(answer[0])
	case steps.Choice:
		if slices.Contains(q.Options, steps.Yes) {
			return value{form: truthForm, text: answer[0]}
		}
		return word(answer[0])
	}
	return text(answer[0])
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

func number(v float64) value { return value{form: numberForm, text: steps.FormatNumber(v)} }

func numberOrBlank(n steps.Number) value {
	if !n.Given {
		return value{}
	}
	return number(n.Value)
}

func wholeOrBlank(n int) value {
	if n == 0 {
		return value{}
	}
	return value{form: numberForm, text: strconv.Itoa(n)}
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
