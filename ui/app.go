// Package ui is the terminal: the screens, the keys, and the way from a key to an answer that is on
// disk. It is the only package that knows Bubble Tea.
package ui

import (
	"path/filepath"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/store"
	"sweetspot/ui/draw"
	"sweetspot/ui/tty"
)

// Config is what the wizard is started with.
type Config struct {
	Texts     *lang.Texts
	Fixed     bool // the language was asked for, and a file's own does not change it
	Catalogue *catalogue.Catalogue
	Today     date.Date
	Now       func() time.Time
	State     store.State // drafts, and the files that were open lately
	Here      string      // a strategy file in the present folder, offered first; or ""
}

// App is the whole wizard: the only model of Bubble Tea. Its parts are plain values.
type App struct {
	config Config
	sp     steps.Speaker
	keys   draw.KeyMap
	theme  draw.Theme
	width  int
	height int

	screen   screen
	overlay  screen // stands over the screen until it is closed; nil is none
	session  *session
	report   *advice.Report
	before   map[string]bool // keys of the findings when the question on screen was opened
	caused   []string        // keys of the findings that the last answer caused
	unheard  bool            // the last answer was not looked at yet: a word in it is being typed
	deep     [4]bool         // steps in which every question is asked, not only the core ones
	flash    string          // said once, until the next key
	typed    int             // counts keys, so that a pause in typing can be told
	tried    time.Time       // when the answers were last put on disk, or tried to be
	retrying bool            // another try to save is on its way
	mouse    bool
}

// screen is one thing that fills the space between head and foot.
type screen interface {
	// again is the screen to come back to, with the answers as they are by then.
	again(*App) screen
	key(*App, tea.KeyPressMsg) tea.Cmd
	paste(*App, string) tea.Cmd
	view(a *App, width, height int) draw.Block
	hints(*App) []key.Binding
}

// New makes a wizard that opens on its start screen.
func New(config Config) *App {
	a := &App{config: config, theme: draw.NewTheme(true), mouse: true}
	a.speak(config.Texts)
	a.screen = newStart(a)
	return a
}

// Open makes the wizard open a strategy file, or start one there. The error is for a reader.
func (a *App) Open(path string) error {
	s, err := a.openSession(path)
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

// text gives a sentence of the screens.
func (a *App) text(id string, args ...lang.Args) string { return a.sp.Texts.Text("ui."+id, args...) }

// begin takes a strategy in hand, and goes to where its user left off.
func (a *App) begin(s *session) {
	a.session, a.overlay, a.caused = s, nil, nil
	if l := s.strategy.Language; l.Known() && l != a.sp.Texts.Language() && !a.config.Fixed {
		a.speak(lang.Load(l))
	}
	if s.onDisk != nil && !s.draft {
		a.opened(s.path)
	}
	if s.onDisk == nil && s.path != "" {
		a.flash = a.text("new_file", args{"File": filepath.Base(s.path)})
	}
	a.review()
	a.noteFindings()
	a.deepen()
	if at, open := a.resume(); open {
		a.screen = a.openAt(at)
	} else {
		a.screen = newReview(a)
	}
	a.takeRescued()
	if a.overlay == nil {
		a.tidyBeside()
	}
}

// review runs the engine over the answers as they are.
func (a *App) review() {
	a.report = advice.Review(advice.Case{
		Strategy:  a.session.strategy,
		Catalogue: a.sp.Catalogue,
		Today:     a.config.Today,
	})
}

// answer writes the answer to a question, and is the only one that does. The engine looks at it at
// once, unless somebody is in the middle of a word: nobody is corrected before they have finished it.
func (a *App) answer(at place, answer steps.Answer, finished bool) {
	s := a.session.strategy
	if !at.question.Answer(s, at.item).Equal(answer) {
		at.question.Put(s, at.item, answer)
		a.unheard = true
	}
	if finished {
		a.hear()
	}
}

// hear lets the engine look at what it has not seen yet.
func (a *App) hear() {
	if a.unheard {
		a.unheard = false
		a.reviewChange()
	}
}

// reviewChange looks at the answers again, and keeps what was not found when the question on screen
// was opened: that is what its answer caused.
func (a *App) reviewChange() {
	a.review()
	a.caused = nil
	for i := range a.report.Findings {
		if k := findingKey(&a.report.Findings[i]); !a.before[k] {
			a.caused = append(a.caused, k)
		}
	}
}

// noteFindings remembers what is found by now, to tell later what is new.
func (a *App) noteFindings() {
	a.before = make(map[string]bool, len(a.report.Findings))
	for i := range a.report.Findings {
		a.before[findingKey(&a.report.Findings[i])] = true
	}
}

// Init asks the terminal for its background, so that the colours can be read on it.
func (a *App) Init() tea.Cmd { return tea.RequestBackgroundColor }

// redraw fits what is kept laid out into the window: a field to type in, the sheets of the review.
func (a *App) redraw() {
	for _, s := range []screen{a.screen, a.overlay} {
		if laid, is := s.(interface{ resize(*App) }); is {
			laid.resize(a)
		}
	}
}

// pause is long enough that somebody has stopped typing, and short enough that a closed window
// costs at most a second of it.
const pause = 700 * time.Millisecond

// longest is how long answers may be off the disk while somebody types without a pause.
const longest = time.Second

// retry is how long a save that failed waits before it is tried again.
const retry = 3 * time.Second

// retryMsg asks for another try.
type retryMsg struct{}

// keepTrying tries to save again in a while, as long as it fails.
func (a *App) keepTrying() tea.Cmd {
	if a.retrying || a.session == nil || a.session.failed == nil {
		return nil
	}
	a.retrying = true
	return tea.Tick(retry, func(time.Time) tea.Msg { return retryMsg{} })
}

// repaintMsg asks for the whole screen anew: something else has written on it.
type repaintMsg struct{}

// pausedMsg says that nothing was typed for a moment after key number typed.
type pausedMsg int

// Update takes one event.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.take(msg)
	if r, here := a.top().(*review); here {
		r.layOut(a)
	}
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
	case pausedMsg:
		if int(msg) == a.typed && a.session != nil {
			a.hear()
		}
		if int(msg) == a.typed || a.config.Now().Sub(a.tried) >= longest {
			a.autosave()
		}
		return a.keepTrying()
	case repaintMsg:
		return tea.ClearScreen
	case retryMsg:
		a.retrying = false
		a.autosave()
		return a.keepTrying()
	case tea.PasteMsg:
		return a.then(a.top().paste(a, lang.Clean(msg.Content)))
	case tea.MouseClickMsg:
		return a.then(a.clicked(msg.Mouse()))
	case tea.MouseWheelMsg:
		return a.wheeled(msg.Mouse())
	case tea.KeyPressMsg:
		return a.then(a.key(tty.NormalizeKey(msg)))
	}
	return nil
}

