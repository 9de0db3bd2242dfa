package ui

import (
	"path/filepath"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document/page"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// dispute is the overlay that asks about the conflicts of a merge, one by one: answers that were changed
// both here and in the file.
type dispute struct {
	conflict *session.Conflict
	since    time.Time // when the question on screen appeared
	menu     draw.Menu
}

// unread is how long keys are ignored after a question appears: they were typed before it was read.
const unread = 500 * time.Millisecond

// Rows of a dispute. The cursor begins on the last one, which decides nothing, so that a user who is typing
// when the question appears decides nothing by accident.
const (
	rowMine   = "mine"
	rowTheirs = "theirs"
	rowLater  = "later"
)

func newDispute(a *App, conflict *session.Conflict) *dispute {
	d := &dispute{conflict: conflict}
	d.ask(a)
	return d
}

// ask shows the next conflict.
func (d *dispute) ask(a *App) {
	at := d.conflict.Present()
	d.since = a.config.Now()
	later := draw.Row{Key: rowLater, Text: a.text("dispute.later")}
	if a.height > draw.LowWindow {
		later.Note = a.text("dispute.later_note")
	}
	d.menu.Set([]draw.Row{
		{Key: rowMine, Text: a.text("dispute.mine", args{"Answer": d.answer(a, d.conflict.Mine(), at.At, at.Mine)})},
		{Key: rowTheirs, Text: a.text("dispute.theirs", args{"Answer": d.answer(a, d.conflict.Theirs(), at.At, at.Theirs)})},
		later,
	})
	d.menu.Cursor = rowLater
}

// answer puts an answer in words, as one of the sides has it.
func (d *dispute) answer(a *App, s *steps.Strategy, at string, answer steps.Answer) string {
	switch said := page.SayAnswer(a.sp, s, at, answer); {
	case said != "":
		return said
	case steps.FindPlace(at).Whole:
		return a.text("dispute.removed")
	}
	return a.text("dispute.blank")
}

func (d *dispute) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case a.config.Now().Sub(d.since) < unread: // typed before the question was read
	case d.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.Choose):
		return d.chosen(a, d.menu.Cursor)
	}
	return nil
}

// chosen decides the conflict on screen. After the last one the merge is completed.
func (d *dispute) chosen(a *App, side string) tea.Cmd {
	if side == rowLater {
		a.setOverlay(nil)
		return nil
	}
	if side == rowMine {
		d.conflict.KeepMine()
	} else {
		d.conflict.KeepTheirs()
	}
	if !d.conflict.Done() {
		d.ask(a)
		return nil
	}
	a.setOverlay(nil)
	a.showOutcome(a.session.Resolve(d.conflict))
	return nil
}

func (d *dispute) again(*App) screen { return d }

func (d *dispute) paste(*App, string) tea.Cmd { return nil }

func (d *dispute) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Choose, a.keys.Up, a.keys.Down, a.keys.Close}
}

func (d *dispute) view(a *App, width, height int) draw.Block {
	inner := width - 4
	at := d.conflict.Present()
	var b draw.Block
	b.Text(a.text("dispute.title", args{"What": page.SayPlace(a.sp, d.conflict.Merged(), at.At)}), a.theme.Label, inner)
	if a.height > draw.LowWindow {
		b.Text(a.text("dispute.about", args{"File": filepath.Base(a.session.Path())}), a.theme.Quiet, inner)
	}
	if n := d.conflict.Len(); n > 1 {
		b.Text(a.text("dispute.count", args{"At": d.conflict.Decided() + 1, "All": n}), a.theme.Quiet, inner)
	}
	if a.height > draw.LowWindow {
		b.Add("")
	}
	rows, focus := d.menu.View(a.theme, inner, bind(a, d.chosen))
	b.Place(rows.Fit(inner, max(1, height-2-len(b.Lines)), focus))
	return b.Boxed(width, height, 0, a.theme.Accent)
}
