package session

import (
	"slices"

	"sweetspot/steps"
	"sweetspot/store"
)

// KeepUnread keeps what was typed at a place and could not be read as an answer, so that it is there when
// the user comes back, in this run or the next. It stays with its item when items change places.
func (s *Session) KeepUnread(at Place, typed string) { s.unread[at] = typed }

// ForgetUnread drops what was typed at a place and could not be read.
func (s *Session) ForgetUnread(at Place) { delete(s.unread, at) }

// Unread returns what was typed at a place and could not be read, false where there is nothing.
func (s *Session) Unread(at Place) (string, bool) {
	typed, unread := s.unread[at]
	return typed, unread
}

// UnreadPlaces returns the places at which something was typed that could not be read, in the order of the
// questions.
func (s *Session) UnreadPlaces() []Place {
	if len(s.unread) == 0 {
		return nil // asked at every save
	}
	var places []Place
	steps.All(func(q *steps.Question) {
		if steps.ListOf(q) == nil {
			places = append(places, Place{Question: q})
			return
		}
		for _, item := range s.now.items[steps.ListOf(q).ID] {
			places = append(places, Place{Question: q, Item: item})
		}
	})
	return slices.DeleteFunc(places, func(at Place) bool {
		_, unread := s.unread[at]
		return !unread
	})
}

// forgetUnreadOfGone drops what was typed at items that are gone.
func (s *Session) forgetUnreadOfGone() {
	for at := range s.unread {
		if s.Index(at) < 0 {
			delete(s.unread, at)
		}
	}
}

// storeUnread puts what could not be read into the state folder, where it is not there yet: it has no place
// in a strategy file. Where that fails it is tried again with the next save.
func (s *Session) storeUnread() {
	if s.file.path == "" {
		return
	}
	typed := s.typed()
	if s.stored.path == s.file.path && slices.Equal(typed, s.stored.typed) {
		return
	}
	if s.env.State.KeepTyped(s.file.path, typed) != nil {
		return
	}
	if was := s.stored.path; was != "" && was != s.file.path {
		_ = s.env.State.KeepTyped(was, nil) // it would be offered once more there
	}
	s.stored = storedUnread{path: s.file.path, typed: typed}
}

// UnreadStored reports whether all that could not be read is kept for the next time.
func (s *Session) UnreadStored() bool {
	return len(s.unread) == 0 || s.stored.path == s.file.path && slices.Equal(s.typed(), s.stored.typed)
}

// storedUnread is what the state folder holds of the texts that could not be read.
type storedUnread struct {
	path  string // of the file that they belong to
	typed []store.Typed
}

// typed returns what could not be read as it is stored: at the keys of items, which outlive the session.
func (s *Session) typed() []store.Typed {
	var typed []store.Typed
	for _, at := range s.UnreadPlaces() {
		entry := store.Typed{Question: at.Question.ID, Text: s.unread[at]}
		if list := at.List(); list != nil {
			index := s.Index(at)
			if list.Empty(s.now.strategy, index) {
				entry.New = index + 1
			} else {
				entry.Item = list.ItemKey(s.now.strategy, index)
				if id := s.fileIDs[at.Item]; id != "" {
					entry.Item = id
				}
			}
		}
		typed = append(typed, entry)
	}
	return typed
}

// restoreUnread brings back what could not be read when the strategy was last open. An item about which
// nothing was answered is made anew for it.
func (s *Session) restoreUnread() {
	stored := s.env.State.Typed(s.file.path)
	s.stored = storedUnread{path: s.file.path, typed: stored}
	anew := map[store.Typed]Item{}
	for _, entry := range stored {
		q := steps.Find(entry.Question)
		if q == nil || q.Kind == steps.List {
			continue // of another version of the program
		}
		at := Place{Question: q}
		if list := at.List(); list != nil {
			group := store.Typed{Question: list.ID, Item: entry.Item, New: entry.New}
			item, found := s.itemOf(list, entry.Item)
			if !found {
				item, found = anew[group]
			}
			if !found {
				item = s.newItem()
				s.now.insert(list, item)
			}
			anew[group], at.Item = item, item
		}
		s.unread[at] = entry.Text
	}
}

// itemOf returns the item of a list with a key, false where there is none.
func (s *Session) itemOf(list *steps.Question, key string) (Item, bool) {
	index, found := list.Index(s.now.strategy).At[key]
	if key == "" || !found {
		return "", false
	}
	return s.now.items[list.ID][index], true
}
