package session

import (
	"sweetspot/steps"
	"sweetspot/steps/merge"
	"sweetspot/store"
)

// Conflict is what a merge of the answers with the file asks, to be decided one by one. Decide decides the present
// question; once all are Done, Session.Resolve saves the result. A conflict that is dropped undecided changes
// nothing.
type Conflict struct {
	from    fileVersion
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

// Resolve completes the merge of a conflict whose questions are decided, and saves the result.
func (s *Session) Resolve(c *Conflict) Outcome {
	s.displace(c)
	return s.takeOver(c.from, c.merge)
}

// displace keeps the versions of which a decision gave something up.
func (s *Session) displace(c *Conflict) {
	var mine, theirs bool // were given up in part
	for i := range c.Len() {
		choice := c.merge.Choice(i)
		mine = mine || choice == merge.Theirs
		theirs = theirs || choice == merge.Mine
	}
	if theirs {
		s.keepDisplaced(c.from.content)
	}
	if !mine {
		return
	}
	if c.from.rescue != nil {
		s.keepDisplaced(c.from.rescue.content)
		return
	}
	w := s.newWrite()
	if err := w.render(); err != nil {
		s.unkept = err
		return
	}
	s.keepDisplaced(w.data)
}

func (s *Session) keepDisplaced(data []byte) { s.keepDisplacedFor(store.Decided, data) }

func (s *Session) keepDisplacedFor(reason string, data []byte) {
	if err := s.env.State.KeepDisplaced(s.file.path, data, reason, s.env.Now()); err != nil {
		s.unkept = err
	}
}

// keepUnseen keeps the text saved last where another program took away an answer that was given since the last
// revision. A window has merged it before, and takes it away knowingly; an editor may never have seen it.
func (s *Session) keepUnseen(from fileVersion, m *merge.Merge) {
	if from.rescue != nil {
		return
	}
	if _, known := s.env.State.CompleteRevision(s.file.path, from.content); known {
		return
	}
	merged := m.Result()
	for _, given := range merge.Changes(s.revision.base, m.Base()) {
		at := steps.FindPlace(given.At)
		if at.Question == nil || at.Whole || given.To.Blank() {
			continue
		}
		item := max(0, at.Item(merged))
		gone := at.Key != "" && at.Item(merged) < 0
		if gone || !at.Question.Answer(merged, item).Equal(given.To) && at.Question.Answer(m.Mine(), max(0, at.Item(m.Mine()))).Equal(given.To) {
			s.keepDisplacedFor(store.Elsewhere, s.file.content)
			return
		}
	}
}

// Unkept returns why an earlier text of the file could not be kept in the state folder, once; nil where all were.
func (s *Session) Unkept() error {
	err := s.unkept
	s.unkept = nil
	return err
}

// AskAgain has the next Save return a conflict that the user was asked about already and put off.
func (s *Session) AskAgain() { s.conflictShown = false }
