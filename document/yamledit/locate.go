package yamledit

import (
	"strings"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
)

// locator walks the front matter along its values and notes where each begins and ends, and where
// the comments stand between them. The parser tells only where a value begins, and a save that
// leaves alone what did not change has to know both.
type locator struct {
	*diagnostic.Ledger
	at, to   int
	comments []textedit.Span
	gaps     []textedit.Span
	lost     bool
}

// Locate gives the front matter with its places, or nil where it is laid out in a way that could
// not be changed safely.
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

// gap passes over blanks, line ends and comments, and over the marks given.
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
			end := min(LineEnd(w.Text, w.at), w.to)
			w.comments = append(w.comments, textedit.Span{From: w.at, To: end})
			w.at = end
		case strings.ContainsRune(" \t"+lineBreaks+marks, r):
			w.at += size
		default:
			return
		}
	}
}

// pass goes behind the next character if it is the one wanted.
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
		n.Start, n.End = w.at, w.at // nothing was typed
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

// colon goes behind the colon that announces a value, if there is one.
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

// flow walks a collection in brackets, or a single pair in a list that goes without them.
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

// plain goes along a text without quotes: all of its characters stand in the file as they are, only
// the blanks between them may differ.
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

// block goes along a text in block style: a line with | or >, then the text as it is.
func (w *locator) block(n *Node) {
	end := min(LineEnd(w.Text, w.at), w.to)
	header := w.Text[w.at:end]
	if comment := strings.Index(header, " #"); comment >= 0 {
		w.comments = append(w.comments, textedit.Span{From: w.at + comment + 1, To: end})
		header = header[:comment]
	}
	w.at = end
	w.plain(n.Value)
	if strings.Contains(header, "+") {
		// The empty lines that follow belong to the text.
		for {
			next := nextLine(w.Text, w.at)
			if next >= w.to || strings.TrimSpace(w.Text[next:min(LineEnd(w.Text, next), w.to)]) != "" {
				return
			}
			w.at = LineEnd(w.Text, next)
		}
	}
}
