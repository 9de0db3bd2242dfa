package document

import (
	"slices"
	"strings"

	"sweetspot/document/textedit"
)

// flowList makes the items between brackets the ones wanted. Where their order changes each place
// gets the item that comes there; otherwise they come and go one by one.
func (e *editor) flowList(n *node, v value, from []int) {
	places := make([]textedit.Span, len(n.values))
	for i, item := range n.values {
		places[i] = textedit.Span{From: item.start, To: item.end}
	}
	r := row{editor: e, places: places, goes: make([]bool, len(places)), added: map[int][]string{}}
	stay := slices.DeleteFunc(slices.Clone(from), func(at int) bool { return at < 0 })
	if len(stay) == 0 {
		e.anew(n, e.flowParts(n, v, from), nil)
		return
	}
	if !slices.IsSorted(stay) {
		r.moves = true
		parts := e.flowParts(n, v, from)
		for i, place := range places {
			if !slices.Contains(stay, i) {
				e.orphans = append(e.orphans, e.commentsIn(place.From, place.To)...)
			}
		}
		for i, place := range places {
			if i < len(parts) {
				e.replace(place.From, place.To, parts[i])
			} else {
				r.goes[i] = true
			}
		}
		if len(parts) > len(places) {
			r.added[len(places)-1] = parts[len(places):]
		}
		r.write()
		return
	}
	last := -1
	for i := range places {
		r.goes[i] = !slices.Contains(from, i)
	}
	for i, at := range from {
		if at < 0 {
			r.added[last] = append(r.added[last], flowText(v.items[i]))
			continue
		}
		e.item(n.values[at], v.items[i], true)
		last = at
	}
	r.write()
}

// flowParts gives the text of each item wanted.
func (e *editor) flowParts(n *node, v value, from []int) []string {
	var parts []string
	for i, at := range from {
		if at < 0 {
			parts = append(parts, flowText(v.items[i]))
			continue
		}
		old := n.values[at]
		made := e.apart(func() { e.item(old, v.items[i], true) })
		parts = append(parts, textedit.Apply(e.text, old.start, old.end, made))
	}
	return parts
}

// flowMapping changes keys in braces, and lets them come and go one by one.
func (e *editor) flowMapping(n *node, v value, fates []fate) {
	r := row{editor: e, goes: make([]bool, len(n.keys)), added: map[int][]string{}}
	last := -1
	for i, key := range n.keys {
		r.places = append(r.places, textedit.Span{From: key.lead, To: n.values[i].end})
		if r.goes[i] = fates[i] == fateGoes; !r.goes[i] {
			last = i
		}
	}
	var missing []string
	for _, entry := range v.entries {
		if n.get(entry.key) == nil && !entry.value.blank() {
			missing = append(missing, keyText(entry.key)+": "+flowText(entry.value))
		}
	}
	braces := e.text[n.start] == '{'
	if last < 0 || !braces && (len(missing) > 0 || slices.Contains(r.goes, true)) {
		var kept []textedit.Span
		for i, place := range r.places {
			if !r.goes[i] {
				kept = append(kept, place)
			}
		}
		e.anew(n, append(e.flowEntries(n, v, fates), missing...), kept)
		return
	}
	for i := range n.keys {
		e.entry(n, i, v, fates)
	}
	r.added[last] = missing
	r.write()
}

func (e *editor) entry(n *node, at int, v value, fates []fate) {
	if wanted, _ := v.find(n.keys[at].value); fates[at] == fateChanges {
		e.set(n.values[at], wanted, place{flow: true})
	}
}

func (e *editor) flowEntries(n *node, v value, fates []fate) []string {
	var parts []string
	for i, key := range n.keys {
		if fates[i] != fateGoes {
			made := e.apart(func() { e.entry(n, i, v, fates) })
			parts = append(parts, textedit.Apply(e.text, key.lead, n.values[i].end, made))
		}
	}
	return parts
}

// anew writes all that stands between brackets. Comments that stood there, outside of the parts kept,
// which are in the order of the text, go to the end of the front matter.
func (e *editor) anew(n *node, parts []string, kept []textedit.Span) {
	from := n.start
	for _, part := range append(kept, textedit.Span{From: n.end, To: n.end}) {
		e.orphans = append(e.orphans, e.commentsIn(from, part.From)...)
		from = part.To
	}
	inner := strings.Join(parts, ", ")
	if strings.ContainsRune("[{", rune(e.text[n.start])) {
		e.replace(n.start+1, n.end-1, inner)
		return
	}
	e.replace(n.start, n.end, "{"+inner+"}") // a pair in a list went without braces
}

// row is what stands between brackets, when parts of it come and go. At least one stays.
type row struct {
	*editor
	places []textedit.Span  // of the parts that are there
	goes   []bool           // for each whether it goes
	moves  bool             // what stood in those that go may stand elsewhere now
	added  map[int][]string // what comes behind each of them; behind -1 is before the first that stays
}

func (r *row) write() {
	stays := -1 // the last part passed that stays
	for i, place := range r.places {
		if !r.goes[i] {
			if stays < 0 {
				for _, part := range r.added[-1] {
					r.replace(place.From, place.From, part+","+r.separator(i))
				}
			}
			stays = i
			r.add(i, r.added[i])
			continue
		}
		if !r.moves {
			r.orphans = append(r.orphans, r.commentsIn(place.From, place.To)...)
		}
		r.replace(place.From, place.To, "")
		if stays >= 0 && !slices.Contains(r.goes[i:], false) {
			r.cut(r.places[i-1].To, place.From)
		} else {
			r.cut(place.To, r.places[i+1].From)
		}
	}
}

// add puts parts in behind one that stays, and behind the comment on its line if they get lines of
// their own.
func (r *row) add(at int, parts []string) {
	if len(parts) == 0 {
		return
	}
	to, separator := r.places[at].To, r.separator(at)
	said := separator + strings.Join(parts, ","+separator)
	end := lineEnd(r.text, to)
	commaStays := at+1 == len(r.places) || !r.goes[at+1]
	behind := strings.TrimLeft(r.text[to:end], " \t")
	rest, comma := strings.CutPrefix(behind, ",")
	switch {
	case separator == " ":
		r.replace(to, to, ","+said)
	case comma && commaStays && strings.HasPrefix(strings.TrimLeft(rest, " \t"), "#"):
		r.replace(end, end, said+",")
	case strings.HasPrefix(behind, "#"):
		r.replace(to, to, ",")
		r.replace(end, end, said)
	default:
		r.replace(to, to, ","+said)
	}
}

// cut takes away what stands between two parts; of comments only the comma between them.
func (r *row) cut(from, to int) {
	if len(r.commentsIn(from, to)) == 0 {
		r.replace(from, to, "")
		return
	}
	for at := from; at < to; at++ {
		for _, c := range r.comments {
			if c.From == at {
				at = c.To
			}
		}
		if at < to && r.text[at] == ',' {
			r.replace(at, at+1, "")
			return
		}
	}
}

// separator gives what stands before a part that comes beside another: a line break where that has
// a line of its own.
func (r *row) separator(at int) string {
	from := r.places[at].From
	if start := lineStart(r.text, from); isBlank(r.text[start:from]) {
		return "\n" + r.text[start:from]
	}
	return " "
}
