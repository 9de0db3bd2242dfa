package steps

import (
	"slices"
	"strconv"
	"strings"
)

// Results returns the list of the check-ins. It is no part of the interview: nothing in it is asked, and Find
// does not find it. It has ids and answers as the lists of the interview have.
func Results() *Question { return &results }

var results = Question{ID: "results", Kind: List, Items: resultQuestions,
	items: listOf[Result]{
		list: func(s *Strategy) *[]Result { return &s.Results },
		ids:  func(r *Result) *string { return &r.ID }}}

var resultQuestions = []Question{
	{ID: "results.date", Kind: Day, Names: true, Past: true,
		field: func(s *Strategy, i int) field { return day{&s.Results[i].Date} }},
	{ID: "results.spent", Kind: Sum,
		field: func(s *Strategy, i int) field { return number{&s.Results[i].Spent} }},
	{ID: "results.values", Kind: Figures,
		field: func(s *Strategy, i int) field { return figures{&s.Results[i].Values} }},
	{ID: "results.note", Kind: LongText,
		field: func(s *Strategy, i int) field { return text{&s.Results[i].Note} }},
}

// figures are numbers by the ids of objectives, as an answer in the order of the ids: members=91.
type figures struct{ at *map[string]float64 }

func (f figures) answer() Answer {
	var answer Answer
	for id, value := range *f.at {
		answer = append(answer, id+"="+FormatNumber(value))
	}
	slices.Sort(answer)
	return answer
}

func (f figures) put(answer Answer) {
	values := make(map[string]float64, len(answer))
	for _, figure := range answer {
		id, value, _ := strings.Cut(figure, "=")
		if number, err := strconv.ParseFloat(value, 64); err == nil {
			values[id] = number
		}
	}
	*f.at = values
	if len(values) == 0 {
		*f.at = nil
	}
}
