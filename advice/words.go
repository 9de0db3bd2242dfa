package advice

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/reading"
)

// Words are the sentences of a finding in one language.
type Words struct {
	Title string // what was found, at most 60 characters
	Why   string // why it matters
	Fix   string // what to do
	Also  string // the names of the others, of an entry of several findings; else ""
}

// Words renders a finding in the language of the speaker.
func (f *Finding) Words(sp steps.Speaker) Words {
	args := f.render(sp, longestPlan)
	return Words{
		Title: f.Title(sp),
		Why:   capitalised(sp.Texts.Text(f.sentence(sp, "why"), args)),
		Fix:   capitalised(sp.Texts.Text(f.sentence(sp, "fix"), args)),
	}
}

// sentence returns the id of a part of the finding: plain_<part> where buying is not spoken of and there is
// such a text.
func (f *Finding) sentence(sp steps.Speaker, part string) string {
	prefix := "rule." + f.Rule.ID + "."
	if f.form != "" {
		prefix += f.form + "_"
	}
	if plain := prefix + "plain_" + part; f.naming.plain && sp.Texts.Has(plain) {
		return plain
	}
	return prefix + part
}

// capitalised returns a sentence that begins with a capital letter, also where a word of the catalogue is put
// at its beginning.
func capitalised(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToUpper(first)) + sentence[size:]
}

// EntryWords renders the findings of one entry as one: the words of the first, and the names of the others.
func EntryWords(findings []Finding, sp steps.Speaker) Words {
	words := findings[0].Words(sp)
	var others []string
	for i := range findings[1:] {
		if name := findings[1+i].subjectName(sp); name != "" {
			others = append(others, name)
		}
	}
	if len(others) > 0 {
		words.Also = sp.Texts.Text("advice.also", lang.Args{"Names": sp.Texts.List(others)})
	}
	return words
}

// subjectName returns what the finding calls its subject, "" for the whole strategy.
func (f *Finding) subjectName(sp steps.Speaker) string {
	names := map[string]string{
		"accounts": "Account", "audiences": "Audience", "channels": "Platform", "tactics": "Tactic", "objectives": "Objective",
	}
	arg, named := f.args[names[f.Rule.About]]
	if !named {
		return ""
	}
	return sp.Texts.Say(renderer{sp, longestName}.render(arg))
}

// Title returns the title of Words, which takes a third of the time of all of them.
func (f *Finding) Title(sp steps.Speaker) string {
	return capitalised(f.title(sp, f.sentence(sp, "title")))
}

// Stated returns the title as the document words it for its reader: in "we" where the title speaks to the author, and
// with names as they are.
func (f *Finding) Stated(sp steps.Speaker) string {
	part := "title"
	if f.form != "" {
		part = f.form + "_title"
	}
	id := "doc.accepted." + f.Rule.ID + "." + part
	if !sp.Texts.Has(id) {
		id = f.sentence(sp, "title")
	}
	return capitalised(sp.Texts.Text(id, f.render(sp, uncut)))
}

// title renders the title within 60 characters: where the sentence with all its names is longer, every
// name gets less room, and as a last resort the end of the sentence goes.
func (f *Finding) title(sp steps.Speaker, id string) string {
	for room := longestName; ; room-- {
		title := sp.Texts.Text(id, f.render(sp, room))
		if utf8.RuneCountInString(title) <= longestTitle {
			return title
		}
		if room <= shortestName {
			return shorten(title, longestTitle)
		}
	}
}

// render renders the arguments of the sentences. No name is longer than room characters.
func (f *Finding) render(sp steps.Speaker, room int) lang.Args {
	r := renderer{sp, room}
	args := f.naming.args(sp.Texts)
	for name, value := range f.args {
		args[name] = r.render(value)
		if id, platform := value.(platformName); platform {
			args["On"+name] = r.PlatformOn(string(id))
		}
	}
	return args
}

