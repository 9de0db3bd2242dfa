package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// Load reads a regular file, or one that a link leads to. It returns ErrFolder, ErrNoFile or ErrTooLarge for
// anything else, without blocking on a pipe or a device.
func Load(path string) ([]byte, error) {
	file, err := openToRead(path)
	if err != nil {
		if _, linked := os.Readlink(path); linked == nil && errors.Is(err, fs.ErrNotExist) {
			err = fmt.Errorf("%w: %w", ErrDeadLink, err)
		}
		return nil, fmt.Errorf("opening: %w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		return nil, fmt.Errorf("opening %s: %w", path, err)
	case info.IsDir():
		return nil, fmt.Errorf("opening %s: %w", path, ErrFolder)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("opening %s: %w", path, ErrNoFile)
	case info.Size() > MaxFile:
		return nil, fmt.Errorf("opening %s: %w", path, ErrTooLarge)
	}
	data, err := readUpTo(file, MaxFile+1)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	if len(data) > MaxFile {
		return nil, fmt.Errorf("reading %s: %w", path, ErrTooLarge)
	}
	return data, nil
}

// openToRead opens a path for reading; a pipe without waiting for a writer.
func openToRead(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// readUpTo reads at most so many bytes from the start of a file. It does not read a file of size 0: files
// under /proc have that size, and some of them block, or can be read only once (kmsg).
func readUpTo(file *os.File, most int) ([]byte, error) {
	info, err := file.Stat()
	if err != nil || info.Size() == 0 {
		return []byte{}, err
	}
	content := bytes.NewBuffer(make([]byte, 0, min(info.Size(), int64(most))+bytes.MinRead))
	_, err = content.ReadFrom(io.NewSectionReader(file, 0, int64(most)))
	return content.Bytes(), err
}
