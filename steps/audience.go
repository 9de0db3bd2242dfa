package steps

import (
	"strings"

	"sweetspot/lang"
	"sweetspot/steps/reading"
)

// audienceQuestions: the business, who competes with it, and the people it is for.
var audienceQuestions = []Question{
	{ID: "business.name", Kind: Text, Core: true,
		field: func(s *Strategy, _ int) field { return text{&s.Business.Name} }},
	{ID: "business.offer", Kind: Text, Core: true, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Business.Offer} }},
	{ID: "business.website", Kind: Text, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Business.Website} }},
	{ID: "business.difference", Kind: LongText, Core: true, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Business.Difference} }},
	{ID: "business.kind", Kind: Choice, Core: true, Set: "business_kind", Hints: true,
		Options: options(OrganisationCompany, OrganisationSelfEmployed, OrganisationAssociation, OrganisationPublic, OrganisationProject),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Business.Kind) }},
	{ID: "business.country", Kind: Country, Core: true, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Business.Country} }},
	{ID: "business.sells_to", Kind: Choice, Core: true, Stands: SamePage, Asked: sells, Set: "sells_to",
		Options: options(SellsToConsumers, SellsToBusinesses, SellsToBoth),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Business.SellsTo) }},
	{ID: "business.price", Kind: Choice, Stands: SamePage, Asked: sells, Set: "price", Hints: true,
		Options: options(PriceEveryday, PriceConsidered, PriceInvestment),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Business.Price) }},
	{ID: "business.market", Kind: Choice, Core: true, Set: "market",
		Options: options(MarketLocal, MarketRegional, MarketNational, MarketInternational),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Business.Market) }},
	{ID: "business.place", Kind: Text, Core: true, Stands: SamePage, Asked: nearMarket,
		field: func(s *Strategy, _ int) field { return text{&s.Business.Place} }},
	{ID: "business.radius_km", Kind: Amount, Core: true, Stands: SameLine, Unit: "km", Max: 20000, Asked: localMarket,
		field: func(s *Strategy, _ int) field { return number{&s.Business.RadiusKm} }},
	{ID: "business.niche", Kind: YesOrNo, Set: "yes_no", Options: options(Yes, No),
		field: func(s *Strategy, _ int) field { return choiceOf(&s.Business.Niche) }},
	{ID: "business.search_demand", Kind: Choice, Stands: SamePage, Set: "search_demand", Hints: true,
		Options: options(DemandNone, DemandSome, DemandStrong, DemandUnknown),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Business.SearchDemand) }},
	{ID: "business.fans", Kind: Choice, Stands: SamePage, Set: "fans",
		Options: options(FansNone, FansFew, FansMany),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Business.Fans) }},

	{ID: "competitors", Kind: List, Items: competitorQuestions,
		items: listOf[Competitor]{
			list: func(s *Strategy) *[]Competitor { return &s.Competitors },
			ids:  func(c *Competitor) *string { return &c.ID }}},

	{ID: "audiences", Kind: List, Core: true, Items: peopleQuestions,
		items: listOf[Audience]{
			list: func(s *Strategy) *[]Audience { return &s.Audiences },
			ids:  func(a *Audience) *string { return &a.ID }}},
}

// Organisation is the kind of organisation that a business is: business.kind.
type Organisation string

// The values of Organisation.
const (
	OrganisationCompany      Organisation = "company"
	OrganisationSelfEmployed Organisation = "self-employed"
	OrganisationAssociation  Organisation = "association"
	OrganisationPublic       Organisation = "public"
	OrganisationProject      Organisation = "project"
)

// SellsTo is whom a business sells to: business.sells_to.
type SellsTo string

// The values of SellsTo.
const (
	SellsToConsumers  SellsTo = "consumers"
	SellsToBusinesses SellsTo = "businesses"
	SellsToBoth       SellsTo = "both"
)

// Price is how much thought a purchase takes: business.price.
type Price string

// The values of Price.
const (
	PriceEveryday   Price = "everyday"
	PriceConsidered Price = "considered"
	PriceInvestment Price = "investment"
)

// Market is how far away the customers of a business are: business.market.
type Market string

