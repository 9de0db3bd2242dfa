package ui

import (
	"strings"

	"sweetspot/steps"
)

// resize lays the field out for the window.
func (f *form) resize(a *App) {
	if f.field != nil {
		f.field.resize(layoutForm(a.width, a.height-chrome).inner)
	}
}

func (f *form) view(a *App, width, height int) block {
	layout := layoutForm(width, height)
	if layout.wide {
		question, keep := f.question(a, layout.inner, height-2)
		panel := a.advicePanel(width - layout.left - 4)
		return beside(question.boxed(layout.left, height, keep, a.theme.border),
			panel.boxed(width-layout.left, height, 0, a.theme.border), layout.left)
	}
	margin := 0
	if layout.framed {
		margin = 1
	}
	strip := indentBlock(a.adviceStrip(width-2*margin, layout.strip), margin)
	room := height - len(strip.lines)
	question, keep := f.question(a, layout.inner, room-2*margin)
	var b block
	if layout.framed {
		b = question.boxed(width, room, keep, a.theme.border)
	} else {
		b = question.fit(width, room, keep)
	}
	b.place(strip)
	return b.fit(width, height, 0)
}

func indentBlock(b block, by int) block {
	indented := block{}
	for _, line := range b.lines {
		indented.add(strings.Repeat(" ", by) + line)
	}
	indented.adopt(b, by, 0)
	return indented
}

// leastField is the room that a field keeps before the help and the example get any.
const leastField = 6

// question draws the question: what was answered before it where there is room, the question, why
// it is asked, an example, the field, and what is wrong. keep is the line that must stay in sight.
func (f *form) question(a *App, width, height int) (b block, keep int) {
	th, q := a.theme, f.at.question
	label := paint(wrap(a.sp.Label(q, a.session.strategy, f.at.item), width), th.label)
	help := paint(wrap(a.sp.Help(q), width), th.quiet)
	var example []string
	if text := a.sp.Example(q); text != "" {
		example = paint(wrap(a.text("example", args{"Example": text}), width), th.quiet)
	}
	below := f.under(a, width)

	room := height - len(label) - len(below)
	field, _ := f.body(a, width, room)
	wanted := min(len(field.lines), leastField)
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
		b.add(f.before(a, width, room-len(field.lines)-2)...)
	}
	if smart := f.smartLine(a, width); smart != "" && len(field.lines) < room {
		b.add(smart)
		if len(field.lines)+1 < room {
			b.add("")
		}
	}
	b.add(label...)
	b.add(help...)
	b.add(example...)
	if gap > 0 {
		b.add("")
	}
	keep = len(b.lines) + focus
	b.place(field)
	b.add(below...)
	return b, keep
}

// under is what stands under the field: what is wrong with the answer, or how it was understood.
func (f *form) under(a *App, width int) []string {
	switch {
	case f.problem != nil:
		return bullet("!", f.problem.Say(a.sp.Texts), a.theme.flag, width)
	case f.field != nil:
		return paint(f.field.below(a, width), a.theme.quiet)
	}
	return nil
}

// body is the field or the list of items, and the line in it that must stay in sight.
func (f *form) body(a *App, width, height int) (block, int) {
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
	for at, found := a.neighbour(f.at, -1); found && len(said) < min(lines-1, 5); at, found = a.neighbour(at, -1) {
		if answer := a.answerLine(at); answer != "" {
			line := a.sp.Short(at.question) + "  " + answer
			said = append([]string{a.theme.quiet.Render(fill(line, width))}, said...)
		}
	}
	if _, later := a.neighbour(f.at, -1); !later && f.at.list() == nil {
		about := a.sp.Texts.Text("step." + f.at.step().String() + ".about")
		said = paint(wrap(about, width), a.theme.accent)
	}
	if len(said) > 0 && len(said) < lines {
		said = append(said, "")
	}
	return said[:min(len(said), lines)]
}

// answerLine says the answer at a place on one line, or "".
func (a *App) answerLine(at place) string {
	s := a.session.strategy
	if at.question.Kind != steps.List {
		return a.sayAnswer(at, at.question.Answer(s, at.item))
	}
	names := make([]string, at.question.Len(s))
	for i := range names {
		names[i] = a.sp.ItemName(at.question, s, i)
	}
	return strings.Join(names, ", ")
}

// sayAnswer says an answer in words, a number with its unit.
func (a *App) sayAnswer(at place, answer steps.Answer) string {
	q, s := at.question, a.session.strategy
	if q.Kind == steps.Amount && !answer.Blank() {
		return a.sp.Quantity(q, s, at.item, answer)
	}
	return a.sp.Answer(q, s, answer)
}
