package steps

import "strings"

// Questions are the questions of one step in the order in which they are asked.
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

// Find gives the question with that path, of a list (objectives) or of its items
// (objectives.deadline) too, or nil.
func Find(id string) *Question {
	for _, step := range Steps() {
		if q := find(Questions(step), id); q != nil {
			return q
		}
	}
	return nil
}

func find(questions []Question, id string) *Question {
	for i := range questions {
		q := &questions[i]
		if q.ID == id {
			return q
		}
		if q.Kind == List && strings.HasPrefix(id, q.ID+".") {
			return find(q.Items, id)
		}
	}
	return nil
}

// StepOf tells in which step the question with that path is asked.
func StepOf(id string) Step {
	for _, step := range Steps() {
		if find(Questions(step), id) != nil {
			return step
		}
	}
	return Done
}

// All calls visit with every question, those asked of each item of a list after their list.
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

// Each calls visit with every place of s that can hold an answer: every question that stands alone
// (item 0), and every question of every item there is.
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
