package tty

import (
	"os"

	"golang.org/x/sys/unix"
)

// DropOutput drops what was written and not read by the terminal, and wakes whoever waits to write
// more. Stopping the output and starting it again is what wakes them: dropping alone does not.
func DropOutput() {
	fd := int(os.Stdout.Fd())
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOOFF)
	_ = unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH)
	_ = unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOON)
}
