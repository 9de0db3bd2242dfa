package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// message is something to read, over the screen, until a key is pressed.
type message struct {
	title, text string
	warns       bool // answers would be lost by leaving
	firm        bool // any key will not do: it comes up while somebody may be typing
	top         int
}

func newMessage(title, text string) *message { return &message{title: title, text: text} }

func (m *message) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	page := a.height - chrome - 2
	hidden := max(0, len(m.lines(a, a.width-4))-page)
	switch {
	case matches(msg, a.keys.down):
		m.top = min(m.top+1, hidden)
	case matches(msg, a.keys.up):
		m.top = max(0, m.top-1)
	case matches(msg, a.keys.stepOn):
		m.top = min(m.top+page, hidden)
	case matches(msg, a.keys.stepBack):
		m.top = max(0, m.top-page)
	case !m.firm || matches(msg, a.keys.next):
		a.overlay = nil
	}
	return nil
}

func (m *message) again(*App) screen { return m }

func (m *message) paste(*App, string) tea.Cmd { return nil }

func (m *message) hints(a *App) []key.Binding {
	if m.firm {
		return []key.Binding{a.keys.next, a.keys.close, a.keys.down}
	}
	return []key.Binding{a.keys.close, a.keys.down}
}

func (m *message) view(a *App, width, height int) block {
	lines := m.lines(a, width-4)
	lines = lines[min(m.top, len(lines)-1):]
	if room := height - 2; len(lines) > room {
		lines = append(slices.Clone(lines[:room-1]), a.theme.quiet.Render("↓ …"))
	}
	return block{lines: lines}.boxed(width, height, 0, a.theme.accent)
}

func (m *message) lines(a *App, width int) []string {
	var b block
	b.text(m.title, a.theme.label, width)
	b.add("")
	b.text(m.text, a.theme.plain, width)
	return b.lines
}

// newHelp explains the keys, and how to select text where the mouse is taken.
func newHelp(a *App) *message {
	groups := [][]key.Binding{
		{a.keys.next, a.keys.skip, a.keys.back, a.keys.newLine, a.keys.toggle, a.keys.clear},
		{a.keys.add, a.keys.remove, a.keys.moveUp, a.keys.moveDown},
		{a.keys.stepBack, a.keys.stepOn, a.keys.overview, a.keys.depth, a.keys.undo},
		{a.keys.advice, a.keys.accept, a.keys.preview, a.keys.save, a.keys.mouse, a.keys.close, a.keys.leave},
	}
	var text strings.Builder
	list := func(keys []key.Binding) {
		for _, binding := range keys {
			text.WriteString(fill(binding.Help().Key, 16) + binding.Help().Desc + "\n")
		}
	}
	text.WriteString(a.text("help.about") + "\n")
	for _, group := range groups {
		text.WriteString("\n")
		list(group)
	}
	text.WriteString("\n" + a.text("help.document") + "\n")
	list([]key.Binding{a.keys.tabOn, a.keys.pageOn, a.keys.compare, a.keys.contents})
	text.WriteString("\n" + a.text("help.signs") + "\n\n" + a.text("help.mouse"))
	return newMessage(a.text("help.title"), text.String())
}

// prompt asks for one line of text over the screen.
type prompt struct {
	title, about string
	input        textinput.Model
	problem      string
	// done takes the line; a text that it gives back is what is wrong with it.
	done func(a *App, line string) string
}

func newPrompt(a *App, title, about, value string, done func(*App, string) string) *prompt {
	p := &prompt{title: title, about: about, input: newInput(), done: done}
	p.input.SetValue(value)
	p.input.CursorEnd()
	p.resize(a)
	return p
}

func (p *prompt) resize(a *App) { setInputWidth(&p.input, a.width-4) }

func (p *prompt) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	if !matches(msg, a.keys.next) {
		p.problem = ""
		return typeInto(&p.input, msg)
	}
	a.overlay = nil
	if p.problem = p.done(a, strings.TrimSpace(p.input.Value())); p.problem != "" {
		a.overlay = p
	}
	return nil
}

func (p *prompt) again(*App) screen { return p }

func (p *prompt) paste(_ *App, text string) tea.Cmd { return pasteInto(&p.input, text) }

func (p *prompt) hints(a *App) []key.Binding { return []key.Binding{a.keys.confirm, a.keys.close} }

func (p *prompt) view(a *App, width, height int) block {
	var b block
	inner := width - 4
	b.text(p.title, a.theme.label, inner)
	b.text(p.about, a.theme.quiet, inner)
	b.add("")
	b.place(block{lines: []string{p.input.View()}, cursor: p.input.Cursor()})
	keep := len(b.lines) - 1
	if p.problem != "" {
		b.add(bullet("!", p.problem, a.theme.flag, inner)...)
	}
	return b.boxed(width, min(height, max(len(b.lines)+2, 7)), keep, a.theme.accent).fit(width, height, 0)
}
