package merge

import (
	"slices"
	"strings"

	"sweetspot/steps"
)

// matcher finds the same items of one list in three versions.
type matcher struct {
	list *steps.Question
	in   [sides]Version
}

// match returns a row for each item. An ambiguous match, such as one account left of two with the same name, gives
// two rows: an item that was removed and one that was added.
func (m *matcher) match() []*row {
	var rows []*row
	for i := range m.list.Len(m.in[base].Strategy) {
		rows = append(rows, &row{at: [sides]int{i, -1, -1}})
	}
	added := [sides][]int{}
	for _, s := range []side{theirs, mine} {
		pairs := m.pairWith(base, s)
		for i := range m.list.Len(m.in[s].Strategy) {
			if at, is := pairs[i]; is {
				rows[at].at[s] = i
			} else {
				added[s] = append(added[s], i)
			}
		}
	}
	first := len(rows)
	for _, i := range added[theirs] {
		rows = append(rows, &row{at: [sides]int{-1, -1, i}})
	}
	for _, i := range added[mine] {
		same := slices.IndexFunc(rows[first:], func(r *row) bool {
			return !r.in(mine) && r.in(theirs) && m.sameAddition(i, r.at[theirs])
		})
		if same >= 0 {
			rows[first+same].at[mine] = i
		} else {
			rows = append(rows, &row{at: [sides]int{-1, i, -1}})
		}
	}
	return rows
}

// sameAddition reports whether both sides added the same item: it has the same name, and the same id where
// both files have one.
func (m *matcher) sameAddition(my, their int) bool {
	if m.in[mine].Key != nil {
		return m.in[mine].Key(m.list, my) == m.in[theirs].Key(m.list, their)
	}
	a, b := m.list.ItemID(m.in[mine].Strategy, my), m.list.ItemID(m.in[theirs].Strategy, their)
	byName := m.in[mine].made(m.list, my) || m.in[theirs].made(m.list, their)
	return m.key(mine, my) == m.key(theirs, their) && (a == b || byName && !m.nameless(mine, my))
}

// pairWith returns which items of version s are which of version was.
func (m *matcher) pairWith(was, s side) map[int]int {
	p := pairing{m: m, was: was, s: s, pairs: map[int]int{}, taken: map[int]bool{}}
	if m.in[s].Key != nil {
		p.keyed()
		return p.pairs
	}
	ids := map[string]int{}
	for i := range m.list.Len(m.in[was].Strategy) {
		if id := m.list.ItemID(m.in[was].Strategy, i); id != "" {
			ids[id] = i
		}
	}
	open := false
	for j := range m.list.Len(m.in[s].Strategy) {
		if m.in[s].made(m.list, j) {
			open = true
			continue
		}
		if i, is := ids[m.list.ItemID(m.in[s].Strategy, j)]; is {
			p.pair(i, j)
		}
	}
	for i := 0; !open && i < m.list.Len(m.in[was].Strategy); i++ {
		open = !p.taken[i] && m.in[was].made(m.list, i)
	}
	if open {
		p.identical()
		p.unique(func(i, j int) bool { return !m.nameless(was, i) && m.key(was, i) == m.key(s, j) })
		p.unique(func(i, j int) bool { return !m.nameless(was, i) && m.naming(was, i).Equal(m.naming(s, j)) })
		p.unique(func(i, j int) bool { return m.alike(was, i, s, j) })
	}
	return p.pairs
}

// pairing is the state of pairWith. Items that are not paired by id, because at least one has no id of its own, are
// compared by their answers.
type pairing struct {
	m      *matcher
	was, s side
	pairs  map[int]int // from s to was
	taken  map[int]bool
}

func (p *pairing) pair(i, j int) { p.pairs[j], p.taken[i] = i, true }

func (p *pairing) free(i, j int) bool {
	_, paired := p.pairs[j]
	return !paired && !p.taken[i] && (p.m.in[p.was].made(p.m.list, i) || p.m.in[p.s].made(p.m.list, j))
}

// keyed pairs the items of one key.
func (p *pairing) keyed() {
	keys := map[string]int{}
	for i := range p.m.list.Len(p.m.in[p.was].Strategy) {
		keys[p.m.in[p.was].Key(p.m.list, i)] = i
	}
	for j := range p.m.list.Len(p.m.in[p.s].Strategy) {
		if i, is := keys[p.m.in[p.s].Key(p.m.list, j)]; is {
			p.pair(i, j)
		}
	}
}

// identical pairs the items whose answers are equal.
func (p *pairing) identical() {
	for j := range p.m.list.Len(p.m.in[p.s].Strategy) {
		for i := range p.m.list.Len(p.m.in[p.was].Strategy) {
			if p.free(i, j) && p.m.words(p.was, i) == p.m.words(p.s, j) {
				p.pair(i, j)
				break
			}
		}
	}
}

// unique pairs items that are the same to a predicate, where each is so to no other.
func (p *pairing) unique(same func(i, j int) bool) {
	candidates, of := map[int]int{}, map[int]int{} // how many, by i; the last, by i
	other := map[int]int{}                         // how many, by j
	for i := range p.m.list.Len(p.m.in[p.was].Strategy) {
		for j := range p.m.list.Len(p.m.in[p.s].Strategy) {
			if p.free(i, j) && same(i, j) {
				candidates[i]++
				other[j]++
				of[i] = j
			}
		}
	}
	for i, j := range of {
		if candidates[i] == 1 && other[j] == 1 {
			p.pair(i, j)
		}
	}
}

func (m *matcher) naming(s side, item int) steps.Answer {
	return m.list.Naming().Answer(m.in[s].Strategy, item)
}

func (m *matcher) nameless(s side, item int) bool { return m.naming(s, item).Blank() }

// key returns what identifies an item to a reader: its name, and the answer that distinguishes items of the same
// name.
func (m *matcher) key(s side, item int) string {
	return m.join(s, item, func(q *steps.Question) bool { return q.Names || q.Tells })
}

// words returns all answers about an item, without references: the ids in them can differ.
func (m *matcher) words(s side, item int) string {
	return m.join(s, item, func(q *steps.Question) bool { return q.Names || referred(q) == "" })
}

func (m *matcher) join(s side, item int, of func(*steps.Question) bool) string {
	var joined strings.Builder
	for k := range m.list.Items {
		if q := &m.list.Items[k]; of(q) {
			joined.WriteString(strings.Join(q.Answer(m.in[s].Strategy, item), "\x01") + "\x00")
		}
	}
	return joined.String()
}

// alike reports whether more than half of the answers about two items are equal, names aside: then one is taken for
// the other under a new name.
func (m *matcher) alike(a side, i int, b side, j int) bool {
	same, said := 0, 0
	for k := range m.list.Items {
		q := &m.list.Items[k]
		if q.Names {
			continue
		}
		one, other := q.Answer(m.in[a].Strategy, i), q.Answer(m.in[b].Strategy, j)
		if one.Blank() && other.Blank() {
			continue
		}
		said++
		if one.Equal(other) {
			same++
		}
	}
	return 2*same > said
}

// stem returns what a new id of an item begins with.
func (m *matcher) stem(s side, item int) string { return m.list.NameKey(m.in[s].Strategy, item) }

// idIn returns the id that a value of a reference holds, and the rest of it: the figure of members=91.
func idIn(q *steps.Question, value string) (id, rest string) {
	if q.Kind == steps.Figures {
		if at := strings.IndexByte(value, '='); at >= 0 {
			return value[:at], value[at:]
		}
	}
	return value, ""
}
