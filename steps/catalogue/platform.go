package catalogue

// Kind is what sort of channel a platform is.
type Kind string

// The kinds of platform.
const (
	Social Kind = "social"
	Search Kind = "search"
	Local  Kind = "local" // found by people nearby, on a map
	Email  Kind = "email"
	Owned  Kind = "owned" // a place that belongs to the business
)

var kinds = []string{string(Social), string(Search), string(Local), string(Email), string(Owned)}

// Platform is one channel and what is known of it.
type Platform struct {
	ID   string
	Kind Kind

	// Judgements of this project: no source gives them.
	Hours  float64            // a week, for a minimal honest presence
	Buys   float64            // 0 to 1: do people buy, or act as asked, through it
	Aim    Aim                // can it reach people by a characteristic
	Serves map[string]float64 // 0 to 1 by goal kind: how well its functions serve it

	// Figures, each with its source.
	Shares      []Share
	Radius      Figure    // smallest ad radius, in km
	Pool        Figure    // smallest audience of an ad
	ListMinimum Figure    // smallest list of known people that an ad can be shown to
	DailyBudget Figure    // smallest ad budget
	Geography   Geography // places that an ad can aim at
	Figures     []Figure  // further ones worth showing

	name, does words
	order      int
}

// Name gives the platform's name in the language "en" or "fr".
func (p *Platform) Name(language string) string { return p.name.in(language) }

// Does says in one sentence what people do there, in the language "en" or "fr".
func (p *Platform) Does(language string) string { return p.does.in(language) }

// words are a text in both languages.
type words struct{ english, french string }

func (w words) in(language string) string {
	if language == "fr" {
		return w.french
	}
	return w.english
}

// Aim tells, from 0 to 1, how well a platform reaches people by each characteristic.
type Aim struct {
	Location     Location
	JobRole      float64 // title, function or seniority; industries are not enough
	Age          float64
	Interest     float64
	Intent       float64 // what people are looking for at that moment
	Relationship float64 // the people the business already has, unpaid
}

// Location is the finest place that a platform can aim at.
type Location struct {
	Reach    Reach
	RadiusKm float64 // with Radius alone
}

// Reach is how a platform aims at a place.
type Reach string

// The ways to aim at a place.
const (
	Radius   Reach = "radius" // a circle around a point
	City     Reach = "city"
	Postcode Reach = "postcode"
	Own      Reach = "own"  // only the people the business already has, wherever they are
	Nowhere  Reach = "none" // not at all
)

// The kinds of goal that a platform can serve, as data files and strategy files write them.
const (
	GoalAwareness   = "awareness"
	GoalSales       = "sales"
	GoalLeads       = "leads"
	GoalSearchers   = "searchers"
	GoalCommunity   = "community"
	GoalAdvocacy    = "advocacy"
	GoalService     = "service"
	GoalRecruitment = "recruitment"
)

// GoalKinds returns the kinds of goal, in the order in which they are offered.
func GoalKinds() []string {
	return []string{
		GoalAwareness, GoalSales, GoalLeads, GoalSearchers, GoalCommunity, GoalAdvocacy, GoalService, GoalRecruitment,
	}
}
