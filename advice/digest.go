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

// Digest returns the first 8 hexadecimal digits of the SHA-256 of the finding's facts, which are the same in
// every language. An acceptance stores it, so that it ends once a fact has changed. Names are no facts: a
// finding survives the renaming of its subject.
func (f *Finding) Digest() string { return f.digest(false) }

// digestWithNames returns the digest that older versions stored, in which names are facts too.
func (f *Finding) digestWithNames() string { return f.digest(true) }

func (f *Finding) digest(names bool) string {
	var facts strings.Builder
	facts.WriteString(f.form)
	for _, name := range slices.Sorted(maps.Keys(f.args)) {
		if !names && isName(f.args[name]) {
			continue
		}
		fmt.Fprintf(&facts, "\n%s=%s", name, notation(f.args[name]))
	}
	sum := sha256.Sum256([]byte(facts.String()))
	return hex.EncodeToString(sum[:])[:digestLength]
}

// isName reports whether an argument is what the user calls something.
func isName(arg any) bool {
	switch arg.(type) {
	case called, unquoted, accountName:
		return true
	}
	return false
}

// notation formats a fact independently of the language.
func notation(fact any) string {
	switch fact := fact.(type) {
	case float64:
		return steps.FormatNumber(fact)
	case date.Date:
		return fact.String()
	}
	return fmt.Sprintf("%v", fact)
}
