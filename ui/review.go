package ui

import (
	"context"
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/document/page"
	"sweetspot/ui/draw"
	"sweetspot/ui/preview"
)

// review is the screen that shows the whole strategy, in tabs: the document, the findings, the questions
// without an answer, and the changes since the last revision.
type review struct {
	tab      tab
	document viewport.Model
	changes  viewport.Model
	flags    *adviceList
	blanks   *overview
	shown    bool  // the document is laid out
	edited   bool  // some sections were edited by hand, and the answers would have them otherwise; see shown
	from     *form // Escape goes back to it; nil where no question was on screen

	look    preview.Look // how the document is laid out; zero where the answers are newer than the layout
	renders int          // counts the layouts that were asked for: only the last one is shown
}

// tab is one of the tabs of the review.
type tab int

const (
	tabDocument tab = iota
	tabFlags
	tabBlanks
	tabChanges
	tabs
)

var tabNames = [tabs]string{"document", "flags", "blanks", "changes"}

func newReview(a *App) screen {
	r := &review{document: viewport.New(), changes: viewport.New(), flags: &adviceList{above: 1}, from: a.lastQuestion()}
	r.blanks = &overview{blanks: r}
	return r.again(a)
}

func (r *review) again(a *App) screen {
	r.flags.refresh(a)
	r.blanks.refresh(a)
	r.look = preview.Look{}
	r.resize(a)
	return r
}

func (r *review) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case draw.Matches(msg, a.keys.TabOn):
		r.tab = (r.tab + 1) % tabs
	case draw.Matches(msg, a.keys.TabBack):
		r.tab = (r.tab + tabs - 1) % tabs
	case draw.Matches(msg, a.keys.Close):
		r.close(a)
	case r.tab == tabFlags:
		return r.flags.key(a, msg)
	case r.tab == tabBlanks:
		return r.blanks.key(a, msg)
	case draw.Matches(msg, a.keys.Next):
		a.askName()
	case r.tab == tabDocument && (r.edited || !r.shown) && draw.Matches(msg, a.keys.Compare):
		a.compareAll()
	case r.tab == tabDocument && draw.Matches(msg, a.keys.HandOn):
		a.askHandOn()
	case r.tab == tabDocument && draw.Matches(msg, a.keys.Contents):
		a.setOverlay(newContents(a))
	default:
		r.scroll(msg)
	}
	return nil
}

// close goes back to the question that the review was opened from, or where there was none to the first one
// without an answer.
func (r *review) close(a *App) {
	if r.from != nil {
		a.goTo(r.from.again)
		return
	}
	at, _ := a.session.Resume()
	a.open(at)
}

// scroll gives a key to the tab that scrolls: document or changes.
func (r *review) scroll(msg tea.Msg) {
	if r.tab == tabChanges {
		r.changes, _ = r.changes.Update(msg)
	} else {
		r.document, _ = r.document.Update(msg)
	}
}

func (r *review) paste(*App, string) tea.Cmd { return nil }

func (r *review) hints(a *App) []key.Binding {
	hints := []key.Binding{a.keys.TabOn}
	if r.tab == tabDocument && r.edited {
		hints = append(hints, a.keys.Compare)
	}
	hints = append(hints, a.keys.Save)
	if r.tab == tabDocument {
		hints = append(hints, a.keys.HandOn)
	}
	switch r.tab {
	case tabFlags:
		hints = append(hints, a.keys.GoTo, a.keys.Accept)
	case tabBlanks:
		hints = append(hints, a.keys.GoTo)
	default:
		hints = append(hints, a.keys.Down)
	}
	hints = append(hints, a.keys.Close)
	if r.tab == tabDocument {
		hints = append(hints, a.keys.Contents)
	}
	return append(hints, a.keys.CheckIn, a.keys.Overview)
}

func (r *review) view(a *App, width, height int) draw.Block {
	b := r.tabLine(a, width)
	room := height - len(b.Lines)
	var sheet draw.Block
	switch r.tab {
	case tabFlags:
		sheet = r.flags.view(a, width, room)
	case tabBlanks:
		sheet = r.blanks.view(a, width, room)
	case tabChanges:
		sheet = draw.Block{Lines: strings.Split(r.changes.View(), "\n")}.Fit(width, room, 0)
	default:
		sheet = draw.Block{Lines: strings.Split(r.document.View(), "\n")}.Fit(width, room, 0)
	}
	b.Append(sheet)
	return b
}

