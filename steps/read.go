package steps

import (
	"math"
	"strings"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// Read parses what a user typed into the answer to the question, or returns the problem with it. Blank text is
// a blank answer. Relative dates such as "next month" are read as of today.
func (q *Question) Read(typed string, today date.Date) (Answer, *Problem) {
	return q.readTyped(typed, today, notation{})
}

// Read parses what was typed as Question.Read does, a number by the notation of the language, and a bare number of
// kilometres as miles where the country of s drives in miles. Of a range of distances it takes the upper end, because
// the form says what was understood.
func (sp Speaker) Read(q *Question, typed string, s *Strategy, today date.Date) (Answer, *Problem) {
	in := notation{decimal: sp.Texts.DecimalSeparator(), miles: s.inMiles(q)}
	if number, isRange := sp.UpperEnd(q, typed, s); isRange {
		typed, in.miles = FormatNumber(number), false
	}
	return q.readTyped(typed, today, in)
}

// UpperEnd returns the upper end of a range of distances in km, "3-4 miles", and reports whether one was typed.
func (sp Speaker) UpperEnd(q *Question, typed string, s *Strategy) (float64, bool) {
	if q.Unit != "km" || utf8.RuneCountInString(typed) > maxShort {
		return 0, false
	}
	asked := reading.Asked{Unit: q.Unit, Decimal: sp.Texts.DecimalSeparator(), Miles: s.inMiles(q)}
	return reading.UpperEnd(lang.Clean(typed), asked)
}

// notation is how numbers are typed; the zero value knows nothing of it.
type notation struct {
	decimal string // the decimal separator
	miles   bool   // a bare number of kilometres is one of miles
}

func (q *Question) readTyped(typed string, today date.Date, in notation) (Answer, *Problem) {
	typed = strings.TrimSpace(lang.Clean(typed))
	if km, exact := strings.CutSuffix(typed, " km"); exact && in.miles {
		typed, in.miles = km, false
	}
	if typed == "" {
		return nil, nil
	}
	if most := q.longest(); utf8.RuneCountInString(typed) > most {
		return nil, &Problem{ID: "too_long", Args: lang.Args{"Max": most}}
	}
	answer, problem := q.read(typed, today, in)
	if problem != nil {
		return nil, problem
	}
	if problem := q.Check(answer); problem != nil {
		return nil, problem
	}
	return answer, nil
}

// maxShort is the number of characters within which a number, a date or a name of a list is looked for.
const maxShort = 200

// longest returns the number of characters of the longest text that is read at all.
func (q *Question) longest() int {
	switch q.Kind {
	case Text, LongText, Words:
		return math.MaxInt // Check has a limit of its own
	}
	return maxShort
}

func (q *Question) read(typed string, today date.Date, in notation) (Answer, *Problem) {
	switch q.Kind {
	case Text:
		return Answer{strings.ReplaceAll(typed, "\n", " ")}, nil
	case Words:
		return splitEntries(typed), nil
	case Amount, Sum:
		asked := reading.Asked{Unit: q.Unit, Per: q.Per, Decimal: in.decimal, Miles: in.miles}
		if q.Kind == Sum {
			asked.Unit = "money"
		}
		number, found := reading.Quantity(typed, asked)
		if !found {
			return nil, notOneNumber(typed)
		}
		return Answer{FormatNumber(number)}, nil
	case Day:
		aim := reading.Ends
		switch {
		case q.Begins:
			aim = reading.Begins
		case q.Past:
			aim = reading.Behind
		}
		when, found := reading.Day(typed, today, aim)
		if !found {
			return nil, notOneDay(typed, today, aim)
		}
		return Answer{when.String()}, nil
	case Country:
		if code, found := reading.Country(typed); found {
			return Answer{code}, nil
		}
		return nil, &Problem{ID: "country", Args: lang.Args{"Value": typed}}
	case Currency:
		if code, found := reading.Currency(typed); found {
			return Answer{code}, nil
		}
		return nil, &Problem{ID: "currency", Args: lang.Args{"Value": typed}}
	}
	return Answer{typed}, nil
}

// splitEntries splits a text into entries at line breaks, commas and semicolons.
func splitEntries(typed string) Answer {
	var words Answer
	for word := range strings.FieldsFuncSeq(typed, func(r rune) bool {
		return r == '\n' || r == ',' || r == ';'
	}) {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// notOneNumber says what was understood of a text that is not just a number: one number, several or none.
func notOneNumber(typed string) *Problem {
	switch numbers := reading.Numbers(typed); len(numbers) {
	case 0:
		return &Problem{ID: "number", Args: lang.Args{"Value": typed}}
	case 1:
		return &Problem{ID: "number_more", Args: lang.Args{"Value": typed, "Number": numbers[0]}}
	}
	return &Problem{ID: "numbers", Args: lang.Args{"Value": typed}}
}

// notOneDay says what was understood of a text that is not taken as a date, and how to say what is meant.
func notOneDay(typed string, today date.Date, aim reading.Aim) *Problem {
	switch why, first, last := reading.Doubtful(typed, today, aim); why {
	case reading.WhichDay:
		return &Problem{ID: "date_season", Args: lang.Args{"Value": typed, "First": first, "Last": last}}
	case reading.WhichYear:
		return &Problem{ID: "date_year", Args: lang.Args{"Value": typed, "Day": first, "Typed": first.String()}}
	}
	return &Problem{ID: "date", Args: lang.Args{"Value": typed}}
}

// Problem is what is wrong with an answer: a sentence of the text catalogue, problem.<ID>, and the
// values that would be right where there are only a few.
type Problem struct {
	ID      string
	Args    lang.Args
	Allowed []string
}

// Say returns the sentence that says what is wrong and what to do.
func (p *Problem) Say(t *lang.Texts) string { return t.Text("problem."+p.ID, p.Args) }
