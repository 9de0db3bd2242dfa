// Package property checks properties of the program with random input. Only tests import it.
package property

import (
	"flag"
	"strconv"
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

// CheckSlow is Check for a property of which a case takes long: with that many cases, unless -rapid.checks says how
// many. No test that runs in parallel may call it.
func CheckSlow(t *testing.T, cases int, property func(*rapid.T)) {
	t.Helper()
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == checksFlag })
	if !given {
		usual := flag.Lookup(checksFlag).Value.String()
		setChecks(t, strconv.Itoa(cases))
		t.Cleanup(func() { setChecks(t, usual) })
	}
	Check(t, property)
}

// checksFlag is how many cases rapid tries.
const checksFlag = "rapid.checks"

// setChecks sets the flag by its value, so that it still counts as not given.
func setChecks(t *testing.T, cases string) {
	t.Helper()
	if err := flag.Lookup(checksFlag).Value.Set(cases); err != nil {
		t.Fatalf("set the number of cases: %v", err)
	}
}

// withoutFailFiles sets the flag once, because tests that run in parallel read it.
var withoutFailFiles = sync.OnceValue(func() error { return flag.Set("rapid.nofailfile", "true") })
