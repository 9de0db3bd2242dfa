package ui

import (
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Crash is a panic of the wizard. Run returns it once the answers are saved and the terminal is given
// back.
type Crash struct {
	Value any // what was handed to panic
	Stack []byte
}

// Error names the panic, without its stack.
func (c *Crash) Error() string { return fmt.Sprintf("the wizard crashed: %v", c.Value) }

// exclusive is the model that Bubble Tea runs: the wizard behind a lock, because a signal saves the
// answers while the event loop may wait for a terminal that reads nothing. It also catches panics, which
// Bubble Tea would print in its own words.
type exclusive struct {
	mu    sync.Mutex
	app   *App
	quit  func()  // ends the event loop from outside
	end   *Ending // how the strategy was left; once it is set no event changes anything
	crash *Crash  // the first panic; nil is none

	view  tea.View  // what was drawn last
	drawn time.Time // when that was
	stale bool      // keys have come since, and drawMsg is on its way
}

// drawWait is how long after a drawing keys are not drawn: at most one frame of the renderer. A paste without
// marks comes as thousands of keys, and each would be drawn.
const drawWait = time.Second / framesPerSecond

// drawMsg has the keys drawn that were not drawn when they came.
type drawMsg struct{}

// Init starts the wizard.
func (e *exclusive) Init() tea.Cmd { return e.app.Init() }

// Update hands an event to the wizard, unless that was left or crashed.
func (e *exclusive) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.end != nil {
		return e, nil
	}
	if e.crash != nil {
		return e, nil // the end was asked for; asked again, it would not wait for the terminal's answers
	}
	cmd := tea.Quit
	e.guard(func() { _, cmd = e.app.Update(msg) })
	_, pressed := msg.(tea.KeyPressMsg)
	soon := pressed && time.Since(e.drawn) < drawWait
	if soon && !e.stale {
		cmd = tea.Batch(cmd, tea.Tick(drawWait, func(time.Time) tea.Msg { return drawMsg{} }))
	}
	e.stale = soon
	return e, cmd
}

// View draws the wizard. Where that panics it draws nothing, and ends the event loop. It stays on the
// alternate screen until the program ends: what is erased at the end is not the shell's.
func (e *exclusive) View() (view tea.View) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.crash != nil {
		return tea.View{AltScreen: true}
	}
	if e.stale {
		return e.view
	}
	e.guard(func() { view = e.app.View() })
	if e.crash != nil {
		view = tea.View{AltScreen: true}
		go e.quit() // the event loop, which draws, cannot wait for itself
	}
	e.view, e.drawn = view, time.Now()
	return view
}

// finish saves what is not on disk yet, and returns how the strategy was left. Only the first call does
// anything.
func (e *exclusive) finish() Ending {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.end != nil {
		return *e.end
	}
	e.end = new(Ending)
	saved := false
	e.guard(func() {
		*e.end = e.app.Finish()
		saved = true
	})
	if !saved && e.app.session != nil {
		// Finish panicked: only what was saved before counts.
		*e.end = e.app.session.Ending()
		e.end.Rescued = false
	}
	return *e.end
}

// guard calls do and keeps the first panic with its stack.
func (e *exclusive) guard(do func()) {
	defer func() {
		if value := recover(); value != nil && e.crash == nil {
			e.crash = &Crash{Value: value, Stack: debug.Stack()}
		}
	}()
	do()
}

// err returns the crash as an error, nil where there was none.
func (e *exclusive) err() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.crash == nil {
		return nil
	}
	return e.crash
}
