package document

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
)

// What keeps a file from being read, beside the errors of the system.
var (
	ErrNoFile   = errors.New("not a regular file")
	ErrTooLarge = errors.New("larger than any strategy file")
)

// Load reads a file: a regular one, or a link to one. Anything else is refused at once, without
// waiting for what might come out of it.
func Load(path string) ([]byte, error) {
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, fmt.Errorf("opening: %w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		return nil, fmt.Errorf("opening %s: %w", path, err)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("opening %s: %w", path, ErrNoFile)
	case info.Size() > MaxFile:
		return nil, fmt.Errorf("opening %s: %w", path, ErrTooLarge)
	}
	data, err := io.ReadAll(io.LimitReader(file, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	if len(data) > MaxFile {
		return nil, fmt.Errorf("reading %s: %w", path, ErrTooLarge)
	}
	return data, nil
}
