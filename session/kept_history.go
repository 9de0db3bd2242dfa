package session

import (
	"encoding/json"

	"sweetspot/steps"
)

// keptHistory is what undo takes back, as it is kept from one run to the next. Each step has only what differs from
// the state after it; the last state is the file.
type keptHistory struct {
	Items map[string][]Item // of the file, by list
	Steps []keptStep        // the last one first
}

type keptStep struct {
	At      string                  // the id of the question
	Item    Item                    `json:",omitempty"`
	Foreign bool                    `json:",omitempty"`
	Alone   map[string]steps.Answer `json:",omitempty"` // answers to questions that stand alone
	Lists   map[string][]keptItem   `json:",omitempty"`
}

type keptItem struct {
	Item    Item
	ID      string                  `json:",omitempty"`
	Answers map[string]steps.Answer `json:",omitempty"` // by the key of the question
}

// KeepHistory keeps what undo takes back since the last revision, for when the strategy is opened again as it is now.
// It is to be called when the strategy is left, after saving.
func (s *Session) KeepHistory() {
	s.settle()
	if s.IsNew() || s.failed != nil || s.dirty() {
		return
	}
	first := min(s.revision.steps, len(s.history))
	after := s.now.clone()
	after.dropEmpty(nil)
	kept := keptHistory{Items: after.items}
	for i := len(s.history) - 1; i >= first; i-- {
		step := keptStep{At: s.history[i].at.id(), Item: s.history[i].at.Item, Foreign: s.history[i].foreign}
		if step.differs(s.history[i].answers, after) {
			kept.Steps = append(kept.Steps, step)
			after = s.history[i].answers
		}
	}
	if len(kept.Steps) == 0 {
		return
	}
	if data, err := json.Marshal(kept); err == nil {
		s.keepSitting(data)
	}
}

// id returns the id of the question, "" for no place.
func (p Place) id() string {
	if p.Question == nil {
		return ""
	}
	return p.Question.ID
}

// differs notes what differs from a state to the one after it, and reports whether anything does.
func (k *keptStep) differs(state, after answers) bool {
	k.Alone, k.Lists = map[string]steps.Answer{}, map[string][]keptItem{}
	steps.All(func(q *steps.Question) {
		if q.Kind == steps.List || steps.ListOf(q) != nil {
			return
		}
		if was := q.Answer(state.strategy, 0); !was.Equal(q.Answer(after.strategy, 0)) {
			k.Alone[q.ID] = was
		}
	})
	eachList(func(list *steps.Question) {
		if items := itemsOf(list, state); !equalItems(items, itemsOf(list, after)) {
			k.Lists[list.ID] = items
		}
	})
	return len(k.Alone)+len(k.Lists) > 0
}

func itemsOf(list *steps.Question, a answers) []keptItem {
	items := []keptItem{}
	for i, item := range a.items[list.ID] {
		kept := keptItem{Item: item, ID: list.ItemID(a.strategy, i), Answers: map[string]steps.Answer{}}
		for k := range list.Items {
			if answer := list.Items[k].Answer(a.strategy, i); !answer.Blank() {
				kept.Answers[list.Items[k].Key()] = answer
			}
		}
		items = append(items, kept)
	}
	return items
}

// equalItems reports whether the same items say the same. An id that was given since is no difference.
func equalItems(a, b []keptItem) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Item != b[i].Item || len(a[i].Answers) != len(b[i].Answers) {
			return false
		}
		for key, answer := range a[i].Answers {
			if !answer.Equal(b[i].Answers[key]) {
				return false
			}
		}
	}
	return true
}

// restoreHistory brings back what KeepHistory kept of the file as it is now. What cannot be read is left out.
func (s *Session) restoreHistory(data []byte) {
	var kept keptHistory
	if len(data) == 0 || json.Unmarshal(data, &kept) != nil {
		return
	}
	items := map[Item]Item{"": ""} // the items of this run by those of the run before
	for list, is := range s.now.items {
		for i, item := range kept.Items[list] {
			if i < len(is) {
				items[item] = is[i]
			}
		}
	}
	known := func(item Item) Item {
		if _, is := items[item]; !is {
			items[item] = s.newItem()
		}
		return items[item]
	}
	after := s.now
	history := make([]undoStep, len(kept.Steps))
	for i, step := range kept.Steps {
		at := steps.Find(step.At)
		if at == nil && !step.Foreign {
			return // of another version of the program
		}
		after = step.before(after, known)
		history[len(history)-1-i] = undoStep{
			answers: after, document: s.document, foreign: step.Foreign, at: Place{Question: at, Item: known(step.Item)},
		}
	}
	s.history, s.revision.steps = history, 0
}

// before returns the state before a step, given the one after it.
func (k *keptStep) before(after answers, known func(Item) Item) answers {
	state := after.clone()
	for id, answer := range k.Alone {
		if q := steps.Find(id); q != nil {
			q.Put(state.strategy, 0, answer)
		}
	}
	eachList(func(list *steps.Question) {
		kept, differs := k.Lists[list.ID]
		if !differs {
			return
		}
		for list.Len(state.strategy) > 0 {
			list.RemoveOnly(state.strategy, list.Len(state.strategy)-1)
		}
		state.items[list.ID] = nil
		for i, item := range kept {
			state.insert(list, known(item.Item))
			list.SetItemID(state.strategy, i, item.ID)
			for key := range list.Items {
				q := &list.Items[key]
				q.Put(state.strategy, i, item.Answers[q.Key()])
			}
		}
	})
	return state
}
