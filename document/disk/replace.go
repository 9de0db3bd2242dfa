package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// How long a save waits for a process that has the old file open for writing.
const (
	patience = 10                   // tries
	pause    = 2 * time.Millisecond // between tries
)

// errInUse: another process has the file open for writing.
var errInUse = errors.New("open for writing")

// place renames the temporary file to the target, which must not exist: ErrChanged if it does.
func (c calls) place(temporary, target string) error {
	err := c.name(temporary, target)
	if err == nil {
		return c.syncFolder(filepath.Dir(target))
	}
	_ = c.remove(temporary)
	if errors.Is(err, fs.ErrExist) {
		return ErrChanged
	}
	return err
}

// name renames a file without replacing another: fs.ErrExist if the target exists. Where the system cannot
// do that in one call, it links; where there are no links, it first reserves the name with an empty file.
func (c calls) name(temporary, target string) error {
	err := c.claim(temporary, target)
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	if err = c.link(temporary, target); err == nil {
		_ = c.remove(temporary) // a second name of the same file; if it stays, Sweep removes it
		return nil
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	file, err := c.create(target, 0o600)
	if err != nil {
		return err
	}
	if err = c.close(file); err == nil {
		err = c.rename(temporary, target)
	}
	if err != nil {
		_ = c.discard(target, []byte{})
	}
	return err
}

// replace replaces the target by the temporary file if the target still holds was, else ErrChanged. It
// exchanges the two first and compares afterwards: if it compared first, another program could save between
// the comparison and the replacement.
func (c calls) replace(temporary, target string, data, was []byte) error {
	err := c.exchange(temporary, target)
	if errors.Is(err, errors.ErrUnsupported) {
		return c.compareThenRename(temporary, target, was)
	}
	if err != nil {
		_ = c.discard(temporary, data)
		if errors.Is(err, fs.ErrNotExist) && !there(target) {
			return ErrChanged
		}
		return err
	}
	if err := c.check(temporary, was); err != nil {
		return c.putBack(temporary, target, data, err)
	}
	unsure := c.syncFolder(filepath.Dir(target))
	err = c.discard(temporary, was)
	switch {
	case errors.Is(err, ErrChanged):
		return c.putBack(temporary, target, data, err)
	case unsure == nil && (errors.Is(err, syscall.EIO) || errors.Is(err, syscall.EROFS)):
		// The disk is gone. XFS reports success for the sync of a folder even then.
		return fmt.Errorf("%w: %w", ErrUnsure, err)
	}
	return unsure // if the old file could not be removed, Sweep does it later
}

// compareThenRename replaces the target where the system cannot exchange two files (FAT, network drives). A
// text that another program writes between the comparison and the rename is lost.
func (c calls) compareThenRename(temporary, target string, was []byte) error {
	_, err := c.expect(target, was)
	if err == nil {
		err = c.rename(temporary, target)
	}
	if err != nil {
		_ = c.remove(temporary)
		return err
	}
	return c.syncFolder(filepath.Dir(target))
}

// putBack undoes the exchange after the displaced file turned out not to hold what was expected, and returns
// why. If another program has saved over our text in the meantime, its text is the newest and stays in
// place; the file displaced first keeps its temporary name, and Sweep finds it.
func (c calls) putBack(temporary, target string, data []byte, why error) error {
	err := c.exchange(temporary, target)
	switch {
	case err == nil:
		if errors.Is(c.discard(temporary, data), ErrChanged) {
			_ = c.exchange(temporary, target)
		}
	case !there(target):
		_ = c.name(temporary, target) // our text was removed: the name is free
	default:
		return fmt.Errorf("%w: putting back what %s was: %w", ErrUnsure, filepath.Base(temporary), err)
	}
	_ = c.syncFolder(filepath.Dir(target))
	return why
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// discard removes a file if it holds was; if not, the error is ErrChanged.
//
// An editor that writes in place may have opened the file under its old name without having written yet: if
// the file were removed now, that text would be lost. So discard takes a lease on the file (hold) during the
// last comparison and the removal: a process that opens it for writing has to wait, and held reports that.
// A process that has it open already gets some milliseconds to finish; after that the file stays, and Sweep
// finds it later. One gap remains: an editor that is suspended between looking the file up and opening it
// until all this is over. Where leases are unsupported, an editor has only the time of the folder's fsync,
// which lies between the first comparison and this one.
func (c calls) discard(path string, was []byte) error {
	for range patience {
		err := c.discardUnused(path, was)
		if !errors.Is(err, errInUse) {
			return err
		}
		time.Sleep(pause)
	}
	return nil
}

func (c calls) discardUnused(path string, was []byte) error {
	file, err := c.open(path)
	if err != nil {
		return err
	}
	hold := c.hold(file)
	if err = c.compare(file, was); err == nil && errors.Is(hold, errInUse) {
		err = errInUse
	}
	if err != nil || hold != nil {
		_ = c.close(file)
		if err != nil {
			return err
		}
		return c.remove(path)
	}
	defer func() { _ = c.close(file) }()
	if !c.held(file) {
		return errInUse
	}
	return c.remove(path)
}
