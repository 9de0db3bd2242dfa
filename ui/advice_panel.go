package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
)

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
	b.click(len(b.lines)-1, width, func() tea.Cmd { a.goTo(newAdviceList); return nil })
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
		b.click(y, width, func() tea.Cmd { a.goToFinding(f); return nil })
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
		b.click(y, width, func() tea.Cmd { a.goTo(newAdviceList); return nil })
	}
	return b
}
