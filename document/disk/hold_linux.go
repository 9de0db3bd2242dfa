package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// hold takes a read lease. The kernel refuses it with EAGAIN while the file is open for writing, and makes
// every process that opens it for writing wait until the lease is released, at the latest when the file is
// closed.
func hold(file *os.File) error {
	_, err := unix.FcntlInt(file.Fd(), unix.F_SETLEASE, unix.F_RDLCK)
	if errors.Is(err, unix.EAGAIN) {
		return errInUse
	}
	if err != nil {
		return errors.Join(errors.ErrUnsupported, err) // a file of another owner, or on a network drive
	}
	return nil
}

// held reports whether the lease is still a read lease: the kernel breaks it while a process waits to open the
// file for writing.
func held(file *os.File) bool {
	lease, err := unix.FcntlInt(file.Fd(), unix.F_GETLEASE, 0)
	return err == nil && lease == unix.F_RDLCK
}
