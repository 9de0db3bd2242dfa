package steps

import "slices"

// platformQuestions: what exists, what means there are, where to be, and what to do there.
var platformQuestions = []Question{
	{ID: "resources.hours_per_week", Kind: Amount, Core: true, Unit: "hours", Per: "week", Max: 10000,
		field: func(s *Strategy, _ int) field { return number{&s.Resources.HoursPerWeek} }},
	{ID: "resources.monthly_budget", Kind: Sum, Core: true, Stands: SamePage, Per: "month",
		field: func(s *Strategy, _ int) field { return number{&s.Resources.MonthlyBudget} }},
	{ID: "resources.currency", Kind: Currency, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Resources.Currency} }},
	{ID: "resources.expertise", Kind: Choice, Stands: SamePage, Set: "expertise",
		Options: options(ExpertiseNone, ExpertiseLearning, ExpertiseSkilled),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Resources.Expertise) }},
	{ID: "replies.owner", Kind: Text, Core: true, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Replies.Owner} }},

	{ID: "accounts", Kind: List, Core: true, Items: accountQuestions,
		items: listOf[Account]{
			list: func(s *Strategy) *[]Account { return &s.Accounts },
			ids:  func(a *Account) *string { return &a.ID }}},

	{ID: "channels", Kind: List, Core: true, Items: channelQuestions,
		items: listOf[Channel]{
			list: func(s *Strategy) *[]Channel { return &s.Channels },
			ids:  func(c *Channel) *string { return &c.ID }}},

	{ID: "content.pillars", Kind: List, Items: pillarQuestions,
		items: listOf[Pillar]{
			list: func(s *Strategy) *[]Pillar { return &s.Content.Pillars },
			ids:  func(p *Pillar) *string { return &p.ID }}},
	{ID: "content.voice", Kind: LongText,
		field: func(s *Strategy, _ int) field { return text{&s.Content.Voice} }},
	{ID: "content.approval", Kind: LongText, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Content.Approval} }},
	{ID: "content.moderation", Kind: LongText, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Content.Moderation} }},
	{ID: "content.crisis", Kind: LongText, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Content.Crisis} }},

	{ID: "tactics", Kind: List, Core: true, Items: tacticQuestions, Lacks: hasChannelWithoutTactic,
		items: listOf[Tactic]{
			list: func(s *Strategy) *[]Tactic { return &s.Tactics },
			ids:  func(t *Tactic) *string { return &t.ID }}},

	{ID: "next_phase", Kind: LongText,
		field: func(s *Strategy, _ int) field { return text{&s.NextPhase} }},
	{ID: "replies.within_hours", Kind: Amount, Stands: SamePage, Unit: "hours", Max: 1000, Asked: hasReplyOwner,
		field: func(s *Strategy, _ int) field { return number{&s.Replies.WithinHours} }},
	{ID: "replies.escalate_to", Kind: Text, Stands: SamePage, Asked: hasReplyOwner,
		field: func(s *Strategy, _ int) field { return text{&s.Replies.EscalateTo} }},
}

// Expertise is how much the people at work know about social media: resources.expertise.
type Expertise string

// The values of Expertise.
const (
	ExpertiseNone     Expertise = "none"
	ExpertiseLearning Expertise = "learning"
	ExpertiseSkilled  Expertise = "skilled"
)

var accountQuestions = []Question{
	{ID: "accounts.platform", Kind: Platform, Core: true, Names: true, Preset: true,
		field: func(s *Strategy, i int) field { return text{&s.Accounts[i].Platform} }},
	{ID: "accounts.handle", Kind: Text, Stands: SamePage, Tells: true,
		field: func(s *Strategy, i int) field { return text{&s.Accounts[i].Handle} }},
	{ID: "accounts.owner", Kind: Text, Core: true, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Accounts[i].Owner} }},
	{ID: "accounts.access", Kind: Choice, Core: true, Stands: SameLine, Set: "access",
		Options: yesNoUnknown,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Accounts[i].Access) }},
	{ID: "accounts.purpose", Kind: Text, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Accounts[i].Purpose} }},
	{ID: "accounts.last_post", Kind: Day, Stands: SamePage, Past: true,
		field: func(s *Strategy, i int) field { return day{&s.Accounts[i].LastPost} }},
	{ID: "accounts.followers", Kind: Amount, Stands: SamePage, Unit: "people",
		field: func(s *Strategy, i int) field { return number{&s.Accounts[i].Followers} }},
	{ID: "accounts.monthly_reach", Kind: Amount, Stands: SamePage, Unit: "people",
		field: func(s *Strategy, i int) field { return number{&s.Accounts[i].MonthlyReach} }},
	{ID: "accounts.as_of", Kind: Day, Stands: SamePage, Past: true, Asked: hasAccountFigures,
		field: func(s *Strategy, i int) field { return day{&s.Accounts[i].AsOf} }},
	{ID: "accounts.decision", Kind: Choice, Stands: SamePage, Set: "decision", Hints: true,
		Options: options(DecisionKeep, DecisionMerge, DecisionClose, DecisionUndecided),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Accounts[i].Decision) }},
}

