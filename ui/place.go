package ui

import (
	"sweetspot/session"
	"sweetspot/steps"
)

// forward goes to the next question; behind the last one of an item back to its list, behind the
// last one of all to the review.
func (a *App) forward(at session.Place) {
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

// backward goes to the question before; before the first one of an item to its list.
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

// stepTo goes to the first question of a step, or behind them all.
func (a *App) stepTo(step steps.Step) {
	a.session.Reach(step)
	if step == steps.Done {
		a.goTo(newReview)
		return
	}
	a.open(a.session.First(step))
}

// step is the step on screen, or Done on the review.
func (a *App) step() steps.Step {
	if f := a.question(); f != nil {
		return f.at.Step()
	}
	return steps.Done
}
