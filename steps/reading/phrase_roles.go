package reading

import "slices"

// giveRoles finds out what each figure stands for.
func giveRoles(words []Word, figures []figure, metrics []metricMention) {
	speed := slices.ContainsFunc(metrics, func(m metricMention) bool { return isAnswer(m.id) })
	for i := range figures {
		f := &figures[i]
		switch {
		case f.role != noRole || f.minutes && !speed:
		case i+1 < len(figures) && isPair(words, *f, figures[i+1]):
			f.role, figures[i+1].role = baselineRole, targetRole
			f.percent = f.percent || figures[i+1].percent
		case i+1 < len(figures) && isRange(words, *f, figures[i+1]):
			figures[i+1].price = true
		case f.price:
		default:
			f.judge(words, metrics)
		}
	}
	dropPrices(figures)
	dropOddPeriods(figures)
}

// isPair tells whether two figures are "from 80 to 120", « passer de 80 à 120 » or "80 → 120".
func isPair(words []Word, a, b figure) bool {
	between := words[a.end:b.at]
	if len(between) > 7 || b.scaled && !a.scaled && a.number < 1000 || a.money && !b.money && b.percent {
		return false
	}
	if endsWith(between, "- >", "→", "= >", ">", "⇒") > 0 {
		return true
	}
	link := trimSofteners(between)
	if endsWith(link, "to|a|au|vers", "up to", "jusqu a|au") == 0 || endsWith(link, "by|plus") > 0 {
		return false
	}
	return endsWith(trimSofteners(words[:a.at]), pairBefore...) > 0
}

// isRange tells whether two figures are "10 to 15" or "between 10 and 15", which is no single value.
func isRange(words []Word, a, b figure) bool {
	between := words[a.end:b.at]
	if len(between) == 1 && Match(between, "to|a|or|ou|-") > 0 {
		return true
	}
	return endsWith(words[:a.at], "between|entre") > 0 && endsWith(between, "and|et|a") > 0
}

// judge gives a figure its role by the words around it and the verb that governs it.
func (f *figure) judge(words []Word, metrics []metricMention) {
	before, after := trimSofteners(words[:f.at]), words[f.end:]
	verb := governing(words[:f.at])
	switch {
	case f.isMultiple(before, after, verb):
	case f.isBaseline(before, after):
		f.role = baselineRole
	case f.isChange(before, after, verb):
		f.role = changeRole
		if f.percent {
			f.role = percentRole
		}
		if verb == lowering || endsWith(before, loweringBefore...) > 0 || MatchAny(after, loweringAfter) > 0 {
			f.number = -f.number
		}
	case f.isTarget(before, after, verb, metrics):
		f.role = targetRole
		f.price = f.money && endsWith(before, "a|at|@") > 0
	}
}

// isMultiple reads "2x", "3 times more", « multiplier par 3 » as a change in per cent.
func (f *figure) isMultiple(before, after []Word, verb governor) bool {
	times := MatchAny(after, multiples) > 0 ||
		endsWith(before, "multiply|multiplier|multiplie|multiplions * * * by|par", "multiply|multiplier|multiplie|multiplions * * by|par",
			"multiply|multiplier|multiplie|multiplions * by|par", "multiply|multiplier|multiplie|multiplions by|par") > 0
	if !times || verb == lowering || f.number <= 1 {
		return times
	}
	f.number, f.role = (f.number-1)*100, percentRole
	return true
}

// isBaseline reports whether a figure is what there is now.
func (f figure) isBaseline(before, after []Word) bool {
	if endsWith(before, baselineBefore...) > 0 {
		return true
	}
	for at := 0; at < min(4, len(after)); at++ {
		if after[at].Number() || Match(after[at:], ",|to|by|a|through") > 0 {
			return false
		}
		if MatchAny(after[at:], nowWordings) > 0 {
			return true
		}
	}
	return false
}

// isChange reports whether a figure is by how much something is to change. A figure in percentage points
// is no percentage from then on.
func (f *figure) isChange(before, after []Word, verb governor) bool {
	if points := Match(after, "percentage? points|point|pts|pp|pt"); points > 0 {
		f.percent = false
		return verb.alters()
	}
	switch {
	case (endsWith(before, "by|+") > 0 || f.percent && endsWith(before, "in") > 0 && verb == lowering) && MatchAny(after, []string{"pm|am|h|o"}) == 0, endsWith(before, changeBefore...) > 0:
		return true
	case MatchAny(after, changeAfter) > 0:
		return true
	case endsWith(before, "de|d|of") > 0 && verb.alters():
		return true
	case verb == adding && (len(before) == 0 || endsWith(before, addingVerbs, addingVerbs+" us|nous|me") > 0):
		return true
	case f.percent && (verb == raising || verb == lowering) && endsWith(before, "to|a|above|below|under|sous|over|at") == 0:
		return true
	}
	return changesFurther(after)
}

