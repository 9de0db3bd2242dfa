package ui

import tea "charm.land/bubbletea/v2"

// clicked does what the zone under the mouse does.
func (a *App) clicked(at tea.Mouse) tea.Cmd {
	if at.Button != tea.MouseLeft {
		return nil
	}
	a.say("")
	frame := a.frame()
	for _, z := range frame.Zones {
		if at.Y == z.Y && at.X >= z.X && at.X < z.X+z.Width {
			return z.Click()
		}
	}
	return nil
}

// wheeled turns the wheel into the arrow keys of the screen.
func (a *App) wheeled(at tea.Mouse) tea.Cmd {
	switch at.Button {
	case tea.MouseWheelUp:
		return a.top().key(a, tea.KeyPressMsg{Code: tea.KeyUp})
	case tea.MouseWheelDown:
		return a.top().key(a, tea.KeyPressMsg{Code: tea.KeyDown})
	}
	return nil
}

// bind gives what a row does on a click the App that it does it in.
func bind(a *App, do func(*App, string) tea.Cmd) func(string) tea.Cmd {
	return func(key string) tea.Cmd { return do(a, key) }
}
