package ui

import tea "charm.land/bubbletea/v2"

// clicked runs the action of the zone under the mouse; there is none outside of zones and for other
// buttons than the left one.
func (a *App) clicked(at tea.Mouse) tea.Cmd {
	if at.Button != tea.MouseLeft {
		return nil
	}
	frame := a.frame()
	a.say("")
	for _, z := range frame.Zones {
		if at.Y == z.Y && at.X >= z.X && at.X < z.X+z.Width {
			return z.Click()
		}
	}
	return nil
}

// wheeled gives the screen an arrow key for each step of the wheel.
func (a *App) wheeled(at tea.Mouse) tea.Cmd {
	switch at.Button {
	case tea.MouseWheelUp:
		return a.top().key(a, tea.KeyPressMsg{Code: tea.KeyUp})
	case tea.MouseWheelDown:
		return a.top().key(a, tea.KeyPressMsg{Code: tea.KeyDown})
	}
	return nil
}

// bind turns an action on a row into what draw.Menu calls on a click.
func bind(a *App, do func(*App, string) tea.Cmd) func(string) tea.Cmd {
	return func(key string) tea.Cmd { return do(a, key) }
}
