package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"sweetspot/lang"
)

// Fault is something in a file that cannot be read as it stands or, as a warning, that is kept but
// may not be what was meant.
type Fault struct {
	Line, Column int    // in the whole file, both from 1; a column counts characters
	Key          string // the path of the key that it is about, such as goal.kind, or ""
	Warning      bool
	ID           string    // the sentence that tells it, in the text catalogue
	Args         lang.Args // what that sentence is filled with
	Allowed      []string  // the values that would be right, where there are only a few

	answer bool // the sentence is one of those about answers
	more   int  // how many faults it stands for, where those are not listed one by one
}

// Say tells what is wrong, and what to do. What it quotes from the file is cut to a length that can
// be taken in at a glance.
func (f Fault) Say(t *lang.Texts) string {
	args := lang.Args{}
	for name, value := range f.Args {
		if text, ok := value.(string); ok {
			value = glance(text)
		}
		args[name] = value
	}
	switch {
	case f.more > 0:
		return t.Count("fault."+f.ID, f.more)
	case f.answer:
		return t.Text("problem."+f.ID, args)
	}
	return t.Text("fault."+f.ID, args)
}

// maxGlance is how many characters of a value a sentence quotes.
const maxGlance = 60

// glance cuts a text that is longer than one takes in at a glance.
func glance(text string) string {
	if len(text) <= maxGlance {
		return text
	}
	n := 0
	for at := range text {
		if n == maxGlance-1 && utf8.RuneCountInString(text[at:]) > 1 {
			return strings.TrimRight(text[:at], " ") + "…"
		}
		n++
	}
	return text
}

// maxFaults is more errors, or warnings, than anybody reads, and keeps a hostile file from filling
// the memory. Those beyond are counted.
const maxFaults = 300

// ledger gathers the faults of one text.
type ledger struct {
	raw    string // as it stands in the file
	text   string // as it is read on: what may not stand there is replaced, byte for byte
	faults []Fault
	noted  map[mark]bool
	errors int
	beyond [2]Fault // the first error and the first warning that are not listed, with their count
}

// mark is what tells faults apart.
type mark struct {
	id     string
	offset int
}

// add notes a fault at an offset of the text, once.
func (l *ledger) add(offset int, fault Fault) {
	if l.isNoted(mark{fault.ID, offset}) {
		return
	}
	listed, beyond, id := l.errors, &l.beyond[0], "more_errors"
	if fault.Warning {
		listed, beyond, id = len(l.faults)-l.errors, &l.beyond[1], "more_warnings"
	} else if listed < maxFaults {
		l.errors++
	}
	if listed < maxFaults {
		fault.Line, fault.Column = position(l.raw, offset)
		l.faults = append(l.faults, fault)
		return
	}
	if beyond.more == 0 {
		*beyond = Fault{Warning: fault.Warning, ID: id}
		beyond.Line, beyond.Column = position(l.raw, offset)
	}
	beyond.more++
}

// maxNoted is how many faults are told apart, as many as a file can have values. Those beyond are
// taken for new ones.
const maxNoted = 20_000

// isNoted reports whether a fault is known already. From now on it is.
func (l *ledger) isNoted(m mark) bool {
	if l.noted == nil {
		l.noted = map[mark]bool{}
	}
	known := l.noted[m]
	if len(l.noted) < maxNoted {
		l.noted[m] = true
	}
	return known
}

// failed reports whether one of the faults is more than a warning.
func (l *ledger) failed() bool { return l.errors > 0 }

// only forgets all faults but one.
func (l *ledger) only(offset int, fault Fault) {
	*l = ledger{raw: l.raw, text: l.text}
	l.add(offset, fault)
}

// sorted gives the faults in the order of the text, and then how many more there are.
func (l *ledger) sorted() []Fault {
	slices.SortStableFunc(l.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	for _, beyond := range l.beyond {
		if beyond.more > 0 {
			l.faults = append(l.faults, beyond)
		}
	}
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
