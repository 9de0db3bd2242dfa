package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// floors are the packages from the ground up: each may import only those below it.
var floors = []string{"lang", "steps/catalogue", "steps", "advice", "document/disk", "document", "ui/tty", "ui", "cli", "."}

// forbidden are imports that a package must do without, with all that stands below them: what is
// pure knows no terminal, disk, clock or environment, and only ui knows how to draw.
var forbidden = map[string][]string{
	"lang":            {"charm.land", "os", "syscall", "golang.org/x/sys", "time", "net"},
	"steps/catalogue": {"charm.land", "os", "syscall", "golang.org/x/sys", "time", "net"},
	"steps":           {"charm.land", "os", "syscall", "golang.org/x/sys", "net"},
	"advice":          {"charm.land", "os", "syscall", "golang.org/x/sys", "net"},
	"document/disk":   {"charm.land", "net", "sweetspot"},
	"document":        {"charm.land", "net"},
	"cli":             {"charm.land", "net"},
	".":               {"charm.land", "net"},
}

// TestFloors reads the imports of the whole program, tests aside.
func TestFloors(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		floor := filepath.ToSlash(filepath.Dir(path))
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			checkImport(t, path, floor, imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkImport(t *testing.T, path, floor, imported string) {
	t.Helper()
	here := slices.Index(floors, floor)
	if here < 0 {
		t.Errorf("%s is in no package that has its floor", path)
	}
	if below, ours := strings.CutPrefix(imported, "sweetspot/"); ours && slices.Index(floors, below) >= here {
		t.Errorf("%s imports %s, which does not stand below it", path, imported)
	}
	if isForbidden(floor, imported) {
		t.Errorf("%s imports %s", path, imported)
	}
}

func isForbidden(floor, imported string) bool {
	return slices.ContainsFunc(forbidden[floor], func(banned string) bool {
		return imported == banned || strings.HasPrefix(imported, banned+"/")
	})
}

// TestForbidden: what stands below a forbidden import is forbidden too, and what only begins like it
// is not.
func TestForbidden(t *testing.T) {
	for imported, want := range map[string]bool{
		"os": true, "os/exec": true, "syscall": true, "golang.org/x/sys/unix": true, "net/http": true,
		"charm.land/bubbletea/v2": true, "osmosis": false, "golang.org/x/text/language": false, "io/fs": false,
	} {
		if isForbidden("steps", imported) != want {
			t.Errorf("%s: want it forbidden %t", imported, want)
		}
	}
}
