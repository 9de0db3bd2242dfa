package ui

import (
	"errors"
	"os"
	"path/filepath"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
	"sweetspot/store"
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
	if s.draft {
		return
	}
	_, data, err := a.render(s)
	if err == nil && s.rescue != nil {
		err = disk.Save(s.rescue.path, data, s.rescue.onDisk)
	}
	if err == nil && s.rescue == nil || errors.Is(err, disk.ErrChanged) {
		err = a.newRescue(s, data)
	}
	if s.rescue != nil {
		if s.rescue.behind = err != nil; err == nil {
			s.rescue.onDisk = data
		}
	}
}

// newRescue begins a draft for the answers.
func (a *App) newRescue(s *session, data []byte) error {
	path, err := a.config.State.NewDraft(a.config.Now())
	if err != nil {
		return err
	}
	s.rescue = &rescue{path: path, onDisk: []byte{}}
	// Without the note the draft is still offered on the start screen.
	_ = store.KeepOrigin(store.Rescue{Draft: path, File: s.path, Base: s.sure})
	return disk.Save(path, data, s.rescue.onDisk)
}

// rescued reports whether every answer that could not be saved is in a draft.
func (s *session) rescued() bool { return s.rescue != nil && !s.rescue.behind }

// dropRescue takes the draft away once the answers are where they belong.
func (a *App) dropRescue(s *session) {
	if s.rescue != nil {
		// A draft left behind is only offered once more.
		_ = a.config.State.RemoveDraft(s.rescue.path, s.rescue.onDisk)
		s.rescue = nil
	}
}

// takeRescued puts on top of a file the answers that could not be saved in it the last time.
func (a *App) takeRescued() {
	s := a.session
	if s.draft {
		return
	}
	var unread error
	var draft string
	for _, kept := range a.config.State.Rescued(s.path) {
		if s.chosen != "" && kept.Draft != s.chosen {
			continue
		}
		found, err := a.readRescued(kept)
		if err == nil {
			a.takeIn(found)
			return
		}
		unread, draft = err, kept.Draft
	}
	if unread != nil {
		a.overlay = newMessage(a.text("rescued.unread"), document.SayOpen(a.sp.Texts, draft, unread))
	}
}

// rescuedAnswers are the answers of a draft, and those of the file that they were made from.
type rescuedAnswers struct {
	mine   *document.Document
	base   *steps.Strategy
	rescue *rescue
}

func (a *App) readRescued(kept store.Rescue) (*rescuedAnswers, error) {
	data, err := disk.Load(kept.Draft)
	if err != nil {
		return nil, err
	}
	found := &rescuedAnswers{base: &steps.Strategy{}, rescue: &rescue{path: kept.Draft, onDisk: data}}
	if found.mine, err = document.Open(kept.Draft, data, a.sp.Catalogue); err != nil {
		return nil, err
	}
	if kept.Base != nil {
		was, err := document.Open(kept.File, kept.Base, a.sp.Catalogue)
		if err != nil {
			return nil, err
		}
		found.base = was.Strategy
	}
	return found, nil
}

// takeIn brings the answers of a draft together with the file. Where the file is gone, the draft is
// what there is.
func (a *App) takeIn(found *rescuedAnswers) {
	s, mine := a.session, found.mine.Strategy
	if last := len(mine.Log) - 1; last >= 0 && mine.Log[last].Because != "" && mine.Log[last].Revision == mine.Revision && !s.explain(mine.Revision, mine.Log[last].Because) {
		s.because = mine.Log[last].Because
	}
	if s.onDisk == nil {
		s.document, s.strategy, s.base, s.rescue = found.mine, mine.Clone(), found.base, found.rescue
		a.review()
		a.save()
		a.screen = newReview(a)
	} else {
		merged, collisions := steps.Reconcile(found.base, mine, s.stored)
		inFile := &elsewhere{document: s.document, data: s.onDisk, merged: merged, rescue: found.rescue}
		if len(collisions) > 0 {
			a.overlay = newDispute(a, inFile, mine, collisions)
			return
		}
		a.takeOver(inFile)
	}
	if s.failed == nil {
		a.overlay = newMessage(a.text("rescued.title"), a.text("rescued.text", args{"File": filepath.Base(s.path)}))
	}
}

// openDraftOrItsFile opens the file that the answers of a draft belong to, or the draft itself where that
// file has no folder any more.
func (a *App) openDraftOrItsFile(draft string) (*session, error) {
	kept, found := store.OriginOf(draft)
	if found {
		if _, gone := os.Stat(filepath.Dir(kept.File)); gone == nil {
			s, err := a.openSession(kept.File)
			if s != nil {
				s.chosen = draft
			}
			return s, err
		}
	}
	return a.openDraft(draft)
}
