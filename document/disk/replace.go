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

// How long saving waits for somebody who has the old file open to write.
const (
	patience = 10 // times
	pause    = 2 * time.Millisecond
)

// errInUse says that somebody has a file open to write.
var errInUse = errors.New("open for writing")

// place gives the temporary file its name, if no file has it.
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

// name moves a file to a name that no file has. Where the system cannot, a link is the way; where
// there are no links either, an empty file takes the name first.
func (c calls) name(temporary, target string) error {
	err := c.claim(temporary, target)
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	if err = c.link(temporary, target); err == nil {
		_ = c.remove(temporary) // a second name of the same file: one left behind is swept
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

// replace puts the temporary file in the place of the target, if that still is what it was. The two
// are exchanged and looked at afterwards: between looking first and replacing then, there is always
// a moment in which somebody else can save.
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
		// The disk has gone. XFS calls the sync of a folder done even then.
		return fmt.Errorf("%w: %w", ErrUnsure, err)
	}
	return unsure // what could not be removed is swept
}

// compareThenRename is for systems that cannot exchange two files.
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

// putBack gives the target back what was displaced from it, for that is not what was expected, and
// tells why. Should somebody have saved over our text in the meantime, theirs is the newest and stays;
// what was displaced first keeps its temporary name then, and Sweep finds it.
func (c calls) putBack(temporary, target string, data []byte, why error) error {
	err := c.exchange(temporary, target)
	switch {
	case err == nil:
		if errors.Is(c.discard(temporary, data), ErrChanged) {
			_ = c.exchange(temporary, target)
		}
	case !there(target):
		_ = c.name(temporary, target) // our text was taken away: the name is free
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

// discard removes a file if it holds what it should; if not, the error is ErrChanged.
//
// An editor that writes in place may have opened the file under its old name and may not have written
// yet: removed now, its text would be lost without a trace. So the file is held while it is compared
// for the last time and removed: who opens it to write then has to wait, and is seen to wait. Whoever
// has it open already gets some milliseconds to finish; after that the file stays, and Sweep tells
// later what became of it. What remains is an editor that the system puts to sleep between finding the
// file and opening it, until all this is over. Where files cannot be held, the sync of the folder that
// lies between the first comparison and this one is all the time that an editor gets.
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
