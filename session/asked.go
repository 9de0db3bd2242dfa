package session

import (
	"slices"

	"sweetspot/steps"
)

// AskEverything has every question asked, not only the core ones.
func (s *Session) AskEverything() { s.setDepth(steps.Depth{Given: true, Opened: steps.Steps()}) }

// ToggleDepth has every question of a step asked, or only the core ones again, and reports which.
func (s *Session) ToggleDepth(step steps.Step) (everything bool) {
	var opened []steps.Step
	for _, other := range steps.Steps() {
		if s.Strategy().Depth.Opens(other) != (other == step) {
			opened = append(opened, other)
		}
	}
	s.setDepth(steps.Depth{Given: true, Opened: opened})
	s.behind[step] = false
	return slices.Contains(opened, step)
}

// setDepth notes which steps are asked in full. It is no answer: undo leaves it as it is.
func (s *Session) setDepth(depth steps.Depth) {
	s.apply(change{review: reviewKeepingCauses, write: func(now *answers) { now.strategy.Depth = depth }})
}

// Asked reports whether a question is on the user's way: it applies, and it is a core one or its step is asked in
// full. What is put in with the first answer about a new item is not asked of that item.
func (s *Session) Asked(at Place) bool {
	if !s.Applies(at) {
		return false
	}
	if s.fresh[at.Item] && s.preset(at) {
		return false
	}
	return s.onTheWay(at.Question)
}

func (s *Session) onTheWay(q *steps.Question) bool {
	return q.Core || s.Strategy().Depth.Opens(steps.StepOf(q.ID))
}

// Propose returns the answer that follows from earlier ones at a place, or a blank.
func (s *Session) Propose(at Place) steps.Answer {
	index := s.Index(at)
	if index < 0 || at.Question.Kind == steps.List {
		return nil
	}
	return steps.Propose(at.Question, s.now.strategy, index, s.env.Today)
}

// questionsAt returns the questions among which a place is: those of its step, or of the items of its list.
func questionsAt(at Place) []steps.Question {
	if list := at.List(); list != nil {
		return list.Items
	}
	return steps.Questions(at.Step())
}

func indexOf(questions []steps.Question, q *steps.Question) int {
	return slices.IndexFunc(questions, func(other steps.Question) bool { return other.ID == q.ID })
}

// Next returns the next question on the way, or with direction -1 the one before, among those of the same
// step or of the same item; false at the end of them.
func (s *Session) Next(at Place, direction int) (Place, bool) {
	questions := questionsAt(at)
	for i := indexOf(questions, at.Question) + direction; i >= 0 && i < len(questions); i += direction {
		if next := (Place{Question: &questions[i], Item: at.Item}); s.Asked(next) {
			return next, true
		}
	}
	return Place{}, false
}

// Page returns the places on the page that a place stands on, in order, the place itself among them. A list stands
// alone.
func (s *Session) Page(at Place) []Place {
	questions := questionsAt(at)
	group := steps.Group(questions, indexOf(questions, at.Question))
	var page []Place
	here, counted := false, 0
	for i := range questions {
		place := Place{Question: &questions[i], Item: at.Item}
		if steps.Group(questions, i) != group || place != at && !s.Asked(place) {
			continue
		}
		if list := place.Question.Kind == steps.List; list || counted == steps.PageSize {
			if here {
				break
			}
			page, counted = nil, 0
		}
		page = append(page, place)
		here = here || place == at
		if !place.Question.Preset {
			counted++
		}
	}
	return page
}

// Line returns the places on the line that a place stands on, in order, the place itself among them.
func (s *Session) Line(at Place) []Place {
	page := s.Page(at)
	from := slices.Index(page, at)
	to := from + 1
	for from > 0 && page[from].Question.Stands == steps.SameLine {
		from--
	}
	for to < len(page) && page[to].Question.Stands == steps.SameLine {
		to++
	}
	return page[from:to]
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

// eachQuestion calls do with every question that stands alone and every list, in the order of the steps.
func eachQuestion(do func(at Place)) {
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			do(Place{Question: &questions[i]})
		}
	}
}

