package document

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"sweetspot/lang"
)

func TestSave(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "s.md")
	write := func(content string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(content), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(want string) {
		t.Helper()
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("the file holds %q, want %q (%v)", got, want, err)
		}
		if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
			t.Errorf("something was left behind: %v %v", left, err)
		}
	}
	if err := Save(path, []byte("one"), nil); err != nil {
		t.Fatal(err)
	}
	holds("one")
	if err := Save(path, []byte("two"), nil); !errors.Is(err, ErrChanged) {
		t.Errorf("over a file that was not expected: %v", err)
	}
	holds("one")
	if err := Save(path, []byte("two"), []byte("one")); err != nil {
		t.Error(err)
	}
	holds("two")
	write("by hand")
	if err := Save(path, []byte("three"), []byte("two")); !errors.Is(err, ErrChanged) {
		t.Errorf("over a hand edit: %v", err)
	}
	holds("by hand")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, []byte("three"), []byte("by hand")); !errors.Is(err, ErrChanged) {
		t.Errorf("over a file that went: %v", err)
	}
}

func TestSaveKeepsModeAndLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes and links are different there")
	}
	folder := t.TempDir()
	target, link := filepath.Join(folder, "target.md"), filepath.Join(folder, "link.md")
	if err := errors.Join(os.WriteFile(target, []byte("one"), 0o600), os.Chmod(target, 0o604), os.Symlink("target.md", link)); err != nil {
		t.Fatal(err)
	}
	if err := Save(link, []byte("two"), []byte("one")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(target)
	if err != nil || info.Mode() != 0o604 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if to, err := os.Readlink(link); err != nil || to != "target.md" {
		t.Errorf("the link points to %q, %v", to, err)
	}
	if got, err := os.ReadFile(target); err != nil || string(got) != "two" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestSaveErrors(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := errors.Join(os.WriteFile(file, []byte("x"), 0o600), os.Mkdir(filepath.Join(folder, "dir"), 0o700)); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, path, says string }{
		{"the folder is gone", filepath.Join(folder, "none", "s.md"), "save.gone"},
		{"the folder is a file", filepath.Join(file, "s.md"), "save.gone"},
		{"it is a folder", filepath.Join(folder, "dir"), "save.no_file"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := Save(test.path, []byte("new"), nil)
			if err == nil {
				t.Fatal("it was saved")
			}
			checkSaid(t, SaySave, test.path, err, test.says)
			if left, err := filepath.Glob(filepath.Join(folder, ".*")); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v %v", left, err)
			}
		})
	}
}

func TestSaying(t *testing.T) {
	wrap := func(err error) error { return &fs.PathError{Op: "write", Path: "x", Err: err} }
	for id, err := range map[string]error{
		"save.full": wrap(syscall.ENOSPC), "save.read_only": wrap(syscall.EROFS), "save.denied": wrap(syscall.EACCES),
		"save.gone": wrap(syscall.ENOENT), "save.changed": ErrChanged, "save.unsure": errors.Join(ErrUnsure, syscall.EIO),
		"save.no_file": ErrNoFile, "save.failed": wrap(syscall.EIO),
	} {
		checkSaid(t, SaySave, "my.md", err, id)
	}
	for id, err := range map[string]error{
		"open.denied": wrap(syscall.EACCES), "open.gone": wrap(syscall.ENOENT), "open.no_file": ErrNoFile,
		"open.too_large": ErrTooLarge, "open.failed": wrap(syscall.EIO),
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
		if want := texts.Text(id, lang.Args{"File": path, "Reason": reason(err)}); said != want || strings.Contains(said, "‹") || !strings.Contains(said, path) {
			t.Errorf("%v in %s: %q, want %q", err, language, said, want)
		}
	}
}

func TestLoad(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	large, err := os.Create(at("large"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(large.Truncate(MaxFile+1), large.Close(), os.WriteFile(at("s.md"), []byte("text"), 0o600)); err != nil {
		t.Fatal(err)
	}
	if data, err := Load(at("s.md")); err != nil || string(data) != "text" {
		t.Errorf("%q, %v", data, err)
	}
	for name, want := range map[string]error{"large": ErrTooLarge, "none": fs.ErrNotExist, ".": ErrNoFile} {
		if _, err := Load(at(name)); !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if runtime.GOOS == "windows" {
		return
	}
	if err := errors.Join(makePipe(at("pipe")), os.Symlink("s.md", at("link"))); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(at("link")); err != nil {
		t.Errorf("through a link: %v", err)
	}
	done := make(chan error, 1)
	go func() {
		_, err := Load(at("pipe"))
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, ErrNoFile) {
			t.Errorf("a pipe: %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it waits for what comes out of a pipe")
	}
}
