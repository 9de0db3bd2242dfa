package document

import (
	"slices"

	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/steps/merge"
)

// Limits of the log, so that the file stays small enough to be read.
const (
	maxLogged    = 160     // characters of an answer in the log
	maxLogLength = 100_000 // characters in the whole log
)

// Revise returns a copy of current to be saved over base. If an answer differs, it has the next revision
// number and a log entry with the changes and the reason. If base was never saved, it is revision 1.
func Revise(base, current *steps.Strategy, today date.Date, because string) *steps.Strategy {
	s := current.Clone()
	s.Revision, s.Created, s.Revised, s.Log = base.Revision, base.Created, base.Revised, slices.Clone(base.Log)
	if base.Revision == 0 {
		s.Revision, s.Revised = 1, today
		if s.Created.IsZero() {
			s.Created = today
		}
		return s
	}
	changes := merge.Changes(base, current)
	if len(changes) == 0 {
		return s
	}
	s.Revision, s.Revised = base.Revision+1, today
	entry := steps.LogEntry{Revision: s.Revision, Date: today, Because: because, Changed: logged(changes)}
	s.Log = slices.DeleteFunc(s.Log, func(old steps.LogEntry) bool { return old.Revision == s.Revision })
	s.Log = latest(append(s.Log, entry))
	return s
}

// logged returns the changes with long answers shortened.
func logged(changes []steps.Change) []steps.Change {
	kept := make([]steps.Change, 0, min(len(changes), steps.MaxItems))
	for _, c := range changes[:cap(kept)] {
		kept = append(kept, steps.Change{At: c.At, From: beginning(c.From), To: beginning(c.To)})
	}
	return kept
}

func beginning(answer steps.Answer) steps.Answer {
	short := slices.Clone(answer)
	for i, value := range short {
		if characters := []rune(value); len(characters) > maxLogged {
			short[i] = string(characters[:maxLogged-1]) + "…"
		}
	}
	return short
}

// latest returns the last log entries within the limits, and always the last one.
func latest(log []steps.LogEntry) []steps.LogEntry {
	first, length := len(log), 0
	for first > 0 && len(log)-first < steps.MaxItems {
		length += lengthOf(log[first-1])
		if length > maxLogLength && first < len(log) {
			break
		}
		first--
	}
	return log[first:]
}

func lengthOf(entry steps.LogEntry) int {
	length := len(entry.Because)
	for _, c := range entry.Changed {
		length += len(c.At) + len(c.From.String()) + len(c.To.String())
	}
	return length
}
