package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// Rows of a list that are no items.
const (
	rowAdd  = "add"
	rowGoOn = "go on"
)

// itemList is what a list question shows in place of a field: its items, to add, open, reorder and remove.
type itemList struct {
	list *steps.Question
	menu draw.Menu
}

func newItemList(a *App, list *steps.Question) *itemList {
	l := &itemList{list: list}
	a.session.DropEmpty("")
	l.menu.Cursor = rowGoOn
	if list.Len(a.session.Strategy()) == 0 {
		l.menu.Cursor = rowAdd
	}
	l.refresh(a)
	return l
}

func (l *itemList) refresh(a *App) {
	s := a.session.Strategy()
	var rows []draw.Row
	for i, item := range a.session.Items(l.list) {
		rows = append(rows, draw.Row{
			Key:  string(item),
			Mark: l.mark(a, item),
			Text: a.sp.ItemName(l.list, s, i),
			Note: l.summary(a, item),
		})
	}
	t := a.sp.Texts
	rows = append(rows,
		draw.Row{Key: rowAdd, Mark: "+", Text: t.Text("ask." + l.list.ID + ".add")},
		draw.Row{Key: rowGoOn, Mark: "→", Text: a.text("go_on")})
	l.menu.Set(rows)
}

// mark returns the light of an item: whether a red flag speaks of it.
func (l *itemList) mark(a *App, item session.Item) string {
	if a.flagOn(l.list.ID, a.session.Subject(l.list, item)) != nil {
		return a.theme.Flag.Render("●")
	}
	return "·"
}

// summary returns the core answers of an item, its name and long texts aside, on one line.
func (l *itemList) summary(a *App, item session.Item) string {
	var said []string
	for i := range l.list.Items {
		q := &l.list.Items[i]
		if q.Names || !q.Core || q.Kind == steps.LongText {
			continue
		}
		at := session.Place{Question: q, Item: item}
		if answer := a.session.Answer(at); !answer.Blank() {
			said = append(said, a.pair(a.sp.Short(q), a.sayAnswer(at, answer)))
		}
	}
	return strings.Join(said, " · ")
}

// pair joins a question's short name and its answer: with a colon, except behind a question mark.
func (a *App) pair(what, answer string) string {
	if strings.HasSuffix(what, "?") {
		return what + " " + answer
	}
	return a.text("pair", args{"What": what, "Answer": answer})
}

func (l *itemList) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case l.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.Next):
		l.chosen(a, l.menu.Cursor)
	case draw.Matches(msg, a.keys.Skip):
		a.forward(session.Place{Question: l.list})
	case draw.Matches(msg, a.keys.Back):
		a.backward(session.Place{Question: l.list})
	case draw.Matches(msg, a.keys.Add):
		a.addItem(l.list)
	case draw.Matches(msg, a.keys.Remove):
		l.remove(a)
	case draw.Matches(msg, a.keys.MoveUp):
		l.move(a, -1)
	case draw.Matches(msg, a.keys.MoveDown):
		l.move(a, 1)
	case strings.TrimSpace(msg.Text) != "":
		return l.begin(a, func(f *form) tea.Cmd { return f.key(a, msg) })
	}
	return nil
}

// begin adds an item and hands what was typed to its first question, where the cursor is on the row that
// adds one: who types a name there means the new item.
func (l *itemList) begin(a *App, enter func(*form) tea.Cmd) tea.Cmd {
	if l.menu.Cursor != rowAdd {
		return nil
	}
	a.addItem(l.list)
	if f := a.question(); f != nil && f.field != nil {
		return enter(f)
	}
	return nil
}

// item returns the item under the cursor, false on a row that is none.
func (l *itemList) item() (session.Item, bool) {
	if l.menu.Cursor == rowAdd || l.menu.Cursor == rowGoOn {
		return "", false
	}
	return session.Item(l.menu.Cursor), true
}

// chosen does what Enter does on a row: it opens the item, adds one, or goes on.
func (l *itemList) chosen(a *App, row string) tea.Cmd {
	l.menu.Cursor = row
	switch {
	case row == rowAdd:
		a.addItem(l.list)
	case row == rowGoOn:
		a.forward(session.Place{Question: l.list})
	default:
		a.session.Revise(session.Item(row))
		a.openItem(l.list, session.Item(row))
	}
	return nil
}

// openItem opens the first question about an item. Where the short way asks none about it, it is the first of all:
// the list was gone to from elsewhere.
func (a *App) openItem(list *steps.Question, item session.Item) {
	for _, asked := range []func(session.Place) bool{a.session.Asked, a.session.Applies} {
		for i := range list.Items {
			if at := (session.Place{Question: &list.Items[i], Item: item}); asked(at) {
				a.open(at)
				return
			}
		}
	}
}

// remove removes the item under the cursor, and moves the cursor to the one before it.
func (l *itemList) remove(a *App) {
	item, here := l.item()
	if !here {
		return
	}
	items := a.session.Items(l.list)
	at := slices.Index(items, item)
	name := a.sp.ItemName(l.list, a.session.Strategy(), at)
	a.session.Remove(l.list, item)
	if items = a.session.Items(l.list); len(items) > 0 {
		l.menu.Cursor = string(items[max(0, at-1)])
	}
	l.afterChange(a)
	a.say(a.text("removed", args{"Name": name}))
}

func (l *itemList) move(a *App, by int) {
	if item, here := l.item(); here && a.session.Move(l.list, item, by) {
		l.afterChange(a)
	}
}

// afterChange saves the list, and draws it again.
func (l *itemList) afterChange(a *App) {
	a.save()
	l.refresh(a)
}

func (l *itemList) view(a *App, width int) (draw.Block, int) {
	var b draw.Block
	if l.list.Len(a.session.Strategy()) == 0 {
		b.Text(a.sp.Texts.Text("ask."+l.list.ID+".empty"), a.theme.Quiet, width)
		b.Add("")
	}
	rows, focus := l.menu.View(a.theme, width, bind(a, l.chosen))
	focus += len(b.Lines)
	b.Append(rows)
	return b, focus
}

func (l *itemList) hints(a *App) []key.Binding {
	hints := []key.Binding{a.keys.Choose}
	if _, here := l.item(); here {
		hints = append(hints, a.keys.Remove, a.keys.MoveUp, a.keys.MoveDown)
	}
	return append(hints, a.keys.Add, a.keys.Back, a.keys.Undo, a.keys.Advice, a.keys.Preview)
}
