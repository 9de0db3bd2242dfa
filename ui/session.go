package ui

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// session is the strategy in hand: its answers, how they stood at the last revision, and the file
// or the draft that they are kept in.
type session struct {
	strategy *steps.Strategy
	base     *steps.Strategy   // as of the last revision; Revision is 0 where there is none yet
	earlier  []*steps.Strategy // as the file stood when it was opened, concluded, or came from somebody else
	stored   *steps.Strategy   // as it stands on disk, or as it was begun while it is nowhere yet
	document *document.Document
	path     string // "" until there is something to keep
	draft    bool   // path is a draft that the user has not named yet
	onDisk   []byte // what path was last seen to hold; nil where there is no file
	sure     []byte // what path holds even after a power cut
	unsure   bool   // onDisk stands there, but a power cut could still take it away

	undo    []undoStep
	savedAt time.Time
	failed  error             // why the last save did not succeed
	chosen  string            // the draft of rescued answers that was asked for, or ""
	rescue  *rescue           // where the answers are meanwhile, or nil
	kept    []string          // sections that were edited by hand, and left as they are
	because string            // why the revision under way is made, once the user said so
	decided map[string]string // sections edited by hand that the user decided about, as they were then
	asked   bool              // about answers that were changed twice: not again at every question
	owed    bool              // a reason or a decision about a section is not on disk yet

	// unread is what was typed at a place and could not be read: it is there again when the user
	// comes back.
	unread map[place]string
}

// undoStep is a state of the answers to go back to, and the place that was changed from it.
type undoStep struct {
	strategy *steps.Strategy
	document *document.Document // in which items that went since still have their comments
	at       place
}

// newSession starts a strategy that exists nowhere yet. path is where the user wants it, or "".
func newSession(language lang.Language, path string) *session {
	strategy := &steps.Strategy{Language: language}
	return &session{
		strategy: strategy,
		base:     strategy.Clone(),
		stored:   strategy.Clone(),
		document: document.New(language),
		path:     path,
		unread:   map[place]string{},
		decided:  map[string]string{},
	}
}

// openSession reads a strategy file. A file that does not exist starts a new strategy there; one
// that cannot be read gives a document.Unreadable and is left alone.
func (a *App) openSession(path string) (*session, error) {
	data, err := disk.Load(path)
	if errors.Is(err, os.ErrNotExist) {
		return newSession(a.sp.Texts.Language(), path), nil
	}
	if err != nil {
		return nil, err
	}
	read, faults := document.Read(data, a.sp.Catalogue)
	if diagnostic.Failed(faults) {
		return nil, &document.Unreadable{Path: path, Faults: faults}
	}
	if len(faults) > 0 {
		a.flash = a.sp.Texts.Count("ui.file_warnings", len(faults), args{"File": filepath.Base(path)})
	}
	return &session{
		strategy: read.Strategy.Clone(),
		base:     read.Strategy,
		earlier:  []*steps.Strategy{read.Strategy},
		stored:   read.Strategy,
		document: read,
		path:     path,
		onDisk:   data,
		sure:     data,
		unread:   map[place]string{},
		decided:  map[string]string{},
	}, nil
}

// openDraft goes on with a draft: it reads like a file, but has no revision behind it.
func (a *App) openDraft(path string) (*session, error) {
	s, err := a.openSession(path)
	if err != nil {
		return nil, err
	}
	s.draft = true
	if s.base.Revision == 1 {
		s.base = s.base.Clone()
		s.base.Revision = 0 // it has never been anything but a draft
	}
	return s, nil
}

// untouched reports whether there is nothing to save: the answers, how far the user is, what they
// accepted, left out and decided are as they are stored.
func (s *session) untouched() bool {
	return !s.owed && !s.unsure && s.strategy.Reached == s.stored.Reached && slices.Equal(s.strategy.Accepted, s.stored.Accepted) &&
		slices.Equal(s.strategy.LeftOut, s.stored.LeftOut) &&
		len(steps.Changes(s.stored, s.answers())) == 0
}

// answers are a copy of what was answered, without items that are still empty.
func (s *session) answers() *steps.Strategy {
	answers := s.strategy.Clone()
	steps.DropEmpty(answers)
	return answers
}

// remember keeps the present answers to come back to, before a change at a place.
func (s *session) remember(at place) {
	s.undo = append(s.undo, undoStep{strategy: s.strategy.Clone(), document: s.document, at: at})
}

// goBack brings back the answers from before the last change, and says where that was.
func (s *session) goBack() (place, bool) {
	if len(s.undo) == 0 {
		return place{}, false
	}
	last := s.undo[len(s.undo)-1]
	s.undo = s.undo[:len(s.undo)-1]
	present := s.strategy
	s.strategy, s.document = last.strategy, last.document
	s.strategy.Reached, s.strategy.LeftOut = present.Reached, present.LeftOut
	s.unread = map[place]string{}
	return last.at, true
}

// keepUnread keeps what was typed at a place when there is a problem with it.
func (s *session) keepUnread(at place, typed string, problem *steps.Problem) {
	if problem == nil {
		delete(s.unread, at)
	} else {
		s.unread[at] = typed
	}
}

// forgetUnread drops what could not be read of the items of a list: they may have changed places.
func (s *session) forgetUnread(list *steps.Question) {
	for at := range s.unread {
		if at.list() == list {
			delete(s.unread, at)
		}
	}
}

// save puts the answers on disk, and returns when they are there. What somebody else wrote into the
// file meanwhile is brought together with them: this is for moments when nobody is in the middle of
// an answer.
func (a *App) save() {
	a.autosave()
	if a.session != nil && errors.Is(a.session.failed, disk.ErrChanged) {
		a.reconcile()
	}
}