// The values of Market.
const (
	MarketLocal         Market = "local"
	MarketRegional      Market = "regional"
	MarketNational      Market = "national"
	MarketInternational Market = "international"
)

// SearchDemand is how much people search for what a business offers: business.search_demand.
type SearchDemand string

// The values of SearchDemand.
const (
	DemandNone    SearchDemand = "none"
	DemandSome    SearchDemand = "some"
	DemandStrong  SearchDemand = "strong"
	DemandUnknown SearchDemand = "unknown"
)

// Fans is how many people recommend a business already: business.fans.
type Fans string

// The values of Fans.
const (
	FansNone Fans = "none"
	FansFew  Fans = "few"
	FansMany Fans = "many"
)

// YesNo is the answer yes, no or, where a question offers it, unknown.
type YesNo string

// The values of YesNo.
const (
	Yes     YesNo = "yes"
	No      YesNo = "no"
	Unknown YesNo = "unknown"
)

var yesNoUnknown = options(Yes, No, Unknown)

var competitorQuestions = []Question{
	{ID: "competitors.name", Kind: Text, Core: true, Names: true,
		field: func(s *Strategy, i int) field { return text{&s.Competitors[i].Name} }},
	{ID: "competitors.platforms", Kind: Platforms, Stands: SamePage,
		field: func(s *Strategy, i int) field { return texts{&s.Competitors[i].Platforms} }},
	{ID: "competitors.edge", Kind: LongText, Core: true, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Competitors[i].Edge} }},
}

var peopleQuestions = []Question{
	{ID: "audiences.name", Kind: Text, Core: true, Names: true,
		field: func(s *Strategy, i int) field { return text{&s.Audiences[i].Name} }},
	{ID: "audiences.part", Kind: Choice, Stands: SamePage, Asked: sells, Set: "part", Hints: true,
		Options: options(PartBuyer, PartUser, PartBoth),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Audiences[i].Part) }},
	{ID: "audiences.ages", Kind: Choices, Core: true, Stands: SamePage, Set: "ages", Options: options(AgeBrackets()...),
		field: func(s *Strategy, i int) field { return choicesOf(&s.Audiences[i].Ages) }},
	{ID: "audiences.gender", Kind: Choice, Stands: SamePage, Set: "gender",
		Options: options(GenderAny, GenderMostlyWomen, GenderMostlyMen),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Audiences[i].Gender) }},
	{ID: "audiences.education", Kind: Text, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Audiences[i].Education} }},
	{ID: "audiences.occupation", Kind: Text, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Audiences[i].Occupation} }},
	{ID: "audiences.size", Kind: Amount, Stands: SamePage, Unit: "people",
		field: func(s *Strategy, i int) field { return number{&s.Audiences[i].Size} }},
	{ID: "audiences.websites", Kind: Words, Stands: SamePage,
		field: func(s *Strategy, i int) field { return texts{&s.Audiences[i].Websites} }},
	{ID: "audiences.social_use", Kind: Choices, Stands: SamePage, Set: "social_use", Exclusive: string(UseNone),
		Options: options(UseBrowse, UseReact, UseComment, UseShare, UseCreate, UseMessage, UseBuy, UseNone),
		field:   func(s *Strategy, i int) field { return choicesOf(&s.Audiences[i].SocialUse) }},
	{ID: "audiences.email_use", Kind: Choice, Stands: SamePage, Set: "email_use",
		Options: options(EmailIgnores, EmailSkims, EmailReads, EmailClicks, EmailReplies, EmailUnknown),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Audiences[i].EmailUse) }},
	{ID: "audiences.needs", Kind: LongText, Core: true, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Audiences[i].Needs} }},
	{ID: "audiences.value", Kind: LongText, Core: true, Stands: SameLine,
		field: func(s *Strategy, i int) field { return text{&s.Audiences[i].Value} }},
	{ID: "audiences.crucial", Kind: Choice, Stands: SamePage, Set: "crucial", Hints: true, Asked: severalAudiences,
		Options: crucials,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Audiences[i].Crucial) }},
	{ID: "audiences.evidence", Kind: Choice, Stands: SamePage, Set: "evidence", Hints: true,
		Options: evidences,
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Audiences[i].Evidence) }},
}

