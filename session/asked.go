package session

import "sweetspot/steps"

// depth says of each step whether all its questions are asked, and not only the core ones.
type depth [steps.Done]bool

// AskEverything has every question asked, not only the core ones.
func (s *Session) AskEverything() { s.depth = depth{true, true, true, true} }

// ToggleDepth has every question of a step asked, or only the core ones again, and reports which.
func (s *Session) ToggleDepth(step steps.Step) (everything bool) {
	s.depth[step] = !s.depth[step]
	return s.depth[step]
}

// deepen has every question asked of the steps in which more than the core ones are answered already.
func (s *Session) deepen() {
	eachQuestion(func(at Place) {
		if !at.Question.Core && s.Answered(at) {
			s.depth[at.Step()] = true
		}
	})
}

// Asked reports whether a question is on the user's way: it applies, and it is a core one, or answered, or
// its step is asked in full.
func (s *Session) Asked(at Place) bool {
	return s.Applies(at) && (at.Question.Core || s.depth[at.Step()] || s.Answered(at))
}

// Next returns the next question on the way, or with direction -1 the one before, among those of the same
// step or of the same item; false at the end of them.
func (s *Session) Next(at Place, direction int) (Place, bool) {
	questions := steps.Questions(at.Step())
	if list := at.List(); list != nil {
		questions = list.Items
	}
	i := 0
	for questions[i].ID != at.Question.ID {
		i++
	}
	for i += direction; i >= 0 && i < len(questions); i += direction {
		if next := (Place{Question: &questions[i], Item: at.Item}); s.Asked(next) {
			return next, true
		}
	}
	return Place{}, false
}

// First returns the first question of a step on the way, the last one of all where none is.
func (s *Session) First(step steps.Step) Place { return s.edge(step, 1) }

// Last returns the last question of a step on the way, the first one of all where none is.
func (s *Session) Last(step steps.Step) Place { return s.edge(step, -1) }

func (s *Session) edge(step steps.Step, direction int) Place {
	questions := steps.Questions(step)
	first, last := 0, len(questions)-1
	if direction < 0 {
		first, last = last, first
	}
	at := Place{Question: &questions[first]}
	for i := first; i != last+direction && !s.Asked(at); i += direction {
		at.Question = &questions[i]
	}
	return at
}

// Resume returns where a user who opens the strategy goes on: the first core question without an answer in
// the steps reached, or else the step they are in. It reports false where the short way is done.
func (s *Session) Resume() (at Place, open bool) {
	reached := s.now.strategy.Reached
	at = s.First(min(reached, steps.StepMeasure))
	found := false
	eachQuestion(func(q Place) {
		if !found && q.Step() <= reached && q.Question.Core && s.Applies(q) && !s.Answered(q) {
			at, found = q, true
		}
	})
	return at, found || reached != steps.Done
}

// Progress counts the questions on the way that are answered, and all of them. Those about the items of a
// list count as one with it. An item without answers counts nowhere, nor what is asked only because it is there:
// it goes when it is left.
func (s *Session) Progress() (answered, all int) {
	s = s.bare()
	eachQuestion(func(at Place) {
		if !s.Asked(at) {
			return
		}
		all++
		if s.Answered(at) {
			answered++
		}
	})
	return answered, all
}

// bare returns a session that holds the answers without the items that are empty: s itself where there are none.
// Only what is asked and answered can be asked of it.
func (s *Session) bare() *Session {
	if !s.now.hasEmpty() {
		return s
	}
	bare := &Session{depth: s.depth, now: s.now.clone()}
	bare.now.dropEmpty(nil)
	return bare
}

// eachQuestion calls do with every question that stands alone and every list, in the order of the steps.
func eachQuestion(do func(at Place)) {
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			do(Place{Question: &questions[i]})
		}
	}
}
