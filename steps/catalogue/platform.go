package catalogue

// Kind is the kind of channel that a platform is.
type Kind string

// The kinds of platform.
const (
	Social Kind = "social"
	Search Kind = "search"
	Local  Kind = "local" // maps and local search
	Email  Kind = "email"
	Owned  Kind = "owned" // belongs to the business
)

var kinds = []string{string(Social), string(Search), string(Local), string(Email), string(Owned)}

// Platform is one channel with its data.
type Platform struct {
	ID   string
	Kind Kind

	// Judgements of this project, without a source.
	Hours  float64              // hours a week for a minimal presence
	Buys   float64              // 0 to 1: how much people buy, or do what is asked, through it
	Aim    Aim                  // how well it reaches people by each characteristic
	Serves map[GoalKind]float64 // 0 to 1 by kind of goal: how well its functions serve it

	// Figures, each with its source.
	Shares      []Share
	Radius      Figure    // smallest ad radius, in km
	Pool        Figure    // smallest audience of an ad
	ListMinimum Figure    // smallest list of known people that an ad can be shown to
	DailyBudget Figure    // smallest ad budget
	Geography   Geography // places that an ad can target
	Figures     []Figure  // further figures

	name, does, inText, on words
	order                  int
}

// Name returns the name in the language "en" or "fr".
func (p *Platform) Name(language string) string { return p.name.in(language) }

// InText returns what a sentence in the language "en" or "fr" calls the platform, with its article: "the email
// newsletter". It is the name where the platform's file gives nothing else.
func (p *Platform) InText(language string) string {
	if said := p.inText.in(language); said != "" {
		return said
	}
	return p.Name(language)
}

// On says in the language "en" or "fr" where the platform's people are, "among the readers of the newsletter"; ""
// where "on" and its name say it.
func (p *Platform) On(language string) string { return p.on.in(language) }

// Does returns a sentence about what people do there, in the language "en" or "fr".
func (p *Platform) Does(language string) string { return p.does.in(language) }

// words is a text in both languages.
type words struct{ english, french string }

func (w words) in(language string) string {
	if language == "fr" {
		return w.french
	}
	return w.english
}

// Aim is, from 0 to 1, how well a platform reaches people by each characteristic.
type Aim struct {
	Location     Location
	JobRole      float64 // title, function or seniority, not industry alone
	Age          float64
	Interest     float64
	Intent       float64 // what people are looking for at that moment
	Relationship float64 // existing contacts, without paying
}

// Location is the finest place that a platform can target.
type Location struct {
	Reach    Reach
	RadiusKm float64 // 0 unless Reach is Radius
}

// Reach is how a platform targets a place.
type Reach string

// The ways to target a place.
const (
	Radius   Reach = "radius" // a circle around a point
	City     Reach = "city"
	Postcode Reach = "postcode"
	Own      Reach = "own"  // existing contacts only, wherever they are
	Nowhere  Reach = "none" // not at all
)

// GoalKind is a kind of goal that a platform can serve, as data files and strategy files write it: goal.kind.
type GoalKind string

// The kinds of goal.
const (
	GoalAwareness   GoalKind = "awareness"
	GoalSales       GoalKind = "sales"
	GoalLeads       GoalKind = "leads"
	GoalSearchers   GoalKind = "searchers"
	GoalCommunity   GoalKind = "community"
	GoalAdvocacy    GoalKind = "advocacy"
	GoalService     GoalKind = "service"
	GoalRecruitment GoalKind = "recruitment"
)

// GoalKinds returns the kinds of goal, in the order in which they are offered.
func GoalKinds() []GoalKind {
	return []GoalKind{
		GoalAwareness, GoalSales, GoalLeads, GoalSearchers, GoalCommunity, GoalAdvocacy, GoalService, GoalRecruitment,
	}
}
