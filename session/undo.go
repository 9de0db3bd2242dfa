package session

import (
	"sweetspot/document"
	"sweetspot/steps"
)

// undoStep is a state of the answers to go back to.
type undoStep struct {
	answers  answers
	document *document.Document // in whose text items that went since still have their comments
	at       Place              // that was changed from this state
}

// remember keeps the present answers for Undo, before they are changed at a place.
func (s *Session) remember(at Place) {
	s.history = append(s.history, undoStep{answers: s.now.clone(), document: s.document, at: at})
	s.coalesced = Place{}
}

// Undo takes back the last change and returns where it was made, false where there is none. Text at the
// place here that could not be read as an answer is the last change: then only that text goes. here is
// zero where no question is on screen.
func (s *Session) Undo(here Place) (Place, bool) {
	if _, unread := s.unread[here]; unread {
		delete(s.unread, here)
		return here, true
	}
	if len(s.history) == 0 {
		return Place{}, false
	}
	s.settle()
	last := s.history[len(s.history)-1]
	s.history = s.history[:len(s.history)-1]
	s.document, s.coalesced = last.document, Place{}
	before := s.now
	s.apply(change{review: reviewForgettingCauses, write: func(now *answers) {
		*now = last.answers
		// How far the user is and which sections they left out are no answers.
		now.strategy.Reached, now.strategy.LeftOut = before.strategy.Reached, before.strategy.LeftOut
	}})
	for at := range s.unread {
		if !before.answer(at).Equal(s.now.answer(at)) {
			delete(s.unread, at)
		}
	}
	s.forgetUnreadOfGone()
	return last.at, true
}

// undoInto makes undo write into a document, as what was decided or came in with it is not to be undone.
func (s *Session) undoInto(d *document.Document) {
	for i := range s.history {
		s.history[i].document = d
	}
}

// undoOnlyAnswers makes undo leave what no question asks for as it is in a strategy: results come from
// the file only.
func (s *Session) undoOnlyAnswers(strategy *steps.Strategy) {
	for i := range s.history {
		step := &s.history[i]
		step.answers = step.answers.clone()
		step.answers.strategy.Results, step.answers.strategy.LeftOut = strategy.Results, strategy.LeftOut
	}
}
