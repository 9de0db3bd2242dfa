package cli

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"sweetspot/store"
)

// TestRestore brings a backup back, also of a file that is gone, and loses nothing on the way.
func TestRestore(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("XDG_STATE_HOME", filepath.Join(folder, "state"))
	path := filepath.Join(folder, "plan.md")
	state, err := store.FindState(os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	if err := state.KeepBackup(path, []byte("one"), time.Now()); err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	restored := func(number, want string, backups int) {
		t.Helper()
		if status := Main([]string{"restore", path, number}); status != exitFine {
			t.Errorf("restoring %s ends with status %d", number, status)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("backup %s brings back %q (%v), want %q", number, got, err, want)
		}
		if kept, err := state.Backups(path); err != nil || len(kept) != backups {
			t.Errorf("%d backups (%v), want %d", len(kept), err, backups)
		}
	}
	write("two")
	restored("1", "one", 2)
	restored("2", "two", 3)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	restored("1", "one", 3)
	write("by hand")
	for _, number := range []string{"9", "0", "-1", "one", ""} {
		if status := Main([]string{"restore", path, number}); status != exitCannot {
			t.Errorf("restoring %q ends with status %d", number, status)
		}
	}
	if got, _ := os.ReadFile(path); string(got) != "by hand" {
		t.Errorf("a backup that is not there left %q", got)
	}
}
