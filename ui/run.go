package ui

import (
	"errors"
	"os"
	"os/signal"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"

	"sweetspot/ui/tty"
)

// framesPerSecond halves the wait of a key for the next frame, against Bubble Tea's default of 60.
const framesPerSecond = 120

// How long a signal waits for the answers to be saved and the terminal to be given back. A terminal that
// reads nothing any more, or a disk that hangs, would hold the program for ever.
const (
	drawingPatience = 200 * time.Millisecond // before what the terminal does not read is dropped
	patience        = 2 * time.Second        // before the program leaves all the same
)

// Run shows the wizard until the user leaves, the terminal goes away or a signal asks for an end. It
// returns how the strategy was left, zero where the terminal could not be given back in time, and the
// signal that ended it, nil where the user did. The error is a *Crash after a panic. Answers are saved
// before Run returns.
func Run(a *App) (Ending, os.Signal, error) {
	input, stopInput, err := tty.GuardInput()
	if err != nil {
		return Ending{}, nil, err
	}
	model := &exclusive{app: a}
	var program *tea.Program
	program = tea.NewProgram(model, input,
		tea.WithFPS(framesPerSecond),
		tea.WithFilter(tty.Filter(func(msg tea.Msg) { program.Send(msg) })),
		tea.WithColorProfile(tty.ColorProfile(os.Environ(), true)),
		tea.WithoutSignalHandler())
	model.quit = program.Quit

	signals := make(chan os.Signal, 1)
	signal.Notify(signals, tty.TerminatingSignals...)
	defer signal.Stop(signals)
	cooked, err := term.GetState(int(os.Stdin.Fd()))
	if err != nil {
		return Ending{}, nil, err
	}

	defer tty.OnResume(func() { program.Send(repaintMsg{}) })()

	ended := make(chan error, 1)
	go func() {
		_, err := program.Run()
		// Nothing is left to read for; what is still unread is for the shell.
		_ = stopInput()
		ended <- err
	}()

	select {
	case err = <-ended:
	case s := <-signals:
		end, gone := leave(model, program, ended)
		if !gone {
			giveBack(cooked)
		}
		return end, s, model.err()
	}
	end := model.finish()
	if crash := model.err(); crash != nil {
		err = crash
	}
	select {
	case s := <-signals:
		return end, s, model.err()
	default:
	}
	if errors.Is(err, tea.ErrInterrupted) {
		err = nil
	}
	return end, nil, err
}

// leave saves, and then ends the program. gone is false where the program does not end in time: nothing
// can be printed then.
func leave(model *exclusive, program *tea.Program, ended <-chan error) (end Ending, gone bool) {
	deadline := time.After(patience)
	saved := make(chan Ending, 1)
	go func() {
		saved <- model.finish()
		program.Quit()
	}()
	select {
	case end = <-saved:
	case <-deadline:
		return Ending{}, false
	}
	drop := time.NewTicker(drawingPatience)
	defer drop.Stop()
	for {
		select {
		case <-ended:
			return end, true
		case <-drop.C:
			tty.DropOutput()
		case <-deadline:
			return Ending{}, false
		}
	}
}

// giveBack restores the terminal, as far as that goes without Bubble Tea.
func giveBack(cooked *term.State) {
	_ = term.Restore(int(os.Stdin.Fd()), cooked)
	written := make(chan struct{})
	go func() {
		_, _ = os.Stdout.WriteString(ansi.ResetModeBracketedPaste + ansi.ResetModeMouseButtonEvent +
			ansi.ResetModeMouseExtSgr + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable)
		close(written)
	}()
	tty.DropOutput()
	select {
	case <-written:
	case <-time.After(drawingPatience):
	}
}
