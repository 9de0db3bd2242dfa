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

func TestCheckSlowTriesFewCases(t *testing.T) {
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == checksFlag })
	if given {
		t.Skip("the number of cases is given")
	}
	usual, checks := flag.Lookup(checksFlag).Value.String(), 0
	t.Run("slow", func(t *testing.T) { CheckSlow(t, 7, func(*rapid.T) { checks++ }) })
	if is := flag.Lookup(checksFlag).Value.String(); checks == 0 || checks > 7 || is != usual { // a short run tries fewer
		t.Errorf("%d cases, and %s afterwards, where %s is usual", checks, is, usual)
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
