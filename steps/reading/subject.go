package reading

import (
	"slices"
	"strings"

	"sweetspot/steps/date"
)

// The ids of wordings that are no metric in themselves, and of metrics that are read in a way of their own.
const (
	lookAlike    = "none"        // words that only look like a metric
	sales        = "sales"       // revenue with an amount of money, else orders
	subscribers  = "subscribers" // of the newsletter or of a page, whichever the sentence names
	answering    = "answering"   // a response time where a time follows, else nothing
	responseTime = "response_time"

	conversion = "conversion" // these are metrics with values of one unit alone
	engagement = "engagement"
	awareness  = "awareness"
	rating     = "rating"
	starred    = "starred"
	takings    = "takings"
)

// mentioned is a metric as it stands in a sentence.
type mentioned struct {
	id      string
	at, end int
	aside   bool // in the means or the audience: "thanks to our newsletter subscribers"
	apart   bool // in brackets
}

// findMetrics returns the metrics that a sentence names, the longest wording at each place. What only qualifies
// another noun is none: the share of bookings, booking system, « taux de conversion des leads ».
func (r *Reader) findMetrics(words []Word, clauses []clause) []mentioned {
	var found []mentioned
	for at := 0; at < len(words); {
		m := mentioned{at: at, end: at}
		if r.sentence.named.Match(words[at:]) == 0 {
			at++
			continue
		}
		for _, metric := range r.sentence.metrics {
			if end := at + metric.words.Match(words[at:]); end > m.end || end == m.end && metric.id == lookAlike {
				m.id, m.end = metric.id, end
			}
		}
		if m.end == at {
			at++
			continue
		}
		at = m.end
		if m.id == lookAlike || isPeople(m.id) && r.belongToUs(words[:m.at], words[m.end:]) || r.isQualifier(words, m) {
			continue
		}
		m.aside, m.apart = clauses[m.at] != mainClause || r.isAway(words, m), clauses[m.at] == bracketClause
		if m.id == subscribers {
			m.id = r.whoseSubscribers(words)
		}
		if m.id != "" {
			found = append(found, m)
		}
	}
	return found
}

// isPeople reports whether a metric counts people, who may be meant themselves.
func isPeople(id string) bool {
	return id == "followers" || id == "email_subscribers" || id == "active_members" || id == "volunteers" || id == subscribers
}

// whoseSubscribers returns the metric of subscribers that are not said to be of anything, "" if the sentence
// names both a newsletter and a network, or none.
func (r *Reader) whoseSubscribers(words []Word) string {
	newsletter, network := r.sentence.newsletter.In(words), r.sentence.network.In(words)
	switch {
	case newsletter && !network:
		return "email_subscribers"
	case network && !newsletter:
		return "followers"
	}
	return ""
}

// belongToUs reports whether the people named between before and after are an audience rather than a count:
// "convince our subscribers", but not "grow our subscribers".
func (r *Reader) belongToUs(before, after []Word) bool {
	owned := r.sentence.owners.EndOf(before)
	if owned == 0 || r.sentence.counting.Match(after) > 0 || r.sentence.quantityOf.EndOf(before) > 0 {
		return false
	}
	verb := max(0, len(before)-owned-1)
	return r.sentence.countedVerbs.Match(before[verb:]) == 0 && !r.verbAt(before[verb:]).alters()
}

// isQualifier reports whether a metric only says more of another noun: the one it stands right before (booking
// system), or the one of which it is: the share of bookings.
func (r *Reader) isQualifier(words []Word, m mentioned) bool {
	if m.end < len(words) && r.sentence.head.Match(words[m.end:]) > 0 {
		return true
	}
	if r.isModifier(words[:m.end], words[m.end:]) {
		return true
	}
	at := m.at
	for at > 0 && r.sentence.awayWords.Match(words[at-1:]) > 0 && r.sentence.subjectOf.Match(words[at-1:]) == 0 {
		at--
	}
	if at < 2 || r.sentence.subjectOf.Match(words[at-1:]) == 0 {
		return false
	}
	noun := r.nounBefore(words, at-1)
	return !r.isAmount(words, noun) && r.verbAt(words[noun:]) == noVerb && r.sentence.notNoun.Match(words[noun:]) == 0
}

