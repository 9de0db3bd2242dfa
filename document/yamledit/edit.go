// Package yamledit changes values of a YAML text and leaves everything else as it is, byte for byte:
// comments, order, quotes, spacing. It knows YAML and no strategy: callers say which values are wanted.
package yamledit

import (
	"strings"

	"sweetspot/document/textedit"
)

// Options are the options of Tree.Edit.
type Options struct {
	// Careful writes no block scalars and keeps the line of a key that is removed, without its value. Block
	// scalars end where their indentation ends and could otherwise absorb blank lines and comments below
	// them.
	Careful bool
	IDs     map[*Node]string // ids of list items that have none in the text; may be nil
	LineEnd string           // "\n" or "\r\n"
	Earlier []Source         // texts in which items stood that may be wanted again, the last one first
}

// Edit returns text[:to], where to is the end of the YAML, with the values changed to those wanted. All
// other bytes stay: comments, order, quotes, spacing, unknown keys. Block scalars can make the result parse
// differently: callers parse it again and repeat with Careful if it does.
func (f *Tree) Edit(text string, to int, wants Value, o Options) string {
	e := editor{text: text, careful: o.Careful, ids: o.IDs, comments: f.Comments, earlier: o.Earlier}
	if f.Root == nil {
		e.replace(to, to, blockEntries(wants.Entries, 0)+"\n")
	} else {
		e.mapping(f.Root, wants, f.Root.Flow)
	}
	if len(e.orphans) > 0 && to > 0 && !strings.ContainsRune(lineBreaks, rune(text[to-1])) {
		e.replace(to, to, "\n")
	}
	for _, comment := range e.orphans {
		e.replace(to, to, comment+"\n")
	}
	for i := range e.edits {
		e.edits[i].Text = textedit.WithLineEnds(e.edits[i].Text, o.LineEnd)
	}
	return textedit.Apply(text, 0, to, e.edits)
}

// editor collects the edits that make a text say what is wanted.
type editor struct {
	text     string
	careful  bool // see Options.Careful
	ids      map[*Node]string
	comments []textedit.Span
	edits    []textedit.Edit
	orphans  []string // comments within replaced values, to be kept at the end of the text
	earlier  []Source // see Options.Earlier
	path     []string // the keys of what is changed, from the root
}

func (e *editor) replace(from, to int, text string) {
	e.edits = append(e.edits, textedit.Edit{From: from, To: to, Text: text})
}

// apart runs change and returns the edits it made instead of adding them to e, for text that moves as a
// whole.
func (e *editor) apart(change func()) []textedit.Edit {
	before := e.edits
	e.edits = nil
	change()
	made := e.edits
	e.edits = before
	return made
}

// set makes the node n have the value v.
func (e *editor) set(n *Node, v Value, place place) {
	switch {
	case v.sameAs(n), v.Blank() && n.saysNothing():
	case v.Form == KeysForm && n.Kind == Mapping && len(n.Keys) > 0:
		e.mapping(n, v, place.flow || n.Flow)
	case v.Form == ListForm && n.Kind == Sequence && len(n.Values) > 0:
		e.list(n, v, place)
	case (v.Form == TextsForm || v.Form == WordsForm) && n.Kind == Sequence && len(n.Values) > 0 && !(n.Flow && len(flowText(v)) > maxFlow):
		e.list(n, Value{Form: ListForm, Items: wordItems(v)}, place)
	default:
		e.fresh(n, v, place)
	}
}

// place describes where a value is.
type place struct {
	indent int  // column of its key, or of the keys of the item
	flow   bool // within a flow collection
	item   bool // an item of a list, not the value of a key
}

// fresh replaces the node n with a newly written value. If a comment follows on the line or is within the
// value, the new value stays on one line, since a comment within a block scalar would become text.
func (e *editor) fresh(n *Node, v Value, p place) {
	comments := e.commentsIn(n.Start, n.End)
	oneLine := e.careful || p.flow || v.Form == TextForm && e.indented(n.End, p.indent) || len(comments) > 0 || e.commentBehind(n.End)
	said, asBefore := e.asBefore(n, v, p.flow)
	switch {
	case asBefore:
		e.put(n, said, p)
	case p.item && !oneLine:
		e.put(n, itemText(v, p.indent), p)
	case !e.careful && !p.item && !p.flow && (v.Form == KeysForm || v.Form == ListForm):
		e.orphans = append(e.orphans, e.commentsIn(n.Lead, n.Start)...)
		e.replace(n.Lead, n.End, "")
		e.replace(lineEnd(e.text, n.End), lineEnd(e.text, n.End), e.behindKey(v, p.indent))
		e.orphans = append(e.orphans, comments...)
	case oneLine:
		said := flowText(v)
		if len(comments) > 0 && !p.flow && !e.commentBehind(n.End) {
			said += " " + strings.Join(comments, " ")
		} else {
			e.orphans = append(e.orphans, comments...)
		}
		e.put(n, said, p)
	default:
		e.put(n, strings.TrimPrefix(behindKey(v, p.indent), " "), p)
	}
}

// put replaces the node n with a text, including the colon and space that a missing value lacks.
func (e *editor) put(n *Node, text string, p place) {
	end := n.End
	if strings.Contains(text, "\n") {
		end = lineEnd(e.text, end) // trailing spaces would become part of the new value
	}
	switch {
	case strings.HasPrefix(text, "\n"):
		e.orphans = append(e.orphans, e.commentsIn(n.Lead, n.Start)...)
		e.replace(n.Lead, end, text)
	case !p.flow && !p.item && lineStart(e.text, n.Start) > n.Lead && e.column(n.Start) <= p.indent:
		// Only a block scalar may begin in the column of its key, on a line of its own.
		e.orphans = append(e.orphans, e.commentsIn(n.Lead, n.Start)...)
		e.replace(n.Lead, end, " "+text)
	case n.Start < n.End:
		e.replace(n.Start, end, text)
	case n.bare:
		e.replace(n.Lead, end, ": "+text)
	default:
		e.replace(n.Lead, end, " "+text)
	}
}

// commentsIn returns the comments between two offsets.
func (e *editor) commentsIn(from, to int) []string {
	var found []string
	for _, c := range e.comments {
		if c.From >= from && c.To <= to {
			found = append(found, e.text[c.From:c.To])
		}
	}
	return found
}

// commentBehind reports whether a comment follows an offset on its line.
func (e *editor) commentBehind(at int) bool { return len(e.commentsIn(at, lineEnd(e.text, at))) > 0 }

// column returns the distance, in bytes, of an offset from the start of its line.
func (e *editor) column(at int) int { return at - lineStart(e.text, at) }

// lines replaces whole lines, from that of offset from to that of offset to. It replaces the line break
// before them, not the one after, so that edits behind them don't overlap.
func (e *editor) lines(from, to int, text string) {
	if text != "" {
		text = "\n" + strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	}
	e.replace(beforeBreak(e.text, lineStart(e.text, from)), lineEnd(e.text, to), text)
}
