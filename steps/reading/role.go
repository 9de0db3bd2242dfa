package reading

import (
	"slices"

	"sweetspot/steps/date"
)

// sentenceOf is a sentence with what was found in it so far.
type sentenceOf struct {
	*Reader
	words   []Word
	today   date.Date
	metrics []mentioned
	plan    *plan
	figures []figure
}

// cue is a rule that gives a figure its role by what stands around it. The first that fits decides.
type cue struct {
	name   string
	role   role
	weight int          // what it speaks for the role
	before Vocabulary   // what the words before end with; empty takes anything
	after  Vocabulary   // what the words behind begin with; empty takes anything
	led    bool         // fits looks at the words before
	apart  bool         // fits in brackets too
	within int          // how many words behind the figure after may begin; 0 is right behind
	verbs  []verb       // that govern the figure; empty takes any
	units  []figureUnit // of the figure; empty takes any
	fits   func(s *sentenceOf, f figure) bool
}

// cues are the rules for figures that are no pair and no fraction, the strongest first.
func (r *Reader) cues() []cue {
	w := &r.sentence
	altering := []verb{raising, lowering, adding}
	moving := []verb{raising, lowering}
	counted := []figureUnit{countUnit, moneyUnit, markUnit}
	return []cue{
		{name: "result", role: targetRole, weight: certain, before: w.result, apart: true, fits: isResult},
		{name: "instead of", role: baselineRole, weight: clear, before: w.nowBefore},
		{name: "from", role: baselineRole, weight: likelier, before: w.fromAlone, fits: isPlainlyFrom},
		{name: "increase of", role: changeRole, weight: clear, before: w.changeBefore, apart: true, fits: isNoParticle},
		{name: "then", role: baselineRole, weight: likelier, fits: isOfPastYear},
		{name: "now", role: baselineRole, weight: likelier, after: w.nowAfter, within: 3, fits: isWhole},
		{name: "points", role: changeRole, weight: clear, units: []figureUnit{pointsUnit}, verbs: altering},
		{name: "more", role: changeRole, weight: clear, after: w.changeAfter},
		{name: "percent more", role: changeRole, weight: clear, after: w.comparative, units: []figureUnit{percentUnit}},
		{name: "increase in", role: changeRole, weight: clear, before: w.of, verbs: []verb{noVerb, raising, lowering}, fits: isOfChange},
		{name: "of a change", role: changeRole, weight: likelier, led: true, verbs: altering, fits: isBehindBy},
		{name: "gain", role: changeRole, weight: likelier, verbs: []verb{adding}, fits: isObject},
		{name: "further", role: changeRole, weight: likelier, after: w.changeFurther, within: 5},
		{name: "mark", role: targetRole, weight: clear, before: w.mark},
		{name: "bring a share", role: targetRole, weight: plain, before: w.bring, units: []figureUnit{percentUnit}, fits: isPartOf},
		{name: "percent of a change", role: changeRole, weight: plain, units: []figureUnit{percentUnit}, verbs: moving, fits: hasNoTarget},
		{name: "answered within", role: targetRole, weight: clear, before: w.speedBefore, units: []figureUnit{timeUnit}},
		{name: "up to", role: targetRole, weight: likelier, before: w.to, verbs: []verb{raising, lowering, adding, reaching}, fits: isNoTime},
		{name: "below", role: targetRole, weight: likelier, before: w.toFixed, fits: isNoTime},
		{name: "bound", role: targetRole, weight: plain, led: true, verbs: []verb{noVerb, reaching}, fits: isBounded},
		{name: "metric to", role: targetRole, weight: likelier, before: w.to, verbs: []verb{noVerb}, fits: isBehindMetric},
		{name: "take money", role: targetRole, weight: likelier, units: []figureUnit{moneyUnit}, fits: isCollected},
		{name: "placed in", role: targetRole, weight: plain, before: w.placed, units: counted},
		{name: "rate of", role: targetRole, weight: plain, before: w.of, verbs: []verb{noVerb, reaching}, fits: isBehindMetric},
		{name: "share", role: targetRole, weight: plain, units: []figureUnit{percentUnit}, verbs: []verb{noVerb, reaching}, fits: isShare},
		{name: "reach", role: targetRole, weight: plain, units: counted, verbs: []verb{reaching, adding}, fits: isWanted},
		{name: "bring", role: targetRole, weight: plain, before: w.bring, units: counted, verbs: []verb{raising, reaching}},
		{name: "reach a rate", role: targetRole, weight: plain, units: []figureUnit{percentUnit}, verbs: []verb{reaching}, fits: isWanted},
		{name: "alone", role: targetRole, weight: plain, verbs: []verb{noVerb}, fits: isAlone},
		{name: "given", role: targetRole, weight: plain, units: []figureUnit{markUnit}, verbs: []verb{noVerb, reaching}},
	}
}