// tabLine draws the tabs with their counts; a click opens one.
func (r *review) tabLine(a *App, width int) draw.Block {
	flags, blanks := 0, 0
	for _, m := range advice.Mistakes() {
		flags += a.session.Report().Flags(m)
	}
	for _, row := range r.blanks.menu.Rows {
		if !row.Heading {
			blanks++
		}
	}
	var b draw.Block
	line, x := "", 0
	for i, name := range tabNames {
		label := a.text("tab." + name)
		switch tab(i) {
		case tabFlags:
			label += fmt.Sprintf(" %d", flags)
		case tabBlanks:
			label += fmt.Sprintf(" %d", blanks)
		}
		style := a.theme.Quiet
		if tab(i) == r.tab {
			label, style = "["+label+"]", a.theme.Accent
		} else {
			label = " " + label + " "
		}
		labelWidth := draw.Width(label)
		b.Zones = append(b.Zones, draw.Zone{X: x, Width: labelWidth, Click: func() tea.Cmd {
			r.tab = tab(i)
			return nil
		}})
		line += style.Render(label) + " "
		x += labelWidth + 1
	}
	b.Add(draw.Fill(line, width))
	return b
}

// resize fits the tabs into the window.
func (r *review) resize(a *App) {
	height := max(1, a.height-chrome-1)
	r.document.SetWidth(a.width)
	r.document.SetHeight(height)
	r.document.SetYOffset(r.document.YOffset())
	r.changes.SetWidth(a.width)
	r.changes.SetHeight(height)
	r.changes.SetContentLines(a.changes(a.width).Lines)
}

// previewTime is how long a document may be laid out before the rest of it is shown as it is written.
const previewTime = 2 * time.Second

// maxPreviewWidth is the greatest width of a line of the document, in columns: longer ones are hard to
// read.
const maxPreviewWidth = 110

// sheet is a document laid out.
type sheet struct {
	markdown string
	look     preview.Look
	shown    string
}

// layOut returns the document laid out: last, where it is the same. The time is not bounded: a body that was
// written by hand can have any length.
func layOut(markdown string, look preview.Look, last sheet) sheet {
	if last.markdown == markdown && last.look == look {
		return last
	}
	ctx, cancel := context.WithTimeout(context.Background(), previewTime)
	defer cancel()
	shown := preview.Render(ctx, markdown, look)
	if ctx.Err() != nil {
		return sheet{shown: shown} // not taken again: the rest of it is as it was written
	}
	return sheet{markdown: markdown, look: look, shown: shown}
}

// renderedMsg brings the document of a review, laid out.
type renderedMsg struct {
	review *review
	render int
	sheet  sheet
	edited bool // see session.Body
}

// layOut returns the command that lays the document out, where it is on screen and not laid out yet; nil
// elsewhere.
func (r *review) layOut(a *App) tea.Cmd {
	look := preview.Look{Width: min(a.width, maxPreviewWidth), Dark: a.theme.Dark}
	if r.tab != tabDocument || a.width < minWidth || a.height < minHeight || r.look == look {
		return nil
	}
	r.look = look
	r.renders++
	render, body, last := r.renders, a.session.Body(), a.sheet
	return a.background(func() tea.Msg {
		markdown, edited := body()
		return renderedMsg{review: r, render: render, sheet: layOut(markdown, look, last), edited: edited}
	})
}

// show takes the document laid out, unless the answers or the window have changed meanwhile.
func (r *review) show(rendered renderedMsg) {
	if rendered.render == r.renders {
		r.document.SetContent(rendered.sheet.shown)
		r.shown, r.edited = true, rendered.edited
	}
}

// changes lists what differs from the last revision.
func (a *App) changes(width int) draw.Block {
	var b draw.Block
	s := a.session
	if s.Revision() == 0 {
		b.Text(a.text("changes.first"), a.theme.Quiet, width)
		return b
	}
	changed := s.Changes()
	if len(changed) == 0 {
		b.Text(a.text("changes.none", args{"Revision": s.Revision()}), a.theme.Quiet, width)
		return b
	}
	b.Text(a.text("changes.since", args{"Revision": s.Revision()}), a.theme.Label, width)
	sp := a.sp
	sp.Gone = s.LastRevision()
	for _, change := range changed {
		b.Add(draw.Bullet("·", page.SayChange(sp, s.Strategy(), change), a.theme.Plain, width)...)
	}
	return b
}
