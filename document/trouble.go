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

// ErrVanished says that a file that was open is not there any more, although its folder is.
var ErrVanished = errors.New("the file is not there any more")

// ErrUndecided says that somebody changed the file, and that the user has not yet decided between two
// answers to the same question.
var ErrUndecided = fmt.Errorf("two answers to the same question: %w", disk.ErrChanged)

// SaySave tells somebody who is not at home in computers why saving failed, what is safe, and what
// to do.
func SaySave(t *lang.Texts, path string, err error) string { return say(t, "save.", path, err) }

// SayOpen tells why a file could not be opened, and what to do.
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

// reason is what the system says, without the paths that stand in the sentence already.
func reason(err error) string {
	var number syscall.Errno
	if errors.As(err, &number) {
		return number.Error()
	}
	return err.Error()
}

// windowsDiskFull knows ERROR_DISK_FULL, which the system's own list of errors does not translate.
func windowsDiskFull(err error) bool {
	return runtime.GOOS == "windows" && errors.Is(err, syscall.Errno(112))
}
