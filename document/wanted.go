package document

import (
	"slices"
	"strconv"
	"strings"

	"sweetspot/document/yamledit"
	"sweetspot/steps"
)

// topKeys returns the keys of the front matter in the order of a new file: about the file, the answers, what was
// recorded. The order is that of the format; the interview has one of its own.
func topKeys() []string {
	return []string{
		"sweetspot", "language", "title", "revision", "created", "revised", "reached", "depth",
		"business", "competitors", "audiences", "goal", "objectives", "resources", "accounts", "channels", "content",
		"tactics", "next_phase", "replies", "measures", "budget", "reviews",
		"results", "imports", "accepted", "left_out", "log",
	}
}

// wanted returns the front matter of a strategy.
func wanted(s *steps.Strategy) yamledit.Value {
	return wantedWith(s, func(list *steps.Question) yamledit.Value { return listOf(list, s) })
}

// wantedWith is wanted with the values of lists as lists returns them.
func wantedWith(s *steps.Strategy, lists func(*steps.Question) yamledit.Value) yamledit.Value {
	kept := bookkeepingOf(s)
	root := yamledit.Value{Form: yamledit.KeysForm}
	for _, key := range topKeys() {
		of, isKept := kept[key]
		if !isKept {
			of = answersUnder(s, key, lists)
		}
		root.Entries = append(root.Entries, yamledit.Entry{Key: key, Value: of})
	}
	return root
}

// answersUnder returns the answers under a top key: a single one, a list or a group.
func answersUnder(s *steps.Strategy, key string, lists func(*steps.Question) yamledit.Value) yamledit.Value {
	valueOf := func(q *steps.Question) yamledit.Value {
		if q.Kind == steps.List {
			return lists(q)
		}
		return answerOf(q, s, 0)
	}
	if q := steps.Find(key); q != nil {
		return valueOf(q)
	}
	group := yamledit.Value{Form: yamledit.KeysForm}
	steps.All(func(q *steps.Question) {
		if !strings.HasPrefix(q.ID, key+".") || steps.ListOf(q) != nil {
			return
		}
		at := len(group.Entries)
		if q.ID == "business.kind" { // is asked later than it stands in the file
			at = min(at, 1)
		}
		group.Entries = slices.Insert(group.Entries, at, yamledit.Entry{Key: q.Key(), Value: valueOf(q)})
	})
	return group
}

func listOf(q *steps.Question, s *steps.Strategy) yamledit.Value {
	list := yamledit.Value{Form: yamledit.ListForm, Tells: []string{"id"}}
	for at := range q.Len(s) {
		item := yamledit.Value{Form: yamledit.KeysForm}
		item.Entries = append(item.Entries, yamledit.Entry{Key: "id", Value: yamledit.Text(q.ItemID(s, at))})
		for i := range q.Items {
			asked := &q.Items[i]
			item.Entries = append(item.Entries, yamledit.Entry{Key: asked.Key(), Value: answerOf(asked, s, at)})
		}
		list.Items = append(list.Items, item)
	}
	return list
}

func answerOf(q *steps.Question, s *steps.Strategy, item int) yamledit.Value {
	answer := q.Answer(s, item)
	if answer.Blank() {
		return yamledit.Value{}
	}
	switch q.Kind {
	case steps.Choices, steps.Platforms:
		return yamledit.Value{Form: yamledit.WordsForm, Words: answer}
	case steps.References:
		if q.OneBare && len(answer) == 1 {
			return yamledit.Text(answer[0])
		}
		return yamledit.Texts(answer)
	case steps.Words:
		return yamledit.Value{Form: yamledit.TextsForm, Words: answer}
	case steps.Amount, steps.Sum:
		return yamledit.Value{Form: yamledit.NumberForm, Text: answer[0]}
	case steps.YesOrNo:
		return yamledit.Value{Form: yamledit.FlagForm, Text: answer[0]}
	case steps.Day:
		return yamledit.Word(answer[0])
	case steps.Choice:
		if slices.Contains(q.Options, string(steps.Yes)) {
			return yamledit.Value{Form: yamledit.TruthForm, Text: answer[0]}
		}
		return yamledit.Word(answer[0])
	}
	return yamledit.Text(answer[0])
}

func number(v float64) yamledit.Value {
	return yamledit.Value{Form: yamledit.NumberForm, Text: steps.FormatNumber(v)}
}

func numberOrBlank(n steps.Number) yamledit.Value {
	if !n.Given {
		return yamledit.Value{}
	}
	return number(n.Value)
}

func wholeOrBlank(n int) yamledit.Value {
	if n == 0 {
		return yamledit.Value{}
	}
	return yamledit.Value{Form: yamledit.NumberForm, Text: strconv.Itoa(n)}
}
