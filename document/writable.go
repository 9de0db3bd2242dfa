package document

import (
	"sync"

	"sweetspot/document/yamledit"
	"sweetspot/steps"
)

// prepared are answers made ready to be written. Nothing of it is changed, so that several goroutines can use it.
type prepared struct {
	given    *steps.Strategy // as they were handed over
	writable *steps.Strategy
	lists    map[string]yamledit.Value // the values of its lists, by their ids
}

// lastPrepared are the answers that were prepared last: a list that has not changed since is not prepared again. Its
// methods can be called by several goroutines. The zero value has none.
type lastPrepared struct {
	mutex sync.Mutex
	last  prepared
}

// prepare returns s as it can be written, and the front matter wanted for it.
func (l *lastPrepared) prepare(s *steps.Strategy) (writable *steps.Strategy, wants yamledit.Value) {
	l.mutex.Lock()
	before := l.last
	l.mutex.Unlock()
	next := prepared{given: s.Clone(), writable: writableAfter(before, s), lists: map[string]yamledit.Value{}}
	wants = wantedWith(next.writable, func(list *steps.Question) yamledit.Value {
		value, known := before.lists[list.ID]
		if !known || !list.Shared(before.writable, next.writable) {
			value = listOf(list, next.writable)
		}
		next.lists[list.ID] = value
		return value
	})
	l.mutex.Lock()
	l.last = next
	l.mutex.Unlock()
	return next.writable, wants
}

// writable returns a copy of the strategy without invalid characters and blank words, and with an id for
// each item.
func writable(s *steps.Strategy) *steps.Strategy { return writableAfter(prepared{}, s) }

// writableAfter is writable with the lists of before where they are the same.
func writableAfter(before prepared, given *steps.Strategy) *steps.Strategy {
	s := given.Clone()
	steps.All(func(q *steps.Question) {
		switch {
		case steps.ListOf(q) != nil:
		case q.Kind != steps.List:
			cleanAnswer(q, s, 0)
		case before.given != nil && q.Same(before.given, given):
			q.Share(s, before.writable)
		default:
			for item := range q.Len(s) {
				for i := range q.Items {
					cleanAnswer(&q.Items[i], s, item)
				}
				q.Identify(s, item, nil)
			}
		}
	})
	for i := range s.Results {
		steps.Results().Identify(s, i, nil)
		s.Results[i].Note = allowed(s.Results[i].Note)
	}
	for i := range s.Accepted {
		s.Accepted[i].Because = allowed(s.Accepted[i].Because)
	}
	for i := range s.Log {
		s.Log[i] = writableEntry(s.Log[i])
	}
	return s
}

// cleanAnswer takes invalid characters and blank words out of an answer.
func cleanAnswer(q *steps.Question, s *steps.Strategy, item int) {
	answer := q.Answer(s, item)
	var left steps.Answer
	for _, value := range answer {
		if value = allowed(value); value != "" {
			left = append(left, value)
		}
	}
	if !left.Equal(answer) {
		q.Put(s, item, left)
	}
}
