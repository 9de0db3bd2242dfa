package steps

import (
	"slices"
)

// access is what a list question needs of its list in a strategy, whatever the type of the items.
type access interface {
	len(s *Strategy) int
	insert(s *Strategy, at int)
	extend(s *Strategy, by int)
	share(to, from *Strategy)
	shared(a, b *Strategy) bool
	remove(s *Strategy, at int)
	move(s *Strategy, from, to int)
	id(s *Strategy, at int) *string
}

// listOf implements access for a list of T.
type listOf[T any] struct {
	list func(*Strategy) *[]T
	ids  func(*T) *string
}

func (l listOf[T]) len(s *Strategy) int { return len(*l.list(s)) }

func (l listOf[T]) insert(s *Strategy, at int) {
	var blank T
	list := l.list(s)
	*list = slices.Insert(slices.Clone(*list), at, blank)
}

func (l listOf[T]) extend(s *Strategy, by int) {
	list := l.list(s)
	*list = append(slices.Clip(*list), make([]T, by)...)
}

func (l listOf[T]) share(to, from *Strategy) { *l.list(to) = slices.Clip(*l.list(from)) }

func (l listOf[T]) shared(a, b *Strategy) bool {
	x, y := *l.list(a), *l.list(b)
	return len(x) == len(y) && (len(x) == 0 || &x[0] == &y[0])
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

func (l listOf[T]) id(s *Strategy, at int) *string { return l.ids(&(*l.list(s))[at]) }

// Ticked reports whether the items are named by platforms, so that the first ones are ticked all at once.
func (q *Question) Ticked() bool { return q.Core && q.Naming().Kind == Platform }

// Len returns the number of items of the list.
func (q *Question) Len(s *Strategy) int { return q.items.len(s) }

// Insert inserts a blank item at an index of the list.
func (q *Question) Insert(s *Strategy, at int) { q.items.insert(s, at) }

// Extend adds so many blank items at the end of the list.
func (q *Question) Extend(s *Strategy, by int) { q.items.extend(s, by) }

// Same reports whether the items of the list, their ids and all answers about them are the same in both states, in
// the same order.
func (q *Question) Same(a, b *Strategy) bool {
	if q.Shared(a, b) {
		return true
	}
	if q.Len(a) != q.Len(b) {
		return false
	}
	for at := range q.Len(a) {
		if q.ItemID(a, at) != q.ItemID(b, at) {
			return false
		}
		for i := range q.Items {
			if !q.Items[i].Answer(a, at).Equal(q.Items[i].Answer(b, at)) {
				return false
			}
		}
	}
	return true
}

// Share gives one state the list of another, in the same memory: nothing may be written into the items of either
// afterwards.
func (q *Question) Share(to, from *Strategy) { q.items.share(to, from) }

// Shared reports whether two states have the list in the same memory.
func (q *Question) Shared(a, b *Strategy) bool { return q.items.shared(a, b) }

// Move moves an item of the list to another index.
func (q *Question) Move(s *Strategy, from, to int) { q.items.move(s, from, to) }

// RemoveOnly removes an item of the list, and leaves the answers that refer to it as they are.
func (q *Question) RemoveOnly(s *Strategy, at int) { q.items.remove(s, at) }

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

// Period returns the questions for the first and the last day of the period that a question asks for one of, and
// whether there is such a period.
func (q *Question) Period() (start, end *Question, found bool) {
	All(func(other *Question) {
		if other.Ends != "" && (other.ID == q.ID || other.Ends == q.ID) {
			start, end, found = Find(other.Ends), other, true
		}
	})
	return start, end, found
}
