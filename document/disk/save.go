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

// Save writes data to the file at path atomically: at every moment the file holds either its old content or
// data. was is what the file held when it was read, nil if it did not exist; if it holds anything else now,
// the file is left alone and the error is ErrChanged. After ErrUnsure the file holds data.
func Save(path string, data, was []byte) error { return system().save(path, data, was) }

// Sync makes data durable that a save left in the file with ErrUnsure. It returns ErrUnsure if it fails again,
// ErrChanged if the file holds anything else by now. It writes the file anew, because after a failed fsync
// the kernel may drop the dirty pages: a second fsync would then report success for lost data.
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

// resolve follows the links of a path to the file that is to be replaced or, if it does not exist yet,
// created; the links themselves stay. The error for links in a circle is syscall.ELOOP.
func resolve(path string) (string, error) {
	for range maxLinks {
		target, err := filepath.EvalSymlinks(path)
		if err == nil {
			return target, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			if _, known := os.Stat(path); known != nil {
				err = known // EvalSymlinks has no error value for a circle of links
			}
			return "", err
		}
		next, err := os.Readlink(path)
		if err != nil {
			return path, nil // no file and no link
		}
		if !filepath.IsAbs(next) {
			// Where the folder is a link, .. is relative to its target.
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

// expect checks that the target still holds was, else ErrChanged, and returns its FileInfo, which is nil if
// it does not exist and was not expected to.
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

// check compares the content of a regular file with was; if it differs, the error is ErrChanged.
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

// writeBeside writes data to a new temporary file in the folder of the target, syncs it, and returns its path.
// The file gets the attributes of the target, which info describes; where info is nil, the umask sets the
// mode.
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
		// A second fsync after a failed one may report success for lost data: give the file up instead.
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

// createUnused creates a temporary file under the first free name: leftovers of killed runs may have others.
func (c calls) createUnused(target string, data, was []byte, mode fs.FileMode) (*os.File, error) {
	for n := 0; ; n++ {
		path := filepath.Join(filepath.Dir(target), newLeftover(target, data, was, n).name())
		file, err := c.create(path, mode)
		if n == maxLeftovers || !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

// syncFolder makes the names in a folder durable, and returns ErrUnsure if that fails. Windows and some
// network drives cannot sync a folder: there it does nothing.
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
