// Package disk reads and writes the user's files so that nothing is lost: not to a kill or a power
// cut, not to a failing disk, and not to somebody who saves the same file at the same moment.
package disk

import (
	"errors"
	"fmt"
)

// MaxFile is the most bytes that a file may hold, far above any real strategy.
const MaxFile = 4 << 20

// What can come of reading and saving, beside the errors of the system.
var (
	// ErrChanged says that the file is not what it was when it was read: somebody else wrote it.
	ErrChanged = errors.New("the file was changed by someone else")
	// ErrUnsure says that the file has its new content, but a power cut could still take it away.
	ErrUnsure = errors.New("the file may not be safely on the disk")
	// ErrNoFile says that there is a folder, a pipe or a device, and not a file.
	ErrNoFile = errors.New("not a regular file")
	// ErrFolder is ErrNoFile for a folder.
	ErrFolder = fmt.Errorf("a folder: %w", ErrNoFile)
	// ErrDeadLink says that there is a link, and nothing where it leads. Load adds it to fs.ErrNotExist.
	ErrDeadLink = errors.New("a link to a file that does not exist")
	// ErrTooLarge says that the file is larger than MaxFile.
	ErrTooLarge = errors.New("larger than any strategy file")
)
