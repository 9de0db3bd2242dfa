package ui

import (
	"errors"
	"os"
	"os/signal"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// framesPerSecond halves the wait of a key for the next frame, against Bubble Tea's default of 60.
const framesPerSecond = 120

// Run shows the wizard until the user leaves, the terminal goes away or a signal asks for an end.
// The signal that ended it is given, nil where the user did. Answers are saved before it returns.
func Run(a *App) (os.Signal, error) {
	// Colours come from the environment: asking tmux for them would start a process.
	program := tea.NewProgram(a,
		tea.WithFPS(framesPerSecond),
		tea.WithColorProfile(colorprofile.Env(os.Environ())),
		tea.WithoutSignalHandler())

	signals := make(chan os.Signal, 1)
	signal.Notify(signals, endings...)
	ended := make(chan os.Signal, 1)
	go func() {
		if s, open := <-signals; open {
			ended <- s
			program.Quit()
		}
	}()

	_, err := program.Run()
	a.leaveField()
	a.save()
	signal.Stop(signals)
	close(signals)
	select {
	case s := <-ended:
		return s, nil
	default:
	}
	if errors.Is(err, tea.ErrInterrupted) {
		err = nil
	}
	return nil, err
}
