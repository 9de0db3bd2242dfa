//go:build !windows

package disk

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Running reports whether a process with that id exists.
func Running(process int) bool {
	return process > 0 && !errors.Is(unix.Kill(process, 0), unix.ESRCH)
}
