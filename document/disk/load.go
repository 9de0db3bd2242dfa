package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// Load reads a file: a regular one, or a link to one. Anything else is refused at once, without
// waiting for what might come out of it.
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

// openToRead opens a file or a folder, and a pipe without waiting for somebody to write to it.
func openToRead(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// readUpTo reads a file from its beginning, at most so many bytes. A file without a size is empty and
// is not read: what the kernel shows under /proc has none, and some of it gives its bytes only once
// (kmsg) or makes its reader wait for ever.
func readUpTo(file *os.File, most int) ([]byte, error) {
	info, err := file.Stat()
	if err != nil || info.Size() == 0 {
		return []byte{}, err
	}
	return io.ReadAll(io.NewSectionReader(file, 0, int64(most)))
}
