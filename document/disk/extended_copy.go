//go:build linux || darwin

package disk

import (
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// copyAttributes copies the extended attributes of the target to a file, without those excepted and those that
// may not be read or set.
func copyAttributes(file *os.File, target string, except []string) {
	names := make([]byte, 64<<10) // the maximum on Linux
	n, err := unix.Listxattr(target, names)
	if err != nil {
		return
	}
	for name := range strings.SplitSeq(strings.TrimRight(string(names[:n]), "\x00"), "\x00") {
		if name == "" || slices.Contains(except, name) {
			continue
		}
		if value, err := attribute(target, name); err == nil {
			_ = unix.Fsetxattr(int(file.Fd()), name, value, 0)
		}
	}
}

// attribute returns the value of an extended attribute of a file.
func attribute(path, name string) ([]byte, error) {
	size, err := unix.Getxattr(path, name, nil)
	if err != nil {
		return nil, err
	}
	value := make([]byte, size)
	size, err = unix.Getxattr(path, name, value)
	return value[:max(size, 0)], err
}
