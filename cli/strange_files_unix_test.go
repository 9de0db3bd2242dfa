//go:build unix

package cli

import (
	"os"
	"syscall"
	"testing"
)

// TestStrangeFiles gives what is no file to read, or is one with a strange name.
func TestStrangeFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	makeStrangeFiles(t)
	paths := []string{"folder", "broken-link", "loop", "pipe", os.DevNull, "/dev/zero", "nowhere", "\x1b]0;owned\x07\u202e"}
	for _, path := range paths {
		for _, words := range [][]string{{"check", path}, {"check", "--lang", "fr", path}, {"check", "--json", path}} {
			if said, status := runSweetspot(t, words...); status != exitCannot || said == "" {
				t.Errorf("%q: status %d, and\n%.400s", words, status, said)
			}
		}
	}
	if err := os.WriteFile("\x1b[31m\u202e\n.md", []byte("---\nsweetspot: 1\n---\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{{"check", "."}, {"check", "--json", "."}} {
		if said, status := runSweetspot(t, words...); status != exitFlags {
			t.Errorf("%q: status %d, and\n%.400s", words, status, said)
		}
	}
}

// makeStrangeFiles makes what has a name and is no file to read.
func makeStrangeFiles(t *testing.T) {
	t.Helper()
	for _, err := range []error{
		os.Mkdir("folder", 0o700),
		os.Symlink("nowhere", "broken-link"),
		os.Symlink("loop", "loop"),
		syscall.Mkfifo("pipe", 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
}
