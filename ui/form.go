package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
	"sweetspot/ui/field"
)

// form is one question on screen: with the field that takes its answer, or a list with its items.
type form struct {
	at       session.Place
	field    field.Field    // nil for a list, except for ticks
	ticks    bool           // field ticks the first items of a list, all at once
	items    *itemList      // nil for a question that is no list
	problem  *steps.Problem // why the answer could not be taken when it was confirmed; nil is none
	original steps.Answer   // the answer when the question was opened
	written  bool           // another answer was written since
}

// question returns the question on screen, nil on a screen that asks none.
func (a *App) question() *form {
	f, _ := a.screen.(*form)
	return f
}

// lastQuestion returns the question on screen, or the one that Escape leads back to from there; nil where there is
// none.
func (a *App) lastQuestion() *form {
	for s := a.screen; s != nil; {
		switch at := s.(type) {
		case *form:
			return at
		case *review:
			return at.from
		case *adviceList:
			s = at.from
		case *overview:
			s = at.from
		default:
			return nil
		}
	}
	return nil
}

// openAt makes the form for a place, or for the list where the item of the place is gone: with the cursor on
// the row that adds one, since most such items had nothing in them yet.
func (a *App) openAt(at session.Place) *form {
	gone := a.session.Index(at) < 0
	if gone {
		at = session.Place{Question: at.List()}
	}
	a.session.Enter()
	f := &form{at: at}
	if at.Question.Kind == steps.List {
		if at.Question.Ticked() && at.Question.Len(a.session.Strategy()) == 0 {
			f.ticks, f.field = true, field.NewTicks(a.fieldContext(at), at.Question)
			f.resize(a)
			return f
		}
		f.items = newItemList(a, at.Question)
		if gone {
			f.items.menu.Cursor = rowAdd
		}
		return f
	}
	typed, _ := a.session.Unread(at)
	f.original = a.session.Answer(at)
	f.field = field.New(a.fieldContext(at), at.Question, typed)
	f.resize(a)
	if typed != "" && !f.field.Live() { // a live field says while typing what is wrong
		_, f.problem = f.field.Answer(a.fieldContext(at))
	}
	return f
}

// fieldContext returns what the field at a place may know.
func (a *App) fieldContext(at session.Place) field.Context {
	return field.Context{
		Speaker:  a.sp,
		Keys:     a.keys,
		Theme:    a.theme,
		Today:    a.config.Today,
		Country:  a.config.Country,
		Strategy: a.session.Strategy(),
		Item:     a.session.Index(at),
		Fit:      a.session.Report().Fit,
		Panel:    a.width >= draw.WideFrom,
	}
}

// sayAnswer puts an answer in words, a number with its unit.
func (a *App) sayAnswer(at session.Place, answer steps.Answer) string {
	return field.Say(a.fieldContext(at), at.Question, answer)
}

func (f *form) again(a *App) screen { return a.openAt(f.at) }

// open goes to a question.
func (a *App) open(at session.Place) {
	turned := a.turnsPage(at)
	a.leaveField()
	a.leaveItem(at.Item)
	if !a.errand.about(at) {
		a.errand = errand{}
	}
	a.session.Open(at.Item)
	a.session.Reach(at.Step())
	a.save()
	if turned {
		a.session.MarkFindings()
	}
	a.setScreen(a.openAt(at))
}

// turnsPage reports whether a place is on another page than the question on screen.
func (a *App) turnsPage(at session.Place) bool {
	f := a.question()
	return f == nil || !slices.Contains(a.session.Page(f.at), at)
}

// openList goes to a list, with the cursor on one of its rows, or on the row that adds one where that is
// gone.
func (a *App) openList(list *steps.Question, row string) {
	a.open(session.Place{Question: list})
	f := a.question()
	if f != nil && f.items != nil {
		f.items.menu.Cursor = row
		if f.items.menu.At() < 0 {
			f.items.menu.Cursor = rowAdd
		}
		f.items.refresh(a)
	}
}

