package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// overview is the screen that lists all questions with their answers, to jump to any of them.
type overview struct {
	menu   draw.Menu
	from   screen
	blanks *review // where it lists only the questions without an answer, the review that it is a sheet of; else nil
}

func newOverview(a *App) screen {
	o := &overview{from: a.screen}
	if before, again := a.screen.(*overview); again {
		o.from = before.from
	}
	if f := a.question(); f != nil {
		o.menu.Cursor = placeKey(f.at)
		if list := f.at.List(); list != nil {
			o.menu.Cursor = placeKey(session.Place{Question: list})
		}
	}
	o.refresh(a)
	return o
}

// placeKey returns the key of a place in a menu.
func placeKey(at session.Place) string { return at.Question.ID }

// refresh lists the questions that apply, the optional ones too.
func (o *overview) refresh(a *App) {
	var rows []draw.Row
	for _, step := range steps.Steps() {
		questions := o.questionRows(a, step)
		if len(questions) > 0 {
			rows = append(rows, draw.Row{Heading: true, Text: a.sp.Texts.Text("step." + step.String() + ".name")})
		}
		rows = append(rows, questions...)
	}
	if len(rows) == 0 {
		rows = append(rows, draw.Row{Heading: true, Text: a.text("no_blanks")})
	}
	o.menu.Set(rows)
}

func (o *overview) questionRows(a *App, step steps.Step) []draw.Row {
	var rows []draw.Row
	questions := steps.Questions(step)
	for i := range questions {
		at := session.Place{Question: &questions[i]}
		if !a.session.Applies(at) || o.blanks != nil && a.session.Answered(at) {
			continue
		}
		mark, answer := a.theme.Quiet.Render("○"), a.answerLine(at)
		if answer != "" {
			mark = a.theme.Good.Render("✓")
			answer = "  " + answer
		}
		rows = append(rows, draw.Row{Key: placeKey(at), Mark: mark, Text: a.sp.Short(at.Question) + answer})
	}
	return rows
}

func (o *overview) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case o.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.GoTo):
		o.chosen(a, o.menu.Cursor)
	case draw.Matches(msg, a.keys.Close):
		a.goTo(o.from.again)
	}
	return nil
}

// chosen opens the question of a row.
func (o *overview) chosen(a *App, k string) tea.Cmd {
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			if at := (session.Place{Question: &questions[i]}); placeKey(at) == k {
				a.open(at)
				a.errand = errand{}
				if o.blanks != nil {
					a.errand = errand{question: at.Question, from: o.blanks}
				}
			}
		}
	}
	return nil
}

func (o *overview) again(a *App) screen {
	o.refresh(a)
	return o
}

func (o *overview) paste(*App, string) tea.Cmd { return nil }

func (o *overview) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.GoTo, a.keys.Close}
}

func (o *overview) view(a *App, width, height int) draw.Block {
	if height < 12 {
		rows, focus := o.menu.View(a.theme, width, bind(a, o.chosen))
		return rows.Fit(width, height, focus)
	}
	rows, focus := o.menu.View(a.theme, width-4, bind(a, o.chosen))
	return rows.Boxed(width, height, focus, a.theme.Border)
}
