package ui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// Rows of a list of things that are no items.
const (
	rowAdd  = "add"
	rowGoOn = "go on"
)

// rowKey is the row of an item.
func rowKey(item int) string { return strconv.Itoa(item) }

// itemList edits a list of things: add, edit, reorder, remove; undo is that of the whole wizard.
type itemList struct {
	list *steps.Question
	menu draw.Menu
}

func newItemList(a *App, list *steps.Question) *itemList {
	l := &itemList{list: list}
	steps.DropEmpty(a.session.strategy)
	a.session.forgetUnread(list)
	l.menu.Cursor = rowGoOn
	if list.Len(a.session.strategy) == 0 {
		l.menu.Cursor = rowAdd
	}
	l.refresh(a)
	return l
}

func (l *itemList) refresh(a *App) {
	s := a.session.strategy
	var rows []draw.Row
	for i := range l.list.Len(s) {
		rows = append(rows, draw.Row{
			Key:  rowKey(i),
			Mark: a.itemMark(l.list, i),
			Text: a.sp.ItemName(l.list, s, i),
			Note: l.summary(a, i),
		})
	}
	t := a.sp.Texts
	rows = append(rows,
		draw.Row{Key: rowAdd, Mark: "+", Text: t.Text("ask." + l.list.ID + ".add")},
		draw.Row{Key: rowGoOn, Mark: "→", Text: a.text("go_on")})
	l.menu.Set(rows)
}

// itemMark is the light of one item: whether a red flag speaks of it.
func (a *App) itemMark(list *steps.Question, item int) string {
	if f := a.flagOn(list.ID, a.subjectOf(list, item)); f != nil {
		return a.theme.Flag.Render("●")
	}
	return "·"
}

// summary says an item's other core answers on one line.
func (l *itemList) summary(a *App, item int) string {
	s := a.session.strategy
	var said []string
	for i := range l.list.Items {
		q := &l.list.Items[i]
		if q.Names || !q.Core || q.Kind == steps.LongText {
			continue
		}
		if answer := q.Answer(s, item); !answer.Blank() {
			said = append(said, a.pair(a.sp.Short(q), a.sayAnswer(place{q, item}, answer)))
		}
	}
	return strings.Join(said, " · ")
}

// pair says an answer behind what it is about, which may itself end in a question mark.
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
		a.forward(place{question: l.list})
	case draw.Matches(msg, a.keys.Back):
		a.backward(place{question: l.list})
	case draw.Matches(msg, a.keys.Add):
		l.add(a)
	case draw.Matches(msg, a.keys.Remove):
		l.remove(a)
	case draw.Matches(msg, a.keys.MoveUp):
		l.move(a, -1)
	case draw.Matches(msg, a.keys.MoveDown):
		l.move(a, 1)
	}
	return nil
}

// item is the item under the cursor, or -1 on another row.
func (l *itemList) item() int {
	item, err := strconv.Atoi(l.menu.Cursor)
	if err != nil {
		return -1
	}
	return item
}

// chosen does what Enter does on a row: edits the item, adds one, or goes on.
func (l *itemList) chosen(a *App, row string) tea.Cmd {
	l.menu.Cursor = row
	switch {
	case row == rowAdd:
		l.add(a)
	case l.item() >= 0:
		a.openItem(l.list, l.item())
	default:
		a.forward(place{question: l.list})
	}
	return nil
}

// openItem goes to the first question about an item.
func (a *App) openItem(list *steps.Question, item int) {
	step := steps.StepOf(list.ID)
	for i := range list.Items {
		if at := (place{question: &list.Items[i], item: item}); a.asked(step, at) {
			a.open(at)
			return
		}
	}
}

func (l *itemList) add(a *App) {
	s := a.session.strategy
	if l.list.Len(s) >= steps.MaxItems {
		a.flash = a.sp.Texts.Text("problem.too_many", args{"Max": steps.MaxItems})
		return
	}
	a.session.remember(place{question: l.list})
	end := l.list.Len(s)
	l.list.Insert(s, end)
	a.openItem(l.list, end)
}

func (l *itemList) remove(a *App) {
	item := l.item()
	if item < 0 {
		return
	}
	s := a.session.strategy
	name := a.sp.ItemName(l.list, s, item)
	a.session.remember(place{question: l.list})
	l.list.Remove(s, item)
	l.menu.Cursor = rowKey(max(0, item-1))
	a.session.forgetUnread(l.list)
	l.after(a)
	a.flash = a.text("removed", args{"Name": name})
}

func (l *itemList) move(a *App, by int) {
	s := a.session.strategy
	from, to := l.item(), l.item()+by
	if from < 0 || to < 0 || to >= l.list.Len(s) {
		return
	}
	a.session.remember(place{question: l.list})
	l.list.Move(s, from, to)
	l.menu.Cursor = rowKey(to)
	a.session.forgetUnread(l.list)
	l.after(a)
}

// after looks at the answers again, and puts the change on disk.
func (l *itemList) after(a *App) {
	a.reviewChange()
	a.save()
	l.refresh(a)
}

func (l *itemList) view(a *App, width, height int) (draw.Block, int) {
	var b draw.Block
	if l.list.Len(a.session.strategy) == 0 {
		b.Text(a.sp.Texts.Text("ask."+l.list.ID+".empty"), a.theme.Quiet, width)
		b.Add("")
	}
	rows, focus := l.menu.View(a.theme, width, bind(a, l.chosen))
	focus += len(b.Lines)
	b.Place(rows)
	return b.Within(width, height, focus)
}

func (l *itemList) hints(a *App) []key.Binding {
	hints := []key.Binding{a.keys.Choose}
	if l.item() >= 0 {
		hints = append(hints, a.keys.Remove, a.keys.MoveUp, a.keys.MoveDown)
	}
	return append(hints, a.keys.Add, a.keys.Back, a.keys.Undo, a.keys.Advice, a.keys.Preview, a.keys.Leave)
}
