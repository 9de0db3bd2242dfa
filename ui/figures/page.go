// Package figures is the page on which the figures of a check-in are typed: a field of one line for each thing that
// is asked.
package figures

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/steps"
	"sweetspot/steps/checkin"
	"sweetspot/ui/draw"
	"sweetspot/ui/field"
)

// Page is a check-in that is being filled in on the screen. Make one with New.
type Page struct {
	sheet *checkin.Sheet
	rows  []row
	at    int // the row that is typed into
	width int
}

// row is one line of the check-in with its field.
type row struct {
	line    checkin.Line
	input   field.Input
	opened  string         // what the field was opened with
	problem *steps.Problem // why what was typed cannot be taken, once it was confirmed; nil is none
}

// Outcome is what a key brought about.
type Outcome int

// The outcomes.
const (
	Typed Outcome = iota // nothing but letters in a field
	Taken                // a line was filled in, or left as it is
	Done                 // the last line was confirmed
)

// New returns the page of a check-in, with the cursor on the first figure.
func New(c field.Context, sheet *checkin.Sheet) *Page {
	p := &Page{sheet: sheet, at: 1}
	p.open(c)
	return p
}

// open makes the rows anew from the check-in.
func (p *Page) open(c field.Context) {
	p.rows = nil
	for _, line := range p.sheet.Lines() {
		r := row{line: line, opened: p.sheet.Typed(c.Speaker, line)}
		r.input.Set(r.opened)
		r.input.Resize(p.width)
		p.rows = append(p.rows, r)
	}
	p.at = min(p.at, len(p.rows)-1)
}

// Carry brings over what was typed on another page of the same day and is in no answer yet, and the cursor.
func (p *Page) Carry(from *Page) {
	for i := range from.rows {
		r := &from.rows[i]
		at := slices.IndexFunc(p.rows, func(mine row) bool { return p.same(mine.line, from, r.line) })
		if at < 0 {
			continue
		}
		if r.input.Value() != r.opened {
			p.rows[at].input = r.input
		}
		if i == from.at {
			p.at = at
		}
	}
}

// ShowChange puts the cursor on the first line that is filled in otherwise than on another page of the same day.
func (p *Page) ShowChange(from *Page) {
	for i := range p.rows {
		at := slices.IndexFunc(from.rows, func(theirs row) bool { return p.same(p.rows[i].line, from, theirs.line) })
		if at >= 0 && from.rows[at].opened != p.rows[i].opened {
			p.at = i
			return
		}
	}
}

// same reports whether a line asks what a line of another page asks: objectives may have changed places.
func (p *Page) same(mine checkin.Line, from *Page, theirs checkin.Line) bool {
	return mine.Kind == theirs.Kind && (mine.Kind != checkin.Figure || p.sheet.ObjectiveID(mine) == from.sheet.ObjectiveID(theirs))
}

// Label returns the question of the line that is typed into.
func (p *Page) Label(c field.Context) string { return p.sheet.Label(c.Speaker, p.rows[p.at].line) }

// Typed returns what is typed on that line.
func (p *Page) Typed() string { return p.rows[p.at].input.Value() }

// Sheet returns the check-in as far as it is filled in.
func (p *Page) Sheet() *checkin.Sheet { return p.sheet }

// Resize lays the fields out for a width.
func (p *Page) Resize(width int) {
	p.width = width
	for i := range p.rows {
		p.rows[i].input.Resize(width)
	}
}

// Key takes a key.
func (p *Page) Key(c field.Context, msg tea.KeyPressMsg) Outcome {
	switch {
	case draw.Matches(msg, c.Keys.Next):
		return p.confirm(c)
	case draw.Matches(msg, c.Keys.Skip), draw.Matches(msg, c.Keys.Down):
		p.move(c, 1)
		return Taken
	case draw.Matches(msg, c.Keys.Back), draw.Matches(msg, c.Keys.Up):
		p.move(c, -1)
		return Taken
	}
	p.rows[p.at].input.Key(msg)
	p.rows[p.at].problem = nil
	return Typed
}

// confirm takes the present line and goes to the next one, or says what is wrong with it.
func (p *Page) confirm(c field.Context) Outcome {
	if !p.take(c, p.at) {
		return Typed
	}
	if p.at == len(p.rows)-1 {
		return Done
	}
	p.at++
	return Taken
}

// move takes the present line where it can be read, and goes to another one.
func (p *Page) move(c field.Context, by int) {
	p.take(c, p.at)
	p.at = min(max(p.at+by, 0), len(p.rows)-1)
}

