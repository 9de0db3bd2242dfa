package disk

import (
	"errors"
	"io/fs"
	"os"
)

// Protected reports whether a file is write-protected: no user may write to it, or this process may not. Save
// would replace it all the same, since a rename needs permission for the folder only. It is false for a file
// that does not exist.
func Protected(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	if info.Mode().Perm()&0o222 == 0 {
		return true // even where the process may write to anything
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return errors.Is(err, fs.ErrPermission)
	}
	_ = file.Close()
	return false
}
