package merge

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sweetspot/steps"
)

// mergeList merges the items of a list, and their order.
func (m *Merge) mergeList(t *table, named map[string][]string) mergedList {
	merged := mergedList{table: t}
	earlier := make([]steps.ItemIndex, len(m.earlier))
	for i, state := range m.earlier {
		earlier[i] = t.list.Index(state)
	}
	for _, r := range t.rows {
		merged.items = append(merged.items, m.mergeItem(t, r, named, earlier))
	}
	merged.order = m.mergeOrder(t, earlier)
	for i := range t.list.Len(m.versions[mine]) {
		if id := t.list.ItemID(m.versions[mine], i); !t.byID[id].in(theirs) {
			merged.mineNew = append(merged.mineNew, id)
		}
	}
	return merged
}

func (m *Merge) mergeItem(t *table, r *row, named map[string][]string, earlier []steps.ItemIndex) mergedItem {
	item := mergedItem{row: r, there: true, asked: -1}
	path := t.list.ID + "." + r.id
	missingBefore, thereBefore := false, false
	for _, index := range earlier {
		_, there := index.At[r.id]
		missingBefore = missingBefore || !there
		thereBefore = thereBefore || there
	}
	item.keeper = theirs
	if r.in(mine) {
		item.keeper = mine
	}
	var changed []string
	if r.in(base) && r.in(item.keeper) {
		changed = append(m.changed(t, r, item.keeper), named[path]...)
	}
	switch {
	case r.in(mine) && r.in(theirs):
		item.cells = m.mergeCells(t, r, earlier)
		return item
	case !r.in(mine) && !r.in(theirs):
		item.there = false
		return item
	case r.in(base) && (len(changed) > 0 || r.in(mine) && missingBefore), !r.in(base) && r.in(theirs) && thereBefore:
		item.asked = m.askItem(t, r, item.keeper, changed)
	default:
		item.there = !r.in(base)
	}
	for k := range t.list.Items {
		q := &t.list.Items[k]
		item.cells = append(item.cells, cell{q: q, asked: -1, value: q.Answer(m.versions[item.keeper], r.at[item.keeper])})
	}
	return item
}

// askItem adds the question whether to keep an item that one side removed, or that reappeared.
func (m *Merge) askItem(t *table, r *row, keeper side, changed []string) int {
	q := Question{At: t.list.ID + "." + r.id, Changed: changed}
	if name := itemName(t.list, m.versions[keeper], r.at[keeper]); keeper == mine {
		q.Mine = name
	} else {
		q.Theirs = name
	}
	return m.ask(q)
}

// changed returns the paths of the answers about an item of base that a side changed.
func (m *Merge) changed(t *table, r *row, s side) []string {
	var paths []string
	for k := range t.list.Items {
		q := &t.list.Items[k]
		if !q.Answer(m.versions[base], r.at[base]).Equal(q.Answer(m.versions[s], r.at[s])) {
			paths = append(paths, t.list.ID+"."+r.id+"."+q.Key())
		}
	}
	return paths
}

// mergeCells merges the answers about an item that both sides have.
func (m *Merge) mergeCells(t *table, r *row, earlier []steps.ItemIndex) []cell {
	cells := make([]cell, len(t.list.Items))
	for k := range t.list.Items {
		q := &t.list.Items[k]
		var before []steps.Answer
		for i, index := range earlier {
			if at, there := index.At[r.id]; there && r.in(base) {
				if was := q.Answer(m.earlier[i], at); !was.Equal(q.Answer(m.versions[base], r.at[base])) {
					before = append(before, was)
				}
			}
		}
		cells[k] = m.decide(q, t.list.ID+"."+r.id+"."+q.Key(), r.at, before)
	}
	return cells
}

