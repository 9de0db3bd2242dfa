package reading

import (
	"slices"

	"sweetspot/steps/date"
)

// Phrase is what a sentence says of an objective. What it does not say, or says
// in a way that has two readings, is blank.
type Phrase struct {
	Metric        string  // the id of a metric, "" when none is named without doubt
	Baseline      float64 // where the metric stands
	Target        float64 // where it must be; minutes for a response time
	HasBaseline   bool
	HasTarget     bool
	ChangePercent float64 // "by 20%": 20; below 0 when the metric must come down
	HasChange     bool
	ChangeBy      float64 // "by 40", "40 more": 40; below 0 when the metric must come down
	HasChangeBy   bool
	Per           string // week or month where the values are of one week or month, else ""
	Start         date.Date
	Deadline      date.Date
}

// longestSentence is how many words are read, so that a pasted page makes no key wait.
const longestSentence = 200

// Phrase reads an objective typed as a sentence: "increase sales of the new product by 20% by next month",
// « passer de 1 200 à 1 500 abonnés à la newsletter avant l'été ».
//
// It is read in steps: the clauses of the sentence, the metrics named in it, the dates, the figures with their
// units, what each figure stands for, and then which of the metrics the values can be of. "Sales" means revenue
// where an amount of money is read with it, else orders.
func (r *Reader) Phrase(sentence string, today date.Date) Phrase {
	return r.phrase(sentence, today, r.cues())
}

func (r *Reader) phrase(sentence string, today date.Date, cues []cue) Phrase {
	words := SplitWords(sentence)
	words = words[:min(len(words), longestSentence)]
	clauses := r.clauses(words)
	metrics := r.findMetrics(words, clauses)
	plan := r.readPlan(words, clauses, metrics, today)
	clauses = reopened(clauses, plan.taken)
	s := sentenceOf{Reader: r, words: words, metrics: metrics, plan: &plan, figures: r.findFigures(words, clauses, plan.taken)}
	s.giveRoles(cues)
	phrase := Phrase{Deadline: plan.deadline()}
	if plan.start.Before(phrase.Deadline) || phrase.Deadline.IsZero() {
		phrase.Start = plan.start
	}
	phrase.Metric = r.chooseMetric(words, metrics, s.figures)
	phrase.setValues(&s)
	return phrase
}

// reopened ends an aside where a date stands: what comes behind "with our newsletter by June" is of the sentence
// again.
func reopened(clauses []clause, taken []bool) []clause {
	ended := false
	for at, c := range clauses {
		switch {
		case c != asideClause:
			ended = false
		case taken[at]:
			ended = true
		}
		if ended && c == asideClause {
			clauses[at] = mainClause
		}
	}
	return clauses
}

// giveRoles finds out what each figure stands for.
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
				f.share(*next)
				s.plan.drop(f.end, next.at)
				continue
			case s.isRange(*f, *next):
				next.unit = timesUnit // of what is no value
				continue
			}
		}
		if f.unit == timesUnit && i > 0 && s.isRange(s.figures[i-1], *f) {
			continue
		}
		s.judge(f, cues)
	}
	s.dropPrices()
	s.dropOtherPeriods()
	s.keepFirstGoal()
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

// share gives the first figure of a pair the unit of the second: from 22 to 28 %.
func (f *figure) share(next figure) {
	if f.unit == countUnit && next.unit != timesUnit {
		f.unit, f.minutes = next.unit, next.minutes
	}
}

// isPair reports whether two figures are "from 80 to 120", « passer de 80 à 120 » or "80 → 120".
func (s *sentenceOf) isPair(a, b figure) bool {
	const farthest = 8 // words between the figures
	between := s.words[a.end:b.at]
	switch {
	case len(between) > farthest, a.in == bracketClause || b.in == bracketClause, b.scaled && !a.scaled && a.number < 1000:
		return false
	case a.unit != b.unit && a.unit != countUnit && b.unit != countUnit:
		return false
	case s.sentence.arrow.EndOf(between) > 0:
		return true
	}
	link := s.withoutSofteners(between)
	if s.sentence.to.EndOf(link) == 0 {
		return false
	}
	before := s.withoutSofteners(s.words[:a.at])
	return s.sentence.from.EndOf(before) > 0 || s.sentence.nowBefore.EndOf(before) > 0
}

// isRange reports whether two figures are "10 to 15" or "between 10 and 15", which is no single value.
func (s *sentenceOf) isRange(a, b figure) bool {
	between := s.words[a.end:b.at]
	if len(between) == 1 && s.sentence.rangeLink.Match(between) > 0 {
		return true
	}
	return s.sentence.rangeBetween.EndOf(s.words[:a.at]) > 0 && s.sentence.rangeAnd.EndOf(between) > 0
}

// dropPrices takes the role of what a thing costs away, when what is counted is known.
func (s *sentenceOf) dropPrices() {
	counted := false
	for _, f := range s.figures {
		counted = counted || f.role != noRole && f.unit != moneyUnit
	}
	for i := range s.figures {
		f := &s.figures[i]
		priced := f.unit == moneyUnit && s.sentence.priceBefore.EndOf(s.withoutSofteners(s.words[:f.at])) > 0
		if priced && counted && f.role == targetRole {
			f.role = noRole
		}
	}
}

// dropOtherPeriods leaves values of a day or a year blank.
func (s *sentenceOf) dropOtherPeriods() {
	odd := false
	for _, f := range s.figures {
		odd = odd || f.role != noRole && f.per == otherPeriod
	}
	for i := range s.figures {
		if odd && s.figures[i].role != percentRole {
			s.figures[i].role = noRole
		}
	}
}

// setValues takes over the figures that have a role; two figures for one role leave it blank.
func (p *Phrase) setValues(s *sentenceOf) {
	for i := range s.figures {
		if f := &s.figures[i]; f.unit == timeUnit && p.Metric == responseTime {
			f.number *= f.minutes
		}
	}
	if f, ok := only(s.figures, baselineRole); ok {
		p.Baseline, p.HasBaseline = f.number, true
	}
	if f, ok := only(s.figures, targetRole); ok {
		p.Target, p.HasTarget = f.number, true
	}
	if f, ok := only(s.figures, percentRole); ok {
		p.ChangePercent, p.HasChange = f.number, true
	}
	if f, ok := only(s.figures, changeRole); ok {
		p.ChangeBy, p.HasChangeBy = f.number, true
	}
	for _, f := range s.figures {
		if f.role != noRole && f.per != "" {
			p.Per = f.per
		}
	}
	if p.Per == otherPeriod {
		p.Per = ""
	}
	if p.Per == "" && p.HasTarget {
		p.Per = s.adverb()
	}
}

// adverb reads the rhythm that stands before the figures: a monthly income of 6,000.
func (s *sentenceOf) adverb() string {
	for at := range s.words {
		switch {
		case s.sentence.weeklyNot.Match(s.words[at:]) > 0:
		case s.sentence.weekly.Match(s.words[at:]) > 0:
			return "week"
		case s.sentence.monthly.Match(s.words[at:]) > 0:
			return "month"
		}
	}
	return ""
}

// only returns the figure of a role, unless several that differ claim it.
func only(figures []figure, role role) (figure, bool) {
	var found figure
	for _, f := range figures {
		switch {
		case f.role != role:
		case found.role == noRole:
			found = f
		case found.number != f.number:
			return figure{}, false
		}
	}
	return found, found.role != noRole
}
