package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a reader can take in at a sitting: one subject a file, and a folder that fits on one screen. How long
// a function may be is in .golangci.yml.
const (
	maxLines = 400 // of a file
	maxFiles = 25  // of a package
)

// TestHouse counts the lines of each file and the files of each package, tests aside.
func TestHouse(t *testing.T) {
	files := map[string]int{}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files[filepath.Dir(path)]++
		text, err := os.ReadFile(path)
		if lines := bytes.Count(text, []byte("\n")); lines > maxLines {
			t.Errorf("%s has %d lines: it may have %d", path, lines, maxLines)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder, count := range files {
		if count > maxFiles {
			t.Errorf("package %s has %d files: it may have %d", folder, count, maxFiles)
		}
	}
}
