package steps

// measureQuestions: how anyone will know, what it may cost, and who looks at it.
var measureQuestions = []Question{
	{ID: "measures", Kind: List, Core: true, Items: measuringQuestions, Asked: hasObjectives,
		items: listOf[Measure]{
			list: func(s *Strategy) *[]Measure { return &s.Measures },
			ids:  func(m *Measure) *string { return &m.ID }}},

	{ID: "budget.total", Kind: Sum,
		field: func(s *Strategy, _ int) field { return number{&s.Budget.Total} }},
	{ID: "budget.from", Kind: Day, Begins: true,
		field: func(s *Strategy, _ int) field { return day{&s.Budget.From} }},
	{ID: "budget.to", Kind: Day,
		field: func(s *Strategy, _ int) field { return day{&s.Budget.To} }},
	{ID: "reviews.every", Kind: Choice, Set: "every",
		Options: []string{Week, Month, Quarter},
		field:   func(s *Strategy, _ int) field { return text{&s.Reviews.Every} }},
	{ID: "reviews.first", Kind: Day, Asked: hasReviews,
		field: func(s *Strategy, _ int) field { return day{&s.Reviews.First} }},
	{ID: "reviews.reader", Kind: Text,
		field: func(s *Strategy, _ int) field { return text{&s.Reviews.Reader} }},
	{ID: "title", Kind: Text,
		field: func(s *Strategy, _ int) field { return text{&s.Title} }},
}

var measuringQuestions = []Question{
	{ID: "measures.objective", Kind: Reference, Core: true, Of: "objectives", Names: true,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Objective} }},
	{ID: "measures.source", Kind: Text, Core: true,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Source} }},
	{ID: "measures.check", Kind: Choice, Set: "check",
		Options: []string{Daily, Weekly, Monthly},
		field:   func(s *Strategy, i int) field { return text{&s.Measures[i].Check} }},
	{ID: "measures.owner", Kind: Text,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Owner} }},
	{ID: "measures.act_below", Kind: Amount, Core: true, Unit: "percent_of_pace", Max: 100,
		field: func(s *Strategy, i int) field { return number{&s.Measures[i].ActBelow} }},
	{ID: "measures.action", Kind: LongText, Core: true,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].Action} }},
	{ID: "measures.scale_above", Kind: Amount, Unit: "percent_of_pace", Max: 1000,
		field: func(s *Strategy, i int) field { return number{&s.Measures[i].ScaleAbove} }},
	{ID: "measures.scale_action", Kind: LongText, Asked: hasScale,
		field: func(s *Strategy, i int) field { return text{&s.Measures[i].ScaleAction} }},
}

func hasReviews(s *Strategy, _ int) bool { return s.Reviews.Every != "" }

func hasScale(s *Strategy, i int) bool { return s.Measures[i].ScaleAbove.Given }
