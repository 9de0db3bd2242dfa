package ui

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/steps"
	"sweetspot/ui/draw"
	"sweetspot/ui/field"
)

// conclusion is the overlay that completes a revision: it lists the changes and asks for the reason.
type conclusion struct {
	top   int // first change that is shown
	input field.Input
}

// conclude goes through what there is to decide before a revision is complete: sections that were edited by
// hand, then the reason.
func (a *App) conclude() {
	if open := a.session.Undecided(); len(open) > 0 {
		a.setOverlay(newComparison(a, open, (*App).conclude))
		return
	}
	if len(a.session.Changes()) == 0 || a.session.Revision() == 0 {
		a.complete("")
		return
	}
	c := &conclusion{}
	c.input.Set(a.session.Reason())
	c.resize(a)
	a.setOverlay(c)
}

// complete saves the revision with its reason. What changes from then on is a new one.
func (a *App) complete(because string) {
	a.showOutcome(a.session.Conclude(because))
	a.refresh()
	if a.session.Failed() == nil {
		a.sayWhereSaved()
	}
}

func (c *conclusion) resize(a *App) { c.input.Resize(a.width - 4) }

func (c *conclusion) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	page := c.room(a.height - chrome)
	switch {
	case draw.Matches(msg, a.keys.Next) && utf8.RuneCountInString(c.input.Value()) > steps.MaxText:
		a.say((&steps.Problem{ID: "too_long", Args: args{"Max": steps.MaxText}}).Say(a.sp.Texts))
	case draw.Matches(msg, a.keys.Next):
		a.setOverlay(nil)
		a.complete(c.input.Value())
	case draw.Matches(msg, a.keys.PageOn), draw.Matches(msg, a.keys.Down):
		c.top = max(0, min(c.top+page, len(a.changes(a.width-4).Lines)-page))
	case draw.Matches(msg, a.keys.PageBack), draw.Matches(msg, a.keys.Up):
		c.top = max(0, c.top-page)
	default:
		c.input.Key(msg)
	}
	return nil
}

func (c *conclusion) again(*App) screen { return c }

func (c *conclusion) paste(a *App, text string) tea.Cmd {
	if !c.input.Paste(text) {
		a.refusePaste()
	}
	return nil
}

func (c *conclusion) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Confirm, a.keys.PageOn, a.keys.Close}
}

// room returns the number of lines left for the changes beside frame, question and field.
func (c *conclusion) room(height int) int { return max(1, height-2-3) }

func (c *conclusion) view(a *App, width, height int) draw.Block {
	inner := width - 4
	changes := a.changes(inner).Lines
	room := min(c.room(height), len(changes))
	top := max(0, min(c.top, len(changes)-room))
	var b draw.Block
	b.Append(draw.Block{Lines: changes[top:]}.Fit(inner, room, 0))
	b.Add("")
	b.Add(draw.Fill(a.theme.Label.Render(a.text("conclude.why")), inner))
	b.Append(c.input.View())
	return b.Boxed(width, len(b.Lines)+2, 0, a.theme.Accent).Fit(width, height, 0)
}
