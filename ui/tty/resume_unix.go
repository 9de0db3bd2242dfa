//go:build !windows

package tty

import (
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"
)

// OnResume calls repaint each time that the program goes on after it was stopped, as by kill -STOP and fg.
// Before that it sets the terminal to raw mode again: the shell has had it meanwhile, and has written over
// the screen. stop ends the watch.
func OnResume(terminal *os.File, repaint func()) (stop func()) {
	resumed := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(resumed, syscall.SIGCONT)
	go func() {
		for {
			select {
			case <-done:
				return
			case <-resumed:
				// Where it fails the terminal is gone, and reading it tells.
				_, _ = term.MakeRaw(int(terminal.Fd()))
				repaint()
			}
		}
	}()
	return func() {
		signal.Stop(resumed)
		close(done)
	}
}
