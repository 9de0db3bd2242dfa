package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"sweetspot/advice"
	"sweetspot/steps"
)

// findingKey tells findings apart: the same rule about the same thing is the same finding.
func findingKey(f *advice.Finding) string { return f.Rule.ID + "/" + f.Subject }

// light draws the light of a mistake: its sign, and the colour that goes with it.
func (a *App) light(m advice.Mistake) string {
	switch state, cautions := a.report.Light(m), a.report.Cautions(m); {
	case state == advice.Raised:
		return a.theme.flag.Render(fmt.Sprintf("● %d", a.report.Flags(m)))
	case cautions > 0:
		return a.theme.caution.Render(fmt.Sprintf("▲ %d", cautions))
	case state == advice.Clear:
		return a.theme.good.Render("✓")
	}
	return a.theme.quiet.Render("○")
}

// levelMark is the sign of a level; words go with it wherever it stands.
func (a *App) levelMark(level advice.Level) (string, lipgloss.Style) {
	switch level {
	case advice.Flag:
		return "●", a.theme.flag
	case advice.Caution:
		return "▲", a.theme.caution
	case advice.Strength:
		return "✓", a.theme.good
	}
	return "i", a.theme.accent
}

// flagOn finds a red flag about a thing of a list.
func (a *App) flagOn(listID, subject string) *advice.Finding {
	for i := range a.report.Findings {
		f := &a.report.Findings[i]
		if f.Level == advice.Flag && f.Accepted == nil && subject != "" && f.Subject == subject && speaksOf(f, listID) {
			return f
		}
	}
	return nil
}

// speaksOf reports whether a finding leads back to a list or one of its questions.
func speaksOf(f *advice.Finding, listID string) bool {
	return slices.ContainsFunc(f.Rule.Questions, func(id string) bool {
		return id == listID || strings.HasPrefix(id, listID+".")
	})
}

// shown picks the finding to show beside a question: the one that the last answer caused, or else
// one about the thing or the question on screen, or else the most serious one that is open.
func (a *App) shown() *advice.Finding {
	open := a.openFindings()
	for _, f := range open {
		if slices.Contains(a.caused, findingKey(f)) {
			return f
		}
	}
	if form, here := a.screen.(*form); here {
		if f := a.about(form.at, open); f != nil {
			return f
		}
	}
	if len(open) > 0 {
		return open[0]
	}
	return nil
}

// about picks the finding that speaks of the item on screen, or else of the question.
func (a *App) about(at place, open []*advice.Finding) *advice.Finding {
	if list := at.list(); list != nil {
		for _, f := range open {
			if f.Subject != "" && f.Subject == a.subjectOf(list, at.item) && speaksOf(f, list.ID) {
				return f
			}
		}
	}
	for _, f := range open {
		if slices.Contains(f.Rule.Questions, at.question.ID) {
			return f
		}
	}
	return nil
}

// subjectOf is what findings call an item of a list: its id, or the platform it is on.
func (a *App) subjectOf(list *steps.Question, item int) string {
	s := a.session.strategy
	if id := list.ItemID(s, item); id != "" {
		return id
	}
	return list.Naming().Answer(s, item).String()
}

// openFindings are the findings that the user has not accepted, most serious first.
func (a *App) openFindings() []*advice.Finding {
	var open []*advice.Finding
	for i := range a.report.Findings {
		if f := &a.report.Findings[i]; f.Accepted == nil {
			open = append(open, f)
		}
	}
	return open
}

// advicePanel draws the three lights, and the finding of the moment opened up.
func (a *App) advicePanel(width int) block {
	var b block
	for _, m := range advice.Mistakes() {
		name := fmt.Sprintf("%d %s", m, a.sp.Texts.Text("mistake."+m.String()+".name"))
		b.add(fill(name, width-5) + a.light(m))
	}
	b.add("")
	if form, here := a.screen.(*form); here {
		if choice, is := form.field.(*choiceField); is && choice.ranked != nil {
			b.add(choice.aside(a, width)...)
			return b
		}
	}
	f := a.shown()
	if f == nil {
		b.text(a.text("no_finding"), a.theme.quiet, width)
		return b
	}
	b.place(a.openedUp(f, width))
	if more := len(a.openFindings()) - 1; more > 0 {
		b.add("")
		b.text(a.sp.Texts.Count("ui.more_findings", more), a.theme.quiet, width)
	}
	b.click(len(b.lines)-1, width, func(a *App) tea.Cmd { a.goTo(newAdviceList); return nil })
	return b
}

