package ui

import (
	"path/filepath"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document"
	"sweetspot/steps"
)

// dispute asks, one by one, about the answers that were changed both here and in the file.
type dispute struct {
	theirs     *elsewhere
	mine       *steps.Strategy
	collisions []steps.Collision
	decided    int
	since      time.Time // when the question on screen appeared
	menu       menu
}

// unread is how long a question is on screen before anybody can have read it.
const unread = 500 * time.Millisecond

// Rows of a dispute. The cursor begins on the last one, which does nothing: whoever is typing when
// the question appears decides nothing by accident.
const (
	rowMine   = "mine"
	rowTheirs = "theirs"
	rowLater  = "later"
)

func newDispute(a *App, theirs *elsewhere, mine *steps.Strategy, collisions []steps.Collision) *dispute {
	d := &dispute{theirs: theirs, mine: mine, collisions: collisions}
	d.ask(a)
	return d
}

// ask puts the next collision on screen.
func (d *dispute) ask(a *App) {
	at := d.collisions[d.decided]
	d.since = a.config.Now()
	later := row{key: rowLater, text: a.text("dispute.later")}
	if a.height > lowWindow {
		later.note = a.text("dispute.later_note")
	}
	d.menu.set([]row{
		{key: rowMine, text: a.text("dispute.mine", args{"Answer": a.disputed(d.mine, at.At, at.Mine)})},
		{key: rowTheirs, text: a.text("dispute.theirs", args{"Answer": a.disputed(d.theirs.document.Strategy, at.At, at.Theirs)})},
		later,
	})
	d.menu.cursor = rowLater
}

// disputed says an answer as one of the sides has it.
func (a *App) disputed(s *steps.Strategy, at string, answer steps.Answer) string {
	switch said := document.SayAnswer(a.sp, s, at, answer); {
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
	case d.menu.key(a.keys, msg):
	case matches(msg, a.keys.choose):
		return d.chosen(a, d.menu.cursor)
	}
	return nil
}

// chosen decides the collision on screen. After the last one both sides are put together.
func (d *dispute) chosen(a *App, side string) tea.Cmd {
	if side == rowLater {
		a.overlay = nil
		return nil
	}
	if side == rowMine {
		steps.Adopt(d.theirs.merged, d.mine, d.collisions[d.decided].At)
	}
	d.decided++
	if d.decided < len(d.collisions) {
		d.ask(a)
		return nil
	}
	a.overlay = nil
	a.takeOver(d.theirs)
	return nil
}

func (d *dispute) again(*App) screen { return d }

func (d *dispute) paste(*App, string) tea.Cmd { return nil }

func (d *dispute) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.choose, a.keys.up, a.keys.down, a.keys.close}
}

func (d *dispute) view(a *App, width, height int) block {
	inner := width - 4
	at := d.collisions[d.decided]
	var b block
	b.text(a.text("dispute.title", args{"What": document.SayPlace(a.sp, d.theirs.merged, at.At)}), a.theme.label, inner)
	if a.height > lowWindow {
		b.text(a.text("dispute.about", args{"File": filepath.Base(a.session.path)}), a.theme.quiet, inner)
	}
	if n := len(d.collisions); n > 1 {
		b.text(a.text("dispute.count", args{"At": d.decided + 1, "All": n}), a.theme.quiet, inner)
	}
	if a.height > lowWindow {
		b.add("")
	}
	rows, focus := d.menu.view(a.theme, inner, bind(a, d.chosen))
	b.place(rows.fit(inner, max(1, height-2-len(b.lines)), focus))
	return b.boxed(width, height, 0, a.theme.accent)
}