// take writes the answer in the field, and returns why it cannot be read, nil where it can. An answer
// that was not edited is not read at all: a file may hold what the field cannot say exactly. The review is left to
// Session.FlushReview.
func (f *form) take(a *App) *steps.Problem {
	if !f.field.Edited() {
		f.restore(a)
		return nil
	}
	answer, problem := f.read(a)
	switch {
	case problem != nil:
	case f.ticks:
		a.tick(f, answer)
	default:
		f.written = true
		currency := steps.CurrencyTyped(f.at.Question, a.session.Strategy(), f.field.Typed())
		a.session.SetTyping(f.at, answer)
		switch {
		case !currency.Blank():
			a.session.SetCurrency(currency.String())
		case f.at.Question.Kind == steps.Sum:
			a.session.SetCurrency(a.session.Propose(session.Place{Question: steps.Find("resources.currency")}).String())
		}
	}
	return problem
}

// tick adds the ticked items to their list, once.
func (a *App) tick(f *form, names steps.Answer) {
	if f.written {
		return
	}
	f.written = true
	a.session.InsertNamed(f.at.Question, names)
}

// restore brings back the answer that the question was opened with.
func (f *form) restore(a *App) {
	a.session.ForgetUnread(f.at)
	if f.written && !f.ticks {
		f.written = false
		a.session.Set(f.at, f.original)
	}
}

// read reads the field. What cannot be read is kept with its place, to be there when the user comes
// back.
func (f *form) read(a *App) (steps.Answer, *steps.Problem) {
	answer, problem := f.field.Answer(a.fieldContext(f.at))
	switch typed := f.field.Typed(); {
	case problem == nil:
		a.session.ForgetUnread(f.at)
	case typed != "":
		a.session.KeepUnread(f.at, typed)
	}
	return answer, problem
}

// leaveField takes the answer in the field before another screen is shown. Where it cannot be read the
// answer before it stays, and the user is told that what they typed is kept.
func (a *App) leaveField() {
	a.takeField()
	if a.session != nil {
		a.session.FlushReview()
	}
}

// takeField is leaveField before a change that has the answers reviewed anyway.
func (a *App) takeField() {
	if c, here := a.screen.(*checkIn); here {
		c.page.TakeAll(a.sheetContext())
		c.enter(a)
	}
	f := a.question()
	if f == nil || f.items != nil {
		return
	}
	if f.take(a) != nil && f.field.Typed() != "" {
		a.say(a.text("unread_kept", args{"What": a.sp.Short(f.at.Question)}))
	}
	if f.written { // an item that was only looked at stays as the file has it
		a.session.GiveID(f.at)
	}
}

// leaveItem drops the item on screen where nothing was answered about it, unless the next question is about
// it as well.
func (a *App) leaveItem(next session.Item) {
	if f := a.question(); f != nil && f.at.Item != "" && f.at.Item != next {
		a.session.DropEmpty(next)
	}
}

func (f *form) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case f.field != nil && f.field.Move(a.fieldContext(f.at), msg):
	case draw.Matches(msg, a.keys.StepOn):
		a.stepTo(f.at.Step() + 1)
	case draw.Matches(msg, a.keys.StepBack):
		a.stepTo(max(f.at.Step()-1, steps.StepAudience))
	case draw.Matches(msg, a.keys.Depth):
		a.toggleDepth(f.at.Step())
	case draw.Matches(msg, a.keys.Rewrite):
		f.rewrite(a)
	case draw.Matches(msg, a.keys.Close):
		f.close(a)
	case draw.Matches(msg, a.keys.Another) && f.at.List() != nil:
		a.leaveField()
		a.addItem(f.at.List())
	case f.items != nil:
		return f.items.key(a, msg)
	default:
		f.answering(a, msg)
	}
	return nil
}

// close goes back to the list of the item or the list of blanks, or says how to leave where there is nothing to go back to.
func (f *form) close(a *App) {
	if list := f.at.List(); list != nil {
		a.openList(list, string(f.at.Item))
		return
	}
	if a.errand.ends(f.at) {
		a.goTo(a.errand.from.again)
		return
	}
	a.say(a.text("how_to_leave"))
}

