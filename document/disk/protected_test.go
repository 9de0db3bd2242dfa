package disk

import (
	"os"
	"path/filepath"
	"testing"
)

func TestProtected(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "plan.md")
	if Protected(path) || Protected(folder) {
		t.Error("what is no file counts as protected")
	}
	write(t, path, "one")
	for _, c := range []struct {
		mode os.FileMode
		want bool
	}{{0o600, false}, {0o644, false}, {0o444, true}, {0o400, true}, {0o600, false}} {
		if err := os.Chmod(path, c.mode); err != nil {
			t.Fatal(err)
		}
		if got := Protected(path); got != c.want {
			t.Errorf("%v: %v, want %v", c.mode, got, c.want)
		}
	}
	if data, err := os.ReadFile(path); string(data) != "one" || err != nil {
		t.Errorf("looking changed it: %q, %v", data, err)
	}
}
