package reading

import (
	"slices"
	"strings"
)

// metricMention is a metric as it stands in a sentence.
type metricMention struct {
	id      string // "" for words that only look like a metric
	at, end int
	aside   bool // in the means or the audience: "thanks to our newsletter subscribers"
}

// sales is what "sales" says: revenue with an amount of money, else orders.
const sales = "sales"

// answering is what "answer" says: a response time where a time follows, else nothing.
const answering = "answering"

// findMetrics gives the metrics that a sentence names, the longest wording at each place.
func findMetrics(words []Word) []metricMention {
	var found []metricMention
	aside := false
	for at := 0; at < len(words); {
		aside = isAside(words, at, aside)
		mention := metricMention{at: at, end: at, aside: aside}
		for _, metric := range metricWordings {
			for _, wording := range metric.wordings {
				if end := at + Match(words[at:], wording); end > mention.end {
					mention.id, mention.end = metric.id, end
				}
			}
		}
		if mention.end == at {
			at++
			continue
		}
		if isPeople(mention.id) && belongsToUs(words[:at], words[mention.end:]) {
			mention.id = ""
		}
		if mention.id != "" {
			found = append(found, mention)
		}
		at = mention.end
	}
	return found
}

// isAside follows the sentence word by word: "through", "among" and "who" open an
// aside, a comma or the verb of a goal closes it.
func isAside(words []Word, at int, now bool) bool {
	tail := words[at:]
	switch {
	case MatchAny(tail, asideOpenings) > 0:
		return true
	case Match(tail, "by") > 0 && len(tail) > 1 && strings.HasSuffix(tail[1].Plain, "ing"):
		return true
	case Match(tail, "en") > 0 && len(tail) > 1 && strings.HasSuffix(tail[1].Plain, "ant"):
		return true
	case Match(tail, ",|:|;") > 0, MatchAny(tail, raisingVerbs) > 0, Match(tail, loweringVerbs) > 0, Match(tail, addingVerbs) > 0, Match(tail, reachingVerbs) > 0:
		return false
	}
	return now
}

// isPeople tells whether a metric counts people, who may be meant themselves.
func isPeople(id string) bool {
	return id == "followers" || id == "email_subscribers" || id == "active_members"
}

func isAnswer(id string) bool { return id == "response_time" || id == answering }

// isRate tells whether a metric is given in per cent.
func (m metricMention) isRate() bool {
	return strings.HasSuffix(m.id, "_rate") || m.id == "share_of_voice" || m.id == "satisfaction"
}

// belongsToUs tells whether the people that follow are an audience, not a count:
// "convince our subscribers", but not "grow our subscribers".
func belongsToUs(before, after []Word) bool {
	owned := endsWith(before, "our|my|the|nos|mes|les|aux|des|these|ces|of|parmi|all|chaque|each|every|to|from|for|among|who|que")
	if owned == 0 || Match(after, "from|de|by|to|a #") > 0 || endsWith(before, "nombre de|d|des|of?", "number of", "number of our", "total des|de") > 0 {
		return false
	}
	start := max(0, len(before)-owned-1)
	return MatchAny(before[start:], append([]string{addingVerbs, "double|doubler|triple|tripler|from|to|reach"}, raisingVerbs...)) == 0
}

// chooseMetric gives the metric that the sentence is about, "" when in doubt.
func chooseMetric(words []Word, mentions []metricMention, figures []figure) string {
	valued := without(figures, func(f figure) bool { return f.role == noRole })
	money := slices.ContainsFunc(valued, func(f figure) bool { return f.money })
	if sold(words, valued) {
		return salesOr(sales, money)
	}
	timed := slices.ContainsFunc(valued, func(f figure) bool { return f.minutes })
	if timed {
		return "response_time"
	}
	mentions = without(mentions, func(m metricMention) bool { return m.id == answering })
	main := without(mentions, func(m metricMention) bool { return m.aside })
	if len(main) == 0 {
		main = mentions
		if len(valued) == 0 {
			return ""
		}
	}
	ids := distinct(main)
	switch {
	case disagree(valued):
		return ""
	case len(ids) == 1:
		return salesOr(ids[0], money)
	}
	return salesOr(nearest(main, valued), money)
}

func without[T any](list []T, drop func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), drop)
}

func salesOr(id string, money bool) string {
	switch {
	case id == sales && money:
		return "revenue"
	case id == sales:
		return "orders"
	}
	return id
}

// sold tells whether the figure is how many are sold: "sell 40 courses".
func sold(words []Word, valued []figure) bool {
	return len(valued) == 1 && endsWith(trimSofteners(words[:valued[0].at]), "sell|selling|vendre|vendons|vendez|vente de|d?|for|pour?") > 0
}

// disagree tells whether two figures claim the same role.
func disagree(valued []figure) bool {
	for _, f := range valued {
		if _, alone := only(valued, f.role); !alone {
			return true
		}
	}
	return false
}

func distinct(mentions []metricMention) []string {
	var ids []string
	for _, m := range mentions {
		if !slices.Contains(ids, m.id) {
			ids = append(ids, m.id)
		}
	}
	return ids
}

// nearest gives the metric that stands closest to a value, "" when two are as close.
func nearest(mentions []metricMention, valued []figure) string {
	best, closest, tie := "", 4, false
	for _, m := range mentions {
		for _, f := range valued {
			gap := max(m.at-f.end, f.at-m.end)
			switch {
			case gap > closest || gap == closest && m.id == best:
			case gap == closest && best != "":
				tie = true
			default:
				best, closest, tie = m.id, gap, false
			}
		}
	}
	if tie {
		return ""
	}
	return best
}
