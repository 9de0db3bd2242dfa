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

	BaselineAt, TargetAt, DeadlineAt Part // where they stand
}

// Part is where the sentence says a value, in bytes; its zero value is no place that can be exchanged.
type Part struct {
	From, To int
	Times    float64 // what the number there is multiplied with to be the value: 60 for hours, in minutes
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
	s := sentenceOf{Reader: r, words: words, today: today, metrics: metrics, plan: &plan, figures: r.findFigures(words, clauses, metrics, plan.taken)}
	s.giveRoles(cues)
	phrase := Phrase{}
	phrase.Deadline, phrase.DeadlineAt = plan.deadline()
	phrase.Metric = r.chooseMetric(words, s.metrics, s.figures)
	s.dropDaily()
	if plan.start.Before(phrase.Deadline) || phrase.Deadline.IsZero() {
		phrase.Start = plan.start
	}
	phrase.setValues(&s)
	if phrase.Deadline.IsZero() && (phrase.HasTarget || phrase.HasChangeBy) {
		phrase.Deadline = plan.event
	}
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

// setValues takes over the figures that have a role; two figures for one role leave it blank.
func (p *Phrase) setValues(s *sentenceOf) {
	value := func(f figure) (float64, Part) {
		part := Part{Times: 1}
		if f.unit == timeUnit && p.Metric == responseTime {
			part.Times = f.minutes
		}
		if f.digits[1] > f.digits[0] {
			part.From, part.To = s.words[f.digits[0]].From, s.words[f.digits[1]-1].To
		}
		return tidy(f.number * part.Times), part
	}
	if f, ok := only(s.figures, baselineRole); ok {
		p.HasBaseline = true
		p.Baseline, p.BaselineAt = value(f)
	}
	if f, ok := only(s.figures, targetRole); ok {
		p.HasTarget = true
		p.Target, p.TargetAt = value(f)
	}
	if f, ok := only(s.figures, percentRole); ok {
		p.ChangePercent, p.HasChange = f.number, true
	}
	if f, ok := only(s.figures, changeRole); ok {
		p.HasChangeBy = true
		p.ChangeBy, _ = value(f)
	}
	for _, f := range s.figures {
		if f.role != noRole && f.per != "" {
			p.Per = f.per
		}
	}
	if p.Per == dailyPeriod || p.Per == longPeriod {
		p.Per = ""
	} else if p.Per == "" && (p.HasTarget || p.HasChangeBy) {
		p.Per = s.adverb()
	}
}

// adverb reads the rhythm that stands before the value: a monthly income of 6,000.
func (s *sentenceOf) adverb() string {
	first := slices.IndexFunc(s.figures, func(f figure) bool { return f.role != noRole })
	end := s.figures[first].at
	from := end
	for from > 0 && comma(s.words[from-1:]) == 0 && s.sentence.also.Match(s.words[from-1:]) == 0 { // publish weekly and reach 500
		from--
	}
	for at := from; at < end; at++ {
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
