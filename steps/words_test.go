package steps

import (
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// TestConditions are the answers on which questions depend.
func TestConditions(t *testing.T) {
	for _, c := range []struct {
		id   string
		s    Strategy
		want bool
	}{
		{"channels.audience", Strategy{Audiences: make([]Audience, 1), Channels: make([]Channel, 1)}, false},
		{"channels.audience", Strategy{Audiences: make([]Audience, 2), Channels: make([]Channel, 1)}, true},
		{"accounts.as_of", Strategy{Accounts: []Account{{}}}, false},
		{"accounts.as_of", Strategy{Accounts: []Account{{Followers: Num(0)}}}, true},
		{"accounts.as_of", Strategy{Accounts: []Account{{MonthlyReach: Num(0)}}}, true},
		{"replies.within_hours", Strategy{}, false},
		{"replies.within_hours", Strategy{Replies: Replies{Owner: "Ann"}}, true},
		{"channels.buy_there", Strategy{Channels: []Channel{{There: No}}}, false},
		{"channels.buy_there", Strategy{Channels: []Channel{{}}}, true},
		{"channels.buy_there", Strategy{Business: Business{Kind: OrganisationPublic}, Channels: []Channel{{}}}, true},
		{"channels.buy_there", Strategy{Business: Business{Kind: OrganisationPublic}, Goal: Goal{Kind: catalogue.GoalCommunity}, Channels: []Channel{{}}}, false},
		{"channels.buy_there", Strategy{Business: Business{Kind: OrganisationPublic}, Goal: Goal{Kind: catalogue.GoalSales}, Channels: []Channel{{}}}, true},
		{"channels.buy_there", Strategy{Business: Business{Kind: OrganisationCompany}, Goal: Goal{Kind: catalogue.GoalCommunity}, Channels: []Channel{{}}}, true},
		{"measures.scale_action", Strategy{Measures: []Measure{{}}}, false},
		{"measures.scale_action", Strategy{Measures: []Measure{{ScaleAbove: Num(0)}}}, true},
		{"tactics.pillar", Strategy{Tactics: []Tactic{{}}}, false},
		{"measures", Strategy{}, false},
		{"measures", Strategy{Objectives: make([]Objective, 1)}, true},
	} {
		if got := Find(c.id).Applies(&c.s, 0); got != c.want {
			t.Errorf("%s of %+v: %v", c.id, c.s, got)
		}
	}
	pillar := &Strategy{Tactics: []Tactic{{}}}
	pillar.Content.Pillars = []Pillar{{}}
	if !Find("tactics.pillar").Applies(pillar, 0) {
		t.Error("a tactic is not asked for its pillar")
	}
	for _, c := range []struct {
		metric        string
		addsUp, units bool
	}{{"", true, false}, {"orders", true, true}, {"revenue", true, true}, {"cost_per_lead", true, false}, {"conversion_rate", false, false}} {
		s := &Strategy{Objectives: []Objective{{Metric: c.metric}}}
		if addsUp(s, 0) != c.addsUp || countsUnits(s, 0) != c.units {
			t.Errorf("%q adds up: %v, counts units: %v", c.metric, addsUp(s, 0), countsUnits(s, 0))
		}
	}
	for _, c := range []struct {
		c    Channel
		kind catalogue.GoalKind
		want bool
	}{
		{Channel{There: Unknown, BuyThere: Unknown, BuyYours: Unknown}, "", false},
		{Channel{There: Unknown, BuyThere: Unknown}, "", true}, {Channel{There: Unknown, BuyYours: Unknown}, "", true},
		{Channel{There: Yes, BuyThere: Unknown, BuyYours: Unknown}, "", true},
		{Channel{There: Unknown}, catalogue.GoalCommunity, false}, {Channel{There: Yes}, catalogue.GoalCommunity, true},
	} {
		s := &Strategy{Business: Business{Kind: OrganisationPublic}, Goal: Goal{Kind: c.kind}, Channels: []Channel{c.c}}
		if got := knowsOfChannel(s, 0); got != c.want {
			t.Errorf("%+v for %q: %v", c.c, c.kind, got)
		}
	}
}

// TestAsking says a question in the words that fit the answers so far.
func TestAsking(t *testing.T) {
	english, _ := speakers(t)
	due := &Strategy{
		Reviews: Reviews{First: on(1, 6)}, Measures: []Measure{{Objective: "members"}}, Resources: Resources{Currency: "EUR"},
		Objectives: []Objective{{ID: "members", Metric: "orders", Baseline: Num(80), Target: Num(121), Start: on(1, 1), Deadline: on(1, 11)}},
	}
	pace := Find("measures.act_below")
	text := english.Texts.Text
	day := lang.Args{"Day": on(1, 6), "Due": "101"}
	if got := english.Label(pace, due, 0); got != text("ask.measures.act_below.worry_label", day) {
		t.Errorf("asked at the review: %q", got)
	}
	if got := english.Help(pace, due, 0); got != text("ask.measures.act_below.worry_help", day) {
		t.Errorf("help at the review: %q", got)
	}
	due.Reviews.First = date.Date{}
	if got := english.Label(pace, due, 0); got == text("ask.measures.act_below.worry_label", day) {
		t.Errorf("asked without a review: %q", got)
	}
	tactic := Find("tactics.name")
	s := &Strategy{Channels: []Channel{{Platform: "x"}}, Tactics: []Tactic{{}, {Platform: "linkedin"}}}
	for item, platform := range []string{"X", "LinkedIn"} {
		if got := english.Label(tactic, s, item); got != text("ask.tactics.name.channel_label", lang.Args{"Platform": platform}) {
			t.Errorf("tactic %d is asked as %q", item, got)
		}
	}
	title := Find("title")
	if english.Short(title) != text("ask.title.short") || english.Label(title, s, 0) != text("ask.title.label") ||
		english.Help(title, s, 0) != text("ask.title.help") || english.Example(title, s, 0) != text("ask.title.example") {
		t.Error("the title is asked in other words")
	}
	if got := english.Example(Find("goal.kind"), s, 0); got != "" {
		t.Errorf("a choice has the example %q", got)
	}
	for id, want := range map[string]string{"objectives.metric": text("metric.orders.definition"), "goal.crucial": text("hint.crucial.location"), "reviews.every": ""} {
		value := map[string]string{"objectives.metric": "orders", "goal.crucial": "location", "reviews.every": "week"}[id]
		if got := english.Hint(Find(id), value); got != want {
			t.Errorf("the hint of %s is %q", id, got)
		}
	}
}

// TestValues are said in words, money in its currency and distances in the unit of the country.
func TestValues(t *testing.T) {
	english, french := speakers(t)
	s := &Strategy{Resources: Resources{Currency: "EUR"}, Audiences: []Audience{{ID: "a", Name: "Owners"}}, Objectives: []Objective{{ID: "m", Statement: "Win"}}}
	for _, c := range []struct{ id, value, english, french string }{
		{"objectives.metric", "orders", "Orders or bookings", "Ventes ou réservations"},
		{"channels.platform", "linkedin", "LinkedIn", "LinkedIn"},
		{"objectives.audience", "a", "Owners", "Owners"},
		{"resources.monthly_budget", "1500", "€1,500", "1\u00a0500\u00a0€"},
		{"resources.hours_per_week", "2.5", "2.5", "2,5"},
		{"business.radius_km", "8", "8", "8"},
		{"budget.from", "2027-01-05", "5 January 2027", "5 janvier 2027"},
		{"business.country", "FR", "France", "France"},
		{"business.name", "A\nB", "A B", "A B"},
		{"goal.crucial", "location", english.Texts.Text("choice.crucial.location"), french.Texts.Text("choice.crucial.location")},
	} {
		q := Find(c.id)
		if got, fr := english.Value(q, s, c.value), french.Value(q, s, c.value); got != c.english || fr != c.french {
			t.Errorf("%s %q is said %q and %q", c.id, c.value, got, fr)
		}
	}
	values := &Results().Items[2]
	if got := english.Answer(values, s, Answer{"m=91.5", "gone=2"}); got != "Win 91.5, something that is gone by now 2" && got != "Win: 91.5, something that is gone by now: 2" {
		t.Errorf("figures are said %q", got)
	}
	s.Business.Country = "GB"
	if got := english.Value(Find("business.radius_km"), s, "8.05"); got != "5" {
		t.Errorf("8.05 km are %q miles", got)
	}
	for _, c := range []struct {
		country string
		km      float64
		want    string
	}{{"FR", 1, "1 km"}, {"FR", 2.5, "2.5 km"}, {"GB", 1.61, "1 mile"}, {"US", 4.83, "3 miles"}, {"LR", 2.41, "1.5 miles"}, {"GB", 7.7701, "4.8 miles"}} {
		if got := english.Distance(c.country, c.km); got != c.want {
			t.Errorf("%v km in %s are %q", c.km, c.country, got)
		}
	}
	for km, want := range map[string]string{"8.05": "5", "7.7701": "7.7701 km"} {
		if got := english.Typed(Find("business.radius_km"), s, 0, Answer{km}); got != want {
			t.Errorf("%s km are typed %q", km, got)
		}
	}
	for number, want := range map[float64]string{0: "0 hours", 0.5: "0.5 hours", 1: "1 hour", 1.5: "1.5 hours", 2: "2 hours"} {
		if got := english.WithUnit("hours", number); got != want {
			t.Errorf("%v hours are %q", number, got)
		}
	}
	for _, c := range []struct{ typed, want string }{{"3-4 miles", "6.44"}, {"3", "4.83"}, {"3 km", "3"}} {
		if got, problem := english.Read(Find("business.radius_km"), c.typed, s, today); problem != nil || got.String() != c.want {
			t.Errorf("%q is read as %v (%v)", c.typed, got, problem)
		}
	}
}

// TestUnderstood says back what a sentence says.
func TestUnderstood(t *testing.T) {
	english, _ := speakers(t)
	for sentence, want := range map[string]string{
		"":                "",
		"Be better known": "",
		"Bookings from 22 to 40 a month by 30 June 2027": "Orders or bookings: 40 a month, from 22 a month, by 30 June 2027",
		"Gain 40 followers":            "Followers: 40 more",
		"Raise revenue by 20%":         "Revenue: 20% more",
		"Cut the cost per lead by 20%": "Cost per lead: 20% less",
		"more bookings":                "Orders or bookings",
	} {
		if got := english.Understood(sentence, "EUR", date.New(2026, time.November, 22)); got != want {
			t.Errorf("%q is understood as %q, want %q", sentence, got, want)
		}
	}
}

// TestFigures of a check-in are answers in the order of the ids.
func TestFigures(t *testing.T) {
	s := &Strategy{Results: []Result{{ID: "r", Values: map[string]float64{"b": 2, "a": 1.5}}}}
	values := &Results().Items[2]
	if got := values.Answer(s, 0); !got.Equal(Answer{"a=1.5", "b=2"}) {
		t.Errorf("the figures are %v", got)
	}
	values.Put(s, 0, Answer{"c=3", "broken", "d=x"})
	if got := s.Results[0].Values; len(got) != 1 || got["c"] != 3 {
		t.Errorf("put: %v", got)
	}
	if values.Put(s, 0, nil); s.Results[0].Values != nil {
		t.Errorf("emptied: %v", s.Results[0].Values)
	}
	if Results().ItemID(s, 0) != "r" || s.Channel("x") != nil {
		t.Error("the wrong item")
	}
	s.Channels = []Channel{{Platform: "email"}, {Platform: "x"}}
	if got := s.Channel("x"); got != &s.Channels[1] {
		t.Errorf("the channel on X is %+v", got)
	}
}
