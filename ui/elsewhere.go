package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
	"sweetspot/store"
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
	collisions = append(collisions, s.takenBack(theirs.document.Strategy, collisions)...)
	if len(collisions) == 0 {
		a.takeOver(theirs)
		return
	}
	if !s.asked {
		s.asked = true
		a.overlay = newDispute(a, theirs, mine, collisions)
	}
	s.failed = document.ErrUndecided
}

// takenBack finds the answers given here, and saved, that the file has as they were before: an editor
// has saved an older copy of it, or somebody wants them back. Only the user knows which.
func (s *session) takenBack(theirs *steps.Strategy, known []steps.Collision) []steps.Collision {
	asked := map[string]bool{}
	for _, collision := range known {
		asked[collision.At] = true
	}
	before := map[string][]steps.Answer{} // as they stood earlier, by their paths
	for _, earlier := range s.earlier {
		for _, given := range steps.Changes(earlier, s.stored) {
			before[given.At] = append(before[given.At], given.From)
		}
	}
	var found []steps.Collision
	for _, change := range steps.Changes(s.stored, theirs) {
		if !asked[change.At] && slices.ContainsFunc(before[change.At], change.To.Equal) {
			found = append(found, steps.Collision{At: change.At, Mine: change.From, Theirs: change.To})
		}
	}
	return found
}

// whyChanged tells why the file is not what it was: undecided answers, a file that is gone or cannot
// be read, or a change that is yet to be brought in.
func (a *App) whyChanged(s *session) error {
	if _, err := a.readElsewhere(s.path); err != nil {
		return err
	}
	if s.asked {
		return document.ErrUndecided
	}
	return disk.ErrChanged
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
	read, err := document.Open(path, data, a.sp.Catalogue)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", disk.ErrChanged, err)
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
	if found := theirs.document.Strategy; s.stored.Revision != found.Revision || !reflect.DeepEqual(s.stored.Log, found.Log) {
		s.base = found.Clone() // a revision was made there: what is ours alone comes on top
	} else {
		s.base = s.base.Clone()
		s.base.Created = found.Created
	}
	if s.because != "" && len(steps.Changes(s.base, theirs.merged)) == 0 && s.explain(s.stored.Revision, s.because) {
		s.because = "" // the revision that it was given for is behind theirs
	}
	theirs.document.KeepChoices(s.document)
	s.document, s.onDisk, s.stored, s.unsure = theirs.document, theirs.data, theirs.document.Strategy, false
	s.sure = theirs.data
	s.strategy, s.asked = theirs.merged, false
	s.goBackIn(theirs.document)
	for i := range s.undo {
		// Undo is about answers given here: what no question asks for stays as they left it.
		s.undo[i].strategy.Results, s.undo[i].strategy.LeftOut = theirs.merged.Results, theirs.merged.LeftOut
	}
	s.earlier = append(s.earlier, theirs.document.Strategy)
	if theirs.rescue != nil {
		s.rescue = theirs.rescue
	}
	if asking {
		f.at = back()
	}
	if s.rescue != nil {
		_ = store.KeepOrigin(store.Rescue{Draft: s.rescue.path, File: s.path, Base: theirs.data})
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
