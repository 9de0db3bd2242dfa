// Package steps is the interview: the strategy, the questions asked to make one, and how an answer is parsed.
// It is pure: it uses no terminal, disk, clock or environment.
package steps

import (
	"slices"

	"sweetspot/lang"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// Strategy is all answers of a marketer. A blank answer is the zero value of its field.
// Fields that hold one of a fixed set of values are of a type declared beside the question.
type Strategy struct {
	Language lang.Language
	Title    string
	Revision int
	Created  date.Date
	Revised  date.Date
	Reached  Step  // the furthest step that the user has opened
	Depth    Depth // the steps in which every question was opened

	Business    Business
	Competitors []Competitor
	Audiences   []Audience
	Goal        Goal
	Objectives  []Objective
	Resources   Resources
	Accounts    []Account
	Channels    []Channel
	Content     Editorial
	Tactics     []Tactic
	NextPhase   string
	Replies     Replies
	Measures    []Measure
	Budget      Budget
	Reviews     Reviews

	Results  []Result
	Accepted []Acceptance
	LeftOut  []string // names of the sections that the user took out of the document
	Log      []LogEntry
}

// Business is what is sold, and to which market.
type Business struct {
	Name         string
	Kind         Organisation
	Offer        string
	Website      string
	Difference   string
	Country      string // ISO 3166-1 alpha-2
	SellsTo      SellsTo
	Price        Price
	Market       Market
	Place        string
	RadiusKm     Number
	Niche        YesNo
	SearchDemand SearchDemand
	Fans         Fans
}

// Competitor is a business that a customer would choose instead.
type Competitor struct {
	ID        string
	Name      string
	Platforms []string
	Edge      string
}

// Audience is one group of people that the strategy is for.
type Audience struct {
	ID         string
	Name       string
	Part       Part
	Ages       []AgeBracket
	Gender     Gender
	Education  string
	Occupation string
	Size       Number // people
	Websites   []string
	SocialUse  []SocialUse
	EmailUse   EmailUse
	Needs      string
	Value      string
	Crucial    Crucial // of these people, where it differs from Goal.Crucial
	Evidence   Evidence
}

// Goal is the one outcome that the strategy is for.
type Goal struct {
	Kind          catalogue.GoalKind
	Statement     string
	Challenge     string
	Crucial       Crucial
	HorizonMonths Number
}

// Buying reports whether the kind of goal is about buying.
func (g *Goal) Buying() bool {
	switch g.Kind {
	case catalogue.GoalSales, catalogue.GoalLeads, catalogue.GoalSearchers:
		return true
	}
	return false
}

// Objective is a step towards the goal that can be counted.
type Objective struct {
	ID        string
	Statement string
	Metric    string
	Baseline  Number // in the unit of the metric
	Target    Number // in the unit of the metric
	Start     date.Date
	Deadline  date.Date
	Owner     string
	Audience  string // id of an audience
	Worth     Number // what one more is worth, in Resources.Currency
	Per       Per
}

// Resources are the means at hand.
type Resources struct {
	HoursPerWeek  Number
	MonthlyBudget Number // in Currency
	Currency      string // ISO 4217
	Expertise     Expertise
}

// Account is a presence that exists before any choice is made.
type Account struct {
	ID           string
	Platform     string
	Handle       string
	Owner        string
	Access       YesNo
	Purpose      string
	LastPost     date.Date
	Followers    Number
	MonthlyReach Number    // people
	AsOf         date.Date // the day of Followers and MonthlyReach
	Decision     Decision
}

// Channel is a platform chosen for the strategy.
type Channel struct {
	ID        string
	Platform  string
	Audience  string // id of an audience
	Reason    Reason
	There     YesNo
	BuyThere  YesNo
	BuyYours  YesNo
	Evidence  Evidence
	Objective string // id of an objective
	Role      string
}

// Editorial is what is said on the channels, and how.
type Editorial struct {
	Pillars    []Pillar
	Voice      string
	Approval   string
	Moderation string
	Crisis     string
}

// Pillar is a subject that comes back.
type Pillar struct {
	ID    string
	Name  string
	Share Number // per cent of what is published
}

// Tactic is one thing that will be done.
type Tactic struct {
	ID           string
	Name         string
	Kind         TacticKind
	Platform     string
	Objectives   []string // ids of objectives
	Pillar       string   // id of a pillar
	Phase        Phase
	Start        date.Date
	End          date.Date
	Cadence      string // as it was typed
	PostsPerWeek Number // the number in Cadence
	Aimed        YesNo  // of ads: whether only those see them of whom the crucial thing is true
	HoursPerWeek Number
	MonthlyCost  Number // in Resources.Currency
	Owner        string
	Supports     []string // ids of tactics
}

// Replies says who answers comments and messages.
type Replies struct {
	Owner       string
	WithinHours Number
	EscalateTo  string
}

// Measure says how one objective is watched, and when to act.
type Measure struct {
	ID          string
	Objective   string // id of an objective
	Source      string
	Check       CheckEvery
	Owner       string
	ActBelow    Number // per cent of the pace needed
	Action      string
	ScaleAbove  Number // per cent of the pace
	ScaleAction string
}

// Budget is the money for the whole strategy.
type Budget struct {
	Total Number // in Resources.Currency
	From  date.Date
	To    date.Date
}

// Reviews says how often the strategy is looked at, and by whom.
type Reviews struct {
	Every  Every
	First  date.Date
	Reader string
}

// Result is one check-in: what the numbers were on a day.
type Result struct {
	ID     string
	Date   date.Date
	Spent  Number             // in Resources.Currency
	Values map[string]float64 // objective id to where its metric stood
	Note   string
}

// Acceptance is a finding that the user has read and decided to live with, or calls wrong.
type Acceptance struct {
	Rule    string
	Subject string
	Because string
	Date    date.Date
	Wrong   bool   // the user calls the finding mistaken
	Seen    string // digest of the facts that the finding named; "" accepts for good
}

// LogEntry is what one revision changed.
type LogEntry struct {
	Revision int
	Date     date.Date
	Because  string
	Changed  []Change
}

// Number is a number that may be blank; the zero value is a blank, not 0.
type Number struct {
	Value float64
	Given bool
}

// Num returns v as a Number that is not blank.
func Num(v float64) Number { return Number{Value: v, Given: true} }

// Clone copies s with its lists, so that adding, removing and changing items of one does not show in the
// other. The lists and maps inside an item (Ages, Platforms, Result.Values, LogEntry.Changed) are shared:
// replace them, as Question.Put does, and never write into them.
func (s *Strategy) Clone() *Strategy {
	c := *s
	c.Competitors = slices.Clone(s.Competitors)
	c.Audiences = slices.Clone(s.Audiences)
	c.Objectives = slices.Clone(s.Objectives)
	c.Depth.Opened = slices.Clone(s.Depth.Opened)
	c.Accounts = slices.Clone(s.Accounts)
	c.Channels = slices.Clone(s.Channels)
	c.Content.Pillars = slices.Clone(s.Content.Pillars)
	c.Tactics = slices.Clone(s.Tactics)
	c.Measures = slices.Clone(s.Measures)
	c.Results = slices.Clone(s.Results)
	c.Accepted = slices.Clone(s.Accepted)
	c.LeftOut = slices.Clone(s.LeftOut)
	c.Log = slices.Clone(s.Log)
	return &c
}

// Channel returns the channel on that platform, or nil.
func (s *Strategy) Channel(platform string) *Channel {
	for i := range s.Channels {
		if s.Channels[i].Platform == platform {
			return &s.Channels[i]
		}
	}
	return nil
}
