package disk

import (
	"errors"
	"fmt"
	"os"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// How long to wait for a virus scanner, which keeps a new file from being moved meanwhile.
const (
	scans     = 20 // tries
	scanPause = 10 * time.Millisecond
)

// exchange swaps the names of two files. It is not atomic: ReplaceFile moves the displaced file to a third
// name, from which it is moved to the second.
func exchange(from, to string) error {
	err := retry(func() error { return replaceFile(to, from, from+aside) })
	if errors.Is(err, windows.ERROR_UNABLE_TO_MOVE_REPLACEMENT_2) {
		// The displaced file was moved, but the new one could not be: move the displaced one back.
		return errors.Join(err, moveFile(from+aside, to))
	}
	if err != nil {
		return err
	}
	return retry(func() error { return moveFile(from+aside, from) })
}

// claim renames a file without replacing another.
func claim(from, to string) error { return retry(func() error { return moveFile(from, to) }) }

func retry(move func() error) error {
	err := move()
	for n := 0; n < scans && errors.Is(err, windows.ERROR_SHARING_VIOLATION); n++ {
		time.Sleep(scanPause)
		err = move()
	}
	return err
}

func moveFile(from, to string) error {
	source, target, err := both(from, to)
	if err != nil {
		return err
	}
	if err := windows.MoveFileEx(source, target, windows.MOVEFILE_WRITE_THROUGH); err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}

func replaceFile(target, replacement, backup string) error {
	to, from, err := both(target, replacement)
	if err != nil {
		return err
	}
	third, err := windows.UTF16PtrFromString(backup)
	if err != nil {
		return err
	}
	replace := windows.NewLazySystemDLL("kernel32.dll").NewProc("ReplaceFileW")
	done, _, err := replace.Call(uintptr(unsafe.Pointer(to)), uintptr(unsafe.Pointer(from)), uintptr(unsafe.Pointer(third)), 0, 0, 0)
	switch {
	case done != 0:
		return nil
	case errors.Is(err, windows.ERROR_INVALID_FUNCTION), errors.Is(err, windows.ERROR_INVALID_PARAMETER):
		// The drive does not support it.
		return fmt.Errorf("%w: %w", errors.ErrUnsupported, err)
	}
	return &os.LinkError{Op: "replace", Old: replacement, New: target, Err: err}
}

func both(from, to string) (*uint16, *uint16, error) {
	source, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return nil, nil, err
	}
	target, err := windows.UTF16PtrFromString(to)
	return source, target, err
}
