package session

import (
	"errors"
	"slices"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// Outcome is what came of a save.
type Outcome struct {
	// Failed is why the answers are not in their file; nil where they are. They may be in a draft then:
	// see Rescued.
	Failed error
	// Conflict asks about answers that were changed both here and in the file; nil where there are none,
	// or where the user was asked before. After it is decided, Resolve saves.
	Conflict *Conflict
	// Merged says that the file had been changed by another program, and was merged with the answers.
	Merged bool
	// Came are the answers that came in from the file by that; none where only text around them changed.
	Came []steps.Change
	// Before are the answers before that, for the names of items that went; nil where nothing came in.
	Before *steps.Strategy
}

// Saved reports whether the answers are in their file.
func (o Outcome) Saved() bool { return o.Failed == nil }

// files are the calls that reach the user's disk. Tests make them fail.
type files struct {
	load func(path string) ([]byte, error)
	save func(path string, data, was []byte) error
	sync func(path string, data []byte) error
	// protected reports whether a file is not to be written to.
	protected func(path string) bool
	// holds reports whether a file holds data, or for nil that there is none.
	holds func(path string, data []byte) bool
	put   func(path string, data []byte) error
}

var system = files{
	load: disk.Load, save: disk.Save, sync: disk.Sync, protected: disk.Protected, holds: disk.Holds, put: disk.Put,
}

// Save puts the answers on disk and returns when they are there. Where another program changed the file
// meanwhile, both are merged, which changes answers: Save is for moments when the user is not in the
// middle of one, and Autosave for the others.
func (s *Session) Save() Outcome {
	s.Autosave()
	if errors.Is(s.failed, disk.ErrChanged) {
		return s.merge()
	}
	return Outcome{Failed: s.failed}
}

// Autosave puts the answers on disk, and leaves them as they are: where the file was changed it fails.
// Where there is nothing to save it writes nothing. Failed tells what came of it. Answers that could not
// be saved are put in a draft.
func (s *Session) Autosave() {
	s.settle()
	defer s.storeUnread()
	if !s.dirty() {
		s.failed = nil
		s.savedChanges = s.changes
		s.dropRescue()
		s.dropAhead()
		return
	}
	s.lastTry = s.env.Now()
	s.seeCompletion()
	s.afterWrite(s.write())
}

// afterWrite notes what came of a write, and puts the answers in a draft where it failed.
func (s *Session) afterWrite(err error) {
	s.failed = err
	if errors.Is(s.failed, disk.ErrChanged) {
		s.failed = s.whyChanged()
	}
	if s.IsDraft() && errors.Is(s.failed, document.ErrVanished) {
		s.file = s.file.lost() // this window goes on in a draft of its own
		s.failed = s.write()
	}
	if s.failed != nil {
		s.keepRescue()
		return
	}
	s.savedAt = s.env.Now()
	s.dropRescue()
	if s.ahead != nil && s.ahead.changes <= s.savedChanges {
		s.dropAhead()
	}
}

// AskOverwrite reports whether the user is to be asked about writing to a file that is write-protected: the
// last save failed because of it, and they have not been asked in this session.
func (s *Session) AskOverwrite() bool {
	ask := errors.Is(s.failed, document.ErrProtected) && !s.overwriteAsked
	s.overwriteAsked = s.overwriteAsked || ask
	return ask
}

// Overwrite has the file written to although it is write-protected, for the rest of the session, and saves.
func (s *Session) Overwrite() Outcome {
	s.settle()
	s.overwrite = true
	return s.Save()
}

// dirty reports whether there is something to save: answers, how far the user is, what they accepted,
// left out or decided, or a file that a power cut could still take away. What cannot be read is kept beside
// a draft, so that there has to be one.
func (s *Session) dirty() bool {
	return s.dirtyMeta || s.file.path == "" && len(s.unread) > 0 || s.file.syncPending ||
		s.changes != s.savedChanges && differ(s.saved, s.mine())
}

// differ reports whether the answers are others than those saved, or the check-ins, how far the user is, which
// steps are asked in full, what they accepted or left out. Empty items of a file are no difference: they go with the next change.
func differ(saved, now *steps.Strategy) bool {
	return now.Reached != saved.Reached || !now.Depth.Equal(saved.Depth) || !steps.Results().Same(saved, now) ||
		!slices.Equal(now.Accepted, saved.Accepted) || !slices.Equal(now.LeftOut, saved.LeftOut) ||
		len(merge.Changes(answers{strategy: saved}.withoutEmpty(), now)) > 0
}

// write brings the file to what the answers are now.
func (s *Session) write() error {
	if err := s.beginDraft(); err != nil {
		return err
	}
	w := s.newWrite()
	w.do()
	return s.take(w)
}

// beginDraft begins a draft for a strategy that has no path.
func (s *Session) beginDraft() error {
	if s.file.path != "" {
		return nil
	}
	path, err := s.env.State.NewDraft(s.env.Now())
	if err == nil {
		s.file = s.file.draftMade(path)
	}
	return err
}