// Decision is what becomes of an account that exists: accounts.decision.
type Decision string

// The values of Decision.
const (
	DecisionKeep      Decision = "keep"
	DecisionMerge     Decision = "merge"
	DecisionClose     Decision = "close"
	DecisionUndecided Decision = "undecided"
)

var channelQuestions = []Question{
	{ID: "channels.platform", Kind: Platform, Core: true, Names: true, Once: true, Preset: true,
		field: func(s *Strategy, i int) field { return text{&s.Channels[i].Platform} }},
	{ID: "channels.audience", Kind: Reference, Stands: SamePage, Of: "audiences", Asked: severalAudiences,
		field: func(s *Strategy, i int) field { return text{&s.Channels[i].Audience} }},
	{ID: "channels.reason", Kind: Choice, Core: true, Stands: SamePage, Set: "reason", Hints: true,
		Options: options(ReasonAudience, ReasonAsked, ReasonCompetitor, ReasonHabit, ReasonTrend),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Channels[i].Reason) }},
	{ID: "channels.there", Kind: Choice, Core: true, Stands: SamePage, Set: "there",
		Options: yesNoUnknown,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Channels[i].There) }},
	{ID: "channels.buy_there", Kind: Choice, Core: true, Stands: SameLine, Asked: buysThere, Set: "buy_there",
		Options: yesNoUnknown,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Channels[i].BuyThere) }},
	{ID: "channels.buy_yours", Kind: Choice, Core: true, Stands: SameLine, Asked: buysThere, Set: "buy_yours",
		Options: yesNoUnknown,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Channels[i].BuyYours) }},
	{ID: "channels.evidence", Kind: Choice, Core: true, Stands: SameLine, Asked: knowsOfChannel, Set: "evidence", Hints: true,
		Options: evidences,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Channels[i].Evidence) }},
	{ID: "channels.objective", Kind: Reference, Stands: SamePage, Of: "objectives", Asked: hasObjectives,
		field: func(s *Strategy, i int) field { return text{&s.Channels[i].Objective} }},
	{ID: "channels.role", Kind: LongText, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Channels[i].Role} }},
}

// Reason is why a platform was chosen: channels.reason.
type Reason string

// The values of Reason.
const (
	ReasonAudience   Reason = "audience"
	ReasonAsked      Reason = "asked"
	ReasonCompetitor Reason = "competitor"
	ReasonHabit      Reason = "habit"
	ReasonTrend      Reason = "trend"
)

var pillarQuestions = []Question{
	{ID: "content.pillars.name", Kind: Text, Names: true,
		field: func(s *Strategy, i int) field { return text{&s.Content.Pillars[i].Name} }},
	{ID: "content.pillars.share", Kind: Amount, Stands: SamePage, Unit: "percent", Max: 100,
		field: func(s *Strategy, i int) field { return number{&s.Content.Pillars[i].Share} }},
}

