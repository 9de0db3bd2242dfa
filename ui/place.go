package ui

import (
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

// forward opens the next question: after the last one of an item the list, after the last one of all the
// review.
func (a *App) forward(at session.Place) {
	if a.errand.ends(at) {
		a.goTo(a.errand.from.again)
		return
	}
	if next, found := a.session.Next(at, 1); found {
		a.open(next)
		return
	}
	if list := at.List(); list != nil {
		a.openList(list, rowGoOn)
		return
	}
	a.stepTo(at.Step() + 1)
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
	a.session.Reach(step)
	if step == steps.Done {
		a.goTo(newReview)
		return
	}
	a.open(a.session.First(step))
}

// step returns the step of the question on screen, steps.Done where there is none.
func (a *App) step() steps.Step {
	if f := a.question(); f != nil {
		return f.at.Step()
	}
	return steps.Done
}
