package tty

import (
	"os"

	"golang.org/x/sys/unix"
)

// DropOutput discards output that a terminal has not read, and unblocks pending writes. Discarding alone
// does not unblock them; stopping the output and starting it again does.
func DropOutput(terminal *os.File) {
	fd := int(terminal.Fd())
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOOFF)
	_ = unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOON)
}
