package steps

import "sync"

// Questions returns the questions of one step in the order in which they are asked.
func Questions(step Step) []Question {
	switch step {
	case StepAudience:
		return audienceQuestions
	case StepGoal:
		return goalQuestions
	case StepPlatforms:
		return platformQuestions
	case StepMeasure:
		return measureQuestions
	}
	return nil
}

// placed is where a question is declared.
type placed struct {
	question *Question
	list     *Question // nil for a question that stands alone and for a list
	step     Step
}

// byID returns every question by its path, with its list and its step.
var byID = sync.OnceValue(func() map[string]placed {
	all := map[string]placed{}
	for _, step := range Steps() {
		questions := Questions(step)
		for i := range questions {
			q := &questions[i]
			all[q.ID] = placed{question: q, step: step}
			for j := range q.Items {
				all[q.Items[j].ID] = placed{question: &q.Items[j], list: q, step: step}
			}
		}
	}
	return all
})

// Find returns the question with that path, such as goal.kind, objectives or objectives.deadline, or nil.
func Find(id string) *Question { return byID()[id].question }

// StepOf returns the step in which the question with that path is asked, Done if there is none.
func StepOf(id string) Step {
	if found, there := byID()[id]; there {
		return found.step
	}
	return Done
}

// All calls visit with every question, those about the items of a list after their list.
func All(visit func(*Question)) {
	for _, step := range Steps() {
		questions := Questions(step)
		for i := range questions {
			visit(&questions[i])
			for j := range questions[i].Items {
				visit(&questions[i].Items[j])
			}
		}
	}
}

// Each calls visit with every question outside of lists (item 0), and with every question about every item of
// the lists of s.
func Each(s *Strategy, visit func(q *Question, item int)) {
	for _, step := range Steps() {
		questions := Questions(step)
		for i := range questions {
			q := &questions[i]
			if q.Kind != List {
				visit(q, 0)
				continue
			}
			for item := range q.Len(s) {
				for j := range q.Items {
					visit(&q.Items[j], item)
				}
			}
		}
	}
}
