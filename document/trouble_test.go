package document

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sweetspot/document/disk"
	"sweetspot/lang"
)

// TestSavingSays saves where nothing can be saved, and reads what the user is told.
func TestSavingSays(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := errors.Join(os.WriteFile(file, []byte("x"), 0o600), os.Mkdir(filepath.Join(folder, "dir"), 0o700)); err != nil {
		t.Fatal(err)
	}
	for path, says := range map[string]string{
		filepath.Join(folder, "none", "s.md"): "save.gone",
		filepath.Join(file, "s.md"):           "save.through_file",
		filepath.Join(folder, "dir"):          "save.folder",
		file:                                  "save.changed",
	} {
		err := disk.Save(path, []byte("new"), nil)
		if err == nil {
			t.Fatalf("%s was saved", path)
		}
		checkSaid(t, SaySave, path, err, says)
	}
}

func TestSaying(t *testing.T) {
	wrap := func(err error) error { return &fs.PathError{Op: "write", Path: "x", Err: err} }
	for id, err := range map[string]error{
		"save.full": wrap(syscall.ENOSPC), "save.read_only": wrap(syscall.EROFS), "save.denied": wrap(syscall.EACCES),
		"save.gone": wrap(syscall.ENOENT), "save.changed": disk.ErrChanged, "save.unsure": errors.Join(disk.ErrUnsure, syscall.EIO),
		"save.no_file": disk.ErrNoFile, "save.failed": wrap(syscall.EIO),
	} {
		checkSaid(t, SaySave, "my.md", err, id)
	}
	for id, err := range map[string]error{
		"open.denied": wrap(syscall.EACCES), "open.gone": wrap(syscall.ENOENT), "open.no_file": disk.ErrNoFile,
		"open.too_large": disk.ErrTooLarge, "open.failed": wrap(syscall.EIO),
	} {
		checkSaid(t, SayOpen, "my.md", err, id)
	}
}

// checkSaid compares a sentence with the one of that id, in every language.
func checkSaid(t *testing.T, say func(*lang.Texts, string, error) string, path string, err error, id string) {
	t.Helper()
	for _, language := range lang.Languages() {
		texts := lang.Load(language)
		said := say(texts, path, err)
		if want := texts.Text(id, lang.Args{"File": path, "Reason": SayReason(texts, err)}); said != want || strings.Contains(said, "‹") || !strings.Contains(said, path) {
			t.Errorf("%v in %s: %q, want %q", err, language, said, want)
		}
	}
}

// TestTheReasonNamesNoPath: the sentence around it does.
func TestTheReasonNamesNoPath(t *testing.T) {
	renaming := &os.LinkError{Op: "rename", Old: "/tmp/.sweetspot-1", New: "/tmp/my.md", Err: syscall.EIO}
	for _, err := range []error{renaming, fmt.Errorf("replacing: %w", renaming), &fs.PathError{Op: "open", Path: "/tmp", Err: syscall.EIO}} {
		if got := SayReason(lang.Load(lang.French), err); strings.Contains(got, "/tmp") {
			t.Errorf("%v: %q", err, got)
		}
	}
}
