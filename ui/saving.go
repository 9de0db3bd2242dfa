package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"sweetspot/document"
	"sweetspot/document/page"
	"sweetspot/session"
	"sweetspot/steps"
)

// pausedMsg says that session.Debounce has passed since key number typed.
type pausedMsg int

// writtenMsg says that a save in the background is done.
type writtenMsg struct{ session *session.Session }

// retryMsg asks for another try to save.
type retryMsg struct{}

// thenPause adds to a command the wait that tells a pause in typing.
func (a *App) thenPause(cmd tea.Cmd) tea.Cmd {
	a.typed++
	typed := a.typed
	return tea.Batch(cmd, tea.Tick(session.Debounce, func(time.Time) tea.Msg { return pausedMsg(typed) }))
}

// paused reviews and saves what was typed, where that is due, and retries in a while where it fails.
func (a *App) paused(after pausedMsg) tea.Cmd {
	if a.session == nil {
		return nil
	}
	if c, here := a.screen.(*checkIn); here {
		c.pause(a)
	}
	return a.saveInBackground(a.session.Pause(int(after) == a.typed))
}

// saveInBackground does the work of a save while the screen answers keys, nil where there is none.
func (a *App) saveInBackground(save func()) tea.Cmd {
	if save == nil {
		return a.retryLater()
	}
	of := a.session
	return a.saving(func() tea.Msg {
		save()
		return writtenMsg{of}
	})
}

// written takes what came of a save in the background.
func (a *App) written(msg writtenMsg) tea.Cmd {
	if msg.session != a.session {
		return nil
	}
	again := a.session.Written()
	a.sayUnkept()
	return a.saveInBackground(again)
}

// retry tries again to save what could not be saved.
func (a *App) retry() tea.Cmd {
	a.retrying = false
	if a.session == nil {
		return nil
	}
	a.session.Autosave()
	return a.retryLater()
}

// retryLater returns the wait before the next try to save, nil where none is due or one is on its way.
func (a *App) retryLater() tea.Cmd {
	if a.retrying || !a.session.RetryDue() {
		return nil
	}
	a.retrying = true
	return tea.Tick(session.RetryAfter, func(time.Time) tea.Msg { return retryMsg{} })
}

// save begins a save in the background, and shows the outcome of what has to be done at once: see session.SaveBehind.
func (a *App) save() {
	if a.session == nil {
		return
	}
	save, outcome := a.session.SaveBehind()
	if save != nil {
		a.pending = tea.Batch(a.pending, a.saveInBackground(save))
	}
	a.showOutcome(outcome)
}

// saveNow puts the answers on disk, and shows what came of it.
func (a *App) saveNow() {
	if a.session != nil {
		a.showOutcome(a.session.Save())
	}
}

// showOutcome shows what a save brought: answers that came in from the file, or a conflict to decide. That
// saving failed is said by the notice on every screen.
func (a *App) showOutcome(o session.Outcome) {
	if o.Merged {
		a.refresh()
	}
	if o.Conflict != nil {
		a.setOverlay(newConflictOverlay(a, o.Conflict))
	}
	if a.session.AskOverwrite() {
		a.askOverwrite()
	}
	if len(o.Came) > 0 {
		a.setOverlay(a.newsOf(o))
	}
	a.sayUnkept()
}

// sayUnkept says once that an earlier text of the file could not be kept.
func (a *App) sayUnkept() {
	if err := a.session.Unkept(); err != nil {
		a.say(a.text("unkept", args{"Reason": document.SayReason(a.sp.Texts, err)}))
	}
}

// askOverwrite asks whether a write-protected file may be written to.
func (a *App) askOverwrite() {
	file := args{"File": filepath.Base(a.session.Path())}
	d := newDecision(a.text("protected.title", file), a.text("protected.about"),
		option{a.text("protected.yes"), func(a *App) { a.showOutcome(a.session.Overwrite()) }},
		option{text: a.text("protected.no")})
	d.warns = true
	a.setOverlay(d)
}

// newsOf lists the answers that came in from the file.
func (a *App) newsOf(o session.Outcome) *message {
	text := a.text("elsewhere.text", args{"File": filepath.Base(a.session.Path())}) + "\n" + a.listChanges(o.Came, o.Before)
	news := newMessage(a.text("elsewhere.title"), text+"\n\n"+a.text("elsewhere.undo"))
	news.firm = true
	return news
}

