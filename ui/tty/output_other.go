//go:build !linux

package tty

// DropOutput does nothing: only Linux is known to unblock pending writes. The caller gives up after a
// time.
func DropOutput() {}
