package ui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/session"
	"sweetspot/ui/draw"
)

// adviceList is the screen of all findings, grouped by mistake, with the one under the cursor in full.
type adviceList struct {
	menu  draw.Menu
	from  screen // Escape goes back to it
	above int    // lines between the header and the list
	top   int    // first line of the finding under the cursor that is shown
}

func newAdviceList(a *App) screen {
	l := &adviceList{from: a.screen}
	if before, again := a.screen.(*adviceList); again {
		l.from = before.from
	}
	l.refresh(a)
	if f := a.shown(); f != nil {
		l.menu.Cursor = session.FindingKey(f)
	}
	return l
}

func (l *adviceList) refresh(a *App) {
	var rows []draw.Row
	for _, m := range advice.Mistakes() {
		name := a.sp.Texts.Text("mistake." + m.String() + ".name")
		rows = append(rows, draw.Row{Heading: true, Text: fmt.Sprintf("%d %s  %s", m, name, a.light(m))})
		findings := findingRows(a, m)
		if len(findings) == 0 {
			rows = append(rows, draw.Row{Heading: true, Text: "  " + a.sp.Texts.Text("mistake."+m.String()+".about")})
		}
		rows = append(rows, findings...)
	}
	l.menu.Set(rows)
}

func findingRows(a *App, m advice.Mistake) []draw.Row {
	var rows []draw.Row
	for i := range a.session.Report().Findings {
		f := &a.session.Report().Findings[i]
		if f.Rule.Under() != m || f.Wrong() {
			continue
		}
		mark, style := a.levelMark(f.Level)
		r := draw.Row{Key: session.FindingKey(f), Mark: style.Render(mark), Say: func() string { return f.Title(a.sp) }}
		if f.Accepted != nil {
			r.Side = a.text("accepted")
		}
		rows = append(rows, r)
	}
	return rows
}

// finding returns the finding under the cursor, nil where there is none.
func (l *adviceList) finding(a *App) *advice.Finding {
	for i := range a.session.Report().Findings {
		if f := &a.session.Report().Findings[i]; session.FindingKey(f) == l.menu.Cursor {
			return f
		}
	}
	return nil
}

func (l *adviceList) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	f := l.finding(a)
	before := l.menu.Cursor
	switch {
	case l.scroll(a, f, msg):
	case l.menu.Key(a.keys, msg):
		if l.menu.Cursor != before {
			l.top = 0
		}
	case draw.Matches(msg, a.keys.Close):
		a.goTo(l.from.again)
	case f == nil:
	case draw.Matches(msg, a.keys.GoTo):
		a.goToFinding(f)
	case draw.Matches(msg, a.keys.Accept):
		a.askAcceptance(f)
	}
	return nil
}

// scroll moves in the finding under the cursor where not all of it is shown, and reports whether it did: by
// pages, and in a low window by lines as well, before the cursor goes on to another finding.
func (l *adviceList) scroll(a *App, f *advice.Finding, msg tea.KeyPressMsg) bool {
	if f == nil {
		return false
	}
	height := a.height - chrome - l.above - len(a.notice())
	lines, room := l.explained(a, f, a.width, height)
	by := 0
	switch low := height < lowUnder; {
	case low && draw.Matches(msg, a.keys.Down):
		by = 1
	case low && draw.Matches(msg, a.keys.Up):
		by = -1
	case draw.Matches(msg, a.keys.StepOn):
		by = max(1, room-1)
	case draw.Matches(msg, a.keys.StepBack):
		by = -max(1, room-1)
	}
	top := max(0, min(l.top+by, len(lines)-room))
	moved := top != l.top
	l.top = top
	return moved
}

// explained returns the finding under the cursor in full, and how many of its lines have room in a window.
func (l *adviceList) explained(a *App, f *advice.Finding, width, height int) (lines []string, room int) {
	if height < lowUnder {
		return l.alone(a, f, width).Lines, height - 1
	}
	lines = l.detail(a, f, width-4).Lines
	return lines, min(len(lines), height*3/5-2)
}

func (l *adviceList) again(a *App) screen {
	l.refresh(a)
	return l
}

func (l *adviceList) paste(*App, string) tea.Cmd { return nil }

func (l *adviceList) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.GoTo, a.keys.Accept, a.keys.Close}
}

// lowUnder is the height below which list and explanation do not fit together.
const lowUnder = 12

func (l *adviceList) view(a *App, width, height int) draw.Block {
	f := l.finding(a)
	if f != nil && height < lowUnder {
		b := draw.Block{Lines: []string{l.position(a)}}
		b.Append(scrolled(a, l.alone(a, f, width), l.top, width, height-1))
		return b
	}
	rows, focus := l.menu.Around(height).View(a.theme, width-4, func(k string) tea.Cmd {
		l.menu.Cursor, l.top = k, 0
		return nil
	})
	if len(a.session.Report().Findings) == 0 {
		rows.Add("")
		rows.Text(a.text("no_finding"), a.theme.Quiet, width-4)
	}
	if f == nil && height < lowUnder {
		return rows.Fit(width, height, focus)
	}
	if f == nil {
		return rows.Boxed(width, height, focus, a.theme.Border)
	}
	detail := l.detail(a, f, width-4)
	lower := min(len(detail.Lines)+2, height*3/5)
	b := rows.Boxed(width, height-lower, focus, a.theme.Border)
	b.Append(scrolled(a, detail, l.top, width-4, lower-2).Boxed(width, lower, 0, a.theme.Border))
	return b
}

// detail draws a finding opened up, with the reason for which it was accepted.
func (l *adviceList) detail(a *App, f *advice.Finding, width int) draw.Block {
	b := a.openedUp(f, width)
	if f.Accepted != nil {
		b.Text(a.text("accepted_because", args{"Because": f.Accepted.Because}), a.theme.Quiet, width)
	}
	return b
}

// scrolled draws the lines of a block from top on that have room, and says where some are hidden below.
func scrolled(a *App, b draw.Block, top, width, height int) draw.Block {
	top = max(0, min(top, len(b.Lines)-height))
	shown := draw.Block{Lines: b.Lines[top:]}
	if len(shown.Lines) > height {
		shown.Lines = append(slices.Clone(shown.Lines[:height-1]), a.theme.Quiet.Render("↓ …"))
	}
	for _, z := range b.Zones {
		if z.Y -= top; z.Y >= 0 {
			shown.Zones = append(shown.Zones, z)
		}
	}
	return shown.Fit(width, height, 0)
}

// position says which of the findings is under the cursor.
func (l *adviceList) position(a *App) string {
	at, all := 0, 0
	for i := range l.menu.Rows {
		if l.menu.Rows[i].Heading {
			continue
		}
		all++
		if i <= l.menu.At() {
			at++
		}
	}
	return a.theme.Quiet.Render(fmt.Sprintf("%d / %d  ↑ ↓", at, all))
}

// alone draws only the finding under the cursor, for low windows: what to do comes before why.
func (l *adviceList) alone(a *App, f *advice.Finding, width int) draw.Block {
	words := f.Words(a.sp)
	mark, style := a.levelMark(f.Level)
	var b draw.Block
	b.Add(draw.Bullet(style.Render(mark), words.Title, a.theme.Label, width)...)
	if f.Accepted != nil {
		b.Text(a.text("accepted_because", args{"Because": f.Accepted.Because}), a.theme.Quiet, width)
	}
	b.Add(draw.Bullet(a.theme.Accent.Render("→"), words.Fix, a.theme.Plain, width)...)
	b.Text(words.Why, a.theme.Quiet, width)
	return b
}
