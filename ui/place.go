package ui

import (
	"slices"

	"sweetspot/session"
	"sweetspot/steps"
)

// errand is a question that was opened from the list of blanks, to which its answer leads back.
type errand struct {
	question *steps.Question
	from     *review // nil for no errand
}

// about reports whether a place is the question of the errand, or one about an item of its list.
func (e errand) about(at session.Place) bool {
	return e.from != nil && (at.Question == e.question || at.List() == e.question)
}

// ends reports whether the errand is done once a place is left.
func (e errand) ends(at session.Place) bool { return e.from != nil && at.Question == e.question }

// forward opens the next question: after the last one of an item the next item or the list, after the last one of
// all the review.
func (a *App) forward(at session.Place) {
	a.session.Pass(at)
	if a.errand.ends(at) {
		a.goTo(a.errand.from.again)
		return
	}
	if f := a.question(); f != nil && f.ticks {
		a.leaveField()
		if item := a.session.Fresh(at.Question); item != "" {
			a.openItem(at.Question, item)
			return
		}
	}
	if next, found := a.session.Next(at, 1); found {
		a.enter(next)
		return
	}
	if list := at.List(); list != nil {
		a.afterItem(list, at.Item)
		return
	}
	a.stepTo(at.Step() + 1)
}

// enter opens a question on the way forward. Of a list that is still empty it opens the first item.
func (a *App) enter(at session.Place) {
	list := at.Question
	if list.Kind != steps.List || !list.Core || list.Ticked() || a.session.Passed(at) ||
		list.Len(a.session.Strategy()) > 0 {
		a.open(at)
		return
	}
	a.addItem(list)
}

// addItem adds an item to a list, and opens its first question.
func (a *App) addItem(list *steps.Question) {
	item, problem := a.session.Insert(list)
	if problem != nil {
		a.say(problem.Say(a.sp.Texts))
		return
	}
	a.openItem(list, item)
}

// afterItem goes on after the last question about an item: to the next one that is new, to another one that the
// strategy calls for, on where each has been asked about, and else to the list, where more can be added.
func (a *App) afterItem(list *steps.Question, item session.Item) {
	revised := !a.session.IsFresh(item)
	a.leaveField()
	s := a.session.Strategy()
	answered := slices.Contains(a.session.Items(list), item) &&
		!list.Empty(s, a.session.Index(session.Place{Question: &list.Items[0], Item: item}))
	switch next := a.session.Fresh(list); {
	case revised || !answered:
		a.openList(list, rowGoOn)
	case next != "":
		a.openItem(list, next)
	case list.Lacks != nil && list.Lacks(s):
		a.addItem(list)
	case list.Ticked() || list.GoesOn || a.passesOver(list):
		a.forward(session.Place{Question: list})
	default:
		a.openList(list, rowGoOn)
	}
}

// backward opens the question before: before the first one of an item the list.
func (a *App) backward(at session.Place) {
	if next, found := a.session.Next(at, -1); found {
		a.open(next)
		return
	}
	if list := at.List(); list != nil {
		a.openList(list, string(at.Item))
		return
	}
	if at.Step() > steps.StepAudience {
		a.open(a.session.Last(at.Step() - 1))
	}
}

// stepTo opens the first question of a step, or the review for steps.Done.
func (a *App) stepTo(step steps.Step) {
	if !a.leavesCheckIn() {
		return
	}
	a.session.Reach(step)
	if step == steps.Done {
		a.goTo(newReview)
		return
	}
	a.enter(a.session.First(step))
}

// step returns the step of the question on screen, steps.Done where there is none.
func (a *App) step() steps.Step {
	if f := a.question(); f != nil {
		return f.at.Step()
	}
	return steps.Done
}
