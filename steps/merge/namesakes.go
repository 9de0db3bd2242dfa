package merge

import (
	"slices"

	"sweetspot/steps"
)

// wholeList merges a list in which items of the same name cannot be told apart: one side's or the
// other's.
func (m *reconciler) wholeList(q *steps.Question) {
	switch {
	case sameList(q, m.mine, m.base) || sameList(q, m.mine, m.theirs):
	case sameList(q, m.theirs, m.base):
		adoptAll(q, m.merged, m.mine)
	default:
		m.collide(q.ID, q.Index(m.mine).Keys, q.Index(m.theirs).Keys)
	}
}

func sameList(q *steps.Question, a, b *steps.Strategy) bool {
	if q.Len(a) != q.Len(b) {
		return false
	}
	for i := range q.Len(a) {
		for k := range q.Items {
			if sub := &q.Items[k]; !sub.Answer(a, i).Equal(sub.Answer(b, i)) {
				return false
			}
		}
	}
	return true
}

// ambiguous reports whether in one of the states items without ids share a name, such as two accounts
// on one platform: which is which after one of them went cannot be known.
func ambiguous(q *steps.Question, states ...*steps.Strategy) bool {
	if q.HasIDs() {
		return false
	}
	for _, s := range states {
		seen := map[string]bool{}
		for i := range q.Len(s) {
			key := q.NameKey(s, i)
			if seen[key] {
				return true
			}
			seen[key] = true
		}
	}
	return false
}

// adoptAll makes a whole list as another state has it.
func adoptAll(q *steps.Question, s, from *steps.Strategy) {
	for q.Len(s) > 0 {
		q.Remove(s, 0)
	}
	for i := range q.Len(from) {
		q.Insert(s, i)
		for k := range q.Items {
			q.Items[k].Put(s, i, q.Items[k].Answer(from, i))
		}
	}
}

// withNewIDs gives new items of mine other ids where theirs has new items of other names under them:
// ids are made of names, and names without Latin letters all give the same.
func withNewIDs(base, mine, theirs *steps.Strategy) *steps.Strategy {
	mine = mine.Clone()
	steps.All(func(list *steps.Question) {
		if list.Kind != steps.List || !list.HasIDs() {
			return
		}
		was, is := list.Index(base), list.Index(theirs)
		for i := range list.Len(mine) {
			id := list.ItemID(mine, i)
			at, clash := is.At[id]
			_, old := was.At[id]
			naming := list.Naming()
			if id == "" || !clash || old || naming.Answer(mine, i).Equal(naming.Answer(theirs, at)) {
				continue
			}
			rename(list, mine, i, list.FreeID(id, mine, theirs))
		}
	})
	return mine
}

// rename gives an item another id, also where answers refer to it.
func rename(q *steps.Question, s *steps.Strategy, at int, id string) {
	old := q.ItemID(s, at)
	q.SetItemID(s, at, id)
	steps.Each(s, func(other *steps.Question, item int) {
		if answer := other.Answer(s, item); other.Of == q.ID && slices.Contains(answer, old) {
			renamed := slices.Clone(answer)
			renamed[slices.Index(renamed, old)] = id
			other.Put(s, item, renamed)
		}
	})
}
