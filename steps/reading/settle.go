package reading

import "slices"

// The weights of the evidence for a role. A cue of an unambiguous word weighs clear, a cue of the position of a
// figure alone weak.
const (
	certain  = 6
	clear    = 5
	likelier = 4
	plain    = 3
	weak     = 2
	readable = weak // the least weight with which a figure is offered as an answer

	aside = 2 // subtracted from the weight of a figure behind the first goal: and 3 partners, at £11 each
)

// giveRoles gives each figure its role: pairs first, then cues, then settle decides between rivals.
func (s *sentenceOf) giveRoles(cues []cue) {
	for i := range s.figures {
		f := &s.figures[i]
		if f.role != noRole {
			continue
		}
		if i+1 < len(s.figures) {
			next := &s.figures[i+1]
			switch {
			case s.isPair(*f, *next):
				f.role, next.role = baselineRole, targetRole
				f.weight, next.weight = certain, certain
				f.share(next)
				s.plan.drop(f.end, next.at)
				continue
			case s.isRange(*f, *next):
				f.excluded, next.excluded = true, true
			case next.at == f.end && next.unit != f.unit: // two £10k contracts
				next.excluded = true
			}
		}
		if !f.excluded {
			s.judge(f, cues)
		}
	}
	s.dropPrices()
	s.settle()
	s.keepFirstGoal()
}

// settle drops the roles of figures that weigh less than readable, and leaves each role to the figure of the greatest
// weight. Of different figures with equal weights both keep the role, and none is offered: see only.
func (s *sentenceOf) settle() {
	if s.firstGoal() < 0 {
		s.takeObject()
	}
	s.weighLess()
	for i := range s.figures {
		f := &s.figures[i]
		for _, rival := range s.figures {
			if f.weight < readable || rival.role == f.role && rival.weight > f.weight && rival.number != f.number {
				f.role = noRole
			}
		}
		s.leaveOut(*f)
	}
}

// leaveOut excludes the metrics of a goal whose figure was not taken.
func (s *sentenceOf) leaveOut(f figure) {
	if !f.beside || f.role != noRole || f.weight+aside < readable {
		return
	}
	from := f.at
	for from > 0 && s.joins(from) == 0 {
		from--
	}
	for i := range s.metrics {
		s.metrics[i].aside = s.metrics[i].aside || s.metrics[i].at > from
	}
}

// firstGoal returns the place of the first figure that says where the metric is to be, -1 if there is none.
func (s *sentenceOf) firstGoal() int {
	return slices.IndexFunc(s.figures, func(f figure) bool { return f.role != noRole && f.role != baselineRole })
}

// weighLess takes weight from the figures that come beside the first goal: "500 registrations, at £11 each", "5k
// members, 20% of them active". A figure of the past and a pair stay what they are wherever they stand.
func (s *sentenceOf) weighLess() {
	first := s.firstGoal()
	if first < 0 {
		return
	}
	end := s.figures[first].end
	joint := end
	for joint < len(s.words) && s.joins(joint) == 0 {
		joint++
	}
	for i := range s.figures {
		f := &s.figures[i]
		if f.at > joint && f.role != baselineRole && f.weight < certain {
			f.weight -= aside
			f.beside = true
		}
	}
}

// joins returns the length of the word that begins an addition to the sentence: a comma, and, while, « dont »; 0
// where none stands there.
func (s *sentenceOf) joins(at int) int {
	if s.plan.taken[at] || s.sentence.softeners.Match(s.words[at:]) > 0 {
		return 0
	}
	return max(comma(s.words[at:]), s.sentence.also.Match(s.words[at:]), s.sentence.beside.Match(s.words[at:]))
}

// takeObject reads the one figure of the sentence that counts something as the target where no cue says what it
// is: lend 2,000 books. One behind a preposition counts what is done something with, and one behind a verb that
// raises may be a change.
func (s *sentenceOf) takeObject() {
	object := -1
	for i, f := range s.figures {
		if f.role != noRole || f.in != mainClause || f.unit != countUnit && f.unit != moneyUnit || f.excluded {
			continue
		}
		if object >= 0 {
			return
		}
		object = i
	}
	if object < 0 {
		return
	}
	f := &s.figures[object]
	before := s.withoutSofteners(s.words[:f.at])
	counts := f.unit == moneyUnit || f.end < len(s.words) && s.words[f.end].Letters()
	verb := s.governing(s.words[:f.at])
	if s.monthAt(s.words[f.end:]) > 0 {
		return // a day that is somebody's: the fair of 12 March
	}
	if counts && verb != raising && verb != lowering && s.sentence.prepositions.EndOf(before) == 0 && s.sentence.to.EndOf(before) == 0 {
		f.role, f.weight = targetRole, weak
	}
}

// keepFirstGoal takes the roles from the figures of a second goal, and puts its metrics aside: "increase bookings
// by 20 % and reach 500 followers".
func (s *sentenceOf) keepFirstGoal() {
	first := slices.IndexFunc(s.figures, func(f figure) bool { return f.role != noRole && f.role != baselineRole })
	if first < 0 {
		return
	}
	boundary := len(s.words)
	for at := s.figures[first].end; at < len(s.words)-1; at++ {
		joint := max(comma(s.words[at:]), s.sentence.also.Match(s.words[at:]))
		if joint > 0 && at+joint < len(s.words) && s.verbAt(s.words[at+joint:]) != noVerb && !s.plan.taken[at+joint] {
			boundary = at
			break
		}
	}
	for i := range s.figures {
		if s.figures[i].at > boundary {
			s.figures[i].role = noRole
		}
	}
	for i := range s.metrics {
		s.metrics[i].aside = s.metrics[i].aside || s.metrics[i].at > boundary
	}
}

// dropPrices takes the role of what a thing costs away, when what is counted is known.
func (s *sentenceOf) dropPrices() {
	counted := false
	for _, f := range s.figures {
		counted = counted || f.role != noRole && f.unit != moneyUnit
	}
	for i := range s.figures {
		f := &s.figures[i]
		before := s.withoutSofteners(s.words[:f.at])
		over := before[:len(before)-s.sentence.toFixed.EndOf(before)] // orders of more than £500
		priced := f.unit == moneyUnit && (s.sentence.priceBefore.EndOf(before) > 0 || len(over) < f.at && s.sentence.percentOf.EndOf(over) > 0)
		if priced && counted && f.role == targetRole && f.weight < certain {
			f.role = noRole
		}
	}
}

// dropDaily leaves values of a day blank: without their rhythm they would be taken for those of the whole time.
func (s *sentenceOf) dropDaily() {
	daily := slices.ContainsFunc(s.figures, func(f figure) bool { return f.role != noRole && f.per == dailyPeriod })
	for i := range s.figures {
		if daily && s.figures[i].role != percentRole {
			s.figures[i].role = noRole
		}
	}
}
