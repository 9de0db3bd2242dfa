// Package yamledit changes values of a YAML text and leaves everything else as it is, byte for byte:
// comments, order, quotes, spacing. It knows YAML and no strategy: callers say which values are wanted.
package yamledit

import (
	"strings"

	"sweetspot/document/textedit"
)

// Options are the choices of an edit.
type Options struct {
	// careful writes no text in block style and leaves keys that go where they are, without a value.
	// A text in block style ends where what is below it says so, and may swallow what comes there
	// when something goes.
	Careful bool
	Ids     map[*Node]string // the ids of list items that have none in the text; nil for none
	LineEnd string           // the line end of the text
}

// Edit returns the text up to the offset to, where the YAML ends, with its values changed to those
// wanted. Everything that did not change stays byte for byte.
func (f *Tree) Edit(text string, to int, wants Value, o Options) string {
	e := editor{text: text, careful: o.Careful, ids: o.Ids, comments: f.Comments}
	if f.Root == nil {
		e.replace(to, to, BlockEntries(wants.Entries, 0)+"\n")
	} else {
		e.mapping(f.Root, wants, f.Root.Flow)
	}
	for _, comment := range e.orphans {
		e.replace(to, to, comment+"\n")
	}
	for i := range e.edits {
		e.edits[i].Text = textedit.WithLineEnds(e.edits[i].Text, o.LineEnd)
	}
	return textedit.Apply(text, 0, to, e.edits)
}

// editor changes the front matter where the answers differ from it, and nowhere else: comments,
// order, quotes and spacing of all the rest stay byte for byte.
type editor struct {
	text     string
	careful  bool // new values take one line each, and keys that go stay without theirs
	ids      map[*Node]string
	comments []textedit.Span
	edits    []textedit.Edit
	orphans  []string // comments whose place was written anew
}

func (e *editor) replace(from, to int, text string) {
	e.edits = append(e.edits, textedit.Edit{From: from, To: to, Text: text})
}

// apart makes edits that are not part of the others, for a piece of text that moves as a whole.
func (e *editor) apart(change func()) []textedit.Edit {
	before := e.edits
	e.edits = nil
	change()
	made := e.edits
	e.edits = before
	return made
}

// set makes the value n say what is wanted.
func (e *editor) set(n *Node, v Value, place place) {
	switch {
	case v.sameAs(n):
	case v.Form == KeysForm && n.Kind == Mapping && len(n.Keys) > 0:
		e.mapping(n, v, place.flow || n.Flow)
	case v.Form == ListForm && n.Kind == Sequence && len(n.Values) > 0:
		e.list(n, v, place)
	case (v.Form == TextsForm || v.Form == WordsForm) && n.Kind == Sequence && len(n.Values) > 0 && !(n.Flow && len(flowText(v)) > maxFlow):
		e.list(n, Value{Form: ListForm, Items: WordItems(v)}, place)
	default:
		e.fresh(n, v, place)
	}
}

// place tells where a value stands.
type place struct {
	indent int  // of the key that it belongs to, or of the keys of the item that it is
	flow   bool // within brackets
	item   bool // it is an item of a list, not the value of a key
}

// fresh writes a value anew in the place of the old one. Where a comment follows on its line, or
// stood within it, the new one stays on one line, so that the comment stays a comment.
func (e *editor) fresh(n *Node, v Value, p place) {
	comments := e.commentsIn(n.Start, n.End)
	oneLine := e.careful || p.flow || v.Form == TextForm && e.indented(n.End, p.indent) || len(comments) > 0 || e.commentBehind(n.End)
	said, asBefore := e.asBefore(n, v, p.flow)
	switch {
	case asBefore:
		e.put(n, said)
	case p.item && !oneLine:
		e.put(n, itemText(v, p.indent))
	case !e.careful && !p.item && !p.flow && (v.Form == KeysForm || v.Form == ListForm):
		e.replace(n.Lead, n.End, "")
		e.replace(LineEnd(e.text, n.End), LineEnd(e.text, n.End), behindKey(v, p.indent))
		e.orphans = append(e.orphans, comments...)
	case oneLine:
		said := flowText(v)
		if len(comments) > 0 && !p.flow && !e.commentBehind(n.End) {
			said += " " + strings.Join(comments, " ")
		} else {
			e.orphans = append(e.orphans, comments...)
		}
		e.put(n, said)
	default:
		e.put(n, strings.TrimPrefix(behindKey(v, p.indent), " "))
	}
}

// put writes a text where a value stands, with what has to be before it where there was none.
func (e *editor) put(n *Node, text string) {
	end := n.End
	if strings.Contains(text, "\n") {
		end = LineEnd(e.text, end) // blanks behind the old value would be part of the new one
	}
	switch {
	case strings.HasPrefix(text, "\n"):
		e.replace(n.Lead, end, text)
	case n.Start < n.End:
		e.replace(n.Start, end, text)
	case n.bare:
		e.replace(n.Lead, end, ": "+text)
	default:
		e.replace(n.Lead, end, " "+text)
	}
}

// commentsIn gives the comments between two places.
func (e *editor) commentsIn(from, to int) []string {
	var found []string
	for _, c := range e.comments {
		if c.From >= from && c.To <= to {
			found = append(found, e.text[c.From:c.To])
		}
	}
	return found
}

// commentBehind reports whether a comment follows on the line.
func (e *editor) commentBehind(at int) bool { return len(e.commentsIn(at, LineEnd(e.text, at))) > 0 }

// column gives how far a place is from the start of its line.
func (e *editor) column(at int) int { return at - lineStart(e.text, at) }

// lines replaces whole lines, from the one that from is in to the one that to is in. It takes the
// line break before them, not the one behind, where something else may be put in.
func (e *editor) lines(from, to int, text string) {
	if text != "" {
		text = "\n" + strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	}
	e.replace(beforeBreak(e.text, lineStart(e.text, from)), LineEnd(e.text, to), text)
}
