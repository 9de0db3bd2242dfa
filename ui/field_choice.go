package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/reading"
	"sweetspot/ui/draw"
)

// choiceField takes one or several of the values that there are. A long list is narrowed by typing.
type choiceField struct {
	at      session.Place
	menu    draw.Menu
	picked  steps.Answer
	filter  string
	opened  steps.Answer
	propose bool
	moved   bool     // the cursor was moved by the user
	ranked  *ranking // of the platforms, where one is chosen for the strategy
}

func newChoiceField(a *App, at session.Place) *choiceField {
	answer, proposed := a.proposal(at)
	f := &choiceField{at: at, opened: answer, propose: proposed}
	if !proposed {
		f.picked = slices.Clone(answer)
	}
	f.refresh(a)
	if !answer.Blank() {
		f.menu.Cursor = answer[0]
	}
	return f
}

func (f *choiceField) several() bool { return f.at.Question.Several() }

// refresh makes the rows anew from the answers as they are.
func (f *choiceField) refresh(a *App) {
	q, s := f.at.Question, a.session.Strategy()
	values := q.Choices(s, a.session.Index(f.at), a.sp.Catalogue)
	if f.ranked = a.ranked(f.at); f.ranked != nil {
		values = f.ranked.order
	}
	switch {
	case q.Metrics:
		values = putFirst(values, func(id string) bool { return steps.FindMetric(id).Suits(s.Goal.Kind) })
	case q.Kind == steps.Platform && f.ranked == nil:
		values = putFirst(values, func(id string) bool { return s.Channel(id) != nil })
	}
	// A value that is not among the choices, such as a platform of somebody else's catalogue, stays.
	for _, value := range f.picked {
		if !slices.Contains(values, value) {
			values = append(slices.Clone(values), value)
		}
	}
	var rows []draw.Row
	for _, value := range values {
		r := draw.Row{Key: value, Text: a.sp.Value(q, s, value), Mark: f.mark(value), Note: a.sp.Hint(q, value)}
		if f.ranked != nil {
			r.Side = f.ranked.score(value)
		}
		if f.matches(r.Text + " " + r.Note) {
			rows = append(rows, r)
		}
	}
	f.menu.Set(rows)
}

// putFirst puts the values that matter here before the others: the metrics that truly measure the
// goal, the platforms that were chosen.
func putFirst(values []string, matters func(string) bool) []string {
	sorted := slices.Clone(values)
	slices.SortStableFunc(sorted, func(x, y string) int {
		switch {
		case matters(x) == matters(y):
			return 0
		case matters(x):
			return -1
		}
		return 1
	})
	return sorted
}

func (f *choiceField) mark(value string) string {
	picked := slices.Contains(f.picked, value)
	switch {
	case f.several() && picked:
		return "[x]"
	case f.several():
		return "[ ]"
	case picked:
		return "✓"
	}
	return " "
}

// matches looks for what was typed at the beginning of any word, accents or not.
func (f *choiceField) matches(text string) bool {
	return strings.Contains(" "+reading.Fold(text), " "+reading.Fold(f.filter)) || f.filter == ""
}

func (f *choiceField) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case draw.Matches(msg, a.keys.Toggle) && f.several():
		f.toggle(a)
	case draw.Matches(msg, a.keys.Clear):
		f.erase(a)
	default:
		f.narrow(a, msg.Text)
	}
	return nil
}

// toggle takes the value under the cursor in or out. "None" and the others exclude each other.
func (f *choiceField) toggle(a *App) {
	value := f.menu.Cursor
	if i := slices.Index(f.picked, value); i >= 0 {
		f.picked = slices.Delete(slices.Clone(f.picked), i, i+1)
	} else {
		f.picked = slices.DeleteFunc(append(slices.Clone(f.picked), value), func(other string) bool {
			return other != value && (value == steps.None || other == steps.None)
		})
		f.inOrder(a)
	}
	f.refresh(a)
}

// inOrder puts the picked values in the order in which they are offered, so that the same choice is
// the same answer however it was made.
func (f *choiceField) inOrder(a *App) {
	offered := f.at.Question.Choices(a.session.Strategy(), a.session.Index(f.at), a.sp.Catalogue)
	slices.SortStableFunc(f.picked, func(x, y string) int {
		return slices.Index(offered, x) - slices.Index(offered, y)
	})
}

// erase takes back the last letter typed, or else the answer.
func (f *choiceField) erase(a *App) {
	if f.filter != "" {
		runes := []rune(f.filter)
		f.filter = string(runes[:len(runes)-1])
	} else {
		f.picked = nil
	}
	f.refresh(a)
}