// Arguments of a finding whose text depends on the language.
type (
	platformName string   // id of a platform
	eitherOf     []string // ids of one or two platforms, any of them
	accountName  struct{ platform, handle string }

	// called is the name of an item in quotation marks, or the text advice.unnamed.<list> if the name is
	// blank.
	called struct{ list, name string }

	questionNames []string // paths of questions

	unquoted string // a name without quotation marks

	metricName  string // id of a metric
	metricNames []string
	measured    struct { // a value of a metric
		metric   string
		value    float64
		currency string
	}

	percent  float64  // 0 to 100
	quantity struct { // a number with its unit, a text quantity.<unit>
		unit   string
		number float64
	}
	countryName string   // ISO 3166-1 alpha-2
	crucial     struct { // what targeting has to be able to aim at
		thing   steps.Crucial
		place   string
		radius  steps.Number // km
		country string       // ISO 3166-1 alpha-2: distances are in its units
	}
)

// Lengths of the user's texts in a finding, in characters.
const (
	longestTitle   = 60
	longestName    = 26
	shortestName   = 6 // a name is not cut further to make a title fit
	longestPlace   = 20
	longestPlan    = 120
	longestAccount = 27   // platform and handle together
	shortestHandle = 6    // a shorter excerpt of a handle identifies nothing
	uncut          = 1000 // room for names as they are
)

// renderer renders arguments for one language. Names are cut to room characters.
type renderer struct {
	steps.Speaker
	room int
}

// limit returns to how many characters a name is cut that has at most so many.
func (r renderer) limit(most int) int {
	if r.room == uncut {
		return longestPlan
	}
	return min(most, r.room)
}

func (r renderer) render(arg any) any {
	switch arg := arg.(type) {
	case platformName:
		return r.PlatformInText(string(arg))
	case eitherOf:
		return r.either(arg)
	case accountName:
		return r.account(arg)
	case called:
		return r.called(arg)
	case unquoted:
		return shorten(string(arg), r.limit(longestName))
	case questionNames:
		names := make([]string, len(arg))
		for i, path := range arg {
			names[i] = r.Short(steps.Find(path))
		}
		return names
	case metricName:
		return r.metric(string(arg))
	case metricNames:
		names := make([]string, len(arg))
		for i, id := range arg {
			names[i] = r.metric(id)
		}
		return names
	case measured:
		return r.MetricValue(steps.FindMetric(arg.metric), arg.value, arg.currency)
	case percent:
		return r.Texts.Percent(math.Round(float64(arg)))
	case quantity:
		return r.WithUnit(arg.unit, arg.number)
	case countryName:
		return reading.CountryName(string(arg), string(r.Texts.Language()))
	case crucial:
		return r.crucial(arg)
	}
	return arg
}

// metric returns the name of a metric for the inside of a sentence: lower case, unless it begins with an
// abbreviation.
func (r renderer) metric(id string) string {
	name := []rune(r.Texts.Text("metric." + id + ".name"))
	if len(name) > 1 && unicode.IsUpper(name[1]) {
		return string(name)
	}
	return strings.ToLower(string(name[:1])) + string(name[1:])
}

func (r renderer) either(ids eitherOf) string {
	if len(ids) == 1 {
		return r.PlatformInText(ids[0])
	}
	return r.Texts.Text("advice.either", lang.Args{"One": r.PlatformInText(ids[0]), "Other": r.PlatformInText(ids[1])})
}

func (r renderer) account(a accountName) string {
	platform := r.PlatformName(a.platform)
	room := r.limit(longestAccount)
	if r.room < longestName {
		room = r.room + longestAccount - longestName
	}
	room -= utf8.RuneCountInString(platform)
	if blank(a.handle) || room < shortestHandle {
		return platform
	}
	return r.Texts.Text("advice.account", lang.Args{"Platform": platform, "Handle": shorten(a.handle, room)})
}

func (r renderer) called(c called) string {
	if blank(c.name) {
		return r.Texts.Text("advice.unnamed." + c.list)
	}
	return r.Texts.Text("advice.called", lang.Args{"Name": shorten(c.name, r.limit(longestName))})
}

func (r renderer) crucial(c crucial) string {
	id := "advice.crucial." + string(c.thing)
	if c.thing == steps.CrucialLocation {
		if c.radius.Given {
			id += "_radius"
		}
		if !blank(c.place) {
			id += "_place"
		}
	}
	place := shorten(c.place, r.limit(longestPlace))
	return r.Texts.Text(id, lang.Args{"Distance": r.Distance(c.country, c.radius.Value), "Place": place})
}

// shorten puts a text on one line without closing punctuation, and cuts it to at most so many
// characters, at a space where one is in the second half.
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
