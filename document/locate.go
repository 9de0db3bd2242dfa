package document

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

// locate gives the front matter with its places, or nil where it is laid out in a way that could
// not be changed safely.
func locate(l *diagnostic.Ledger, root *node, from, to int) *front {
	w := locator{Ledger: l, at: from, to: to}
	if root != nil {
		root.lead = from
		w.node(root)
	}
	w.gap("")
	if w.lost || w.at != to {
		l.Add(min(w.at, to), diagnostic.Fault{ID: "syntax"})
		return nil
	}
	return &front{root: root, comments: w.comments, gaps: w.gaps}
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

// pass goes behind the next character if it is the one wanted.
func (w *locator) pass(wanted byte) bool {
	if w.at < w.to && w.Text[w.at] == wanted {
		w.at++
		return true
	}
	return false
}

func (w *locator) node(n *node) {
	if w.lost {
		return
	}
	if n.kind == scalar && n.value == "" && !n.quoted && !n.block {
		n.start, n.end = w.at, w.at // nothing was typed
		return
	}
	w.gap("")
	if n.start != w.at {
		w.lost = true
		return
	}
	switch {
	case n.kind == scalar:
		w.scalar(n)
	case n.flow:
		w.flow(n)
	case n.kind == mapping:
		w.mapping(n)
	default:
		w.sequence(n)
	}
	n.end = w.at
}

func (w *locator) mapping(n *node) {
	for i, key := range n.keys {
		w.gap("")
		key.lead = w.at
		if w.pass('?') {
			w.gap("")
		}
		w.node(key)
		w.colon(n.values[i])
		w.node(n.values[i])
	}
}

// colon goes behind the colon that announces a value, if there is one.
func (w *locator) colon(value *node) {
	before, comments, gaps := w.at, len(w.comments), len(w.gaps)
	w.gap("")
	if !w.pass(':') {
		w.at, w.comments, w.gaps = before, w.comments[:comments], w.gaps[:gaps]
		value.bare = true
	}
	value.lead = w.at
}

func (w *locator) sequence(n *node) {
	for _, item := range n.values {
		w.gap("")
		if !w.pass('-') {
			w.lost = true
			return
		}
		item.lead = w.at
		w.node(item)
	}
}

// flow walks a collection in brackets, or a single pair in a list that goes without them.
func (w *locator) flow(n *node) {
	closing := byte(']')
	bare := false
	if n.kind == mapping {
		closing = '}'
		bare = !w.pass('{')
	} else {
		w.pass('[')
	}
	for i, value := range n.values {
		if !bare {
			w.gap(",")
		}
		if n.kind == mapping {
			n.keys[i].lead = w.at
			if w.pass('?') {
				w.gap("")
			}
			w.node(n.keys[i])
			w.colon(value)
		} else {
			value.lead = w.at
		}
		w.node(value)
	}
	if !bare {
		w.gap(",")
		w.lost = w.lost || !w.pass(closing)
	}
}

func (w *locator) scalar(n *node) {
	switch {
	case n.quoted:
		w.quoted()
	case n.block:
		w.block(n)
	default:
		w.plain(n.value)
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
func (w *locator) block(n *node) {
	end := min(lineEnd(w.Text, w.at), w.to)
	header := w.Text[w.at:end]
	if comment := strings.Index(header, " #"); comment >= 0 {
		w.comments = append(w.comments, textedit.Span{From: w.at + comment + 1, To: end})
		header = header[:comment]
	}
	w.at = end
	w.plain(n.value)
	if strings.Contains(header, "+") {
		// The empty lines that follow belong to the text.
		for {
			next := nextLine(w.Text, w.at)
			if next >= w.to || strings.TrimSpace(w.Text[next:min(lineEnd(w.Text, next), w.to)]) != "" {
				return
			}
			w.at = lineEnd(w.Text, next)
		}
	}
}