func (f *choiceField) narrow(a *App, text string) {
	all := len(f.at.Question.Choices(a.session.Strategy(), a.session.Index(f.at), a.sp.Catalogue))
	if text == "" || all < draw.FilterFrom {
		return
	}
	f.filter += text
	f.refresh(a)
}

func (f *choiceField) paste(a *App, text string) tea.Cmd {
	f.narrow(a, strings.TrimSpace(text))
	return nil
}

func (f *choiceField) answer(*App) (steps.Answer, *steps.Problem) {
	if f.filter != "" && len(f.menu.Rows) == 0 {
		return nil, &steps.Problem{ID: "choice", Args: args{"Value": f.filter}}
	}
	return f.picked, f.at.Question.Check(f.picked)
}

// confirm picks the value under the cursor, where one value is asked for, or where none was ticked
// but the cursor was put on one.
func (f *choiceField) confirm(a *App) {
	switch {
	case f.menu.At() < 0:
	case !f.several():
		f.picked = steps.Answer{f.menu.Cursor}
	case f.picked.Blank() && f.propose:
		f.picked = f.opened
	case f.picked.Blank() && f.moved:
		f.picked = steps.Answer{f.menu.Cursor}
	}
	f.refresh(a)
}

func (f *choiceField) edited() bool {
	if f.propose {
		return !f.picked.Blank()
	}
	return !f.picked.Equal(f.opened)
}

func (f *choiceField) resize(int) {}

func (f *choiceField) view(a *App, width, height int) (draw.Block, int) {
	var reasons []string
	switch {
	case f.ranked == nil || a.width >= draw.WideFrom:
	case height < leastRanking:
		reasons = draw.Paint(draw.Wrap(f.ranked.points(a, f.menu.Cursor), width), a.theme.Quiet)
	default:
		for _, line := range f.ranked.reasons(a, f.menu.Cursor) {
			reasons = append(reasons, a.theme.Quiet.Render(draw.Fill(line, width)))
		}
	}
	b, focus := f.menu.View(a.theme, width, bind(a, f.clicked))
	b, focus = b.Within(width, height-len(reasons)-1, focus)
	if len(reasons) > 0 {
		b.Add("")
		b.Add(reasons...)
	}
	return b, focus
}

// leastRanking is the height from which the reasons for a platform fit under the ranking.
const leastRanking = 11

// aside says beside the question, where there is room, why the platform under the cursor has its
// score.
func (f *choiceField) aside(a *App, width int) []string {
	if f.ranked == nil {
		return nil
	}
	var lines []string
	for i, line := range f.ranked.reasons(a, f.menu.Cursor) {
		if i == 0 {
			lines = append(lines, draw.Paint(draw.Wrap(a.sp.PlatformName(f.menu.Cursor)+"  "+f.ranked.score(f.menu.Cursor), width), a.theme.Label)...)
		}
		lines = append(lines, draw.Paint(draw.Wrap(line, width), a.theme.Plain)...)
		lines = append(lines, "")
	}
	return lines
}

// clicked picks a row by the mouse: one value and on, or one of several in or out.
func (f *choiceField) clicked(a *App, value string) tea.Cmd {
	f.menu.Cursor = value
	if f.several() {
		f.toggle(a)
		a.screen.(*form).typing(a, true)
		return nil
	}
	return a.screen.key(a, tea.KeyPressMsg{Code: tea.KeyEnter})
}

func (f *choiceField) below(a *App, width int) []string {
	var lines []string
	switch {
	case f.filter != "" && len(f.menu.Rows) == 0:
		lines = append(lines, draw.Wrap(a.text("filter_none", args{"Typed": f.filter}), width)...)
	case f.filter != "":
		lines = append(lines, draw.Wrap(a.text("filter", args{"Typed": f.filter}), width)...)
	}
	if f.propose && f.picked.Blank() && f.menu.Cursor == f.opened[0] {
		lines = append(lines, draw.Wrap(a.text("proposed"), width)...)
	}
	if f.filter == "" && len(f.menu.Rows) >= draw.FilterFrom && f.menu.At() >= 0 {
		place := fmt.Sprintf("%d / %d", f.menu.At()+1, len(f.menu.Rows))
		lines = append(lines, draw.Fill(a.text("type_to_narrow", args{"Place": place}), width))
	}
	return lines
}

func (f *choiceField) hints(a *App) []key.Binding {
	if f.several() {
		return []key.Binding{a.keys.Toggle, a.keys.Next}
	}
	return []key.Binding{a.keys.Choose, a.keys.Skip}
}
