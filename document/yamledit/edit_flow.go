package yamledit

import (
	"slices"
	"strings"

	"sweetspot/document/textedit"
)

// flowList changes a flow sequence to the items wanted. from holds, for each, the index of the present item
// or -1. Items are inserted and removed one by one unless their order changes; then each position gets the
// new item's text.
func (e *editor) flowList(n *Node, v Value, from []int) {
	places := make([]textedit.Span, len(n.Values))
	for i, item := range n.Values {
		places[i] = textedit.Span{From: item.Start, To: item.End}
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
			r.added[last] = append(r.added[last], flowText(v.Items[i]))
			continue
		}
		e.item(n.Values[at], v.Items[i], true)
		last = at
	}
	r.write()
}

// flowParts returns the text of each item wanted.
func (e *editor) flowParts(n *Node, v Value, from []int) []string {
	var parts []string
	for i, at := range from {
		if at < 0 {
			parts = append(parts, flowText(v.Items[i]))
			continue
		}
		old := n.Values[at]
		made := e.apart(func() { e.item(old, v.Items[i], true) })
		parts = append(parts, textedit.Apply(e.text, old.Start, old.End, made))
	}
	return parts
}

// flowMapping changes, inserts and removes keys of a flow mapping.
func (e *editor) flowMapping(n *Node, v Value, fates []fate) {
	r := row{editor: e, goes: make([]bool, len(n.Keys)), added: map[int][]string{}}
	last := -1
	for i, key := range n.Keys {
		r.places = append(r.places, textedit.Span{From: key.Lead, To: n.Values[i].End})
		if r.goes[i] = fates[i] == fateGoes; !r.goes[i] {
			last = i
		}
	}
	var missing []string
	for _, entry := range v.Entries {
		if n.Get(entry.Key) == nil && !entry.Value.Blank() {
			missing = append(missing, keyText(entry.Key)+": "+flowText(entry.Value))
		}
	}
	braces := e.text[n.Start] == '{'
	if len(missing) == 0 && len(n.Keys) == 0 {
		return
	}
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
	for i := range n.Keys {
		e.entry(n, i, v, fates)
	}
	r.added[last] = missing
	r.write()
}

func (e *editor) entry(n *Node, at int, v Value, fates []fate) {
	if wanted, _ := v.Find(n.Keys[at].Value); fates[at] == fateChanges {
		e.set(n.Values[at], wanted, place{flow: true})
	}
}

func (e *editor) flowEntries(n *Node, v Value, fates []fate) []string {
	var parts []string
	for i, key := range n.Keys {
		if fates[i] != fateGoes {
			made := e.apart(func() { e.entry(n, i, v, fates) })
			parts = append(parts, textedit.Apply(e.text, key.Lead, n.Values[i].End, made))
		}
	}
	return parts
}

// anew replaces everything between the brackets of n. Comments there, outside of the parts kept, which are
// sorted by offset, move to the end of the text.
func (e *editor) anew(n *Node, parts []string, kept []textedit.Span) {
	from := n.Start
	for _, part := range append(kept, textedit.Span{From: n.End, To: n.End}) {
		e.orphans = append(e.orphans, e.commentsIn(from, part.From)...)
		from = part.To
	}
	inner := strings.Join(parts, ", ")
	if strings.ContainsRune("[{", rune(e.text[n.Start])) {
		e.replace(n.Start+1, n.End-1, inner)
		return
	}
	e.replace(n.Start, n.End, "{"+inner+"}") // a single pair in a flow sequence has no braces
}

// row is the content of a flow collection while parts are inserted and removed. At least one part stays.
type row struct {
	*editor
	places []textedit.Span  // of the present parts
	goes   []bool           // whether each is removed
	moves  bool             // the items were reordered: a removed part's text may be in another
	added  map[int][]string // text inserted after each part; under -1, before the first that stays
}

func (r *row) write() {
	stays := -1 // index of the last part so far that stays
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

// add inserts parts after one that stays; after the comment on its line if parts have lines of their own.
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

// cut removes the text between two parts; if there are comments in it, only its comma.
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

// separator returns the white space before a new part next to part at: a line break and its indentation if
// that part is first on its line.
func (r *row) separator(at int) string {
	from := r.places[at].From
	if start := lineStart(r.text, from); isBlank(r.text[start:from]) {
		return "\n" + r.text[start:from]
	}
	return " "
}
