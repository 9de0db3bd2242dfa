package reading

import "sweetspot/steps/date"

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

// Phrase reads an objective typed as a sentence, in English or French:
// "increase sales of the new product by 20% by next month", « passer de 1 200 à
// 1 500 abonnés à la newsletter avant l'été ».
//
// "Sales" means revenue where an amount of money is read with it, else orders.
// Numbers that belong to dates, prices, budgets, ages, distances and rhythms are
// no values.
func (r *Reader) Phrase(sentence string, today date.Date) Phrase {
	words := SplitWords(sentence)
	words = words[:min(len(words), longestSentence)]
	metrics := findMetrics(words)
	plan := r.readPlan(words, metrics, today)
	figures := r.findFigures(words, plan.taken)
	giveRoles(words, figures, metrics)
	phrase := Phrase{Start: plan.start, Deadline: plan.deadline}
	phrase.setValues(words, figures)
	phrase.Metric = chooseMetric(words, metrics, figures)
	return phrase
}

// setValues takes over the figures that have a role; two figures for one role leave it blank.
func (p *Phrase) setValues(words []Word, figures []figure) {
	if f, ok := only(figures, baselineRole); ok {
		p.Baseline, p.HasBaseline = f.number, true
	}
	if f, ok := only(figures, targetRole); ok {
		p.Target, p.HasTarget = f.number, true
	}
	if f, ok := only(figures, percentRole); ok {
		p.ChangePercent, p.HasChange = f.number, true
	}
	if f, ok := only(figures, changeRole); ok {
		p.ChangeBy, p.HasChangeBy = f.number, true
	}
	for _, f := range figures {
		if f.role != noRole && f.per != "" {
			p.Per = f.per
		}
	}
	if p.Per == "" && p.HasTarget {
		p.Per = monthlyOrWeekly(words)
	}
}

// only gives the figure of a role, unless several that differ claim it.
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

// monthlyOrWeekly reads the adverb: 30 monthly leads.
func monthlyOrWeekly(words []Word) string {
	for at := range words {
		switch {
		case Match(words[at:], "weekly|hebdomadaire|hebdomadaires") > 0:
			return "week"
		case Match(words[at:], "monthly|mensuel|mensuels|mensuelle|mensuelles") > 0 && Match(words[at:], "monthly report|review") == 0:
			return "month"
		}
	}
	return ""
}

// endsWith tells whether the words end with one of the wordings, and how many words it takes.
func endsWith(words []Word, wordings ...string) int {
	for length := min(5, len(words)); length > 0; length-- {
		tail := words[len(words)-length:]
		for _, wording := range wordings {
			if Match(tail, wording) == length {
				return length
			}
		}
	}
	return 0
}
