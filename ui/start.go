package ui

import (
	"path/filepath"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document"
	"sweetspot/session"
	"sweetspot/steps/date"
	"sweetspot/store"
	"sweetspot/ui/draw"
)

// start is the first screen: it offers files, drafts, a new strategy and examples.
type start struct {
	menu       draw.Menu
	beginnings map[string]beginning // what the rows open, by their keys
}

// beginning opens a strategy.
type beginning struct {
	file string // the name that the user knows what is opened by, for what cannot be opened
	open func(session.Env) (*session.Session, error)
}

// Rows of the start screen that are no files.
const (
	startShort = "new short"
	startFull  = "new full"
	startQuit  = "quit"
)

func newStart(a *App) *start {
	s := &start{beginnings: map[string]beginning{}}
	var rows []draw.Row
	add := func(key, file, title, note string, open func(session.Env) (*session.Session, error)) {
		rows = append(rows, draw.Row{Key: key, Text: title, Note: note})
		s.beginnings[key] = beginning{file: file, open: open}
	}
	addFile := func(path, note string) {
		title := a.text("start.open", args{"File": filepath.Base(path)})
		add("open "+path, path, title, note, func(env session.Env) (*session.Session, error) { return session.Open(env, path) })
	}
	if here := a.config.Here; here != "" {
		addFile(here, a.text("start.here"))
	}
	for _, draft := range a.config.State.Drafts(a.config.Catalogue) {
		name := draft.Title
		if name == "" {
			name = a.text("start.untitled")
		}
		note := a.text("start.draft_note", args{"Date": date.New(draft.Changed.Date())})
		if kept, rescued := store.OriginOf(draft.Path); rescued {
			note = a.text("start.rescued_note", args{"File": kept.File})
		}
		add("draft "+draft.Path, draft.Path, a.text("start.draft", args{"Name": name}), note,
			func(env session.Env) (*session.Session, error) { return session.OpenDraft(env, draft.Path) })
	}
	for _, path := range a.config.State.Recent() {
		if path != a.config.Here {
			addFile(path, path)
		}
	}
	add(startShort, "", a.text("start.short"), a.text("start.short_note"), newShort)
	add(startFull, "", a.text("start.full"), a.text("start.full_note"), newFull)
	for _, name := range document.Examples() {
		add("example "+name, name, a.text("start.example."+exampleKey(name)), a.text("start.example_note"),
			func(env session.Env) (*session.Session, error) {
				return session.OpenExample(env, name, env.Texts.Language())
			})
	}
	rows = append(rows, draw.Row{Key: startQuit, Text: a.text("start.quit")})
	s.menu.Set(rows)
	return s
}

// newShort starts a strategy with the core questions only.
func newShort(env session.Env) (*session.Session, error) {
	return session.New(env, env.Texts.Language(), ""), nil
}

// newFull starts a strategy with every question.
func newFull(env session.Env) (*session.Session, error) {
	s := session.New(env, env.Texts.Language(), "")
	s.AskEverything()
	return s, nil
}

// exampleKey returns the name of an example in the ids of its texts.
func exampleKey(name string) string {
	if name == "flip-flops" {
		return "flip_flops"
	}
	return name
}

func (s *start) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.Choose):
		return s.chosen(a, s.menu.Cursor)
	case draw.Matches(msg, a.keys.Close):
		a.say(a.text("how_to_close"))
	}
	return nil
}

// chosen does what Enter does on a row.
func (s *start) chosen(a *App, chosen string) tea.Cmd {
	s.menu.Cursor = chosen
	if chosen == startQuit {
		return tea.Quit
	}
	begin := s.beginnings[chosen]
	opened, err := begin.open(a.env())
	if err != nil {
		a.setOverlay(newMessage(a.text("cannot_open"), document.SayOpen(a.sp.Texts, begin.file, err)))
		return nil
	}
	a.begin(opened)
	return nil
}

func (s *start) again(a *App) screen { return newStart(a) }

func (s *start) paste(*App, string) tea.Cmd { return nil }

func (s *start) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Choose, a.keys.Up, a.keys.Down}
}

func (s *start) view(a *App, width, height int) draw.Block {
	inner := width
	if height >= shortestBoxed {
		inner = width - 4
	}
	rows, focus := s.menu.View(a.theme, inner, bind(a, s.chosen))
	if height < shortestBoxed {
		return rows.Fit(width, height, focus)
	}
	b := s.intro(a, inner, height-2-len(rows.Lines))
	focus += len(b.Lines)
	b.Append(rows)
	return b.Boxed(width, height, focus, a.theme.Border)
}

// shortestBoxed is the lowest window whose start screen has a frame and says what the program is for.
const shortestBoxed = 12

// intro says what the program is for, and in the lines that the menu leaves free also what it warns of, what one
// leaves with and how long it takes.
func (s *start) intro(a *App, width, free int) draw.Block {
	var b, warnings, promises draw.Block
	b.Text(a.text("start.welcome"), a.theme.Label, width)
	warnings.Text(a.text("start.mistakes"), a.theme.Plain, width)
	for _, mistake := range []string{"1", "2", "3"} {
		warnings.Add(draw.Bullet(mistake, a.text("start.mistake_"+mistake), a.theme.Plain, width)...)
	}
	promises.Text(a.text("start.outcome"), a.theme.Plain, width)
	promises.Text(a.text("start.promise"), a.theme.Quiet, width)
	for _, part := range []draw.Block{warnings, promises} {
		if len(b.Lines)+len(part.Lines)+1 <= free {
			b.Append(part)
		}
	}
	b.Add("")
	return b
}
