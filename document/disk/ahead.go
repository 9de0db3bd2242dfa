package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Put writes data to the file at path atomically, as Save does, but without an fsync: it survives the end of the program
// at once, and a power cut only once the system has written it. It is for files of the program's own.
func Put(path string, data []byte) error {
	temporary := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
	if err := os.WriteFile(temporary, data, 0o600); err != nil {
		return fmt.Errorf("writing beside %s: %w", path, err)
	}
	if err := os.Rename(temporary, path); err != nil {
		_ = os.Remove(temporary)
		return fmt.Errorf("replacing %s: %w", path, err)
	}
	return nil
}

// Holds reports whether the file at path holds was, or for nil whether there is no file.
func Holds(path string, was []byte) bool {
	if was == nil {
		_, err := os.Lstat(path)
		return path == "" || errors.Is(err, fs.ErrNotExist)
	}
	file, err := openToRead(path)
	if err != nil {
		return false
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(was)) {
		return false
	}
	for part := make([]byte, 32<<10); len(was) > 0; {
		n, err := file.Read(part)
		if err != nil || !bytes.HasPrefix(was, part[:n]) {
			return false
		}
		was = was[n:]
	}
	return true
}
