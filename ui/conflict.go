package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document/page"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/merge"
	"sweetspot/ui/draw"
)

// conflictOverlay is the overlay that asks about the conflicts of a merge, one by one: answers that were changed
// both here and in the file.
type conflictOverlay struct {
	conflict *session.Conflict
	since    time.Time // when the question on screen appeared
	menu     draw.Menu
}

// typedAhead is how long keys are ignored after a question appears: they were typed before it was read.
const typedAhead = 500 * time.Millisecond

// Rows of the overlay. The cursor begins on the last one, which decides nothing, so that a user who is typing
// when the question appears decides nothing by accident.
const (
	rowMine   = "mine"
	rowTheirs = "theirs"
	rowBoth   = "both"
	rowLater  = "later"
)

func newConflictOverlay(a *App, conflict *session.Conflict) *conflictOverlay {
	d := &conflictOverlay{conflict: conflict}
	d.ask(a)
	return d
}

// ask shows the next conflict.
func (d *conflictOverlay) ask(a *App) {
	at := d.conflict.Present()
	d.since = a.config.Now()
	later := draw.Row{Key: rowLater, Text: a.text("conflict.later")}
	if a.height > draw.LowWindow {
		later.Note = a.text("conflict.later_note")
	}
	mine, theirs := d.choices(a, at)
	rows := []draw.Row{
		{Key: rowMine, Text: a.text("conflict.mine", args{"Answer": mine})},
		{Key: rowTheirs, Text: a.text("conflict.theirs", args{"Answer": theirs})},
	}
	if !at.Both.Blank() {
		both := d.answer(a, d.conflict.Mine(), d.conflict.Theirs(), at, at.Both)
		rows = append(rows, draw.Row{Key: rowBoth, Text: a.text("conflict.both", args{"Answer": both})})
	}
	d.menu.Set(append(rows, later))
	d.menu.Cursor = rowLater
}

func (d *conflictOverlay) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case a.config.Now().Sub(d.since) < typedAhead: // typed before the question was read
	case d.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.Choose):
		return d.chosen(a, d.menu.Cursor)
	}
	return nil
}

// chosen decides the conflict on screen. After the last one the merge is completed.
func (d *conflictOverlay) chosen(a *App, side string) tea.Cmd {
	if side == rowLater {
		a.setOverlay(nil)
		return nil
	}
	d.conflict.Decide(map[string]merge.Choice{rowMine: merge.Mine, rowTheirs: merge.Theirs, rowBoth: merge.Both}[side])
	if !d.conflict.Done() {
		d.ask(a)
		return nil
	}
	a.setOverlay(nil)
	a.showOutcome(a.session.Resolve(d.conflict))
	return nil
}

func (d *conflictOverlay) again(*App) screen { return d }

func (d *conflictOverlay) paste(*App, string) tea.Cmd { return nil }

func (d *conflictOverlay) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Choose, a.keys.Up, a.keys.Down, a.keys.Close}
}

func (d *conflictOverlay) view(a *App, width, height int) draw.Block {
	inner := width - 4
	at := d.conflict.Present()
	var b draw.Block
	b.Text(d.title(a, at), a.theme.Label, inner)
	if a.height > draw.LowWindow {
		b.Text(a.text("conflict.about", args{"File": filepath.Base(a.session.Path())}), a.theme.Quiet, inner)
	}
	if n := d.conflict.Len(); n > 1 {
		b.Text(a.text("conflict.count", args{"At": d.conflict.Decided() + 1, "All": n}), a.theme.Quiet, inner)
	}
	if a.height > draw.LowWindow {
		b.Add("")
	}
	rows, focus := d.menu.View(a.theme, inner, bind(a, d.chosen))
	b.Append(rows.Fit(inner, max(1, height-2-len(b.Lines)), focus))
	return b.Boxed(width, height, 0, a.theme.Accent)
}

