package ui

import (
	"os"
	"path/filepath"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
)

// rescue is a draft that holds the answers as long as they cannot be saved where they belong.
type rescue struct {
	path   string
	onDisk []byte
	behind bool // the last answers could not be saved there either
}

// rescueAnswers keeps the answers in a draft. It is tried with every save, and says nothing where it
// fails too: the reason is the one that is on screen already, or the disk is gone altogether.
func (a *App) rescueAnswers(s *session) {
	_, data, err := a.render(s)
	if err != nil || s.draft {
		return
	}
	if s.rescue == nil {
		path, err := a.config.State.NewDraft(a.config.Now())
		if err != nil {
			return
		}
		s.rescue = &rescue{path: path, onDisk: []byte{}}
		// Without the note the draft is still offered on the start screen.
		_ = a.config.State.KeepOrigin(document.Rescue{Draft: path, File: s.path, Base: s.onDisk})
	}
	err = disk.Save(s.rescue.path, data, s.rescue.onDisk)
	if s.rescue.behind = err != nil; err == nil {
		s.rescue.onDisk = data
	}
}

// rescued reports whether every answer that could not be saved is in a draft.
func (s *session) rescued() bool { return s.rescue != nil && !s.rescue.behind }

// dropRescue takes the draft away once the answers are where they belong.
func (a *App) dropRescue(s *session) {
	if s.rescue != nil {
		// A draft left behind is only offered once more.
		_ = a.config.State.RemoveDraft(s.rescue.path)
		s.rescue = nil
	}
}

// takeRescued puts on top of a file the answers that could not be saved in it the last time.
func (a *App) takeRescued() {
	s := a.session
	kept, found := a.config.State.Rescued(s.path)
	if !found || s.draft {
		return
	}
	data, err := disk.Load(kept.Draft)
	if err != nil {
		return
	}
	mine, faults := document.Read(data, a.sp.Catalogue)
	if document.Failed(faults) {
		return
	}
	base := &steps.Strategy{}
	if kept.Base != nil {
		read, faults := document.Read(kept.Base, a.sp.Catalogue)
		if document.Failed(faults) {
			return
		}
		base = read.Strategy
	}
	merged, collisions := steps.Reconcile(base, mine.Strategy, s.stored)
	inFile := &elsewhere{document: s.document, data: s.onDisk, merged: merged, rescue: &rescue{path: kept.Draft, onDisk: data}}
	if len(collisions) > 0 {
		a.overlay = newDispute(a, inFile, mine.Strategy, collisions)
		return
	}
	a.takeOver(inFile)
	if s.failed == nil {
		a.overlay = newMessage(a.text("rescued.title"), a.text("rescued.text", args{"File": filepath.Base(s.path)}))
	}
}

// openDraftOrItsFile opens the file that the answers of a draft belong to, or the draft itself where that
// file has no folder any more.
func (a *App) openDraftOrItsFile(draft string) (*session, error) {
	kept, found := a.config.State.OriginOf(draft)
	if found {
		if _, gone := os.Stat(filepath.Dir(kept.File)); gone == nil {
			return a.openSession(kept.File)
		}
	}
	return a.openDraft(draft)
}
