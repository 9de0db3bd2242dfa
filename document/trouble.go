package document

import (
	"errors"
	"io/fs"
	"runtime"
	"syscall"

	"sweetspot/lang"
)

// ErrVanished says that a file that was open is not there any more, although its folder is.
var ErrVanished = errors.New("the file is not there any more")

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
		if errors.Is(err, ErrChanged) {
			said = t.Text("save.unreadable", args) + "\n" + said
		}
		return said
	}
	for _, known := range []struct {
		id   string
		errs []error
	}{
		{"save.unsure", []error{ErrUnsure}},
		{"save.changed", []error{ErrChanged}},
		{"save.vanished", []error{ErrVanished}},
		{what + "no_file", []error{ErrNoFile, syscall.EISDIR}},
		{"open.too_large", []error{ErrTooLarge}},
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

// reason is what the system says, without the path that stands in the sentence already.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// windowsDiskFull knows ERROR_DISK_FULL, which the system's own list of errors does not translate.
func windowsDiskFull(err error) bool {
	return runtime.GOOS == "windows" && errors.Is(err, syscall.Errno(112))
}
