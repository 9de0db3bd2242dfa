package main

import (
	"go/parser"
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
	content := "package p\n\nfunc f(a, b int) bool {\n" + body + "\n}\n"
	p := &sourcePackage{positions: token.NewFileSet()}
	syntax, err := parser.ParseFile(p.positions, "source.go", content, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	p.files = []*sourceFile{{path: "source.go", content: []byte(content), syntax: syntax, owner: p}}
	return p.mutants()
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

// TestMeasure tells apart what a test notices and what it does not, in functions, in values of variables and
// in constants, and leaves out what does not compile.
func TestMeasure(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "go.mod"), "module p\n\ngo 1.26\n")
	write(t, filepath.Join(folder, "p.go"), `package p

import "strings"

const limit = 3

var proven, unproven = limit + 1, []int{limit - 1}

var builder = strings.NewReplacer("a", "b")

func double(a int) int { return a + a }

func half(a int) int { return a / 2 }

func search(rows [][]int) (found int) {
rows:
	for _, row := range rows {
		for _, cell := range row {
			if cell < 0 {
				continue rows
			}
			found += cell
		}
	}
	return found
}
`)
	write(t, filepath.Join(folder, "p_test.go"), `package p

import "testing"

func TestDouble(t *testing.T) {
	if double(2) != 4 || limit != 3 || proven != 4 {
		t.Fail()
	}
}

func TestSearch(t *testing.T) {
	if search([][]int{{1, -1, 2}, {3}}) != 4 {
		t.Fail()
	}
}
`)
	t.Chdir(folder)
	packages, err := load([]string{"."})
	if err != nil {
		t.Fatal(err)
	}
	mutants, _ := draw(packages, 0, 1)
	run := &runner{folder: t.TempDir(), tests: []string{"."}, limit: time.Minute}
	if err := run.prepare(packages, mutants); err != nil {
		t.Fatal(err)
	}
	var survivors []string
	for _, m := range mutants {
		passed, err := run.passes(m)
		if err != nil {
			t.Fatal(err)
		}
		if passed {
			survivors = append(survivors, m.String()[strings.Index(m.String(), "p.go"):])
		}
	}
	slices.Sort(survivors)
	want := []string{
		`p.go:13:31: "a / 2" becomes "0"`,
		`p.go:13:33: "/" becomes "*"`,
		`p.go:13:35: "2" becomes "3"`,
		`p.go:19:12: "<" becomes "<="`,
		`p.go:19:14: "0" becomes "1"`,
		`p.go:7:47: "-" becomes "+"`,
		`p.go:7:49: "1" becomes "2"`,
	}
	if !slices.Equal(survivors, want) {
		t.Errorf("%s survive, want\n%s", strings.Join(survivors, "\n"), strings.Join(want, "\n"))
	}
}
