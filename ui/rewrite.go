package ui

import (
	"sweetspot/session"
	"sweetspot/steps"
)

// offered returns the sentence of the objective on screen as it would say what was answered since, "" where it says
// nothing else, at the sentence itself, and on other screens.
func (f *form) offered(a *App) string {
	list := f.at.List()
	if list == nil || list.ID != "objectives" || f.at.Question.ID == "objectives.statement" {
		return ""
	}
	o := &a.session.Strategy().Objectives[a.session.Index(f.at)]
	return a.sp.Rewritten(o, a.config.Today)
}

// rewrite has the sentence of the objective on screen say what was answered since.
func (f *form) rewrite(a *App) {
	sentence := f.offered(a)
	if sentence == "" {
		return
	}
	a.leaveField()
	a.session.Set(session.Place{Question: steps.Find("objectives.statement"), Item: f.at.Item}, steps.Answer{sentence})
	a.save()
	a.refresh()
	a.say(a.text("rewrite.done"))
}
