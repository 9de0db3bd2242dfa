package yamledit

import "strings"

// list changes a sequence to the items wanted, in their order. An item that is kept keeps its text and
// comments.
func (e *editor) list(n *Node, v Value, p place) {
	from := e.match(n, v)
	flow := p.flow || n.Flow
	if len(from) == len(n.Values) && inOrder(from) {
		for i, at := range from {
			e.item(n.Values[at], v.Items[i], flow)
		}
		return
	}
	if flow {
		e.flowList(n, v, from)
	} else {
		e.blockList(n, v, from)
	}
}

func inOrder(from []int) bool {
	for i, at := range from {
		if at != i {
			return false
		}
	}
	return true
}

func (e *editor) item(n *Node, v Value, flow bool) {
	indent := 0
	if !flow {
		indent = e.column(n.Start)
		if n.Start == n.End {
			indent = e.column(n.Lead) + 1
		}
	}
	e.set(n, v, place{indent: indent, flow: flow, item: true})
}

// match returns for each item wanted the index of the same item in the file, or -1. Items are the same if
// they agree in all identifying keys; without ids, then if they agree in the first such key, then if they
// have the same index.
func (e *editor) match(n *Node, v Value) []int {
	m := matching{taken: make([]bool, len(n.Values)), from: make([]int, len(v.Items))}
	for i := range m.from {
		m.from[i] = -1
	}
	m.pair(e, n, v, v.Tells)
	if len(v.Tells) > 0 && v.Tells[0] != "id" {
		m.pair(e, n, v, v.Tells[:1])
		for i := range m.from {
			if m.from[i] < 0 && i < len(m.taken) && !m.taken[i] {
				m.from[i], m.taken[i] = i, true
			}
		}
	}
	return m.from
}

// matching is the state of match.
type matching struct {
	from  []int  // for each item wanted, its index in the file or -1
	taken []bool // for each item of the file, whether it was matched
}

// pair matches items not matched so far that agree in all of the given keys.
func (m *matching) pair(e *editor, n *Node, v Value, tells []string) {
	for i, item := range v.Items {
		if m.from[i] >= 0 {
			continue
		}
		wanted := identityOf(item, tells)
		for at, old := range n.Values {
			if !m.taken[at] && e.identity(old, tells) == wanted {
				m.from[i], m.taken[at] = at, true
				break
			}
		}
	}
}

// separator joins identifying values; no text contains it.
const separator = "\x00"

// identityOf returns what tells an item from others in its list: the values of its keys in tells, or its text
// where it has no keys.
func identityOf(item Value, tells []string) string {
	if item.Form != KeysForm {
		return item.Text
	}
	var parts []string
	for _, key := range tells {
		v, _ := item.Find(key)
		parts = append(parts, v.Text)
	}
	return strings.Join(parts, separator)
}

func (e *editor) identity(n *Node, tells []string) string {
	if len(tells) == 0 {
		return n.Value
	}
	if id := e.ids[n]; id != "" {
		return id
	}
	var parts []string
	for _, key := range tells {
		said := ""
		if is := n.Get(key); is != nil && !is.Blank() {
			said = is.Value
		}
		parts = append(parts, said)
	}
	return strings.Join(parts, separator)
}
