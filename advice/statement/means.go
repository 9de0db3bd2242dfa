package statement

// firstMeans walks over the words that name nothing yet (articles, "be on",
// "improve our") to the first thing that the statement names, and tells whether
// it is a platform or an activity. Words that it does not know may stand between,
// as long as nothing in the statement speaks of an outcome.
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

// leadsToPlatform tells whether a word such as for, or a from right behind the
// verb, leads to a platform: film clips for Instagram, switch from Facebook.
func (r reader) leadsToPlatform(from, at int) bool {
	lead := r.match(at, []string{"for|pour"}) > 0 || at == from+1 && r.match(at, []string{"from"}) > 0
	return lead && r.platform(at+1) > 0
}

// isOutcome tells whether a word begins what the business gets out of it: sales,
// members, a verb such as sell or recruit.
func (r reader) isOutcome(at int) bool {
	return r.match(at, outcomeVerbs) > 0 || r.match(at, outcomeNouns) > 0
}

// hasOutcome tells whether an outcome, or a number of people or things, is
// named from a word on.
func (r reader) hasOutcome(at int) bool {
	for ; at < len(r.words); at++ {
		counted := r.isNumber(at) && !r.countsMeans(at) && r.match(at+1, timeWords) == 0
		if r.isOutcome(at) || counted {
			return true
		}
	}
	return false
}

// partOfPlatform gives the length of "page Facebook" and "followers on Instagram".
func (r reader) partOfPlatform(at int) int {
	length := r.match(at, platformParts)
	if length == 0 {
		return 0
	}
	length += r.match(at+length, []string{"on|sur|of|for|de|d our|the|my|notre|nos|les|la|le|l?"})
	platform := r.platform(at + length)
	if platform == 0 {
		return 0
	}
	return length + platform
}

// countsMeans tells whether a number counts posts or followers rather than customers.
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

// describesPeople tells whether a platform's name only says which people or what
// business is meant: "Facebook regulars", "Instagram sales".
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
	return !r.behind(at, []string{"on|sur|dans|onto"}) && r.match(next, namesNothing) == 0 && r.match(next, boundaries) == 0
}

// isForCounted tells whether an activity is what customers pay for: videos for 30 couples.
func (r reader) isForCounted(at int) bool {
	for ; at < len(r.words); at++ {
		if r.match(at, []string{"for|pour|that|which|que|qui"}) > 0 && r.isNumber(at+1) && r.match(at+2, timeWords) == 0 {
			return !r.countsMeans(at + 1)
		}
	}
	return false
}

// wholeMeans adds the platforms that are named along: "YouTube and Twitter".
func (r reader) wholeMeans(at int) int {
	for {
		next := at
		if length := r.match(next, platformParts); length > 0 {
			at = next + length
			continue
		}
		for next < len(r.words) && r.match(next, joints) > 0 {
			next++
		}
		if next >= len(r.words) || r.platform(next) == 0 {
			return at
		}
		at = next + r.platform(next)
	}
}
