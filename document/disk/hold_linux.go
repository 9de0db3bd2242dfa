package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// hold takes a read lease. The system refuses it with EAGAIN while the file is open to write, and lets
// nobody open it to write until the lease is given up, at the latest when the file is closed.
func hold(file *os.File) error {
	_, err := unix.FcntlInt(file.Fd(), unix.F_SETLEASE, unix.F_RDLCK)
	if errors.Is(err, unix.EAGAIN) {
		return errInUse
	}
	if err != nil {
		return errors.Join(errors.ErrUnsupported, err) // another owner's file, a network drive
	}
	return nil
}

// held reports whether the lease is as it was taken: the system takes it down while it keeps somebody
// waiting.
func held(file *os.File) bool {
	lease, err := unix.FcntlInt(file.Fd(), unix.F_GETLEASE, 0)
	return err == nil && lease == unix.F_RDLCK
}
