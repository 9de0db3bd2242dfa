// Package disk reads and writes the user's files without losing anything: to a kill, a power cut, a failing
// disk, or another program that saves the same file at the same moment.
package disk

import (
	"errors"
	"fmt"
)

// MaxFile is the largest size of a file in bytes, far above any real strategy.
const MaxFile = 4 << 20

// Errors of reading and saving, beside those of the system.
var (
	// ErrChanged: the file no longer holds what it held when it was read; another program wrote it.
	ErrChanged = errors.New("the file was changed by someone else")
	// ErrUnsure: the file has its new content, but an fsync failed: a power cut could still undo it.
	ErrUnsure = errors.New("the file may not be safely on the disk")
	// ErrNoFile: the path is that of a folder, a pipe or a device.
	ErrNoFile = errors.New("not a regular file")
	// ErrFolder is ErrNoFile for a folder.
	ErrFolder = fmt.Errorf("a folder: %w", ErrNoFile)
	// ErrDeadLink: the path is a link whose target does not exist. Load joins it with fs.ErrNotExist.
	ErrDeadLink = errors.New("a link to a file that does not exist")
	// ErrTooLarge: the file is larger than MaxFile.
	ErrTooLarge = errors.New("larger than any strategy file")
)
