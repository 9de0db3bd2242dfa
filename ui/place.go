package ui

import (
	"sweetspot/session"
	"sweetspot/steps"
)

// asked reports whether a question is on the user's way: it applies, and it is one of the core
// ones, or answered, or its step is asked in full.
func (a *App) asked(step steps.Step, at session.Place) bool {
	if !a.session.Applies(at) {
		return false
	}
	if at.Question.Core || a.deep[step] {
		return true
	}
	return a.session.Answered(at)
}

// siblings are the questions of which the place is one: those of the step, or those of the item.
func siblings(at session.Place) []steps.Question {
	if list := at.List(); list != nil {
		return list.Items
	}
	return steps.Questions(at.Step())
}

// neighbour is the next question on the way in a direction among the siblings; false at the end.
func (a *App) neighbour(at session.Place, direction int) (session.Place, bool) {
	questions, step := siblings(at), at.Step()
	i := 0
	for questions[i].ID != at.Question.ID {
		i++
	}
	for i += direction; i >= 0 && i < len(questions); i += direction {
		next := session.Place{Question: &questions[i], Item: at.Item}
		if a.asked(step, next) {
			return next, true
		}
	}
	return session.Place{}, false
}

// edge is the first (direction 1) or last (-1) question of a step on the way.
func (a *App) edge(step steps.Step, direction int) session.Place {
	questions := steps.Questions(step)
	first, last := 0, len(questions)-1
	if direction < 0 {
		first, last = last, first
	}
	at := session.Place{Question: &questions[first]}
	for i := first; i != last+direction; i += direction {
		at.Question = &questions[i]
		if a.asked(step, at) {
			return at
		}
	}
	return at
}

// forward goes to the next question; behind the last one of an item back to its list, behind the
// last one of all to the review.
func (a *App) forward(at session.Place) {
	if next, found := a.neighbour(at, 1); found {
		a.open(next)
		return
	}
	if list := at.List(); list != nil {
		a.openList(list, rowGoOn)
		return
	}
	a.stepTo(at.Step()+1, 1)
}

// backward goes to the question before; before the first one of an item to its list.
func (a *App) backward(at session.Place) {
	if next, found := a.neighbour(at, -1); found {
		a.open(next)
		return
	}
	if list := at.List(); list != nil {
		a.openList(list, string(at.Item))
		return
	}
	if at.Step() > steps.StepAudience {
		a.stepTo(at.Step()-1, -1)
	}
}

// stepTo goes to the first or the last question of a step, or behind them all.
func (a *App) stepTo(step steps.Step, direction int) {
	a.session.Reach(step)
	if step == steps.Done {
		a.goTo(newReview)
		return
	}
	a.open(a.edge(step, direction))
}

// step is the step on screen, or Done on the review.
func (a *App) step() steps.Step {
	if f, here := a.screen.(*form); here {
		return f.at.Step()
	}
	return steps.Done
}

// resume is where somebody who opens a strategy goes on: at the first core question of the steps
// reached that is blank, or of the step they are in. It reports false where nothing of the short way
// is left.
func (a *App) resume() (session.Place, bool) {
	s := a.session.Strategy()
	for _, step := range steps.Steps() {
		if step > s.Reached {
			break
		}
		questions := steps.Questions(step)
		for i := range questions {
			at := session.Place{Question: &questions[i]}
			if at.Question.Core && a.session.Applies(at) && !a.session.Answered(at) {
				return at, true
			}
		}
	}
	return a.edge(min(s.Reached, steps.StepMeasure), 1), s.Reached != steps.Done
}

// deepen asks every question of the steps in which more than the core ones are answered already.
func (a *App) deepen() {
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			if at := (session.Place{Question: &questions[i]}); !at.Question.Core && a.session.Answered(at) {
				a.deep[step] = true
			}
		}
	}
}

// progress counts the questions on the way that are answered, and all of them.
func (a *App) progress() (answered, all int) {
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			at := session.Place{Question: &questions[i]}
			if !a.asked(step, at) {
				continue
			}
			all++
			if a.session.Answered(at) {
				answered++
			}
		}
	}
	return answered, all
}
