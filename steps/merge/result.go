package merge

import (
	"slices"
	"strings"

	"sweetspot/steps"
)

// Result returns the merged strategy as it is decided so far. The revision, its dates and the language are
// theirs.
func (m *Merge) Result() *steps.Strategy {
	my, their, was := m.versions[mine], m.versions[theirs], m.versions[base]
	s := their.Clone()
	s.Reached = max(my.Reached, their.Reached)
	s.Depth = my.Depth.Merge(their.Depth, was.Depth)
	s.Accepted = mergeAccepted(was.Accepted, my.Accepted, their.Accepted)
	s.LeftOut = mergeNames(was.LeftOut, my.LeftOut, their.LeftOut)
	s.Log = mergeLog(my.Log, their.Log)
	for i := range m.single {
		c := &m.single[i]
		c.q.Put(s, 0, m.value(c))
	}
	for i := range m.lists {
		m.putList(s, &m.lists[i])
	}
	dropDangling(s)
	return s
}

// value returns the answer of a cell as it is decided.
func (m *Merge) value(c *cell) steps.Answer {
	if c.asked < 0 {
		return c.value
	}
	q := &m.questions[c.asked]
	switch m.choices[c.asked] {
	case Mine:
		return q.Mine
	case Both:
		if !q.Both.Blank() {
			return q.Both
		}
	}
	return q.Theirs
}

// stays reports whether an item is in the result.
func (m *Merge) stays(item *mergedItem) bool {
	if item.asked < 0 {
		return item.there
	}
	return (m.choices[item.asked] == Mine) == (item.keeper == mine)
}

func (m *Merge) putList(s *steps.Strategy, merged *mergedList) {
	list := merged.list
	kept := map[string]*mergedItem{}
	for i := range merged.items {
		if item := &merged.items[i]; m.stays(item) {
			kept[item.id] = item
		}
	}
	order := m.order(merged, kept)
	for list.Len(s) > 0 {
		list.RemoveOnly(s, list.Len(s)-1)
	}
	for i, id := range order {
		list.Insert(s, i)
		list.SetItemID(s, i, id)
		for k := range kept[id].cells {
			c := &kept[id].cells[k]
			c.q.Put(s, i, m.value(c))
		}
	}
}

// order returns the ids of the items that are kept: in their order or the one decided, each that only mine has
// behind the one that it follows there.
func (m *Merge) order(merged *mergedList, kept map[string]*mergedItem) []string {
	order := merged.order.value
	if asked := merged.order.asked; asked >= 0 && m.choices[asked] == Mine {
		order = arrange(order, m.questions[asked].Mine)
	}
	order = slices.Clone(order)
	my := merged.list.Index(m.versions[mine]).Keys
	for _, id := range merged.mineNew {
		at := 0
		for i := slices.Index(my, id) - 1; i >= 0 && at == 0; i-- {
			at = slices.Index(order, my[i]) + 1
		}
		order = slices.Insert(order, at, id)
	}
	return slices.DeleteFunc(order, func(id string) bool { return kept[id] == nil })
}

// dropDangling takes out of every answer what refers to an item that is gone.
func dropDangling(s *steps.Strategy) {
	there := map[string]map[string]bool{}
	eachReference(s, func(q *steps.Question, of string, item int) {
		if there[of] == nil {
			there[of] = map[string]bool{}
			for _, id := range steps.Find(of).Index(s).Keys {
				there[of][id] = true
			}
		}
		answer := q.Answer(s, item)
		kept := mapIDs(q, answer, func(id string) (string, bool) { return id, there[of][id] })
		if len(kept) != len(answer) {
			q.Put(s, item, kept)
		}
	})
}

// mergeAccepted merges the findings that were accepted. Where both sides accepted one anew, both reasons stay.
func mergeAccepted(was, my, their []steps.Acceptance) []steps.Acceptance {
	merged := slices.Clone(their)
	same := func(a steps.Acceptance) func(steps.Acceptance) bool {
		return func(b steps.Acceptance) bool { return a.Rule == b.Rule && a.Subject == b.Subject }
	}
	for _, old := range was {
		if !slices.ContainsFunc(my, same(old)) {
			merged = slices.DeleteFunc(merged, func(b steps.Acceptance) bool { return b == old })
		}
	}
	for _, mine := range my {
		if slices.Contains(was, mine) || slices.Contains(merged, mine) {
			continue
		}
		at := slices.IndexFunc(merged, same(mine))
		switch {
		case at < 0:
			merged = append(merged, mine)
		case slices.Contains(was, merged[at]):
			merged[at] = mine
		default:
			merged[at].Because = joinReasons(mine.Because, merged[at].Because)
		}
	}
	return merged
}

// joinReasons returns two reasons as one text, in an order that does not depend on whose they are.
func joinReasons(a, b string) string {
	switch {
	case strings.Contains(a, b):
		return a
	case strings.Contains(b, a):
		return b
	case a > b:
		a, b = b, a
	}
	return a + " / " + b
}

// mergeNames merges two sets of names: theirs, with what mine added and without what mine took out.
func mergeNames(was, my, their []string) []string {
	merged := slices.DeleteFunc(slices.Clone(their), func(name string) bool {
		return slices.Contains(was, name) && !slices.Contains(my, name)
	})
	for _, name := range my {
		if !slices.Contains(was, name) && !slices.Contains(merged, name) {
			merged = append(merged, name)
		}
	}
	return merged
}

// mergeLog returns their log with the entries of mine for revisions that it lacks: an older copy was saved.
func mergeLog(my, their []steps.LogEntry) []steps.LogEntry {
	merged := slices.Clone(their)
	for _, entry := range my {
		if !slices.ContainsFunc(merged, func(e steps.LogEntry) bool { return e.Revision == entry.Revision }) {
			merged = append(merged, entry)
		}
	}
	slices.SortStableFunc(merged, func(a, b steps.LogEntry) int { return a.Revision - b.Revision })
	return merged
}
