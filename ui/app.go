// Package ui is the wizard in the terminal: its screens, its keys, and how it is run. What a screen changes
// goes through package session; fields are in ui/field, drawing in ui/draw, the terminal's bytes in ui/tty.
package ui

import (
	"path/filepath"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/store"
	"sweetspot/ui/draw"
	"sweetspot/ui/tty"
)

// Config is what the wizard needs from outside.
type Config struct {
	Texts     *lang.Texts
	Fixed     bool // the language was asked for, and a file's own does not change it
	Catalogue *catalogue.Catalogue
	Today     date.Date
	Country   string // where the user seems to be, by ISO 3166-1; "" is not known
	Now       func() time.Time
	State     store.State             // drafts, and the files that were open lately
	Open      func(path string) error // shows a file in the program that the system has for it; nil where there is none
	Here      string                  // a strategy file in the present folder, offered first; or ""
}

// App is the wizard, the only model of Bubble Tea. Screens and fields are plain values in it.
type App struct {
	config Config
	sp     steps.Speaker
	keys   draw.KeyMap
	theme  draw.Theme
	width  int
	height int

	screen   screen
	overlay  screen           // drawn instead of the screen, and gets the keys, until it is closed; nil is none
	session  *session.Session // nil on the start screen
	sheet    sheet            // the document of the review laid out last
	errand   errand
	held     held
	reasons  map[string]string // half typed for accepting a finding, by its key
	flash    string            // shown in the footer until the next key
	typed    int               // number of keys so far, to debounce the review and the saving
	retrying bool              // a retry of a failed save is scheduled
	mouse    bool
	joins    bool // the terminal reported mode 2027: it measures letters as draw.Letter does

	// background turns work into a command that does it while the screen answers keys, and saving the work of a save.
	// Tests do the work themselves.
	background, saving func(work func() tea.Msg) tea.Cmd

	pending tea.Cmd // what the present event has begun beside its own command; nil is nothing
}

// screen fills the space between header and footer.
type screen interface {
	// again returns the screen made anew from the answers as they are now.
	again(*App) screen
	key(*App, tea.KeyPressMsg) tea.Cmd
	paste(*App, string) tea.Cmd
	view(a *App, width, height int) draw.Block
	hints(*App) []key.Binding
}

// New returns a wizard on its start screen.
func New(config Config) *App {
	a := &App{config: config, theme: draw.NewTheme(true), mouse: true, reasons: map[string]string{}}
	a.background = func(work func() tea.Msg) tea.Cmd { return work }
	a.saving = a.background
	a.speak(config.Texts)
	a.setScreen(newStart(a))
	return a
}

// Open opens a strategy file, or starts a strategy there if there is no such file. document.SayOpen puts
// the error in words.
func (a *App) Open(path string) error {
	s, err := session.Open(a.env(), path)
	if err != nil {
		return err
	}
	a.begin(s)
	return nil
}

func (a *App) speak(t *lang.Texts) {
	a.sp = steps.Speaker{Texts: t, Catalogue: a.config.Catalogue}
	a.keys = draw.NewKeys(t)
}

// args are the values that a text is filled with.
type args = lang.Args

// text returns a sentence of the screens.
func (a *App) text(id string, args ...lang.Args) string { return a.sp.Texts.Text("ui."+id, args...) }

// begin starts working on a strategy, and opens the question where its user left off.
func (a *App) begin(s *session.Session) {
	a.session = s
	a.setOverlay(nil)
	if l := s.Strategy().Language; l.Known() && l != a.sp.Texts.Language() && !a.config.Fixed {
		a.speak(s.Texts())
	}
	switch {
	case s.IsNew() && s.Path() != "":
		a.say(a.text("new_file", args{"File": filepath.Base(s.Path())}))
	case s.Warnings() > 0:
		a.say(a.sp.Texts.Count("ui.file_warnings", s.Warnings(), args{"Word": pasted(s.Path())}))
	}
	if unread := s.UnreadPlaces(); len(unread) > 0 {
		a.setScreen(a.openAt(unread[0]))
		a.say(a.text("unread_back", args{"What": a.sp.Short(unread[0].Question)}))
	} else if at, open := s.Resume(); open {
		a.setScreen(a.openAt(at))
	} else {
		a.setScreen(newReview(a))
	}
	a.recoverAnswers()
	if apart := s.Apart(); apart != nil {
		text := document.SayOpen(a.sp.Texts, apart.File, apart.Err) + "\n\n" + a.text("rescued.apart_text", args{"File": filepath.Base(apart.File)})
		a.setOverlay(newMessage(a.text("rescued.apart"), text))
	}
	if a.overlay == nil {
		a.clearLeftovers()
	}
	if a.overlay == nil {
		a.sayByHand()
	}
	a.offerCheckIn()
}