// Part is the part that an audience has in a purchase: audiences.part.
type Part string

// The values of Part.
const (
	PartBuyer Part = "buyer"
	PartUser  Part = "user"
	PartBoth  Part = "both"
)

// Gender is the gender of most of an audience: audiences.gender.
type Gender string

// The values of Gender.
const (
	GenderAny         Gender = "any"
	GenderMostlyWomen Gender = "mostly-women"
	GenderMostlyMen   Gender = "mostly-men"
)

// Evidence is how an answer about people is known: audiences.evidence and channels.evidence.
type Evidence string

// The values of Evidence.
const (
	EvidenceData  Evidence = "data"
	EvidenceAsked Evidence = "asked"
	EvidenceGuess Evidence = "guess"
)

// EmailUse is what an audience does with email: audiences.email_use.
type EmailUse string

// The values of EmailUse.
const (
	EmailIgnores EmailUse = "ignores"
	EmailSkims   EmailUse = "skims"
	EmailReads   EmailUse = "reads"
	EmailClicks  EmailUse = "clicks"
	EmailReplies EmailUse = "replies"
	EmailUnknown EmailUse = "unknown"
)

// SocialUse is one thing that an audience does on social media: audiences.social_use.
type SocialUse string

// The values of SocialUse.
const (
	UseBrowse  SocialUse = "browse"
	UseReact   SocialUse = "react"
	UseComment SocialUse = "comment"
	UseShare   SocialUse = "share"
	UseCreate  SocialUse = "create"
	UseMessage SocialUse = "message"
	UseBuy     SocialUse = "buy"
	UseNone    SocialUse = "none"
)

// AgeBracket is a bracket of ages in years: audiences.ages.
type AgeBracket string

// The values of AgeBracket.
const (
	Ages13 AgeBracket = "13-17"
	Ages18 AgeBracket = "18-29"
	Ages30 AgeBracket = "30-49"
	Ages50 AgeBracket = "50-64"
	Ages65 AgeBracket = "65+"
)

// AgeBrackets returns the brackets, youngest first.
func AgeBrackets() []AgeBracket { return []AgeBracket{Ages13, Ages18, Ages30, Ages50, Ages65} }

var evidences = options(EvidenceData, EvidenceAsked, EvidenceGuess)

// sells reports whether an organisation sells something to somebody, as far as is known: a library is never
// asked who buys.
func sells(s *Strategy, _ int) bool {
	switch s.Business.Kind {
	case OrganisationAssociation, OrganisationPublic, OrganisationProject:
		return false
	}
	return true
}

// nearMarket reports whether the market is near a place, as far as is known.
func nearMarket(s *Strategy, _ int) bool {
	return s.Business.Market == MarketLocal || s.Business.Market == MarketRegional || s.Business.Market == ""
}

func localMarket(s *Strategy, _ int) bool {
	return s.Business.Market == MarketLocal || s.Business.Market == ""
}

// People returns what an organisation calls the people that it is for, as the end of the ids of the texts
// advice.people and advice.yours: customers where it sells or where that is not known.
func (s *Strategy) People() string {
	switch kind := s.Business.Kind; {
	case sells(s, 0):
		return "customers"
	case speaks("donors", s.Goal.Statement):
		return "donors"
	case kind == OrganisationAssociation:
		return "members"
	case kind == OrganisationPublic && speaks("readers", s.Business.Name, s.Business.Offer):
		return "readers"
	case kind == OrganisationPublic:
		return "residents"
	}
	return "users"
}

// organisationNamed returns the kind of organisation that the name says, a blank where it says none.
func (s *Strategy) organisationNamed() Answer {
	switch name := s.Business.Name; {
	case speaks("public", name), speaks("readers", name):
		return Answer{string(OrganisationPublic)}
	case speaks("association", name):
		return Answer{string(OrganisationAssociation)}
	}
	return nil
}

// speaks reports whether a word of the texts begins with one of the words organisation.<words> of any language.
func speaks(words string, texts ...string) bool {
	text := " " + reading.Fold(strings.Join(texts, " "))
	for _, word := range lang.BuiltInWords().List("organisation." + words) {
		if strings.Contains(text, " "+word) {
			return true
		}
	}
	return false
}
