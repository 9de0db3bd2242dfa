package steps

import "sweetspot/steps/date"

// measureQuestions: how anyone will know, what it may cost, and who looks at it.
var measureQuestions = []Question{
	{ID: "reviews.every", Kind: Choice, Set: "every",
		Options: options(EveryWeek, EveryMonth, EveryQuarter),
		field:   func(s *Strategy, _ int) field { return choiceOf(&s.Reviews.Every) }},
	{ID: "reviews.first", Kind: Day, Core: true, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return day{&s.Reviews.First} }},
	{ID: "reviews.reader", Kind: Text, Stands: SamePage,
		field: func(s *Strategy, _ int) field { return text{&s.Reviews.Reader} }},

	{ID: "measures", Kind: List, Core: true, Items: measuringQuestions, Asked: hasObjectives,
		Lacks: hasObjectiveWithoutMeasure, GoesOn: true,
		items: listOf[Measure]{
			list: func(s *Strategy) *[]Measure { return &s.Measures },
			ids:  func(m *Measure) *string { return &m.ID }}},

	{ID: "budget.total", Kind: Sum,
		field: func(s *Strategy, _ int) field { return number{&s.Budget.Total} }},
	{ID: "budget.from", Kind: Day, Stands: SamePage, Begins: true,
		field: func(s *Strategy, _ int) field { return day{&s.Budget.From} }},
	{ID: "budget.to", Kind: Day, Stands: SamePage, Ends: "budget.from",
		field: func(s *Strategy, _ int) field { return day{&s.Budget.To} }},
	{ID: "title", Kind: Text,
		field: func(s *Strategy, _ int) field { return text{&s.Title} }},
}

// Every is how often a strategy is reviewed: reviews.every.
type Every string

// The values of Every.
const (
	EveryWeek    Every = "week"
	EveryMonth   Every = "month"
	EveryQuarter Every = "quarter"
)

// After returns the day that many reviews after a day; zero where it is not known how often.
func (e Every) After(day date.Date, reviews int) date.Date {
	switch e {
	case EveryWeek:
		return day.AddDays(7 * reviews)
	case EveryMonth:
		return day.AddMonths(reviews)
	case EveryQuarter:
		return day.AddMonths(3 * reviews)
	}
	return date.Date{}
}

// FirstReview returns the day of the first review: the one given, else one period after the start of the budget,
// else zero.
func (s *Strategy) FirstReview() date.Date {
	if !s.Reviews.First.IsZero() || s.Budget.From.IsZero() {
		return s.Reviews.First
	}
	return s.Reviews.Every.After(s.Budget.From, 1)
}

var measuringQuestions = []Question{
	{ID: "measures.objective", Kind: Reference, Core: true, Of: "objectives", Names: true, Preset: true,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Objective} }},
	{ID: "measures.source", Kind: Text, Core: true, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Source} }},
	{ID: "measures.check", Kind: Choice, Stands: SamePage, Set: "check",
		Options: options(CheckDaily, CheckWeekly, CheckMonthly),
		field:   func(s *Strategy, i int) field { return choiceOf(&s.Measures[i].Check) }},
	{ID: "measures.owner", Kind: Text, Stands: SamePage,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Owner} }},
	{ID: "measures.act_below", Kind: Amount, Core: true, Stands: SamePage, Unit: "percent_of_pace", Max: 100, Pace: true,
		field: func(s *Strategy, i int) field { return number{&s.Measures[i].ActBelow} }},
	{ID: "measures.action", Kind: LongText, Core: true, Stands: SameLine,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Action} }},
	{ID: "measures.scale_above", Kind: Amount, Stands: SamePage, Unit: "percent_of_pace", Max: 1000,
		field: func(s *Strategy, i int) field { return number{&s.Measures[i].ScaleAbove} }},
	{ID: "measures.scale_action", Kind: LongText, Stands: SamePage, Asked: hasScale,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].ScaleAction} }},
}

// CheckEvery is how often a number is looked at: measures.check.
type CheckEvery string

// The values of CheckEvery.
const (
	CheckDaily   CheckEvery = "daily"
	CheckWeekly  CheckEvery = "weekly"
	CheckMonthly CheckEvery = "monthly"
)

// After returns the day that many checks after a day: a check is monthly where it is not known how often.
func (c CheckEvery) After(day date.Date, checks int) date.Date {
	switch c {
	case CheckDaily:
		return day.AddDays(checks)
	case CheckWeekly:
		return day.AddDays(7 * checks)
	}
	return day.AddMonths(checks)
}

func hasScale(s *Strategy, i int) bool { return s.Measures[i].ScaleAbove.Given }
