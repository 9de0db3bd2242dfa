package disk

import (
	"errors"
	"os"
	"testing"
)

// TestWithoutExchangeAChangedFileStays: where two files cannot be exchanged (FAT, network drives), comparing
// the file before the rename is all that keeps the text of another program. It may have been written before
// the save began, or while the new content was written beside it.
func TestWithoutExchangeAChangedFileStays(t *testing.T) {
	for _, change := range []string{"before the save", "at its create", "at its write", "at its close"} {
		t.Run(change, func(t *testing.T) {
			b := newSandbox(t, false)
			theirs := "another program's"
			write := func() {
				if err := os.WriteFile(b.path, []byte(theirs), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			real := quick()
			real.exchange = unsupported
			s := &spy{real: real, before: func(_ int, name string) error {
				if change == "at its "+name {
					write()
				}
				return nil
			}}
			if change == "before the save" {
				write()
			}
			if err := s.calls().save(b.path, []byte(b.data), b.expected()); !errors.Is(err, ErrChanged) {
				t.Errorf("it was saved: %v", err)
			}
			if got := string(b.now()); got != theirs {
				t.Errorf("the file holds %q", got)
			}
			alone(t, b.folder, "s.md")
		})
	}
}