// Progress is how much of the way is behind the user. A line of a page is one question.
type Progress struct {
	Done int // answered, or left with Enter or Tab
	All  int // asked in this strategy as it stands, one item of each empty list included
}

// Minutes returns the minutes that what is left takes, rounded up, at 220 words read and 35 typed a minute.
func (p Progress) Minutes() int {
	const minute, question = 60, 20 // seconds
	return ((p.All-p.Done)*question + minute - 1) / minute
}

// Pass notes that the user left a question with Enter or Tab: it counts as asked, blank or not.
func (s *Session) Pass(at Place) { s.passed[at] = true }

// Passed reports whether the user left a question with Enter or Tab, or its step was behind them when they opened
// the strategy.
func (s *Session) Passed(at Place) bool { return s.passed[at] || s.behind[at.Step()] }

// Progress counts the questions on the way. On the short way it goes back only where items are added.
func (s *Session) Progress() Progress {
	var p Progress
	for _, step := range steps.Steps() {
		s.countLines(&p, steps.Questions(step), "", 0)
	}
	return p
}

// countLines adds the lines of the questions of a step or about an item, which is at an index of its list, and those of
// the items of its lists. The screen asks for it with every key.
func (s *Session) countLines(p *Progress, questions []steps.Question, item Item, index int) {
	begun, done := false, true
	end := func() {
		if begun {
			p.All++
			if done {
				p.Done++
			}
		}
		begun, done = false, true
	}
	strategy := s.now.strategy
	for i := range questions {
		q := &questions[i]
		at := Place{Question: q, Item: item}
		switch {
		case q.Kind == steps.List:
			end()
			s.countList(p, at)
		case s.onTheWay(q) && q.Applies(strategy, index) && (!q.Preset || s.passed[at]):
			if q.Stands != steps.SameLine {
				end()
			}
			begun = true
			done = done && (s.Passed(at) || !q.Answer(strategy, index).Blank())
		}
	}
	end()
}

// preset reports whether the answer at a place was put in rather than asked for, or will be.
func (s *Session) preset(at Place) bool {
	return at.Question.Preset && (s.Answered(at) || s.fresh[at.Item] && !s.Propose(at).Blank())
}

// countList adds the lines about the items of a list, those of one where it is empty and was not passed. A list
// of platforms is a line itself: they are ticked.
func (s *Session) countList(p *Progress, at Place) {
	list := at.Question
	if !s.onTheWay(list) {
		return
	}
	if list.Ticked() {
		p.All++
		if s.Passed(at) || s.Answered(at) {
			p.Done++
		}
	}
	// Only the measures depend on another list: they are asked unless that was passed without an objective.
	asked := s.Applies(at) || !s.Passed(Place{Question: steps.Find("objectives")})
	empty := true
	for i, item := range s.now.items[list.ID] {
		if !list.Empty(s.now.strategy, i) { // one without answers goes when it is left
			empty = false
			s.countLines(p, list.Items, item, i)
		}
	}
	if empty && !s.Passed(at) && list.Core && asked {
		p.All += s.linesOfOne(list)
	}
}

// linesOfOne returns the lines that are asked about one more item of a list that has none.
func (s *Session) linesOfOne(list *steps.Question) int {
	one := &steps.Strategy{Business: s.now.strategy.Business, Goal: s.now.strategy.Goal}
	list.Insert(one, 0)
	lines, begun := 0, false
	for i := range list.Items {
		q := &list.Items[i]
		if !s.onTheWay(q) || !q.Applies(one, 0) || q.Preset {
			continue
		}
		if q.Stands != steps.SameLine || !begun {
			lines, begun = lines+1, true
		}
	}
	return lines
}
