package steps

import (
	"slices"
	"strconv"
)

// access reaches the items of one list of a strategy.
type access interface {
	len(s *Strategy) int
	insert(s *Strategy, at int)
	remove(s *Strategy, at int)
	move(s *Strategy, from, to int)
	id(s *Strategy, at int) *string // nil for lists whose items have no id
	hasIDs() bool
}

// listOf is the access to a list of T.
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

// Len counts the items of a list.
func (q *Question) Len(s *Strategy) int { return q.items.len(s) }

// Insert puts a blank item at that place of a list.
func (q *Question) Insert(s *Strategy, at int) { q.items.insert(s, at) }

// Move takes an item of a list to another place.
func (q *Question) Move(s *Strategy, from, to int) { q.items.move(s, from, to) }

// Remove takes an item out of a list, and out of every answer that refers to it.
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

// HasIDs reports whether the items of a list have ids that other answers refer to.
func (q *Question) HasIDs() bool { return q.items.hasIDs() }

// ItemID is the id of an item, or "" where it has none (yet).
func (q *Question) ItemID(s *Strategy, at int) string {
	if id := q.items.id(s, at); id != nil {
		return *id
	}
	return ""
}

// SetItemID gives an item the id that it has in a file.
func (q *Question) SetItemID(s *Strategy, at int, id string) { *q.items.id(s, at) = id }

// Naming is the question whose answer names an item of a list.
func (q *Question) Naming() *Question {
	for i := range q.Items {
		if q.Items[i].Names {
			return &q.Items[i]
		}
	}
	return nil
}

// Empty reports whether nothing at all has been answered about an item of a list.
func (q *Question) Empty(s *Strategy, at int) bool {
	for i := range q.Items {
		if !q.Items[i].Answer(s, at).Blank() {
			return false
		}
	}
	return true
}

// Identify gives an item its id, once something is known of it and for good: from its first name, or
// audience-1 where that has no Latin letters. It is not for a name that is still being typed.
func (q *Question) Identify(s *Strategy, at int) {
	id := q.items.id(s, at)
	if id == nil || *id != "" || q.Empty(s, at) {
		return
	}
	base := Slug(q.Naming().Answer(s, at).String())
	if base == "" {
		base = q.ID[:len(q.ID)-1] + "-1"
	}
	*id = q.FreeID(base, s)
}

// FreeID returns base, or base with a number behind it, such that no item has that id in any of the states.
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

// DropEmpty takes out of every list the items about which nothing was answered: somebody added one
// and thought better of it.
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
