package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestBackups(t *testing.T) {
	st, folder := newState(t), t.TempDir()
	path := filepath.Join(folder, "plan.md")
	if there, err := st.Backups(path); err != nil || len(there) != 0 {
		t.Fatalf("backups before any: %v %v", there, err)
	}
	now := time.Date(2026, 11, 22, 14, 2, 0, 0, time.Local)
	const all = keptBackups + 5
	for i := 1; i <= all; i++ {
		for range 2 { // the same again is not kept again
			if err := st.KeepBackup(path, fmt.Appendf(nil, "state %d", i), now.Add(time.Duration(i)*time.Minute)); err != nil {
				t.Fatal(err)
			}
		}
	}
	there, err := st.Backups(path)
	if err != nil || len(there) != keptBackups {
		t.Fatalf("%d backups are kept, want %d (%v)", len(there), keptBackups, err)
	}
	for i, b := range there {
		number := all - i
		data, err := b.Read()
		if err != nil || string(data) != fmt.Sprintf("state %d", number) || b.Number != number || !b.Kept.Equal(now.Add(time.Duration(number)*time.Minute)) {
			t.Errorf("backup %d: %+v holds %q (%v)", i, b, data, err)
		}
	}
	if others, _ := st.Backups(filepath.Join(folder, "other.md")); len(others) != 0 {
		t.Errorf("another file has backups: %v", others)
	}
	info, err := os.Stat(there[0].Path)
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read it: %v %v", info.Mode(), err)
	}
}

// TestBackupsOfALinkedFile are those of what it points to.
func TestBackupsOfALinkedFile(t *testing.T) {
	st, folder := newState(t), t.TempDir()
	path, link := filepath.Join(folder, "plan.md"), filepath.Join(folder, "link.md")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("plan.md", link); err != nil {
		t.Skip(err)
	}
	if err := st.KeepBackup(link, []byte("one"), time.Now()); err != nil {
		t.Fatal(err)
	}
	if there, _ := st.Backups(path); len(there) != 1 {
		t.Errorf("%v", there)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if there, _ := st.Backups(path); len(there) != 1 {
		t.Errorf("once the file is gone: %v", there)
	}
}
