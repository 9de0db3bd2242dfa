package reading

import (
	"strings"
	"time"

	"sweetspot/lang"
)

// calendarWords are the words of days, months and spans of time.
type calendarWords struct {
	month   [time.December + 1]Vocabulary
	weekday [time.Saturday + 1]Vocabulary
	unit    [year + 1]Vocabulary
	ordinal [fourth + 1]Vocabulary

	fortnight, ordinalSuffix                         Vocabulary
	article, dayArticle, of                          Vocabulary
	this, next, nextAfter, theMonth, theYear, weekOf Vocabulary
	halfYear, quarterLetter, halfLetter              Vocabulary
	today, tomorrow, afterTomorrow                   Vocabulary
	yearEnd, monthEnd, goesOn                        Vocabulary
	seasonLead, seasonThis, seasonGoods              Vocabulary
	rangeFrom, rangeTo                               Vocabulary
	belongs, nthDay, nthLast, eventLeads             Vocabulary

	yesterday, beforeYesterday, agoBefore, agoAfter, last, lastAfter Vocabulary

	one, soon, beforeUnit, andAHalf, tails, durationLeads, durationWeak, durationGoesOn Vocabulary

	begins                       Vocabulary // the words that a period can begin with, numbers aside
	relativeBegins, feastsBegins Vocabulary // the words that relatives and feasts can begin with
	weekdays, months             Vocabulary // the names of all weekdays, of all months

	relatives []relative
	seasons   []season
	feasts    []feast
	edges     [end + 1]Vocabulary
	leads     [past + 1]Vocabulary
}

func newCalendarWords(words lang.Words, list func(string) Vocabulary) calendarWords {
	w := calendarWords{
		fortnight: list("unit.fortnight"), ordinalSuffix: list("ordinal.suffix"),
		belongs: list("date.belongs"), article: list("date.article"), dayArticle: list("date.day_article"), of: list("date.of"), this: list("date.this"), next: list("date.next"),
		nextAfter: list("date.next_after"), theMonth: list("date.the_month_of"), theYear: list("date.the_year"), weekOf: list("date.week_of"),
		halfYear: list("date.half_year"), quarterLetter: list("date.quarter_letter"), halfLetter: list("date.half_letter"),
		today: list("date.today"), tomorrow: list("date.tomorrow"), afterTomorrow: list("date.after_tomorrow"),
		yearEnd: list("date.year_end"), monthEnd: list("date.month_end"), goesOn: list("date.goes_on"),
		seasonLead: list("date.season_lead"), seasonThis: list("date.season_this"), seasonGoods: list("season.goods"),
		rangeFrom: list("range.from"), rangeTo: list("range.to"),
		nthDay: list("date.nth_day"), eventLeads: list("date.event_leads"), nthLast: list("date.nth_last"),
		yesterday: list("past.yesterday"), beforeYesterday: list("past.before_yesterday"),
		agoBefore: list("past.ago_before"), agoAfter: list("past.ago_after"),
		last: list("past.last"), lastAfter: list("past.last_after"),
		one: list("duration.one"), soon: list("duration.soon"), beforeUnit: list("duration.before"),
		andAHalf: list("duration.and_a_half"), tails: list("duration.tails"), durationLeads: list("duration.leads"), durationWeak: list("duration.weak_leads"), durationGoesOn: list("duration.goes_on"),
		relatives: newRelatives(words), seasons: newSeasons(list), feasts: newFeasts(list),
		edges: [...]Vocabulary{end: list("edge.end"), middle: list("edge.middle"), start: list("edge.start")},
		leads: [...]Vocabulary{
			before: list("lead.before"), by: list("lead.by"), during: list("lead.during"),
			alone: list("lead.alone"), opening: list("lead.opening"), past: list("lead.past"),
		},
	}
	for month := time.January; month <= time.December; month++ {
		w.month[month] = list("month." + strings.ToLower(month.String()))
	}
	for weekday := time.Sunday; weekday <= time.Saturday; weekday++ {
		w.weekday[weekday] = list("weekday." + strings.ToLower(weekday.String()))
	}
	for of, name := range unitNames {
		w.unit[of] = list("unit." + name)
	}
	for number, name := range ordinalNames {
		w.ordinal[number] = list("ordinal." + name)
	}
	w.relativeBegins, w.feastsBegins = w.beginningsOfMany()
	w.weekdays, w.months = beginnings(w.weekday[:]...), beginnings(w.month[:]...)
	w.begins = w.beginnings()
	return w
}

