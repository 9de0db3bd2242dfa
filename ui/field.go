package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

type args = lang.Args

// field takes the answer to one question. Each kind of field is in a file of its own.
type field interface {
	key(*App, tea.KeyPressMsg) tea.Cmd
	paste(*App, string) tea.Cmd
	// answer is what the field holds, or what is wrong with it.
	answer(*App) (steps.Answer, *steps.Problem)
	// confirm is told before the answer is taken by Enter.
	confirm(*App)
	// edited reports whether the user has changed the field since it was opened.
	edited() bool
	// resize lays the field out for a width.
	resize(width int)
	// view draws the field, with the line that must stay in sight.
	view(a *App, width, height int) (draw.Block, int)
	// below is what stands under the field: how it was understood.
	below(a *App, width int) []string
	hints(*App) []key.Binding
}

func newField(a *App, at session.Place) field {
	switch at.Question.Kind {
	case steps.LongText, steps.Words:
		return newAreaField(a, at)
	case steps.Choice, steps.YesOrNo, steps.Reference, steps.Platform,
		steps.Choices, steps.Platforms, steps.References:
		return newChoiceField(a, at)
	}
	return newTextField(a, at)
}

// proposal is the answer that a field opens with: the one there is, or else one that follows from
// other answers, which is only proposed.
func (a *App) proposal(at session.Place) (answer steps.Answer, proposed bool) {
	if answer = a.session.Answer(at); !answer.Blank() {
		return answer, false
	}
	answer = steps.Propose(at.Question, a.session.Strategy(), a.session.Index(at), a.config.Today)
	return answer, !answer.Blank()
}

// understood says how a typed answer was read, where that is not just what was typed.
func (a *App) understood(at session.Place, typed string, answer steps.Answer) string {
	switch at.Question.Kind {
	case steps.Amount, steps.Sum, steps.Day, steps.Country:
		if said := a.sayAnswer(at, answer); said != typed {
			return "= " + said
		}
	}
	return ""
}

// keepUnread keeps what stands in a field with its place where it cannot be read as an answer.
func (a *App) keepUnread(at session.Place, typed string, problem *steps.Problem) {
	if problem != nil {
		a.session.KeepUnread(at, typed)
	} else {
		a.session.ForgetUnread(at)
	}
}
