package session

import (
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// Conflict is what a merge of the answers with the file asks, to be decided one by one. Decide decides the present
// question; once all are Done, Session.Resolve saves the result. A conflict that is dropped undecided changes
// nothing.
type Conflict struct {
	from    theirs
	merge   *merge.Merge
	decided int
}

// Len returns how many questions there are to decide.
func (c *Conflict) Len() int { return len(c.merge.Questions()) }

// Decided returns how many of them are decided.
func (c *Conflict) Decided() int { return c.decided }

// Done reports whether all are decided.
func (c *Conflict) Done() bool { return c.decided == c.Len() }

// Present returns the question to be decided next. There is none once all are decided.
func (c *Conflict) Present() merge.Question { return c.merge.Questions()[c.decided] }

// Mine returns the strategy of this side, for putting its answer in words.
func (c *Conflict) Mine() *steps.Strategy { return c.merge.Mine() }

// Theirs returns the strategy in the file.
func (c *Conflict) Theirs() *steps.Strategy { return c.merge.Theirs() }

// Decide decides the present question.
func (c *Conflict) Decide(choice merge.Choice) {
	c.merge.Decide(c.decided, choice)
	c.decided++
}

// Resolve goes on with what was decided about a conflict of this session, and saves it.
func (s *Session) Resolve(c *Conflict) Outcome { return s.takeOver(c.from, c.merge) }

// AskAgain has the next Save return a conflict that the user was asked about already and put off.
func (s *Session) AskAgain() { s.conflictShown = false }
