package ui

import (
	"sweetspot/session"
	"sweetspot/steps"
)

// question is what is asked at a place, in words. Questions that stand on one line are asked as one, in parts.
type question struct {
	label, help string
	example     string          // of a good answer, "" for none
	part        string          // the part that is in focus, "" where the question has one part
	above       []session.Place // the parts before it
}

// asked returns the question on screen in words.
func (f *form) asked(a *App) question {
	q, s, item := f.at.Question, a.session.Strategy(), a.session.Index(f.at)
	asked := question{
		label: a.sp.Label(q, s, item), help: a.sp.Help(q, s, item), example: a.sp.Example(q, s, item),
	}
	line := a.lineOf(f.at)
	if len(line) == 1 {
		return asked
	}
	asked.label, asked.help, _ = a.sp.Line(line[0].Question, s, item)
	asked.part = a.sp.Short(q)
	for _, at := range line {
		if at == f.at {
			break
		}
		asked.above = append(asked.above, at)
	}
	return asked
}

// lineOf returns the places that are asked as one question with a place, in order; the place alone where it is
// asked by itself.
func (a *App) lineOf(at session.Place) []session.Place {
	line := a.session.Line(at)
	if _, _, together := a.sp.Line(line[0].Question, a.session.Strategy(), a.session.Index(at)); !together {
		return []session.Place{at}
	}
	return line
}

// firstOnLine returns the first of the places that are asked as one question with a place.
func (a *App) firstOnLine(at session.Place) session.Place { return a.lineOf(at)[0] }

// endsItem reports whether a place is the last question about an item of a list that is passed over on the way
// forward: then another item is added from there.
func (a *App) endsItem(at session.Place) bool {
	list := at.List()
	if list == nil || !a.passesOver(list) || !a.session.IsFresh(at.Item) {
		return false
	}
	_, more := a.session.Next(at, 1)
	return !more
}

// passesOver reports whether the way forward leads from a new item of a list past the list itself, where another item
// could be added: the short way is for one of everything.
func (a *App) passesOver(list *steps.Question) bool {
	return a.sp.Texts.Has("ask."+list.ID+".another") && !a.session.Strategy().Depth.Opens(steps.StepOf(list.ID))
}
