package document

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
func (e *editor) mapping(n *node, v value, flow bool) {
	fates := make([]fate, len(n.keys))
	for i := range n.keys {
		fates[i] = e.fate(n, i, v, flow)
	}
	if flow {
		e.flowMapping(n, v, fates)
		return
	}
	if !slices.ContainsFunc(fates, func(f fate) bool { return f != fateGoes }) {
		fates[0] = fateBlanks // something has to hold the place
	}
	indent := e.column(n.keys[0].lead)
	e.holdPlaces(n, fates, indent)
	for i, fate := range fates {
		switch fate {
		case fateChanges:
			wanted, _ := v.find(n.keys[i].value)
			e.set(n.values[i], wanted, place{indent: indent})
		case fateBlanks:
			e.blank(n.values[i], indent)
		case fateGoes:
			e.drop(n.keys[i], n.values[i], indent)
		}
	}
	e.insert(n, v, fates, indent)
}

func (e *editor) fate(n *node, at int, v value, flow bool) fate {
	key, is := n.keys[at], n.values[at]
	wants, known := v.find(key.value)
	switch {
	case !known && !v.closed, wants.form == keptForm, known && wants.blank() && is.blank():
		return fateStays
	case !wants.blank():
		if wants.sameAs(is) {
			return fateStays
		}
		return fateChanges
	case !flow && e.holds(is, wants):
		return fateChanges // the parts go one by one
	case !flow && (e.careful || !e.opensLine(key) || (is.kind == scalar || is.flow) && e.commentBehind(is.end)):
		return fateBlanks
	}
	return fateGoes
}

// holds reports whether a collection that is to go holds something that is not ours to throw away.
func (e *editor) holds(n *node, v value) bool {
	switch {
	case v.form == keysForm && n.kind == mapping && len(n.keys) > 0:
		return len(e.commentsIn(n.lead, n.end)) > 0 ||
			slices.ContainsFunc(n.keys, func(k *node) bool { _, known := v.find(k.value); return !known && !v.closed })
	case v.form == listForm && n.kind == sequence && len(n.values) > 0:
		return len(e.commentsIn(n.lead, n.end)) > 0
	}
	return false
}

// holdPlaces lets keys stay that keep a text in block style apart from what would become part of it.
func (e *editor) holdPlaces(n *node, fates []fate, indent int) {
	above := &node{}
	for i, value := range n.values {
		if fates[i] == fateGoes && e.swallows(above, value.end, indent) {
			fates[i] = fateBlanks
		}
		if fates[i] != fateGoes {
			above = value
		}
	}
}

// swallows reports whether a value ends in a text in block style that would take for its own what
// stands behind an offset: lines of blanks, and comments further in than its key.
func (e *editor) swallows(n *node, at, indent int) bool {
	for n.kind != scalar && len(n.values) > 0 {
		n = n.values[len(n.values)-1]
	}
	return n.block && e.indented(at, indent)
}

// indented reports whether lines of blanks, or comments further in than a column, follow an offset.
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

// opensLine reports whether a key is the first thing on its line.
func (e *editor) opensLine(key *node) bool {
	return strings.Trim(e.text[lineStart(e.text, key.lead):key.lead], " ") == ""
}

// blank takes a value away and leaves its key.
func (e *editor) blank(n *node, indent int) {
	comments := e.commentsIn(n.lead, n.end)
	e.replace(n.lead, n.end, "")
	for _, c := range comments {
		e.replace(lineEnd(e.text, n.end), lineEnd(e.text, n.end), "\n"+spaces(indent)+c)
	}
}

// drop takes a key away with its line. Comments between its lines stay.
func (e *editor) drop(key, n *node, indent int) {
	var kept strings.Builder
	for _, c := range e.commentsIn(key.lead, lineEnd(e.text, n.end)) {
		kept.WriteString(spaces(indent) + c + "\n")
	}
	e.lines(key.lead, n.end, kept.String())
}

// spacing gives what comes between a key and one put in behind it: an empty line too where one
// stands behind the key, if one of the two takes several lines.
func (e *editor) spacing(n *node, at int, said string) string {
	value := n.values[at]
	next := nextLine(e.text, e.behind(value.end, e.column(n.keys[at].lead)))
	several := strings.Contains(said, "\n") || strings.ContainsAny(e.text[n.keys[at].lead:value.end], lineBreaks)
	if several && next < n.end && isBlank(e.text[next:lineEnd(e.text, next)]) {
		return "\n\n"
	}
	return "\n"
}

// insert writes the keys that are missing, each behind the one that comes before it in the format.
func (e *editor) insert(n *node, v value, fates []fate, indent int) {
	stay := -1 // the key of the file behind which the next one goes
	for _, missing := range v.entries {
		at := slices.IndexFunc(n.keys, func(k *node) bool { return k.value == missing.key })
		switch {
		case at >= 0 && fates[at] != fateGoes:
			stay = at
		case at >= 0 || missing.value.blank():
		case stay >= 0:
			end := e.behind(n.values[stay].end, indent)
			said := e.newKey(missing, indent)
			e.replace(end, end, e.spacing(n, stay, said)+spaces(indent)+said)
		default:
			first := n.keys[slices.IndexFunc(fates, func(f fate) bool { return f != fateGoes })].lead
			e.replace(first, first, e.newKey(missing, indent)+"\n"+spaces(indent))
		}
	}
}
