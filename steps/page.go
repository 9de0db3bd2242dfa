package steps

import "sweetspot/steps/date"

// Standing is where a question stands beside the one before it, on the short way and with every question.
type Standing int

// Where a question stands.
const (
	OwnPage  Standing = iota // it begins a page
	SamePage                 // on a line of its own on the page of the question before
	SameLine                 // on the line of the question before; both count as one question
)

// PageSize is the number of questions that stand on one page at most. Those that were answered before they were
// asked (see Preset) are not counted.
const PageSize = 5

// Group returns the number of the page, among the questions of a step or of the items of a list, that a question
// is declared on. A page with more than PageSize questions is drawn as several.
func Group(questions []Question, index int) int {
	group := 0
	for i := range questions[:index+1] {
		if questions[i].Stands == OwnPage {
			group++
		}
	}
	return group
}

// PresetItem puts in the answers to the preset questions about an item of a list that are blank and that Propose
// has an answer to.
func PresetItem(list *Question, s *Strategy, item int, today date.Date) {
	for i := range list.Items {
		if q := &list.Items[i]; q.Preset && q.Applies(s, item) && q.Answer(s, item).Blank() {
			if proposed := Propose(q, s, item, today); !proposed.Blank() {
				q.Put(s, item, proposed)
			}
		}
	}
}
