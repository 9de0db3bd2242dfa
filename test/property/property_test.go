package property

import (
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCheckWritesNoFailFiles(t *testing.T) {
	checks := 0
	Check(t, func(*rapid.T) { checks++ })
	if set := flag.Lookup("rapid.nofailfile").Value.String(); set != "true" || checks == 0 {
		t.Errorf("%d checks with -rapid.nofailfile=%s", checks, set)
	}
}

// TestEveryPropertyIsCheckedHere finds tests that call rapid themselves and so write fail files.
func TestEveryPropertyIsCheckedHere(t *testing.T) {
	root := os.DirFS("../..")
	call := "rapid.Check" + "("
	err := fs.WalkDir(root, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := fs.ReadFile(root, path)
		if strings.Contains(string(source), call) {
			t.Errorf("%s calls rapid.Check: call property.Check instead", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
