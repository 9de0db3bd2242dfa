package session

import (
	"errors"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
	"sweetspot/steps/merge"
	"sweetspot/store"
)

// rescue is a draft that holds the answers while they cannot be saved in their file.
type rescue struct {
	path    string
	content []byte // what the draft was last known to hold
	behind  bool   // the last answers could not be saved there either
}

// keepRescue puts the answers in a draft. It is tried with every save that fails, and reports nothing: the
// user is told that the save failed, and Rescued tells whether the answers are safe.
func (s *Session) keepRescue() {
	if s.IsDraft() || s.file.path == "" {
		return // the strategy is a draft, or is to be one: another would fail alike
	}
	if s.rescue == nil && s.ahead != nil {
		s.rescue, s.ahead = &rescue{path: s.ahead.path, content: s.ahead.content}, nil
	}
	w := s.newWrite()
	err := w.render()
	data := w.data
	if err == nil && s.rescue != nil {
		err = s.files.save(s.rescue.path, data, s.rescue.content)
	}
	if err == nil && s.rescue == nil || errors.Is(err, disk.ErrChanged) {
		err = s.newRescue(data)
	}
	if s.rescue == nil {
		return
	}
	s.rescue.behind = err != nil
	if err == nil {
		s.rescue.content = data
	}
}

// newRescue begins a draft for the answers.
func (s *Session) newRescue(data []byte) error {
	path, err := s.env.State.NewDraft(s.env.Now())
	if err != nil {
		return err
	}
	s.rescue = &rescue{path: path, content: []byte{}}
	s.noteOrigin(s.file.durable)
	return s.files.save(path, data, s.rescue.content)
}

// noteOrigin notes where the answers in the rescue draft belong, and which content of the file they were
// made from. Without the note the draft is still offered on the start screen.
func (s *Session) noteOrigin(base []byte) {
	_ = store.KeepOrigin(store.Rescue{Draft: s.rescue.path, File: s.file.path, Base: base})
}

// dropRescue removes the draft once its answers are in their file. An error is ignored: a draft that remains is offered
// again, and nothing is lost.
func (s *Session) dropRescue() {
	if s.rescue != nil {
		_ = s.env.State.RemoveDraft(s.rescue.path, s.rescue.content)
		s.rescue = nil
	}
}

// Recovery is what came of looking for answers that an earlier run could not save in the file.
type Recovery struct {
	Outcome       // of saving what was found
	Found    bool // there were answers: they are in the session, or in Conflict until that is decided
	Replaced bool // there is no file any more, so that the whole strategy comes from the draft

	Draft  string // a draft that could not be read, "" where all could
	Unread error  // why
}

// Recover merges into the session what an earlier run could not save in its file. It is to be called once,
// after opening. Of several drafts the first that can be read is taken; the others are found the next time.
func (s *Session) Recover() Recovery {
	s.settle()
	var r Recovery
	for _, kept := range s.env.State.Rescued(s.file.path) {
		if s.rescueChosen != "" && kept.Draft != s.rescueChosen {
			continue
		}
		found, err := s.readRescued(kept)
		if err == nil {
			return s.takeRescued(found)
		}
		r.Draft, r.Unread = kept.Draft, err
	}
	return r
}

// rescued is a draft with answers that could not be saved.
type rescued struct {
	mine  *document.Document
	base  merge.Version // the answers of the file that they were made from; blank where there was no file
	file  []byte        // that file; nil where there was none
	draft *rescue
}

func (s *Session) readRescued(kept store.Rescue) (*rescued, error) {
	data, err := s.files.load(kept.Draft)
	if err != nil {
		return nil, err
	}
	found := &rescued{file: kept.Base, base: merge.Version{Strategy: &steps.Strategy{}}, draft: &rescue{path: kept.Draft, content: data}}
	if found.mine, err = document.Open(kept.Draft, data, s.env.Catalogue); err != nil {
		return nil, err
	}
	if kept.Base != nil {
		was, err := document.Open(kept.File, kept.Base, s.env.Catalogue)
		if err != nil {
			return nil, err
		}
		found.base = merge.Version{Strategy: was.Strategy, Made: was.Made}
	}
	return found, nil
}

// takeRescued merges the answers of a draft with the file. Where the file is gone the draft is all there
// is.
func (s *Session) takeRescued(found *rescued) Recovery {
	mine := found.mine.Strategy
	if because := reasonOf(mine); because != "" && !s.explain(mine.Revision, because) {
		s.GiveReason(because)
	}
	if s.IsNew() {
		s.document, s.rescue = found.mine, found.draft
		s.completeAt(found.base.Strategy, found.file)
		s.replace(mine.Clone(), reviewForgettingCauses)
		return Recovery{Outcome: s.Save(), Found: true, Replaced: true}
	}
	m := merge.New(merge.Three{
		Base:   found.base,
		Mine:   merge.Version{Strategy: mine, Made: found.mine.Made},
		Theirs: merge.Version{Strategy: s.saved, Made: s.made},
	})
	file := fileVersion{document: s.document, content: s.file.content, items: s.itemsByID(m.Theirs()), rescue: found.draft}
	if len(m.Questions()) == 0 && !differ(s.saved, m.Result()) {
		_ = s.env.State.RemoveDraft(found.draft.path, found.draft.content) // the save came to its end after all
		return Recovery{}
	}
	if len(m.Questions()) > 0 {
		return Recovery{Outcome: Outcome{Conflict: &Conflict{from: file, merge: m}}, Found: true}
	}
	return Recovery{Outcome: s.takeOver(file, m), Found: true}
}
