package session

import (
	"time"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/store"
)

// Env is what a session needs from outside. Every field is required.
type Env struct {
	Texts     *lang.Texts // for the sections of a strategy that names no language
	Catalogue *catalogue.Catalogue
	Today     date.Date
	Now       func() time.Time
	State     store.State // where drafts, backups and the list of recent files are kept
}

// Session is a strategy that is being worked on. Make one with New, Open, OpenDraft or OpenExample. It is
// not safe for concurrent use; the work that Pause and Body return may be done in another goroutine.
type Session struct {
	env   Env
	files files
	texts *lang.Texts // of the strategy's own language, loaded when first needed; see Texts

	now        answers
	identities int              // how many items were given an identity
	unread     map[Place]string // what was typed at a place and could not be read as an answer
	stored     storedUnread     // what of that is in the state folder
	history    []undoStep
	undone     []redoStep // what Redo makes again, the last one first
	coalesced  Place      // the place whose changes all belong to the last step of history; zero is none
	review     review
	fresh      map[Item]bool    // items that are being filled in for the first time
	passed     map[Place]bool   // questions left with Enter or Tab
	behind     [steps.Done]bool // the steps that were behind the user when the strategy was opened
	open       Item             // the item on screen; "" is none

	file     onDisk                     // what is known of the file or draft
	document *document.Document         // that file as it was last read; later edits are made in its text
	saved    *steps.Strategy            // the answers in the file; for a strategy that is nowhere yet, those that it began with
	made     func(list, id string) bool // which ids of saved are not in the file; nil is none
	fileIDs  map[Item]string            // the ids that items have in the file
	used     steps.UsedIDs              // that no new item may have
	warnings int                        // faults of the file that did not keep it from being opened

	revision revision
	byHand   *byHand // what was changed by hand before the file was opened; nil is nothing
	sections sections

	dirtyMeta      bool // a reason or a decision about a section is not in the file yet
	overwriteAsked bool // the user was asked whether a write-protected file is to be written to
	overwrite      bool // and it is

	conflictShown bool // the user was asked about the conflict, and is not asked again at every question

	writing    *write // a write that is done in another goroutine; nil is none
	writeAgain bool   // another save became due meanwhile
	ahead      *ahead // the draft that holds the answers until it is done; nil is none

	changes      int // how many commands there were
	savedChanges int // how many of them are in the file: where it is all, nothing has to be compared

	lastTry time.Time // when the answers were last saved, or tried to be
	savedAt time.Time // when saving last succeeded; zero before
	failed  error     // why the last save did not succeed; nil where it did
	rescue  *rescue   // the draft that holds the answers while they cannot be saved; nil is none

	apart      *Apart // see there
	saidUnkept bool   // the user was told once that backups cannot be kept
	unkept     error  // why a text that was replaced could not be kept, until the user is told; nil is none
	// tooMuch says that the answers of both sides together do not fit into the file: they were not merged.
	tooMuch bool

	// rescueChosen is the path of the draft of rescued answers that the user chose to open, "" for any.
	rescueChosen string
}

// Strategy returns the answers as they are now, for reading: only commands of the session change them.
func (s *Session) Strategy() *steps.Strategy { return s.now.strategy }

// Catalogue returns the platforms that the strategy chooses from.
func (s *Session) Catalogue() *catalogue.Catalogue { return s.env.Catalogue }

// Path returns where the strategy is saved, or is to be saved; "" where that is not known yet.
func (s *Session) Path() string { return s.file.path }

// IsDraft reports whether the strategy is saved in a draft that the user has not named yet.
func (s *Session) IsDraft() bool { return s.file.where == inDraft }

// IsNew reports whether no file and no draft holds the strategy yet.
func (s *Session) IsNew() bool { return s.file.where == nowhere }

// Warnings returns the number of faults that the file was opened in spite of.
func (s *Session) Warnings() int { return s.warnings }

// SavedAt returns when the answers were last saved; zero where they never were in this session.
func (s *Session) SavedAt() time.Time { return s.savedAt }

// Failed returns why the last save did not succeed, nil where it did. document.SaySave puts it in words.
func (s *Session) Failed() error { return s.failed }

// Rescued reports whether every answer that could not be saved is in a draft.
func (s *Session) Rescued() bool { return s.rescue != nil && !s.rescue.behind }

// Ending is how a strategy was left.
type Ending struct {
	Path    string // where it is saved; "" where there is nothing to keep
	Draft   bool   // Path is a draft without a name
	Err     error  // why it could not be saved there; nil where it was
	Rescued bool   // it is in a draft instead

	// Unread are the questions at which something was typed that could not be read, and that is kept for
	// the next time; Lost tells that it could not be kept.
	Unread []*steps.Question
	Lost   bool
}

// Ending returns how the strategy would be left if the program ended now.
func (s *Session) Ending() Ending {
	var end Ending
	for _, at := range s.UnreadPlaces() {
		end.Unread = append(end.Unread, at.Question)
	}
	end.Lost = !s.UnreadStored()
	if s.IsNew() && s.failed == nil {
		return end
	}
	end.Path, end.Draft, end.Err, end.Rescued = s.file.path, s.IsDraft(), s.failed, s.Rescued()
	return end
}

// Texts returns the texts of the language that the strategy is written in, those of Env where it names
// none. Loading another language takes some milliseconds, so it is done once.
func (s *Session) Texts() *lang.Texts {
	l := s.now.strategy.Language
	if !l.Known() || l == s.env.Texts.Language() {
		return s.env.Texts
	}
	if s.texts == nil || s.texts.Language() != l {
		s.texts = lang.Load(l)
	}
	return s.texts
}
