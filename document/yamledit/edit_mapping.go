package yamledit

import (
	"slices"
	"strings"
)

// fate is what happens to a key of the text.
type fate int

const (
	fateStays   fate = iota // key and value are kept
	fateChanges             // the value is changed
	fateBlanks              // the key is kept without a value
	fateGoes
)

// mapping changes the keys of n to the values wanted. Unknown keys are kept, unless v is closed.
func (e *editor) mapping(n *Node, v Value, flow bool) {
	fates := make([]fate, len(n.Keys))
	for i := range n.Keys {
		fates[i] = e.fate(n, i, v, flow)
	}
	if flow {
		e.flowMapping(n, v, fates)
		return
	}
	if !slices.ContainsFunc(fates, func(f fate) bool { return f != fateGoes }) {
		fates[0] = fateBlanks // an empty block mapping would not be a mapping
	}
	indent := e.column(n.Keys[0].Lead)
	e.holdPlaces(n, fates, indent)
	for i, fate := range fates {
		switch fate {
		case fateChanges:
			wanted, _ := v.Find(n.Keys[i].Value)
			e.at(n.Keys[i].Value, func() { e.set(n.Values[i], wanted, place{indent: indent}) })
		case fateBlanks:
			e.Blank(n.Values[i], indent)
		case fateGoes:
			e.drop(n.Keys[i], n.Values[i], indent)
		}
	}
	e.insert(n, v, fates, indent)
}

func (e *editor) fate(n *Node, at int, v Value, flow bool) fate {
	key, is := n.Keys[at], n.Values[at]
	wants, known := v.Find(key.Value)
	switch {
	case !known && !v.Closed, wants.Form == KeptForm, known && wants.Blank() && is.saysNothing():
		return fateStays
	case !wants.Blank():
		if wants.sameAs(is) {
			return fateStays
		}
		return fateChanges
	case !flow && e.holds(is, wants):
		return fateChanges // its parts are removed one by one
	case !flow && (e.careful || !e.opensLine(key) || (is.Kind == Scalar || is.Flow) && e.commentBehind(is.End)):
		return fateBlanks
	}
	return fateGoes
}

// holds reports whether a collection to be removed contains comments or unknown keys, which must be kept.
func (e *editor) holds(n *Node, v Value) bool {
	switch {
	case v.Form == KeysForm && n.Kind == Mapping && len(n.Keys) > 0:
		return len(e.commentsIn(n.Lead, n.End)) > 0 ||
			slices.ContainsFunc(n.Keys, func(k *Node) bool { _, known := v.Find(k.Value); return !known && !v.Closed })
	case v.Form == ListForm && n.Kind == Sequence && len(n.Values) > 0:
		return len(e.commentsIn(n.Lead, n.End)) > 0
	}
	return false
}

// holdPlaces keeps keys, without values, that separate a block scalar from lines that it would absorb.
func (e *editor) holdPlaces(n *Node, fates []fate, indent int) {
	above := &Node{}
	for i, value := range n.Values {
		if fates[i] == fateGoes && e.endsInBlockScalar(above, value.End, indent) {
			fates[i] = fateBlanks
		}
		if fates[i] != fateGoes {
			above = value
		}
	}
}

// endsInBlockScalar reports whether n ends in a block scalar that would absorb the lines after offset at: blank
// lines, or comments indented deeper than its key.
func (e *editor) endsInBlockScalar(n *Node, at, indent int) bool {
	for n.Kind != Scalar && len(n.Values) > 0 {
		n = n.Values[len(n.Values)-1]
	}
	return n.block && e.indented(at, indent)
}

// indented reports whether an offset is followed by lines of spaces, or by comments indented deeper than
// column.
func (e *editor) indented(at, column int) bool {
	for at = nextLine(e.text, at); at < len(e.text); at = nextLine(e.text, at) {
		line := e.text[at:lineEnd(e.text, at)]
		switch said := strings.TrimLeft(line, " \t"); {
		case said != "":
			return said[0] == '#' && len(line)-len(said) > column
		case line != "":
			return true
		}
	}
	return false
}

// opensLine reports whether a key is the first on its line.
func (e *editor) opensLine(key *Node) bool {
	return strings.Trim(e.text[lineStart(e.text, key.Lead):key.Lead], " ") == ""
}

// blank removes the value of a key and keeps the key.
func (e *editor) Blank(n *Node, indent int) {
	comments := e.commentsIn(n.Lead, n.End)
	e.replace(n.Lead, n.End, "")
	for _, c := range comments {
		e.replace(lineEnd(e.text, n.End), lineEnd(e.text, n.End), "\n"+spaces(indent)+c)
	}
}

// drop removes the lines of a key. Comments within them are kept.
func (e *editor) drop(key, n *Node, indent int) {
	var kept strings.Builder
	for _, c := range e.commentsIn(key.Lead, lineEnd(e.text, n.End)) {
		kept.WriteString(spaces(indent) + c + "\n")
	}
	e.lines(key.Lead, n.End, kept.String())
}

// spacing returns the line ends between key at and a new key after it: an empty line too if one follows the
// key and either value spans several lines.
func (e *editor) spacing(n *Node, at int, said string) string {
	value := n.Values[at]
	next := nextLine(e.text, e.behind(value.End, e.column(n.Keys[at].Lead)))
	several := strings.Contains(said, "\n") || strings.ContainsAny(e.text[n.Keys[at].Lead:value.End], lineBreaks)
	if several && next < n.End && isBlank(e.text[next:lineEnd(e.text, next)]) {
		return "\n\n"
	}
	return "\n"
}

// insert adds missing keys, each after the key that precedes it in v.
func (e *editor) insert(n *Node, v Value, fates []fate, indent int) {
	stay := -1 // index of the key after which the next is inserted, -1 for none
	for _, missing := range v.Entries {
		at := slices.IndexFunc(n.Keys, func(k *Node) bool { return k.Value == missing.Key })
		switch {
		case at >= 0 && fates[at] != fateGoes:
			stay = at
		case at >= 0 || missing.Value.Blank():
		case stay >= 0:
			end := e.behind(n.Values[stay].End, indent)
			said := e.newKey(missing, indent)
			e.replace(end, end, e.spacing(n, stay, said)+spaces(indent)+said)
		default:
			first := n.Keys[slices.IndexFunc(fates, func(f fate) bool { return f != fateGoes })].Lead
			e.replace(first, first, e.newKey(missing, indent)+"\n"+spaces(indent))
		}
	}
}
