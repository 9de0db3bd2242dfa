package session

import (
	"errors"
	"slices"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
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
}

// Saved reports whether the answers are in their file.
func (o Outcome) Saved() bool { return o.Failed == nil }

// files are the calls that reach the user's disk. Tests make them fail.
type files struct {
	load func(path string) ([]byte, error)
	save func(path string, data, was []byte) error
	sync func(path string, data []byte) error
}

var system = files{load: disk.Load, save: disk.Save, sync: disk.Sync}

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
	if !s.dirty() {
		s.failed = nil
		s.dropRescue()
		return
	}
	s.lastTry = s.env.Now()
	s.failed = s.write()
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
}

// dirty reports whether there is something to save: answers, how far the user is, what they accepted,
// left out or decided, or a file that a power cut could still take away. Empty items of a file are no
// reason: they go with the next change.
func (s *Session) dirty() bool {
	now := s.now.strategy
	return s.dirtyMeta || s.file.syncPending || now.Reached != s.saved.Reached ||
		!slices.Equal(now.Accepted, s.saved.Accepted) || !slices.Equal(now.LeftOut, s.saved.LeftOut) ||
		len(merge.Changes(answers{strategy: s.saved}.withoutEmpty(), s.now.withoutEmpty())) > 0
}

// write brings the file to what the answers are now. It is the only function that decides that the
// strategy is written to its file or draft.
func (s *Session) write() error {
	if s.file.path == "" {
		path, err := s.env.State.NewDraft(s.env.Now())
		if err != nil {
			return err
		}
		s.file = s.file.draftMade(path)
	}
	revised, data, err := s.render()
	if err != nil {
		return err
	}
	if s.file.where == inFile && revised.Revision != s.saved.Revision {
		_ = s.keepBackup() // a state folder that cannot be written to is no reason not to save
	}
	switch s.file.toHold(data) {
	case doSave:
		err = s.files.save(s.file.path, data, s.file.content)
	case doSync:
		err = s.files.sync(s.file.path, data)
	case doNothing:
	}
	before := s.file
	s.file = s.file.written(data, err)
	if err != nil && !errors.Is(err, disk.ErrUnsure) {
		return err
	}
	if before.where == nowhere {
		s.rememberOpened()
	}
	lost := lostItem(s.saved, revised)
	s.saved = revised
	if s.dirtyMeta || lost {
		s.rebase()
	}
	return err
}

// render returns the whole file as it is to be saved, and the revision that it holds.
func (s *Session) render() (*steps.Strategy, []byte, error) {
	revised := s.revised()
	data, kept, faults := s.document.Render(revised, s.rendered(revised))
	if diagnostic.Failed(faults) {
		return nil, nil, &document.Unreadable{Path: s.file.path, Faults: faults}
	}
	s.sections.kept = kept
	return revised, data, nil
}

// rebase reads the saved file and makes it the document for later edits, so that the comments of an item
// that was removed are not attached to a new item, and a decision about a section is not made twice.
func (s *Session) rebase() {
	read, err := document.Open(s.file.path, s.file.content, s.env.Catalogue)
	if err != nil {
		return // render has read it before it was written
	}
	s.document = read
	if s.dirtyMeta {
		s.undoInto(read) // a decision is not undone
	}
	s.dirtyMeta = false
}

// lostItem reports whether an item went from a list whose items have no ids. A new item of the same name
// would be taken for it, and come by its comments.
func lostItem(before, after *steps.Strategy) bool {
	return slices.ContainsFunc(merge.Changes(before, after), func(change steps.Change) bool {
		at := steps.FindPlace(change.At)
		return at.Whole && change.To.Blank() && !at.List.HasIDs()
	})
}

// keepBackup keeps the file as it was last known.
func (s *Session) keepBackup() error {
	return s.env.State.KeepBackup(s.file.path, s.file.content, s.env.Now())
}
