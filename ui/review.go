package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/steps"
)

// review is the strategy before it is handed on: how it reads, what is flagged, what is blank, and
// what changed since the last revision.
type review struct {
	tab      tab
	document viewport.Model
	changes  viewport.Model
	flags    *adviceList
	blanks   *overview
	edited   bool // some sections were edited by hand, and the answers would have them otherwise
	laid     laidFor
}

// laidFor is what the document is laid out for; zero where the answers are newer than the layout.
type laidFor struct {
	width int
	dark  bool
}

// tab is one of the sheets of the review.
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
	r := &review{document: viewport.New(), changes: viewport.New(), flags: &adviceList{}, blanks: &overview{blank: true}}
	return r.again(a)
}

func (r *review) again(a *App) screen {
	r.flags.refresh(a)
	r.blanks.refresh(a)
	r.laid = laidFor{}
	r.resize(a)
	return r
}

func (r *review) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case matches(msg, a.keys.tabOn):
		r.tab = (r.tab + 1) % tabs
	case matches(msg, a.keys.tabBack):
		r.tab = (r.tab + tabs - 1) % tabs
	case matches(msg, a.keys.close):
		at, _ := a.resume()
		a.open(at)
	case r.tab == tabFlags:
		return r.flags.key(a, msg)
	case r.tab == tabBlanks:
		return r.blanks.key(a, msg)
	case matches(msg, a.keys.next):
		a.askName()
	case r.tab == tabDocument && r.edited && matches(msg, a.keys.compare):
		a.compareAll()
	case r.tab == tabDocument && matches(msg, a.keys.contents):
		a.overlay = newContents(a)
	default:
		r.scroll(msg)
	}
	return nil
}

// scroll moves through the document, or through the changes.
func (r *review) scroll(msg tea.Msg) {
	if r.tab == tabChanges {
		r.changes, _ = r.changes.Update(msg)
	} else {
		r.document, _ = r.document.Update(msg)
	}
}

func (r *review) paste(*App, string) tea.Cmd { return nil }

func (r *review) hints(a *App) []key.Binding {
	hints := []key.Binding{a.keys.tabOn, a.keys.save}
	switch r.tab {
	case tabFlags:
		hints = append(hints, a.keys.goTo, a.keys.accept)
	case tabBlanks:
		hints = append(hints, a.keys.goTo)
	default:
		if r.tab == tabDocument && r.edited {
			hints = append(hints, a.keys.compare)
		}
		hints = append(hints, a.keys.down)
	}
	hints = append(hints, a.keys.close)
	if r.tab == tabDocument {
		hints = append(hints, a.keys.contents)
	}
	return append(hints, a.keys.overview, a.keys.leave)
}

func (r *review) view(a *App, width, height int) block {
	b := r.tabLine(a, width)
	room := height - len(b.lines)
	var sheet block
	switch r.tab {
	case tabFlags:
		sheet = r.flags.view(a, width, room)
	case tabBlanks:
		sheet = r.blanks.view(a, width, room)
	case tabChanges:
		sheet = block{lines: strings.Split(r.changes.View(), "\n")}.fit(width, room, 0)
	default:
		sheet = block{lines: strings.Split(r.document.View(), "\n")}.fit(width, room, 0)
	}
	b.place(sheet)
	return b
}

// tabLine names the sheets, with how much there is on each.
func (r *review) tabLine(a *App, width int) block {
	flags, blanks := 0, 0
	for _, m := range advice.Mistakes() {
		flags += a.report.Flags(m)
	}
	for _, row := range r.blanks.menu.rows {
		if !row.heading {
			blanks++
		}
	}
	var b block
	line, x := "", 0
	for i, name := range tabNames {
		label := a.text("tab." + name)
		switch tab(i) {
		case tabFlags:
			label += fmt.Sprintf(" %d", flags)
		case tabBlanks:
			label += fmt.Sprintf(" %d", blanks)
		}
		style := a.theme.quiet
		if tab(i) == r.tab {
			label, style = "["+label+"]", a.theme.accent
		} else {
			label = " " + label + " "
		}
		labelWidth := ansi.StringWidth(label)
		b.zones = append(b.zones, zone{x: x, width: labelWidth, click: func() tea.Cmd {
			r.tab = tab(i)
			return nil
		}})
		line += style.Render(label) + " "
		x += labelWidth + 1
	}
	b.add(fill(line, width))
	return b
}

// resize fits the sheets into the window.
func (r *review) resize(a *App) {
	height := max(1, a.height-chrome-1)
	r.document.SetWidth(a.width)
	r.document.SetHeight(height)
	r.document.SetYOffset(r.document.YOffset())
	r.changes.SetWidth(a.width)
	r.changes.SetHeight(height)
	r.changes.SetContentLines(a.changes(a.width).lines)
}

// layOut lays the document out where it is on screen and not laid out yet. It takes too long to do
// for every frame, or for a document that nobody sees.
func (r *review) layOut(a *App) {
	wanted := laidFor{width: min(a.width, maxPreviewWidth), dark: a.theme.dark}
	if r.tab != tabDocument || a.width < minWidth || a.height < minHeight || r.laid == wanted {
		return
	}
	r.laid = wanted
	revised := a.session.revised(a.config.Today)
	sections := a.sections(revised)
	r.edited = len(a.session.document.Edited(sections)) > 0
	r.document.SetContent(preview(a.body(revised, sections), wanted.width, a.theme))
}

// changes says what differs from the last revision.
func (a *App) changes(width int) block {
	var b block
	s := a.session
	if s.base.Revision == 0 {
		b.text(a.text("changes.first"), a.theme.quiet, width)
		return b
	}
	changed := steps.Changes(s.base, s.answers())
	if len(changed) == 0 {
		b.text(a.text("changes.none", args{"Revision": s.base.Revision}), a.theme.quiet, width)
		return b
	}
	b.text(a.text("changes.since", args{"Revision": s.base.Revision}), a.theme.label, width)
	for _, change := range changed {
		b.add(bullet("·", document.SayChange(a.sp, s.strategy, change), a.theme.plain, width)...)
	}
	return b
}
