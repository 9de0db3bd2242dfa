package session

import (
	"errors"
	"fmt"
	"runtime/debug"
	"sync"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
)

// write brings the file to what the answers were when it was made. do reads and changes nothing of the
// session, so that it can run in another goroutine while the session is used; take brings what came of it
// into the session.
type write struct {
	env      Env
	files    files
	texts    *lang.Texts // of the strategy's own language
	document *document.Document
	base     *steps.Strategy // the last revision
	baseText string          // see revision.text
	because  string
	saved    *steps.Strategy
	now      *steps.Strategy
	items    map[string][]Item // the items of now, by list
	file     onDisk
	force    bool // the file is written to although it is write-protected
	dirty    bool // there is something to write although no answer differs
	meta     bool // Session.dirtyMeta
	changes  int  // Session.changes

	once    sync.Once
	idle    bool               // there was nothing to write
	revised *steps.Strategy    // what the file holds now
	data    []byte             // as bytes
	kept    []string           // the sections left as they were edited
	reread  *document.Document // the file as it was written, for later edits; nil where those go on from document
	err     error
	unkept  error // why the text that was replaced could not be kept; nil where it was
	crash   error // a panic with its stack; nil is none
}

// newWrite returns the write of the answers as they are now, dirty or not.
func (s *Session) newWrite() *write {
	return &write{
		env:      s.env,
		files:    s.files,
		texts:    s.Texts(),
		document: s.document,
		base:     s.revision.base,
		baseText: s.revision.text,
		because:  s.revision.because,
		saved:    s.saved,
		now:      s.mine(),
		items:    s.allSaidItems(),
		file:     s.file,
		force:    s.overwrite,
		dirty:    true,
		meta:     s.dirtyMeta,
		changes:  s.changes,
	}
}

// do writes the file, once: another call waits for the first one to be done. It is the only function that
// decides that the strategy is written to its file or draft.
func (w *write) do() {
	w.once.Do(func() {
		defer func() {
			if value := recover(); value != nil {
				w.crash = fmt.Errorf("saving: %v\n%s", value, debug.Stack())
			}
		}()
		if w.idle = !w.dirty && !differ(w.saved, w.now); !w.idle {
			w.err = w.put()
		}
		if w.stands() && w.meta {
			// There are no faults: render has parsed the same bytes before they were written.
			w.reread, _ = document.Open(w.file.path, w.data, w.env.Catalogue)
		}
	})
}

// stands reports whether the file holds the answers, even if a power cut could still take them away.
func (w *write) stands() bool {
	return w.data != nil && (w.err == nil || errors.Is(w.err, disk.ErrUnsure))
}

// put makes the file hold the answers.
func (w *write) put() error {
	if err := w.render(); err != nil {
		return err
	}
	if w.file.where == inFile && !w.force && w.file.toHold(w.data) == doSave && w.files.protected(w.file.path) {
		return document.ErrProtected
	}
	if w.file.where == inFile && w.revised.Revision != w.saved.Revision {
		// A backup that fails does not prevent the save: Unkept reports it to the user.
		w.unkept = w.env.State.KeepBackup(w.file.path, w.file.content, w.env.Now())
	}
	switch w.file.toHold(w.data) {
	case doSave:
		w.keepSitting()
		return w.files.save(w.file.path, w.data, w.file.content)
	case doSync:
		return w.files.sync(w.file.path, w.data)
	case doNothing:
	}
	return nil
}

// render makes the whole file as it is to be saved, and the revision that it holds.
func (w *write) render() error {
	w.revised = w.revise()
	data, kept, faults := w.document.Render(w.revised, sectionsOf(w.env, w.texts, w.revised))
	if diagnostic.Failed(faults) {
		return &document.Unreadable{Path: w.file.path, Faults: faults}
	}
	w.data, w.kept = data, kept
	return nil
}

// revise returns the strategy as it is to be saved, with the number and the log of its revision.
func (w *write) revise() *steps.Strategy {
	return document.Revise(w.base, w.now, w.env.Today, w.because)
}

// take brings what came of a write into the session, and returns why it failed, nil where it did not. It
// panics where the write did.
func (s *Session) take(w *write) error {
	if w.crash != nil {
		panic(w.crash)
	}
	if w.idle {
		s.savedChanges = w.changes
	}
	if w.data == nil {
		return w.err
	}
	s.sections.kept = w.kept
	if w.unkept != nil && !s.saidUnkept {
		s.unkept, s.saidUnkept = w.unkept, true
	}
	before := s.file
	s.file = s.file.written(w.data, w.err)
	if !w.stands() {
		return w.err
	}
	if before.where == nowhere {
		s.rememberOpened()
	}
	s.noteSaved(w.revised, w.items)
	s.savedChanges = w.changes
	if w.reread != nil {
		s.rebase(w)
	}
	return w.err
}

// rebase makes the file as it was written the document for later edits, so that a decision about a section is
// not made twice.
func (s *Session) rebase(w *write) {
	w.reread.Remember(s.document)
	s.document = w.reread
	s.undoInto(w.reread) // a decision is not undone
	s.dirtyMeta = false
}

// beginWrite returns the work of a save, to be done in another goroutine, nil where none is to be done.
// Where more is to be done than writing a file that is there, it is done at once.
func (s *Session) beginWrite() func() {
	switch {
	case s.writing != nil:
		s.writeAgain = true
		return nil
	case s.file.where == nowhere || s.failed != nil || s.rescue != nil || s.dirtyMeta || s.file.syncPending:
		s.Autosave()
		return nil
	case s.changes == s.savedChanges:
		return nil
	}
	s.seeCompletion()
	return s.start(s.newWrite())
}

// start returns the work of a write, which does nothing where no answer differs.
func (s *Session) start(w *write) func() {
	s.lastTry = s.env.Now()
	w.dirty = false
	s.writing = w
	return w.do
}

// settle waits for the write that is under way, and takes what came of it. Whatever else reaches the file,
// the document or its history calls it first.
func (s *Session) settle() {
	w := s.writing
	if w == nil {
		return
	}
	s.writing = nil
	w.do()
	err := s.take(w)
	if !w.idle {
		s.afterWrite(err)
	} else if s.ahead != nil && s.ahead.changes <= s.savedChanges {
		s.dropAhead()
	}
}

// Written is to be called after the work that Pause returned: it takes what came of it, and returns the work
// of the next save, where one became due meanwhile.
func (s *Session) Written() (save func()) {
	s.settle()
	if !s.writeAgain {
		return nil
	}
	s.writeAgain = false
	return s.beginWrite()
}