// judge gives a figure its role by the first cue that fits it.
func (s *sentenceOf) judge(f *figure, cues []cue) {
	before, after := s.withoutSofteners(s.words[:f.at]), s.words[f.end:]
	if s.multiplies(f, before) || f.unit == timeUnit && !isNoTime(s, *f) {
		return
	}
	verb := s.governing(s.words[:f.at])
	for _, c := range cues {
		if !s.fitsCue(c, *f, before, after, verb) {
			continue
		}
		f.role, f.weight = c.role, c.weight
		if c.role == changeRole {
			s.signChange(f, before, after[max(0, s.follows(c, after)):], verb)
		}
		return
	}
}

func (s *sentenceOf) fitsCue(c cue, f figure, before, after []Word, verb verb) bool {
	switch {
	case len(c.verbs) > 0 && !slices.Contains(c.verbs, verb), len(c.units) > 0 && !slices.Contains(c.units, f.unit):
		return false
	case !c.before.Empty() && c.before.EndOf(before) == 0, !c.after.Empty() && s.follows(c, after) < 0:
		return false
	case (f.in == bracketClause || f.in == comparisonClause) && c.role != baselineRole && !c.apart, f.in == asideClause && !c.led && c.before.Empty() && c.after.Empty() && f.unit != percentUnit:
		return false
	}
	return c.fits == nil || c.fits(s, f)
}

// follows returns where the wording of a cue begins within its reach, -1 if it does not. Another figure or a
// preposition ends the search.
func (s *sentenceOf) follows(c cue, after []Word) int {
	for at := 0; at <= min(c.within, len(after)-1); at++ {
		if length := c.after.Match(after[at:]); length > 0 {
			if s.comparesNumber(after[at+length:]) {
				return -1
			}
			return at
		}
		if after[at].Number() && max(s.sentence.countedOtherwise.Match(after[at+1:]), s.sentence.stars.Match(after[at+1:])) > 0 {
			continue // 20 reviews of 5 stars more
		}
		if after[at].Number() || after[at].Plain == "," || s.sentence.comparison.Match(after[at:]) > 0 || s.sentence.endsFigure.Match(after[at:]) > 0 {
			return -1
		}
	}
	return -1
}

// comparesNumber reports whether the words go on with "de" and a number: « 20 commandes de plus de 500 € ».
func (s *sentenceOf) comparesNumber(words []Word) bool {
	of := s.sentence.by.Match(words)
	if of == 0 || of >= len(words) {
		return false
	}
	one := s.calendar.one.Match(words[of:])
	return words[of].Number() || one > 0 && s.minutesOf(words[of+one:]) > 0 // en moins d'une heure
}

// signChange gives a change its sign, and one in per cent its role.
func (s *sentenceOf) signChange(f *figure, before, after []Word, verb verb) {
	if f.unit == percentUnit {
		f.role = percentRole
	}
	down := verb == lowering || s.sentence.downBefore.EndOf(before) > 0 || s.sentence.downAfter.Match(after) > 0
	if !down && s.sentence.improve.In(s.words[:f.at]) {
		down = slices.ContainsFunc(s.metrics, func(m mentioned) bool { return slices.Contains(lessIsBetter, m.id) })
	}
	if down {
		f.number = -f.number
	}
}

// multiplies reads "2x", "3 times more", « multiplier par 3 » as a change in per cent, and the times of a return
// on ad spend as they are. It reports whether the figure is of that kind.
func (s *sentenceOf) multiplies(f *figure, before []Word) bool {
	divided := s.sentence.divide.EndOf(before) > 0
	if f.unit != timesUnit && s.sentence.multiply.EndOf(before) == 0 && !divided {
		return false
	}
	ratio := slices.ContainsFunc(s.metrics, func(m mentioned) bool { return m.id == "return_on_ad_spend" })
	switch {
	case ratio:
		f.role, f.weight = targetRole, clear
	case divided && f.number > 1:
		f.number, f.role, f.unit, f.weight = tidy((1/f.number-1)*100), percentRole, percentUnit, clear
	case f.number > 1 && s.governing(s.words[:f.at]) != lowering:
		f.number, f.role, f.unit, f.weight = tidy((f.number-1)*100), percentRole, percentUnit, clear
	}
	return true
}