var tacticQuestions = []Question{
	{ID: "tactics.name", Kind: Text, Core: true, Names: true,
		field: func(s *Strategy, i int) field { return text{&s.Tactics[i].Name} }},
	{ID: "tactics.kind", Kind: Choice, Stands: SamePage, Set: "tactic_kind", Hints: true,
		Options: options(TacticContent, TacticCommunity, TacticAdvocacy, TacticListening, TacticAds, TacticOffer, TacticEmail,
			TacticInfluencer, TacticEvent, TacticService, TacticSearch),
		field: func(s *Strategy, i int) field { return choiceOf(&s.Tactics[i].Kind) }},
	{ID: "tactics.platform", Kind: Platform, Core: true, Stands: SamePage, Preset: true,
		field: func(s *Strategy, i int) field { return text{&s.Tactics[i].Platform} }},
	{ID: "tactics.objective", Kind: References, Core: true, Stands: SamePage, Preset: true, Of: "objectives", OneBare: true, Asked: hasObjectives,
		field: func(s *Strategy, i int) field { return texts{&s.Tactics[i].Objectives} }},
	{ID: "tactics.pillar", Kind: Reference, Stands: SamePage, Of: "content.pillars", Asked: hasPillars,
		field: func(s *Strategy, i int) field { return text{&s.Tactics[i].Pillar} }},
	{ID: "tactics.phase", Kind: Choice, Stands: SamePage, Set: "phase", Hints: true,
		Options: options(PhaseLaunch, PhaseSustain, PhaseNext),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Tactics[i].Phase) }},
	{ID: "tactics.start", Kind: Day, Stands: SamePage, Begins: true,
		field: func(s *Strategy, i int) field { return day{&s.Tactics[i].Start} }},
	{ID: "tactics.end", Kind: Day, Stands: SamePage, Ends: "tactics.start",
		field: func(s *Strategy, i int) field { return day{&s.Tactics[i].End} }},
	{ID: "tactics.cadence", Kind: Text, Core: true, Stands: SameLine,
		field: func(s *Strategy, i int) field { return text{&s.Tactics[i].Cadence} }},
	{ID: "tactics.posts_per_week", Kind: Amount, Stands: SamePage, Unit: "posts", Per: "week", Max: 1000, Asked: hasCadence,
		field: func(s *Strategy, i int) field { return number{&s.Tactics[i].PostsPerWeek} }},
	{ID: "tactics.aimed", Kind: Choice, Stands: SamePage, Asked: isAd, Set: "aimed",
		Options: yesNoUnknown,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Tactics[i].Aimed) }},
	{ID: "tactics.hours_per_week", Kind: Amount, Stands: SamePage, Unit: "hours", Per: "week", Max: 10000,
		field: func(s *Strategy, i int) field { return number{&s.Tactics[i].HoursPerWeek} }},
	{ID: "tactics.monthly_cost", Kind: Sum, Core: true, Stands: SameLine, Per: "month",
		field: func(s *Strategy, i int) field { return number{&s.Tactics[i].MonthlyCost} }},
	{ID: "tactics.owner", Kind: Text, Core: true, Stands: SameLine,
		field: func(s *Strategy, i int) field { return text{&s.Tactics[i].Owner} }},
	{ID: "tactics.supports", Kind: References, Stands: SamePage, Of: "tactics", NotItself: true, Asked: severalTactics,
		field: func(s *Strategy, i int) field { return texts{&s.Tactics[i].Supports} }},
}

// Phase is the part of the plan in which a tactic is done: tactics.phase.
type Phase string

// The values of Phase.
const (
	PhaseLaunch  Phase = "launch"
	PhaseSustain Phase = "sustain"
	PhaseNext    Phase = "next"
)

// TacticKind is the kind of thing that a tactic does: tactics.kind.
type TacticKind string

// The values of TacticKind.
const (
	TacticContent    TacticKind = "content"
	TacticCommunity  TacticKind = "community"
	TacticAdvocacy   TacticKind = "advocacy"
	TacticListening  TacticKind = "listening"
	TacticAds        TacticKind = "ads"
	TacticOffer      TacticKind = "offer"
	TacticEmail      TacticKind = "email"
	TacticInfluencer TacticKind = "influencer"
	TacticEvent      TacticKind = "event"
	TacticService    TacticKind = "service"
	TacticSearch     TacticKind = "search"
)

func severalAudiences(s *Strategy, _ int) bool { return len(s.Audiences) > 1 }

func hasAccountFigures(s *Strategy, i int) bool {
	return s.Accounts[i].Followers.Given || s.Accounts[i].MonthlyReach.Given
}

func hasPillars(s *Strategy, _ int) bool { return len(s.Content.Pillars) > 0 }

func hasCadence(s *Strategy, i int) bool { return s.Tactics[i].Cadence != "" }

func isAd(s *Strategy, i int) bool { return s.Tactics[i].Kind == TacticAds }

func severalTactics(s *Strategy, _ int) bool { return len(s.Tactics) > 1 }

func hasObjectives(s *Strategy, _ int) bool { return len(s.Objectives) > 0 }

func hasChannelWithoutTactic(s *Strategy) bool {
	return slices.ContainsFunc(s.Channels, func(c Channel) bool { return c.Platform != "" && !s.hasTacticOn(c.Platform) })
}

func (s *Strategy) hasTacticOn(platform string) bool {
	return slices.ContainsFunc(s.Tactics, func(t Tactic) bool { return t.Platform == platform })
}

func hasReplyOwner(s *Strategy, _ int) bool { return s.Replies.Owner != "" }

// buysThere reports whether there is something to say about buying on a channel: the people are not absent,
// and buying is what the organisation or its goal is about, as far as is known.
func buysThere(s *Strategy, i int) bool {
	return s.Channels[i].There != No && (sells(s, i) || s.Goal.Buying() || s.Goal.Kind == "")
}

// knowsOfChannel reports whether something was said about a channel that one can know: not after nothing but
// "don't know".
func knowsOfChannel(s *Strategy, i int) bool {
	c := &s.Channels[i]
	if !buysThere(s, i) {
		return c.There != Unknown
	}
	return c.There != Unknown || c.BuyThere != Unknown || c.BuyYours != Unknown
}