// openedUp draws a finding: what was found, why it matters, what to do.
func (a *App) openedUp(f *advice.Finding, width int) block {
	var b block
	words := f.Words(a.sp)
	mark, style := a.levelMark(f.Level)
	b.add(bullet(style.Render(mark), words.Title, a.theme.label, width)...)
	b.text(words.Why, a.theme.plain, width)
	b.add("")
	b.add(bullet(a.theme.accent.Render("→"), words.Fix, a.theme.plain, width)...)
	for y := range b.lines {
		b.click(y, width, func(a *App) tea.Cmd { a.goToFinding(f); return nil })
	}
	return b
}

// adviceStrip is the narrow form of the panel: the lights on a line, and the finding's title.
func (a *App) adviceStrip(width, height int) block {
	var b block
	var lights []string
	for _, m := range advice.Mistakes() {
		name := a.sp.Texts.Text("mistake." + m.String() + ".name")
		if height == 1 {
			name = fmt.Sprint(int(m))
		}
		lights = append(lights, name+" "+a.light(m))
	}
	line := strings.Join(lights, "   ")
	f := a.shown()
	if f == nil {
		b.add(fill(line, width))
	} else {
		mark, style := a.levelMark(f.Level)
		words := f.Words(a.sp)
		if height == 1 {
			b.add(fill(line+"  "+style.Render(mark+" "+words.Title), width))
		} else {
			b.add(fill(line, width))
			b.add(fill(style.Render(mark)+" "+a.theme.label.Render(words.Title), width))
			b.add(fill("  "+a.text("why_key"), width))
		}
	}
	for y := range b.lines {
		b.click(y, width, func(a *App) tea.Cmd { a.goTo(newAdviceList); return nil })
	}
	return b
}

// goToFinding goes to the question that a finding speaks of, at the thing that it speaks of.
func (a *App) goToFinding(f *advice.Finding) {
	if len(f.Rule.Questions) == 0 {
		return
	}
	a.open(a.placeOf(f.Rule.Questions[0], f.Subject))
}

// placeOf finds the place of a question: of a list's question, the item that the subject names, or
// the list where there is none.
func (a *App) placeOf(id, subject string) place {
	q := steps.Find(id)
	list := steps.ListOf(q)
	if q.Kind == steps.List {
		list = q
	}
	if list == nil {
		return place{question: q}
	}
	for i := range list.Len(a.session.strategy) {
		if subject == "" || a.subjectOf(list, i) != subject {
			continue
		}
		if q.Kind == steps.List {
			q = &list.Items[0]
		}
		return place{question: q, item: i}
	}
	return place{question: list}
}

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

func (l *adviceList) view(a *App, width, height int) block {
	rows, focus := l.menu.view(a.theme, width-4, func(a *App, k string) tea.Cmd {
		l.menu.cursor = k
		return nil
	})
	var detail block
	if f := l.finding(a); f != nil {
		detail = a.openedUp(f, width-4)
		if f.Accepted != nil {
			detail.text(a.text("accepted_because", args{"Because": f.Accepted.Because}), a.theme.quiet, width-4)
		}
	} else if len(a.report.Findings) == 0 {
		rows.add("")
		rows.text(a.text("no_finding"), a.theme.quiet, width-4)
	}
	return split(a, rows, focus, detail, width, height)
}

// split draws rows over the detail of the one under the cursor, in two boxes, or without a frame
// where the screen is low.
func split(a *App, rows block, focus int, detail block, width, height int) block {
	if len(detail.lines) == 0 || height < 12 {
		if height >= 12 {
			return rows.boxed(width, height, focus, a.theme.border)
		}
		return splitLow(rows, focus, detail, width, height)
	}
	lower := min(len(detail.lines)+2, height*3/5)
	b := rows.boxed(width, height-lower, focus, a.theme.border)
	b.place(detail.boxed(width, lower, 0, a.theme.border))
	return b
}

func splitLow(rows block, focus int, detail block, width, height int) block {
	lower := min(len(detail.lines), height*3/5)
	b := rows.fit(width, height-lower, focus)
	b.place(detail.fit(width, lower, 0))
	return b
}