// alters reports whether the verb asks for more or less of something.
func (g governor) alters() bool { return g == raising || g == lowering || g == adding }

// changesFurther reports whether one of the next words says that a figure is a change: 20 new orders more.
// Another figure or a preposition ends the search.
func changesFurther(after []Word) bool {
	for at := 0; at < min(5, len(after)); at++ {
		if after[at].Number() && Match(after[at+1:], "stars|star|etoiles") == 0 || Match(after[at:], ",|to|from|by|through") > 0 {
			return false
		}
		if MatchAny(after[at:], changeFurther) > 0 {
			return true
		}
	}
	return false
}

// isTarget reports whether a figure is what is to be reached.
func (f figure) isTarget(before, after []Word, verb governor, metrics []metricMention) bool {
	if f.minutes {
		return endsWith(before, speedBefore...) > 0
	}
	if f.percent && len(metrics) > 0 && !slices.ContainsFunc(metrics, metricMention.isRate) {
		return false
	}
	if f.money && endsWith(before, "sell|vendre|vendez|vendons for|pour") > 0 {
		return true
	}
	if f.percent && Match(after, "of|de|d|des|du") > 0 && !followedBy(metrics, f.end, 2) {
		return false
	}
	if verb == noVerb && !f.money && endsWith(before, "to|a", "up to") > 0 && precededBy(metrics, len(before), 3) {
		return true
	}
	if verb != noVerb && endsWith(before, "to|a|au|above|below|under|sous|vers|over", "up to", "jusqu a|au", "moins de", "less than", "au dessus|dessous de") > 0 {
		return true
	}
	return f.isBareTarget(before, verb, metrics)
}

// isBareTarget reports whether a figure that no preposition makes a target is one by its metric or its verb:
// 120 orders, reach 120.
func (f figure) isBareTarget(before []Word, verb governor, metrics []metricMention) bool {
	if len(before) == 0 || endsWith(before, ":|.|;|=") > 0 {
		return !f.percent || followedBy(metrics, f.end, 2)
	}
	if (verb == reaching || verb == noVerb) && endsWith(before, "of|de|d") > 0 && precededBy(metrics, len(before), 4) {
		return true
	}
	if endsWith(before, prepositions) > 0 {
		return false
	}
	if verb == reaching || verb == adding {
		return f.closeToVerb(before) || followedBy(metrics, f.end, 3)
	}
	return verb == noVerb && followedBy(metrics, f.end, 3)
}

// closeToVerb tells whether the figure stands within a few words behind the verb.
func (f figure) closeToVerb(before []Word) bool {
	for back := 1; back <= min(4, len(before)); back++ {
		if MatchAny(before[len(before)-back:], []string{reachingVerbs, addingVerbs}) > 0 {
			return true
		}
	}
	return false
}

// followedBy tells whether a metric is named within so many words.
func followedBy(metrics []metricMention, at, within int) bool {
	return slices.ContainsFunc(metrics, func(m metricMention) bool { return m.id != "" && m.at >= at && m.at <= at+within })
}

// precededBy tells whether a metric is named within so many words before.
func precededBy(metrics []metricMention, at, within int) bool {
	return slices.ContainsFunc(metrics, func(m metricMention) bool { return m.id != "" && m.end <= at && m.end >= at-within })
}

// dropPrices takes the role of what a thing costs away, when what is counted is known.
func dropPrices(figures []figure) {
	counted := slices.ContainsFunc(figures, func(f figure) bool { return f.role != noRole && !f.money })
	for i := range figures {
		if figures[i].price && counted {
			figures[i].role = noRole
		}
	}
}

// dropOddPeriods leaves the values blank when they are of a day or a year.
func dropOddPeriods(figures []figure) {
	odd := slices.ContainsFunc(figures, func(f figure) bool { return f.role != noRole && f.per == otherPeriod })
	for i := range figures {
		if odd && figures[i].role != percentRole {
			figures[i].role = noRole
		}
	}
}

// trimSofteners takes "about", "at least", « environ » from the end.
func trimSofteners(words []Word) []Word {
	for {
		length := endsWith(words, softeners...)
		if length == 0 {
			return words
		}
		words = words[:len(words)-length]
	}
}

// governor is the kind of verb that governs a figure.
type governor int

const (
	noVerb   governor = iota
	raising           // increase
	lowering          // reduce
	adding            // gain
	reaching          // reach, get, sell
)

// governing gives the kind of the nearest verb before a figure in its sentence.
func governing(before []Word) governor {
	for at, b := range slices.Backward(before) {
		switch tail := before[at:]; {
		case Match(tail, ".|;|!|?") > 0 && b.Letters():
			return noVerb
		case MatchAny(tail, raisingVerbs) > 0:
			return raising
		case Match(tail, loweringVerbs) > 0:
			return lowering
		case Match(tail, addingVerbs) > 0:
			return adding
		case Match(tail, reachingVerbs) > 0:
			return reaching
		}
	}
	return noVerb
}
