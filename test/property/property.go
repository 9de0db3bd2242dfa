// Package property checks properties of the program with random input. Only tests import it.
package property

import (
	"flag"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// Check runs rapid.Check without fail files. By default rapid writes a failing case below testdata/rapid
// and replays it in every later run, so that one bad draw keeps a working copy red while its sources are
// clean. The seed that rapid prints reproduces a failure as well: go test -run TestX -rapid.seed=N. A
// failure worth keeping becomes a row of a table test.
func Check(t *testing.T, property func(*rapid.T)) {
	t.Helper()
	if err := withoutFailFiles(); err != nil {
		t.Fatalf("switch off the fail files of rapid: %v", err)
	}
	rapid.Check(t, property)
}

// withoutFailFiles sets the flag once, because tests that run in parallel read it.
var withoutFailFiles = sync.OnceValue(func() error { return flag.Set("rapid.nofailfile", "true") })
