package steps

import (
	"slices"
	"strconv"

	"sweetspot/steps/date"
)

// field reads and writes the answer to a question in the strategy. There is one implementation for each Go type,
// so that declaring a question over a field of another type does not compile.
type field interface {
	answer() Answer
	put(Answer) // the answer must have passed Question.Check
}

type text struct{ at *string }

func (f text) answer() Answer {
	if *f.at == "" {
		return nil
	}
	return Answer{*f.at}
}

func (f text) put(answer Answer) { *f.at = first(answer) }

type texts struct{ at *[]string }

func (f texts) answer() Answer { return Answer(*f.at) }

func (f texts) put(answer Answer) { *f.at = slices.Clone(answer) }

// choice is one value of a set: T is the type of the set.
type choice[T ~string] struct{ at *T }

func (f choice[T]) answer() Answer {
	if *f.at == "" {
		return nil
	}
	return Answer{string(*f.at)}
}

func (f choice[T]) put(answer Answer) { *f.at = T(first(answer)) }

func choiceOf[T ~string](at *T) field { return choice[T]{at} }

// choices are several values of a set.
type choices[T ~string] struct{ at *[]T }

func (f choices[T]) answer() Answer { return convert[string](*f.at) }

func (f choices[T]) put(answer Answer) { *f.at = convert[T](answer) }

func choicesOf[T ~string](at *[]T) field { return choices[T]{at} }

// options returns the values of a set as a question offers them.
func options[T ~string](values ...T) []string { return convert[string](values) }

// convert returns the values as values of another type; nil stays nil.
func convert[To, From ~string](values []From) []To {
	if values == nil {
		return nil
	}
	converted := make([]To, len(values))
	for i, value := range values {
		converted[i] = To(value)
	}
	return converted
}

type number struct{ at *Number }

func (f number) answer() Answer {
	if !f.at.Given {
		return nil
	}
	return Answer{FormatNumber(f.at.Value)}
}

func (f number) put(answer Answer) {
	value, err := strconv.ParseFloat(first(answer), 64)
	*f.at = Number{Value: value, Given: err == nil}
}

type day struct{ at *date.Date }

func (f day) answer() Answer {
	if f.at.IsZero() {
		return nil
	}
	return Answer{f.at.String()}
}

func (f day) put(answer Answer) { *f.at, _ = date.ParseISO(first(answer)) }

// first returns the first value of an answer, "" for a blank.
func first(answer Answer) string {
	if answer.Blank() {
		return ""
	}
	return answer[0]
}
