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

// TestEditors has somebody save before every call of a save, and somebody else before every later
// one: each text is in the file afterwards, or Sweep shows it, unless the second of them has replaced
// the first with open eyes.
func TestEditors(t *testing.T) {
	for lacking, lost := range map[string]bool{"this": false, "no hold on files": false, "no exchange": true} {
		t.Run(lacking, func(t *testing.T) {
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
			if calls > first && !errors.Is(err, ErrChanged) && !contains(found, b.data) && replaced != b.data && string(b.now()) == b.was {
				t.Errorf("edits before calls %d and %d: %v, found %q", first, second, err, found)
			}
			b.again()
		}
	}
	return lost
}

// TestSlowEditors has somebody open the file before one call, empty it or not, and write before a
// later one, or long after the save.
func TestSlowEditors(t *testing.T) {
	if err := canHold(t); err != nil {
		t.Skipf("this system does not tell who has a file open: %v", err)
	}
	for lacking, lost := range map[string]bool{"this": false, "no hold on files": true} {
		t.Run(lacking, func(t *testing.T) {
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
