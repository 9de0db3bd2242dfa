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

// Terminal is the terminal that the wizard is shown on.
type Terminal struct {
	Input, Output *os.File
	Environ       []string // NAME=value; decides about colours and how the terminal is spoken to
}

// Run shows the wizard until the user leaves, the terminal goes away or a signal asks for an end. It
// returns how the strategy was left, zero where the terminal could not be given back in time, and the
// signal that ended it, nil where the user did. The error is a *Crash after a panic. Answers are saved
// before Run returns.
func Run(a *App, on Terminal) (Ending, os.Signal, error) {
	input, err := tty.GuardInput(on.Input)
	if err != nil {
		return Ending{}, nil, err
	}
	model := &exclusive{app: a}
	var program *tea.Program
	program = tea.NewProgram(model, input.Option(),
		tea.WithOutput(on.Output),
		tea.WithEnvironment(on.Environ),
		tea.WithFPS(framesPerSecond),
		tea.WithFilter(tty.Filter(func(msg tea.Msg) { program.Send(msg) })),
		tea.WithColorProfile(tty.ColorProfile(on.Environ, true)),
		tea.WithoutSignalHandler())
	model.quit = program.Quit

	signals := make(chan os.Signal, 1)
	signal.Notify(signals, tty.TerminatingSignals...)
	defer signal.Stop(signals)
	cooked, err := term.GetState(int(on.Input.Fd()))
	if err != nil {
		return Ending{}, nil, err
	}

	defer input.WatchStops(on.Output, program.Send, repaintMsg{})()

	ended := make(chan error, 1)
	go func() {
		tty.SaveTitle(on.Output)
		_, err := program.Run()
		tty.RestoreTitle(on.Output)
		// Nothing is left to read for; what is still unread is for the shell.
		_ = input.Stop()
		ended <- err
	}()

	select {
	case err = <-ended:
	case s := <-signals:
		end, gone := leave(model, program, on.Output, ended)
		if !gone {
			on.giveBack(cooked)
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
func leave(model *exclusive, program *tea.Program, output *os.File, ended <-chan error) (end Ending, gone bool) {
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
			tty.DropOutput(output)
		case <-deadline:
			return Ending{}, false
		}
	}
}

// giveBack restores the terminal, as far as that goes without Bubble Tea.
func (on Terminal) giveBack(cooked *term.State) {
	_ = term.Restore(int(on.Input.Fd()), cooked)
	written := make(chan struct{})
	go func() {
		_, _ = on.Output.WriteString(ansi.ResetModeBracketedPaste + ansi.ResetModeMouseButtonEvent +
			ansi.ResetModeMouseExtSgr + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable)
		tty.RestoreTitle(on.Output)
		close(written)
	}()
	tty.DropOutput(on.Output)
	select {
	case <-written:
	case <-time.After(drawingPatience):
	}
}
