package document

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/document/yamledit"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// group reads the answers under one key, such as business.
func (r *reader) group(name string, n *yamledit.Node) {
	if !r.is(n, yamledit.Mapping, name, "keys") {
		return
	}
	for i, key := range n.Keys {
		path := yamledit.JoinPath(name, key.Value)
		switch q := steps.Find(path); {
		case q == nil:
			r.unknown(key, path)
		case q.Kind == steps.List:
			r.list(q, n.Values[i])
		default:
			r.answer(q, n.Values[i], 0)
		}
	}
}

// list reads the items of a list. All ids are read first, so that an id generated for one item is not that
// of a later one.
func (r *reader) list(q *steps.Question, n *yamledit.Node) {
	if !r.is(n, yamledit.Sequence, q.ID, "list") || q.Len(r.strategy) > 0 {
		return // a duplicate key, recorded by walk
	}
	items := n.Values[:min(len(n.Values), steps.MaxItems)] // more are recorded by walk
	q.Extend(r.strategy, len(items))
	for i, item := range items {
		r.itemID(q, item, i)
	}
	for i := range q.Len(r.strategy) {
		r.item(q, n.Values[i], i)
	}
}

func (r *reader) itemID(q *steps.Question, item *yamledit.Node, at int) {
	path := yamledit.JoinPath(q.ID, "id")
	n := item.Get("id")
	if n == nil || n.Blank() || !r.is(n, yamledit.Scalar, path, "text") {
		return
	}
	switch {
	case !isID(n.Value):
		r.Add(n.Start, diagnostic.Fault{Key: path, ID: "bad_id", Args: lang.Args{"Value": n.Value}})
		return
	case q.HasItem(r.strategy, n.Value):
		r.Add(n.Start, diagnostic.Fault{Key: path, ID: "duplicate_id", Args: lang.Args{"Value": n.Value}})
		return
	}
	q.SetItemID(r.strategy, at, n.Value)
}

// isID reports whether a text can be an id: it can be part of a path and of a comment of the body.
func isID(text string) bool {
	return len(text) <= 64 && strings.IndexFunc(text, func(c rune) bool {
		return !isWordCharacter(c) && c != '-'
	}) < 0
}

// item reads an item of a list and generates its id if it has none.
func (r *reader) item(q *steps.Question, n *yamledit.Node, at int) {
	if !r.is(n, yamledit.Mapping, q.ID, "keys") {
		return
	}
	for i, key := range n.Keys {
		path := yamledit.JoinPath(q.ID, key.Value)
		asked := steps.Find(path)
		switch {
		case key.Value == "id":
		case asked != nil:
			r.answer(asked, n.Values[i], at)
		default:
			r.unknown(key, path)
		}
	}
	r.identify(q, n, at)
}

// identify makes the id of an item that has none in the file.
func (r *reader) identify(q *steps.Question, n *yamledit.Node, at int) {
	if q.ItemID(r.strategy, at) == "" {
		q.Identify(r.strategy, at, nil)
		r.made[q.ID+"."+q.ItemID(r.strategy, at)] = true
	}
	r.ids[n] = q.ItemID(r.strategy, at)
}

// answer reads the answer to a question.
func (r *reader) answer(q *steps.Question, n *yamledit.Node, item int) {
	if answer, ok := r.read(q, n); ok {
		q.Put(r.strategy, item, answer)
	}
}

func (r *reader) read(q *steps.Question, n *yamledit.Node) (steps.Answer, bool) {
	values := []*yamledit.Node{n}
	if q.Several() && !(q.OneBare && n.Kind == yamledit.Scalar) {
		if !r.is(n, yamledit.Sequence, q.ID, "list") {
			return nil, false
		}
		values = n.Values
	}
	var answer steps.Answer
	ok := true
	for _, value := range values {
		if value.Kind == yamledit.Scalar && value.Blank() {
			continue
		}
		if !r.is(value, yamledit.Scalar, q.ID, "text") {
			ok = false
			continue
		}
		text := notation(q, value)
		if problem := q.Check(steps.Answer{text}); problem != nil {
			r.problem(value.Start, q.ID, problem)
			ok = false
			continue
		}
		r.look(q, value, text)
		answer = append(answer, text)
	}
	return answer, ok && !answer.Blank()
}

