package steps

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// Limits of a strategy, far above any real one, which bound the time that a hostile file can cost.
const (
	MaxText  = 10_000 // characters in one text
	MaxItems = 200    // items in one list
)

// Check returns the problem with an answer in the notation of the file, or nil. It does not check that a
// platform or an item that the answer refers to exists.
func (q *Question) Check(answer Answer) *Problem {
	if len(answer) > MaxItems {
		return &Problem{ID: "too_many", Args: lang.Args{"Max": MaxItems}}
	}
	for _, value := range answer {
		if problem := q.checkValue(value); problem != nil {
			return problem
		}
	}
	return nil
}

func (q *Question) checkValue(value string) *Problem {
	switch q.Kind {
	case Choice, Choices, YesOrNo:
		if !slices.Contains(q.Options, value) {
			return &Problem{ID: "choice", Args: lang.Args{"Value": value}, Allowed: q.Options}
		}
	case Amount, Sum:
		number, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return &Problem{ID: "number", Args: lang.Args{"Value": value}}
		}
		return q.checkRange(number)
	case Day:
		if _, err := date.ParseISO(value); err != nil {
			return &Problem{ID: "iso_date", Args: lang.Args{"Value": value}}
		}
	case Country:
		if !reading.KnownCountry(value) {
			return &Problem{ID: "country", Args: lang.Args{"Value": value}}
		}
	case Currency:
		if !reading.KnownCurrency(value) {
			return &Problem{ID: "currency", Args: lang.Args{"Value": value}}
		}
	default:
		if utf8.RuneCountInString(value) > MaxText {
			return &Problem{ID: "too_long", Args: lang.Args{"Max": MaxText}}
		}
	}
	return nil
}

func (q *Question) checkRange(number float64) *Problem {
	// NaN and infinities are no quantities.
	if number-number != 0 {
		return &Problem{ID: "number", Args: lang.Args{"Value": FormatNumber(number)}}
	}
	if number < 0 && !q.Signed {
		return &Problem{ID: "negative", Args: lang.Args{"Value": number}}
	}
	if q.Max > 0 && number > q.Max {
		return &Problem{ID: "too_large", Args: lang.Args{"Value": number, "Max": q.Max}}
	}
	return nil
}
