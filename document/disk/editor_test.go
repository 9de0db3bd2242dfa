package disk

import (
	"errors"
	"os"
	"slices"
	"testing"
)

func contains(texts []string, text string) bool { return slices.Contains(texts, text) }

// byRename saves as most editors do: a file of its own, under the name of the old one.
func byRename(t *testing.T, path, text string) {
	t.Helper()
	own := path + ".editor"
	write(t, own, text)
	if err := os.Rename(own, path); err != nil {
		t.Fatal(err)
	}
}

// slowly saves in place, with time between opening and writing.
type slowly struct{ file *os.File }

func (s *slowly) begin(t *testing.T, path string, truncate int) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_WRONLY|truncate, 0)
	if err != nil {
		t.Fatal(err)
	}
	s.file = file
}

func (s *slowly) end(t *testing.T, text string) {
	t.Helper()
	empty := s.file.Truncate(0)
	_, err := s.file.WriteString(text)
	if err := errors.Join(empty, err, s.file.Close()); err != nil {
		t.Fatal(err)
	}
	s.file = nil
}

const firstEdit, secondEdit = "the first thing that somebody saved\n", "the second thing, saved by somebody else\n"

// TestEditors has one program write before every call of a save, and a second one before every later call.
// Afterwards each text is in the file or found by Sweep, unless the second program replaced the first one's
// text itself. Without the exchange some must be lost.
func TestEditors(t *testing.T) {
	t.Parallel()
	for lacking, lost := range map[string]bool{"this": false, "no hold on files": false, "no exchange": true} {
		t.Run(lacking, func(t *testing.T) {
			t.Parallel()
			if gone := editors(t, lacking); (gone > 0) != lost {
				t.Errorf("%d texts lost, want some: %v", gone, lost)
			}
		})
	}
}

func editors(t *testing.T, lacking string) (lost int) {
	real := quick()
	systems[lacking].lacks(&real)
	last := len(places(t)) + 12 // a conflict makes more calls
	for first := range last {
		for second := first; second <= last; second++ {
			b := newSandbox(t, false)
			replaced := "" // by the second of them
			s := &spy{real: real, before: func(n int, _ string) error {
				if n == first {
					byRename(t, b.path, firstEdit)
				}
				if n == second && second > first {
					replaced = string(b.now())
					byRename(t, b.path, secondEdit)
				}
				return nil
			}}
			err := s.calls().save(b.path, []byte(b.data), b.expected())
			calls := len(s.made)
			if calls <= first {
				return lost // it was over before
			}
			found := append(b.swept(), string(b.now()))
			for text, made := range map[string]bool{firstEdit: calls > first, secondEdit: calls > second && second > first} {
				if made && !contains(found, text) && replaced != text {
					lost++
					t.Logf("edits before calls %d and %d of %q: %q is lost (%v), found %q", first, second, s.made, text, err, found)
				}
			}
			newest := firstEdit
			if second > first && calls > second {
				newest = secondEdit
			}
			if now := string(b.now()); now != newest && lacking != "no exchange" {
				t.Errorf("edits before calls %d and %d of %q: the file holds %q (%v)", first, second, s.made, now, err)
			}
			b.again()
		}
	}
	return lost
}

// TestSlowEditors has a program open the file before one call, truncating it or not, and write before a
// later call or after the save.
func TestSlowEditors(t *testing.T) {
	t.Parallel()
	if err := canHold(t); err != nil {
		t.Skipf("this system does not tell who has a file open: %v", err)
	}
	for lacking, lost := range map[string]bool{"this": false, "no hold on files": true} {
		t.Run(lacking, func(t *testing.T) {
			t.Parallel()
			if gone := slowEditors(t, lacking); (gone > 0) != lost {
				t.Errorf("%d texts lost, want some: %v", gone, lost)
			}
		})
	}
}

