package session

import (
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// Conflict is a list of answers that were changed both here and in the file, to be decided one by one.
// KeepMine and KeepTheirs decide the present one; once Decided, Session.Resolve saves the result. A
// conflict that is dropped undecided changes nothing.
type Conflict struct {
	from      theirs
	merged    *steps.Strategy // has their answer wherever mine was not chosen
	mine      *steps.Strategy
	conflicts []merge.Conflict
	decided   int
}

func newConflict(from theirs, merged, mine *steps.Strategy, conflicts []merge.Conflict) *Conflict {
	return &Conflict{from: from, merged: merged, mine: mine, conflicts: conflicts}
}

// Len returns how many answers there are to decide.
func (c *Conflict) Len() int { return len(c.conflicts) }

// Decided returns how many of them are decided.
func (c *Conflict) Decided() int { return c.decided }

// Done reports whether all are decided.
func (c *Conflict) Done() bool { return c.decided == len(c.conflicts) }

// Present returns the answer to be decided next. There is none once all are decided.
func (c *Conflict) Present() merge.Conflict { return c.conflicts[c.decided] }

// Mine returns the strategy of this side, for putting its answer in words.
func (c *Conflict) Mine() *steps.Strategy { return c.mine }

// Theirs returns the strategy in the file.
func (c *Conflict) Theirs() *steps.Strategy { return c.from.document.Strategy }

// Merged returns both together as far as they are decided.
func (c *Conflict) Merged() *steps.Strategy { return c.merged }

// KeepMine decides the present answer for this side.
func (c *Conflict) KeepMine() {
	merge.Adopt(c.merged, c.mine, c.Present().At)
	c.decided++
}

// KeepTheirs decides the present answer for the file.
func (c *Conflict) KeepTheirs() { c.decided++ }

// Resolve goes on with what was decided about a conflict of this session, and saves it.
func (s *Session) Resolve(c *Conflict) Outcome { return s.takeOver(c.from, c.merged) }

// AskAgain has the next Save return a conflict that the user was asked about already and put off.
func (s *Session) AskAgain() { s.conflictShown = false }
