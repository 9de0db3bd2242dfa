package statement

// firstBorrowed finds the first thing that a statement names, platforms left out, and reports whether it is a
// commonplace: followers, visibility, going viral. One unknown word may precede it, as in "heaps of followers",
// unless the statement names an outcome.
func (r reader) firstBorrowed() (from, upTo int, found bool) {
	from = r.begin()
	unknown := 0
	for at := from; at < len(r.words) && unknown <= 1; {
		if length, borrowed := r.borrowed(from, at); length > 0 {
			return from, at + length, borrowed
		}
		if r.isOutcome(at) && r.match(at, gettingVerbs) == 0 {
			return 0, 0, false
		}
		switch length := max(r.platform(at), r.match(at, namesNothing), r.match(at, platformParts), r.match(at, gettingVerbs)); {
		case length > 0:
			at += length
		case !r.words[at].Letters(), r.match(at, countWords) > 0:
			at++
		case r.match(at, meansOpenings) > 0 || r.hasOutcome(at):
			return 0, 0, false
		default:
			unknown++
			at++
		}
	}
	if unknown == 0 && r.namesNothingAtAll(from) {
		return from, len(r.words), true
	}
	return 0, 0, false
}

// namesNothingAtAll reports whether two or more words from one on name neither anybody nor anything that changes: have
// an impact, « développer l’activité ».
func (r reader) namesNothingAtAll(from int) bool {
	if _, _, means := r.firstMeans(); means {
		return false // communicate more
	}
	words := 0
	for at := from; at < len(r.words); at++ {
		if r.isNumber(at) || r.match(at, platformParts) > 0 || r.platform(at) > 0 {
			return false
		}
		if r.words[at].Letters() {
			words++
		}
	}
	return words > 1
}

// borrowed returns the length of the commonplace at a word, and whether the statement makes it no more
// specific.
func (r reader) borrowed(from, at int) (int, bool) {
	if length := r.match(at, commonplaces); length > 0 {
		return length, !r.isSpecific(at+length, false)
	}
	if length := r.match(at, vanities); length > 0 {
		return length, !r.meansPeople(from, at, length) && !r.doSomething(at+length)
	}
	if length := r.match(at, awareness); length > 0 {
		return length, !r.isSpecific(at+length, r.match(at, beingKnown) > 0) && !r.doSomething(at+length)
	}
	if length := r.match(at, presences); length > 0 && r.isPresence(at+length) {
		return length, true
	}
	return 0, false
}

// meansPeople reports whether followers are people who should do something rather than a count to raise:
// "get 50 of our followers into the shop".
func (r reader) meansPeople(from, at, length int) bool {
	owned := false
	for back := from; back < at; back++ {
		owned = owned || r.match(back, ownPeople) > 0
		if r.match(back, raisingWords) > 0 {
			return false
		}
	}
	next := at + length
	if r.match(next, buyingClauses) > 0 && r.behind(at, buyerOwners) {
		return true
	}
	into := r.match(next, peopleClauses) > 0
	if r.match(next, peopleOrigins) > 0 && r.isNumber(at-1) {
		return true
	}
	return into && (owned || r.has(next, outcomeVerbs) && r.behind(at, ownership))
}

// doSomething reports whether the people just named are the subject of the statement: "the community of
// developers knows the tool". Who does what is nobody's commonplace.
func (r reader) doSomething(at int) bool {
	const near = 4 // words between the people and what they do
	for end := min(at+near, len(r.words)); at < end; at++ {
		switch {
		case r.match(at, doings) > 0:
			return true
		case r.match(at, meansOpenings) > 0, r.match(at, outcomeClause) > 0, r.match(at, anybody) > 0:
			return false
		}
	}
	return false
}

// isPresence reports whether "present" means online rather than at a place.
func (r reader) isPresence(at int) bool {
	for ; at < len(r.words); at++ {
		if r.platform(at) > 0 || r.match(at, onlineWords) > 0 {
			return true
		}
		if r.isNumber(at) || r.words[at].Letters() && r.match(at, namesNothing) == 0 {
			return false
		}
	}
	return true
}

// isSpecific reports whether the words from at on say to whom or for what: "among the 40 architects of Lyon",
// "as the one who repairs old stone". "Of" begins that too after a word of beingKnown (known is true), else
// only before a number.
func (r reader) isSpecific(at int, known bool) bool {
	marked := false
	for ; at < len(r.words); at++ {
		switch {
		case r.match(at, specificOpenings) > 0, r.match(at, looseOpenings) > 0 && (known || r.isNumber(at+1)):
			marked = true
		case r.match(at, outcomeClause) > 0:
			return r.isCountedOutcome(at)
		case r.match(at, placeOpenings) > 0:
			marked = false
		case !marked || r.platform(at) > 0 || r.match(at, anybody) > 0 || r.match(at, namesNothing) > 0:
		case r.match(at, timeWords) > 0 || r.match(at, calendarWords) > 0:
		case r.words[at].Letters() || r.isNumber(at):
			return true
		}
	}
	return false
}

// isCountedOutcome reports whether an outcome with a number follows: "to fill 40 seats".
func (r reader) isCountedOutcome(at int) bool {
	if !r.has(at, outcomeVerbs) && !r.has(at, outcomeNouns) {
		return false
	}
	for ; at < len(r.words); at++ {
		if r.isNumber(at) && r.match(at+1, timeWords) == 0 {
			return true
		}
	}
	return false
}