// then adds to a command the wait that tells a pause in typing.
func (a *App) then(cmd tea.Cmd) tea.Cmd {
	a.typed++
	typed := a.typed
	return tea.Batch(cmd, tea.Tick(pause, func(time.Time) tea.Msg { return pausedMsg(typed) }))
}

// top is the screen that has the keys.
func (a *App) top() screen {
	if a.overlay != nil {
		return a.overlay
	}
	return a.screen
}

// key takes one key: those that work everywhere first, then the screen's own.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	a.flash = ""
	if draw.Matches(msg, a.keys.Leave) {
		return a.leave()
	}
	if draw.Matches(msg, a.keys.Repaint) {
		return tea.ClearScreen
	}
	msg = a.enterBeforeFirstFrame(msg)
	if a.overlay != nil {
		if draw.Matches(msg, a.keys.Close) {
			a.overlay = nil
			return nil
		}
		return a.overlay.key(a, msg)
	}
	if a.everywhere(msg) {
		return nil
	}
	return a.screen.key(a, msg)
}

// leave ends the program, unless there is something to decide first, or answers that are nowhere but
// here. Asked again, it ends all the same.
func (a *App) leave() tea.Cmd {
	asked := a.holdsBack()
	if c, giving := a.overlay.(*conclusion); giving {
		a.giveReason(c.input.Value())
	}
	a.leaveField()
	a.askAgain()
	a.save()
	if s := a.session; s != nil && s.failed != nil && !s.rescued() && !a.holdsBack() {
		a.overlay = &message{title: a.text("unsaved.title"), text: a.text("unsaved.text"), warns: true}
	}
	if a.holdsBack() && !asked {
		return nil
	}
	return tea.Quit
}

// holdsBack reports whether something is on screen that the user should see before leaving.
func (a *App) holdsBack() bool {
	switch o := a.overlay.(type) {
	case *dispute:
		return true
	case *message:
		return o.warns
	}
	return false
}

// enterBeforeFirstFrame takes ctrl+j for Enter where no line can be broken: that is how Enter
// arrives when it is typed before the terminal is ready.
func (a *App) enterBeforeFirstFrame(msg tea.KeyPressMsg) tea.KeyPressMsg {
	if f, here := a.top().(*form); here {
		if _, lines := f.field.(*areaField); lines {
			return msg
		}
	}
	if msg.String() == "ctrl+j" {
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	}
	return msg
}

// everywhere takes the keys that work on every screen but over an overlay, and reports whether this
// was one.
func (a *App) everywhere(msg tea.KeyPressMsg) bool {
	switch {
	case draw.Matches(msg, a.keys.Help):
		a.overlay = newHelp(a)
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
	case draw.Matches(msg, a.keys.Save):
		a.askName()
	case draw.Matches(msg, a.keys.Paste):
		a.flash = a.text("paste_how") // reading the clipboard would start a program of somebody else
	case draw.Matches(msg, a.keys.Undo):
		a.undo()
	default:
		return false
	}
	return true
}

// goTo changes the screen: what was typed is on disk before the next screen is made.
func (a *App) goTo(next func(*App) screen) {
	a.leaveField()
	a.save()
	a.screen = next(a)
}

// Finish saves what is not on disk yet, however the program ends, and says where it is.
func (a *App) Finish() Ending {
	a.leaveField()
	a.save()
	s := a.session
	if s == nil || s.onDisk == nil && s.failed == nil {
		return Ending{}
	}
	return Ending{Path: s.path, Draft: s.draft, Err: s.failed, Rescued: s.rescued()}
}

// Ending is how a strategy was left.
type Ending struct {
	Path    string // where it is; "" where there is nothing to keep
	Draft   bool   // it is a draft without a name
	Err     error  // why it could not be saved there
	Rescued bool   // it is in a draft instead
}

// Texts are the sentences in the language that the wizard ended in.
func (a *App) Texts() *lang.Texts { return a.sp.Texts }