func canHold(t *testing.T) error {
	t.Helper()
	b := newSandbox(t, false)
	file, err := os.Open(b.path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	return hold(file)
}

func slowEditors(t *testing.T, lacking string) (lost int) {
	real := quick()
	systems[lacking].lacks(&real)
	last := len(places(t))
	for _, truncate := range []int{0, os.O_TRUNC} {
		for from := range last {
			for _, to := range []int{from, from + 1, from + 2, from + 4, from + 8, 1000} {
				b := newSandbox(t, false)
				var editor slowly
				s := &spy{real: real, before: func(n int, _ string) error {
					if n == from {
						editor.begin(t, b.path, truncate)
					}
					if n == to {
						editor.end(t, firstEdit)
					}
					return nil
				}}
				err := s.calls().save(b.path, []byte(b.data), b.expected())
				if len(s.made) <= from {
					continue // it was over before
				}
				if editor.file != nil {
					editor.end(t, firstEdit)
				} else if now := string(b.now()); now != firstEdit && lacking == "this" {
					t.Errorf("opened (%#x) before call %d, written before %d of %q: the file holds %q (%v)", truncate, from, to, s.made, now, err)
				}
				if found := append(b.swept(), string(b.now())); !contains(found, firstEdit) {
					lost++
					t.Logf("opened (%#x) before call %d, written before %d of %q: lost (%v), found %q", truncate, from, to, s.made, err, found)
				}
				b.again()
			}
		}
	}
	return lost
}

// TestRemovers has another program remove the file before every call of a save.
func TestRemovers(t *testing.T) {
	for _, at := range places(t) {
		b := newSandbox(t, false)
		s := &spy{real: quick(), before: func(n int, _ string) error {
			if n == at {
				return os.Remove(b.path)
			}
			return nil
		}}
		err := s.calls().save(b.path, []byte(b.data), b.expected())
		if after := slices.Index(s.made, "exchange"); after >= 0 && after < at {
			if err != nil {
				t.Errorf("removed before call %d of %q: %v", at, s.made, err)
			}
		} else if !errors.Is(err, ErrChanged) {
			t.Errorf("removed before call %d of %q: %v", at, s.made, err)
		}
		if now := b.now(); now != nil {
			t.Errorf("removed before call %d of %q, and there again: %q", at, s.made, now)
		}
		alone(t, b.folder)
	}
}

// TestConflictThenRemoved has another program write before the exchange, and remove the file after it: the
// displaced text is put back under its name.
func TestConflictThenRemoved(t *testing.T) {
	b := newSandbox(t, false)
	exchanges := 0
	s := &spy{real: quick(), before: func(_ int, name string) error {
		if name != "exchange" {
			return nil
		}
		if exchanges++; exchanges == 1 {
			byRename(t, b.path, firstEdit)
			return nil
		}
		return os.Remove(b.path)
	}}
	if err := s.calls().save(b.path, []byte(b.data), b.expected()); !errors.Is(err, ErrChanged) {
		t.Error(err)
	}
	alone(t, b.folder, "s.md")
	if now := string(b.now()); now != firstEdit {
		t.Errorf("the file holds %q", now)
	}
}

// TestExchangeThatDeniesItself has the exchange return an error although it was made, as happens on network
// drives, while another program writes.
func TestExchangeThatDeniesItself(t *testing.T) {
	b, c := newSandbox(t, false), quick()
	c.exchange = func(from, to string) error {
		byRename(t, b.path, firstEdit)
		return errors.Join(errors.New("timed out"), exchange(from, to))
	}
	if err := c.save(b.path, []byte(b.data), b.expected()); err == nil {
		t.Error("saved")
	}
	if found := append(b.swept(), string(b.now())); !contains(found, firstEdit) {
		t.Errorf("found only %q", found)
	}
}

// TestReplacedByNoFile has another program replace the file by a link or a folder right before the exchange:
// the save fails with ErrChanged, whatever the link leads to.
func TestReplacedByNoFile(t *testing.T) {
	for name, replace := range map[string]func(path string) error{
		"a link":   func(path string) error { return errors.Join(os.Rename(path, path+"2"), os.Symlink("s.md2", path)) },
		"a folder": func(path string) error { return errors.Join(os.Rename(path, path+"2"), os.Mkdir(path, 0o700)) },
	} {
		t.Run(name, func(t *testing.T) {
			b, done := newSandbox(t, false), false
			s := &spy{real: quick(), before: func(_ int, name string) error {
				if name != "exchange" || done {
					return nil
				}
				done = true
				return replace(b.path)
			}}
			if err := s.calls().save(b.path, []byte(b.data), b.expected()); !errors.Is(err, ErrChanged) {
				t.Error(err)
			}
			if info, err := os.Lstat(b.path); err != nil || info.Mode().IsRegular() {
				t.Errorf("there is now %v, %v", info, err)
			}
			alone(t, b.folder, "s.md", "s.md2")
		})
	}
}
