package reading

// scaled is a wording that multiplies a number, or is one.
type scaled struct {
	wording string
	factor  float64
	glued   bool // only right behind the digits, or with a currency: 10k, 10 k€
	priced  bool // only with a currency: £2m, as 500m may be metres
}

var scales = []scaled{
	{wording: "k", factor: 1e3, glued: true},
	{wording: "ke", factor: 1e3, glued: true},
	{wording: "m", factor: 1e6, priced: true},
	{wording: "thousand|mille", factor: 1e3},
	{wording: "million|millions", factor: 1e6},
}

var dozens = []scaled{
	{wording: "a|une? dozen|douzaine", factor: 12},
	{wording: "a hundred", factor: 100},
	{wording: "a thousand", factor: 1000},
	{wording: "une dizaine", factor: 10},
	{wording: "une quinzaine", factor: 15},
	{wording: "une vingtaine", factor: 20},
	{wording: "une trentaine", factor: 30},
	{wording: "une quarantaine", factor: 40},
	{wording: "une cinquantaine", factor: 50},
	{wording: "une soixantaine", factor: 60},
	{wording: "une centaine", factor: 100},
	{wording: "un millier", factor: 1000},
}

var numerals = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9,
	"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
	"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
	"octante": 80, "huitante": 80, "nonante": 90,
}

var currencies = []string{
	"€", "£", "$", "euro", "euros", "eur", "pound", "pounds", "gbp", "dollar", "dollars", "usd", "cad",
	"chf", "franc", "francs", "quid",
}

var perCent = []string{"%", "percent", "per cent", "pourcent", "pour cent", "pct", "pourcents"}
