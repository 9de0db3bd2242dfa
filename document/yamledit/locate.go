package yamledit

import (
	"strings"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
)

// locator walks a YAML text along its parsed nodes and records where each begins and ends, and the comments
// between them. The parser reports only where nodes begin.
type locator struct {
	*diagnostic.Ledger
	at, to   int
	comments []textedit.Span
	gaps     []textedit.Span
	lost     bool
}

// Locate records the offsets of all nodes and comments of the text between from and to. root is nil for a
// text without values. It returns nil and records a fault if the layout is one that it does not understand,
// which could not be edited safely.
func Locate(l *diagnostic.Ledger, root *Node, from, to int) *Tree {
	w := locator{Ledger: l, at: from, to: to}
	if root != nil {
		root.Lead = from
		w.node(root)
	}
	w.gap("")
	if w.lost || w.at != to {
		l.Add(min(w.at, to), diagnostic.Fault{ID: "syntax"})
		return nil
	}
	return &Tree{Root: root, Comments: w.comments, Gaps: w.gaps}
}

// gap skips spaces, line ends, comments and the given characters.
func (w *locator) gap(marks string) {
	from := w.at
	defer func() {
		if w.at > from {
			w.gaps = append(w.gaps, textedit.Span{From: from, To: w.at})
		}
	}()
	for w.at < w.to {
		r, size := utf8.DecodeRuneInString(w.Text[w.at:w.to])
		switch {
		case r == '#':
			end := min(lineEnd(w.Text, w.at), w.to)
			w.comments = append(w.comments, textedit.Span{From: w.at, To: end})
			w.at = end
		case strings.ContainsRune(" \t"+lineBreaks+marks, r):
			w.at += size
		default:
			return
		}
	}
}

// pass skips the next character and reports true if it is the one wanted.
func (w *locator) pass(wanted byte) bool {
	if w.at < w.to && w.Text[w.at] == wanted {
		w.at++
		return true
	}
	return false
}

func (w *locator) node(n *Node) {
	if w.lost {
		return
	}
	if n.Kind == Scalar && n.Value == "" && !n.quoted && !n.block {
		n.Start, n.End = w.at, w.at // an empty value
		return
	}
	w.gap("")
	if n.Start != w.at {
		w.lost = true
		return
	}
	switch {
	case n.Kind == Scalar:
		w.scalar(n)
	case n.Flow:
		w.flow(n)
	case n.Kind == Mapping:
		w.mapping(n)
	default:
		w.sequence(n)
	}
	n.End = w.at
}

func (w *locator) mapping(n *Node) {
	for i, key := range n.Keys {
		w.gap("")
		key.Lead = w.at
		if w.pass('?') {
			w.gap("")
		}
		w.node(key)
		w.colon(n.Values[i])
		w.node(n.Values[i])
	}
}

// colon skips the colon before a value, if there is one.
func (w *locator) colon(value *Node) {
	before, comments, gaps := w.at, len(w.comments), len(w.gaps)
	w.gap("")
	if !w.pass(':') {
		w.at, w.comments, w.gaps = before, w.comments[:comments], w.gaps[:gaps]
		value.bare = true
	}
	value.Lead = w.at
}

func (w *locator) sequence(n *Node) {
	for _, item := range n.Values {
		w.gap("")
		if !w.pass('-') {
			w.lost = true
			return
		}
		item.Lead = w.at
		w.node(item)
	}
}

// flow walks a flow collection, or a single pair in a flow sequence, which has no braces.
func (w *locator) flow(n *Node) {
	closing := byte(']')
	bare := false
	if n.Kind == Mapping {
		closing = '}'
		bare = !w.pass('{')
	} else {
		w.pass('[')
	}
	for i, value := range n.Values {
		if !bare {
			w.gap(",")
		}
		if n.Kind == Mapping {
			n.Keys[i].Lead = w.at
			if w.pass('?') {
				w.gap("")
			}
			w.node(n.Keys[i])
			w.colon(value)
		} else {
			value.Lead = w.at
		}
		w.node(value)
	}
	if !bare {
		w.gap(",")
		w.lost = w.lost || !w.pass(closing)
	}
}

func (w *locator) scalar(n *Node) {
	switch {
	case n.quoted:
		w.quoted()
	case n.block:
		w.block(n)
	default:
		w.plain(n.Value)
	}
}

func (w *locator) quoted() {
	quote := w.Text[w.at]
	for w.at++; w.at < w.to; w.at++ {
		switch c := w.Text[w.at]; {
		case c == '\\' && quote == '"':
			w.at++
		case c == quote && quote == '\'' && w.at+1 < w.to && w.Text[w.at+1] == quote:
			w.at++
		case c == quote:
			w.at++
			return
		}
	}
	w.lost = true
}

// plain walks a plain scalar: the text has all characters of its value; only the white space may differ.
func (w *locator) plain(value string) {
	for _, r := range value {
		if isSpace(r) {
			continue
		}
		for w.at < w.to {
			next, size := utf8.DecodeRuneInString(w.Text[w.at:w.to])
			if next == r {
				w.at += size
				break
			}
			if !isSpace(next) {
				w.lost = true
				return
			}
			w.at += size
		}
	}
}

func isSpace(r rune) bool { return strings.ContainsRune(" \t"+lineBreaks, r) }

// block walks a block scalar: a line with | or >, then the text.
func (w *locator) block(n *Node) {
	end := min(lineEnd(w.Text, w.at), w.to)
	header := w.Text[w.at:end]
	if comment := strings.Index(header, " #"); comment >= 0 {
		w.comments = append(w.comments, textedit.Span{From: w.at + comment + 1, To: end})
		header = header[:comment]
	}
	w.at = end
	w.plain(n.Value)
	if strings.Contains(header, "+") {
		// With +, trailing empty lines belong to the scalar.
		for {
			next := nextLine(w.Text, w.at)
			if next >= w.to || strings.TrimSpace(w.Text[next:min(lineEnd(w.Text, next), w.to)]) != "" {
				return
			}
			w.at = lineEnd(w.Text, next)
		}
	}
}
