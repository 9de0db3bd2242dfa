package yamledit

import (
	"slices"
	"strings"
)

// fate is what happens to a key of the file.
type fate int

const (
	fateStays   fate = iota // as it is
	fateChanges             // another value
	fateBlanks              // the key stays, with nothing behind it
	fateGoes
)

// mapping makes the keys of n say what is wanted. Keys that are not known stay.
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
		fates[0] = fateBlanks // something has to hold the place
	}
	indent := e.column(n.Keys[0].Lead)
	e.holdPlaces(n, fates, indent)
	for i, fate := range fates {
		switch fate {
		case fateChanges:
			wanted, _ := v.Find(n.Keys[i].Value)
			e.set(n.Values[i], wanted, place{indent: indent})
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
	case !known && !v.Closed, wants.Form == KeptForm, known && wants.Blank() && is.Blank():
		return fateStays
	case !wants.Blank():
		if wants.sameAs(is) {
			return fateStays
		}
		return fateChanges
	case !flow && e.holds(is, wants):
		return fateChanges // the parts go one by one
	case !flow && (e.careful || !e.opensLine(key) || (is.Kind == Scalar || is.Flow) && e.commentBehind(is.End)):
		return fateBlanks
	}
	return fateGoes
}

// holds reports whether a collection that is to go holds something that is not ours to throw away.
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

// holdPlaces lets keys stay that keep a text in block style apart from what would become part of it.
func (e *editor) holdPlaces(n *Node, fates []fate, indent int) {
	above := &Node{}
	for i, value := range n.Values {
		if fates[i] == fateGoes && e.swallows(above, value.End, indent) {
			fates[i] = fateBlanks
		}
		if fates[i] != fateGoes {
			above = value
		}
	}
}

// swallows reports whether a value ends in a text in block style that would take for its own what
// stands behind an offset: lines of blanks, and comments further in than its key.
func (e *editor) swallows(n *Node, at, indent int) bool {
	for n.Kind != Scalar && len(n.Values) > 0 {
		n = n.Values[len(n.Values)-1]
	}
	return n.block && e.indented(at, indent)
}

// indented reports whether lines of blanks, or comments further in than a column, follow an offset.
func (e *editor) indented(at, column int) bool {
	for at = nextLine(e.text, at); at < len(e.text); at = nextLine(e.text, at) {
		line := e.text[at:LineEnd(e.text, at)]
		switch said := strings.TrimLeft(line, " \t"); {
		case said != "":
			return said[0] == '#' && len(line)-len(said) > column
		case line != "":
			return true
		}
	}
	return false
}

// opensLine reports whether a key is the first thing on its line.
func (e *editor) opensLine(key *Node) bool {
	return strings.Trim(e.text[lineStart(e.text, key.Lead):key.Lead], " ") == ""
}

// Blank takes a value away and leaves its key.
func (e *editor) Blank(n *Node, indent int) {
	comments := e.commentsIn(n.Lead, n.End)
	e.replace(n.Lead, n.End, "")
	for _, c := range comments {
		e.replace(LineEnd(e.text, n.End), LineEnd(e.text, n.End), "\n"+Spaces(indent)+c)
	}
}

// drop takes a key away with its line. Comments between its lines stay.
func (e *editor) drop(key, n *Node, indent int) {
	var kept strings.Builder
	for _, c := range e.commentsIn(key.Lead, LineEnd(e.text, n.End)) {
		kept.WriteString(Spaces(indent) + c + "\n")
	}
	e.lines(key.Lead, n.End, kept.String())
}

// spacing gives what comes between a key and one put in behind it: an empty line too where one
// stands behind the key, if one of the two takes several lines.
func (e *editor) spacing(n *Node, at int, said string) string {
	value := n.Values[at]
	next := nextLine(e.text, e.behind(value.End, e.column(n.Keys[at].Lead)))
	several := strings.Contains(said, "\n") || strings.ContainsAny(e.text[n.Keys[at].Lead:value.End], lineBreaks)
	if several && next < n.End && isBlank(e.text[next:LineEnd(e.text, next)]) {
		return "\n\n"
	}
	return "\n"
}

// insert writes the keys that are missing, each behind the one that comes before it in the format.
func (e *editor) insert(n *Node, v Value, fates []fate, indent int) {
	stay := -1 // the key of the file behind which the next one goes
	for _, missing := range v.Entries {
		at := slices.IndexFunc(n.Keys, func(k *Node) bool { return k.Value == missing.Key })
		switch {
		case at >= 0 && fates[at] != fateGoes:
			stay = at
		case at >= 0 || missing.Value.Blank():
		case stay >= 0:
			end := e.behind(n.Values[stay].End, indent)
			said := e.newKey(missing, indent)
			e.replace(end, end, e.spacing(n, stay, said)+Spaces(indent)+said)
		default:
			first := n.Keys[slices.IndexFunc(fates, func(f fate) bool { return f != fateGoes })].Lead
			e.replace(first, first, e.newKey(missing, indent)+"\n"+Spaces(indent))
		}
	}
}
