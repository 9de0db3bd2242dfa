package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/steps"
)

// form is one question on screen, with the field that takes its answer, or a list with its items.
type form struct {
	at      place
	field   field
	items   *itemList      // for a list, in place of the field
	problem *steps.Problem // what is wrong with what was typed, once it was confirmed
	changed bool           // the answers were changed at this place since it was opened
}

// openAt makes the form for a place, or for the list where the item of the place is gone.
func (a *App) openAt(at place) *form {
	if list := at.list(); list != nil && at.item >= list.Len(a.session.strategy) {
		at = place{question: list}
	}
	f := &form{at: at}
	if at.question.Kind == steps.List {
		f.items = newItemList(a, at.question)
	} else {
		f.field = newField(a, at)
		f.resize(a)
	}
	return f
}

func (f *form) again(a *App) screen { return a.openAt(f.at) }

// open goes to a question.
func (a *App) open(at place) {
	a.leaveField()
	if a.session.strategy.Reached < at.step() {
		a.session.strategy.Reached = at.step()
		a.reviewChange()
	}
	a.save()
	a.noteFindings()
	a.screen = a.openAt(at)
}

// openList goes to a list, with the cursor on one of its rows.
func (a *App) openList(list *steps.Question, row string) {
	a.open(place{question: list})
	if f, here := a.screen.(*form); here {
		f.items.menu.cursor = row
		f.items.refresh(a)
	}
}

// change writes an answer at this place; the state before its first change can be come back to.
func (f *form) change(a *App, answer steps.Answer, finished bool) {
	same := f.at.question.Answer(a.session.strategy, f.at.item).Equal(answer)
	if !same && !f.changed {
		a.session.remember(f.at)
		f.changed = true
	}
	a.answer(f.at, answer, finished)
}

// take reads the field, and writes what it holds if that can be an answer.
func (f *form) take(a *App) *steps.Problem {
	answer, problem := f.field.answer(a)
	if problem == nil {
		f.change(a, answer, true)
	}
	return problem
}

// leaveField takes what stands in the field before another screen is shown. What cannot be read is
// no answer: the one before it stays.
func (a *App) leaveField() {
	f, here := a.screen.(*form)
	if !here || f.field == nil {
		return
	}
	if f.field.edited() {
		f.take(a)
	}
	if list := f.at.list(); list != nil {
		list.Identify(a.session.strategy, f.at.item)
		a.reviewChange()
	}
}

func (f *form) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	choice, choosing := f.field.(*choiceField)
	switch {
	case choosing && choice.menu.key(a.keys, msg):
		choice.moved = true
		return nil
	case matches(msg, a.keys.stepOn):
		a.stepTo(f.at.step()+1, 1)
		return nil
	case matches(msg, a.keys.stepBack):
		a.stepTo(max(f.at.step()-1, steps.StepAudience), 1)
		return nil
	case matches(msg, a.keys.depth):
		a.toggleDepth(f.at.step())
		return nil
	case f.items != nil:
		return f.items.key(a, msg)
	}
	return f.answering(a, msg)
}

// answering takes the keys of a question that stands alone on screen.
func (f *form) answering(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case matches(msg, a.keys.next):
		f.field.confirm(a)
		if f.problem = f.take(a); f.problem == nil {
			a.forward(f.at)
		}
	case matches(msg, a.keys.skip):
		a.forward(f.at)
	case matches(msg, a.keys.back):
		a.backward(f.at)
	case matches(msg, a.keys.close) && f.at.list() != nil:
		a.openList(f.at.list(), rowKey(f.at.item))
	default:
		cmd := f.field.key(a, msg)
		f.typing(a, !inWord(msg))
		return cmd
	}
	return nil
}

// typing writes the answer as it is being typed, unless it has to be understood first: then it is
// taken when it is confirmed or left. A problem is not said before, and goes once it is mended.
func (f *form) typing(a *App, finished bool) {
	if !f.field.edited() {
		return
	}
	answer, problem := f.field.answer(a)
	if problem != nil {
		return
	}
	f.problem = nil
	// The beginning of a number, a date or a country often is another one: 1 of 120, BR of Bristol.
	if _, typed := f.field.(*textField); !typed || f.at.question.Kind == steps.Text {
		_, choice := f.field.(*choiceField)
		f.change(a, answer, finished || choice)
	}
}

// inWord reports whether a key leaves somebody in the middle of a word.
func inWord(msg tea.KeyPressMsg) bool {
	last, _ := utf8.DecodeLastRuneInString(msg.Text)
	return msg.Text == "" || unicode.IsLetter(last) || unicode.IsDigit(last)
}

func (f *form) paste(a *App, text string) tea.Cmd {
	if f.field == nil {
		return nil
	}
	cmd := f.field.paste(a, text)
	f.typing(a, true)
	return cmd
}

func (f *form) hints(a *App) []key.Binding {
	if f.items != nil {
		return f.items.hints(a)
	}
	hints := append(f.field.hints(a), a.keys.back)
	if f.at.list() != nil {
		hints = append(hints, a.keys.close)
	}
	return append(hints, a.keys.advice, a.keys.preview, a.keys.overview, a.keys.depth, a.keys.undo, a.keys.leave)
}

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

// toggleDepth asks every question of the step on screen, or only the core ones again.
func (a *App) toggleDepth(step steps.Step) {
	a.deep[step] = !a.deep[step]
	if a.deep[step] {
		a.flash = a.text("deep")
	} else {
		a.flash = a.text("short")
	}
}

// takeBackUnread drops what stands in the field and could not be read: that is what was done last.
func (a *App) takeBackUnread() (place, bool) {
	f, here := a.screen.(*form)
	if !here {
		return place{}, false
	}
	_, unread := a.session.unread[f.at]
	delete(a.session.unread, f.at)
	return f.at, unread
}

// undo brings back the answers from before the last change, and goes to where it was made.
func (a *App) undo() {
	a.leaveField()
	at, found := a.takeBackUnread()
	if !found {
		at, found = a.session.goBack()
	}
	if !found {
		a.flash = a.text("nothing_to_undo")
		return
	}
	a.review()
	a.caused = nil
	a.save()
	a.noteFindings()
	a.screen = a.openAt(at)
	a.flash = a.text("undone", args{"What": a.sp.Short(at.question)})
}
