package ui

import (
	"os"
	"syscall"
)

// endings are the signals that ask the program to end.
var endings = []os.Signal{syscall.SIGTERM, os.Interrupt}
