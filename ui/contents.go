package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document/page"
	"sweetspot/ui/draw"
)

// contents is the overlay that lists the sections of the document, each of which can be left out. Ticks
// change nothing before they are confirmed: it is opened by a letter, and closed by keys that are easily
// pressed by a user who believes to be typing.
type contents struct {
	menu    draw.Menu
	leftOut []string // as it is ticked
}

func newContents(a *App) *contents {
	c := &contents{leftOut: slices.Clone(a.session.Strategy().LeftOut)}
	c.refresh(a)
	return c
}

func (c *contents) refresh(a *App) {
	var rows []draw.Row
	for _, name := range page.SectionNames() {
		mark := a.theme.Good.Render("✓")
		if slices.Contains(c.leftOut, name) {
			mark = a.theme.Quiet.Render("○")
		}
		rows = append(rows, draw.Row{Key: name, Mark: mark, Text: page.Heading(a.sp.Texts, name)})
	}
	c.menu.Set(rows)
}

func (c *contents) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case c.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.Toggle):
		return c.chosen(a, c.menu.Cursor)
	case draw.Matches(msg, a.keys.Confirm):
		c.close(a)
	}
	return nil
}

// chosen ticks a section, or takes the tick back.
func (c *contents) chosen(a *App, name string) tea.Cmd {
	c.menu.Cursor = name
	if at := slices.Index(c.leftOut, name); at >= 0 {
		c.leftOut = slices.Delete(c.leftOut, at, at+1)
	} else {
		c.leftOut = append(c.leftOut, name)
	}
	c.refresh(a)
	return nil
}

// close asks whether the document is to change, where it would.
func (c *contents) close(a *App) {
	var out, back []string
	for _, name := range page.SectionNames() {
		was, is := slices.Contains(a.session.Strategy().LeftOut, name), slices.Contains(c.leftOut, name)
		switch {
		case is && !was:
			out = append(out, name)
		case was && !is:
			back = append(back, name)
		}
	}
	a.setOverlay(nil)
	var about []string
	if len(out) > 0 {
		about = append(about, a.text("contents.out", args{"Sections": page.Headings(a.sp.Texts, out)}))
	}
	if len(back) > 0 {
		about = append(about, a.text("contents.back", args{"Sections": page.Headings(a.sp.Texts, back)}))
	}
	if len(about) > 0 {
		a.setOverlay(newDecision(a.text("contents.sure"), strings.Join(about, "\n"),
			option{a.text("contents.yes"), func(a *App) { a.toggleSections(append(out, back...)) }},
			option{text: a.text("contents.no")}))
	}
}

// toggleSections leaves sections out of the document, or puts them back.
func (a *App) toggleSections(names []string) {
	var out []string
	for _, name := range names {
		if a.session.ToggleSection(name) {
			out = append(out, name)
		}
	}
	a.saveNow()
	a.refresh()
	if slices.ContainsFunc(out, func(name string) bool { return slices.Contains(a.session.Kept(), name) }) {
		a.say(a.text("contents.edited"))
	}
}

func (c *contents) again(a *App) screen {
	c.refresh(a)
	return c
}

func (c *contents) paste(*App, string) tea.Cmd { return nil }

func (c *contents) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Toggle, a.keys.Confirm, a.keys.Close, a.keys.Up, a.keys.Down}
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
	b.Append(rows)
	return b.Boxed(width, height, focus, a.theme.Accent)
}
