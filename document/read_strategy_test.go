package document

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// readStrategy reads a file that has nothing wrong with it.
func readStrategy(t *testing.T, data []byte) *steps.Strategy {
	t.Helper()
	d, faults := Read(data, speaker(t, lang.English).Catalogue)
	for _, fault := range faults {
		t.Fatalf("line %d, %s: %s %v", fault.Line, fault.Key, fault.ID, fault.Args)
	}
	return d.Strategy
}
