//go:build !windows

package ui

import (
	"os"
	"syscall"
)

// endings are the signals that ask the program to end: a closed window among them.
var endings = []os.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT}
