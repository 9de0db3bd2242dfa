package document

import (
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
	"sweetspot/lang"
)

// Marks that git and other tools write into a file that two people changed in the same place, each at
// the beginning of a line.
const (
	conflictBegin  = "<<<<<<<"
	conflictBase   = "|||||||" // before what both versions came from, in git's style diff3
	conflictMiddle = "======="
	conflictEnd    = ">>>>>>>"
)

// conflictMarks records the conflicts of a merge that are left in a file, and reports whether there are
// any. The two marks that mean something else in Markdown, a heading and a quotation, count in the body
// only as part of a whole conflict.
func conflictMarks(l *diagnostic.Ledger) bool {
	found, inAnswers := false, true
	begun, base, middle := -1, 0, 0 // offset of the mark that began a conflict, -1 outside; lines of the others, 0 before them
	add := func(at int, id string, args lang.Args) {
		l.Add(at, diagnostic.Fault{ID: id, Args: args})
		found = true
	}
	number := 0
	for at, next := 0, 0; at < len(l.Text); at = next {
		var line string
		line, next = textedit.Line(l.Text, at)
		number++
		switch {
		case isConflictMark(line, conflictBegin):
			if begun >= 0 {
				add(begun, "conflict_mark", lang.Args{"Value": conflictBegin})
			}
			begun, base, middle = at, 0, 0
		case isConflictMark(line, conflictBase) && begun >= 0 && middle == 0:
			base = number
		case line == conflictMiddle && begun >= 0 && middle == 0:
			middle = number
		case isConflictMark(line, conflictEnd) && middle > 0:
			id := "conflict"
			if base > 0 {
				id = "conflict_base"
			}
			add(begun, id, lang.Args{"Base": base, "Middle": middle, "End": number})
			begun, base, middle = -1, 0, 0
		case inAnswers && laterMark(line) != "":
			add(at, "conflict_mark", lang.Args{"Value": laterMark(line)})
		case number > 1 && isFence(line):
			inAnswers = false
		}
	}
	if begun >= 0 {
		add(begun, "conflict_mark", lang.Args{"Value": conflictBegin})
	}
	return found
}

// laterMark returns the mark that a line is, of those behind the first of a conflict; "" where it is none.
func laterMark(line string) string {
	switch {
	case line == conflictMiddle:
		return conflictMiddle
	case isConflictMark(line, conflictBase):
		return conflictBase
	case isConflictMark(line, conflictEnd):
		return conflictEnd
	}
	return ""
}

// isConflictMark reports whether a line is a mark, with or without a name behind it.
func isConflictMark(line, mark string) bool {
	rest, is := strings.CutPrefix(line, mark)
	return is && (rest == "" || rest[0] == ' ')
}
