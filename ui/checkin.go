package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/checkin"
	"sweetspot/ui/draw"
	"sweetspot/ui/field"
	"sweetspot/ui/figures"
)

// checkIn is the screen on which the figures of a check-in are entered.
type checkIn struct {
	page   *figures.Page
	from   screen // to which Escape leads back
	warned bool   // the user was shown what cannot be read, and may leave it behind
}

// openCheckIn shows the check-in of today, or says what is missing for one.
func (a *App) openCheckIn() {
	a.leaveField()
	a.leaveItem("")
	a.save()
	if a.overlay != nil {
		return // there is something to read or to decide first
	}
	if len(a.session.Strategy().Objectives) == 0 {
		a.say(a.text("checkin_no_objective"))
		return
	}
	if _, here := a.screen.(*checkIn); here {
		a.refresh()
		return
	}
	c := &checkIn{from: a.screen, page: figures.New(a.sheetContext(), checkin.New(a.session.Strategy(), a.config.Today, a.config.Today))}
	c.resize(a)
	a.setScreen(c)
}

// offerCheckIn asks, when a strategy is opened whose check-in is due, whether to enter it now. Strategies that are not
// saved yet, such as an example just opened, are left out.
func (a *App) offerCheckIn() {
	if a.overlay != nil || a.session.IsNew() || !a.session.Strategy().CheckInDue(a.config.Today) {
		return
	}
	about := a.text("checkin_due.about")
	if last := a.session.Strategy().LastCheckIn(); !last.IsZero() {
		about = a.text("checkin_due.last", args{"Date": last})
	}
	a.setOverlay(newDecision(a.text("checkin_due.title"), about,
		option{a.text("checkin_due.now"), (*App).openCheckIn},
		option{text: a.text("checkin_due.later")}))
}

// sheetContext returns what the page of a check-in may know.
func (a *App) sheetContext() field.Context {
	return a.fieldContext(session.Place{Question: steps.Find("title")})
}

func (c *checkIn) resize(a *App) { c.page.Resize(a.width - 6) }

// again shows the check-in of the same day as the strategy has it now, with what was typed and is in no answer yet.
func (c *checkIn) again(a *App) screen {
	day := c.page.Sheet().Result.Date
	next := &checkIn{from: c.from, page: figures.New(a.sheetContext(), checkin.New(a.session.Strategy(), day, a.config.Today))}
	next.page.Carry(c.page)
	next.resize(a)
	return next
}

func (c *checkIn) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	if draw.Matches(msg, a.keys.Close) {
		if c.leave(a) {
			a.setScreen(c.from.again(a))
		}
		return nil
	}
	switch c.page.Key(a.sheetContext(), msg) {
	case figures.Typed:
		c.warned = false
	case figures.Taken:
		c.enter(a)
	case figures.Done:
		c.finish(a)
	}
	return nil
}

// enter puts what was filled in so far into the strategy, and saves it.
func (c *checkIn) enter(a *App) {
	if problem := a.session.CheckIn(c.page.Sheet()); problem != nil {
		a.say(problem.Say(a.sp.Texts))
		return
	}
	a.save()
}

// pause enters a note as far as it is typed: it may be long, and is to outlive a kill.
func (c *checkIn) pause(a *App) {
	if c.page.TakeNote(a.sheetContext()) {
		_ = a.session.CheckInTyping(c.page.Sheet()) // said when the line is left
	}
}

// leavesCheckIn reports whether the screen can be left for another one: it is no check-in, or one whose lines can be
// read. Where something cannot be read, that is shown first, once.
func (a *App) leavesCheckIn() bool {
	c, here := a.screen.(*checkIn)
	return !here || c.leave(a)
}

// leave enters every line that can be read, and reports whether the screen can be left: where something cannot be
// read, it shows that first, once.
func (c *checkIn) leave(a *App) bool {
	readable := c.page.TakeAll(a.sheetContext())
	c.enter(a)
	if readable || c.warned {
		return true
	}
	c.warned = true
	return false
}

// finish leaves the screen for the advice, and shows where each objective stands.
func (c *checkIn) finish(a *App) {
	if !c.leave(a) {
		return
	}
	a.setScreen(newReview(a))
	if r, is := a.screen.(*review); is {
		r.tab = tabFlags
	}
	if a.overlay != nil {
		return // there is something to read or to decide first
	}
	s := a.session.Strategy()
	var standings []string
	for i, standing := range checkin.Standings(a.sp, s) {
		standings = append(standings, a.sp.ItemName(steps.Find("objectives"), s, i)+"\n"+standing)
	}
	if len(standings) > 0 {
		a.setOverlay(newMessage(a.text("standings.title"), strings.Join(standings, "\n\n")+"\n\n"+a.text("standings.next")))
	}
}

func (c *checkIn) paste(a *App, text string) tea.Cmd {
	if !c.page.Paste(text) {
		a.refusePaste()
	}
	return nil
}

func (c *checkIn) hints(a *App) []key.Binding { return c.page.Hints(a.keys) }

func (c *checkIn) view(a *App, width, height int) draw.Block {
	inner := width - 4
	if height < draw.LowWindow {
		inner = width
	}
	b, focus := c.page.View(a.sheetContext(), inner, bind(a, c.picked))
	if height < draw.LowWindow {
		return b.Fit(width, height, focus)
	}
	return b.Boxed(width, height, focus, a.theme.Border)
}

// picked takes a click on a line.
func (c *checkIn) picked(a *App, row string) tea.Cmd {
	c.page.Pick(a.sheetContext(), row)
	c.enter(a)
	return nil
}