// autosave puts the answers on disk, and leaves the screen alone. Where nothing changed it writes
// nothing. The error stays in failed until a save succeeds.
func (a *App) autosave() {
	s := a.session
	if s == nil {
		return
	}
	if s.untouched() {
		s.failed = nil
		a.dropRescue(s)
		return
	}
	a.tried = a.config.Now()
	s.failed = a.write(s)
	if errors.Is(s.failed, disk.ErrChanged) {
		s.failed = a.whyChanged(s)
	}
	if s.draft && errors.Is(s.failed, document.ErrVanished) {
		s.path, s.onDisk = "", nil // another window gave the draft a name: this one goes on in its own
		s.failed = a.write(s)
	}
	if s.failed == nil {
		s.savedAt = a.config.Now()
		a.dropRescue(s)
		return
	}
	a.rescueAnswers(s)
}

func (a *App) write(s *session) error {
	if s.path == "" {
		path, err := a.config.State.NewDraft(a.config.Now())
		if err != nil {
			return err
		}
		s.path, s.draft, s.onDisk = path, true, []byte{}
	}
	revised, data, err := a.render(s)
	if err != nil {
		return err
	}
	created, before := s.onDisk == nil, s.stored
	if !created && !s.draft && revised.Revision != s.stored.Revision {
		_ = a.keepBackup(s) // a state folder that cannot be written to is no reason not to save
	}
	switch {
	case created || !bytes.Equal(data, s.onDisk):
		err = disk.Save(s.path, data, s.onDisk)
	case s.unsure:
		err = disk.Sync(s.path, data)
	}
	if err == nil || errors.Is(err, disk.ErrUnsure) {
		s.onDisk, s.stored, s.unsure = data, revised, err != nil
		if !s.unsure {
			s.sure = data
		}
		if s.owed || lostAnItem(before, revised) {
			s.goOn(a)
		}
	}
	if err == nil && created {
		a.opened(s.path)
	}
	return err
}

// goOn takes the file as it is for what later changes are made in.
func (s *session) goOn(a *App) {
	read, _ := document.Read(s.onDisk, a.sp.Catalogue)
	if read == nil {
		return
	}
	s.document = read
	if s.owed {
		s.goBackIn(read) // decided is decided
	}
	s.owed = false
}

// goBackIn makes undo write into that document.
func (s *session) goBackIn(d *document.Document) {
	for i := range s.undo {
		s.undo[i].document = d
	}
}

// lostAnItem reports whether an item went from a list whose items have no ids. The next one must not be
// taken for it later, and come by its comments.
func lostAnItem(before, after *steps.Strategy) bool {
	return slices.ContainsFunc(steps.Changes(before, after), func(change steps.Change) bool {
		at := steps.FindPlace(change.At)
		return at.Whole && change.To.Blank() && !at.List.HasIDs()
	})
}

// explain gives a revision that has no reason yet a reason, and reports whether there is one.
func (s *session) explain(revision int, because string) bool {
	for i, entry := range s.base.Log {
		if entry.Revision == revision && entry.Because == "" {
			s.base = s.base.Clone()
			s.base.Log = slices.Clone(s.base.Log)
			s.base.Log[i].Because, s.owed = because, true
			return true
		}
	}
	return false
}

// keepBackup keeps the file as it was last seen.
func (a *App) keepBackup(s *session) error {
	return a.config.State.KeepBackup(s.path, s.onDisk, a.config.Now())
}

// opened puts a file among those that were open lately. Failing at that costs the user nothing.
func (a *App) opened(path string) { _ = a.config.State.Opened(path) }

// revised is the strategy as it is to stand on disk.
func (s *session) revised(today date.Date) *steps.Strategy {
	return document.Revise(s.base, s.answers(), today, s.because)
}

// render writes the whole file as it is to stand on disk, and gives the revision that it holds.
func (a *App) render(s *session) (*steps.Strategy, []byte, error) {
	revised := s.revised(a.config.Today)
	data, kept, faults := s.document.Render(revised, a.sections(revised))
	if diagnostic.Failed(faults) {
		return nil, nil, &document.Unreadable{Path: s.path, Faults: faults}
	}
	s.kept = kept
	return revised, data, nil
}

// sections writes the body of the document, in the document's own language.
func (a *App) sections(s *steps.Strategy) []document.Section {
	sp := a.sp
	if s.Language.Known() && s.Language != sp.Texts.Language() {
		sp.Texts = lang.Load(s.Language)
	}
	report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: a.config.Today})
	return document.Sections(sp, s, report, a.config.Today)
}

// export gives a draft its name: the file is written, and the draft goes only once the disk vouches
// for the file.
func (a *App) export(path string) error {
	s := a.session
	named := *s
	named.path, named.draft, named.onDisk = path, false, nil
	err := a.write(&named)
	if err != nil && !errors.Is(err, disk.ErrUnsure) {
		return err
	}
	named.failed, named.savedAt = err, a.config.Now()
	if s.draft && s.path != "" {
		named.rescue = &rescue{path: s.path, onDisk: s.onDisk}
	}
	a.session = &named
	if err == nil {
		a.dropRescue(&named)
	}
	a.settle()
	return nil
}

// settle makes the answers as they are the last revision: what changes from here on is a new one.
func (a *App) settle() {
	s := a.session
	revised := s.revised(a.config.Today)
	s.strategy, s.base, s.because = revised, revised.Clone(), ""
	s.earlier = append(s.earlier, s.stored)
	a.screen = a.screen.again(a)
}
