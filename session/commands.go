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
	review   reviewing
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
// before FlushReview, so that no finding appears because of a half-typed word.
func (s *Session) SetTyping(at Place, answer steps.Answer) {
	index := s.Index(at)
	if index < 0 || s.Answer(at).Equal(answer) {
		return
	}
	s.apply(change{at: at, undoable: s.coalesced != at, review: reviewLater, write: func(now *answers) {
		at.Question.Put(now.strategy, index, answer)
		if list := at.List(); list != nil && s.fresh[at.Item] && !answer.Blank() {
			steps.PresetItem(list, now.strategy, index, s.env.Today)
		}
	}})
	s.coalesced = at
}

// SetCurrency writes the currency that sums are in where there is none yet, in the same step of undo as the sum.
func (s *Session) SetCurrency(code string) {
	if code == "" || s.now.strategy.Resources.Currency != "" {
		return
	}
	s.apply(change{review: reviewNow, write: func(now *answers) { now.strategy.Resources.Currency = code }})
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
	s.fresh[item] = true
	return item, nil
}

// InsertNamed adds an item for each of the values of an answer that names it, such as platforms, in one step of
// undo. It adds none to a list that would be too long with them.
func (s *Session) InsertNamed(list *steps.Question, names steps.Answer) {
	if list.Len(s.now.strategy)+len(names) > steps.MaxItems {
		return
	}
	s.apply(change{at: Place{Question: list}, undoable: true, review: reviewNow, write: func(now *answers) {
		for _, name := range names {
			item := s.newItem()
			s.fresh[item] = true
			now.insert(list, item)
			at := list.Len(now.strategy) - 1
			list.Naming().Put(now.strategy, at, steps.Answer{name})
			list.Identify(now.strategy, at, s.used)
		}
	}})
	s.used.Note(s.now.strategy)
}

// Open notes the item on screen, "" for none. What is found about a new item waits until it is left.
func (s *Session) Open(item Item) {
	if s.open == item {
		return
	}
	waited := s.fresh[s.open]
	delete(s.fresh, s.open)
	s.open = item
	if waited || s.fresh[item] {
		s.reviewAfter(reviewNow)
	}
}

// Revise has every question about an item asked, those too whose answers were put in.
func (s *Session) Revise(item Item) { delete(s.fresh, item) }

// IsFresh reports whether an item is being filled in for the first time.
func (s *Session) IsFresh(item Item) bool { return s.fresh[item] }

// Fresh returns the first item of a list that is still to be filled in, "" where none is.
func (s *Session) Fresh(list *steps.Question) Item {
	for _, item := range s.now.items[list.ID] {
		if s.fresh[item] && item != s.open {
			return item
		}
	}
	return ""
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
// that could not be read, and the one that is about to be opened. Undo has nothing to bring back there: a step of it that only added such items goes
// as well.
func (s *Session) DropEmpty(next Item) {
	typed := map[Item]bool{next: true}
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
