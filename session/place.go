package session

import (
	"slices"
	"strconv"

	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// Item identifies an item of a list for the length of a session. It stays the same when the item is renamed,
// moved, merged with the file, or removed and brought back by undo. The zero value is no item.
//
// The ids of the file cannot serve as places: an item gets its id only once its name is typed.
type Item string

// Place is a question, and in a list the item that it is asked about.
type Place struct {
	Question *steps.Question
	Item     Item // "" at a question that stands alone, and at a list itself
}

// List returns the list whose item the place is in, nil for a question that stands alone and for a list
// itself.
func (p Place) List() *steps.Question {
	if p.Question.Kind == steps.List {
		return nil
	}
	return steps.ListOf(p.Question)
}

// Step returns the step that the question belongs to.
func (p Place) Step() steps.Step { return steps.StepOf(p.Question.ID) }

// Index returns the position of the place's item in its list, as the functions of package steps take it: 0
// for a question that stands alone, -1 where the item is gone.
func (s *Session) Index(at Place) int { return s.now.index(at) }

// Answer returns the answer at a place, blank where its item is gone.
func (s *Session) Answer(at Place) steps.Answer { return s.now.answer(at) }

// Answered reports whether there is an answer at a place; at a list, whether it has an item about which
// anything was answered.
func (s *Session) Answered(at Place) bool {
	if list := at.Question; list.Kind == steps.List {
		for i := range list.Len(s.now.strategy) {
			if !list.Empty(s.now.strategy, i) {
				return true
			}
		}
		return false
	}
	return !s.Answer(at).Blank()
}

// Applies reports whether the question is to be asked at that place, given the other answers.
func (s *Session) Applies(at Place) bool {
	index := s.Index(at)
	return index >= 0 && at.Question.Applies(s.now.strategy, index)
}

// Items returns the items of a list in their order.
func (s *Session) Items(list *steps.Question) []Item { return slices.Clone(s.now.items[list.ID]) }

// Subject returns what findings call an item of a list: its id where answers refer to items of the list, else
// what names it (the platform of a channel). It is "" for an item that is gone.
func (s *Session) Subject(list *steps.Question, item Item) string {
	index := slices.Index(s.now.items[list.ID], item)
	if index < 0 {
		return ""
	}
	if list.Referred() {
		return list.ItemID(s.now.strategy, index)
	}
	return list.Naming().Answer(s.now.strategy, index).String()
}

// PlaceOf returns the place of a question: of a list's question, at the item that a finding calls subject,
// or at the only item for the whole strategy, and the list itself where there is no such item.
func (s *Session) PlaceOf(id, subject string) Place {
	q := steps.Find(id)
	list := steps.ListOf(q)
	if q.Kind == steps.List {
		list = q
	}
	if list == nil {
		return Place{Question: q}
	}
	for _, item := range s.now.items[list.ID] {
		only := subject == "" && q != list && len(s.now.items[list.ID]) == 1
		if !only && (subject == "" || s.Subject(list, item) != subject) {
			continue
		}
		if q.Kind == steps.List {
			q = &list.Items[0]
		}
		return Place{Question: q, Item: item}
	}
	return Place{Question: list}
}

// answers are a strategy together with the identities of the items of its lists.
type answers struct {
	strategy *steps.Strategy
	items    map[string][]Item // by the id of the list, in the order of the list
}

// identify gives every item of a strategy a new identity.
func (s *Session) identify(strategy *steps.Strategy) answers {
	a := answers{strategy: strategy, items: map[string][]Item{}}
	eachList(func(list *steps.Question) {
		for range list.Len(strategy) {
			a.items[list.ID] = append(a.items[list.ID], s.newItem())
		}
	})
	return a
}

func (s *Session) newItem() Item {
	s.identities++
	return Item(strconv.Itoa(s.identities))
}

func eachList(do func(list *steps.Question)) {
	steps.All(func(q *steps.Question) {
		if q.Kind == steps.List {
			do(q)
		}
	})
}

// clone copies the answers, so that commands on the copy leave the original as it is.
func (a answers) clone() answers {
	c := answers{strategy: a.strategy.Clone(), items: make(map[string][]Item, len(a.items))}
	for list, items := range a.items {
		c.items[list] = slices.Clone(items)
	}
	return c
}

func (a answers) index(at Place) int {
	list := at.List()
	if list == nil {
		return 0
	}
	return slices.Index(a.items[list.ID], at.Item)
}

func (a answers) answer(at Place) steps.Answer {
	index := a.index(at)
	if index < 0 {
		return nil
	}
	return at.Question.Answer(a.strategy, index)
}

// insert adds a blank item at the end of a list.
func (a answers) insert(list *steps.Question, item Item) {
	list.Insert(a.strategy, list.Len(a.strategy))
	a.items[list.ID] = append(a.items[list.ID], item)
}

// move takes the item at one position of a list to another one.
func (a answers) move(list *steps.Question, from, to int) {
	list.Move(a.strategy, from, to)
	items := a.items[list.ID]
	moved := items[from]
	a.items[list.ID] = slices.Insert(slices.Delete(items, from, from+1), to, moved)
}

// remove takes an item out of a list, and out of the answers that refer to it.
func (a answers) remove(list *steps.Question, index int) {
	list.Remove(a.strategy, index)
	a.items[list.ID] = slices.Delete(a.items[list.ID], index, index+1)
}

// dropEmpty removes the items about which nothing was answered, as steps.DropEmpty does, except those to keep.
func (a answers) dropEmpty(keep map[Item]bool) {
	eachList(func(list *steps.Question) {
		for i := list.Len(a.strategy) - 1; i >= 0; i-- {
			if list.Empty(a.strategy, i) && !keep[a.items[list.ID][i]] {
				a.remove(list, i)
			}
		}
	})
}

// hasEmpty reports whether nothing was answered about some item.
func (a answers) hasEmpty() bool {
	found := false
	eachList(func(list *steps.Question) {
		for i := range list.Len(a.strategy) {
			found = found || list.Empty(a.strategy, i)
		}
	})
	return found
}

// same reports whether both are the same answers about the same items.
func (a answers) same(b answers) bool {
	same := slices.Equal(a.strategy.Accepted, b.strategy.Accepted) && steps.Results().Same(a.strategy, b.strategy)
	eachList(func(list *steps.Question) {
		same = same && slices.Equal(a.items[list.ID], b.items[list.ID])
	})
	return same && len(merge.Changes(a.strategy, b.strategy)) == 0
}

// withoutEmpty returns a copy of the strategy without the items about which nothing was answered. That is
// what is compared and saved: the user may have added an item and thought better of it.
func (a answers) withoutEmpty() *steps.Strategy {
	strategy := a.strategy.Clone()
	steps.DropEmpty(strategy)
	return strategy
}
