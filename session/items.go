package session

import (
	"sweetspot/steps"
)

// mine returns the answers as they are to be saved: without empty items, and with an id for each item.
func (s *Session) mine() *steps.Strategy {
	mine := s.now.withoutEmpty()
	eachList(func(list *steps.Question) {
		for i := range list.Len(mine) {
			list.Identify(mine, i, s.used)
		}
	})
	return mine
}

// mineInFile returns the answers with the ids that their items have in the file. The id of an item can change
// there until its name is typed; for a merge it must be the one that the others have read.
func (s *Session) mineInFile() *steps.Strategy {
	mine := s.mine()
	eachList(func(list *steps.Question) {
		for i, item := range s.saidItems(list) {
			if id := s.fileIDs[item]; id != "" {
				list.Rename(mine, i, id)
			}
		}
	})
	return mine
}

// saidItems returns the items of a list about which something is answered, in the order in which mine has them.
func (s *Session) saidItems(list *steps.Question) []Item {
	var said []Item
	for i, item := range s.now.items[list.ID] {
		if !list.Empty(s.now.strategy, i) {
			said = append(said, item)
		}
	}
	return said
}

// allSaidItems returns saidItems of every list, by its id.
func (s *Session) allSaidItems() map[string][]Item {
	said := map[string][]Item{}
	eachList(func(list *steps.Question) { said[list.ID] = s.saidItems(list) })
	return said
}

// noteSaved notes the answers that the file holds now, and the ids that their items have in it. items are the
// items of saved, by list.
func (s *Session) noteSaved(saved *steps.Strategy, items map[string][]Item) {
	s.saved, s.made, s.fileIDs = saved, nil, map[Item]string{}
	eachList(func(list *steps.Question) {
		for i, item := range items[list.ID] {
			s.fileIDs[item] = list.ItemID(saved, i)
		}
	})
}

// itemsByID returns the items of the session by the ids that they have in a strategy, which has them in the same
// order: list.ID + "." + id.
func (s *Session) itemsByID(strategy *steps.Strategy) map[string]Item {
	items := map[string]Item{}
	eachList(func(list *steps.Question) {
		for i, item := range s.saidItems(list) {
			items[list.ID+"."+list.ItemID(strategy, i)] = item
		}
	})
	return items
}

// answersOf returns a strategy with the identities that its items have in known, and new ones for the others.
// Empty items of the session are kept, at the end of their lists: the user is filling them in.
func (s *Session) answersOf(strategy *steps.Strategy, known map[string]Item) answers {
	next := answers{strategy: strategy, items: map[string][]Item{}}
	eachList(func(list *steps.Question) {
		for i := range list.Len(strategy) {
			item, is := known[list.ID+"."+list.ItemID(strategy, i)]
			if !is {
				item = s.newItem()
			}
			next.items[list.ID] = append(next.items[list.ID], item)
		}
		for i, item := range s.now.items[list.ID] {
			if list.Empty(s.now.strategy, i) && list.Len(strategy) < steps.MaxItems {
				next.insert(list, item)
			}
		}
	})
	return next
}