// isPlainlyFrom reports whether "from" leads to where the metric stands, rather than to where something comes
// from: behind a verb that raises or lowers, or right behind a target.
func isPlainlyFrom(s *sentenceOf, f figure) bool {
	if f.unit == timesUnit {
		return false
	}
	const near = 2 // words
	for _, other := range s.figures {
		if other.role == targetRole && other.end < f.at && other.end >= f.at-near {
			return true
		}
	}
	verb := s.governing(s.words[:f.at])
	return verb == noVerb || verb == raising || verb == lowering
}

// isBehindBy reports whether a figure stands behind the word of a change, of which English has none: « de 40 ».
func isBehindBy(s *sentenceOf, f figure) bool {
	return s.sentence.by.EndOf(s.withoutSofteners(s.words[:f.at])) > 0 && isNoTime(s, f)
}

func isNoTime(s *sentenceOf, f figure) bool {
	return f.unit != timeUnit || slices.ContainsFunc(s.metrics, mentioned.isAnswer) || s.sentence.duration.In(s.words[:f.at])
}

// isObject reports whether a figure stands right behind its verb: gain 40 subscribers.
func isObject(s *sentenceOf, f figure) bool {
	before := s.withoutSofteners(s.words[:f.at])
	if f.unit == timeUnit {
		return false
	}
	return len(before) == 0 || s.sentence.addObject.EndOf(before) > 0
}

// hasNoTarget reports whether nothing makes a percentage where the metric is to be: raise the rate to 20 %.
func hasNoTarget(s *sentenceOf, f figure) bool {
	before := s.withoutSofteners(s.words[:f.at])
	return s.sentence.to.EndOf(before) == 0 && s.sentence.toFixed.EndOf(before) == 0 && s.sentence.of.EndOf(before) == 0
}

// isResult reports whether a figure is what an increase leads to: up 25 % → 3,750, « soit 60 par mois ».
func isResult(s *sentenceOf, f figure) bool {
	return slices.ContainsFunc(s.figures, func(other figure) bool {
		return other.at < f.at && (other.role == percentRole || other.role == changeRole) && f.unit != percentUnit && f.unit != timesUnit
	})
}

// isOfChange reports whether a figure says by how much something changes: an increase in followers of 11 %.
func isOfChange(s *sentenceOf, f figure) bool {
	const farthest = 8 // words between the noun and the figure
	before := s.withoutSofteners(s.words[:f.at])
	for at := len(before) - 2; at >= max(0, len(before)-farthest) && !before[at].Number(); at-- {
		if length := s.sentence.changeNoun.Match(before[at:]); length > 0 && s.sentence.changeOf.Match(before[at+length:]) > 0 {
			return true
		}
	}
	return false
}

// isBounded reports whether a figure is a floor or a ceiling of what the sentence speaks of: at least 90 %.
func isBounded(s *sentenceOf, f figure) bool {
	if s.sentence.bound.EndOf(s.words[:f.at]) == 0 {
		return false
	}
	before := s.withoutSofteners(s.words[:f.at])
	share := f.unit == percentUnit && isPartOf(s, f) // opened by more than 45 % of them
	return share || s.sentence.of.EndOf(before) > 0 || s.sentence.prepositions.EndOf(before) == 0
}

// isNoParticle reports whether the word before a figure does not belong to its verb: sign up 120 families.
func isNoParticle(s *sentenceOf, f figure) bool {
	before := s.withoutSofteners(s.words[:f.at])
	return len(before) < 2 || s.verbAt(before[len(before)-2:]) != reaching
}

