package steps

import "slices"

// Change is one answer that differs between two states of a strategy.
type Change struct {
	At   string // the path of the answer: objectives.members.deadline
	From Answer
	To   Answer
}

// Changes lists what differs from one state to the other, in the order of the questions. An item
// that came or went is one change at its own path, with its name.
func Changes(from, to *Strategy) []Change {
	var changes []Change
	for _, step := range Steps() {
		questions := Questions(step)
		for i := range questions {
			q := &questions[i]
			if q.Kind == List {
				changes = append(changes, listChanges(q, from, to)...)
			} else {
				changes = appendChange(changes, q.ID, q.Answer(from, 0), q.Answer(to, 0))
			}
		}
	}
	return changes
}

func appendChange(changes []Change, at string, from, to Answer) []Change {
	if from.Equal(to) {
		return changes
	}
	return append(changes, Change{At: at, From: from, To: to})
}

func listChanges(list *Question, from, to *Strategy) []Change {
	var changes []Change
	before, after := itemKeys(list, from), itemKeys(list, to)
	for i, key := range before.keys {
		if _, stays := after.at[key]; !stays {
			changes = appendChange(changes, list.ID+"."+key, nameOf(list, from, i), nil)
		}
	}
	changes = append(changes, orderChange(list, before, after)...)
	for i, key := range after.keys {
		old, was := before.at[key]
		if !was {
			changes = append(changes, Change{At: list.ID + "." + key, To: nameOf(list, to, i)})
			continue
		}
		for j := range list.Items {
			q := &list.Items[j]
			changes = appendChange(changes, list.ID+"."+key+"."+q.Key(), q.Answer(from, old), q.Answer(to, i))
		}
	}
	return changes
}

// orderChange is the change of a list whose items are the same, in another order.
func orderChange(list *Question, before, after itemIndex) []Change {
	sorted := func(keys []string) []string { return slices.Sorted(slices.Values(keys)) }
	if slices.Equal(before.keys, after.keys) || !slices.Equal(sorted(before.keys), sorted(after.keys)) {
		return nil
	}
	return []Change{{At: list.ID, From: before.keys, To: after.keys}}
}

func nameOf(list *Question, s *Strategy, item int) Answer {
	if name := list.Naming().Answer(s, item); !name.Blank() {
		return name
	}
	return Answer{list.ItemKey(s, item)}
}

// itemIndex finds the items of a list by their keys.
type itemIndex struct {
	keys []string
	at   map[string]int
}

// itemKeys names the items of a list: by their ids, or by the slugs of what names them where they have
// none, counted where a name is taken.
func itemKeys(list *Question, s *Strategy) itemIndex {
	index := itemIndex{at: map[string]int{}}
	for i := range list.Len(s) {
		if id := list.ItemID(s, i); id != "" {
			index.at[id] = i
		}
	}
	for i := range list.Len(s) {
		key := list.ItemID(s, i)
		if key == "" {
			key = index.unused(list.rawKey(s, i))
		}
		index.keys = append(index.keys, key)
		index.at[key] = i
	}
	return index
}

func (index itemIndex) unused(raw string) string {
	key := raw
	for n := 2; ; n++ {
		if _, taken := index.at[key]; !taken {
			return key
		}
		key = raw + "-" + FormatNumber(float64(n))
	}
}

// ItemKey names an item in a path: its id, or for items without one the slug of what names them,
// counted where that is taken.
func (q *Question) ItemKey(s *Strategy, item int) string { return itemKeys(q, s).keys[item] }

func (q *Question) rawKey(s *Strategy, item int) string {
	if key := Slug(q.Naming().Answer(s, item).String()); key != "" {
		return key
	}
	return q.ID[:len(q.ID)-1]
}
