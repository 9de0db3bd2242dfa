package advice

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sweetspot/steps"
	"sweetspot/steps/date"
)

const digestLength = 8 // hexadecimal digits

// Digest tells the facts that the finding names from others, whatever the language they are said
// in: the first 8 hexadecimal digits of the SHA-256 over them. An acceptance keeps it, so that the
// finding speaks again once a fact has changed.
func (f *Finding) Digest() string {
	var facts strings.Builder
	facts.WriteString(f.form)
	for _, name := range slices.Sorted(maps.Keys(f.args)) {
		fmt.Fprintf(&facts, "\n%s=%s", name, notation(f.args[name]))
	}
	sum := sha256.Sum256([]byte(facts.String()))
	return hex.EncodeToString(sum[:])[:digestLength]
}

// notation writes a fact in no language.
func notation(fact any) string {
	switch fact := fact.(type) {
	case float64:
		return steps.FormatNumber(fact)
	case date.Date:
		return fact.String()
	}
	return fmt.Sprintf("%v", fact)
}
