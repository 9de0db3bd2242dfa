package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document"
	"sweetspot/document/page"
	"sweetspot/ui/draw"
)

// comparison is the overlay that shows a section edited by hand beside the one rendered from the answers,
// and asks which to keep.
type comparison struct {
	sections []document.Edited
	at       int
	top      int // first line of the difference that is shown
	menu     draw.Menu
	done     func(*App) // goes on once all are decided
}

// Rows of a comparison.
const (
	rowKeepMine = "keep mine"
	rowTakeNew  = "take new"
	rowKeepBoth = "keep both"
)

var sectionChoices = map[string]document.Choice{
	rowKeepMine: document.KeepMine, rowTakeNew: document.TakeNew, rowKeepBoth: document.KeepBoth,
}

func newComparison(a *App, sections []document.Edited, done func(*App)) *comparison {
	c := &comparison{sections: sections, done: done}
	c.menu.Set([]draw.Row{
		{Key: rowKeepMine, Text: a.text("compare.mine")},
		{Key: rowTakeNew, Text: a.text("compare.new")},
		{Key: rowKeepBoth, Text: a.text("compare.both")},
	})
	return c
}

// compareAll asks about every section that was edited by hand, decided or not.
func (a *App) compareAll() {
	edited := a.session.Edited()
	if len(edited) == 0 {
		a.refresh() // decided meanwhile
		return
	}
	a.setOverlay(newComparison(a, edited, func(a *App) {
		a.save()
		a.refresh()
	}))
}

func (c *comparison) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	page := max(1, c.room(a.height-chrome))
	switch {
	case c.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.PageOn):
		c.top = max(0, min(c.top+page, len(c.lines(a, a.width-4))-page))
	case draw.Matches(msg, a.keys.PageBack):
		c.top = max(0, c.top-page)
	case draw.Matches(msg, a.keys.Choose):
		return c.chosen(a, c.menu.Cursor)
	}
	return nil
}

// chosen keeps one version of the section on screen, and goes on to the next section.
func (c *comparison) chosen(a *App, choice string) tea.Cmd {
	if err := a.session.Decide(c.sections[c.at], sectionChoices[choice]); err != nil {
		a.setOverlay(newMessage(a.text("compare.no_backup"), document.SaySave(a.sp.Texts, a.session.Path(), err)))
		return nil
	}
	if choice == rowTakeNew {
		a.say(a.text("compare.backup", args{"Word": pasted(a.session.Path())}))
	}
	c.at, c.top, c.menu.Cursor = c.at+1, 0, rowKeepMine
	if c.at == len(c.sections) {
		a.setOverlay(nil)
		c.done(a)
	}
	return nil
}

func (c *comparison) again(*App) screen { return c }

func (c *comparison) paste(*App, string) tea.Cmd { return nil }

func (c *comparison) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Choose, a.keys.PageOn, a.keys.Close}
}

// room returns the number of lines left for the difference beside title, choices and frame.
func (c *comparison) room(height int) int { return height - 2 - len(c.menu.Rows) - 2 }

func (c *comparison) lines(a *App, width int) []string {
	section := c.sections[c.at]
	around := 2
	if a.height <= draw.LowWindow {
		around = 0
	}
	return draw.Difference(section.Mine, section.New, around, a.theme, width)
}

func (c *comparison) view(a *App, width, height int) draw.Block {
	inner := width - 4
	section := c.sections[c.at]
	var b draw.Block
	b.Add(draw.Fill(a.theme.Label.Render(a.text("compare.title", args{"Section": page.Heading(a.sp.Texts, section.Name)})), inner))
	about := "− " + a.text("compare.left") + "  + " + a.text("compare.right")
	if inner >= draw.WideFrom-4 {
		about = draw.Fill(a.text("compare.left"), (inner-3)/2+3) + a.text("compare.right")
	}
	b.Add(draw.Fill(a.theme.Quiet.Render(about), inner))
	room := max(1, c.room(height))
	lines := c.lines(a, inner)
	top := max(0, min(c.top, len(lines)-room))
	b.Append(draw.Block{Lines: lines[top:]}.Fit(inner, room, 0))
	rows, focus := c.menu.View(a.theme, inner, bind(a, c.chosen))
	focus += len(b.Lines)
	b.Append(rows)
	return b.Boxed(width, height, focus, a.theme.Accent)
}
