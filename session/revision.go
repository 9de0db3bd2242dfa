package session

import (
	"bytes"
	"slices"
	"strings"

	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// revision is what the answers are a revision of.
type revision struct {
	base    *steps.Strategy   // the last revision; its Revision is 0 where there is none yet
	text    string            // the file at that revision, its front matter at least; "" where there is none yet
	earlier []*steps.Strategy // the file as it was opened, at each revision, and as other programs left it
	steps   int               // how many steps of Session.history were made before that revision was complete
	because string            // why the revision under way is made; "" until the user says so
}

// Revision returns the number of the last revision, 0 where the strategy never had one.
func (s *Session) Revision() int { return s.revision.base.Revision }

// LastRevision returns the answers of the last revision, for reading.
func (s *Session) LastRevision() *steps.Strategy { return s.revision.base }

// Changes returns what changed since the last revision.
func (s *Session) Changes() []steps.Change {
	return merge.Changes(s.revision.base, s.mine())
}

// Reason returns why the revision under way is made, "" until GiveReason.
func (s *Session) Reason() string { return s.revision.because }

// GiveReason notes why the revision under way is made. It is saved with the next save.
func (s *Session) GiveReason(because string) {
	because = strings.TrimSpace(because)
	s.dirtyMeta = s.dirtyMeta || because != s.revision.because
	s.revision.because = because
}

// Conclude completes the revision under way, with the reason for it: what changes from then on is a new
// revision. Where saving fails the revision stays under way.
func (s *Session) Conclude(because string) Outcome {
	s.GiveReason(because)
	// What was changed by hand since the last revision is one by itself, though no answer was given here.
	s.dirtyMeta = s.dirtyMeta || s.revision.base.Revision > s.saved.Revision
	outcome := s.Save()
	if s.failed == nil && s.changedElsewhere() {
		outcome = s.merge()
	}
	if s.failed == nil {
		s.complete()
	}
	return outcome
}

// changedElsewhere reports whether another program wrote to the file since it was last read.
func (s *Session) changedElsewhere() bool {
	if s.file.where != inFile {
		return false
	}
	data, err := s.files.load(s.file.path)
	return err == nil && !bytes.Equal(data, s.file.content)
}

// complete makes the answers as they are the last revision.
func (s *Session) complete() {
	s.apply(change{review: noReview, write: func(now *answers) {
		now.dropEmpty(nil)
		now.strategy = s.revised()
	}})
	s.forgetUnreadOfGone()
	s.revision.because = ""
	s.completeAt(s.now.strategy.Clone(), s.file.content)
	s.revision.earlier = append(s.revision.earlier, s.saved)
	s.keepSitting(nil)
}

// revised returns the strategy as it is to be saved, with the number and the log of its revision.
func (s *Session) revised() *steps.Strategy { return s.newWrite().revise() }

func equalEntries(a, b steps.LogEntry) bool {
	return a.Revision == b.Revision && a.Date == b.Date && a.Because == b.Because &&
		slices.EqualFunc(a.Changed, b.Changed, func(c, d steps.Change) bool {
			return c.At == d.At && c.From.Equal(d.From) && c.To.Equal(d.To)
		})
}

// explain gives a complete revision the reason that it lacks, and reports whether there is such a
// revision.
func (s *Session) explain(revision int, because string) bool {
	at := slices.IndexFunc(s.revision.base.Log, func(entry steps.LogEntry) bool {
		return entry.Revision == revision && entry.Because == ""
	})
	if at < 0 {
		return false
	}
	base := s.revision.base.Clone()
	base.Log[at].Because = because
	s.revision.base, s.dirtyMeta = base, true
	return true
}

// reasonOf returns the reason that a strategy gives for its present revision, "" where it gives none.
func reasonOf(strategy *steps.Strategy) string {
	if len(strategy.Log) == 0 {
		return ""
	}
	last := strategy.Log[len(strategy.Log)-1]
	if last.Revision != strategy.Revision {
		return ""
	}
	return last.Because
}
