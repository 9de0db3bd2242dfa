// Package merge compares strategies: what differs between two states, and a three-way merge of what two
// windows made of one state. It imports steps alone and reads no file.
package merge

import (
	"slices"

	"sweetspot/steps"
)

// Conflict is an answer that both sides of a merge changed differently.
type Conflict struct {
	At     string // the path of the answer, as in a Change
	Mine   steps.Answer
	Theirs steps.Answer
}

// Strategies merges mine and theirs, which were both made from base. What only one side changed is as
// that side has it; what both changed differently is as theirs, with a conflict to decide: Adopt takes
// mine instead. The revision, its dates, the results and the log are theirs.
func Strategies(base, mine, theirs *steps.Strategy) (merged *steps.Strategy, collisions []Conflict) {
	mine = withNewIDs(base, mine, theirs)
	merged = theirs.Clone()
	merged.Reached = max(mine.Reached, theirs.Reached)
	merged.Accepted = mergeAccepted(base.Accepted, mine.Accepted, theirs.Accepted)
	merged.LeftOut = mergeNames(base.LeftOut, mine.LeftOut, theirs.LeftOut)
	m := reconciler{base: base, mine: mine, theirs: theirs, merged: merged}
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			if q := &questions[i]; q.Kind == steps.List {
				m.list(q)
			} else {
				m.answer(q, q.ID, item{base, 0}, item{mine, 0}, item{theirs, 0})
			}
		}
	}
	dropDangling(merged)
	return merged, m.collisions
}

// Adopt gives s the answer that from has at the path of a change: an answer, a whole item of a
// list, or its absence, or the order of a list.
func Adopt(s, from *steps.Strategy, at string) {
	adopt(s, from, at)
	dropDangling(s)
}

func adopt(s, from *steps.Strategy, at string) {
	place := steps.FindPlace(at)
	switch {
	case place.Question == nil:
	case place.Key == "" && place.Question.Kind == steps.List && ambiguous(place.Question, s, from):
		adoptAll(place.Question, s, from)
	case place.Key == "" && place.Question.Kind == steps.List:
		arrange(place.Question, s, place.Question.Index(from).Keys)
	case place.Key == "":
		place.Question.Put(s, 0, place.Question.Answer(from, 0))
	case place.Whole:
		adoptItem(place.List, s, from, place.Key)
	default:
		here, there := place.Item(s), place.Item(from)
		if here >= 0 && there >= 0 {
			place.Question.Put(s, here, place.Question.Answer(from, there))
		}
	}
}

// reconciler goes through the questions, and gathers what mine brings to theirs.
type reconciler struct {
	base, mine, theirs, merged *steps.Strategy
	collisions                 []Conflict
}

// item is one item of a list in one state of a strategy; for a question that stands alone, the
// state itself. Without a strategy there is no such item.
type item struct {
	s  *steps.Strategy
	at int
}

func (i item) answer(q *steps.Question) steps.Answer {
	if i.s == nil {
		return nil
	}
	return q.Answer(i.s, i.at)
}

// answer merges one answer.
func (m *reconciler) answer(q *steps.Question, at string, base, mine, theirs item) {
	was, my, their := base.answer(q), mine.answer(q), theirs.answer(q)
	switch {
	case my.Equal(was) || my.Equal(their):
	case their.Equal(was):
		adopt(m.merged, m.mine, at)
	default:
		m.collide(at, my, their)
	}
}

func (m *reconciler) collide(at string, mine, theirs steps.Answer) {
	m.collisions = append(m.collisions, Conflict{At: at, Mine: mine, Theirs: theirs})
}

// list merges the items of a list by their keys.
func (m *reconciler) list(q *steps.Question) {
	if ambiguous(q, m.base, m.mine, m.theirs) {
		m.wholeList(q)
		return
	}
	base, mine, theirs := q.Index(m.base), q.Index(m.mine), q.Index(m.theirs)
	for _, key := range base.Keys {
		_, isMine := mine.At[key]
		_, isTheirs := theirs.At[key]
		if isMine != isTheirs {
			m.removed(q, key, isMine)
		}
	}
	for _, key := range mine.Keys {
		_, isTheirs := theirs.At[key]
		_, was := base.At[key]
		switch {
		case isTheirs:
			for i := range q.Items {
				sub := &q.Items[i]
				m.answer(sub, q.ID+"."+key+"."+sub.Key(), in(base, m.base, key), in(mine, m.mine, key), in(theirs, m.theirs, key))
			}
		case !was:
			adoptItem(q, m.merged, m.mine, key)
		}
	}
	m.order(q, base, mine, theirs)
}

func in(index steps.ItemIndex, s *steps.Strategy, key string) item {
	if at, there := index.At[key]; there {
		return item{s, at}
	}
	return item{}
}

