package advice

import (
	"math"
	"strings"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps"
)

// Words are the sentences of a finding.
type Words struct {
	Title string // what was found, within 60 characters
	Why   string // why it matters
	Fix   string // what to do
}

// Words says a finding in the language of the speaker.
func (f *Finding) Words(sp steps.Speaker) Words {
	args := make(lang.Args, len(f.args))
	for name, value := range f.args {
		args[name] = say(sp, value)
	}
	prefix := "rule." + f.Rule.ID + "."
	if f.form != "" {
		prefix += f.form + "_"
	}
	return Words{
		Title: sp.Texts.Text(prefix+"title", args),
		Why:   sp.Texts.Text(prefix+"why", args),
		Fix:   sp.Texts.Text(prefix+"fix", args),
	}
}

// Things in the arguments of a finding that only a speaker can say.
type (
	platformName string   // id of a platform
	eitherOf     []string // ids of one or two platforms, any of them
	accountName  struct{ platform, handle string }

	// called is what the user called something, in quotation marks; where it has no name, the words
	// of unnamed.<list>.
	called struct{ list, name string }

	metricName  string // id of a metric
	metricNames []string
	measured    struct { // a value of a metric
		metric   string
		value    float64
		currency string
	}

	percent  float64  // 0 to 100
	quantity struct { // a number with what it counts, quantity.<unit>
		unit   string
		number float64
	}
	countryName string   // ISO 3166-1 alpha-2
	crucial     struct { // what an audience is reached by
		thing, place string
		radius       steps.Number // km
	}
)

// Longest texts of the user in a finding, in characters: a title has 60.
const (
	longestName    = 26
	longestPlace   = 20
	longestPlan    = 120
	longestAccount = 27 // platform and handle together
	shortestHandle = 6  // below this a handle says nothing
)

func say(sp steps.Speaker, arg any) any {
	switch arg := arg.(type) {
	case platformName:
		return sp.PlatformName(string(arg))
	case eitherOf:
		return arg.say(sp)
	case accountName:
		return arg.say(sp)
	case called:
		return arg.say(sp)
	case metricName:
		return nameOfMetric(sp, string(arg))
	case metricNames:
		names := make([]string, len(arg))
		for i, id := range arg {
			names[i] = nameOfMetric(sp, id)
		}
		return names
	case measured:
		return arg.say(sp)
	case percent:
		return sp.Texts.Percent(math.Round(float64(arg)))
	case quantity:
		return arg.say(sp.Texts)
	case countryName:
		return steps.CountryName(string(arg), string(sp.Texts.Language()))
	case crucial:
		return arg.say(sp.Texts)
	}
	return arg
}

// nameOfMetric is the name of a metric inside a sentence: without the capital of a label, unless it
// begins with an abbreviation.
func nameOfMetric(sp steps.Speaker, id string) string {
	name := []rune(sp.Texts.Text("metric." + id + ".name"))
	if len(name) > 1 && strings.ToLower(string(name[1])) == string(name[1]) {
		return strings.ToLower(string(name[0])) + string(name[1:])
	}
	return string(name)
}

func (e eitherOf) say(sp steps.Speaker) string {
	if len(e) == 1 {
		return sp.PlatformName(e[0])
	}
	return sp.Texts.Text("advice.either", lang.Args{"One": sp.PlatformName(e[0]), "Other": sp.PlatformName(e[1])})
}

func (a accountName) say(sp steps.Speaker) string {
	platform := sp.PlatformName(a.platform)
	room := longestAccount - utf8.RuneCountInString(platform)
	if blank(a.handle) || room < shortestHandle {
		return platform
	}
	return sp.Texts.Text("advice.account", lang.Args{"Platform": platform, "Handle": shorten(a.handle, room)})
}

func (c called) say(sp steps.Speaker) string {
	if blank(c.name) {
		return sp.Texts.Text("advice.unnamed." + c.list)
	}
	return sp.Texts.Text("advice.called", lang.Args{"Name": shorten(c.name, longestName)})
}

func (m measured) say(sp steps.Speaker) string {
	return sp.MetricValue(steps.FindMetric(m.metric), m.value, m.currency)
}

// say writes the number with its unit. A language decides by a whole number which form goes with
// it: what lies between 1 and 2 is plural in English as 0 is, and singular in French as 0 is.
func (q quantity) say(t *lang.Texts) string {
	n := int(q.number)
	if n < 2 && float64(n) != q.number {
		n = 0
	}
	return t.Count("quantity."+q.unit, n, lang.Args{"Number": q.number})
}

func (c crucial) say(t *lang.Texts) string {
	id := "advice.crucial." + c.thing
	if c.thing == steps.Location {
		if c.radius.Given {
			id += "_radius"
		}
		if !blank(c.place) {
			id += "_place"
		}
	}
	return t.Text(id, lang.Args{"Km": c.radius.Value, "Place": shorten(c.place, longestPlace)})
}

// shorten puts a text on one line without its full stop, and cuts it at a word where it has more
// than so many characters.
func shorten(text string, most int) string {
	text = strings.Join(strings.Fields(lang.Show(text)), " ")
	text = strings.TrimRight(text, " ,;:.")
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most-1])
	if space := strings.LastIndexByte(cut, ' '); space > len(cut)/2 {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:.") + "…"
}