// take fills a line in with what was typed, and reports whether it could. A line that was not edited is not read.
func (p *Page) take(c field.Context, at int) bool {
	r := &p.rows[at]
	if r.input.Value() == r.opened {
		r.problem = nil
		return true
	}
	if r.problem = p.sheet.Take(c.Speaker, r.line, r.input.Value()); r.problem != nil {
		return false
	}
	if r.line.Kind == checkin.Day {
		p.open(c) // the check-in of that day
		return true
	}
	r.opened = r.input.Value()
	return true
}

// TakeNote fills in the note as far as it is typed, and reports whether it did. No other line is taken before it is
// left: the beginning of a number is another number.
func (p *Page) TakeNote(c field.Context) bool {
	r := &p.rows[p.at]
	return r.line.Kind == checkin.Note && r.input.Value() != r.opened && p.take(c, p.at)
}

// TakeAll fills in every line that can be read, and reports whether all could; the cursor goes to the first one that
// could not.
func (p *Page) TakeAll(c field.Context) bool {
	unread := -1
	for i := range p.rows {
		if !p.take(c, i) && unread < 0 {
			unread = i
		}
	}
	if unread >= 0 {
		p.at = unread
	}
	return unread < 0
}

// Paste takes pasted text, and reports whether it did: what is too long is not taken at all.
func (p *Page) Paste(text string) bool {
	p.rows[p.at].problem = nil
	return p.rows[p.at].input.Paste(text)
}

// Pick takes a click on a row.
func (p *Page) Pick(c field.Context, chosen string) {
	if at, err := strconv.Atoi(chosen); err == nil && at < len(p.rows) {
		p.take(c, p.at)
		p.at = at
	}
}

// Hints returns the keys of the page for the footer.
func (p *Page) Hints(keys draw.KeyMap) []key.Binding {
	return []key.Binding{keys.Next, keys.Back, keys.Close, keys.Undo}
}

// View draws the page in as many lines as it needs, and returns the line that must stay in sight. A click on a row
// calls choose.
func (p *Page) View(c field.Context, width int, choose func(row string) tea.Cmd) (b draw.Block, focus int) {
	b.Text(c.Speaker.Texts.Text("checkin.title"), c.Theme.Label, width)
	b.Text(c.Speaker.Texts.Text("checkin.intro"), c.Theme.Quiet, width)
	for i := range p.rows {
		b.Add("")
		top := len(b.Lines)
		if i == p.at {
			focus = p.present(&b, c, &p.rows[i], width)
		} else {
			p.other(&b, c, &p.rows[i], width)
		}
		for y := top; y < len(b.Lines); y++ {
			b.Click(y, width, func() tea.Cmd { return choose(strconv.Itoa(i)) })
		}
	}
	return b, focus
}

// present draws the row that is typed into, and returns the line of its field.
func (p *Page) present(b *draw.Block, c field.Context, r *row, width int) int {
	b.Text(p.sheet.Label(c.Speaker, r.line), c.Theme.Label, width)
	if about := p.sheet.About(c.Speaker, r.line); about != "" {
		b.Text(about, c.Theme.Quiet, width)
	}
	focus := len(b.Lines)
	b.Append(r.input.View())
	if r.problem != nil {
		b.Add(draw.Bullet("!", r.problem.Say(c.Speaker.Texts), c.Theme.Flag, width)...)
	} else if said := p.understood(c, r); said != "" {
		b.Text(said, c.Theme.Quiet, width)
	}
	return focus
}

// understood says how what was typed is read, with its unit.
func (p *Page) understood(c field.Context, r *row) string {
	question := r.line.Question()
	if r.line.Kind == checkin.Note {
		return ""
	}
	in := c
	in.Item = r.line.Objective
	answer, problem := c.Speaker.Read(question, r.input.Value(), c.Strategy, c.Today)
	if problem != nil || answer.Blank() {
		return c.Speaker.Unit(question, c.Strategy, r.line.Objective)
	}
	if said := field.Say(in, question, answer); said != r.input.Value() {
		return "= " + said
	}
	return ""
}

// other draws a row that is not typed into.
func (p *Page) other(b *draw.Block, c field.Context, r *row, width int) {
	label := p.sheet.Label(c.Speaker, r.line)
	value := strings.TrimSpace(r.input.Value())
	if value == "" {
		value = "—"
	}
	b.Text(label, c.Theme.Plain, width)
	b.Text("  "+value, c.Theme.Quiet, width)
	if r.problem != nil {
		b.Add(draw.Bullet("!", r.problem.Say(c.Speaker.Texts), c.Theme.Flag, width)...)
	}
	if r.line.Kind == checkin.Figure && r.input.Value() != "" {
		if standing := checkin.Standing(c.Speaker, c.Strategy, &c.Strategy.Objectives[r.line.Objective]); standing != "" {
			b.Text("  "+standing, c.Theme.Quiet, width)
		}
	}
}
