package store

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
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

// TestDisplaced texts are kept once, under numbers that no backup has, the old ones beyond the last fifty not for
// ever.
func TestDisplaced(t *testing.T) {
	st := newState(t)
	path := filepath.Join(t.TempDir(), "plan.md")
	now := time.Date(2026, 11, 22, 14, 2, 0, 0, time.Local)
	if err := st.KeepBackup(path, []byte("revision"), now); err != nil {
		t.Fatal(err)
	}
	keep := func(i int, at time.Time) {
		t.Helper()
		if err := st.KeepDisplaced(path, fmt.Appendf(nil, "text %d", i), Decided, at); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 3 {
		keep(i, now)
	}
	keep(0, now) // that text is kept already, though not as the last one
	there, err := st.Displaced(path)
	if err != nil || len(there) != 3 || there[0].Number != 4 || there[2].Number != 2 || there[0].Reason != Decided || !there[0].Kept.Equal(now) {
		t.Fatalf("%+v, %v", there, err)
	}
	if err := st.KeepBackup(path, []byte("another revision"), now); err != nil {
		t.Fatal(err)
	}
	if backups, _ := st.Backups(path); len(backups) != 2 || backups[0].Number != 5 || backups[0].Reason != "" {
		t.Errorf("%+v", backups)
	}
	for i := 3; i < keptDisplaced+2; i++ {
		keep(i, now.Add(displacedFor)) // young enough to keep all
	}
	if there, _ = st.Displaced(path); len(there) != keptDisplaced+2 {
		t.Errorf("%d are kept", len(there))
	}
	keep(-1, now.Add(displacedFor+time.Hour))
	if there, _ = st.Displaced(path); len(there) != keptDisplaced || there[len(there)-1].Kept.Equal(now) {
		t.Errorf("%d are kept, the last %+v", len(there), there[len(there)-1])
	}
}

// TestBackupNumberTaken: another process that keeps a backup at the same moment loses nothing.
func TestBackupNumberTaken(t *testing.T) {
	folder := t.TempDir()
	for i := 1; i <= 3; i++ {
		if err := writeBackup(folder, 1, "2026-11-22-140200", fmt.Appendf(nil, "state %d", i)); err != nil {
			t.Fatal(err)
		}
	}
	there, err := listBackups(folder)
	if err != nil || len(there) != 3 {
		t.Fatalf("%+v, %v", there, err)
	}
	for i, b := range there {
		if data, err := b.Read(); err != nil || b.Number != 3-i || string(data) != fmt.Sprintf("state %d", 3-i) {
			t.Errorf("%+v holds %q (%v)", b, data, err)
		}
	}
}

// TestSyncFolder: that a name is not safe from a power cut is said, where folders can be synced.
func TestSyncFolder(t *testing.T) {
	folder := t.TempDir()
	if err := syncFolder(folder); err != nil {
		t.Error(err)
	}
	if err := syncFolder(filepath.Join(folder, "missing")); err == nil && runtime.GOOS != "windows" {
		t.Error("a folder that is not there counts as synced")
	}
}
