package steps

import (
	"slices"
	"strconv"
)

// access is what a list question needs of its list in a strategy, whatever the type of the items.
type access interface {
	len(s *Strategy) int
	insert(s *Strategy, at int)
	remove(s *Strategy, at int)
	move(s *Strategy, from, to int)
	id(s *Strategy, at int) *string // nil for lists whose items have no id
	hasIDs() bool
}

// listOf implements access for a list of T.
type listOf[T any] struct {
	list func(*Strategy) *[]T
	ids  func(*T) *string // nil for items without an id
}

func (l listOf[T]) len(s *Strategy) int { return len(*l.list(s)) }

func (l listOf[T]) insert(s *Strategy, at int) {
	var blank T
	list := l.list(s)
	*list = slices.Insert(slices.Clone(*list), at, blank)
}

func (l listOf[T]) remove(s *Strategy, at int) {
	list := l.list(s)
	*list = slices.Delete(slices.Clone(*list), at, at+1)
}

func (l listOf[T]) move(s *Strategy, from, to int) {
	list := l.list(s)
	moved := slices.Clone(*list)
	item := moved[from]
	*list = slices.Insert(slices.Delete(moved, from, from+1), to, item)
}

func (l listOf[T]) id(s *Strategy, at int) *string {
	if l.ids == nil {
		return nil
	}
	return l.ids(&(*l.list(s))[at])
}

func (l listOf[T]) hasIDs() bool { return l.ids != nil }

// Len returns the number of items of the list.
func (q *Question) Len(s *Strategy) int { return q.items.len(s) }

// Insert inserts a blank item at an index of the list.
func (q *Question) Insert(s *Strategy, at int) { q.items.insert(s, at) }

// Move moves an item of the list to another index.
func (q *Question) Move(s *Strategy, from, to int) { q.items.move(s, from, to) }

// Remove removes an item of the list, and its id from every answer and result that refers to it.
func (q *Question) Remove(s *Strategy, at int) {
	id := q.ItemID(s, at)
	q.items.remove(s, at)
	if id == "" {
		return
	}
	Each(s, func(other *Question, item int) {
		if other.Of != q.ID {
			return
		}
		answer := other.Answer(s, item)
		if kept := withoutID(answer, id); len(kept) != len(answer) {
			other.Put(s, item, kept)
		}
	})
	for i := range s.Results {
		if _, counted := s.Results[i].Values[id]; counted && q.ID == "objectives" {
			s.Results[i].Values = withoutKey(s.Results[i].Values, id)
		}
	}
}

func withoutID(answer Answer, id string) Answer {
	return slices.DeleteFunc(slices.Clone(answer), func(value string) bool { return value == id })
}

func withoutKey(values map[string]float64, id string) map[string]float64 {
	kept := make(map[string]float64, len(values))
	for key, value := range values {
		if key != id {
			kept[key] = value
		}
	}
	return kept
}

// Elsewhere returns the index of another item of the list that answers a question with Once like this one,
// -1 where there is none, and for other questions.
func (q *Question) Elsewhere(s *Strategy, item int, answer Answer) int {
	if !q.Once || answer.Blank() {
		return -1
	}
	for other := range ListOf(q).Len(s) {
		if other != item && q.Answer(s, other).Equal(answer) {
			return other
		}
	}
	return -1
}

// HasIDs reports whether the items of a list have ids that other answers refer to.
func (q *Question) HasIDs() bool { return q.items.hasIDs() }

// ItemID returns the id of an item, or "" if it has none (yet).
func (q *Question) ItemID(s *Strategy, at int) string {
	if id := q.items.id(s, at); id != nil {
		return *id
	}
	return ""
}

// SetItemID sets the id of an item, as read from a file.
func (q *Question) SetItemID(s *Strategy, at int, id string) { *q.items.id(s, at) = id }

// Naming returns the question whose answer is the name of an item of the list.
func (q *Question) Naming() *Question {
	for i := range q.Items {
		if q.Items[i].Names {
			return &q.Items[i]
		}
	}
	return nil
}

// Empty reports whether every answer about an item of the list is blank.
func (q *Question) Empty(s *Strategy, at int) bool {
	for i := range q.Items {
		if !q.Items[i].Answer(s, at).Blank() {
			return false
		}
	}
	return true
}

// Identify gives an item that is not empty and has no id its permanent one: the slug of its name, or
// audience-1 if the name has no Latin letters. Call it when the name is complete, not while it is typed.
func (q *Question) Identify(s *Strategy, at int) {
	id := q.items.id(s, at)
	if id == nil || *id != "" || q.Empty(s, at) {
		return
	}
	base := Slug(q.Naming().Answer(s, at).String())
	if base == "" {
		base = q.Key()[:len(q.Key())-1] + "-1"
	}
	*id = q.FreeID(base, s)
}

// FreeID returns base, with a number appended if an item of the list has that id in one of the states.
func (q *Question) FreeID(base string, states ...*Strategy) string {
	taken := map[string]bool{}
	for _, s := range states {
		for i := range q.Len(s) {
			taken[q.ItemID(s, i)] = true
		}
	}
	stem, first := base, 2
	if end := len(base) - len("-1"); end > 0 && base[end:] == "-1" {
		stem = base[:end]
	}
	for id, n := base, first; ; n++ {
		if !taken[id] {
			return id
		}
		id = stem + "-" + strconv.Itoa(n)
	}
}

// DropEmpty removes from every list the items about which nothing was answered.
func DropEmpty(s *Strategy) {
	All(func(list *Question) {
		if list.Kind != List {
			return
		}
		for i := list.Len(s) - 1; i >= 0; i-- {
			if list.Empty(s, i) {
				list.Remove(s, i)
			}
		}
	})
}