// isModifier reports whether a metric is the first part of a compound: sales conversations, demo day. The words
// that a language puts before a noun like that are few, and behind them stands a noun unless it is one of the
// small words that go on.
func (r *Reader) isModifier(metric, after []Word) bool {
	if r.sentence.modifiers.EndOf(metric) == 0 || len(after) == 0 || !after[0].Letters() {
		return false
	}
	for _, m := range r.sentence.metrics {
		if m.words.Match(after) > 0 {
			return false
		}
	}
	return r.sentence.goesOn.Match(after) == 0 && r.readPeriod(after, date.Date{}).length == 0
}

// nounBefore returns the place of the noun that stands before "of", adjectives such as monthly left out: « le
// nombre mensuel de leads ».
func (r *Reader) nounBefore(words []Word, at int) int {
	at--
	for at > 0 && max(r.sentence.weekly.Match(words[at:]), r.sentence.monthly.Match(words[at:]), r.sentence.average.Match(words[at:])) > 0 {
		at--
	}
	return at
}

// isAmount reports whether a word ends an amount, or is a noun such as number or increase, behind which a metric
// is what is counted: 40k in sales, 1 point of the conversion rate, the number of bookings.
func (r *Reader) isAmount(words []Word, at int) bool {
	glued := at > 0 && !words[at].Spaced && words[at-1].Number()
	if glued || !words[at].Letters() || r.sentence.quantity.Match(words[at:]) > 0 {
		return true
	}
	for _, fraction := range r.sentence.fractions {
		if fraction.words.EndOf(words[:at+1]) > 0 {
			return true // « un cinquième de réservations »
		}
	}
	return max(r.sentence.percentWord.Match(words[at:]), r.sentence.points.Match(words[at:]), r.numbers.currency.Match(words[at:])) > 0
}

// isAway reports whether a preposition makes a metric the place where something else is, or comes from.
func (r *Reader) isAway(words []Word, m mentioned) bool {
	at := m.at
	for at > 0 && r.sentence.awayWords.Match(words[at-1:]) > 0 {
		at--
	}
	if at < 2 || r.sentence.away.Match(words[at-1:]) == 0 {
		return false
	}
	noun := r.nounBefore(words, at-1)
	return !r.isAmount(words, noun) && r.verbAt(words[noun:]) == noVerb
}

// isRate reports whether a metric is given in per cent.
func (m mentioned) isRate() bool {
	return strings.HasSuffix(m.id, "_rate") || m.id == "share_of_voice" || m.id == "brand_recognition" || m.id == "satisfaction" || m.id == conversion || m.id == engagement
}

// isMoney reports whether a metric is an amount of money.
func (m mentioned) isMoney() bool {
	switch m.id {
	case "revenue", "average_order", "customer_value", "cost_per_click", "cost_per_lead", "cost_per_acquisition", "donations", sales:
		return true
	}
	return false
}

// isScore reports whether a metric can be a mark of 5 or of 10.
func (m mentioned) isScore() bool {
	return m.id == "review_rating" || m.id == "satisfaction" || m.id == "net_promoter_score"
}

// byUnit gives the nouns that are a metric only with values of one unit the metric that they are with these values:
// conversion in per cent, stars where there are more of them than a review gives.
func byUnit(mentions []mentioned, valued []figure) []mentioned {
	in := func(units ...figureUnit) bool {
		return len(valued) > 0 && !slices.ContainsFunc(valued, func(f figure) bool { return !slices.Contains(units, f.unit) })
	}
	few := !slices.ContainsFunc(valued, func(f figure) bool { return f.number > mostStars })
	resolved := slices.Clone(mentions)
	for i := range resolved {
		m := &resolved[i]
		switch {
		case m.id == conversion && in(percentUnit, pointsUnit):
			m.id = "conversion_rate"
		case m.id == engagement && in(percentUnit, pointsUnit):
			m.id = "engagement_rate"
		case m.id == awareness && in(percentUnit, pointsUnit) && !slices.ContainsFunc(valued, func(f figure) bool { return f.role == percentRole }):
			m.id = "brand_recognition"
		case m.id == rating && in(markUnit, countUnit):
			m.id = "review_rating"
		case m.id == takings && in(moneyUnit, percentUnit):
			m.id = "revenue"
		case m.id == starred && few:
			m.id = "review_rating"
		case m.id == starred:
			m.id = "stars"
		case slices.Contains([]string{conversion, engagement, awareness, rating, takings}, m.id):
			m.id = ""
		}
	}
	return without(resolved, func(m mentioned) bool { return m.id == "" })
}

