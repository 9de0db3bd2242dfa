package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// write writes a file as an editor does that saves in place.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// alone fails the test unless the folder holds nothing but those files.
func alone(t *testing.T, folder string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != len(names) {
		t.Fatalf("in the folder: %v, want %q (%v)", entries, names, err)
	}
	for i, entry := range entries {
		if entry.Name() != names[i] {
			t.Errorf("in the folder: %v, want %q", entries, names)
		}
	}
}

func TestSave(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "s.md")
	for _, step := range []struct {
		name, first string // what is done to the file before: "" nothing, "-" removed, or written by hand
		data        string
		was         []byte
		want        error
		holds       string
	}{
		{"a new file", "", "one", nil, nil, "one"},
		{"a file where none was expected", "", "two", nil, ErrChanged, "one"},
		{"another text", "", "two", []byte("one"), nil, "two"},
		{"the same text", "", "two", []byte("two"), nil, "two"},
		{"nothing", "", "", []byte("two"), nil, ""},
		{"over nothing", "", "three", []byte{}, nil, "three"},
		{"over a hand edit", "by hand", "four", []byte("three"), ErrChanged, "by hand"},
		{"over an edit that only adds", "three and more", "four", []byte("three"), ErrChanged, "three and more"},
		{"over a file that went", "-", "four", []byte("three"), ErrChanged, ""},
	} {
		t.Run(step.name, func(t *testing.T) {
			if step.first == "-" {
				if err := os.Remove(path); err != nil {
					t.Fatal(err)
				}
			} else if step.first != "" {
				write(t, path, step.first)
			}
			if err := Save(path, []byte(step.data), step.was); !errors.Is(err, step.want) {
				t.Errorf("error %v, want %v", err, step.want)
			}
			if step.first == "-" {
				alone(t, folder)
				return
			}
			alone(t, folder, "s.md")
			if got := read(t, path); got != step.holds {
				t.Errorf("the file holds %q, want %q", got, step.holds)
			}
		})
	}
}

func TestSaveKeepsModeAndLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes and links are different there")
	}
	folder := t.TempDir()
	target, link := filepath.Join(folder, "target.md"), filepath.Join(folder, "link.md")
	write(t, target, "one")
	if err := errors.Join(os.Chmod(target, 0o604), os.Symlink("target.md", link)); err != nil {
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
	if got := read(t, target); got != "two" {
		t.Errorf("%q", got)
	}
}

func TestSaveErrors(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	write(t, file, "x")
	if err := os.Mkdir(filepath.Join(folder, "dir"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		path string
		want error
	}{
		"the folder is gone": {filepath.Join(folder, "none", "s.md"), fs.ErrNotExist},
		"it is a folder":     {filepath.Join(folder, "dir"), ErrNoFile},
	} {
		t.Run(name, func(t *testing.T) {
			if err := Save(test.path, []byte("new"), nil); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
			alone(t, folder, "dir", "file")
		})
	}
}

// TestLongNames saves a file whose name is as long as file systems allow.
func TestLongNames(t *testing.T) {
	name := ""
	for len(name) < 252 {
		name += "a"
	}
	folder := t.TempDir()
	if err := Save(filepath.Join(folder, name+".md"), []byte("text"), nil); err != nil {
		t.Fatal(err)
	}
	alone(t, folder, name+".md")
}

func TestSync(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "s.md")
	write(t, path, "text")
	if err := Sync(path, []byte("text")); err != nil {
		t.Error(err)
	}
	if err := Sync(path, []byte("ours")); !errors.Is(err, ErrChanged) {
		t.Errorf("of a text that is not there any more: %v", err)
	}
	alone(t, folder, "s.md")
	if got := read(t, path); got != "text" {
		t.Errorf("the file holds %q", got)
	}
}
