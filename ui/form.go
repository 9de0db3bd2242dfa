package ui

import (
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// form is one question on screen, with the field that takes its answer, or a list with its items.
type form struct {
	at      place
	field   field
	items   *itemList      // for a list, in place of the field
	problem *steps.Problem // what is wrong with what was typed, once it was confirmed
	changed bool           // the answers were changed at this place since it was opened
}

// openAt makes the form for a place, or for the list where the item of the place is gone.
func (a *App) openAt(at place) *form {
	if list := at.list(); list != nil && at.item >= list.Len(a.session.strategy) {
		at = place{question: list}
	}
	f := &form{at: at}
	if at.question.Kind == steps.List {
		f.items = newItemList(a, at.question)
	} else {
		f.field = newField(a, at)
		f.resize(a)
	}
	return f
}

func (f *form) again(a *App) screen { return a.openAt(f.at) }

// open goes to a question.
func (a *App) open(at place) {
	a.leaveField()
	if a.session.strategy.Reached < at.step() {
		a.session.strategy.Reached = at.step()
		a.reviewChange()
	}
	there := a.pin(at)
	a.save()
	a.noteFindings()
	a.screen = a.openAt(there())
}

// openList goes to a list, with the cursor on one of its rows.
func (a *App) openList(list *steps.Question, row string) {
	a.open(place{question: list})
	if f, here := a.screen.(*form); here {
		f.items.menu.Cursor = row
		f.items.refresh(a)
	}
}

// change writes an answer at this place; the state before its first change can be come back to.
func (f *form) change(a *App, answer steps.Answer, finished bool) {
	same := f.at.question.Answer(a.session.strategy, f.at.item).Equal(answer)
	if !same && !f.changed {
		a.session.remember(f.at)
		f.changed = true
	}
	a.answer(f.at, answer, finished)
}

// take reads the field, and writes what it holds if that can be an answer.
func (f *form) take(a *App) *steps.Problem {
	answer, problem := f.field.answer(a)
	if problem == nil {
		f.change(a, answer, true)
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
	if list := f.at.list(); list != nil {
		s := a.session.strategy
		unnamed := list.ItemID(s, f.at.item) == ""
		list.Identify(s, f.at.item)
		if unnamed && list.HasIDs() {
			a.reviewChange()
		}
	}
}

func (f *form) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	choice, choosing := f.field.(*choiceField)
	switch {
	case choosing && choice.menu.Key(a.keys, msg):
		choice.moved = true
		return nil
	case draw.Matches(msg, a.keys.StepOn):
		a.stepTo(f.at.step()+1, 1)
		return nil
	case draw.Matches(msg, a.keys.StepBack):
		a.stepTo(max(f.at.step()-1, steps.StepAudience), 1)
		return nil
	case draw.Matches(msg, a.keys.Depth):
		a.toggleDepth(f.at.step())
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
	case draw.Matches(msg, a.keys.Close) && f.at.list() != nil:
		a.openList(f.at.list(), rowKey(f.at.item))
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
	if _, typed := f.field.(*textField); !typed || f.at.question.Kind == steps.Text {
		_, choice := f.field.(*choiceField)
		f.change(a, answer, finished || choice)
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
	if f.at.list() != nil {
		hints = append(hints, a.keys.Close)
	}
	return append(hints, a.keys.Advice, a.keys.Preview, a.keys.Overview, a.keys.Depth, a.keys.Undo, a.keys.Leave)
}

// toggleDepth asks every question of the step on screen, or only the core ones again.
func (a *App) toggleDepth(step steps.Step) {
	a.deep[step] = !a.deep[step]
	if a.deep[step] {
		a.flash = a.text("deep")
	} else {
		a.flash = a.text("short")
	}
}
