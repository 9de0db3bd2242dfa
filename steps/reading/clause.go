package reading

import (
	"slices"
	"strings"
)

// clause is the part of a sentence that a word belongs to.
type clause int

const (
	mainClause       clause = iota // what is to happen
	asideClause                    // with or for whom: a metric in it is not meant, a figure only behind a clear cue
	meansClause                    // how it is done: "by posting 3 times a week", « grâce à deux reels »
	comparisonClause               // what it is compared with: "than in 2026"
	bracketClause                  // what stands in brackets
)

// clauses returns the clause of each word.
func (r *Reader) clauses(words []Word) []clause {
	of := make([]clause, len(words))
	now := r.beginsWithMeans(words)
	effort := now == meansClause
	wholly := 0 // words of a comparison that is at its end: year on year
	for at := range words {
		switch next := r.opens(words, at); {
		case now == bracketClause:
			of[at] = now
			if closesBracket(words[at]) {
				now = mainClause
			}
			continue
		case wholly > 0:
			wholly--
			of[at] = comparisonClause
			continue
		case r.sentence.comparisonWhole.Match(words[at:]) > 0:
			wholly = r.sentence.comparisonWhole.Match(words[at:]) - 1
			of[at] = comparisonClause
			continue
		case next == bracketClause && closedLater(words[at:]):
			now = next
		case next != mainClause && next != bracketClause:
			now, effort = next, false
		case now == mainClause:
		case endsClause(words, at), (now == asideClause || effort) && r.returns(words[at:]):
			now, effort = mainClause, false
		}
		of[at] = now
	}
	return of
}

// beginsWithMeans returns meansClause for a sentence that first says what is done and then what for: "Post 4
// reels a week to gain 600 followers".
func (r *Reader) beginsWithMeans(words []Word) clause {
	const farthest = 4 // words before the verb: we will
	for at := range min(farthest, len(words)) {
		if r.sentence.effort.Match(words[at:]) == 0 {
			continue
		}
		for later := at + 1; later < len(words); later++ {
			if r.returns(words[later:]) {
				return meansClause
			}
		}
		return mainClause
	}
	return mainClause
}

// returns reports whether the words go on with what is to happen: "to gain", « pour obtenir », "and reach".
func (r *Reader) returns(words []Word) bool {
	length := r.sentence.purpose.Match(words)
	return length > 0 && r.verbAt(words[length:]) != noVerb
}

// opens returns the clause that begins at a word, mainClause if none does.
func (r *Reader) opens(words []Word, at int) clause {
	tail := words[at:]
	switch lead := r.sentence.gerundLead.Match(tail); {
	case tail[0].Plain == "(" || tail[0].Plain == "[":
		return bracketClause
	case r.sentence.comparison.Match(tail) > 0:
		return comparisonClause
	case lead > 0 && lead < len(tail) && r.isGerund(tail[lead]), r.sentence.means.Match(tail) > 0:
		return meansClause
	case r.sentence.aside.Match(tail) > 0, r.sentence.ofOur.Match(tail) > 0 && at > 0:
		return asideClause
	}
	return mainClause
}

func (r *Reader) isGerund(word Word) bool {
	for _, ending := range r.sentence.gerundEndings {
		if strings.HasSuffix(word.Plain, ending) && len(word.Plain) > len(ending)+1 && r.isSeason(word) == 0 {
			return true
		}
	}
	return false
}

// isSeason reports whether a word is the name of a season, as spring is.
func (r *Reader) isSeason(word Word) int {
	for _, season := range r.calendar.seasons {
		if length := season.words.Match([]Word{word}); length > 0 {
			return length
		}
	}
	return 0
}

// endsClause reports whether a mark that ends any clause stands at a word.
func endsClause(words []Word, at int) bool {
	switch words[at].Plain {
	case ",", ";", ":", "!", "?", "—":
		return at+1 == len(words) || words[at+1].Spaced
	case ".":
		return at+1 == len(words) || words[at+1].Spaced && at > 0 && len(words[at-1].Plain) > 2
	}
	return false
}

func closesBracket(word Word) bool { return word.Plain == ")" || word.Plain == "]" }

func closedLater(words []Word) bool {
	return slices.ContainsFunc(words, closesBracket)
}

// verb is what the verb that governs a figure makes of it.
type verb int

const (
	noVerb   verb = iota
	raising       // increase
	lowering      // reduce
	adding        // gain
	reaching      // reach, get, sell
)

// alters reports whether the verb asks for more or less of something.
func (v verb) alters() bool { return v == raising || v == lowering || v == adding }

// verbAt returns the kind of the verb that the words begin with.
func (r *Reader) verbAt(words []Word) verb {
	switch w := &r.sentence; {
	case w.raise.Match(words) > 0:
		return raising
	case w.lower.Match(words) > 0:
		return lowering
	case w.add.Match(words) > 0:
		return adding
	case w.reach.Match(words) > 0:
		return reaching
	}
	return noVerb
}

// governing returns the nearest verb before a figure in its sentence. A first word that is no verb of the lists
// but stands right before the figure is one too: Onboard 12 clients.
func (r *Reader) governing(before []Word) verb {
	for at, word := range slices.Backward(before) {
		if word.Letters() && at > 0 && endsSentence(before, at-1) {
			if found := r.verbAt(before[at:]); found != noVerb {
				return found
			}
			return noVerb
		}
		found := r.verbAt(before[at:])
		if found == noVerb || found == reaching && r.isNoun(before, at) {
			continue
		}
		return found
	}
	rest := r.withoutSofteners(before)
	if len(rest) == 1 && rest[0].Letters() && len(rest[0].Plain) > 3 && r.sentence.prepositions.Match(rest) == 0 {
		return reaching
	}
	return noVerb
}

// isNoun reports whether a word that can be a verb is a noun where it stands: our target, adult books.
func (r *Reader) isNoun(words []Word, at int) bool {
	switch {
	case at == 0:
		return false
	case r.sentence.awayWords.Match(words[at-1:]) > 0:
		return true
	}
	return r.sentence.alsoNoun.Match(words[at:]) > 0 && words[at-1].Letters() && r.sentence.verbAfter.Match(words[at-1:]) == 0
}

func endsSentence(words []Word, at int) bool {
	switch words[at].Plain {
	case ";", "!", "?":
		return true
	case ".":
		return len(words[max(0, at-1)].Plain) > 2
	}
	return false
}

// withoutSofteners takes "about", "at least", « environ » from the end.
func (r *Reader) withoutSofteners(words []Word) []Word {
	for {
		length := r.sentence.softeners.EndOf(words)
		if length == 0 {
			return words
		}
		words = words[:len(words)-length]
	}
}
