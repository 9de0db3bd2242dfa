package yamledit

import (
	"strings"
)

// Source is a text in which items stood that are not in the text that is edited any more. One that is wanted
// again gets its comments and unknown keys back.
type Source struct {
	Text string
	Tree *Tree
	IDs  map[*Node]string // see Options.IDs
}

// itemLines returns the lines of a new item, from its hyphen in column indent, with the comments above it. tells are
// the keys that identify it.
func (e *editor) itemLines(v Value, tells []string, indent int) string {
	if said, found := e.earlierItem(v, tells, indent); found {
		return said
	}
	return spaces(indent) + "- " + e.newItem(v, indent+2)
}

// earlierItem returns the lines of an item as an earlier text has it, with the values changed to those wanted. It
// reports false where none has it as a block of lines.
func (e *editor) earlierItem(v Value, tells []string, indent int) (string, bool) {
	if e.careful || len(tells) == 0 {
		return "", false
	}
	wanted := identityOf(v, tells)
	for _, source := range e.earlier {
		list := source.find(e.path)
		if list == nil || list.Kind != Sequence || list.Flow {
			continue
		}
		there := editor{text: source.Text, ids: source.IDs, comments: source.Tree.Comments}
		for i, item := range list.Values {
			if there.identity(item, tells) != wanted {
				continue
			}
			block := there.blocks(list)[i]
			lines := strings.ReplaceAll(e.gone(block.own)+there.block(item, v, block), "\r\n", "\n")
			e.orphans = append(e.orphans, there.orphans...)
			return shift(strings.TrimRight(lines, "\n"), indent-there.column(item.Lead-1))
		}
	}
	return "", false
}

// gone returns those lines of comments that the text has no more: what stood above an item stays when it goes.
func (e *editor) gone(comments string) string {
	var gone strings.Builder
	for line := range strings.Lines(comments) {
		stays := false
		for _, c := range e.comments {
			stays = stays || e.text[c.From:c.To] == strings.TrimSpace(line)
		}
		if !stays {
			gone.WriteString(line)
		}
	}
	return gone.String()
}

// find returns the value at a path of keys, nil where there is none.
func (s Source) find(path []string) *Node {
	if s.Tree == nil {
		return nil
	}
	at := s.Tree.Root
	for _, key := range path {
		if at == nil {
			return nil
		}
		at = at.Get(key)
	}
	return at
}

// shift moves lines by so many columns, and reports whether all of them could be moved.
func shift(lines string, columns int) (string, bool) {
	if columns == 0 {
		return lines, true
	}
	var shifted []string
	for line := range strings.SplitSeq(lines, "\n") {
		switch {
		case line == "":
		case columns > 0:
			line = spaces(columns) + line
		case strings.HasPrefix(line, spaces(-columns)):
			line = line[-columns:]
		default:
			return "", false
		}
		shifted = append(shifted, line)
	}
	return strings.Join(shifted, "\n"), true
}

// behindKey writes what follows a key in column indent, and its colon.
func (e *editor) behindKey(v Value, indent int) string {
	if v.Form != ListForm || len(e.earlier) == 0 {
		return behindKey(v, indent)
	}
	var lines strings.Builder
	for _, item := range v.Items {
		lines.WriteString("\n" + e.itemLines(item, v.Tells, indent+2))
	}
	return lines.String()
}

// at runs change for what is below a key.
func (e *editor) at(key string, change func()) {
	e.path = append(e.path, key)
	change()
	e.path = e.path[:len(e.path)-1]
}
