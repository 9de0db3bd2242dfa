package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document"
)

// contents is the list of the document's sections: each can be left out, and asked for again.
type contents struct{ menu menu }

func newContents(a *App) *contents {
	c := &contents{}
	c.refresh(a)
	return c
}

func (c *contents) refresh(a *App) {
	var rows []row
	for _, name := range document.SectionNames() {
		mark := a.theme.good.Render("✓")
		if slices.Contains(a.session.strategy.LeftOut, name) {
			mark = a.theme.quiet.Render("○")
		}
		rows = append(rows, row{key: name, mark: mark, text: document.Heading(a.sp.Texts, name)})
	}
	c.menu.set(rows)
}

func (c *contents) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case c.menu.key(a.keys, msg):
	case matches(msg, a.keys.toggle), matches(msg, a.keys.choose):
		return c.chosen(a, c.menu.cursor)
	}
	return nil
}

// chosen leaves a section out, or takes it in again.
func (c *contents) chosen(a *App, name string) tea.Cmd {
	s := a.session.strategy
	c.menu.cursor = name
	if at := slices.Index(s.LeftOut, name); at >= 0 {
		s.LeftOut = slices.Delete(slices.Clone(s.LeftOut), at, at+1)
	} else {
		s.LeftOut = append(slices.Clone(s.LeftOut), name)
	}
	c.refresh(a)
	a.save()
	a.screen = a.screen.again(a)
	if left := a.session.strategy.LeftOut; slices.Contains(left, name) && slices.Contains(a.session.kept, name) {
		a.flash = a.text("contents.edited")
	}
	return nil
}

func (c *contents) again(a *App) screen {
	c.refresh(a)
	return c
}

func (c *contents) paste(*App, string) tea.Cmd { return nil }

func (c *contents) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.toggle, a.keys.up, a.keys.down, a.keys.close}
}

func (c *contents) view(a *App, width, height int) block {
	var b block
	b.text(a.text("contents.title"), a.theme.label, width-4)
	if a.height > lowWindow {
		b.text(a.text("contents.about"), a.theme.quiet, width-4)
		b.add("")
	}
	rows, focus := c.menu.view(a.theme, width-4, bind(a, c.chosen))
	focus += len(b.lines)
	b.place(rows)
	return b.boxed(width, height, focus, a.theme.accent)
}
