package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// textField takes an answer of one line: a text, a number, a sum, a date, a country, a currency.
type textField struct {
	at       session.Place
	input    textinput.Model
	opened   string // what stood in it at first
	proposed bool   // that was only proposed
}

func newTextField(a *App, at session.Place) *textField {
	answer, proposed := a.proposal(at)
	opened := answer.String()
	if at.Question.Kind == steps.Day {
		opened = a.sayAnswer(at, answer)
	}
	// A file may hold what could not have been typed. It stays there unless the field is edited.
	f := &textField{at: at, input: newInput(), opened: lang.Clean(opened), proposed: proposed}
	f.input.SetValue(f.opened)
	if typed, unread := a.session.Unread(at); unread {
		f.input.SetValue(typed)
	}
	f.input.CursorEnd()
	return f
}

// newInput is one line to type in, with the terminal's own cursor: input methods and screen
// readers follow that one.
func newInput() textinput.Model {
	input := textinput.New()
	input.Prompt = "› "
	input.KeyMap.Paste.SetEnabled(false) // it would start a program that reads the clipboard
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	input.Focus()
	return input
}

func (f *textField) key(_ *App, msg tea.KeyPressMsg) tea.Cmd {
	if f.proposed && !f.edited() && msg.Text != "" {
		f.input.SetValue("") // what is typed takes the place of what was only proposed
	}
	return typeInto(&f.input, msg)
}

// typeInto gives a key to an input. What deletes a character deletes all of it, however many code
// points it is made of.
func typeInto(input *textinput.Model, msg tea.KeyPressMsg) (cmd tea.Cmd) {
	times := 1
	switch {
	case key.Matches(msg, input.KeyMap.DeleteCharacterBackward):
		times = draw.LastLetter([]rune(input.Value())[:input.Position()])
	case key.Matches(msg, input.KeyMap.DeleteCharacterForward):
		times = draw.FirstLetter([]rune(input.Value())[input.Position():])
	}
	msg.Text = lang.Clean(msg.Text)
	for range times {
		*input, cmd = input.Update(msg)
	}
	return cmd
}

func (f *textField) paste(_ *App, text string) tea.Cmd {
	return pasteInto(&f.input, text)
}

func pasteInto(input *textinput.Model, text string) (cmd tea.Cmd) {
	line := strings.TrimSpace(strings.ReplaceAll(text, "\n", " "))
	*input, cmd = input.Update(tea.PasteMsg{Content: line})
	return cmd
}

func (f *textField) answer(a *App) (steps.Answer, *steps.Problem) {
	answer, problem := f.at.Question.Read(f.input.Value(), a.config.Today)
	a.keepUnread(f.at, f.input.Value(), problem)
	return answer, problem
}

func (f *textField) confirm(*App) { f.proposed = false }

func (f *textField) edited() bool { return f.input.Value() != f.opened }

func (f *textField) resize(width int) { setInputWidth(&f.input, width) }

// setInputWidth leaves room for the prompt and for the cursor behind the last letter.
// What was scrolled out of a narrow field comes back in a wide one.
func setInputWidth(input *textinput.Model, width int) {
	input.SetWidth(max(1, width-3))
	at := input.Position()
	input.CursorStart()
	input.SetCursor(at)
}

func (f *textField) view(*App, int, int) (draw.Block, int) {
	return draw.Block{Lines: []string{f.input.View()}, Cursor: f.input.Cursor()}, 0
}

func (f *textField) below(a *App, width int) []string {
	var lines []string
	answer, problem := f.at.Question.Read(f.input.Value(), a.config.Today)
	if problem == nil {
		if said := a.understood(f.at, f.input.Value(), answer); said != "" && !answer.Blank() {
			lines = append(lines, draw.Wrap(said, width)...)
		}
	}
	if len(lines) == 0 {
		if unit := a.sp.Unit(f.at.Question, a.session.Strategy(), a.session.Index(f.at)); unit != "" {
			lines = append(lines, draw.Wrap(unit, width)...)
		}
	}
	if f.proposed && !f.edited() {
		lines = append(lines, draw.Wrap(a.text("proposed"), width)...)
	}
	return lines
}

func (f *textField) hints(a *App) []key.Binding { return []key.Binding{a.keys.Next} }
