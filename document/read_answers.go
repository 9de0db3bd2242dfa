package document

import (
	"slices"
	"strconv"
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/steps"
)

// group reads the answers that stand under one key, such as business.
func (r *reader) group(name string, n *node) {
	if !r.is(n, mapping, name, "keys") {
		return
	}
	for i, key := range n.keys {
		path := join(name, key.value)
		if q := steps.Find(path); q != nil {
			r.answer(q, n.values[i], 0)
		} else {
			r.unknown(key, path)
		}
	}
}

// list reads a list of things. The ids come first: one that is made here must not be one that a
// later item has in the file.
func (r *reader) list(q *steps.Question, n *node) {
	if !r.is(n, sequence, q.ID, "list") || q.Len(r.strategy) > 0 {
		return // a list that stands here for the second time is noted as such
	}
	for i, item := range n.values {
		if i == steps.MaxItems {
			break // noted already
		}
		q.Insert(r.strategy, i)
		if q.HasIDs() {
			r.itemID(q, item, i)
		}
	}
	for i := range q.Len(r.strategy) {
		r.item(q, n.values[i], i)
	}
}

func (r *reader) itemID(q *steps.Question, item *node, at int) {
	path := join(q.ID, "id")
	n := item.get("id")
	if n == nil || n.blank() || !r.is(n, scalar, path, "text") {
		return
	}
	switch {
	case !isID(n.value):
		r.Add(n.start, diagnostic.Fault{Key: path, ID: "bad_id", Args: lang.Args{"Value": n.value}})
		return
	case r.hasItem(q.ID, n.value):
		r.Add(n.start, diagnostic.Fault{Key: path, ID: "duplicate_id", Args: lang.Args{"Value": n.value}})
		return
	}
	q.SetItemID(r.strategy, at, n.value)
}

// isID reports whether a text can stand in a path and in a comment of the body.
func isID(text string) bool {
	return len(text) <= 64 && strings.IndexFunc(text, func(c rune) bool {
		return !isWordCharacter(c) && c != '-'
	}) < 0
}

func (r *reader) hasItem(list, id string) bool {
	q := steps.Find(list)
	for i := range q.Len(r.strategy) {
		if q.ItemID(r.strategy, i) == id {
			return true
		}
	}
	return false
}

// item reads one thing of a list. One without an id gets the one that its name makes.
func (r *reader) item(q *steps.Question, n *node, at int) {
	if !r.is(n, mapping, q.ID, "keys") {
		return
	}
	for i, key := range n.keys {
		path := join(q.ID, key.value)
		asked := steps.Find(path)
		switch {
		case key.value == "id" && q.HasIDs():
		case asked != nil:
			r.answer(asked, n.values[i], at)
		default:
			r.unknown(key, path)
		}
	}
	q.Identify(r.strategy, at)
	r.ids[n] = q.ItemID(r.strategy, at)
}

// answer reads the answer to one question.
func (r *reader) answer(q *steps.Question, n *node, item int) {
	if answer, ok := r.read(q, n); ok {
		q.Put(r.strategy, item, answer)
	}
}

func (r *reader) read(q *steps.Question, n *node) (steps.Answer, bool) {
	values := []*node{n}
	if q.Several() {
		if !r.is(n, sequence, q.ID, "list") {
			return nil, false
		}
		values = n.values
	}
	var answer steps.Answer
	ok := true
	for _, value := range values {
		if value.kind == scalar && value.blank() {
			continue
		}
		if !r.is(value, scalar, q.ID, "text") {
			ok = false
			continue
		}
		text := notation(q, value)
		if problem := q.Check(steps.Answer{text}); problem != nil {
			r.problem(value.start, q.ID, problem)
			ok = false
			continue
		}
		r.look(q, value, text)
		answer = append(answer, text)
	}
	return answer, ok && !answer.Blank()
}

// notation gives a value as the answers have it: true and false as yes and no where those stand, and
// a number in its shortest form.
func notation(q *steps.Question, n *node) string {
	switch q.Kind {
	case steps.Amount, steps.Sum:
		if number, err := strconv.ParseFloat(n.value, 64); err == nil {
			return steps.FormatNumber(number)
		}
	case steps.Choice, steps.YesOrNo:
		return yesNo(n.value, q.Options)
	}
	return n.value
}

// yesNo reads a truth value of YAML, however it is written, as yes or no where these are asked for.
func yesNo(value string, options []string) string {
	if said := truth(value); said != "" && slices.Contains(options, said) {
		return said
	}
	return value
}

// look notes what an answer refers to.
func (r *reader) look(q *steps.Question, n *node, value string) {
	switch q.Kind {
	case steps.Reference, steps.References:
		r.links = append(r.links, link{list: q.Of, id: value, key: q.ID, at: n.start})
	case steps.Platform, steps.Platforms:
		if r.known != nil && r.known.Platform(value) == nil {
			r.Add(n.start, diagnostic.Fault{Key: q.ID, Warning: true, ID: "unknown_platform", Args: lang.Args{"Value": value}})
		}
	}
}

// resolve notes the answers that name an item that is not there.
func (r *reader) resolve() {
	ids := map[string][]string{}
	for _, l := range r.links {
		if _, known := ids[l.list]; !known {
			ids[l.list] = r.itemIDs(l.list)
		}
		if slices.Contains(ids[l.list], l.id) {
			continue
		}
		fault := diagnostic.Fault{Key: l.key, ID: "missing_item", Args: lang.Args{"Value": l.id, "List": l.list}, Allowed: ids[l.list]}
		if l.memory {
			fault.ID, fault.Warning, fault.Allowed = "unknown_column", true, append(columnsOfAll(), ids[l.list]...)
		}
		r.Add(l.at, fault)
	}
}

func (r *reader) itemIDs(list string) []string {
	q := steps.Find(list)
	var ids []string
	for i := range q.Len(r.strategy) {
		if id := q.ItemID(r.strategy, i); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// is reports whether a value has the form wanted; a blank has none, and is no fault.
func (r *reader) is(n *node, wanted kind, path, name string) bool {
	if n.kind == wanted {
		return true
	}
	if n.kind != scalar || !n.blank() {
		r.Add(n.start, wrongType(path, n, name))
	}
	return false
}

func wrongType(path string, n *node, wanted string) diagnostic.Fault {
	found := [...]string{scalar: "text", mapping: "keys", sequence: "list"}[n.kind]
	return diagnostic.Fault{Key: path, ID: "type", Args: lang.Args{
		"Found": lang.ID("fault.form." + found), "Wanted": lang.ID("fault.form." + wanted)}}
}
