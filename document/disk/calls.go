package disk

import (
	"io/fs"
	"os"
)

// calls are the system calls that a save makes, so that tests can make each of them fail.
type calls struct {
	create func(path string, mode fs.FileMode) (*os.File, error)
	open   func(path string) (*os.File, error)
	read   func(file *os.File, most int) ([]byte, error)
	write  func(file *os.File, data []byte) (int, error)
	chown  func(file *os.File, user, group int) error
	chmod  func(file *os.File, mode fs.FileMode) error
	sync   func(file *os.File) error
	close  func(file *os.File) error

	// exchange swaps the names of two files atomically, rename replaces the second by the first, claim and
	// link give the first file a name that is not in use (fs.ErrExist if it is). exchange and claim return
	// errors.ErrUnsupported where the system or the file system lacks them.
	exchange, rename, claim, link func(from, to string) error

	remove func(path string) error

	// hold keeps other processes from opening a file for writing until it is closed. It returns errInUse if
	// one has it open for writing, errors.ErrUnsupported where that cannot be known. held reports whether
	// no process has tried to open it for writing since.
	hold func(file *os.File) error
	held func(file *os.File) bool
}

func system() calls {
	return calls{
		create: func(path string, mode fs.FileMode) (*os.File, error) {
			return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		},
		open:     openToRead,
		read:     readUpTo,
		write:    (*os.File).Write,
		chown:    (*os.File).Chown,
		chmod:    (*os.File).Chmod,
		sync:     (*os.File).Sync,
		close:    (*os.File).Close,
		exchange: exchange,
		rename:   os.Rename,
		claim:    claim,
		link:     os.Link,
		remove:   os.Remove,
		hold:     hold,
		held:     held,
	}
}
