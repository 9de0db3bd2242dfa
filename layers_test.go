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

// layer is one package of the program and what it must not import.
type layer struct {
	folder    string
	forbidden []string // import paths; everything below such a path is forbidden too
}

var (
	// pure packages know no terminal, disk, clock, environment or network; those that know the date
	// use the type of package time but are handed its value.
	pure     = []string{"charm.land", "os", "syscall", "golang.org/x/sys", "net"}
	timeless = []string{"charm.land", "os", "syscall", "golang.org/x/sys", "net", "time"}
	// strategies are the packages that know what a strategy is.
	strategies = []string{"sweetspot/steps", "sweetspot/advice"}
	// noScreen packages may use the disk, but draw nothing.
	noScreen = []string{"charm.land", "net"}
	// noStrategy packages know the terminal, and nothing of what is asked on it.
	noStrategy = []string{"net", "sweetspot/steps", "sweetspot/advice", "sweetspot/document", "sweetspot/session"}
)

// layers are the packages from the bottom up: each may import only those above it in this list. A new
// package needs a line here, below everything it imports.
var layers = []layer{
	{"lang", timeless},
	{"shell", noScreen},
	{"steps/catalogue", timeless},
	{"steps/date", pure},
	{"steps/reading", pure},
	{"steps", pure},
	{"steps/merge", pure},
	{"steps/checkin", pure},
	{"advice/statement", pure},
	{"advice", pure},
	{"document/textedit", timeless},
	{"document/diagnostic", timeless},
	{"document/yamledit", append(timeless, strategies...)},
	{"document/block", append(timeless, strategies...)},
	{"document/markdown", append(timeless, strategies...)},
	{"document/calendar", pure},
	{"document/csv", append(timeless, strategies...)},
	{"document/html", append(timeless, strategies...)},
	{"document/docx", append(timeless, strategies...)},
	{"document/page", append(pure, "sweetspot/document/markdown", "sweetspot/document/yamledit")},
	{"document/disk", append(noScreen, "sweetspot")},
	{"document", noScreen},
	{"document/handout", pure},
	{"store", noScreen},
	{"session", noScreen},
	{"ui/tty", noStrategy},
	{"ui/draw", noStrategy},
	{"ui/layout", noStrategy},
	{"ui/preview", noStrategy},
	{"ui/field", []string{"net", "os", "sweetspot/document", "sweetspot/session"}},
	{"ui/figures", []string{"net", "os", "sweetspot/document", "sweetspot/session"}},
	{"ui", nil},
	{"cli", noScreen},
	{".", noScreen},
}

// TestLayers parses the imports of every file, tests, their support in test and stand-ins for other modules aside, and
// compares them with layers.
func TestLayers(t *testing.T) {
	found := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if path == "test" || path == "third_party" {
			return fs.SkipDir
		}
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(path))
		found[folder] = true
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if problem := checkImport(folder, imported); problem != "" {
				t.Errorf("%s: %s", path, problem)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range layers {
		if !found[l.folder] {
			t.Errorf("there is no package %s any more: remove its layer", l.folder)
		}
	}
}

// checkImport returns what is wrong with an import of a package, "" if nothing is.
func checkImport(folder, imported string) string {
	here := layerOf(folder)
	if here < 0 {
		return "package " + folder + " has no line in layers"
	}
	if ours, ok := strings.CutPrefix(imported, "sweetspot/"); ok {
		if there := layerOf(ours); there < 0 || there >= here {
			return "imports " + imported + ", which is not below " + folder
		}
	}
	for _, path := range layers[here].forbidden {
		if imported == path || strings.HasPrefix(imported, path+"/") {
			return "imports " + imported + ", which is forbidden to " + folder
		}
	}
	return ""
}

// layerOf returns the position of a package in layers, -1 if it has none.
func layerOf(folder string) int {
	return slices.IndexFunc(layers, func(l layer) bool { return l.folder == folder })
}

// TestCheckImport is the negative control of TestLayers.
func TestCheckImport(t *testing.T) {
	for _, c := range []struct {
		folder, imported string
		allowed          bool
	}{
		{"steps", "os", false},
		{"steps", "os/exec", false},
		{"steps", "syscall", false},
		{"steps", "golang.org/x/sys/unix", false},
		{"steps", "net/http", false},
		{"steps", "charm.land/bubbletea/v2", false},
		{"steps", "osmosis", true},
		{"steps", "golang.org/x/text/language", true},
		{"steps", "io/fs", true},
		{"steps", "sweetspot/lang", true},
		{"steps", "sweetspot/steps", false},
		{"steps", "sweetspot/ui", false},
		{"steps", "sweetspot/nowhere", false},
		{"ui", "sweetspot/cli", false},
		{"session", "charm.land/bubbletea/v2", false},
		{"session", "sweetspot/ui", false},
		{"ui", "sweetspot/session", true},
		{"cli", "sweetspot/ui", true},
		{"document/disk", "sweetspot/lang", false},
		{"document/yamledit", "sweetspot/steps", false},
		{"document/yamledit", "sweetspot/lang", true},
		{"document/markdown", "sweetspot/advice/statement", false},
		{"document/page", "sweetspot/document/markdown", false},
		{"document/page", "sweetspot/document/block", true},
		{"nowhere", "fmt", false},
	} {
		if problem := checkImport(c.folder, c.imported); (problem == "") != c.allowed {
			t.Errorf("%s importing %s: %q, want it allowed: %t", c.folder, c.imported, problem, c.allowed)
		}
	}
}
