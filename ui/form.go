package ui

import (
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// form is one question on screen, with the field that takes its answer, or a list with its items.
type form struct {
	at      session.Place
	field   field
	items   *itemList      // for a list, in place of the field
	problem *steps.Problem // what is wrong with what was typed, once it was confirmed
}

// openAt makes the form for a place, or for the list where the item of the place is gone.
func (a *App) openAt(at session.Place) *form {
	if a.session.Index(at) < 0 {
		at = session.Place{Question: at.List()}
	}
	a.session.Enter()
	f := &form{at: at}
	if at.Question.Kind == steps.List {
		f.items = newItemList(a, at.Question)
	} else {
		f.field = newField(a, at)
		f.resize(a)
	}
	return f
}

func (f *form) again(a *App) screen { return a.openAt(f.at) }

// open goes to a question.
func (a *App) open(at session.Place) {
	a.leaveField()
	a.session.Reach(at.Step())
	a.save()
	a.session.MarkFindings()
	a.setScreen(a.openAt(at))
}

// openList goes to a list, with the cursor on one of its rows.
func (a *App) openList(list *steps.Question, row string) {
	a.open(session.Place{Question: list})
	if f, here := a.screen.(*form); here {
		f.items.menu.Cursor = row
		f.items.refresh(a)
	}
}

// take reads the field, and writes what it holds if that can be an answer.
func (f *form) take(a *App) *steps.Problem {
	answer, problem := f.field.answer(a)
	if problem == nil {
		a.session.Set(f.at, answer)
	}
	return problem
}

// leaveField takes what stands in the field before another screen is shown. What cannot be read is
// no answer: the one before it stays.
func (a *App) leaveField() {
	f, here := a.screen.(*form)
	if !here || f.field == nil {
		return
	}
	if f.field.edited() {
		f.take(a)
	}
	a.session.GiveID(f.at)
}

func (f *form) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	choice, choosing := f.field.(*choiceField)
	switch {
	case choosing && choice.menu.Key(a.keys, msg):
		choice.moved = true
		return nil
	case draw.Matches(msg, a.keys.StepOn):
		a.stepTo(f.at.Step() + 1)
		return nil
	case draw.Matches(msg, a.keys.StepBack):
		a.stepTo(max(f.at.Step()-1, steps.StepAudience))
		return nil
	case draw.Matches(msg, a.keys.Depth):
		a.toggleDepth(f.at.Step())
		return nil
	case f.items != nil:
		return f.items.key(a, msg)
	}
	return f.answering(a, msg)
}

// answering takes the keys of a question that stands alone on screen.
func (f *form) answering(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case draw.Matches(msg, a.keys.Next):
		f.field.confirm(a)
		if f.problem = f.take(a); f.problem == nil {
			a.forward(f.at)
		}
	case draw.Matches(msg, a.keys.Skip):
		a.forward(f.at)
	case draw.Matches(msg, a.keys.Back):
		a.backward(f.at)
	case draw.Matches(msg, a.keys.Close) && f.at.List() != nil:
		a.openList(f.at.List(), string(f.at.Item))
	default:
		cmd := f.field.key(a, msg)
		f.typing(a, !inWord(msg))
		return cmd
	}
	return nil
}

// typing writes the answer as it is being typed, unless it has to be understood first: then it is
// taken when it is confirmed or left. A problem is not said before, and goes once it is mended.
func (f *form) typing(a *App, finished bool) {
	if !f.field.edited() {
		return
	}
	answer, problem := f.field.answer(a)
	if problem != nil {
		return
	}
	f.problem = nil
	// The beginning of a number, a date or a country often is another one: 1 of 120, BR of Bristol.
	if _, typed := f.field.(*textField); !typed || f.at.Question.Kind == steps.Text {
		_, choice := f.field.(*choiceField)
		if finished || choice {
			a.session.Set(f.at, answer)
		} else {
			a.session.SetTyping(f.at, answer)
		}
	}
}

// inWord reports whether a key leaves somebody in the middle of a word.
func inWord(msg tea.KeyPressMsg) bool {
	last, _ := utf8.DecodeLastRuneInString(msg.Text)
	return msg.Text == "" || unicode.IsLetter(last) || unicode.IsDigit(last)
}

func (f *form) paste(a *App, text string) tea.Cmd {
	if f.field == nil {
		return nil
	}
	cmd := f.field.paste(a, text)
	f.typing(a, true)
	return cmd
}

func (f *form) hints(a *App) []key.Binding {
	if f.items != nil {
		return f.items.hints(a)
	}
	hints := append(f.field.hints(a), a.keys.Back)
	if f.at.List() != nil {
		hints = append(hints, a.keys.Close)
	}
	return append(hints, a.keys.Advice, a.keys.Preview, a.keys.Overview, a.keys.Depth, a.keys.Undo, a.keys.Leave)
}

// toggleDepth asks every question of the step on screen, or only the core ones again.
func (a *App) toggleDepth(step steps.Step) {
	if a.session.ToggleDepth(step) {
		a.say(a.text("deep"))
	} else {
		a.say(a.text("short"))
	}
}
