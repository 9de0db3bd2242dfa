package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
)

// elsewhere is what somebody else made of the file since it was read or saved here: another window,
// an editor, a program that syncs folders.
type elsewhere struct {
	document *document.Document
	data     []byte
	merged   *steps.Strategy // their answers and ours, as far as both go together
	rescue   *rescue         // the draft that ours come from, if they do
}

// reconcile brings the answers together with what somebody else wrote into the file. Answers that
// both changed are asked; until that is decided the file stays as they left it.
func (a *App) reconcile() {
	s := a.session
	theirs, err := a.readElsewhere(s.path)
	if err != nil {
		s.failed = err
		return
	}
	mine := s.answers()
	merged, collisions := steps.Reconcile(s.stored, mine, theirs.document.Strategy)
	theirs.merged = merged
	if len(collisions) > 0 {
		a.overlay = newDispute(a, theirs, mine, collisions)
		return
	}
	a.takeOver(theirs)
}

// readElsewhere reads the file as it is by now.
func (a *App) readElsewhere(path string) (*elsewhere, error) {
	data, err := disk.Load(path)
	if errors.Is(err, os.ErrNotExist) {
		if _, gone := os.Stat(filepath.Dir(path)); gone == nil {
			return nil, document.ErrVanished
		}
	}
	if err != nil {
		return nil, err
	}
	read, faults := document.Read(data, a.sp.Catalogue)
	if document.Failed(faults) {
		return nil, fmt.Errorf("%w: %w", disk.ErrChanged, &document.Unreadable{Path: path, Faults: faults})
	}
	return &elsewhere{document: read, data: data}, nil
}

// takeOver goes on from what somebody else wrote, with our answers on top, and puts both on disk.
// What came in is said, and can be undone.
func (a *App) takeOver(theirs *elsewhere) {
	s := a.session
	came := steps.Changes(s.stored, theirs.document.Strategy)
	if len(came) > 0 {
		s.remember(a.placeAt(came[0].At))
	}
	back := func() place { return place{} }
	f, asking := a.screen.(*form)
	if asking {
		back = a.pin(f.at)
	}
	if s.stored.Revision != theirs.document.Strategy.Revision {
		s.base = theirs.document.Strategy.Clone() // it was concluded there: what is ours alone comes on top
	}
	theirs.document.KeepChoices(s.document)
	s.document, s.onDisk, s.stored, s.unsure = theirs.document, theirs.data, theirs.document.Strategy, false
	s.strategy = theirs.merged
	if theirs.rescue != nil {
		s.rescue = theirs.rescue
	}
	if asking {
		f.at = back()
	}
	a.review()
	a.caused = nil
	a.autosave()
	a.screen = a.screen.again(a)
	a.sayWhatCame(came)
}

// sayWhatCame tells which answers somebody else changed.
func (a *App) sayWhatCame(came []steps.Change) {
	if len(came) == 0 {
		return
	}
	text := a.text("elsewhere.text", args{"File": filepath.Base(a.session.path)}) + "\n"
	for _, change := range came {
		text += "\n· " + document.SayChange(a.sp, a.session.strategy, change)
	}
	said := newMessage(a.text("elsewhere.title"), text+"\n\n"+a.text("elsewhere.undo"))
	said.firm = true
	a.overlay = said
}

// placeAt is the place of a change, or its list where the item is gone.
func (a *App) placeAt(at string) place {
	found := steps.FindPlace(at)
	switch {
	case found.List == nil:
		return place{question: found.Question}
	case found.Whole || found.Item(a.session.strategy) < 0:
		return place{question: found.List}
	}
	return place{question: found.Question, item: found.Item(a.session.strategy)}
}

// pin remembers a place by the key of its item, and finds it again when the items have changed
// places; where the item is gone, the place of its list.
func (a *App) pin(at place) func() place {
	list := at.list()
	if list == nil || at.item >= list.Len(a.session.strategy) {
		return func() place { return at }
	}
	key := list.ItemKey(a.session.strategy, at.item)
	return func() place {
		found := steps.Place{Question: at.question, List: list, Key: key}
		if found.Item(a.session.strategy) < 0 {
			return place{question: list}
		}
		return place{question: at.question, item: found.Item(a.session.strategy)}
	}
}
