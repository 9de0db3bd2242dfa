package reading

// share gives the figure of a pair that has no unit that of the other one: from 22 to 28 %.
func (f *figure) share(next *figure) {
	if f.unit == countUnit && next.unit != timesUnit && next.unit != pointsUnit {
		f.unit, f.minutes = next.unit, next.minutes
	}
	if next.unit == countUnit && f.unit != timesUnit && f.unit != pointsUnit { // from 36 hours to 12
		next.unit, next.minutes = f.unit, f.minutes
	}
	if f.unit == timeUnit && next.unit == timeUnit && f.minutes != next.minutes { // from 40 seconds to 1 minute 30
		smaller := min(f.minutes, next.minutes)
		f.number, next.number = tidy(f.number*f.minutes/smaller), tidy(next.number*next.minutes/smaller)
		f.minutes, next.minutes = smaller, smaller
	}
}

// isPair reports whether two figures are "from 80 to 120", « passer de 80 à 120 » or "80 → 120".
func (s *sentenceOf) isPair(a, b figure) bool {
	between := s.words[a.end:b.at]
	switch {
	case !s.mayPair(a, b):
		return false
	case s.sentence.arrow.EndOf(between) > 0:
		return true
	case a.excluded || b.excluded: // from 4.2 to 4.6 stars, but no women from 25 to 40 years
		if verb := s.governing(s.words[:a.at]); a.excluded || verb != raising && verb != lowering {
			return false
		}
	}
	link := s.withoutSofteners(between)
	if fixed := s.sentence.toFixed.EndOf(link); fixed > 0 && s.sentence.to.EndOf(link[:len(link)-fixed]) > 0 {
		link = link[:len(link)-fixed] // from 40 to less than 20
	}
	if s.sentence.to.EndOf(link) == 0 {
		return false
	}
	before := s.withoutSofteners(s.words[:a.at])
	return s.sentence.from.EndOf(before) > 0 || s.sentence.nowBefore.EndOf(before) > 0
}

// mayPair reports whether two figures stand near enough, and are of units and sizes that let one lead to the other.
func (s *sentenceOf) mayPair(a, b figure) bool {
	const farthest = 8 // words between the figures
	switch {
	case b.at-a.end > farthest, a.in != b.in && (a.in == bracketClause || b.in == bracketClause), b.scaled && !a.scaled && a.number < 1000:
		return false
	case a.unit != b.unit && a.unit != countUnit && b.unit != countUnit:
		return false
	}
	change := a.at > 0 && s.words[a.at-1].Plain == "+" || a.unit == percentUnit && b.unit == countUnit && b.number > 100
	return !change // +25 % → 3 750
}

// isRange reports whether two figures are "10 to 15" or "between 10 and 15", which is no single value.
func (s *sentenceOf) isRange(a, b figure) bool {
	between := s.words[a.end:b.at]
	if a.unit != countUnit && b.unit != a.unit {
		return false // up by 12 points to 55
	}
	if len(between) == 1 && s.sentence.rangeLink.Match(between) > 0 {
		return true
	}
	return s.sentence.rangeBetween.EndOf(s.words[:a.at]) > 0 && s.sentence.rangeAnd.EndOf(between) > 0
}
