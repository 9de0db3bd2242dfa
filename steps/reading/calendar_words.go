package reading

import (
	"time"

	"sweetspot/steps/date"
)

var monthNames = [...]string{
	time.January:   "january|janvier|jan|janv|janury|januray",
	time.February:  "february|fevrier|feb|fev|fevr|febuary|feburary|fevier",
	time.March:     "march|mars|mar|marche|mrach",
	time.April:     "april|avril|apr|avr|aprl|avirl",
	time.May:       "may|mai",
	time.June:      "june|juin|jun|jiun",
	time.July:      "july|juillet|jul|juil|juilet|juillets",
	time.August:    "august|aout|aug|augst",
	time.September: "september|septembre|sep|sept",
	time.October:   "october|octobre|oct",
	time.November:  "november|novembre|nov",
	time.December:  "december|decembre|dec",
}

var weekdayNames = [...]string{
	time.Sunday:    "sunday|dimanche",
	time.Monday:    "monday|lundi",
	time.Tuesday:   "tuesday|mardi",
	time.Wednesday: "wednesday|mercredi|wenesday|wedensday",
	time.Thursday:  "thursday|jeudi|thurdsay",
	time.Friday:    "friday|vendredi",
	time.Saturday:  "saturday|samedi|saterday",
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

var unitNames = [...]string{
	day:     "day|days|jour|jours",
	week:    "week|weeks|semaine|semaines|wk|wks|weeek",
	month:   "month|months|mois|mths|mth|mounth|monthes",
	quarter: "quarter|quarters|trimestre|trimestres",
	half:    "semester|semestre|semestres",
	year:    "year|years|an|ans|annee|annees|yr|yrs",
}

// relative is a period counted from today's: 0 the present one, 1 the next.
type relative struct {
	wording string
	offset  int
	inside  bool // means something only behind "end of" and the like: the month
}

// relatives stand around a unit, written ~.
var relatives = []relative{
	{wording: "the? next|coming|following ~", offset: 1},
	{wording: "le|la|l|au|du|d|en? ~ prochain|prochaine|suivant|suivante", offset: 1},
	{wording: "le|la|au|du? prochain|prochaine ~", offset: 1},
	{wording: "this|current ~", offset: 0},
	{wording: "ce|cet|cette ~ ci?", offset: 0},
	{wording: "le|la|l|du ~ en cours", offset: 0},
	{wording: "the|le|la|l|du|de|d? ~", offset: 0, inside: true},
}

// season is a season of the northern hemisphere, by the days it usually begins and ends.
type season struct {
	wording          string
	fromMonth, month time.Month
	fromDay, day     int
}

var seasons = []season{
	{wording: "spring|springtime|printemps", fromMonth: time.March, fromDay: 20, month: time.June, day: 20},
	{wording: "summer|summertime|ete", fromMonth: time.June, fromDay: 21, month: time.September, day: 22},
	{wording: "autumn|automne", fromMonth: time.September, fromDay: 23, month: time.December, day: 20},
	{wording: "winter|wintertime|hiver", fromMonth: time.December, fromDay: 21, month: time.March, day: 19},
}

// feast is a day that has a name; before it means the day before.
type feast struct {
	wording string
	in      func(year int) date.Date
}

var feasts = []feast{
	{"christmas day?", fixed(time.December, 25)},
	{"xmas|noel", fixed(time.December, 25)},
	{"christmas eve", fixed(time.December, 24)},
	{"new year s? day?", fixed(time.January, 1)},
	{"nouvel an", fixed(time.January, 1)},
	{"new year s? eve", fixed(time.December, 31)},
	{"halloween", fixed(time.October, 31)},
	{"valentine|valentines s? day?", fixed(time.February, 14)},
	{"saint|st valentin", fixed(time.February, 14)},
	{"rentree", fixed(time.September, 1)},
	{"easter sunday|day?", easter},
	{"paques", easter},
	{"black friday", blackFriday},
}

func fixed(month time.Month, day int) func(int) date.Date {
	return func(year int) date.Date { return date.New(year, month, day) }
}

// easter is Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
func easter(year int) date.Date {
	golden, century, rest := year%19, year/100, year%100
	skipped := century - century/4 - (century-(century+8)/25+1)/3
	epact := (19*golden + skipped + 15) % 30
	weekday := (32 + 2*(century%4) + 2*(rest/4) - epact - rest%4) % 7
	shift := (golden + 11*epact + 22*weekday) / 451
	days := epact + weekday - 7*shift + 114
	return date.New(year, time.Month(days/31), days%31+1)
}

// blackFriday is the day after the fourth Thursday of November.
func blackFriday(year int) date.Date {
	first := date.New(year, time.November, 1)
	untilThursday := (int(time.Thursday) - int(first.Weekday()) + 7) % 7
	return first.AddDays(untilThursday + 22)
}

// edge is which part of a period is meant.
type edge int

const (
	whole edge = iota
	start
	middle
	end
)

var edgeWordings = []struct {
	wording string
	edge    edge
}{
	{"the? end|close of?", end},
	{"late", end},
	{"la? fin de|du|d|des|l? l?", end},
	{"the? middle of", middle},
	{"mid|mi", middle},
	{"la? mi", middle},
	{"milieu de|du|d?", middle},
	{"the? start|beginning of", start},
	{"early|debut", start},
	{"le? debut de|du|d", start},
}

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

var leadWordings = []struct {
	wording string
	lead    lead
}{
	{"before the|a|our?", before},
	{"avant le|la|les|l?", before},
	{"ahead of the?", before},
	{"prior to the?", before},
	{"by|bu the|this?", by},
	{"until|till|til|untill|unitl the?", by},
	{"up to the", by},
	{"due on|by? the?", by},
	{"d? ici a|au|le|la|les|l|en? l|la|le|les?", by},
	{"dici a|au|le|la|les|l|en? la?", by},
	{"jusqu|jusque a|au|en le|la|l?", by},
	{"no|not later than the?", by},
	{"at the latest on|by|in? the?", by},
	{"au plus tard le|en|a|au|la|l? la?", by},
	{"for|pour the|le|la|les|l?", by},
	{"deadline|echeance :|au|le|du|on?", by},
	{"date limite :|au|le|du?", by},
	{"come", by},
	{"between|from now|today and|to|until|till the?", by},
	{"entre maintenant|aujourd hui? et le|la|l?", by},
	{"on|in|during|over|within the?", during},
	{"en|au|a|dans|courant|pendant|sur le|la|les|l?", during},
	{"le|la|l", alone},
	{"the", alone},
	{"from|starting|beginning|start|begin on|in|from|of? the?", opening},
	{"a partir|compter de|du|d? le|la|l?", opening},
	{"des le|la|l|en?", opening},
	{"since|than|versus|vs|like the?", past},
	{"depuis|que le|la|l?", past},
	{"compared|relative to|with the?", past},
	{"par? rapport a|au le|la|l?", past},
	{"launched|opened|released|started|founded|created|born|sold on|in|during? the?", past},
	{"lance|lancee|lances|lancees|sorti|sortie|sortis|ouvert|ouverte|cree|creee en|le|au|a|l|d?", past},
	{"last|dernier|derniere|past", past},
}

// durationLeads come before a length of time that ends the plan: in 3 months.
var durationLeads = []string{
	"in|within|over|under|during the? next|coming?",
	"in|under less|under than?",
	"within|in the space of",
	"d? ici a? les?", "dici a? les?", "dans les?", "sous", "en", "sur les?", "au cours des", "pendant les?",
	"en moins de|d", "d? ici moins de|d", "dans un delai de|d", "by", "for the next|coming",
}

var durationTails = []string{"'|s? time", "from now|today", "a venir", "qui viennent", "prochains|prochaines|suivants"}

// seasonalGoods are what a season or a feast only describes: the summer sale is no date.
const seasonalGoods = "sale|sales|collection|collections|market|markets|party|parties|fair|menu|menus|range|camp|camps|" +
	"holiday|holidays|break|hamper|hampers|campaign|box|boxes|offer|offers|tree|trees|card|cards|lights|course|courses|" +
	"class|classes|dinner|lunch|event|shop|season|term|dresses|clothes|house|coats"