// beginnings returns the words with which a period can begin.
func (w *calendarWords) beginnings() Vocabulary {
	lists := []Vocabulary{
		w.article, w.dayArticle, w.this, w.next, w.theMonth, w.theYear, w.weekOf, w.quarterLetter, w.halfLetter, w.today, w.tomorrow, w.afterTomorrow,
		w.yearEnd, w.monthEnd, w.nthLast, w.one, w.beforeUnit, w.seasonLead,
	}
	lists = append(lists, w.unit[month], w.unit[year])
	lists = append(lists, w.month[:]...)
	lists = append(lists, w.weekday[:]...)
	lists = append(lists, w.ordinal[:]...)
	for _, season := range w.seasons {
		lists = append(lists, season.words)
	}
	return beginnings(append(lists, w.relativeBegins, w.feastsBegins)...)
}

// beginningsOfMany returns the words with which relatives and feasts can begin, so that most places in a text need no
// search among them.
func (w *calendarWords) beginningsOfMany() (relatives, feasts Vocabulary) {
	var ofRelatives, ofFeasts []Vocabulary
	for _, relative := range w.relatives {
		ofRelatives = append(ofRelatives, relative.words)
	}
	for _, feast := range w.feasts {
		ofFeasts = append(ofFeasts, feast.words)
	}
	return beginnings(ofRelatives...), beginnings(ofFeasts...)
}

// unit is a stretch of the calendar.
type unit int

const (
	day unit = iota
	week
	month
	quarter
	half
	year
)

var unitNames = [...]string{day: "day", week: "week", month: "month", quarter: "quarter", half: "half", year: "year"}

const fourth = 3 // the place of the fourth among the ordinals

var ordinalNames = [...]string{"first", "second", "third", fourth: "fourth"}

// relative is a period counted from today's: 0 the present one, 1 the next.
type relative struct {
	words  Vocabulary
	of     unit
	offset int
	inside bool // means something only behind "end of" and the like: the month
}

// newRelatives puts the words of each unit in the place of ~ in the wordings of one language. In the words of
// several languages, units and what stands around them combine.
func newRelatives(words lang.Words) []relative {
	var all []relative
	for of, name := range unitNames {
		units := strings.Join(words.List("unit."+name), "|")
		for id, kind := range map[string]relative{
			"relative.next": {offset: 1}, "relative.this": {offset: 0}, "relative.last": {offset: -1}, "relative.bare": {inside: true},
		} {
			var wordings []string
			for _, wording := range words.List(id) {
				wordings = append(wordings, strings.Replace(wording, "~", units, 1))
			}
			kind.of, kind.words = unit(of), NewVocabulary(wordings)
			all = append(all, kind)
		}
	}
	return all
}

// season is a season of the northern hemisphere, by the days it usually begins and ends.
type season struct {
	words            Vocabulary
	fromMonth, month time.Month
	fromDay, day     int
}

func newSeasons(list func(string) Vocabulary) []season {
	return []season{
		{words: list("season.spring"), fromMonth: time.March, fromDay: 20, month: time.June, day: 20},
		{words: list("season.summer"), fromMonth: time.June, fromDay: 21, month: time.September, day: 22},
		{words: list("season.autumn"), fromMonth: time.September, fromDay: 23, month: time.December, day: 20},
		{words: list("season.winter"), fromMonth: time.December, fromDay: 21, month: time.March, day: 19},
	}
}

// edge is which part of a period is meant.
type edge int

const (
	whole edge = iota
	start
	middle
	end
)

// lead is what the words before a date make of it.
type lead int

const (
	alone   lead = iota // nothing stands before it
	during              // in March
	by                  // by March: a deadline for sure
	before              // before March: over when March begins
	opening             // from 1 March, starting in March
	past                // since March, compared with March: no date of the plan
)