// isBehindMetric reports whether a metric, or a noun such as rate, is named shortly before the figure.
func isBehindMetric(s *sentenceOf, f figure) bool {
	const near, farthest = 5, 9 // words; a percentage has its noun far away too: the rate of use of … of 70 %
	before := s.withoutSofteners(s.words[:f.at])
	for _, m := range s.metrics {
		if m.end <= len(before) && m.end >= len(before)-near {
			return f.unit != percentUnit || m.isRate()
		}
	}
	reach := near
	if f.unit == percentUnit {
		reach = farthest
	}
	for at := max(0, len(before)-reach-1); at < len(before); at++ {
		if s.sentence.rate.Match(before[at:]) > 0 || s.sentence.goal.Match(before[at:]) > 0 || f.unit == countUnit && s.sentence.collection.Match(before[at:]) > 0 {
			return true
		}
	}
	return false
}

// isCollected reports whether an amount of money is what is taken: raise £18k, sell for 20 000 €.
func isCollected(s *sentenceOf, f figure) bool {
	before := s.withoutSofteners(s.words[:f.at])
	return s.sentence.collectObject.EndOf(before) > 0 || s.sentence.soldFor.EndOf(before) > 0
}

// isShare reports whether a percentage is a share that is to be reached: 85 % of our rooms, a 30 % open rate.
func isShare(s *sentenceOf, f figure) bool {
	before, after := s.withoutSofteners(s.words[:f.at]), s.words[f.end:]
	if len(before) > 1 && s.sentence.prepositions.EndOf(before) > 0 && s.sentence.conjunction.EndOf(before) == 0 {
		return false
	}
	if s.sentence.percentOf.Match(after) > 0 {
		return true
	}
	const near = 3
	for at := 0; at < min(near, len(after)); at++ {
		if s.sentence.rate.Match(after[at:]) > 0 {
			return true
		}
	}
	return s.namedBehind(f, near)
}

// isOfPastYear reports whether a figure in brackets is said to be of this year, or of one before: 40 % in 2027 (31 % in
// 2026).
func isOfPastYear(s *sentenceOf, f figure) bool {
	if f.in != bracketClause {
		return false
	}
	after := s.words[f.end:]
	after = after[s.calendar.leads[during].Match(after):]
	before := s.words[:f.at]
	if len(before) > 1 && before[len(before)-1].Plain == ":" { // (2026: 61 %)
		after = before[len(before)-2:]
	}
	if len(after) == 0 || !after[0].Number() {
		return false
	}
	year, ok := yearValue(after[0].Plain, s.today)
	return ok && len(after[0].Plain) == fourDigits && year <= s.today.Year
}

// isWhole reports whether a figure is no share of what was: 90 % of last year's members.
func isWhole(s *sentenceOf, f figure) bool { return !isPartOf(s, f) }

// isPartOf reports whether a percentage is a part of something.
func isPartOf(s *sentenceOf, f figure) bool { return s.sentence.percentOf.Match(s.words[f.end:]) > 0 }

// isWanted reports whether a figure is the object of its verb: reach 120, get 40 new bookings.
func isWanted(s *sentenceOf, f figure) bool {
	before := s.withoutSofteners(s.words[:f.at])
	if s.sentence.prepositions.EndOf(before) > 0 {
		return false
	}
	if f.unit == percentUnit && len(s.metrics) > 0 && !slices.ContainsFunc(s.metrics, mentioned.isRate) {
		return false
	}
	const close, near = 4, 3
	for back := 1; back <= min(close, len(before)); back++ {
		if v := s.verbAt(before[len(before)-back:]); v == reaching || v == adding {
			return true
		}
	}
	return len(before) == 1 || s.namedBehind(f, near)
}

// isAlone reports whether a figure begins the sentence, or stands before what it counts: 35 demo bookings.
func isAlone(s *sentenceOf, f figure) bool {
	before := s.withoutSofteners(s.words[:f.at])
	const near = 3
	switch {
	case f.unit == timeUnit:
		return false
	case len(before) == 0, !before[len(before)-1].Letters() && !before[len(before)-1].Number():
		return f.unit != percentUnit || s.namedBehind(f, near)
	}
	return s.sentence.prepositions.EndOf(before) == 0 && s.namedBehind(f, near) && (f.unit != percentUnit || slices.ContainsFunc(s.metrics, mentioned.isRate))
}

// namedBehind reports whether a metric is named within so many words behind a figure.
func (s *sentenceOf) namedBehind(f figure, within int) bool {
	return slices.ContainsFunc(s.metrics, func(m mentioned) bool { return m.at >= f.end && m.at <= f.end+within })
}
