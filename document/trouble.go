package document

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"syscall"

	"sweetspot/document/disk"
	"sweetspot/lang"
)

// ErrVanished is returned when an open file was removed but its folder exists.
var ErrVanished = errors.New("the file is not there any more")

// ErrNoFolder is returned when the folder that a file is to be in does not exist.
var ErrNoFolder = errors.New("the folder does not exist")

// ErrProtected is returned when the file is write-protected and the user has not said that it may be
// written to.
var ErrProtected = errors.New("the file is write-protected")

// ErrUndecided is returned when the file was changed elsewhere and the user has not resolved a conflict.
var ErrUndecided = fmt.Errorf("two answers to the same question: %w", disk.ErrChanged)

// ErrTooMuch is returned when the file was changed elsewhere and both versions together exceed the limits of a
// file.
var ErrTooMuch = fmt.Errorf("both versions together do not fit into one file: %w", disk.ErrChanged)

// SaySave returns a message for users about a failed save: why, what is safe, what to do.
func SaySave(t *lang.Texts, path string, err error) string { return say(t, "save.", path, err) }

// SayOpen returns a message for users about a file that cannot be opened.
func SayOpen(t *lang.Texts, path string, err error) string { return say(t, "open.", path, err) }

func say(t *lang.Texts, what, path string, err error) string {
	args := lang.Args{"File": lang.Line(path), "Reason": SayReason(t, err)}
	if unreadable, ok := errors.AsType[*Unreadable](err); ok {
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
		{"save.too_much", []error{ErrTooMuch}},
		{"save.changed", []error{disk.ErrChanged}},
		{"save.vanished", []error{ErrVanished}},
		{"save.protected", []error{ErrProtected}},
		{what + "folder", []error{disk.ErrFolder, syscall.EISDIR}},
		{what + "no_file", []error{disk.ErrNoFile}},
		{"open.too_large", []error{disk.ErrTooLarge}},
		{"save.full", []error{syscall.ENOSPC, syscall.EDQUOT}},
		{"save.read_only", []error{syscall.EROFS}},
		{what + "denied", []error{fs.ErrPermission}},
		{"open.no_folder", []error{ErrNoFolder}},
		{what + "loop", []error{syscall.ELOOP}},
		{what + "long_name", []error{syscall.ENAMETOOLONG}},
		{"open.dead_link", []error{disk.ErrDeadLink}},
		{what + "through_file", []error{syscall.ENOTDIR}},
		{what + "gone", []error{fs.ErrNotExist}},
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

// reasons are the errors of the system that have a text of their own.
var reasons = []struct {
	id   string
	errs []error
}{
	{"denied", []error{fs.ErrPermission}},
	{"missing", []error{fs.ErrNotExist}},
	{"full", []error{syscall.ENOSPC, syscall.EDQUOT}},
	{"read_only", []error{syscall.EROFS}},
	{"disk", []error{syscall.EIO, syscall.ENXIO, syscall.ENODEV}},
	{"network", []error{syscall.ESTALE, syscall.ETIMEDOUT, syscall.EHOSTDOWN}},
	{"busy", []error{syscall.EBUSY, syscall.ETXTBSY}},
	{"too_many_open", []error{syscall.EMFILE, syscall.ENFILE}},
	{"memory", []error{syscall.ENOMEM}},
	{"too_long", []error{syscall.ENAMETOOLONG}},
	{"loop", []error{syscall.ELOOP}},
	{"no_reader", []error{syscall.EPIPE}},
	{"not_a_file", []error{disk.ErrNoFile}},
	{"short", []error{io.ErrShortWrite, io.ErrUnexpectedEOF}},
}

// SayReason says why the system failed, in a few words and without paths, to be put into a sentence. An
// error without a text of its own is in the system's words, and marked as such where they are not in
// the language of t.
func SayReason(t *lang.Texts, err error) string {
	for _, known := range reasons {
		for _, is := range known.errs {
			if errors.Is(err, is) {
				return t.Text("reason." + known.id)
			}
		}
	}
	problem := err.Error()
	if number, ok := errors.AsType[syscall.Errno](err); ok {
		problem = number.Error()
	}
	return t.Text("reason.unknown", lang.Args{"Problem": lang.Line(problem)})
}

// windowsDiskFull detects ERROR_DISK_FULL, which syscall maps to no error of its own.
func windowsDiskFull(err error) bool {
	return runtime.GOOS == "windows" && errors.Is(err, syscall.Errno(112))
}
