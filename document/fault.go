package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps"
)

// Fault is something in a file that cannot be read as it stands or, as a warning, that is kept but
// may not be what was meant.
type Fault struct {
	Line, Column int    // in the whole file, both from 1; a column counts characters
	Key          string // the path of the key that it is about, such as goal.kind, or ""
	Warning      bool
	ID           string
	Args         lang.Args
	Allowed      []string // the values that would be right, where there are only a few

	answer bool // the sentence is one of those about answers
}

// Say tells what is wrong, and what to do.
func (f Fault) Say(t *lang.Texts) string {
	if f.answer {
		return t.Text("problem."+f.ID, f.Args)
	}
	return t.Text("fault."+f.ID, f.Args)
}

// maxFaults is more than anybody reads, and keeps a hostile file from filling the memory.
const maxFaults = 300

// ledger gathers the faults of one text.
type ledger struct {
	text   string
	faults []Fault
}

// add notes a fault at an offset of the text, once.
func (l *ledger) add(offset int, fault Fault) {
	if len(l.faults) >= maxFaults && (fault.Warning || l.failed()) {
		return
	}
	fault.Line, fault.Column = position(l.text, offset)
	for _, noted := range l.faults {
		if noted.ID == fault.ID && noted.Line == fault.Line && noted.Column == fault.Column {
			return
		}
	}
	l.faults = append(l.faults, fault)
}

func (l *ledger) problem(offset int, key string, problem *steps.Problem) {
	l.add(offset, Fault{Key: key, ID: problem.ID, Args: problem.Args, Allowed: problem.Allowed, answer: true})
}

// failed reports whether one of the faults is more than a warning.
func (l *ledger) failed() bool { return Failed(l.faults) }

// sorted gives the faults in the order of the text.
func (l *ledger) sorted() []Fault {
	slices.SortStableFunc(l.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return l.faults
}

// Failed reports whether one of the faults is more than a warning.
func Failed(faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool { return !f.Warning })
}

// position tells the line and the column of an offset.
func position(text string, offset int) (line, column int) {
	before := text[:offset]
	line = 1 + strings.Count(before, "\n")
	before = strings.TrimPrefix(before[strings.LastIndexByte(before, '\n')+1:], byteOrderMark)
	return line, 1 + utf8.RuneCountInString(before)
}
