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

// Fault is a diagnostic of a strategy file: an error, because of which the file cannot be used, or a
// warning.
type Fault struct {
	Line, Column int    // in the whole file, both from 1; a column counts characters
	Key          string // the path of the key that it is about, such as goal.kind, or ""
	Warning      bool
	ID           string    // message id in the text catalogue, without its prefix
	Args         lang.Args // arguments of the message
	Allowed      []string  // the valid values, where there are few; nil otherwise

	Answer bool // the message is in the "problem." part of the catalogue, not in "fault."
	More   int  // number of faults it summarises, 0 for a fault of its own
}

// Say returns the message of the fault. Values quoted from the file are cut to maxGlance characters.
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

// maxGlance is the maximum length, in characters, of a value quoted in a message.
const maxGlance = 60

// excerpt returns the text, cut to maxGlance characters with an ellipsis as the last one.
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

// SayIn returns the message with its place, on one line: path:line:column, the key and the valid values.
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

// maxAllowed is the maximum number of valid values listed in a message; only lists of ids are longer.
const maxAllowed = 40

func allowedValues(values []string) string {
	if len(values) > maxAllowed {
		values = append(slices.Clone(values[:maxAllowed]), "…")
	}
	return strings.Join(values, ", ")
}

// maxFaults is the maximum number of errors, and of warnings, that are listed, so that a hostile file
// cannot fill the memory. Those beyond are counted.
const maxFaults = 300

// Ledger collects the faults of one file, without duplicates.
type Ledger struct {
	Raw    string // the file as it is
	Text   string // the file as it is parsed: invalid characters are replaced, with as many bytes
	faults []Fault
	noted  map[mark]bool
	errors int
	beyond [2]Fault // summaries of the errors and of the warnings beyond maxFaults
}

// mark identifies a fault: there is one of an id at an offset.
type mark struct {
	id     string
	offset int
}

// Add records a fault at a byte offset of the file and fills in its line and column. A fault that was
// recorded already is ignored.
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

// maxNoted is the maximum number of faults that are compared for duplicates, as many as a file can have
// values. Those beyond count as new.
const maxNoted = 20_000

// isNoted reports whether a fault was recorded already, and records it.
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

// Only drops all faults and records another.
func (l *Ledger) Only(offset int, fault Fault) {
	*l = Ledger{Raw: l.Raw, Text: l.Text}
	l.Add(offset, fault)
}

// Sorted returns the faults by line and column, then the summaries of those beyond maxFaults.
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

// ByteOrderMark may begin a file. It does not count as a column.
const ByteOrderMark = "\uFEFF"

// position returns the line and column, both from 1, of a byte offset.
func position(text string, offset int) (line, column int) {
	before := text[:offset]
	line = 1 + strings.Count(before, "\n")
	before = strings.TrimPrefix(before[strings.LastIndexByte(before, '\n')+1:], ByteOrderMark)
	return line, 1 + utf8.RuneCountInString(before)
}
