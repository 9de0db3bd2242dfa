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

// start is the first screen: begin, go on, look at an example.
type start struct {
	menu draw.Menu
}

// Rows of the start screen that are no files.
const (
	startShort = "new short"
	startFull  = "new full"
	startQuit  = "quit"
)

func newStart(a *App) *start {
	s := &start{}
	var rows []draw.Row
	add := func(kind, path, title, note string) {
		rows = append(rows, draw.Row{Key: kind + path, Text: title, Note: note})
	}
	if here := a.config.Here; here != "" {
		add("open ", here, a.text("start.open", args{"File": filepath.Base(here)}), a.text("start.here"))
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
		add("draft ", draft.Path, a.text("start.draft", args{"Name": name}), note)
	}
	for _, path := range a.config.State.Recent() {
		if path != a.config.Here {
			add("open ", path, a.text("start.open", args{"File": filepath.Base(path)}), path)
		}
	}
	rows = append(rows,
		draw.Row{Key: startShort, Text: a.text("start.short"), Note: a.text("start.short_note")},
		draw.Row{Key: startFull, Text: a.text("start.full"), Note: a.text("start.full_note")})
	for _, name := range document.Examples() {
		add("example ", name, a.text("start.example."+exampleKey(name)), a.text("start.example_note"))
	}
	rows = append(rows, draw.Row{Key: startQuit, Text: a.text("start.quit")})
	s.menu.Set(rows)
	return s
}

// exampleKey is the name of an example as the text catalogue has it.
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
	}
	return nil
}

// chosen does what Enter does on a row.
func (s *start) chosen(a *App, chosen string) tea.Cmd {
	s.menu.Cursor = chosen
	switch chosen {
	case startQuit:
		return tea.Quit
	case startFull:
		full := session.New(a.env(), a.sp.Texts.Language(), "")
		full.AskEverything()
		a.begin(full)
		return nil
	case startShort:
		a.begin(session.New(a.env(), a.sp.Texts.Language(), ""))
		return nil
	}
	kind, path := splitKind(chosen)
	var opened *session.Session
	var err error
	switch kind {
	case "draft":
		opened, err = session.OpenDraft(a.env(), path)
	case "example":
		opened, err = session.OpenExample(a.env(), path, a.sp.Texts.Language())
	default:
		opened, err = session.Open(a.env(), path)
	}
	if err != nil {
		a.setOverlay(newMessage(a.text("cannot_open"), document.SayOpen(a.sp.Texts, path, err)))
		return nil
	}
	a.begin(opened)
	return nil
}

func splitKind(rowKey string) (kind, path string) {
	for i, r := range rowKey {
		if r == ' ' {
			return rowKey[:i], rowKey[i+1:]
		}
	}
	return rowKey, ""
}

func (s *start) again(a *App) screen { return newStart(a) }

func (s *start) paste(*App, string) tea.Cmd { return nil }

func (s *start) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Choose, a.keys.Up, a.keys.Down, a.keys.Leave}
}

func (s *start) view(a *App, width, height int) draw.Block {
	var b draw.Block
	inner := width
	if height >= 12 {
		inner = width - 4
		b.Text(a.text("start.welcome"), a.theme.Label, inner)
		b.Text(a.text("start.promise"), a.theme.Quiet, inner)
		b.Add("")
	}
	rows, focus := s.menu.View(a.theme, inner, bind(a, s.chosen))
	focus += len(b.Lines)
	b.Place(rows)
	if height < 12 {
		return b.Fit(width, height, focus)
	}
	return b.Boxed(width, height, focus, a.theme.Border)
}
