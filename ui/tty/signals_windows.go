package tty

import (
	"os"
	"syscall"
)

// TerminatingSignals are the signals that ask the program to end.
var TerminatingSignals = []os.Signal{syscall.SIGTERM, os.Interrupt}
