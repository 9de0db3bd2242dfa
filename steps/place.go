package steps

import (
	"slices"
	"strings"
)

// Change is one answer that differs between two versions of a strategy.
type Change struct {
	At   string // the path of the answer: objectives.members.deadline
	From Answer
	To   Answer
}

// Place is the parsed path of a change: the question or item that it concerns.
type Place struct {
	Question *Question // the question answered, or for Whole the list; nil for a path without a question
	List     *Question // of the item, nil for a question that stands alone
	Key      string    // of the item, "" for a question that stands alone
	Whole    bool      // the item itself was added or removed
}

// FindPlace parses the path of a change: goal.crucial, objectives.members or objectives.members.deadline.
func FindPlace(at string) Place {
	list, rest := listAt(at)
	if list == nil {
		return Place{Question: Find(at)}
	}
	if cut := strings.LastIndexByte(rest, '.'); cut >= 0 {
		id := list.ID + "." + rest[cut+1:]
		if i := slices.IndexFunc(list.Items, func(q Question) bool { return q.ID == id }); i >= 0 {
			return Place{Question: &list.Items[i], List: list, Key: rest[:cut]}
		}
		return Place{}
	}
	return Place{Question: list, List: list, Key: rest, Whole: true}
}

// listAt gives the list that a path leads into, and the rest of the path behind it.
func listAt(at string) (list *Question, rest string) {
	for dot := 0; dot < len(at); dot++ {
		if at[dot] != '.' {
			continue
		}
		q := Find(at[:dot])
		if at[:dot] == results.ID {
			q = &results
		}
		if q != nil && q.Kind == List && dot+1 < len(at) {
			return q, at[dot+1:]
		}
	}
	return nil, ""
}

// Item returns the index of the item in its list, -1 if the list has no such item.
func (p Place) Item(s *Strategy) int {
	if p.List == nil {
		return -1
	}
	if at, there := p.List.Index(s).At[p.Key]; there {
		return at
	}
	return -1
}
