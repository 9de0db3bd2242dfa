package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

//go:generate env SWEETSPOT_UPDATE=1 go test -count=1 -run TestNoticesAreFresh .

const noticesFile = "THIRD_PARTY_NOTICES"

// TestNoticesAreFresh compares the notices with the licences of the modules that are linked into the
// program. SWEETSPOT_UPDATE=1 writes them anew.
func TestNoticesAreFresh(t *testing.T) {
	fresh := notices(t)
	if os.Getenv("SWEETSPOT_UPDATE") != "" {
		if err := os.WriteFile(noticesFile, []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(noticesFile)
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != fresh {
		t.Errorf("%s does not match the linked modules: run go generate", noticesFile)
	}
}

// notices returns the text of the notices: each licence once, under the modules that use it.
func notices(t *testing.T) string {
	t.Helper()
	users := map[string][]string{} // modules by the licence that their linked packages are under
	for _, system := range []string{"darwin", "linux", "windows"} {
		for module, licences := range licencesOf(t, system) {
			for _, licence := range licences {
				if !slices.Contains(users[licence], module) {
					users[licence] = append(users[licence], module)
				}
			}
		}
	}
	for _, modules := range users {
		slices.Sort(modules)
	}
	licences := slices.SortedFunc(maps.Keys(users), func(a, b string) int {
		return slices.Compare(append(slices.Clone(users[a]), a), append(slices.Clone(users[b]), b))
	})
	var text strings.Builder
	text.WriteString("The sweetspot program contains the following software. Written by go generate; do not edit.\n")
	for _, licence := range licences {
		fmt.Fprintf(&text, "\n%s\n\n%s\n\n%s\n", strings.Repeat("=", 80), strings.Join(users[licence], "\n"), licence)
	}
	return text.String()
}

// linkedPackages is a template of go list that prints, tab-separated, the module of a package with its
// version, the root of the module and the folder of the package; nothing for the program's own packages, and those of
// its stand-ins for modules.
const linkedPackages = "{{if .Standard}}The Go standard library and runtime\t{{.Root}}\t{{.Root}}" +
	"{{else if not (or .Module.Main (and .Module.Replace (not .Module.Replace.Version)))}}{{.Module.Path}} {{.Module.Version}}\t{{.Module.Dir}}\t{{.Dir}}{{end}}"

// licencesOf returns the texts of the licences by module ("path version") for the packages that are linked
// into the program on one operating system. It asks the go command, which must have the modules: go mod
// download fetches them.
func licencesOf(t *testing.T, system string) map[string][]string {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-f", linkedPackages, ".")
	list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	list.Stderr = os.Stderr
	output, err := list.Output()
	if err != nil {
		t.Fatalf("list the packages linked for %s: %v", system, err)
	}
	found := map[string][]string{}
	for line := range strings.Lines(string(output)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			continue
		}
		module, root, folder := fields[0], fields[1], fields[2]
		for ; strings.HasPrefix(folder, root); folder = filepath.Dir(folder) {
			found[module] = append(found[module], licencesIn(t, folder)...)
		}
		if found[module] == nil {
			t.Errorf("%s has no licence in %s", module, root)
		}
	}
	return found
}

// licencesIn returns the texts of the licences that lie in a folder, nil if there are none.
func licencesIn(t *testing.T, folder string) []string {
	t.Helper()
	var texts []string
	for _, pattern := range []string{"LICENSE*", "COPYING*", "NOTICE*", "PATENTS*"} {
		paths, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
		}
	}
	return texts
}