// env returns what a session needs.
func (a *App) env() session.Env {
	return session.Env{
		Texts:     a.sp.Texts,
		Catalogue: a.config.Catalogue,
		Today:     a.config.Today,
		Now:       a.config.Now,
		State:     a.config.State,
	}
}

// Init asks the terminal for its background colour, which decides the theme.
func (a *App) Init() tea.Cmd { return tea.RequestBackgroundColor }

// redraw recomputes the layout of the screens that cache one: fields to type in, the tabs of the review.
func (a *App) redraw() {
	for _, s := range []screen{a.screen, a.overlay} {
		if laid, is := s.(interface{ resize(*App) }); is {
			laid.resize(a)
		}
	}
}

// repaintMsg asks for a repaint of the whole screen, after another program wrote to the terminal.
type repaintMsg struct{}

// Update handles one event.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.take(msg)
	a.release()
	if r, here := a.top().(*review); here {
		cmd = tea.Batch(cmd, r.layOut(a))
	}
	cmd = tea.Batch(cmd, a.pending)
	a.pending = nil
	return a, cmd
}

func (a *App) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		a.redraw()
	case tea.BackgroundColorMsg:
		a.theme = draw.NewTheme(msg.IsDark())
		a.redraw()
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore {
			a.joins = msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet
		}
	case pausedMsg:
		return a.paused(msg)
	case writtenMsg:
		return a.written(msg)
	case renderedMsg:
		a.sheet = msg.sheet
		msg.review.show(msg)
	case repaintMsg:
		return tea.ClearScreen
	case retryMsg:
		return a.retry()
	case tea.PasteMsg:
		return a.thenPause(a.pasted(lang.Clean(msg.Content)))
	case tea.MouseClickMsg:
		return a.thenPause(a.clicked(msg.Mouse()))
	case tea.MouseWheelMsg:
		return a.wheeled(msg.Mouse())
	case tea.KeyPressMsg:
		return a.thenPause(a.key(tty.NormalizeKey(msg)))
	}
	return nil
}

// top returns the screen that gets the keys: the overlay, or else the screen.
func (a *App) top() screen {
	if a.overlay != nil {
		return a.overlay
	}
	return a.screen
}

// key handles one key: those that work everywhere first, then the screen's own.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	a.say("")
	if draw.Matches(msg, a.keys.Leave) {
		return a.leave()
	}
	if draw.Matches(msg, a.keys.Repaint) {
		return tea.ClearScreen
	}
	msg = a.enterBeforeFirstFrame(msg)
	if a.hold(msg) {
		return nil
	}
	if a.overlay != nil {
		if draw.Matches(msg, a.keys.Close) {
			a.closeOverlay()
			return nil
		}
		return a.overlay.key(a, msg)
	}
	if a.everywhere(msg) {
		return nil
	}
	return a.screen.key(a, msg)
}

// pasted handles a paste.
func (a *App) pasted(text string) tea.Cmd {
	if a.holdPaste(text) {
		return nil
	}
	return a.top().paste(a, text)
}

