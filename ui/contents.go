package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document/page"
	"sweetspot/ui/draw"
)

// contents is the overlay that lists the sections of the document, each of which can be left out.
type contents struct{ menu draw.Menu }

func newContents(a *App) *contents {
	c := &contents{}
	c.refresh(a)
	return c
}

func (c *contents) refresh(a *App) {
	var rows []draw.Row
	for _, name := range page.SectionNames() {
		mark := a.theme.Good.Render("✓")
		if slices.Contains(a.session.Strategy().LeftOut, name) {
			mark = a.theme.Quiet.Render("○")
		}
		rows = append(rows, draw.Row{Key: name, Mark: mark, Text: page.Heading(a.sp.Texts, name)})
	}
	c.menu.Set(rows)
}

func (c *contents) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case c.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.Toggle), draw.Matches(msg, a.keys.Choose):
		return c.chosen(a, c.menu.Cursor)
	}
	return nil
}

// chosen leaves a section out of the document, or puts it back.
func (c *contents) chosen(a *App, name string) tea.Cmd {
	c.menu.Cursor = name
	leftOut := a.session.ToggleSection(name)
	c.refresh(a)
	a.save()
	a.refresh()
	if leftOut && slices.Contains(a.session.Kept(), name) {
		a.say(a.text("contents.edited"))
	}
	return nil
}

func (c *contents) again(a *App) screen {
	c.refresh(a)
	return c
}

func (c *contents) paste(*App, string) tea.Cmd { return nil }

func (c *contents) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Toggle, a.keys.Up, a.keys.Down, a.keys.Close}
}

func (c *contents) view(a *App, width, height int) draw.Block {
	var b draw.Block
	b.Text(a.text("contents.title"), a.theme.Label, width-4)
	if a.height > draw.LowWindow {
		b.Text(a.text("contents.about"), a.theme.Quiet, width-4)
		b.Add("")
	}
	rows, focus := c.menu.View(a.theme, width-4, bind(a, c.chosen))
	focus += len(b.Lines)
	b.Place(rows)
	return b.Boxed(width, height, focus, a.theme.Accent)
}
