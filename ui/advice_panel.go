package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/ui/draw"
)

// advicePanel draws the light of each mistake, and below what the field says beside its question, or
// else the finding that matters most with its explanation.
func (a *App) advicePanel(width int) draw.Block {
	var b draw.Block
	for _, m := range advice.Mistakes() {
		name := fmt.Sprintf("%d %s", m, a.sp.Texts.Text("mistake."+m.String()+".name"))
		b.Add(draw.Fill(name, width-5) + a.light(m))
	}
	b.Add("")
	if f := a.question(); f != nil && f.field != nil {
		if aside := f.field.Aside(a.fieldContext(f.at), width); aside != nil {
			b.Add(aside...)
			return b
		}
	}
	f := a.shown()
	if f == nil {
		b.Text(a.text("no_finding"), a.theme.Quiet, width)
		return b
	}
	b.Append(a.openedUp(f, width))
	if more := len(a.session.OpenFindings()) - 1; more > 0 {
		b.Add("")
		b.Text(a.sp.Texts.Count("ui.more_findings", more), a.theme.Quiet, width)
	}
	b.Click(len(b.Lines)-1, width, func() tea.Cmd { a.goTo(newAdviceList); return nil })
	return b
}

// openedUp draws a finding in full: what was found, why it matters, what to do. A click goes to the
// question behind it.
func (a *App) openedUp(f *advice.Finding, width int) draw.Block {
	var b draw.Block
	words := f.Words(a.sp)
	mark, style := a.levelMark(f.Level)
	b.Add(draw.Bullet(style.Render(mark), words.Title, a.theme.Label, width)...)
	b.Text(words.Why, a.theme.Plain, width)
	b.Add("")
	b.Add(draw.Bullet(a.theme.Accent.Render("→"), words.Fix, a.theme.Plain, width)...)
	for y := range b.Lines {
		b.Click(y, width, func() tea.Cmd { a.goToFinding(f); return nil })
	}
	return b
}

// adviceStrip draws the panel for narrow windows, in 3 lines or 1: the lights and the title of the finding.
// A click opens the list of advice.
func (a *App) adviceStrip(width, height int) draw.Block {
	var b draw.Block
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
		b.Add(draw.Fill(line, width))
	} else {
		mark, style := a.levelMark(f.Level)
		words := f.Words(a.sp)
		if height == 1 {
			b.Add(draw.Fill(line+"  "+style.Render(mark+" "+words.Title), width))
		} else {
			b.Add(draw.Fill(line, width))
			b.Add(draw.Fill(style.Render(mark)+" "+a.theme.Label.Render(words.Title), width))
			b.Add(draw.Fill("  "+a.text("why_key"), width))
		}
	}
	for y := range b.Lines {
		b.Click(y, width, func() tea.Cmd { a.goTo(newAdviceList); return nil })
	}
	return b
}
