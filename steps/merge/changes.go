package merge

import (
	"slices"

	"sweetspot/steps"
)

// Changes lists what differs from one state to the other, in the order of the questions. An item
// that came or went is one change at its own path, with its name.
func Changes(from, to *steps.Strategy) []steps.Change {
	var changes []steps.Change
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			q := &questions[i]
			if q.Kind == steps.List {
				changes = append(changes, listChanges(q, from, to)...)
			} else {
				changes = appendChange(changes, q.ID, q.Answer(from, 0), q.Answer(to, 0))
			}
		}
	}
	return changes
}

func appendChange(changes []steps.Change, at string, from, to steps.Answer) []steps.Change {
	if from.Equal(to) {
		return changes
	}
	return append(changes, steps.Change{At: at, From: from, To: to})
}

func listChanges(list *steps.Question, from, to *steps.Strategy) []steps.Change {
	if list.Same(from, to) {
		return nil
	}
	var changes []steps.Change
	before, after := list.Index(from), list.Index(to)
	for i, key := range before.Keys {
		if _, stays := after.At[key]; !stays {
			changes = appendChange(changes, list.ID+"."+key, nameOf(list, from, i), nil)
		}
	}
	changes = append(changes, orderChange(list, before, after)...)
	for i, key := range after.Keys {
		old, was := before.At[key]
		if !was {
			changes = append(changes, steps.Change{At: list.ID + "." + key, To: nameOf(list, to, i)})
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
func orderChange(list *steps.Question, before, after steps.ItemIndex) []steps.Change {
	sorted := func(keys []string) []string { return slices.Sorted(slices.Values(keys)) }
	if slices.Equal(before.Keys, after.Keys) || !slices.Equal(sorted(before.Keys), sorted(after.Keys)) {
		return nil
	}
	return []steps.Change{{At: list.ID, From: before.Keys, To: after.Keys}}
}

func nameOf(list *steps.Question, s *steps.Strategy, item int) steps.Answer {
	if name := list.Naming().Answer(s, item); !name.Blank() {
		return name
	}
	return steps.Answer{list.ItemKey(s, item)}
}