// notation converts a value to the notation of answers: true to yes, numbers to their shortest form, and
// dates to their day.
func notation(q *steps.Question, n *yamledit.Node) string {
	switch q.Kind {
	case steps.Amount, steps.Sum:
		if number, err := strconv.ParseFloat(n.Value, 64); err == nil {
			return steps.FormatNumber(number)
		}
	case steps.Day:
		if day, err := date.ParseTimestamp(n.Value); err == nil {
			return day.String()
		}
	case steps.Choice, steps.YesOrNo:
		return yesNo(n.Value, q.Options)
	}
	return n.Value
}

// yesNo converts a YAML truth value to yes or no, if those are among the options.
func yesNo(value string, options []string) string {
	if said := yamledit.Truth(value); said != "" && slices.Contains(options, said) {
		return said
	}
	return value
}

// look records references, and checks names of platforms.
func (r *reader) look(q *steps.Question, n *yamledit.Node, value string) {
	switch q.Kind {
	case steps.Reference, steps.References:
		r.links = append(r.links, link{list: q.Of, id: value, key: q.ID, at: n.Start})
	case steps.Platform, steps.Platforms:
		if r.known != nil && r.known.Platform(value) == nil {
			r.Add(n.Start, diagnostic.Fault{Key: q.ID, Warning: true, ID: "unknown_platform", Args: lang.Args{"Value": value}})
		}
	}
}

// resolve records references to missing items.
func (r *reader) resolve() {
	for l, ids := range missing(r.links, r.strategy) {
		fault := diagnostic.Fault{Key: l.key, ID: "missing_item", Args: lang.Args{"Value": l.id, "List": l.list}, Allowed: ids}
		if l.memory {
			fault.ID, fault.Warning, fault.Allowed = "unknown_column", true, append(columnsOfAll(), ids...)
		}
		r.Add(l.at, fault)
	}
}

// missing yields the links to items that s does not have, each with the ids of the list that it refers to.
func missing(links []link, s *steps.Strategy) iter.Seq2[link, []string] {
	type list struct {
		ids []string
		has map[string]bool
	}
	return func(yield func(link, []string) bool) {
		lists := map[string]*list{}
		for _, l := range links {
			of := lists[l.list]
			if of == nil {
				of = &list{ids: itemIDs(steps.Find(l.list), s), has: map[string]bool{}}
				for _, id := range of.ids {
					of.has[id] = true
				}
				lists[l.list] = of
			}
			if !of.has[l.id] && !yield(l, of.ids) {
				return
			}
		}
	}
}

// itemIDs returns the ids of the items of a list, without those that have none.
func itemIDs(list *steps.Question, s *steps.Strategy) []string {
	var ids []string
	for i := range list.Len(s) {
		if id := list.ItemID(s, i); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// is reports whether a value has the kind wanted, and records a fault if not. A blank has no kind and gives
// no fault.
func (r *reader) is(n *yamledit.Node, wanted yamledit.Kind, path, name string) bool {
	if n.Kind == wanted {
		return true
	}
	if n.Kind != yamledit.Scalar || !n.Blank() {
		r.Add(n.Start, wrongType(path, n, name))
	}
	return false
}

func wrongType(path string, n *yamledit.Node, wanted string) diagnostic.Fault {
	found := [...]string{yamledit.Scalar: "text", yamledit.Mapping: "keys", yamledit.Sequence: "list"}[n.Kind]
	return diagnostic.Fault{Key: path, ID: "type", Args: lang.Args{
		"Found": lang.ID("fault.form." + found), "Wanted": lang.ID("fault.form." + wanted)}}
}
