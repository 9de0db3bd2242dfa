package ui

import (
	"strings"

	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// resize lays the field out for the window.
func (f *form) resize(a *App) {
	if f.field != nil {
		f.field.resize(draw.LayoutForm(a.width, a.height-chrome).Inner)
	}
}

func (f *form) view(a *App, width, height int) draw.Block {
	layout := draw.LayoutForm(width, height)
	if layout.Wide {
		question, keep := f.question(a, layout.Inner, height-2)
		panel := a.advicePanel(width - layout.Left - 4)
		return draw.Beside(question.Boxed(layout.Left, height, keep, a.theme.Border),
			panel.Boxed(width-layout.Left, height, 0, a.theme.Border), layout.Left)
	}
	margin := 0
	if layout.Framed {
		margin = 1
	}
	strip := a.adviceStrip(width-2*margin, layout.Strip).Indent(margin)
	room := height - len(strip.Lines)
	question, keep := f.question(a, layout.Inner, room-2*margin)
	var b draw.Block
	if layout.Framed {
		b = question.Boxed(width, room, keep, a.theme.Border)
	} else {
		b = question.Fit(width, room, keep)
	}
	b.Place(strip)
	return b.Fit(width, height, 0)
}

// leastField is the room that a field keeps before the help and the example get any.
const leastField = 6

// question draws the question: what was answered before it where there is room, the question, why
// it is asked, an example, the field, and what is wrong. keep is the line that must stay in sight.
func (f *form) question(a *App, width, height int) (b draw.Block, keep int) {
	th, q := a.theme, f.at.Question
	label := draw.Paint(draw.Wrap(a.sp.Label(q, a.session.Strategy(), a.session.Index(f.at)), width), th.Label)
	help := draw.Paint(draw.Wrap(a.sp.Help(q), width), th.Quiet)
	var example []string
	if text := a.sp.Example(q); text != "" {
		example = draw.Paint(draw.Wrap(a.text("example", args{"Example": text}), width), th.Quiet)
	}
	below := f.under(a, width)

	room := height - len(label) - len(below)
	field, _ := f.body(a, width, room)
	wanted := min(len(field.Lines), leastField)
	if room-len(help)-1 < wanted {
		help = nil
	}
	if room-len(help)-len(example)-1 < wanted {
		example = nil
	}
	gap := min(1, max(0, room-len(help)-len(example)-wanted))
	room -= len(help) + len(example) + gap
	field, focus := f.body(a, width, max(1, room))

	if help != nil {
		b.Add(f.before(a, width, room-len(field.Lines)-2)...)
	}
	if smart := f.smartLine(a, width); smart != "" && len(field.Lines) < room {
		b.Add(smart)
		if len(field.Lines)+1 < room {
			b.Add("")
		}
	}
	b.Add(label...)
	b.Add(help...)
	b.Add(example...)
	if gap > 0 {
		b.Add("")
	}
	keep = len(b.Lines) + focus
	b.Place(field)
	b.Add(below...)
	return b, keep
}

// under is what stands under the field: what is wrong with the answer, or how it was understood.
func (f *form) under(a *App, width int) []string {
	switch {
	case f.problem != nil:
		return draw.Bullet("!", f.problem.Say(a.sp.Texts), a.theme.Flag, width)
	case f.field != nil:
		return draw.Paint(f.field.below(a, width), a.theme.Quiet)
	}
	return nil
}

// body is the field or the list of items, and the line in it that must stay in sight.
func (f *form) body(a *App, width, height int) (draw.Block, int) {
	if f.items != nil {
		return f.items.view(a, width, height)
	}
	return f.field.view(a, width, height)
}

// before says the answers to the questions before this one, the nearest last, in as many lines as
// there are; at the first question of a step, what the step is about.
func (f *form) before(a *App, width, lines int) []string {
	if lines < 2 {
		return nil
	}
	var said []string
	for at, found := a.session.Next(f.at, -1); found && len(said) < min(lines-1, 5); at, found = a.session.Next(at, -1) {
		if answer := a.answerLine(at); answer != "" {
			line := a.sp.Short(at.Question) + "  " + answer
			said = append([]string{a.theme.Quiet.Render(draw.Fill(line, width))}, said...)
		}
	}
	if _, later := a.session.Next(f.at, -1); !later && f.at.List() == nil {
		about := a.sp.Texts.Text("step." + f.at.Step().String() + ".about")
		said = draw.Paint(draw.Wrap(about, width), a.theme.Accent)
	}
	if len(said) > 0 && len(said) < lines {
		said = append(said, "")
	}
	return said[:min(len(said), lines)]
}

// answerLine says the answer at a place on one line, or "".
func (a *App) answerLine(at session.Place) string {
	s := a.session.Strategy()
	if at.Question.Kind != steps.List {
		return a.sayAnswer(at, a.session.Answer(at))
	}
	names := make([]string, at.Question.Len(s))
	for i := range names {
		names[i] = a.sp.ItemName(at.Question, s, i)
	}
	return strings.Join(names, ", ")
}

// sayAnswer says an answer in words, a number with its unit.
func (a *App) sayAnswer(at session.Place, answer steps.Answer) string {
	q, s := at.Question, a.session.Strategy()
	if q.Kind == steps.Amount && !answer.Blank() {
		return a.sp.Quantity(q, s, a.session.Index(at), answer)
	}
	return a.sp.Answer(q, s, answer)
}