// answering takes the keys of a question that is no list.
func (f *form) answering(a *App, msg tea.KeyPressMsg) {
	switch {
	case draw.Matches(msg, a.keys.Next):
		f.confirm(a)
	case draw.Matches(msg, a.keys.Skip):
		a.forward(f.at)
	case draw.Matches(msg, a.keys.Back):
		a.backward(f.at)
	default:
		f.typed(a, f.field.Key(a.fieldContext(f.at), msg))
	}
}

// confirm takes the answer and goes on, or says what is wrong with it.
func (f *form) confirm(a *App) {
	f.field.Confirm(a.fieldContext(f.at))
	if answer, problem := f.field.Answer(a.fieldContext(f.at)); problem == nil && f.field.Edited() {
		if other := f.at.Question.Elsewhere(a.session.Strategy(), a.session.Index(f.at), answer); other >= 0 {
			a.askTwice(f.at, answer, other)
			return
		}
	}
	f.problem = f.take(a)
	a.session.FlushReview()
	if f.problem == nil {
		a.forward(f.at)
	}
}

// askTwice asks what is meant by an answer that another item of the list has already, such as the same
// platform chosen a second time. Until then the answer before it stays.
func (a *App) askTwice(at session.Place, answer steps.Answer, other int) {
	a.setScreen(a.openAt(at))
	list := at.List()
	present := a.session.Items(list)[other]
	name := args{"Name": a.sp.ItemName(list, a.session.Strategy(), other)}
	a.setOverlay(newDecision(a.text("twice.title", name), a.text("twice.about"),
		option{a.text("twice.go_to"), func(a *App) { a.openItem(list, present) }},
		option{a.text("twice.add"), func(a *App) {
			a.session.Set(at, answer)
			a.session.GiveID(at)
			a.forward(at)
		}},
		option{text: a.text("twice.another")}))
}

// picked takes a click on a row of the field.
func (f *form) picked(a *App, row string) tea.Cmd {
	if f.field.Pick(a.fieldContext(f.at), row) {
		f.confirm(a)
	} else {
		f.typed(a, true)
	}
	return nil
}

// typed writes the answer while it is being typed, where the field is live; complete tells that no word
// was begun. A problem is not said before the answer is confirmed, and goes once it is mended.
func (f *form) typed(a *App, complete bool) {
	if !f.field.Edited() {
		f.problem = nil
		f.restore(a)
		return
	}
	answer, problem := f.read(a)
	if problem != nil {
		return
	}
	f.problem = nil
	switch {
	case !f.field.Live() || f.ticks:
	case complete:
		f.written = true
		a.session.Set(f.at, answer)
	default:
		f.written = true
		a.session.SetTyping(f.at, answer)
	}
}

func (f *form) paste(a *App, text string) tea.Cmd {
	if f.items != nil {
		return f.items.begin(a, func(first *form) tea.Cmd { return first.paste(a, text) })
	}
	if !f.field.Paste(a.fieldContext(f.at), text) {
		a.refusePaste()
		return nil
	}
	f.typed(a, true)
	return nil
}

func (f *form) hints(a *App) []key.Binding {
	if f.items != nil {
		return f.items.hints(a)
	}
	hints := append(f.field.Hints(a.keys), a.keys.Back)
	if f.offered(a) != "" {
		hints = append(hints, a.keys.Rewrite)
	}
	if f.at.List() != nil || a.errand.ends(f.at) {
		hints = append(hints, a.keys.Close)
	}
	if a.endsItem(f.at) {
		hints = append(hints, a.keys.Another)
	}
	return append(hints, a.keys.Advice, a.keys.Preview, a.keys.Overview, a.keys.Depth, a.keys.Undo)
}

// toggleDepth switches between all questions of a step and the core ones. All of them are asked from the first
// one of the step on, so that none lies behind the cursor.
func (a *App) toggleDepth(step steps.Step) {
	if a.session.ToggleDepth(step) {
		a.open(a.session.First(step))
		a.say(a.text("deep"))
		return
	}
	a.refresh()
	a.say(a.text("short"))
}
