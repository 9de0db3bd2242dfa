package draw

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
)

// KeyMap is every key binding, with its name and its help in the user's language. The screens match
// keys against it, and the footer and the help page list it, so that both always agree.
type KeyMap struct {
	Next, NewLine, Back, Skip, Pass key.Binding
	Up, Down, first, last           key.Binding
	Toggle, Clear                   key.Binding
	Add, Remove, MoveUp, MoveDown   key.Binding
	Another                         key.Binding
	StepBack, StepOn                key.Binding
	Advice, Overview, Preview, Help key.Binding
	CheckIn                         key.Binding
	Depth, Undo, Redo, Save, Leave  key.Binding
	Rewrite                         key.Binding
	Close                           key.Binding
	Accept, GoTo, Choose            key.Binding
	TabOn, TabBack, Mouse           key.Binding
	PageOn, PageBack                key.Binding
	Compare, Contents, Confirm      key.Binding
	HandOn                          key.Binding
	Paste, Repaint                  key.Binding
}

// NewKeys returns the key bindings with their help in a language.
func NewKeys(t *lang.Texts) KeyMap {
	bind := func(name, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...),
			key.WithHelp(t.Text("key."+name), t.Text("does."+does)))
	}
	return KeyMap{
		Next:     bind("enter", "next", "enter"),
		NewLine:  bind("new_line", "new_line", "ctrl+j", "alt+enter", "shift+enter"),
		Back:     bind("back", "back", "shift+tab"),
		Skip:     bind("tab", "skip", "tab"),
		Pass:     bind("enter", "skip", "enter"),
		Up:       bind("up", "up", "up"),
		Down:     bind("down", "down", "down"),
		first:    bind("home", "first", "home"),
		last:     bind("end", "last", "end"),
		Toggle:   bind("space", "toggle", "space"),
		Clear:    bind("delete", "clear", "delete", "backspace"),
		Add:      bind("plus", "add", "+"),
		Another:  bind("f3", "another", "f3"),
		Remove:   bind("delete", "remove", "delete", "backspace", "-"),
		MoveUp:   bind("alt_up", "move_up", "alt+up", "shift+up"),
		MoveDown: bind("alt_down", "move_down", "alt+down", "shift+down"),
		StepBack: bind("page_up", "step_back", "pgup"),
		StepOn:   bind("page_down", "step_on", "pgdown"),
		Advice:   bind("ctrl_g", "advice", "ctrl+g"),
		Overview: bind("ctrl_o", "overview", "ctrl+o"),
		Preview:  bind("ctrl_p", "preview", "ctrl+p"),
		CheckIn:  bind("ctrl_r", "check_in", "ctrl+r"),
		Help:     bind("f1", "help", "f1"),
		Depth:    bind("ctrl_t", "depth", "ctrl+t"),
		Rewrite:  bind("ctrl_n", "rewrite", "ctrl+n"),
		Undo:     bind("ctrl_z", "undo", "ctrl+z"),
		Redo:     bind("ctrl_y", "redo", "ctrl+y"),
		Save:     bind("ctrl_s", "save", "ctrl+s"),
		Leave:    bind("ctrl_c", "leave", "ctrl+c", "ctrl+q", "ctrl+alt+c"),
		Close:    bind("escape", "close", "esc"),
		Accept:   bind("letter_a", "accept", "a"),
		GoTo:     bind("enter", "go_to", "enter"),
		Choose:   bind("enter", "choose", "enter"),
		TabOn:    bind("right", "tab_on", "right", "tab"),
		TabBack:  bind("left", "tab_back", "left", "shift+tab"),
		Mouse:    bind("f2", "mouse", "f2"),
		PageOn:   bind("page_down", "page_on", "pgdown"),
		PageBack: bind("page_up", "page_back", "pgup"),
		Compare:  bind("letter_e", "compare", "e"),
		Confirm:  bind("enter", "save", "enter"),
		Contents: bind("letter_s", "contents", "s"),
		HandOn:   bind("letter_h", "hand_on", "h"),
		Paste:    key.NewBinding(key.WithKeys("ctrl+v")),
		Repaint:  key.NewBinding(key.WithKeys("ctrl+l")),
	}
}

// Matches reports whether a key press is one of a binding's keys.
func Matches(msg tea.KeyPressMsg, b key.Binding) bool { return key.Matches(msg, b) }
