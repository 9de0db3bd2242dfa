package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Save writes data to the file at path, whole or not at all: at every moment the file is either as
// it was or as it shall be. was is what the file held when it was read, nil where there was none;
// if it holds anything else now, that stays and the error is ErrChanged. After ErrUnsure the file
// holds data.
func Save(path string, data, was []byte) error { return system().save(path, data, was) }

// Sync tries again to make sure of data that a file holds since ErrUnsure, and gives ErrUnsure where
// it fails, ErrChanged if the file holds anything else by now. It writes the file anew: a disk that
// failed to take something may forget that it had it to write, and would say that all is well when
// merely asked a second time.
func Sync(path string, data []byte) error { return system().resync(path, data) }

func (c calls) resync(path string, data []byte) error {
	err := c.save(path, data, data)
	if err != nil && !errors.Is(err, ErrChanged) && !errors.Is(err, ErrUnsure) {
		return fmt.Errorf("%w: %w", ErrUnsure, err)
	}
	return err
}

func (c calls) save(path string, data, was []byte) error {
	target, err := resolve(path)
	if err != nil {
		return fmt.Errorf("finding %s: %w", path, err)
	}
	info, err := c.expect(target, was)
	if err != nil {
		return fmt.Errorf("looking at %s: %w", path, err)
	}
	temporary, err := c.writeBeside(target, data, was, info)
	if err != nil {
		return fmt.Errorf("writing beside %s: %w", path, err)
	}
	if info == nil {
		err = c.place(temporary, target)
	} else {
		err = c.replace(temporary, target, data, was)
	}
	if err != nil {
		return fmt.Errorf("replacing %s: %w", path, err)
	}
	return nil
}

// maxLinks is how many links resolve follows, as the kernel of Linux does.
const maxLinks = 40

// resolve returns the path of the file that a path leads to, so that links stay and their target is
// replaced. A target that does not exist yet is to be created. The error for links that lead to each
// other is syscall.ELOOP.
func resolve(path string) (string, error) {
	for range maxLinks {
		target, err := filepath.EvalSymlinks(path)
		if err == nil {
			return target, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			if _, known := os.Stat(path); known != nil {
				err = known // EvalSymlinks has an error of its own for a loop
			}
			return "", err
		}
		next, err := os.Readlink(path)
		if err != nil {
			return path, nil // no file and no link
		}
		if !filepath.IsAbs(next) {
			// What is behind a link to a folder decides what .. means.
			folder, err := filepath.EvalSymlinks(filepath.Dir(path))
			if err != nil {
				return "", err
			}
			next = filepath.Join(folder, next)
		}
		path = next
	}
	return "", &fs.PathError{Op: "resolve", Path: path, Err: syscall.ELOOP}
}

// expect looks whether the target still is what it was, and gives what the system knows about it;
// nothing where there is no file and none was expected.
func (c calls) expect(target string, was []byte) (fs.FileInfo, error) {
	info, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if was != nil {
			return nil, ErrChanged
		}
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, ErrFolder
	case !info.Mode().IsRegular():
		return nil, ErrNoFile
	case was == nil:
		return nil, ErrChanged
	}
	err = c.check(target, was)
	if errors.Is(err, fs.ErrNotExist) {
		err = ErrChanged
	}
	return info, err
}

// check looks whether a file holds what it should; if not, the error is ErrChanged.
func (c calls) check(path string, was []byte) error {
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return ErrChanged
	}
	file, err := c.open(path)
	if err != nil {
		return err
	}
	defer func() { _ = c.close(file) }()
	return c.compare(file, was)
}

func (c calls) compare(file *os.File, was []byte) error {
	is, err := c.read(file, len(was)+1)
	if err == nil && !bytes.Equal(is, was) {
		return ErrChanged
	}
	return err
}

// writeBeside writes a new file in the folder of the target, down to the disk. What info says of the
// target holds for the new file; where there is no target, the system's own habit sets the mode.
func (c calls) writeBeside(target string, data, was []byte, info fs.FileInfo) (string, error) {
	mode := fs.FileMode(0o600)
	if info == nil {
		mode = 0o666
	}
	file, err := c.createUnused(target, data, was, mode)
	if err != nil {
		return "", err
	}
	err = c.fill(file, data)
	if err == nil && info != nil {
		err = c.keepAttributes(file, target, info)
	}
	if err == nil {
		// Asked again after a failure, the system may say that all is well while the data is gone: the
		// file is given up instead.
		err = c.sync(file)
	}
	if err = errors.Join(err, c.close(file)); err != nil {
		_ = c.remove(file.Name())
		return "", err
	}
	return file.Name(), nil
}

func (c calls) fill(file *os.File, data []byte) error {
	n, err := c.write(file, data)
	if err == nil && n < len(data) {
		return io.ErrShortWrite
	}
	return err
}

// createUnused creates a file under a name of ours that no other file has: a leftover may be in the
// way.
func (c calls) createUnused(target string, data, was []byte, mode fs.FileMode) (*os.File, error) {
	for n := 0; ; n++ {
		path := filepath.Join(filepath.Dir(target), newLeftover(target, data, was, n).name())
		file, err := c.create(path, mode)
		if n == maxLeftovers || !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

// syncFolder makes the names in a folder safe from a power cut. Windows has no such thing, nor have
// some network drives: they are asked in vain.
func (c calls) syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := c.open(path)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrUnsure, err)
	}
	defer func() { _ = c.close(folder) }()
	err = c.sync(folder)
	if err == nil || errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrUnsure, err)
}
