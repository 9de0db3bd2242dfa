package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	testName  = regexp.MustCompile(`\b(Test|Fuzz|Benchmark)[A-Z]\w*`)
	testFunc  = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)[A-Z]\w*)\(`)
	goTest    = regexp.MustCompile("`([^`]*go test [^`]*)`")
	selection = regexp.MustCompile(`-(run|bench|fuzz)[ =]'?([^' ]+)'?`)
	folder    = regexp.MustCompile(` (\./\S*)`)
)

// TestDocumentedTestsExist: each test, fuzz test and benchmark that the documentation names is there, and
// each command that it prints for them runs some: go test finds nothing wrong with a name that is gone.
func TestDocumentedTestsExist(t *testing.T) {
	all := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, "_test.go") {
			for _, name := range testsIn(t, path) {
				all[name] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob("docs/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range append(pages, "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md") {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		commands := goTest.FindAllStringSubmatch(string(data), -1)
		for _, name := range testName.FindAllString(goTest.ReplaceAllString(string(data), ""), -1) {
			if !all[name] {
				t.Errorf("%s names %s, which does not exist", page, name)
			}
		}
		for _, command := range commands {
			runsSomething(t, page, command[1])
		}
	}
}

// runsSomething fails the test where a command of a page selects no test of its folder.
func runsSomething(t *testing.T, page, command string) {
	in := folder.FindStringSubmatch(command)
	if in == nil || strings.HasSuffix(in[1], "...") {
		return
	}
	paths, err := filepath.Glob(filepath.Join(in[1], "*_test.go"))
	if err != nil || len(paths) == 0 {
		t.Errorf("%s: %s: no tests in %s", page, command, in[1])
	}
	kinds := map[string]string{"run": "Test", "bench": "Benchmark", "fuzz": "Fuzz"}
	for _, selected := range selection.FindAllStringSubmatch(command, -1) {
		if selected[2] == "XXX" {
			continue // none, on purpose
		}
		pattern, found := regexp.MustCompile(selected[2]), false
		for _, path := range paths {
			for _, name := range testsIn(t, path) {
				found = found || strings.HasPrefix(name, kinds[selected[1]]) && pattern.MatchString(name)
			}
		}
		if !found {
			t.Errorf("%s: %s selects nothing", page, command)
		}
	}
	if flags := strings.Index(command, "-rapid."); flags >= 0 && flags < strings.Index(command, in[1]) {
		t.Errorf("%s: %s: a flag of the test stands before the folder", page, command)
	}
}

// testsIn lists the tests, fuzz tests and benchmarks of a file.
func testsIn(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, found := range testFunc.FindAllStringSubmatch(string(data), -1) {
		names = append(names, found[1])
	}
	return names
}