// lessIsBetter are the metrics that improve by coming down.
var lessIsBetter = []string{responseTime, "cost_per_click", "cost_per_lead", "cost_per_acquisition"}

// chooseMetric returns the metric that the sentence is about, "" when in doubt.
func (r *Reader) chooseMetric(words []Word, mentions []mentioned, figures []figure) string {
	valued := without(figures, func(f figure) bool { return f.role == noRole })
	money := slices.ContainsFunc(valued, func(f figure) bool { return f.unit == moneyUnit })
	if r.sold(words, valued) {
		return salesOr(sales, money)
	}
	mentions = byUnit(mentions, valued)
	mentions = without(mentions, func(m mentioned) bool { return !fits(m, valued) || r.isShared(words, m, figures) })
	if hasTime(valued) && slices.ContainsFunc(mentions, mentioned.isAnswer) {
		return responseTime
	}
	mentions = without(mentions, func(m mentioned) bool { return m.id == answering || worsens(m, valued) })
	main := without(mentions, func(m mentioned) bool { return m.aside })
	if len(main) == 0 { // another name in brackets: the basket value (average order)
		main = without(mentions, func(m mentioned) bool { return !m.apart })
	}
	if len(main) == 0 && r.sentence.add.In(words) { // add 90 people to our mailing list, £500 to our takings
		main = without(mentions, func(m mentioned) bool { return m.id != "email_subscribers" && m.id != "revenue" })
	}
	switch ids := distinct(main); {
	case disagree(valued), len(ids) == 0:
		return ""
	case len(ids) == 1:
		return salesOr(ids[0], money)
	}
	return salesOr(nearest(main, valued), money)
}

// worsens reports whether the values go the way that nobody wants a metric to go: fewer enquiries at the desk are not
// fewer leads.
func worsens(m mentioned, valued []figure) bool {
	if slices.Contains(lessIsBetter, m.id) {
		return false
	}
	from, paired := only(valued, baselineRole)
	to, aimed := only(valued, targetRole)
	if paired && aimed && from.unit == to.unit && to.number < from.number {
		return true
	}
	return slices.ContainsFunc(valued, func(f figure) bool { return (f.role == percentRole || f.role == changeRole) && f.number < 0 })
}

func (m mentioned) isAnswer() bool { return m.id == responseTime || m.id == answering }

func hasTime(figures []figure) bool {
	return slices.ContainsFunc(figures, func(f figure) bool { return f.unit == timeUnit })
}

// fits reports whether values of those units can be of a metric: bookings are never 22 %.
func fits(m mentioned, valued []figure) bool {
	for _, f := range valued {
		switch {
		case f.role == percentRole:
		case (f.unit == percentUnit || f.unit == pointsUnit) && !m.isRate() && m.id != "net_promoter_score":
			return false
		case f.unit == moneyUnit && !m.isMoney(), f.unit == timeUnit && !m.isAnswer(), f.unit == markUnit && !m.isScore():
			return false
		case f.unit == countUnit && m.id == "donations": // how many there are
			return false
		}
	}
	return true
}

// isShared reports whether a metric is what a percentage is a share of: 30 % of our visits.
func (r *Reader) isShared(words []Word, m mentioned, figures []figure) bool {
	const near = 3 // words
	for _, f := range figures {
		if f.unit == percentUnit && f.role != percentRole && !m.isRate() && r.sentence.percentOf.Match(words[f.end:]) > 0 && m.at > f.end && m.at <= f.end+near {
			return true
		}
	}
	return false
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

// sold reports whether the target is how many are sold: "sell 40 courses".
func (r *Reader) sold(words []Word, valued []figure) bool {
	for _, f := range valued {
		before := r.withoutSofteners(words[:f.at])
		if f.role != baselineRole && (r.sentence.sell.EndOf(before) > 0 || r.sentence.soldFor.EndOf(before) > 0) {
			return true
		}
	}
	return false
}

// disagree reports whether two figures claim the same role.
func disagree(valued []figure) bool {
	for _, f := range valued {
		if _, alone := only(valued, f.role); !alone {
			return true
		}
	}
	return false
}

func distinct(mentions []mentioned) []string {
	var ids []string
	for _, m := range mentions {
		if !slices.Contains(ids, m.id) {
			ids = append(ids, m.id)
		}
	}
	return ids
}

// nearest returns the metric that stands closest to a value, "" when two are as close.
func nearest(mentions []mentioned, valued []figure) string {
	const farthest = 4 // words
	best, closest, tie := "", farthest, false
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
