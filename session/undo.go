package session

import (
	"sweetspot/document"
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// undoStep is a state of the answers before they were changed.
type undoStep struct {
	answers  answers
	document *document.Document // in whose text items that went since still have their comments
	at       Place              // that was changed from this state
	foreign  bool               // the change came in from the file: it is no step of the user's, and stays
}

// redoStep is a change that was taken back.
type redoStep struct {
	before, after answers
	at            Place
}

// remember keeps the present answers for Undo, before the user changes them at a place.
func (s *Session) remember(at Place) {
	s.history = append(s.history, undoStep{answers: s.now.clone(), document: s.document, at: at})
	s.undone, s.coalesced = nil, Place{}
}

// rememberForeign pushes the present answers before a merge changes them. Undo skips such a step.
func (s *Session) rememberForeign() {
	if len(s.history) == 0 {
		return
	}
	s.history = append(s.history, undoStep{answers: s.now.clone(), document: s.document, foreign: true})
	s.coalesced = Place{}
}

// Undo takes back the user's last change and returns where it was made, false where there is none. What came in
// from the file stays. Text at the place here that could not be read as an answer is the last change: then only
// that text goes. here is zero where no question is on screen.
func (s *Session) Undo(here Place) (Place, bool) {
	if _, unread := s.unread[here]; unread {
		delete(s.unread, here)
		return here, true
	}
	last := len(s.history) - 1
	for last >= 0 && s.history[last].foreign {
		last--
	}
	if last < 0 {
		return Place{}, false
	}
	step, after := s.history[last], s.now.clone()
	if last == len(s.history)-1 {
		s.document = step.document
		s.restore(step.answers.clone())
	} else {
		after = s.history[last+1].answers
		s.history[last+1].answers = step.answers // the state before the others' change, had the step not been
		s.restore(s.onto(after, step.answers))
	}
	s.history = append(s.history[:last], s.history[last+1:]...)
	s.undone = append(s.undone, redoStep{before: step.answers, after: after, at: step.at})
	return step.at, true
}

// Redo makes the change again that was taken back last and returns where, false where there is none or the user
// changed something since.
func (s *Session) Redo() (Place, bool) {
	if len(s.undone) == 0 {
		return Place{}, false
	}
	step := s.undone[len(s.undone)-1]
	left := s.undone[:len(s.undone)-1]
	next := s.onto(step.before, step.after)
	s.remember(step.at)
	s.undone = left
	s.restore(next)
	return step.at, true
}

// restore replaces the present answers by those of an undo or redo step. Reached, Depth and LeftOut are no answers
// and stay.
func (s *Session) restore(next answers) {
	before := s.now
	s.coalesced = Place{}
	s.apply(change{review: reviewForgettingCauses, write: func(now *answers) {
		*now = next
		is := before.strategy
		now.strategy.Reached, now.strategy.Depth, now.strategy.LeftOut = is.Reached, is.Depth, is.LeftOut
	}})
	for at := range s.unread {
		if !before.answer(at).Equal(s.now.answer(at)) {
			delete(s.unread, at)
		}
	}
	s.forgetUnreadOfGone()
}

// onto applies the change from one earlier state to another to the present answers, and returns the result. Answers
// that were changed since stay as they are.
func (s *Session) onto(from, to answers) answers {
	m := merge.New(merge.Three{Base: from.version(), Mine: s.now.version(), Theirs: to.version()})
	m.DecideAll(merge.Mine)
	next := answers{strategy: m.Result(), items: map[string][]Item{}}
	is := s.now.strategy
	next.strategy.Language, next.strategy.Revision, next.strategy.Log = is.Language, is.Revision, is.Log
	next.strategy.Created, next.strategy.Revised = is.Created, is.Revised
	eachList(func(list *steps.Question) {
		known := map[string]Item{}
		blank := map[Item]bool{} // items that have no id yet
		note := func(state answers, aligned *steps.Strategy) {
			for i, item := range state.items[list.ID] {
				known[list.ItemID(aligned, i)] = item
				blank[item] = list.ItemID(state.strategy, i) == ""
			}
		}
		note(to, m.Theirs())
		note(s.now, m.Mine())
		for i := range list.Len(next.strategy) {
			item := known[list.ItemID(next.strategy, i)]
			next.items[list.ID] = append(next.items[list.ID], item)
			if blank[item] {
				list.SetItemID(next.strategy, i, "")
			}
		}
	})
	return next
}

// version returns the answers for a merge that knows items by their identities in the session.
func (a answers) version() merge.Version {
	return merge.Version{Strategy: a.strategy, Key: func(list *steps.Question, item int) string {
		if list.ID == steps.Results().ID {
			return list.ItemID(a.strategy, item)
		}
		return string(a.items[list.ID][item])
	}}
}

// undoInto makes a document the base of every undo step, so that undo does not revert merged changes or decisions
// about sections.
func (s *Session) undoInto(d *document.Document) {
	for i := range s.history {
		s.history[i].document = d
	}
}
