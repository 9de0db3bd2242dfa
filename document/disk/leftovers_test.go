package disk

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// ended is the id of a process that has exited.
func ended(t *testing.T) int {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^$")
	if err := child.Run(); err != nil {
		t.Fatal(err)
	}
	return child.Process.Pid
}

func TestSweep(t *testing.T) {
	data, was := []byte("ours"), []byte("old")
	gone := ended(t)
	ours := newLeftover("s.md", data, was, 0)
	for name, test := range map[string]struct {
		change    func(*leftover)
		text      string
		gone, say bool // what becomes of it
	}{
		"our text":              {func(*leftover) {}, "ours", true, false},
		"the old text":          {func(*leftover) {}, "old", true, false},
		"nothing":               {func(*leftover) {}, "", true, false},
		"another text":          {func(*leftover) {}, "somebody's", false, true},
		"of a run of before":    {func(l *leftover) { l.process = gone }, "old", true, false},
		"of a run that goes on": {func(l *leftover) { l.process = os.Getppid() }, "old", false, false},
		"of another file":       {func(l *leftover) { l.target = digest([]byte("t.md")) }, "old", false, false},
		"the second of them":    {func(l *leftover) { l.number = 1 }, "old", true, false},
	} {
		for _, ending := range []string{"", aside} {
			t.Run(name+ending, func(t *testing.T) {
				folder, l := t.TempDir(), ours
				test.change(&l)
				path := filepath.Join(folder, l.name()+ending)
				write(t, path, test.text)
				write(t, filepath.Join(folder, "s.md"), "somebody's")
				unknown, err := Sweep(filepath.Join(folder, "s.md"))
				if err != nil {
					t.Error(err)
				}
				if said := slices.Contains(unknown, path); said != test.say || len(unknown) > 1 {
					t.Errorf("said: %q, want %v", unknown, test.say)
				}
				if there(path) == test.gone {
					t.Errorf("gone: %v, want %v", !test.gone, test.gone)
				}
			})
		}
	}
}

// TestSweepLeavesOthersAlone has files of other programs, and other things under names like ours.
func TestSweepLeavesOthersAlone(t *testing.T) {
	folder := t.TempDir()
	ours := newLeftover("s.md", []byte("ours"), nil, 0).name()
	names := []string{".s.md.swp", ".sweetspot", ".sweetspot-1", ours + "x", "x" + ours, ours[:len(ours)-1], "s.md", "s.md~"}
	for _, name := range names {
		write(t, filepath.Join(folder, name), "ours")
	}
	if err := os.Mkdir(filepath.Join(folder, ours), 0o700); err != nil {
		t.Fatal(err)
	}
	unknown, err := Sweep(filepath.Join(folder, "s.md"))
	if err != nil || len(unknown) > 0 {
		t.Errorf("%q, %v", unknown, err)
	}
	names = append(names, ours)
	slices.Sort(names)
	alone(t, folder, names...)
	if unknown, err := Sweep(filepath.Join(folder, "none", "s.md")); err != nil || len(unknown) > 0 {
		t.Errorf("in no folder: %q, %v", unknown, err)
	}
}

func BenchmarkSweep(b *testing.B) {
	folder := b.TempDir()
	for i := range 10_000 {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("a file of somebody's %d.md", i)), nil, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if unknown, err := Sweep(filepath.Join(folder, "s.md")); err != nil || len(unknown) > 0 {
			b.Fatal(unknown, err)
		}
	}
}
