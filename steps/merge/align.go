package merge

import (
	"slices"

	"sweetspot/steps"
)

// Version is one of the strategies that are merged.
type Version struct {
	Strategy *steps.Strategy
	// Made reports whether the id of an item is missing from its file and was made from its name when the file
	// was read: such an id does not identify the item. nil means that all ids are in the file.
	Made func(list, id string) bool
	// Key returns the identity of an item, the same in all versions and never "". nil means that items are
	// identified by their ids. Either all versions have a Key or none has.
	Key func(list *steps.Question, item int) string
}

// made reports whether an item has no id of its own: none at all, or one made when the file was read.
func (v Version) made(q *steps.Question, item int) bool {
	id := q.ItemID(v.Strategy, item)
	return id == "" || v.Made != nil && v.Made(q.ID, id)
}

// side is one of the three versions of a merge.
type side int

const (
	base side = iota
	mine
	theirs
	sides // how many there are
)

// row is one item in all versions.
type row struct {
	id string     // the same in all versions, unique in the list
	at [sides]int // its position in each version, -1 where that does not have it
}

func (r *row) in(s side) bool { return r.at[s] >= 0 }

// table is a list in all versions.
type table struct {
	list *steps.Question
	rows []*row // those of base, then what theirs added, then what mine added, each in its order
	byID map[string]*row
}

// tables finds the same items in all versions, and returns copies of the versions in which they have the same
// ids.
func tables(in [sides]Version) ([]*table, [sides]*steps.Strategy) {
	var aligned [sides]*steps.Strategy
	for s := range in {
		aligned[s] = in[s].Strategy.Clone()
	}
	var found []*table
	var changed [sides]renames
	eachList(func(list *steps.Question) {
		t := &table{list: list, byID: map[string]*row{}}
		found = append(found, t)
		m := matcher{list: list, in: in}
		t.rows = m.match()
		t.name(&m)
		for _, r := range t.rows {
			for s, at := range r.at {
				if at < 0 {
					continue
				}
				if old := list.ItemID(in[s].Strategy, at); old != r.id {
					changed[s].add(list.ID, old, r.id)
					list.SetItemID(aligned[s], at, r.id)
				}
			}
		}
	})
	for s := range aligned {
		changed[s].apply(aligned[s])
	}
	return found, aligned
}

// eachList calls do with every list of a strategy, the check-ins too.
func eachList(do func(list *steps.Question)) {
	steps.All(func(q *steps.Question) {
		if q.Kind == steps.List {
			do(q)
		}
	})
	do(steps.Results())
}

// name gives each row its id. Those that stand in a file stay; where two items have the same one, the item
// that mine added gets another.
func (t *table) name(m *matcher) {
	taken := func(id string) bool { return t.byID[id] != nil }
	for _, written := range []bool{true, false} {
		for _, r := range t.rows {
			if r.id != "" {
				continue
			}
			id, s := m.idOf(r, written)
			if id == "" && written {
				continue
			}
			if id == "" || taken(id) {
				if written {
					continue
				}
				id = steps.DistinctID(m.stem(s, r.at[s]), m.list.ID+m.words(s, r.at[s]), taken)
			}
			r.id, t.byID[id] = id, r
		}
	}
}

// idOf returns the id of an item and the version that it is from: base, else theirs, else mine. With keys mine
// comes first, because the session already uses its ids. The id is "" where no version has one. written skips
// ids that are not in a file.
func (m *matcher) idOf(r *row, written bool) (string, side) {
	last := mine
	order := []side{base, theirs, mine}
	if m.in[mine].Key != nil {
		order = []side{mine, base, theirs}
	}
	for _, s := range order {
		if !r.in(s) {
			continue
		}
		last = s
		if written && m.in[s].made(m.list, r.at[s]) {
			continue
		}
		if id := m.list.ItemID(m.in[s].Strategy, r.at[s]); id != "" {
			return id, s
		}
	}
	return "", last
}

// renames are the new ids of items that got another, by list and old id.
type renames map[string]map[string]string

func (r *renames) add(list, old, id string) {
	if old == "" {
		return
	}
	if *r == nil {
		*r = renames{}
	}
	if (*r)[list] == nil {
		(*r)[list] = map[string]string{}
	}
	(*r)[list][old] = id
}

// apply changes what refers to the renamed items.
func (r renames) apply(s *steps.Strategy) {
	if r == nil {
		return
	}
	eachReference(s, func(q *steps.Question, of string, item int) {
		if ids := r[of]; ids != nil {
			q.Put(s, item, mapIDs(q, q.Answer(s, item), func(id string) (string, bool) {
				if renamed, is := ids[id]; is {
					return renamed, true
				}
				return id, true
			}))
		}
	})
	for i := range s.Accepted {
		for _, ids := range r {
			if renamed, is := ids[s.Accepted[i].Subject]; is {
				s.Accepted[i].Subject = renamed
				break
			}
		}
	}
}

// eachReference calls do with every place of s whose answer refers to items of the list of.
func eachReference(s *steps.Strategy, do func(q *steps.Question, of string, item int)) {
	steps.Each(s, func(q *steps.Question, item int) {
		if q.Of != "" {
			do(q, q.Of, item)
		}
	})
	results := steps.Results()
	for i := range results.Len(s) {
		for k := range results.Items {
			if q := &results.Items[k]; q.Kind == steps.Figures {
				do(q, figuresOf, i)
			}
		}
	}
}

// figuresOf is the list that the figures of a check-in are about.
const figuresOf = "objectives"

// referred returns the list that the answers to a question refer to, "" where they refer to none.
func referred(q *steps.Question) string {
	if q.Kind == steps.Figures {
		return figuresOf
	}
	return q.Of
}

// mapIDs returns an answer with the ids of items that it refers to replaced, and without those for which
// replace reports false.
func mapIDs(q *steps.Question, answer steps.Answer, replace func(id string) (string, bool)) steps.Answer {
	var mapped steps.Answer
	for _, value := range answer {
		id, rest := idIn(q, value)
		if to, keep := replace(id); keep {
			mapped = append(mapped, to+rest)
		}
	}
	if q.Kind == steps.Figures {
		slices.Sort(mapped)
	}
	return mapped
}
