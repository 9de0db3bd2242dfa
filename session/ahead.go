package session

import "sweetspot/store"

// ahead is the draft that holds the answers while their save is in progress, so that the next question need not wait
// for a slow disk. It is not synced: it survives the end of the process, SIGKILL included, but not a power cut.
type ahead struct {
	path    string
	content []byte // what the draft holds
	changes int    // Session.changes when it was written
}

// SaveBehind is Save for a screen that answers keys meanwhile. It returns the work of saving, which can be done in
// another goroutine, nil where there is none or where a save under way takes it over; Written is to be called after it.
// Until then Saving reports true, and a draft keeps the answers. What is more than a write, such as a merge or a save
// that failed before, is done at once, and the outcome is that of Save.
func (s *Session) SaveBehind() (save func(), done Outcome) {
	if !s.plain() {
		return nil, s.Save()
	}
	s.storeUnread()
	if s.changes == s.savedChanges || s.file.where == nowhere && !s.dirty() {
		return nil, Outcome{}
	}
	if s.writing == nil && !s.untouched() || s.beginDraft() != nil {
		return nil, s.Save()
	}
	if s.writing == nil {
		s.seeCompletion()
	}
	w := s.newWrite()
	if s.keepAhead(w) != nil {
		return nil, s.Save()
	}
	if s.writing != nil {
		s.writeAgain = true
		return nil, Outcome{}
	}
	return s.start(w), Outcome{}
}

// Saving reports whether answers that were confirmed are still on their way to the disk.
func (s *Session) Saving() bool { return s.ahead != nil }

// plain reports whether a save only has to write the answers: no save has failed before, no sync is pending, no
// decision about a section is to be saved, and no draft has to be begun for text that could not be read.
func (s *Session) plain() bool {
	return s.failed == nil && s.rescue == nil && !s.dirtyMeta && !s.file.syncPending && (s.file.path != "" || len(s.unread) == 0)
}

// untouched reports whether the file still holds what this session last read or wrote, and may be written to. The save
// detects a change that happens after this check.
func (s *Session) untouched() bool {
	return s.files.holds(s.file.path, s.file.content) &&
		(s.overwrite || s.file.where != inFile || !s.files.protected(s.file.path))
}

// keepAhead puts the answers of a write into a draft, without syncing it.
func (s *Session) keepAhead(w *write) error {
	data := w.document.RenderAhead(w.revise())
	next := &ahead{content: data, changes: w.changes}
	if s.ahead != nil {
		next.path = s.ahead.path
	} else {
		path, err := s.env.State.NewDraft(s.env.Now())
		if err != nil {
			return err
		}
		next.path = path
	}
	s.ahead = next
	if err := store.KeepOrigin(store.Rescue{Draft: next.path, File: s.file.path, Base: s.file.durable}); err != nil {
		return err
	}
	return s.files.put(next.path, data)
}

// dropAhead removes the draft of keepAhead once the file holds its answers. An error is ignored: Recover finds no
// difference in such a draft at the next start, and removes it.
func (s *Session) dropAhead() {
	if s.ahead != nil {
		_ = s.env.State.RemoveDraft(s.ahead.path, s.ahead.content)
		s.ahead = nil
	}
}
