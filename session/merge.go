package session

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// fileVersion is the file as another program left it: another window, an editor, a program that syncs folders.
type fileVersion struct {
	document *document.Document
	content  []byte
	items    map[string]Item // the items of the session by the ids that they have in the merge
	rescue   *rescue         // the draft that the answers of this side come from; nil where they were given here
}

// merge merges the answers with what another program wrote into the file. Where both changed the same
// answer the user is asked, and until that is decided the file stays as the other program left it.
func (s *Session) merge() Outcome {
	found, err := s.readTheirs()
	if err != nil {
		s.failed = err
		return Outcome{Failed: err}
	}
	m := merge.New(merge.Three{
		Base:    merge.Version{Strategy: s.saved, Made: s.made},
		Mine:    merge.Version{Strategy: s.mineInFile()},
		Theirs:  merge.Version{Strategy: found.document.Strategy, Made: found.document.Made},
		Earlier: s.revision.earlier,
	})
	found.items = s.itemsByID(m.Mine())
	if len(m.Questions()) == 0 {
		return s.takeOver(found, m)
	}
	s.failed = document.ErrUndecided
	if s.conflictShown {
		return Outcome{Failed: s.failed}
	}
	s.conflictShown = true
	return Outcome{Failed: s.failed, Conflict: &Conflict{from: found, merge: m}}
}

// whyChanged tells why the file is not what was last known of it: it is gone, it cannot be read, or it
// holds changes that are not merged or not decided yet.
func (s *Session) whyChanged() error {
	if _, err := s.readTheirs(); err != nil {
		return err
	}
	switch {
	case s.tooMuch:
		return document.ErrTooMuch
	case s.conflictShown:
		return document.ErrUndecided
	}
	return disk.ErrChanged
}

// fits reports whether a merged strategy can be written as a file.
func fits(d *document.Document, merged *steps.Strategy) bool {
	fits := true
	eachList(func(list *steps.Question) { fits = fits && list.Len(merged) <= steps.MaxItems })
	if !fits {
		return false
	}
	_, _, faults := d.Render(merged, nil)
	return !diagnostic.Failed(faults)
}

// readTheirs reads the file as it is now.
func (s *Session) readTheirs() (fileVersion, error) {
	path := s.file.path
	data, err := s.files.load(path)
	if errors.Is(err, os.ErrNotExist) {
		if _, noFolder := os.Stat(filepath.Dir(path)); noFolder == nil {
			return fileVersion{}, document.ErrVanished
		}
	}
	if err != nil {
		return fileVersion{}, err
	}
	read, err := document.Open(path, data, s.env.Catalogue)
	if err != nil {
		return fileVersion{}, fmt.Errorf("%w: %w", disk.ErrChanged, err)
	}
	return fileVersion{document: read, content: data}, nil
}

// takeOver goes on from the file as another program left it, with the answers of both sides as they are merged and
// decided, and saves them.
func (s *Session) takeOver(from fileVersion, m *merge.Merge) Outcome {
	s.settle()
	merged, their := m.Result(), m.Theirs()
	if s.tooMuch = !fits(from.document, merged); s.tooMuch {
		s.failed = document.ErrTooMuch
		s.keepRescue() // of mine alone
		return Outcome{Failed: s.failed}
	}
	s.keepUnseen(from, m)
	came := merge.Changes(m.Mine(), merged)
	if from.rescue != nil {
		came = nil // what an earlier run could not save is no news from elsewhere
	}
	s.takeOverRevision(their, from.content)
	if because := s.revision.because; because != "" && their.Revision != s.saved.Revision &&
		len(merge.Changes(their, merged)) == 0 && s.explain(s.saved.Revision, because) {
		s.revision.because = "" // the revision that it explains is complete
	}
	from.document.KeepChoices(s.document)
	from.document.Identify(their)
	from.document.Remember(s.document)
	next := s.answersOf(merged, from.items)
	s.rememberForeign()
	s.document, s.file, s.conflictShown = from.document, s.file.found(from.content), false
	s.used.Note(their)
	s.apply(change{review: reviewForgettingCauses, write: func(now *answers) { *now = next }})
	s.saved, s.made, s.fileIDs = their, from.document.Made, map[Item]string{}
	s.forgetUnreadOfGone()
	s.undoInto(from.document)
	if from.rescue != nil {
		s.rescue = from.rescue
	}
	if s.rescue != nil {
		s.noteOrigin(from.content)
	}
	s.Autosave()
	return Outcome{Failed: s.failed, Merged: true, Came: came, Before: m.Mine()}
}

// replace makes a strategy the one in hand, in which no item is one of the session's so far.
func (s *Session) replace(strategy *steps.Strategy, how reviewing) {
	next := s.identify(strategy)
	s.apply(change{review: how, write: func(now *answers) { *now = next }})
	s.forgetUnreadOfGone()
}
