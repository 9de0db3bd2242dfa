package main

import (
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// mutantsOfSource returns the mutants of a file with the given body of a function.
func mutantsOfSource(t *testing.T, body string) []*mutant {
	t.Helper()
	path := filepath.Join(t.TempDir(), "source.go")
	write(t, path, "package p\n\nfunc f(a, b int) bool {\n"+body+"\n}\n")
	mutants, err := mutantsOfFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return mutants
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestMutants(t *testing.T) {
	for _, c := range []struct {
		body string
		want []string // what the body becomes
	}{
		{"_ = a == b", []string{"", "_ = a != b"}},
		{"_ = a < b", []string{"", "_ = a <= b", "_ = a >= b"}},
		{"a += b", []string{"", "a -= b"}},
		{"a++", []string{"a--"}},
		{"b := !c", []string{"b := c"}},
		{"f(a, b)", []string{""}},
		{"b := 1.5", []string{"b := 2.5"}},
		{`b := "1"`, nil},
		{"return true", []string{"return false"}},
		{"return g", []string{`return ""`, "return 0", "return false", "return nil", "return true"}},
		{"if c {}", []string{"if (c) && false {}"}},
		{"switch { case c: a := b }", []string{"switch { case c: }"}},
	} {
		var got []string
		for _, m := range mutantsOfSource(t, c.body) {
			_, after, _ := strings.Cut(string(m.source()), "{\n")
			got = append(got, strings.TrimSuffix(after, "\n}\n"))
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s becomes %q, want %q", c.body, got, c.want)
		}
	}
}

// TestRunner tells apart what a test notices, what it does not, and what does not compile.
func TestRunner(t *testing.T) {
	folder := t.TempDir()
	source := "package p\n\nfunc double(a int) int { return a + a }\n\nfunc half(a int) int { return a / 2 }\n"
	write(t, filepath.Join(folder, "go.mod"), "module p\n\ngo 1.26\n")
	write(t, filepath.Join(folder, "p.go"), source)
	write(t, filepath.Join(folder, "p_test.go"), `package p

import "testing"

func TestDouble(t *testing.T) {
	if double(2) != 4 {
		t.Fail()
	}
}
`)
	t.Chdir(folder)
	run := &runner{packages: []string{"."}, tests: []string{"."}, timeout: time.Minute}
	if err := run.baseline(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, replacement string
		want              result
	}{
		{"+", "-", killed},
		{"/", "*", survives},
		{"/", "&&", invalid},
	} {
		at := strings.Index(source, c.text)
		m := &mutant{file: filepath.Join(folder, "p.go"), original: []byte(source), position: token.Position{Line: 1},
			start: at, end: at + 1, replacement: c.replacement}
		got, err := run.test(m)
		if err != nil || got != c.want {
			t.Errorf("%s: result %d, error %v, want %d", m, got, err, c.want)
		}
	}
}
