package ui

import (
	"sweetspot/steps"
)

// place is where the user is: at a question, and in a list at which of its items. At a list itself,
// item is not used.
type place struct {
	question *steps.Question
	item     int
}

// list is the list whose item the place is in, or nil for a question that stands alone.
func (at place) list() *steps.Question {
	if at.question.Kind == steps.List {
		return nil
	}
	return steps.ListOf(at.question)
}

// step is the step that the place is in.
func (at place) step() steps.Step { return steps.StepOf(at.question.ID) }

// asked reports whether a question is on the user's way: it applies, and it is one of the core
// ones, or answered, or its step is asked in full.
func (a *App) asked(step steps.Step, at place) bool {
	s := a.session.strategy
	if !at.question.Applies(s, at.item) {
		return false
	}
	if at.question.Core || a.deep[step] {
		return true
	}
	return a.answered(at)
}

// siblings are the questions of which the place is one: those of the step, or those of the item.
func siblings(at place) []steps.Question {
	if list := at.list(); list != nil {
		return list.Items
	}
	return steps.Questions(at.step())
}

// neighbour is the next question on the way in a direction among the siblings; false at the end.
func (a *App) neighbour(at place, direction int) (place, bool) {
	questions, step := siblings(at), at.step()
	i := 0
	for questions[i].ID != at.question.ID {
		i++
	}
	for i += direction; i >= 0 && i < len(questions); i += direction {
		next := place{question: &questions[i], item: at.item}
		if a.asked(step, next) {
			return next, true
		}
	}
	return place{}, false
}

// edge is the first (direction 1) or last (-1) question of a step on the way.
func (a *App) edge(step steps.Step, direction int) place {
	questions := steps.Questions(step)
	first, last := 0, len(questions)-1
	if direction < 0 {
		first, last = last, first
	}
	at := place{question: &questions[first]}
	for i := first; i != last+direction; i += direction {
		at.question = &questions[i]
		if a.asked(step, at) {
			return at
		}
	}
	return at
}

// forward goes to the next question; behind the last one of an item back to its list, behind the
// last one of all to the review.
func (a *App) forward(at place) {
	if next, found := a.neighbour(at, 1); found {
		a.open(next)
		return
	}
	if list := at.list(); list != nil {
		a.openList(list, rowGoOn)
		return
	}
	a.stepTo(at.step()+1, 1)
}

// backward goes to the question before; before the first one of an item to its list.
func (a *App) backward(at place) {
	if next, found := a.neighbour(at, -1); found {
		a.open(next)
		return
	}
	if list := at.list(); list != nil {
		a.openList(list, rowKey(at.item))
		return
	}
	if at.step() > steps.StepAudience {
		a.stepTo(at.step()-1, -1)
	}
}

// stepTo goes to the first or the last question of a step, or behind them all.
func (a *App) stepTo(step steps.Step, direction int) {
	s := a.session.strategy
	if step > s.Reached {
		s.Reached = step
		a.reviewChange()
	}
	if step == steps.Done {
		a.goTo(newReview)
		return
	}
	a.open(a.edge(step, direction))
}

// step is the step on screen, or Done on the review.
func (a *App) step() steps.Step {
	if f, here := a.screen.(*form); here {
		return f.at.step()
	}
	return steps.Done
}

// resume is where somebody who opens a strategy goes on: at the first core question of the steps
// reached that is blank, or of the step they are in. It reports false where nothing of the short way
// is left.
func (a *App) resume() (place, bool) {
	s := a.session.strategy
	for _, step := range steps.Steps() {
		if step > s.Reached {
			break
		}
		questions := steps.Questions(step)
		for i := range questions {
			at := place{question: &questions[i]}
			if at.question.Core && at.question.Applies(s, 0) && !a.answered(at) {
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
			if at := (place{question: &questions[i]}); !at.question.Core && a.answered(at) {
				a.deep[step] = true
			}
		}
	}
}

// answered reports whether there is an answer at a place; for a list, an item.
func (a *App) answered(at place) bool {
	s := a.session.strategy
	if at.question.Kind == steps.List {
		return at.question.Len(s) > 0
	}
	return !at.question.Answer(s, at.item).Blank()
}

// progress counts the questions on the way that are answered, and all of them.
func (a *App) progress() (answered, all int) {
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			at := place{question: &questions[i]}
			if !a.asked(step, at) {
				continue
			}
			all++
			if a.answered(at) {
				answered++
			}
		}
	}
	return answered, all
}
