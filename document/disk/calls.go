package disk

import (
	"io/fs"
	"os"
)

// calls are the calls of the system that saving rests on. Each of them can fail.
type calls struct {
	create func(path string, mode fs.FileMode) (*os.File, error)
	open   func(path string) (*os.File, error)
	read   func(file *os.File, most int) ([]byte, error)
	write  func(file *os.File, data []byte) (int, error)
	chown  func(file *os.File, user, group int) error
	chmod  func(file *os.File, mode fs.FileMode) error
	sync   func(file *os.File) error
	close  func(file *os.File) error

	// exchange lets two files change names in one step, rename replaces the second by the first, and
	// claim and link give the first a name that no file has. exchange and claim are
	// errors.ErrUnsupported where there is no such thing.
	exchange, rename, claim, link func(from, to string) error

	remove func(path string) error

	// hold keeps others from opening a file to write until it is closed. It is errInUse where
	// somebody has done so already, errors.ErrUnsupported where that cannot be known. held reports
	// whether nobody has asked to write since.
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
