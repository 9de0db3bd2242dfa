package statement

// firstMeans skips the words that name nothing (articles, "be on", "improve our") and reports whether the
// first thing that the statement names is a platform or an activity. Unknown words may precede it, unless the
// statement names an outcome.
func (r reader) firstMeans() (from, upTo int, found bool) {
	from = r.begin()
	unknown := 0
	for at := from; at < len(r.words); {
		if length := max(r.match(at, activities), r.partOfPlatform(at)); length > 0 && unknown <= 1 {
			return from, r.wholeMeans(at + length), !r.isForCounted(at+length) && r.match(at+length, readers) == 0
		}
		if length := r.platform(at); length > 0 {
			return from, r.wholeMeans(at + length), !r.describesPeople(from, at, length)
		}
		if r.isOutcome(at) {
			return 0, 0, false
		}
		switch length := r.match(at, namesNothing); {
		case length > 0:
			at += length
		case !r.words[at].Letters() && !r.isNumber(at):
			at++
		case r.isNumber(at) && r.countsMeans(at), r.leadsToPlatform(from, at):
			at++
		case r.isNumber(at) || r.match(at, meansOpenings) > 0 || r.hasOutcome(at):
			return 0, 0, false
		default:
			unknown++
			at++
		}
	}
	return 0, 0, false
}

// leadsToPlatform reports whether a preposition leads to a platform: "film clips for Instagram", and right
// after the verb "switch from Facebook".
func (r reader) leadsToPlatform(from, at int) bool {
	lead := r.match(at, platformPurposes) > 0 || at == from+1 && r.match(at, platformOrigins) > 0
	return lead && r.platform(at+1) > 0
}

// isOutcome reports whether an outcome for the business begins at a word: sales, members, a verb such as sell
// or recruit.
func (r reader) isOutcome(at int) bool {
	verb := r.match(at, outcomeVerbs) > 0 && !r.behind(at, ownership) // "a clear voice" clears nothing
	return verb || r.match(at, outcomeNouns) > 0
}

// hasOutcome reports whether an outcome, or a number of people or things, is named from a word on.
func (r reader) hasOutcome(at int) bool {
	for start := at; at < len(r.words); at++ {
		if at > start && r.match(at, mannerOpenings) > 0 {
			return false
		}
		counted := r.isNumber(at) && !r.countsMeans(at) && r.match(at+1, timeWords) == 0
		if r.isOutcome(at) || counted {
			return true
		}
	}
	return false
}

// partOfPlatform returns the length of "page Facebook" and "followers on Instagram".
func (r reader) partOfPlatform(at int) int {
	length := r.match(at, platformParts)
	if length == 0 {
		return 0
	}
	length += r.match(at+length, partLinks)
	platform := r.platform(at + length)
	if platform == 0 {
		return 0
	}
	return length + platform
}

// countsMeans reports whether the number at a word counts posts or followers rather than customers.
func (r reader) countsMeans(at int) bool {
	for at++; at < len(r.words); at++ {
		if r.isNumber(at) || r.match(at, namesNothing) > 0 {
			continue
		}
		length := r.platform(at)
		return length > 0 && r.match(at+length, platformParts) > 0 || r.match(at, activities) > 0 ||
			r.match(at, platformParts) > 0 || r.match(at, vanities) > 0 || r.match(at, onlineWords) > 0
	}
	return false
}

// describesPeople reports whether the platform at a word only describes people or business: "Facebook
// readers", "Instagram sales".
func (r reader) describesPeople(from, at, length int) bool {
	next := at + length
	if next >= len(r.words) || !r.words[next].Letters() || r.match(next, platformParts) > 0 {
		return false
	}
	if r.isOutcome(next) {
		return r.match(next, outcomeNouns) > 0
	}
	for back := from; back < at; back++ {
		if r.match(back, useVerbs) > 0 {
			return false
		}
	}
	return !r.behind(at, placePrepositions) && r.match(next, namesNothing) == 0 && r.match(next, boundaries) == 0
}

// isForCounted reports whether customers pay for an activity: "videos for 30 couples".
func (r reader) isForCounted(at int) bool {
	for ; at < len(r.words); at++ {
		if r.match(at, customerOpenings) > 0 && r.isNumber(at+1) && r.match(at+2, timeWords) == 0 {
			return !r.countsMeans(at + 1)
		}
	}
	return false
}

// wholeMeans returns the end of the enumeration that goes on at a word: "YouTube and Twitter".
func (r reader) wholeMeans(at int) int {
	for {
		next := at
		if length := r.match(next, platformParts); length > 0 {
			at = next + length
			continue
		}
		for r.match(next, joints) > 0 {
			next++
		}
		if r.platform(next) == 0 {
			return at
		}
		at = next + r.platform(next)
	}
}