// removed merges an item that one side took out: gone, unless the other side worked on it.
func (m *reconciler) removed(q *steps.Question, key string, isMine bool) {
	keeper := m.theirs
	if isMine {
		keeper = m.mine
	}
	worked := !sameItem(q, m.base, keeper, key)
	name := nameOf(q, keeper, q.Index(keeper).At[key])
	switch {
	case worked && isMine:
		m.collide(q.ID+"."+key, name, nil)
	case worked:
		m.collide(q.ID+"."+key, nil, name)
	case !isMine:
		adoptItem(q, m.merged, m.mine, key)
	}
}

// sameItem reports whether every answer about an item is the same in both states.
func sameItem(q *steps.Question, a, b *steps.Strategy, key string) bool {
	i, j := q.Index(a).At[key], q.Index(b).At[key]
	for k := range q.Items {
		if sub := &q.Items[k]; !sub.Answer(a, i).Equal(sub.Answer(b, j)) {
			return false
		}
	}
	return true
}

// order merges the order of the items.
func (m *reconciler) order(q *steps.Question, base, mine, theirs steps.ItemIndex) {
	if slices.Equal(common(mine, base), common(base, mine)) || slices.Equal(common(mine, theirs), common(theirs, mine)) {
		return
	}
	if slices.Equal(common(theirs, base), common(base, theirs)) {
		arrange(q, m.merged, mine.Keys)
		return
	}
	m.collide(q.ID, mine.Keys, theirs.Keys)
}

// common gives the keys of a that b has too, in the order of a.
func common(a, b steps.ItemIndex) []string {
	var keys []string
	for _, key := range a.Keys {
		if _, there := b.At[key]; there {
			keys = append(keys, key)
		}
	}
	return keys
}

// arrange puts the items that keys names in its order, on the places that they have among the
// others.
func arrange(q *steps.Question, s *steps.Strategy, keys []string) {
	order := q.Index(s).Keys
	named := common(steps.ItemIndex{Keys: keys}, q.Index(s))
	next := 0
	for at, key := range order {
		if slices.Contains(named, key) {
			order[at] = named[next]
			next++
		}
	}
	for at, key := range order {
		q.Move(s, q.Index(s).At[key], at)
	}
}

// adoptItem makes an item as another state has it: with all its answers, or gone.
func adoptItem(q *steps.Question, s, from *steps.Strategy, key string) {
	here, isHere := q.Index(s).At[key]
	there, isThere := q.Index(from).At[key]
	switch {
	case !isThere && isHere:
		q.Remove(s, here)
		return
	case !isThere:
		return
	case !isHere:
		here = placeFor(q, s, from, there)
		q.Insert(s, here)
		if q.HasIDs() {
			q.SetItemID(s, here, q.ItemID(from, there))
		}
	}
	for i := range q.Items {
		q.Items[i].Put(s, here, q.Items[i].Answer(from, there))
	}
}

// placeFor is where an item of another state belongs: behind the nearest one before it that is here
// too.
func placeFor(q *steps.Question, s, from *steps.Strategy, there int) int {
	here, others := q.Index(s), q.Index(from).Keys
	for i := there - 1; i >= 0; i-- {
		if at, is := here.At[others[i]]; is {
			return at + 1
		}
	}
	return 0
}

// mergeAccepted merges the findings that were accepted: mine over theirs where I decided anew.
func mergeAccepted(base, mine, theirs []steps.Acceptance) []steps.Acceptance {
	merged := slices.Clone(theirs)
	same := func(a steps.Acceptance) func(steps.Acceptance) bool {
		return func(b steps.Acceptance) bool { return a.Rule == b.Rule && a.Subject == b.Subject }
	}
	for _, was := range base {
		if !slices.ContainsFunc(mine, same(was)) {
			merged = slices.DeleteFunc(merged, func(b steps.Acceptance) bool { return b == was })
		}
	}
	for _, my := range mine {
		if slices.Contains(base, my) || slices.Contains(merged, my) {
			continue
		}
		merged = append(slices.DeleteFunc(merged, same(my)), my)
	}
	return merged
}

// mergeNames merges two sets of names: theirs, with what mine added and without what mine took out.
func mergeNames(base, mine, theirs []string) []string {
	merged := slices.DeleteFunc(slices.Clone(theirs), func(name string) bool {
		return slices.Contains(base, name) && !slices.Contains(mine, name)
	})
	for _, name := range mine {
		if !slices.Contains(base, name) && !slices.Contains(merged, name) {
			merged = append(merged, name)
		}
	}
	return merged
}

// dropDangling takes out of every answer what refers to an item that is gone.
func dropDangling(s *steps.Strategy) {
	steps.Each(s, func(q *steps.Question, at int) {
		if q.Of == "" {
			return
		}
		list := steps.Find(q.Of)
		answer := q.Answer(s, at)
		kept := slices.DeleteFunc(slices.Clone(answer), func(id string) bool {
			for i := range list.Len(s) {
				if list.ItemID(s, i) == id {
					return false
				}
			}
			return true
		})
		if len(kept) != len(answer) {
			q.Put(s, at, kept)
		}
	})
}
