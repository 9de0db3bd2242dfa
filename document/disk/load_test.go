package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

func TestLoad(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	large, err := os.Create(at("large"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(large.Truncate(MaxFile+1), large.Close()); err != nil {
		t.Fatal(err)
	}
	write(t, at("s.md"), "text")
	write(t, at("empty"), "")
	if data, err := Load(at("s.md")); err != nil || string(data) != "text" {
		t.Errorf("%q, %v", data, err)
	}
	if data, err := Load(at("empty")); err != nil || data == nil || len(data) > 0 {
		t.Errorf("an empty file: %v, %v", data, err)
	}
	for name, want := range map[string]error{"large": ErrTooLarge, "none": fs.ErrNotExist, ".": ErrNoFile} {
		if _, err := Load(at(name)); !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if runtime.GOOS == "windows" {
		return
	}
	if err := errors.Join(makePipe(at("pipe")), os.Symlink("s.md", at("link"))); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(at("link")); err != nil {
		t.Errorf("through a link: %v", err)
	}
	if err := loadSoon(t, at("pipe")); !errors.Is(err, ErrNoFile) {
		t.Errorf("a pipe: %v", err)
	}
}

// loadSoon fails the test when Load blocks.
func loadSoon(t *testing.T, path string) error {
	t.Helper()
	done := make(chan error, 1)
	go func() {
		_, err := Load(path)
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(10 * time.Second):
		t.Fatalf("it waits for what comes out of %s", path)
		return nil
	}
}

// TestLoadFromTheKernel loads files of /proc and /sys that claim to be regular files. One of them has no end.
func TestLoadFromTheKernel(t *testing.T) {
	for _, path := range []string{"/proc/kmsg", "/proc/self/status", "/sys/kernel/tracing/trace_pipe", "/sys/kernel/debug/tracing/trace_pipe"} {
		if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
			continue
		}
		if err := loadSoon(t, path); err != nil && !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%s: %v", path, err)
		}
	}
}
