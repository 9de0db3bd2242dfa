package catalogue

// Figure is one fact about a platform, with its source. Unit, Group, Says and Note are in English:
// Catalogue.Phrase translates them. The figures themselves stand in data/<platform>.yaml.
type Figure struct {
	Key     string // what is measured, such as social_buyer_share; empty for ad limits
	Value   float64
	Unit    string // "%", "km", "USD", "people"…
	Says    string // instead of Value and Unit, a fact that is a sentence
	Group   string // who or what was counted
	Country string // ISO 3166-1 alpha-2, EU, world, or "" if it is the same everywhere
	Year    int
	Source  string // id of the source
	Note    string // a caution
}

// Known reports whether the figure has a source.
func (f Figure) Known() bool { return f.Source != "" }

// Geography is the levels of place that a platform's ads can target, widest first. It is empty if no source
// names them.
type Geography struct {
	Levels []string
	Year   int
	Source string // id of the source
	Note   string // a caution, in English
}

var levels = []string{
	"continent", "country", "region", "metro", "county", "city", "neighborhood", "postcode", "airport", "point",
}

// Source is a publication that figures are taken from. Tier A is the publisher's or the platform's own text, B
// a named study read through an article or a copy, C a vendor, an agency or a collection.
type Source struct {
	ID, Title, Publisher string
	Year                 int
	URL, Tier            string
}
