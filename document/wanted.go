package document

import (
	"slices"
	"strconv"
	"strings"

	"sweetspot/steps"
)

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
