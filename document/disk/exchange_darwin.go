package disk

import (
	"os"

	"golang.org/x/sys/unix"
)

func exchange(from, to string) error { return renameBy(unix.RENAME_SWAP, from, to) }

func claim(from, to string) error { return renameBy(unix.RENAME_EXCL, from, to) }

// renameBy returns ENOTSUP, which is errors.ErrUnsupported, where the volume does not support it.
func renameBy(flags uint32, from, to string) error {
	if err := unix.RenamexNp(from, to, flags); err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}
