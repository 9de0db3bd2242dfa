package document

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// What can come of saving, beside the errors of the system.
var (
	// ErrChanged says that the file is not what it was when it was read: somebody else wrote it.
	ErrChanged = errors.New("the file was changed by someone else")
	// ErrUnsure says that the file has its new content, but a power cut could still take it away.
	ErrUnsure = errors.New("the file may not be safely on the disk")
)

// Save writes data to the file at path, whole or not at all: at every moment the file is either as
// it was or as it shall be. was is what the file held when it was read, nil where there was none;
// if it holds anything else now, nothing is written and the error is ErrChanged. After ErrUnsure the
// file holds data.
func Save(path string, data, was []byte) error {
	target, err := resolve(path)
	if err != nil {
		return fmt.Errorf("finding %s: %w", path, err)
	}
	temporary, err := writeBeside(target, data)
	if err != nil {
		return fmt.Errorf("writing beside %s: %w", path, err)
	}
	if err := exchange(temporary, target, was); err != nil {
		os.Remove(temporary)
		return fmt.Errorf("replacing %s: %w", path, err)
	}
	if err := syncFolder(filepath.Dir(target)); err != nil {
		return fmt.Errorf("syncing the folder of %s: %w: %w", path, ErrUnsure, err)
	}
	return nil
}

// resolve follows a link once, so that the link stays and what it points to is replaced.
func resolve(path string) (string, error) {
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		if _, linked := os.Lstat(path); linked == nil {
			return "", err // a link to nowhere
		}
		return path, nil
	}
	return target, err
}

// writeBeside writes a new file in the folder of the target, with its mode, down to the disk.
func writeBeside(target string, data []byte) (path string, err error) {
	file, err := createBeside(target)
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			file.Close()
			os.Remove(file.Name())
		}
	}()
	if _, err = file.Write(data); err != nil {
		return "", err
	}
	if err = file.Sync(); err != nil {
		return "", err
	}
	if err = file.Close(); err != nil {
		return "", err
	}
	return file.Name(), nil
}

// createBeside creates the temporary file. It is closed to others until it has the mode of the
// target; where there is no target, the system's own habit sets the mode.
func createBeside(target string) (*os.File, error) {
	info, err := os.Stat(target)
	mode, isNew := fs.FileMode(0o600), errors.Is(err, fs.ErrNotExist)
	if isNew {
		mode = 0o666
	} else if err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() {
		return nil, ErrNoFile
	}
	file, err := createUnused(target, mode)
	if err != nil || isNew {
		return file, err
	}
	if err := file.Chmod(info.Mode().Perm()); err != nil && runtime.GOOS != "windows" {
		file.Close()
		os.Remove(file.Name())
		return nil, err
	}
	return file, nil
}

// createUnused creates a file under a name that tells whose it is, and that no other file has.
func createUnused(target string, mode fs.FileMode) (*os.File, error) {
	folder, name := filepath.Split(target)
	for n := os.Getpid(); ; n++ {
		path := filepath.Join(folder, fmt.Sprintf(".%s.sweetspot-%d", name, n))
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

// exchange puts the temporary file in the place of the target, if that still is what it was.
func exchange(temporary, target string, was []byte) error {
	is, err := os.ReadFile(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if was != nil {
			return ErrChanged
		}
	case err != nil:
		return err
	case was == nil || !bytes.Equal(is, was):
		return ErrChanged
	}
	return os.Rename(temporary, target)
}

// syncFolder makes the new name in a folder safe from a power cut. Windows has no such thing.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}

// Sync makes what a file holds safe from a power cut, after a save that could not vouch for it.
func Sync(path string) error {
	target, err := resolve(path)
	if err != nil {
		return fmt.Errorf("finding %s: %w", path, err)
	}
	file, err := os.OpenFile(target, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("syncing %s: %w", path, err)
	}
	defer file.Close()
	if err := errors.Join(file.Sync(), syncFolder(filepath.Dir(target))); err != nil {
		return fmt.Errorf("syncing %s: %w: %w", path, ErrUnsure, err)
	}
	return nil
}
