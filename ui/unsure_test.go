package ui

import (
	"errors"
	"os"
	"testing"

	"sweetspot/document/disk"
	"sweetspot/lang"
)

// TestUnsureUntilTheDiskVouches: a file that has its new text, but not surely, is not called saved
// because nothing is left to write.
func TestUnsureUntilTheDiskVouches(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.press("ctrl+s")
	w.write("x")
	w.press("enter", "esc")
	s := w.app.session
	s.unsure, s.failed = true, disk.ErrUnsure

	ours, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	replace := func(data []byte) {
		t.Helper()
		if err := os.WriteFile(s.path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	replace([]byte("somebody else's\n"))
	w.app.save()
	if !errors.Is(s.failed, disk.ErrChanged) || !s.unsure {
		t.Errorf("over somebody else's text: %v, unsure %v", s.failed, s.unsure)
	}
	replace(ours)
	w.app.save()
	if s.failed != nil || s.unsure {
		t.Errorf("asked again: %v, unsure %v", s.failed, s.unsure)
	}
}
