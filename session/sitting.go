package session

import (
	"slices"
	"time"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/merge"
	"sweetspot/store"
)

// A sitting is the time in which one revision is made. It ends when the revision is completed, or when the day and
// longestBreak are over, and can span several windows and runs. They share what store.Sitting holds, filed in the state folder under the content
// of the strategy file as it was last saved.

// longestBreak is how long a sitting that goes on past midnight is interrupted at most: an evening is one sitting, and
// the next morning another one.
const longestBreak = 6 * time.Hour

// completeAt makes a strategy the last revision. file is what the file holds with it.
func (s *Session) completeAt(base *steps.Strategy, file []byte) {
	s.revision.base, s.revision.text, s.revision.steps = base, string(document.Front(file)), len(s.history)
}

// keepSitting stores the sitting for the content that is about to be saved. An error is ignored: at worst the next
// window begins a new revision.
func (w *write) keepSitting() {
	if w.file.where == inDraft || w.file.path == "" {
		return
	}
	_ = w.env.State.KeepSitting(w.file.path, w.data, store.Sitting{
		Revision: w.base.Revision, Base: w.baseText, Saved: string(document.Front(w.data)), At: w.env.Now(),
	})
}

// keepSitting stores the sitting for the content of the file, with the undo history; nil is none.
func (s *Session) keepSitting(undo []byte) {
	if s.IsNew() || s.file.path == "" {
		return
	}
	_ = s.env.State.KeepSitting(s.file.path, s.file.content, store.Sitting{
		Revision: s.revision.base.Revision, Base: s.revision.text, Saved: string(document.Front(s.file.content)),
		At: s.env.Now(), Undo: undo,
	})
}

// seeCompletion notes that another window completed the revision under way, which changes nothing in the file.
func (s *Session) seeCompletion() {
	if s.file.where != inFile || s.saved.Revision <= s.revision.base.Revision {
		return
	}
	if complete, known := s.env.State.CompleteRevision(s.file.path, s.file.content); known && complete == s.saved.Revision {
		s.completeAt(s.saved.Clone(), s.file.content)
		s.revision.earlier = append(s.revision.earlier, s.saved)
	}
}

// resumeSitting continues the revision that was under way when the file was last left, if that was today or a moment
// ago; later that revision counts as complete.
func (s *Session) resumeSitting() {
	kept, known := s.env.State.Sitting(s.file.path, s.file.content)
	if !known || kept.Revision >= s.saved.Revision || s.saved.Revised != s.env.Today && !s.lately(kept) {
		return
	}
	if read, _ := document.ReadOwn([]byte(kept.Base), nil); read != nil {
		s.document.Remember(read) // items that went in this sitting can come back by undo
	}
	if base := s.baseOf(kept, s.saved); base != nil {
		s.revision.base, s.revision.text = base, kept.Base
		s.revision.earlier = append(s.revision.earlier, base)
		s.revision.because = reasonOf(s.saved)
		s.restoreHistory(kept.Undo)
	}
}

// lately reports whether a sitting of yesterday was left less than longestBreak ago. A clock that was set back counts as
// no time.
func (s *Session) lately(kept store.Sitting) bool {
	return s.saved.Revised == s.env.Today.AddDays(-1) && !kept.At.IsZero() && s.env.Now().Sub(kept.At) < longestBreak
}

// baseOf returns the last revision as a sitting knows it, numbered and dated as their file has it. It is nil where
// it cannot be read.
func (s *Session) baseOf(kept store.Sitting, their *steps.Strategy) *steps.Strategy {
	base := &steps.Strategy{}
	if kept.Base != "" {
		read, err := document.Open(s.file.path, []byte(kept.Base), s.env.Catalogue)
		if err != nil {
			return nil
		}
		base = read.Strategy
	}
	base.Revision, base.Created = kept.Revision, their.Created
	base.Log = slices.DeleteFunc(slices.Clone(their.Log), func(e steps.LogEntry) bool { return e.Revision > kept.Revision })
	if n := len(base.Log); n > 0 {
		base.Revised = base.Log[n-1].Date
	}
	return base
}

