package ui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
)

// adviceList is every finding, by mistake, with the one under the cursor opened up.
type adviceList struct {
	menu menu
	from screen // where Escape goes back to
}

func newAdviceList(a *App) screen {
	l := &adviceList{from: a.screen}
	if before, again := a.screen.(*adviceList); again {
		l.from = before.from
	}
	l.refresh(a)
	if f := a.shown(); f != nil {
		l.menu.cursor = findingKey(f)
	}
	return l
}

func (l *adviceList) refresh(a *App) {
	var rows []row
	for _, m := range advice.Mistakes() {
		name := a.sp.Texts.Text("mistake." + m.String() + ".name")
		rows = append(rows, row{heading: true, text: fmt.Sprintf("%d %s  %s", m, name, a.light(m))})
		findings := a.findingRows(m)
		if len(findings) == 0 {
			rows = append(rows, row{heading: true, text: "  " + a.sp.Texts.Text("mistake."+m.String()+".about")})
		}
		rows = append(rows, findings...)
	}
	l.menu.set(rows)
}

func (a *App) findingRows(m advice.Mistake) []row {
	var rows []row
	for i := range a.report.Findings {
		f := &a.report.Findings[i]
		if f.Rule.Mistake != m {
			continue
		}
		mark, style := a.levelMark(f.Level)
		r := row{key: findingKey(f), mark: style.Render(mark), text: f.Words(a.sp).Title}
		if f.Accepted != nil {
			r.side = a.text("accepted")
		}
		rows = append(rows, r)
	}
	return rows
}

// finding is the one under the cursor, or nil.
func (l *adviceList) finding(a *App) *advice.Finding {
	for i := range a.report.Findings {
		if f := &a.report.Findings[i]; findingKey(f) == l.menu.cursor {
			return f
		}
	}
	return nil
}

func (l *adviceList) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	f := l.finding(a)
	switch {
	case l.menu.key(a.keys, msg):
	case matches(msg, a.keys.close):
		a.goTo(l.from.again)
	case f == nil:
	case matches(msg, a.keys.goTo):
		a.goToFinding(f)
	case matches(msg, a.keys.accept):
		a.askAcceptance(f)
	}
	return nil
}

func (l *adviceList) again(a *App) screen {
	l.refresh(a)
	return l
}

func (l *adviceList) paste(*App, string) tea.Cmd { return nil }

func (l *adviceList) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.goTo, a.keys.accept, a.keys.close}
}

// lowUnder is the height under which list and detail do not fit together.
const lowUnder = 12

func (l *adviceList) view(a *App, width, height int) block {
	f := l.finding(a)
	if f != nil && height < lowUnder {
		return l.alone(a, f, width, height)
	}
	rows, focus := l.menu.view(a.theme, width-4, func(k string) tea.Cmd {
		l.menu.cursor = k
		return nil
	})
	if len(a.report.Findings) == 0 {
		rows.add("")
		rows.text(a.text("no_finding"), a.theme.quiet, width-4)
	}
	if f == nil && height < lowUnder {
		return rows.fit(width, height, focus)
	}
	if f == nil {
		return rows.boxed(width, height, focus, a.theme.border)
	}
	detail := a.openedUp(f, width-4)
	if f.Accepted != nil {
		detail.text(a.text("accepted_because", args{"Because": f.Accepted.Because}), a.theme.quiet, width-4)
	}
	lower := min(len(detail.lines)+2, height*3/5)
	b := rows.boxed(width, height-lower, focus, a.theme.border)
	b.place(detail.boxed(width, lower, 0, a.theme.border))
	return b
}

// alone shows one finding at a time where the screen is low, what to do before why.
func (l *adviceList) alone(a *App, f *advice.Finding, width, height int) block {
	at, all := 0, 0
	for i := range l.menu.rows {
		if l.menu.rows[i].heading {
			continue
		}
		all++
		if i <= l.menu.at() {
			at++
		}
	}
	words := f.Words(a.sp)
	mark, style := a.levelMark(f.Level)
	var b block
	b.add(a.theme.quiet.Render(fmt.Sprintf("%d / %d  ↑ ↓", at, all)))
	b.add(bullet(style.Render(mark), words.Title, a.theme.label, width)...)
	if f.Accepted != nil {
		b.text(a.text("accepted_because", args{"Because": f.Accepted.Because}), a.theme.quiet, width)
	}
	b.add(bullet(a.theme.accent.Render("→"), words.Fix, a.theme.plain, width)...)
	b.text(words.Why, a.theme.quiet, width)
	return b.fit(width, height, 0)
}
