//go:build unix

package cli

import (
	"os"
	"syscall"
	"testing"
)

// TestStrangeFiles gives check what is not a regular file, or has a name with control characters.
func TestStrangeFiles(t *testing.T) {
	h := newHost(t)
	makeStrangeFiles(t)
	paths := []string{"folder", "broken-link", "loop", "pipe", os.DevNull, "/dev/zero", "nowhere", "\x1b]0;owned\x07\u202e"}
	for _, path := range paths {
		for _, words := range [][]string{{"check", path}, {"check", "--lang", "fr", path}, {"check", "--json", path}} {
			if printed, status := h.runInert(t, words...); status != exitError || printed == "" {
				t.Errorf("%q: status %d, and\n%.400s", words, status, printed)
			}
		}
	}
	if err := os.WriteFile("\x1b[31m\u202e\n.md", []byte("---\nsweetspot: 1\n---\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{{"check", "."}, {"check", "--json", "."}} {
		if printed, status := h.runInert(t, words...); status != exitRedFlag {
			t.Errorf("%q: status %d, and\n%.400s", words, status, printed)
		}
	}
}

// makeStrangeFiles makes a folder, links that lead nowhere and a pipe in the working folder.
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
