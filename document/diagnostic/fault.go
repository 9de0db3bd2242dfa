// Package diagnostic collects what is wrong with a strategy file, with line and column, for every part
// that reads one.
package diagnostic

import (
	"cmp"
	"fmt"
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

	Answer bool // the sentence is one of those about answers
	More   int  // how many faults it stands for, where those are not listed one by one
}

// Say tells what is wrong, and what to do. What it quotes from the file is cut to a length that can
// be taken in at a glance.
func (f Fault) Say(t *lang.Texts) string {
	args := lang.Args{}
	for name, value := range f.Args {
		if text, ok := value.(string); ok {
			value = excerpt(text)
		}
		args[name] = value
	}
	switch {
	case f.More > 0:
		return t.Count("fault."+f.ID, f.More)
	case f.Answer:
		return t.Text("problem."+f.ID, args)
	}
	return t.Text("fault."+f.ID, args)
}

// maxGlance is how many characters of a value a sentence quotes.
const maxGlance = 60

// excerpt cuts a text that is longer than one takes in at a glance.
func excerpt(text string) string {
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

// SayIn tells what is wrong, and where: file, line, column and key, and what would be right.
func (f Fault) SayIn(t *lang.Texts, path string) string {
	said := fmt.Sprintf("%s:%d:%d: ", path, f.Line, f.Column)
	if f.Key != "" {
		said += excerpt(f.Key) + ": "
	}
	said += f.Say(t)
	if len(f.Allowed) > 0 {
		said += " " + t.Text("problem.allowed", lang.Args{"Values": allowedValues(f.Allowed)})
	}
	return lang.Line(said)
}

// maxAllowed is more values than any question offers; only the ids of a long list are more.
const maxAllowed = 40

func allowedValues(values []string) string {
	if len(values) > maxAllowed {
		values = append(slices.Clone(values[:maxAllowed]), "…")
	}
	return strings.Join(values, ", ")
}

// maxFaults is more errors, or warnings, than anybody reads, and keeps a hostile file from filling
// the memory. Those beyond are counted.
const maxFaults = 300

// Ledger gathers the faults of one text.
type Ledger struct {
	Raw    string // as it stands in the file
	Text   string // as it is read on: what may not stand there is replaced, byte for byte
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

// Add notes a fault at an offset of the text, once.
func (l *Ledger) Add(offset int, fault Fault) {
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
		fault.Line, fault.Column = position(l.Raw, offset)
		l.faults = append(l.faults, fault)
		return
	}
	if beyond.More == 0 {
		*beyond = Fault{Warning: fault.Warning, ID: id}
		beyond.Line, beyond.Column = position(l.Raw, offset)
	}
	beyond.More++
}

// maxNoted is how many faults are told apart, as many as a file can have values. Those beyond are
// taken for new ones.
const maxNoted = 20_000

// isNoted reports whether a fault is known already. From now on it is.
func (l *Ledger) isNoted(m mark) bool {
	if l.noted == nil {
		l.noted = map[mark]bool{}
	}
	known := l.noted[m]
	if len(l.noted) < maxNoted {
		l.noted[m] = true
	}
	return known
}

// Failed reports whether one of the faults is more than a warning.
func (l *Ledger) Failed() bool { return l.errors > 0 }

// Only forgets all faults but one.
func (l *Ledger) Only(offset int, fault Fault) {
	*l = Ledger{Raw: l.Raw, Text: l.Text}
	l.Add(offset, fault)
}

// Sorted gives the faults in the order of the text, and then how many more there are.
func (l *Ledger) Sorted() []Fault {
	slices.SortStableFunc(l.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	for _, beyond := range l.beyond {
		if beyond.More > 0 {
			l.faults = append(l.faults, beyond)
		}
	}
	return l.faults
}

// Failed reports whether one of the faults is more than a warning.
func Failed(faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool { return !f.Warning })
}

// ByteOrderMark may open a file; it is no character of the first line.
const ByteOrderMark = "\uFEFF"

// position tells the line and the column of an offset.
func position(text string, offset int) (line, column int) {
	before := text[:offset]
	line = 1 + strings.Count(before, "\n")
	before = strings.TrimPrefix(before[strings.LastIndexByte(before, '\n')+1:], ByteOrderMark)
	return line, 1 + utf8.RuneCountInString(before)
}