// listChanges puts changes in words, each on a line behind a line break. before has the names of items that went.
func (a *App) listChanges(changes []steps.Change, before *steps.Strategy) string {
	sp := a.sp
	sp.Gone = before
	var list strings.Builder
	for _, change := range changes {
		list.WriteString("\n· " + page.SayChange(sp, a.session.Strategy(), change))
	}
	return list.String()
}

// sayByHand says once what was changed in the file by hand while no window was open.
func (a *App) sayByHand() {
	changes, before := a.session.ByHand()
	if len(changes) == 0 {
		return
	}
	title := a.text("by_hand.title", args{"File": filepath.Base(a.session.Path())})
	a.setOverlay(newMessage(title, strings.TrimPrefix(a.listChanges(changes, before), "\n")+"\n\n"+a.text("by_hand.note")))
}

// recoverAnswers brings back what an earlier run could not save in the file, and says so.
func (a *App) recoverAnswers() {
	r := a.session.Recover()
	a.showOutcome(r.Outcome)
	if r.Replaced {
		a.setScreen(newReview(a))
	}
	switch {
	case r.Found && r.Conflict == nil && r.Saved() && !a.session.IsDraft():
		text := a.text("rescued.text", args{"File": filepath.Base(a.session.Path())})
		a.setOverlay(newMessage(a.text("rescued.title"), text))
	case r.Unread != nil:
		a.setOverlay(newMessage(a.text("rescued.unread"), document.SayOpen(a.sp.Texts, r.Draft, r.Unread)))
	}
}

// clearLeftovers removes what runs that were killed left beside the file, and says so where some of it
// became backups.
func (a *App) clearLeftovers() {
	if a.session.ClearLeftovers() > 0 {
		path := a.session.Path()
		text := a.text("leftover.text", args{"File": filepath.Base(path), "Word": pasted(path)})
		a.setOverlay(newMessage(a.text("leftover.title"), text))
	}
}

// undo takes back the last change, and goes to where it was made.
func (a *App) undo() {
	if !a.leavesCheckIn() {
		return
	}
	a.takeField()
	before := a.listed()
	at, found := a.session.Undo(a.placeOnScreen())
	a.travelled(at, found, before, "undone", "nothing_to_undo")
}

// redo makes the change again that was taken back last, and goes to where it was made.
func (a *App) redo() {
	if !a.leavesCheckIn() {
		return
	}
	a.takeField()
	before := a.listed()
	at, found := a.session.Redo()
	a.travelled(at, found, before, "redone", "nothing_to_redo")
}

// placeOnScreen returns the place of the question on screen, zero where there is none.
func (a *App) placeOnScreen() session.Place {
	if f := a.question(); f != nil {
		return f.at
	}
	return session.Place{}
}

// listed returns the items of every list, by the id of the list.
func (a *App) listed() map[string][]session.Item {
	items := map[string][]session.Item{}
	steps.All(func(q *steps.Question) {
		if q.Kind == steps.List {
			items[q.ID] = a.session.Items(q)
		}
	})
	return items
}

// travelled saves and shows what undo or redo did. before are the items that were listed until then: one that
// came back has the cursor, and is named.
func (a *App) travelled(at session.Place, found bool, before map[string][]session.Item, said, nothing string) {
	if !found {
		a.session.FlushReview()
		a.say(a.text(nothing))
		return
	}
	a.save()
	a.session.MarkFindings()
	if at.Question == steps.Results() {
		was, here := a.screen.(*checkIn)
		a.openCheckIn()
		if now, is := a.screen.(*checkIn); is && here {
			now.page.ShowChange(was.page)
		}
		a.say(a.text(said, args{"What": a.sp.Short(at.Question)}))
		return
	}
	f := a.openAt(at)
	a.setScreen(f)
	what := a.sp.Short(at.Question)
	if f.items != nil {
		for i, item := range a.session.Items(at.Question) {
			if !slices.Contains(before[at.Question.ID], item) {
				f.items.menu.Cursor = string(item)
				what = a.pair(what, a.sp.ItemName(at.Question, a.session.Strategy(), i))
			}
		}
	}
	a.say(a.text(said, args{"What": what}))
}
