package session

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
)

// change is a command on its way to apply.
type change struct {
	at       Place // where undo leads back to; not used unless undoable
	undoable bool
	review   effect
	write    func(now *answers)
}

// apply carries out a change. It is the only function that writes the strategy.
func (s *Session) apply(c change) {
	if c.undoable {
		s.remember(c.at)
	}
	c.write(&s.now)
	s.changes++
	s.reviewAfter(c.review)
}

// Set writes the answer at a place. Undo takes back all answers set there since Enter at once. An answer at
// an item that is gone is dropped.
func (s *Session) Set(at Place, answer steps.Answer) {
	s.SetTyping(at, answer)
	s.FlushReview()
}

// SetTyping writes an answer as Set does, while the user is in the middle of a word: it is not reviewed
// before FlushReview, so that nobody is corrected before they have finished the word.
func (s *Session) SetTyping(at Place, answer steps.Answer) {
	index := s.Index(at)
	if index < 0 || s.Answer(at).Equal(answer) {
		return
	}
	s.apply(change{at: at, undoable: s.coalesced != at, review: reviewLater, write: func(now *answers) {
		at.Question.Put(now.strategy, index, answer)
	}})
	s.coalesced = at
}

// Enter begins a new step of undo: what is set at the question on screen from now on is taken back
// separately from what was set before.
func (s *Session) Enter() { s.coalesced = Place{} }

// Insert adds a blank item at the end of a list. The problem says that the list is full. A blank item is no
// answer yet, so nothing is reviewed.
func (s *Session) Insert(list *steps.Question) (Item, *steps.Problem) {
	if list.Len(s.now.strategy) >= steps.MaxItems {
		return "", &steps.Problem{ID: "too_many", Args: lang.Args{"Max": steps.MaxItems}}
	}
	item := s.newItem()
	s.apply(change{at: Place{Question: list}, undoable: true, review: noReview, write: func(now *answers) {
		now.insert(list, item)
	}})
	return item, nil
}

// Move moves an item by so many positions in its list, and reports whether it did: it does not where the
// item is gone or would leave the list.
func (s *Session) Move(list *steps.Question, item Item, by int) bool {
	from := slices.Index(s.now.items[list.ID], item)
	to := from + by
	if from < 0 || to < 0 || to >= list.Len(s.now.strategy) {
		return false
	}
	s.apply(change{at: Place{Question: list}, undoable: true, review: reviewNow, write: func(now *answers) {
		now.move(list, from, to)
	}})
	return true
}

// Remove takes an item out of its list and out of the answers that refer to it, and reports whether it was
// there.
func (s *Session) Remove(list *steps.Question, item Item) bool {
	index := slices.Index(s.now.items[list.ID], item)
	if index < 0 {
		return false
	}
	s.apply(change{at: Place{Question: list}, undoable: true, review: reviewNow, write: func(now *answers) {
		now.remove(list, index)
	}})
	s.forgetUnreadOfGone()
	return true
}

// DropEmpty removes the items about which nothing was answered, except those about which something was typed
// that could not be read. Undo has nothing to bring back there: a step of it that only added such items goes
// as well.
func (s *Session) DropEmpty() {
	typed := map[Item]bool{}
	for at := range s.unread {
		typed[at.Item] = true
	}
	if s.now.hasEmpty() {
		s.apply(change{review: noReview, write: func(now *answers) { now.dropEmpty(typed) }})
	}
	for len(s.history) > 0 && s.history[len(s.history)-1].answers.same(s.now) {
		s.history = s.history[:len(s.history)-1]
	}
}

// GiveID gives the item of a place its id from the name that it has by now, once the user has left the
// question. It does nothing where the item has an id or is still empty.
func (s *Session) GiveID(at Place) {
	list, index := at.List(), s.Index(at)
	if list == nil || index < 0 || list.ItemID(s.now.strategy, index) != "" {
		return
	}
	s.apply(change{review: reviewNow, write: func(now *answers) { list.Identify(now.strategy, index, s.used) }})
	s.used.Note(s.now.strategy)
}

// Accept notes that the user has read a finding and decided to live with it, and why.
func (s *Session) Accept(f *advice.Finding, because string) {
	s.apply(change{at: s.placeOfFinding(f), undoable: true, review: reviewKeepingCauses, write: func(now *answers) {
		withdraw(now.strategy, f)
		now.strategy.Accepted = append(now.strategy.Accepted, steps.Acceptance{
			Rule: f.Rule.ID, Subject: f.Subject, Because: because,
			Date: s.env.Today, Seen: f.Digest(),
		})
	}})
}

// Withdraw opens a finding again that was accepted.
func (s *Session) Withdraw(f *advice.Finding) {
	s.apply(change{at: s.placeOfFinding(f), undoable: true, review: reviewKeepingCauses, write: func(now *answers) {
		withdraw(now.strategy, f)
	}})
}

func withdraw(strategy *steps.Strategy, f *advice.Finding) {
	strategy.Accepted = slices.DeleteFunc(slices.Clone(strategy.Accepted), func(accepted steps.Acceptance) bool {
		return accepted.Rule == f.Rule.ID && accepted.Subject == f.Subject
	})
}

func (s *Session) placeOfFinding(f *advice.Finding) Place {
	return s.PlaceOf(f.Questions()[0], f.Subject)
}

// ToggleSection leaves a section out of the document, or takes it in again, and reports whether it is left
// out now. Undo is about answers and does not change it.
func (s *Session) ToggleSection(name string) (leftOut bool) {
	at := slices.Index(s.now.strategy.LeftOut, name)
	s.apply(change{review: noReview, write: func(now *answers) {
		left := slices.Clone(now.strategy.LeftOut)
		if at >= 0 {
			now.strategy.LeftOut = slices.Delete(left, at, at+1)
		} else {
			now.strategy.LeftOut = append(left, name)
		}
	}})
	return at < 0
}

// Reach notes that the user has come as far as a step: blanks in the steps before it count from now on.
// Going back changes nothing.
func (s *Session) Reach(step steps.Step) {
	if step <= s.now.strategy.Reached {
		return
	}
	s.apply(change{review: reviewNow, write: func(now *answers) { now.strategy.Reached = step }})
}
