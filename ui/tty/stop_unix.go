//go:build !windows

package tty

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// WatchStops gives the terminal back before the program stops, as by kill -TSTP, and takes it again when the
// program goes on. A program that was stopped without being told, as by kill -STOP, only takes it again: the
// shell has set its modes and has written over the screen. send sends a message to the program; repaint is
// the one that has it paint the whole screen. end ends the watch.
func (in *Input) WatchStops(output io.Writer, send func(tea.Msg), repaint tea.Msg) (end func()) {
	stops, resumed := make(chan os.Signal, 1), make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(resumed, syscall.SIGCONT)
	if !signal.Ignored(syscall.SIGTSTP) && hasShell() {
		signal.Notify(stops, syscall.SIGTSTP)
	}
	go func() {
		for {
			select {
			case <-done:
				return
			case <-resumed:
				// Where it fails the terminal is gone, and reading it tells.
				_, _ = term.MakeRaw(int(in.terminal.Fd()))
				send(repaint)
			case <-stops:
				taken := make(chan struct{})
				in.guard.rest()
				send(tea.Exec(&stop{in, output}, func(error) tea.Msg {
					close(taken)
					return repaint
				})())
				select {
				case <-taken:
				case <-done:
					return
				}
				select {
				case <-resumed:
				default:
				}
			}
		}
	}()
	return func() {
		signal.Stop(resumed)
		signal.Stop(stops)
		close(done)
	}
}

// stop is run by Bubble Tea as another program that gets the terminal: it stops this one.
type stop struct {
	input  *Input
	output io.Writer
}

// Run stops the program, and returns once it goes on.
func (s *stop) Run() error {
	RestoreTitle(s.output)
	resumed := make(chan os.Signal, 1)
	signal.Notify(resumed, syscall.SIGCONT)
	defer signal.Stop(resumed)
	// Not SIGTSTP: once Go has handled it, it stops nothing.
	err := syscall.Kill(os.Getpid(), syscall.SIGSTOP)
	if err == nil {
		<-resumed
	}
	SaveTitle(s.output)
	s.input.guard.wake()
	return err
}

// SetStdin does nothing: stopping reads nothing.
func (*stop) SetStdin(io.Reader) {}

// SetStdout does nothing: output is written without Bubble Tea's buffer.
func (*stop) SetStdout(io.Writer) {}

// SetStderr does nothing: stopping writes no errors.
func (*stop) SetStderr(io.Writer) {}

// hasShell reports whether the program was started in its session by another, which could let it go on after
// a stop. A program that a terminal runs by itself has none, and the system does not stop it.
func hasShell() bool {
	own, err := unix.Getsid(0)
	if err != nil {
		return false
	}
	parent, err := unix.Getsid(os.Getppid())
	return err == nil && parent == own
}
