package document

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"syscall"

	"sweetspot/document/disk"
	"sweetspot/lang"
)

// ErrVanished is returned when an open file was removed but its folder exists.
var ErrVanished = errors.New("the file is not there any more")

// ErrUndecided is returned when the file was changed elsewhere and the user has not resolved a conflict.
var ErrUndecided = fmt.Errorf("two answers to the same question: %w", disk.ErrChanged)

// SaySave returns a message for users about a failed save: why, what is safe, what to do.
func SaySave(t *lang.Texts, path string, err error) string { return say(t, "save.", path, err) }

// SayOpen returns a message for users about a file that cannot be opened.
func SayOpen(t *lang.Texts, path string, err error) string { return say(t, "open.", path, err) }

func say(t *lang.Texts, what, path string, err error) string {
	args := lang.Args{"File": lang.Line(path), "Reason": reason(err)}
	var unreadable *Unreadable
	if errors.As(err, &unreadable) {
		said := unreadable.say(t, path)
		if errors.Is(err, disk.ErrChanged) {
			said = t.Text("save.unreadable", args) + "\n" + said
		}
		return said
	}
	for _, known := range []struct {
		id   string
		errs []error
	}{
		{"save.unsure", []error{disk.ErrUnsure}},
		{"save.undecided", []error{ErrUndecided}},
		{"save.changed", []error{disk.ErrChanged}},
		{"save.vanished", []error{ErrVanished}},
		{what + "no_file", []error{disk.ErrNoFile, syscall.EISDIR}},
		{"open.too_large", []error{disk.ErrTooLarge}},
		{"save.full", []error{syscall.ENOSPC, syscall.EDQUOT}},
		{"save.read_only", []error{syscall.EROFS}},
		{what + "denied", []error{fs.ErrPermission}},
		{what + "gone", []error{fs.ErrNotExist, syscall.ENOTDIR}},
	} {
		for _, is := range known.errs {
			if errors.Is(err, is) {
				return t.Text(known.id, args)
			}
		}
	}
	if windowsDiskFull(err) {
		return t.Text("save.full", args)
	}
	return t.Text(what+"failed", args)
}

// reason returns the system's message without the path, which the sentence names already.
func reason(err error) string {
	var number syscall.Errno
	if errors.As(err, &number) {
		return number.Error()
	}
	return err.Error()
}

// windowsDiskFull detects ERROR_DISK_FULL, which syscall maps to no error of its own.
func windowsDiskFull(err error) bool {
	return runtime.GOOS == "windows" && errors.Is(err, syscall.Errno(112))
}