// title names what a question of a merge is about.
func (d *conflictOverlay) title(a *App, q merge.Question) string {
	place := steps.FindPlace(q.At)
	switch {
	case place.Whole:
		return a.text("conflict.item", args{"Name": d.name(a, q)})
	case place.Question.Kind == steps.List:
		return a.text("conflict.order", args{"What": a.sp.Short(place.Question)})
	}
	return a.text("conflict.title", args{"What": page.SayPlace(d.speaker(a, d.conflict.Theirs()), d.conflict.Mine(), q.At)})
}

// name returns the name of an item that one side removed.
func (d *conflictOverlay) name(a *App, q merge.Question) string {
	place := steps.FindPlace(q.At)
	return d.speaker(a, d.conflict.Theirs()).NameOf(place.List, d.conflict.Mine(), place.Key)
}

// speaker says names of items that are gone from the strategy spoken of as another one has them.
func (d *conflictOverlay) speaker(a *App, gone *steps.Strategy) steps.Speaker {
	sp := a.sp
	sp.Gone = gone
	return sp
}

// choices puts both answers to a question in words. Where the words are the same, they are told apart.
func (d *conflictOverlay) choices(a *App, q merge.Question) (mine, theirs string) {
	mine = d.answer(a, d.conflict.Mine(), d.conflict.Theirs(), q, q.Mine)
	theirs = d.answer(a, d.conflict.Theirs(), d.conflict.Mine(), q, q.Theirs)
	if mine == theirs {
		mine = d.exact(a, d.conflict.Mine(), q, q.Mine, mine)
		theirs = d.exact(a, d.conflict.Theirs(), q, q.Theirs, theirs)
	}
	return mine, theirs
}

// answer puts an answer in words, as one of the sides has it.
func (d *conflictOverlay) answer(a *App, s, other *steps.Strategy, q merge.Question, answer steps.Answer) string {
	place := steps.FindPlace(q.At)
	switch {
	case place.Whole && answer.Blank():
		return a.text("conflict.removed")
	case place.Whole && len(q.Changed) > 0:
		return a.text("conflict.changed", args{"Name": d.name(a, q), "What": d.changed(a, s, other, q)})
	case place.Whole:
		return d.name(a, q)
	}
	if said := page.SayAnswer(d.speaker(a, other), s, q.At, answer); said != "" {
		return said
	}
	return a.text("conflict.blank")
}

// changed says what one side changed of an item that the other removed: the answers about it in short, those about
// others that refer to it with their names.
func (d *conflictOverlay) changed(a *App, s, other *steps.Strategy, q merge.Question) string {
	var said []string
	for _, path := range q.Changed {
		what := a.sp.Short(steps.FindPlace(path).Question)
		if !strings.HasPrefix(path, q.At+".") {
			what = page.SayPlace(d.speaker(a, other), s, path)
		}
		if !slices.Contains(said, what) {
			said = append(said, what)
		}
	}
	return strings.Join(said, ", ")
}

// exact tells an answer from another that is said in the same words: references to items, and the order of items, by
// their numbers, any other by the characters as they are in the file.
func (d *conflictOverlay) exact(a *App, s *steps.Strategy, q merge.Question, answer steps.Answer, said string) string {
	question := steps.FindPlace(q.At).Question
	switch {
	case question.Kind == steps.List:
		return d.numbered(a, s, question, answer)
	case question.Of != "":
		return d.numbered(a, s, steps.Find(question.Of), answer)
	}
	exact := strings.ReplaceAll(strings.Join(answer, " | "), " ", "␣")
	return a.text("conflict.exact", args{"Answer": said, "Exact": lang.Show(strings.ReplaceAll(exact, "\n", "↵"))})
}

// numbered names items with their numbers. Both sides count the items of the file, then those that only this side has.
func (d *conflictOverlay) numbered(a *App, s *steps.Strategy, list *steps.Question, ids []string) string {
	all := slices.Clone(list.Index(d.conflict.Theirs()).Keys)
	for _, id := range list.Index(d.conflict.Mine()).Keys {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	var names []string
	for _, id := range ids {
		name := d.speaker(a, d.conflict.Theirs()).NameOf(list, s, id)
		names = append(names, a.text("conflict.place", args{"Answer": name, "N": slices.Index(all, id) + 1, "All": len(all)}))
	}
	return strings.Join(names, a.sp.Texts.Text("doc.series"))
}
