package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// areaField takes an answer of several lines: a long text, or words one a line.
type areaField struct {
	at     session.Place
	area   textarea.Model
	opened string
}

func newAreaField(a *App, at session.Place) *areaField {
	answer, _ := a.proposal(at)
	f := &areaField{at: at, area: textarea.New(), opened: lang.Clean(strings.Join(answer, "\n"))}
	f.area.Prompt = "› "
	f.area.ShowLineNumbers = false
	f.area.EndOfBufferCharacter = ' '
	f.area.CharLimit = steps.MaxText
	f.area.DynamicHeight = true
	f.area.MaxHeight = maxAreaLines
	f.area.SetVirtualCursor(false)
	f.area.SetStyles(textarea.Styles{})
	f.area.SetPromptFunc(2, func(line textarea.PromptInfo) string {
		if line.LineNumber == 0 {
			return "› "
		}
		return "  "
	})
	f.area.KeyMap.InsertNewline = a.keys.NewLine
	f.area.KeyMap.Paste.SetEnabled(false) // it would start a program that reads the clipboard
	f.area.Focus()
	f.area.SetValue(f.opened)
	if typed, unread := a.session.Unread(at); unread {
		f.area.SetValue(typed)
	}
	return f
}

func (f *areaField) key(_ *App, msg tea.KeyPressMsg) (cmd tea.Cmd) {
	times := 1
	switch {
	case key.Matches(msg, f.area.KeyMap.DeleteCharacterBackward):
		times = draw.LastLetter(f.line()[:f.column()])
	case key.Matches(msg, f.area.KeyMap.DeleteCharacterForward):
		times = draw.FirstLetter(f.line()[f.column():])
	}
	msg.Text = lang.Clean(msg.Text)
	for range times {
		f.area, cmd = f.area.Update(msg)
	}
	return cmd
}

// line is the line that the cursor is in.
func (f *areaField) line() []rune {
	lines := strings.Split(f.area.Value(), "\n")
	return []rune(lines[min(f.area.Line(), len(lines)-1)])
}

func (f *areaField) column() int { return min(f.area.Column(), len(f.line())) }

func (f *areaField) paste(_ *App, text string) (cmd tea.Cmd) {
	f.area, cmd = f.area.Update(tea.PasteMsg{Content: text})
	return cmd
}

func (f *areaField) answer(a *App) (steps.Answer, *steps.Problem) {
	answer, problem := f.at.Question.Read(f.area.Value(), a.config.Today)
	a.keepUnread(f.at, f.area.Value(), problem)
	return answer, problem
}

func (f *areaField) confirm(*App) {}

func (f *areaField) edited() bool { return f.area.Value() != f.opened }

// maxAreaLines keeps the question in sight over a long answer.
const maxAreaLines = 10

func (f *areaField) resize(width int) { f.area.SetWidth(max(4, width)) }

func (f *areaField) view(_ *App, width, height int) (draw.Block, int) {
	b := draw.Block{Lines: strings.Split(f.area.View(), "\n"), Cursor: f.area.Cursor()}
	focus := 0
	if b.Cursor != nil {
		focus = b.Cursor.Y
	}
	return b.Within(width, height, focus)
}

func (f *areaField) below(*App, int) []string { return nil }

func (f *areaField) hints(a *App) []key.Binding { return []key.Binding{a.keys.Next, a.keys.NewLine} }