// leave saves and ends the program. Where there is a conflict to decide, or answers could not be saved, it
// shows that first, and ends when it is called again.
func (a *App) leave() tea.Cmd {
	if !a.leavesCheckIn() {
		return nil
	}
	asked := a.holdsBack()
	if c, giving := a.overlay.(*conclusion); giving {
		a.session.GiveReason(c.input.Value())
	}
	a.leaveField()
	if a.session != nil {
		a.session.AskAgain()
	}
	a.saveNow()
	switch s := a.session; {
	case s == nil || a.holdsBack():
	case s.Failed() != nil && !s.Rescued():
		a.setOverlay(&message{title: a.text("unsaved.title"), text: a.text("unsaved.text"), warns: true})
	case !s.UnreadStored():
		a.setOverlay(&message{title: a.text("unread_lost.title"), text: a.text("unread_lost.text"), warns: true})
	}
	if a.holdsBack() && !asked {
		return nil
	}
	return tea.Quit
}

// holdsBack reports whether the overlay is one that the user should see before leaving.
func (a *App) holdsBack() bool {
	switch o := a.overlay.(type) {
	case *conflictOverlay:
		return true
	case *message:
		return o.warns
	case *decision:
		return o.warns
	}
	return false
}

// enterBeforeFirstFrame turns Ctrl+J into Enter where no question is asked: that is how Enter arrives when
// it is typed before the terminal is in raw mode. At a question it breaks the line where it can: it is what
// a terminal without bracketed paste sends for the lines of a text, and takes no answer.
func (a *App) enterBeforeFirstFrame(msg tea.KeyPressMsg) tea.KeyPressMsg {
	if a.overlay == nil && a.question() != nil {
		return msg
	}
	if msg.String() == "ctrl+j" {
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	}
	return msg
}

// everywhere handles the keys that work on every screen without an overlay, and reports whether this is
// one.
func (a *App) everywhere(msg tea.KeyPressMsg) bool {
	switch {
	case draw.Matches(msg, a.keys.Help):
		a.setOverlay(newHelp(a))
	case draw.Matches(msg, a.keys.Mouse):
		a.mouse = !a.mouse
	case a.session == nil:
		return false
	case draw.Matches(msg, a.keys.Advice):
		a.goTo(newAdviceList)
	case draw.Matches(msg, a.keys.Overview):
		a.goTo(newOverview)
	case draw.Matches(msg, a.keys.Preview):
		a.goTo(newReview)
	case draw.Matches(msg, a.keys.CheckIn):
		a.openCheckIn()
	case draw.Matches(msg, a.keys.Save):
		a.askName()
	case draw.Matches(msg, a.keys.Paste):
		a.say(a.text("paste_how")) // reading the clipboard would start another program
	case draw.Matches(msg, a.keys.Undo):
		a.undo()
	case draw.Matches(msg, a.keys.Redo):
		a.redo()
	default:
		return false
	}
	return true
}

// setOverlay opens an overlay over the screen; nil closes it.
func (a *App) setOverlay(o screen) { a.overlay = o }

// closeOverlay closes the overlay, or lets it ask first.
func (a *App) closeOverlay() {
	if asks, some := a.overlay.(interface{ close(*App) }); some {
		asks.close(a)
		return
	}
	a.setOverlay(nil)
}

// setScreen shows a screen.
func (a *App) setScreen(s screen) { a.screen = s }

// refresh makes the screen anew from the answers as they are now.
func (a *App) refresh() { a.setScreen(a.screen.again(a)) }

// say shows a sentence in the footer until the next key.
func (a *App) say(text string) { a.flash = text }

// refusePaste says that a paste was too long to be taken.
func (a *App) refusePaste() { a.say(a.text("paste_too_long")) }

// goTo saves what was typed, and changes the screen.
func (a *App) goTo(next func(*App) screen) {
	if !a.leavesCheckIn() {
		return
	}
	a.leaveField()
	a.leaveItem("")
	a.save()
	a.setScreen(next(a))
}

// Finish saves what is not saved yet, however the program ends, and returns where it is.
func (a *App) Finish() Ending {
	a.leaveField()
	a.saveNow()
	if a.session == nil {
		return Ending{}
	}
	a.session.KeepHistory()
	return a.session.Ending()
}

// Ending is how a strategy was left.
type Ending = session.Ending

// Texts returns the texts in the language that the wizard speaks by now.
func (a *App) Texts() *lang.Texts { return a.sp.Texts }
