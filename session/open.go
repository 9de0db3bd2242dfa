package session

import (
	"errors"
	"os"
	"path/filepath"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/store"
)

// New starts a strategy. path is the file that it is to be saved in; where it is "" the strategy goes to a
// draft until SaveAs gives it a name.
func New(env Env, language lang.Language, path string) *Session {
	d := document.New(language)
	d.Strategy.Depth.Given, d.Strategy.Created = true, env.Today
	return begin(env, d, onDisk{path: path})
}

// Open reads a strategy file. Where there is none, a new strategy is to be saved there. A file that cannot
// be read is left alone and gives a *document.Unreadable.
func Open(env Env, path string) (*Session, error) {
	s, err := open(env, path, inFile)
	if err == nil && !s.IsNew() {
		s.rememberOpened()
		s.resumeSitting()
	}
	return s, err
}

// OpenDraft goes on with a draft. Where the draft holds answers that could not be saved in a file, it
// opens that file or draft, and Recover then brings the answers back. Where the file's folder is gone, or the file
// cannot be opened, it opens the draft itself: see Apart.
func OpenDraft(env Env, draft string) (*Session, error) {
	var apart *Apart
	if behind, found := env.State.DraftBehind(draft); found {
		draft = behind // Recover brings the answers into it
	} else if origin, found := store.OriginOf(draft); found {
		if _, err := os.Stat(filepath.Dir(origin.File)); err == nil {
			s, err := Open(env, origin.File)
			if err == nil {
				s.rescueChosen = draft
				return s, nil
			}
			apart = &Apart{File: origin.File, Err: err}
		}
	}
	s, err := open(env, draft, inDraft)
	if err == nil {
		s.apart = apart
	}
	if err == nil && s.revision.base.Revision == 1 {
		// Whatever is changed in a draft belongs to the first revision.
		s.revision.base = s.revision.base.Clone()
		s.revision.base.Revision = 0
	}
	if err == nil && s.IsDraft() {
		if kept, known := env.State.Sitting(s.file.path, s.file.content); known {
			s.restoreHistory(kept.Undo)
		}
	}
	return s, err
}

// Apart is the file that the answers of a draft belong into, and why it cannot be opened.
type Apart struct {
	File string
	Err  error
}

// Apart returns the file that the draft in hand belongs into, nil where it belongs into none or where that
// was opened.
func (s *Session) Apart() *Apart { return s.apart }

// OpenExample starts a new strategy of the user's own from a worked example. The error is a
// *document.Unreadable: a mistake in the example.
func OpenExample(env Env, name string, language lang.Language) (*Session, error) {
	data, _ := document.Example(name, language)
	read, err := document.Open(name, data, env.Catalogue)
	if err != nil {
		return nil, err
	}
	s := New(env, language, "")
	s.now = s.identify(read.Strategy)
	s.behind = [steps.Done]bool{true, true, true, true}
	s.saved = read.Strategy.Clone()
	s.reviewNow()
	s.MarkFindings()
	return s, nil
}

func open(env Env, path string, where where) (*Session, error) {
	data, err := system.load(path)
	switch {
	case errors.Is(err, os.ErrNotExist) && where == inDraft:
		return New(env, env.Texts.Language(), ""), nil // it went since it was listed
	case errors.Is(err, os.ErrNotExist):
		return New(env, env.Texts.Language(), path), nil
	case err != nil:
		return nil, err
	}
	read, faults := document.ReadOwn(data, env.Catalogue)
	if diagnostic.Failed(faults) {
		return nil, &document.Unreadable{Path: path, Faults: faults}
	}
	var hand *byHand
	if where == inFile {
		hand = revisionByHand(env, path, data, read)
	}
	s := begin(env, read, onDisk{where: where, path: path, content: data, durable: data})
	s.warnings = len(faults)
	s.completeAt(read.Strategy, data)
	s.revision.earlier = []*steps.Strategy{read.Strategy}
	if hand != nil {
		s.byHand, s.revision.base = hand, hand.revision
	}
	return s, nil
}

// begin makes a session of a document and what is known of its file.
func begin(env Env, d *document.Document, file onDisk) *Session {
	s := &Session{
		env:      env,
		files:    system,
		unread:   map[Place]string{},
		fresh:    map[Item]bool{},
		passed:   map[Place]bool{},
		file:     file,
		document: d,
		saved:    d.Strategy,
		made:     d.Made,
		fileIDs:  map[Item]string{},
		used:     steps.UsedIDs{},
		revision: revision{base: d.Strategy},
		sections: sections{decided: map[string]string{}},
	}
	for _, step := range steps.Steps() {
		s.behind[step] = step.Behind(d.Strategy.Reached) && !s.IsNew()
	}
	s.used.Note(d.Strategy)
	s.now = s.identify(d.Strategy.Clone())
	if file.path != "" {
		s.restoreUnread()
	}
	s.reviewNow()
	s.MarkFindings()
	return s
}

// rememberOpened puts the file among those that were open lately. The user loses nothing where that fails.
func (s *Session) rememberOpened() { _ = s.env.State.Opened(s.file.path) }

// ClearLeftovers removes what runs that were killed left beside the file, and returns how many of the files
// it kept as backups: those that hold something unknown, such as the text of a program that saved at the
// same moment.
func (s *Session) ClearLeftovers() (kept int) {
	if s.IsNew() {
		return 0
	}
	unknown, _ := disk.Sweep(s.file.path) // what cannot be removed now is tried again the next time
	for _, path := range unknown {
		data, err := s.files.load(path)
		if err == nil {
			err = s.env.State.KeepBackup(s.file.path, data, s.env.Now())
		}
		if err == nil && disk.Remove(path, data) == nil {
			kept++
		}
	}
	return kept
}
