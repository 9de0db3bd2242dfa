package ui

import (
	"sync"

	tea "charm.land/bubbletea/v2"
)

// exclusive hands the wizard to one at a time: to Bubble Tea's loop, or to a signal that saves while
// the loop waits for a terminal that reads nothing.
type exclusive struct {
	mu  sync.Mutex
	app *App
	end *Ending // how the strategy was left; nothing changes after that
}

// Init starts the wizard.
func (e *exclusive) Init() tea.Cmd { return e.app.Init() }

// Update hands an event to the wizard, unless it has been left.
func (e *exclusive) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.end != nil {
		return e, nil
	}
	_, cmd := e.app.Update(msg)
	return e, cmd
}

// View is the wizard's.
func (e *exclusive) View() tea.View {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.app.View()
}

// finish saves what is not on disk yet, and says how the strategy was left. Only the first call does
// anything.
func (e *exclusive) finish() Ending {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.end == nil {
		e.end = new(Ending)
		*e.end = finishSafely(e.app)
	}
	return *e.end
}

// finishSafely is Finish for a wizard that may have broken down: where it breaks down again, what
// was saved before is what there is.
func finishSafely(a *App) (end Ending) {
	defer func() {
		if recover() != nil && a.session != nil {
			end = a.session.Ending()
			end.Rescued = false
		}
	}()
	return a.Finish()
}