// takeOverRevision updates the revision after a merge with a file that another program wrote. A revision under way
// there continues in this window; one that was completed there becomes the last revision here.
func (s *Session) takeOverRevision(their *steps.Strategy, file []byte) {
	r := &s.revision
	r.earlier = append(r.earlier, their)
	before := func(log []steps.LogEntry, revision int) []steps.LogEntry {
		return slices.DeleteFunc(slices.Clone(log), func(e steps.LogEntry) bool { return e.Revision >= revision })
	}
	same := slices.EqualFunc(before(s.saved.Log, their.Revision), before(their.Log, their.Revision), equalEntries)
	underWay := same && reasonOf(their) == ""
	kept, known := s.env.State.Sitting(s.file.path, file)
	switch {
	case s.saved.Revision == their.Revision && slices.EqualFunc(s.saved.Log, their.Log, equalEntries):
		s.keepBase(their)
	case known && kept.Revision == their.Revision:
		s.completeAt(their.Clone(), file)
	case known && s.baseOf(kept, their) != nil:
		r.base, r.text = s.baseOf(kept, their), kept.Base
	case underWay && their.Revision == s.saved.Revision && r.base.Revision < their.Revision:
		s.keepBase(their) // another machine went on with the revision that is under way here
	case underWay && their.Revision == s.saved.Revision+1 && s.saved.Revision > 0:
		s.completeAt(s.saved.Clone(), s.file.content) // or began one upon what both have
	default:
		s.completeAt(their.Clone(), file)
	}
}

// keepBase keeps the last revision, with the day on which the strategy was begun as their file has it.
func (s *Session) keepBase(their *steps.Strategy) {
	s.revision.base = s.revision.base.Clone()
	s.revision.base.Created = their.Created
}

// byHand is a revision that was made by hand while no window was open.
type byHand struct {
	revision *steps.Strategy // with what was changed in its log
	before   *steps.Strategy // what was saved last
}

// ByHand returns what was changed by hand since the file was last saved, and the answers before that, for the names of
// items that went. There is nothing where the user was told before.
func (s *Session) ByHand() (changes []steps.Change, before *steps.Strategy) {
	if s.byHand == nil {
		return nil, nil
	}
	first, _ := s.env.State.FirstSight(s.file.path, s.file.content) // at worst the user is told twice
	if !first {
		return nil, nil
	}
	log := s.byHand.revision.Log
	return log[len(log)-1].Changed, s.byHand.before
}

// revisionByHand returns the revision that a file is where its answers were changed by hand since it was last saved; nil
// where they were not. The ids of read become those that its items had before.
func revisionByHand(env Env, path string, file []byte, read *document.Document) *byHand {
	if _, known := env.State.CompleteRevision(path, file); known {
		return nil
	}
	kept, found := env.State.LastSitting(path)
	if !found {
		return nil
	}
	last, err := document.Open(path, []byte(kept.Saved), env.Catalogue)
	if err != nil {
		return nil
	}
	was, is := last.Strategy, read.Strategy
	if was.Revision != is.Revision || !slices.EqualFunc(was.Log, is.Log, equalEntries) {
		return nil // another window or machine saved it, or it is another copy
	}
	version := merge.Version{Strategy: was, Made: last.Made}
	aligned := merge.New(merge.Three{Base: version, Mine: version, Theirs: merge.Version{Strategy: is, Made: read.Made}})
	if len(merge.Changes(aligned.Base(), aligned.Theirs())) == 0 {
		return nil
	}
	read.Identify(aligned.Theirs())
	texts := env.Texts
	if l := is.Language; l.Known() && l != texts.Language() {
		texts = lang.Load(l)
	}
	return &byHand{
		revision: document.Revise(aligned.Base(), aligned.Theirs(), env.Today, texts.Text("doc.revisions.by_hand")),
		before:   aligned.Base(),
	}
}
