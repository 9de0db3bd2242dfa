package yamledit

import (
	"slices"
	"strings"

	"sweetspot/document/textedit"
)

// block is an item of a block sequence, with the text between it and the item before.
type block struct {
	above    string // blank lines and comments not directly above the item
	own      string // comments directly above the item
	from, to int    // its lines; from its hyphen if a key or hyphen is before it on the line
}

// blockList writes the items of a block sequence in their new order. An item moves with the comments
// directly above it; other text between two items keeps its position. Of a removed item the comments above
// stay and those within go.
func (e *editor) blockList(n *Node, v Value, from []int) {
	blocks := e.blocks(n)
	first, last := blocks[0], blocks[len(blocks)-1]
	spacing := ""
	if isBlank(last.above) {
		spacing = last.above
	}
	indent := e.column(n.Values[0].Lead - 1)
	left := "" // kept from removed items
	for i, item := range n.Values {
		if slices.Contains(from, i) {
			blocks[i].above = left + blocks[i].above
			left = ""
		} else {
			left += e.left(blocks[i], item, indent)
		}
	}

	stay := slices.DeleteFunc(slices.Sorted(slices.Values(from)), func(at int) bool { return at < 0 })
	var out strings.Builder
	for i, at := range from {
		if at < 0 {
			if i > 0 {
				out.WriteString(spacing)
			}
			out.WriteString(e.itemLines(v.Items[i], v.Tells, indent) + "\n")
			continue
		}
		above := blocks[stay[0]].above
		switch {
		case i == 0 && isBlank(above):
			above = ""
		case i > 0 && stay[0] == 0:
			above = spacing
		}
		stay = stay[1:]
		out.WriteString(above + blocks[at].own + e.block(n.Values[at], v.Items[i], blocks[at]))
	}
	out.WriteString(left)

	text := out.String()
	if e.column(first.from) > 0 { // after a key or hyphen on the same line
		e.replace(first.from, beforeBreak(e.text, last.to), strings.TrimSpace(text))
		return
	}
	e.lines(first.from-len(first.own), beforeBreak(e.text, last.to), text)
}

// block returns the lines of an item that is kept, edited.
func (e *editor) block(n *Node, v Value, b block) string {
	made := e.apart(func() { e.item(n, v, false) })
	return spaces(e.column(b.from)) + textedit.Apply(e.text, b.from, b.to, made)
}

// blocks splits a sequence into its items and the text between them.
func (e *editor) blocks(n *Node) []block {
	var blocks []block
	before := nextLine(e.text, n.Lead)
	for i, item := range n.Values {
		hyphen := item.Lead - 1
		b := block{from: hyphen, to: nextLine(e.text, e.behind(item.End, e.column(hyphen)))}
		if start := lineStart(e.text, hyphen); isBlank(e.text[start:hyphen]) {
			b.from = start
		}
		own := b.from
		for own > before {
			line := lineStart(e.text, beforeBreak(e.text, own))
			said := strings.TrimLeft(e.text[line:own], " \t")
			if !strings.HasPrefix(said, "#") || own-line-len(said) > e.column(hyphen) {
				break
			}
			own = line
		}
		b.own = e.text[own:b.from]
		if i > 0 {
			b.above = e.text[before:own]
		}
		before = b.to
		blocks = append(blocks, b)
	}
	return blocks
}

// left returns what is kept of a removed item: the comments above and below it, and those on the line of a
// scalar.
func (e *editor) left(b block, n *Node, indent int) string {
	left := b.above + b.own
	if n.Kind == Scalar {
		for _, c := range e.commentsIn(b.from, nextLine(e.text, n.End)) {
			left += spaces(indent) + c + "\n"
		}
	}
	left += e.text[nextLine(e.text, n.End):b.to]
	if isBlank(left) {
		return ""
	}
	return left
}

// behind returns the end of the lines that belong to a node that ends at an offset: its own line, and
// comments below it that are indented deeper than column.
func (e *editor) behind(at, column int) int {
	end := lineEnd(e.text, at)
	for _, c := range e.comments {
		if c.From < end {
			continue
		}
		if !isBlank(e.text[end:c.From]) || e.column(c.From) <= column {
			break
		}
		end = c.To
	}
	return end
}

func isBlank(text string) bool { return strings.Trim(text, " \t"+lineBreaks) == "" }
