package shell

import (
	"os"
	"path/filepath"
	"testing"
)

// TestRelative: a path in the working folder or near it is printed relative to it.
func TestRelative(t *testing.T) {
	t.Chdir(t.TempDir())
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"":                          "",
		filepath.Join(here, "a.md"): "a.md",
		filepath.Join(filepath.Dir(here), "a.md"): filepath.Join("..", "a.md"),
		"/a.md": "/a.md",
	} {
		if got := Relative(path); got != want {
			t.Errorf("%q becomes %q, want %q", path, got, want)
		}
	}
}