// mergeOrder merges the order of the items that both sides have.
func (m *Merge) mergeOrder(t *table, earlier []steps.ItemIndex) cell {
	order := func(s side, others ...side) steps.Answer {
		var ids steps.Answer
		for i := range t.list.Len(m.versions[s]) {
			r := t.byID[t.list.ItemID(m.versions[s], i)]
			if !slices.ContainsFunc(others, func(other side) bool { return !r.in(other) }) {
				ids = append(ids, r.id)
			}
		}
		return ids
	}
	c := cell{asked: -1, value: order(theirs)}
	mineMoved := !order(mine, base).Equal(order(base, mine))
	theirsMoved := !order(theirs, base).Equal(order(base, theirs))
	my, their := order(mine, theirs), order(theirs, mine)
	switch {
	case my.Equal(their):
	case !theirsMoved:
		c.value = arrange(c.value, my)
	case mineMoved || slices.ContainsFunc(earlier, func(index steps.ItemIndex) bool { return common(index, their).Equal(their) }):
		if m.namesOf(t, mine, my) != m.namesOf(t, theirs, their) {
			c.asked = m.ask(Question{At: t.list.ID, Mine: my, Theirs: their})
		}
	}
	return c
}

// namesOf returns the names of items in the order of ids, with the answers that distinguish namesakes, as one text to
// compare.
func (m *Merge) namesOf(t *table, s side, ids []string) string {
	var names []string
	for _, id := range ids {
		item := t.byID[id].at[s]
		name := itemName(t.list, m.versions[s], item).String()
		for k := range t.list.Items {
			if q := &t.list.Items[k]; q.Tells {
				name += "\x01" + q.Answer(m.versions[s], item).String()
			}
		}
		names = append(names, name)
	}
	return strings.Join(names, "\x00")
}

// common returns those of some ids that a list had earlier, in the order in which it had them.
func common(index steps.ItemIndex, ids steps.Answer) steps.Answer {
	return slices.DeleteFunc(slices.Clone(steps.Answer(index.Keys)), func(id string) bool { return !slices.Contains(ids, id) })
}

// arrange puts those of the ids that wanted has too in its order, on the places that they have among the
// others.
func arrange(ids, wanted steps.Answer) steps.Answer {
	arranged := slices.Clone(ids)
	next := 0
	for i, id := range arranged {
		if slices.Contains(wanted, id) {
			arranged[i] = wanted[next]
			next++
		}
	}
	return arranged
}

// itemName returns the name of an item, for one without a name its key.
func itemName(list *steps.Question, s *steps.Strategy, item int) steps.Answer {
	if name := list.Naming().Answer(s, item); !name.Blank() {
		return name
	}
	return steps.Answer{list.ItemID(s, item)}
}

// both returns two answers together, blank where there is no such thing: the values of both for a question that
// takes several, one text below the other for one that takes several lines.
func both(q *steps.Question, my, their steps.Answer) steps.Answer {
	if my.Blank() || their.Blank() {
		return nil
	}
	if q.Several() {
		joined := slices.Clone(my)
		for _, value := range their {
			if !slices.Contains(joined, value) {
				joined = append(joined, value)
			}
		}
		if len(joined) > steps.MaxItems || joined.Equal(my) || len(joined) == len(their) {
			return nil
		}
		return joined
	}
	if q.Kind == steps.LongText && !strings.Contains(my[0], their[0]) && !strings.Contains(their[0], my[0]) {
		if joined := my[0] + "\n" + their[0]; utf8.RuneCountInString(joined) <= steps.MaxText {
			return steps.Answer{joined}
		}
	}
	return nil
}

// mergeFigures merges figures by objective. whole is false where both sides changed the figure of one, and for
// answers that are no figures.
func mergeFigures(q *steps.Question, was, my, their steps.Answer) (merged steps.Answer, whole bool) {
	if q.Kind != steps.Figures {
		return nil, false
	}
	of := func(answer steps.Answer) map[string]string {
		figures := map[string]string{}
		for _, value := range answer {
			id, figure := idIn(q, value)
			figures[id] = figure
		}
		return figures
	}
	before, m, t := of(was), of(my), of(their)
	for _, value := range append(slices.Clone(my), their...) {
		id, _ := idIn(q, value)
		mine, isMine := m[id]
		theirs, isTheirs := t[id]
		was, is := before[id]
		switch {
		case isMine == isTheirs && mine == theirs, is == isTheirs && theirs == was:
		case is == isMine && mine == was:
			mine, isMine = theirs, isTheirs
		default:
			return nil, false
		}
		if isMine && !slices.Contains(merged, id+mine) {
			merged = append(merged, id+mine)
		}
	}
	slices.Sort(merged)
	return merged, true
}
