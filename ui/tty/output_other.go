//go:build !linux

package tty

// DropOutput does nothing: only Linux is known to wake whoever waits to write, and a wait that does
// not end is given up.
func DropOutput() {}
