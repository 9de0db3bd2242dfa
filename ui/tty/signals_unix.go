//go:build !windows

package tty

import (
	"os"
	"syscall"
)

// TerminatingSignals are the signals that ask the program to end: a closed window among them.
var TerminatingSignals = []os.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT}
