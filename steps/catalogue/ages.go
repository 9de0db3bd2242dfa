package catalogue

import (
	"fmt"
	"strconv"
	"strings"
)

// Ages is a bracket of ages in years, both ends included. A To of 0 means no upper end; adults are 18 and
// over.
type Ages struct{ From, To int }

const oldest = 120

var adults = Ages{From: 18}

// Contain reports whether every age of other is in a.
func (a Ages) Contain(other Ages) bool { return a.From <= other.From && a.last() >= other.last() }

// String returns the bracket in the notation of a data file: 18-29, 65+, adults.
func (a Ages) String() string {
	switch {
	case a == adults:
		return "adults"
	case a.To == 0:
		return fmt.Sprintf("%d+", a.From)
	}
	return fmt.Sprintf("%d-%d", a.From, a.To)
}

func (a Ages) last() int {
	if a.To == 0 {
		return oldest
	}
	return a.To
}

// everybody reports whether the bracket includes all adults.
func (a Ages) everybody() bool { return a.Contain(adults) }

func parseAges(text string) (Ages, bool) {
	if text == "adults" {
		return adults, true
	}
	if from, open := strings.CutSuffix(text, "+"); open {
		first, ok := parseAge(from)
		return Ages{From: first}, ok
	}
	from, to, _ := strings.Cut(text, "-")
	first, ok := parseAge(from)
	last, ok2 := parseAge(to)
	return Ages{From: first, To: last}, ok && ok2 && 0 < last && first <= last
}

func parseAge(text string) (int, bool) {
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	age, err := strconv.Atoi(text)
	return age, err == nil && age <= oldest
}
