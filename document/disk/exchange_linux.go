package disk

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

func exchange(from, to string) error { return renameBy(unix.RENAME_EXCHANGE, from, to) }

func claim(from, to string) error { return renameBy(unix.RENAME_NOREPLACE, from, to) }

func renameBy(flags uint, from, to string) error {
	err := unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, flags)
	if errors.Is(err, unix.EINVAL) {
		// The file system does not support it.
		return fmt.Errorf("%w: %w", errors.ErrUnsupported, err)
	}
	if err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}
