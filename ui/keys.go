package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
)

// keyMap is every key that does something, with what it is called and does in the user's language.
// A key stands here once; the screens and the line at the foot both read it.
type keyMap struct {
	next, newLine, back, skip       key.Binding
	up, down, first, last           key.Binding
	toggle, clear                   key.Binding
	add, remove, moveUp, moveDown   key.Binding
	stepBack, stepOn                key.Binding
	advice, overview, preview, help key.Binding
	depth, undo, save, leave, close key.Binding
	accept, goTo, choose            key.Binding
	tabOn, tabBack, mouse           key.Binding
	pageOn, pageBack                key.Binding
	compare, contents, confirm      key.Binding
}

func newKeys(t *lang.Texts) keyMap {
	bind := func(name, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...),
			key.WithHelp(t.Text("key."+name), t.Text("does."+does)))
	}
	return keyMap{
		next:     bind("enter", "next", "enter"),
		newLine:  bind("new_line", "new_line", "ctrl+j", "alt+enter", "shift+enter"),
		back:     bind("back", "back", "shift+tab"),
		skip:     bind("tab", "skip", "tab"),
		up:       bind("up", "up", "up"),
		down:     bind("down", "down", "down"),
		first:    bind("home", "first", "home"),
		last:     bind("end", "last", "end"),
		toggle:   bind("space", "toggle", "space"),
		clear:    bind("delete", "clear", "delete", "backspace"),
		add:      bind("plus", "add", "+"),
		remove:   bind("delete", "remove", "delete", "backspace", "-"),
		moveUp:   bind("alt_up", "move_up", "alt+up", "shift+up"),
		moveDown: bind("alt_down", "move_down", "alt+down", "shift+down"),
		stepBack: bind("page_up", "step_back", "pgup"),
		stepOn:   bind("page_down", "step_on", "pgdown"),
		advice:   bind("ctrl_g", "advice", "ctrl+g"),
		overview: bind("ctrl_o", "overview", "ctrl+o"),
		preview:  bind("ctrl_p", "preview", "ctrl+p"),
		help:     bind("f1", "help", "f1"),
		depth:    bind("ctrl_t", "depth", "ctrl+t"),
		undo:     bind("ctrl_z", "undo", "ctrl+z"),
		save:     bind("ctrl_s", "save", "ctrl+s"),
		leave:    bind("ctrl_c", "leave", "ctrl+c", "ctrl+q"),
		close:    bind("escape", "close", "esc"),
		accept:   bind("letter_a", "accept", "a"),
		goTo:     bind("enter", "go_to", "enter"),
		choose:   bind("enter", "choose", "enter"),
		tabOn:    bind("right", "tab_on", "right", "tab"),
		tabBack:  bind("left", "tab_back", "left", "shift+tab"),
		mouse:    bind("f2", "mouse", "f2"),
		pageOn:   bind("page_down", "page_on", "pgdown"),
		pageBack: bind("page_up", "page_back", "pgup"),
		compare:  bind("letter_e", "compare", "e"),
		confirm:  bind("enter", "save", "enter"),
		contents: bind("letter_s", "contents", "s"),
	}
}

func matches(msg tea.KeyPressMsg, b key.Binding) bool { return key.Matches(msg, b) }
