//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestSaveThroughDeadLinks: a link to a file that does not exist yet stays, and the file is created.
func TestSaveThroughDeadLinks(t *testing.T) {
	t.Chdir(t.TempDir())
	real := func(path string) string {
		real, err := filepath.EvalSymlinks(path)
		if err != nil {
			t.Fatal(err)
		}
		return real
	}
	if err := errors.Join(os.MkdirAll("notes/deep", 0o700), os.Symlink("notes/deep", "short"), os.Symlink("../new.md", "notes/deep/link.md"),
		os.Symlink("short/link.md", "far.md"), os.Symlink("gone/new.md", "no-folder.md"), os.Symlink("loop.md", "loop.md")); err != nil {
		t.Fatal(err)
	}
	if _, err := Load("far.md"); !errors.Is(err, ErrDeadLink) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading: %v", err)
	}
	if err := Save("far.md", []byte("one"), nil); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile("notes/new.md"); string(data) != "one" || err != nil {
		t.Errorf("%q, %v", data, err)
	}
	if got, want := real("far.md"), real("notes/new.md"); got != want {
		t.Errorf("the link leads to %s, want %s", got, want)
	}
	if err := Save("far.md", []byte("two"), nil); !errors.Is(err, ErrChanged) {
		t.Errorf("the file exists now: %v", err)
	}
	if err := Save("no-folder.md", []byte("one"), nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("to a folder that does not exist: %v", err)
	}
	if err := Save("loop.md", []byte("one"), nil); !errors.Is(err, syscall.ELOOP) {
		t.Errorf("a loop: %v", err)
	}
	for _, name := range []string{"far.md", "no-folder.md", "loop.md"} {
		if _, err := os.Readlink(name); err != nil {
			t.Errorf("the link has gone: %v", err)
		}
	}
	if entries, err := filepath.Glob(".*"); err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// TestFoldersAreNamed: a folder is an error of its own.
func TestFoldersAreNamed(t *testing.T) {
	folder := t.TempDir()
	if _, err := Load(folder); !errors.Is(err, ErrFolder) || !errors.Is(err, ErrNoFile) {
		t.Errorf("reading: %v", err)
	}
	if err := Save(folder, []byte("one"), nil); !errors.Is(err, ErrFolder) {
		t.Errorf("saving: %v", err)
	}
}
