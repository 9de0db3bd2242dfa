package reading

import (
	"strconv"
	"strings"

	"sweetspot/lang"
)

// sentenceWords are the words by which the sentence of an objective is read.
type sentenceWords struct {
	// Verbs, by what they make of a figure.
	raise, lower, add, reach, sell, speed, effort, improve, keep  Vocabulary
	bring, alsoNoun, verbAfter, addObject, collectObject, soldFor Vocabulary

	// What begins and ends a clause.
	means, aside, gerundLead, purpose, also, beside, comparison, comparisonWhole, ofOur Vocabulary
	gerundEndings                                                                       []string

	// What stands around figures.
	softeners, changeAfter, changeFurther, changeBefore, downBefore, downAfter                    Vocabulary
	nowBefore, nowAfter, from, to, toFixed, of, by, arrow                                         Vocabulary
	rangeLink, rangeBetween, rangeAnd, orMore, times, multiply, points, ratio                     Vocabulary
	percentOf, priceBefore, prepositions, milestone, noValueBefore                                Vocabulary
	countedOtherwise, metricStarts, budget, budgetAfter, budgetEnds, age, mark, placed, remaining Vocabulary
	weekly, monthly, weeklyNot, speedBefore, fromAlone, endsFigure                                Vocabulary
	result, bound, comparative, changeNoun, changeOf, goal, stars, marked, divide, ofNoun         Vocabulary

	// What stands around metrics.
	owners, counting, quantityOf, countedVerbs, percentWord, notNoun, average, modifiers, goesOn, collection, conjunction Vocabulary
	quantity, subjectOf, away, awayWords, head, rate, duration, newsletter, network                                       Vocabulary

	metrics   []metricWords
	named     Vocabulary // the words that a metric can begin with
	fractions []fraction

	fractionsBegin Vocabulary // the words that fractions can begin with
}

// metricWords are the wordings of a metric.
type metricWords struct {
	id    string
	words Vocabulary
}

// fraction is a change in per cent that is said in words. Behind is what must stand before it.
type fraction struct {
	percent       float64
	words, behind Vocabulary
}

func newSentenceWords(words lang.Words, list func(string) Vocabulary) sentenceWords {
	w := sentenceWords{
		raise: list("verb.raise"), lower: list("verb.lower"), add: list("verb.add"), reach: list("verb.reach"),
		sell: list("verb.sell"), speed: list("verb.speed"), effort: list("verb.effort"),
		improve: list("verb.improve"), keep: list("verb.keep"), bring: list("verb.bring"), alsoNoun: list("verb.also_noun"), verbAfter: list("verb.verb_after"), addObject: list("verb.add_object"),
		collectObject: list("verb.collect_object"), soldFor: list("verb.sold_for"),

		means: list("clause.means"), aside: list("clause.aside"), gerundLead: list("clause.gerund_lead"),
		purpose: list("clause.purpose"), also: list("clause.also"), beside: list("clause.beside"), comparison: list("clause.comparison"), comparisonWhole: list("clause.comparison_whole"), ofOur: list("clause.of_our"),
		gerundEndings: words.List("clause.gerund_ending"),

		softeners: list("figure.softeners"), changeAfter: list("figure.change_after"),
		changeFurther: list("figure.change_further"), changeBefore: list("figure.change_before"),
		downBefore: list("figure.down_before"), downAfter: list("figure.down_after"),
		nowBefore: list("figure.now_before"), nowAfter: list("figure.now_after"), from: list("figure.from"),
		to: list("figure.to"), toFixed: list("figure.to_fixed"), of: list("figure.of"), by: list("figure.by"),
		arrow: list("figure.arrow"), rangeLink: list("figure.range_link"), rangeBetween: list("figure.range_between"),
		rangeAnd: list("figure.range_and"), orMore: list("figure.or_more"), times: list("figure.times"),
		multiply: list("figure.multiply"), points: list("figure.points"), ratio: list("figure.ratio"), percentOf: list("figure.percent_of"),
		priceBefore: list("figure.price_before"), prepositions: list("figure.prepositions"),
		milestone: list("figure.milestone"), noValueBefore: list("figure.no_value_before"),
		countedOtherwise: list("figure.counted_otherwise"), metricStarts: list("figure.metric_starts"),
		budget: list("figure.budget"), budgetAfter: list("figure.budget_after"), mark: list("figure.mark"), placed: list("figure.placed"), remaining: list("figure.remaining"), budgetEnds: list("figure.budget_ends"), age: list("figure.age_before"),
		fromAlone: list("figure.from_alone"), endsFigure: list("figure.ends_figure"), weekly: list("figure.weekly"), monthly: list("figure.monthly"),
		weeklyNot: list("figure.weekly_not"), speedBefore: list("figure.speed_before"),
		result: list("figure.result"), bound: list("figure.bound"), comparative: list("figure.comparative"), changeNoun: list("figure.change_noun"),
		changeOf: list("figure.change_of"), goal: list("figure.goal"), stars: list("figure.stars"), marked: list("figure.marked"), divide: list("figure.divide"), ofNoun: list("figure.of_noun"),

		owners: list("subject.owners"), counting: list("subject.counting"), quantityOf: list("subject.quantity_of"),
		countedVerbs: list("subject.counted_verbs"), percentWord: list("subject.percent_word"),
		notNoun: list("subject.not_noun"), average: list("subject.average"), modifiers: list("subject.modifiers"), goesOn: list("subject.goes_on"), collection: list("subject.collection"), conjunction: list("clause.conjunction"),
		quantity: list("subject.quantity"), subjectOf: list("subject.of"), away: list("subject.away"),
		awayWords: list("subject.away_words"), head: list("subject.head"), rate: list("subject.rate"),
		duration: list("subject.duration"), newsletter: list("macro.newsletter"), network: list("macro.network"),
	}
	w.metrics = newMetricWords(words)
	w.fractions = newFractions(words)
	var ofFractions, lists []Vocabulary
	for _, fraction := range w.fractions {
		ofFractions = append(ofFractions, fraction.words)
	}
	w.fractionsBegin = beginnings(ofFractions...)
	for _, metric := range w.metrics {
		lists = append(lists, metric.words)
	}
	w.named = beginnings(lists...)
	return w
}

// newMetricWords puts the words of [macro] into the wordings of metrics.
func newMetricWords(words lang.Words) []metricWords {
	expand := strings.NewReplacer("~network", strings.Join(words.List("macro.network"), "|"),
		"~whose", strings.Join(words.List("macro.whose"), "|"))
	var metrics []metricWords
	for _, id := range words.Under("metric") {
		var wordings []string
		for _, wording := range words.List("metric." + id) {
			wordings = append(wordings, expand.Replace(wording))
		}
		metrics = append(metrics, metricWords{id, NewVocabulary(wordings)})
	}
	return metrics
}

func newFractions(words lang.Words) []fraction {
	var fractions []fraction
	for _, row := range words.Rows("fraction") {
		percent, err := strconv.ParseFloat(row["percent"], 64)
		if err == nil {
			one := func(cell string) Vocabulary { return NewVocabulary([]string{row[cell]}) }
			fractions = append(fractions, fraction{percent, one("wording"), one("behind")})
		}
	}
	return fractions
}
