package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// spy wraps the system calls of a save: it counts them, and lets a test run code before each call, make it fail,
// or kill the save there.
type spy struct {
	real   calls
	made   []string
	before func(n int, name string) error // an error is what the call gives, instead of being made
	dead   bool
	files  []*os.File // opened so far
}

// killed is the panic value of every call after kill: none of them reaches the disk.
type killed struct{}

// Errors that a call of write makes of a part of its work.
var (
	errFull  = errors.New("no space left after half of it")
	errShort = errors.New("half of it, and no error")
)

func (s *spy) step(name string) error {
	if s.dead {
		panic(killed{})
	}
	s.made = append(s.made, name)
	if s.before == nil {
		return nil
	}
	return s.before(len(s.made)-1, name)
}

// kill ends the run.
func (s *spy) kill() {
	s.dead = true
	panic(killed{})
}

// run calls f, and reports whether it was killed in it.
func (s *spy) run(f func()) (dead bool) {
	defer func() {
		if p := recover(); p != nil {
			if _, dead = p.(killed); !dead {
				panic(p)
			}
			for _, file := range s.files {
				file.Close() // as the system does
			}
		}
	}()
	f()
	return false
}

func (s *spy) calls() calls {
	onPath := func(name string, real func(string) error) func(string) error {
		return func(path string) error {
			if err := s.step(name); err != nil {
				return err
			}
			return real(path)
		}
	}
	onPaths := func(name string, real func(_, _ string) error) func(_, _ string) error {
		return func(from, to string) error {
			if err := s.step(name); err != nil {
				return err
			}
			return real(from, to)
		}
	}
	onFile := func(name string, real func(*os.File) error) func(*os.File) error {
		return func(file *os.File) error {
			if err := s.step(name); err != nil {
				return err
			}
			return real(file)
		}
	}
	c := s.real
	return calls{
		create: func(path string, mode fs.FileMode) (*os.File, error) {
			if err := s.step("create"); err != nil {
				return nil, err
			}
			return s.opened(c.create(path, mode))
		},
		open: func(path string) (*os.File, error) {
			if err := s.step("open"); err != nil {
				return nil, err
			}
			return s.opened(c.open(path))
		},
		read: func(file *os.File, most int) ([]byte, error) {
			if err := s.step("read"); err != nil {
				return nil, err
			}
			return c.read(file, most)
		},
		write: s.write,
		chown: func(file *os.File, user, group int) error {
			if err := s.step("chown"); err != nil {
				return err
			}
			return c.chown(file, user, group)
		},
		chmod: func(file *os.File, mode fs.FileMode) error {
			if err := s.step("chmod"); err != nil {
				return err
			}
			return c.chmod(file, mode)
		},
		sync: onFile("sync", c.sync),
		close: func(file *os.File) error {
			defer file.Close() // the system takes the file back in any case
			return s.step("close")
		},
		exchange: onPaths("exchange", c.exchange),
		rename:   onPaths("rename", c.rename),
		claim:    onPaths("claim", c.claim),
		link:     onPaths("link", c.link),
		remove:   onPath("remove", c.remove),
		hold:     onFile("hold", c.hold),
		held:     func(file *os.File) bool { return s.step("held") == nil && c.held(file) },
	}
}

func (s *spy) opened(file *os.File, err error) (*os.File, error) {
	s.files = append(s.files, file)
	return file, err
}

func (s *spy) write(file *os.File, data []byte) (int, error) {
	err := s.step("write")
	switch {
	case errors.Is(err, errFull), errors.Is(err, errShort):
		n, _ := s.real.write(file, data[:len(data)/2])
		if errors.Is(err, errShort) {
			err = nil
		}
		return n, err
	case err != nil:
		return 0, err
	}
	return s.real.write(file, data)
}

// quick is the system without fsync, for which tests need not wait.
func quick() calls {
	c := system()
	c.sync = func(*os.File) error { return nil }
	return c
}

// unsupported is the error of a system call that the system lacks.
func unsupported(_, _ string) error { return errors.ErrUnsupported }

// systems are the sets of system calls to save with; without names the calls that each lacks.
var systems = map[string]struct {
	lacks  func(*calls)
	exotic bool // no links and no claims: a name can only be taken by an empty file
}{
	"this":             {lacks: func(*calls) {}},
	"no claim":         {lacks: func(c *calls) { c.claim = unsupported }},
	"no claim, links":  {lacks: func(c *calls) { c.claim, c.link = unsupported, unsupported }, exotic: true},
	"no exchange":      {lacks: func(c *calls) { c.exchange = unsupported }},
	"no hold on files": {lacks: func(c *calls) { c.hold = func(*os.File) error { return errors.ErrUnsupported } }},
}

// sandbox is a folder with a file to save.
type sandbox struct {
	t         *testing.T
	folder    string
	path      string
	data, was string
	isNew     bool
}

const (
	oldText = "what the file holds, and shall hold until the new text is whole\n"
	newText = "what it is to hold, somewhat longer than what it did hold: it is another text altogether\n"
)

func newSandbox(t *testing.T, isNew bool) *sandbox {
	t.Helper()
	folder := t.TempDir()
	b := &sandbox{t: t, folder: folder, path: filepath.Join(folder, "s.md"), data: newText, was: oldText, isNew: isNew}
	if !isNew {
		write(t, b.path, b.was)
	}
	return b
}

func (b *sandbox) expected() []byte {
	if b.isNew {
		return nil
	}
	return []byte(b.was)
}

// now is what the file holds, nil where there is none.
func (b *sandbox) now() []byte {
	b.t.Helper()
	data, err := os.ReadFile(b.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		b.t.Fatal(err)
	}
	return data
}

// whole fails the test unless the file is as it was or as it shall be.
func (b *sandbox) whole() {
	b.t.Helper()
	now := b.now()
	if string(now) != b.data && (b.isNew && now != nil || !b.isNew && string(now) != b.was) {
		b.t.Errorf("the file holds %q", now)
	}
}

// swept sweeps, gives what Sweep does not know, and fails the test if anything else is left.
func (b *sandbox) swept() (texts []string) {
	b.t.Helper()
	unknown, err := Sweep(b.path)
	if err != nil {
		b.t.Errorf("sweeping: %v", err)
	}
	var names []string
	for _, path := range unknown {
		texts = append(texts, read(b.t, path))
		names = append(names, filepath.Base(path))
		if err := os.Remove(path); err != nil {
			b.t.Error(err)
		}
	}
	entries, err := os.ReadDir(b.folder)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.Name() != "s.md" {
			b.t.Errorf("%s is left (%q were not known)", entry.Name(), names)
		}
	}
	return texts
}

// begun reports whether a text is a prefix of ours, as an interrupted write leaves it.
func (b *sandbox) begun(text string) bool { return strings.HasPrefix(b.data, text) }

// again saves once more, which must succeed.
func (b *sandbox) again() {
	b.t.Helper()
	if err := quick().save(b.path, []byte("the next text\n"), b.now()); err != nil {
		b.t.Errorf("saving again: %v", err)
	}
	alone(b.t, b.folder, "s.md")
	if got := string(b.now()); got != "the next text\n" {
		b.t.Errorf("saved again, the file holds %q", got)
	}
}
