package steps

import (
	"testing"

	"sweetspot/steps/date"
)

// TestProposals are answers that follow from others, each beside the case in which it does not.
func TestProposals(t *testing.T) {
	goal := Strategy{Goal: Goal{Statement: "Win 40 new members by 31 March"}, Objectives: []Objective{{}, {}}}
	for _, c := range []struct {
		id   string
		s    Strategy
		item int
		want string
	}{
		{"business.kind", Strategy{}, 0, ""},
		{"business.kind", Strategy{Business: Business{Name: "Leith Library"}}, 0, "public"},
		{"goal.crucial", Strategy{Business: Business{Market: MarketLocal}}, 0, "location"},
		{"goal.crucial", Strategy{Business: Business{Market: "online"}}, 0, ""},
		{"objectives.statement", goal, 0, "Win 40 new members by 31 March"},
		{"objectives.statement", goal, 1, ""},
		{"objectives.statement", Strategy{Goal: Goal{Statement: "Be better known"}, Objectives: []Objective{{}}}, 0, ""},
		{"objectives.statement", Strategy{Goal: Goal{Statement: "Sell 20 % more"}, Objectives: []Objective{{}}}, 0, "Sell 20 % more"},
		{"objectives.statement", Strategy{Goal: Goal{Statement: "Gain 40 followers"}, Objectives: []Objective{{}}}, 0, "Gain 40 followers"},
		{"objectives.deadline", goal, 0, "2027-03-31"},
		{"objectives.deadline", goal, 1, ""},
		{"objectives.per", Strategy{Objectives: []Objective{{Statement: "30 orders a week"}}}, 0, "week"},
		{"objectives.start", Strategy{Objectives: []Objective{{Statement: "120 orders from 1 January 2027 to 31 March 2027"}}}, 0, "2027-01-01"},
		{"objectives.target", Strategy{Objectives: []Objective{{Statement: "Gain 40 followers", Baseline: Num(100)}}}, 0, "140"},
		{"objectives.target", Strategy{Objectives: []Objective{{Statement: "Gain 40 followers"}}}, 0, ""},
		{"objectives.target", Strategy{Objectives: []Objective{{Statement: "Raise sales by 20 %"}}}, 0, ""},
		{"channels.objective", Strategy{Objectives: []Objective{{ID: "a"}}}, 0, "a"},
		{"tactics.objective", Strategy{Objectives: []Objective{{ID: "a"}, {ID: "b"}}}, 0, ""},
		{"measures.act_below", Strategy{}, 0, "80"},
		{"tactics.platform", Strategy{Channels: []Channel{{}, {Platform: "email"}, {Platform: "x"}}, Tactics: []Tactic{{Platform: "email"}}}, 0, "x"},
		{"tactics.platform", Strategy{Channels: []Channel{{Platform: "email"}, {Platform: "x"}}, Tactics: []Tactic{{Platform: "email"}, {Platform: "x"}}}, 0, ""},
		{"tactics.platform", Strategy{Channels: []Channel{{Platform: "email"}}, Tactics: []Tactic{{Platform: "email"}}}, 1, "email"},
		{"reviews.first", Strategy{}, 0, "2026-12-22"},
		{"reviews.first", Strategy{Objectives: []Objective{{Deadline: today.AddDays(100)}, {Deadline: today.AddDays(20)}, {Deadline: today.AddDays(30)}}}, 0, "2026-12-02"},
		{"reviews.first", Strategy{Objectives: []Objective{{Deadline: today.AddDays(-100)}, {Deadline: today.AddDays(2)}}}, 0, "2026-11-23"},
		{"reviews.first", Strategy{Objectives: []Objective{{Deadline: today.AddDays(1)}}}, 0, "2026-12-22"},
		{"objectives.owner", Strategy{}, 0, ""},
		{"objectives.owner", Strategy{Replies: Replies{Owner: "Ann"}}, 0, "Ann"},
		{"replies.owner", Strategy{Objectives: []Objective{{Owner: "Ann"}}}, 0, "Ann"},
		{"tactics.owner", Strategy{Accounts: []Account{{Owner: "Ann"}}}, 0, "Ann"},
		{"accounts.owner", Strategy{Tactics: []Tactic{{Owner: "Ann"}, {}}}, 0, "Ann"},
		{"measures.owner", Strategy{Objectives: []Objective{{Owner: "Ann"}}, Accounts: []Account{{Owner: "Bob"}}}, 0, ""},
	} {
		if got := Propose(Find(c.id), &c.s, c.item, today).String(); got != c.want {
			t.Errorf("%s of item %d of %+v: proposed %q, want %q", c.id, c.item, c.s, got, c.want)
		}
	}
	if got := tacticPlatform(&Strategy{Tactics: []Tactic{{Platform: "x"}}, Channels: []Channel{{Platform: "email"}}}, 0); got != "x" {
		t.Errorf("the platform of a tactic is %q", got)
	}
	if got := tacticPlatform(&Strategy{Channels: []Channel{{Platform: "email"}}}, 0); got != "email" {
		t.Errorf("the platform of a new tactic is %q", got)
	}
}

// TestCurrencyTyped is that of the amount where there is none yet, and a dollar that of the country.
func TestCurrencyTyped(t *testing.T) {
	for _, c := range []struct{ id, currency, country, typed, want string }{
		{"resources.monthly_budget", "", "", "€300", "EUR"},
		{"resources.monthly_budget", "", "CA", "$300", "CAD"},
		{"resources.monthly_budget", "", "CA", "US$300", "USD"},
		{"resources.monthly_budget", "", "FR", "$300", "USD"},
		{"resources.monthly_budget", "", "CA", "€300", "EUR"},
		{"resources.monthly_budget", "GBP", "", "€300", ""},
		{"resources.monthly_budget", "", "CA", "300", ""},
		{"title", "", "", "€300", ""},
	} {
		s := &Strategy{Business: Business{Country: c.country}, Resources: Resources{Currency: c.currency}}
		if got := CurrencyTyped(Find(c.id), s, c.typed).String(); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// TestLacks are the items that a strategy calls for.
func TestLacks(t *testing.T) {
	for _, c := range []struct {
		list string
		s    Strategy
		want bool
	}{
		{"tactics", Strategy{}, false},
		{"tactics", Strategy{Channels: []Channel{{}}}, false},
		{"tactics", Strategy{Channels: []Channel{{Platform: "x"}, {Platform: "email"}}, Tactics: []Tactic{{Platform: "x"}}}, true},
		{"tactics", Strategy{Channels: []Channel{{Platform: "x"}}, Tactics: []Tactic{{Platform: "x"}}}, false},
		{"measures", Strategy{Objectives: []Objective{{ID: "a"}}}, true},
		{"measures", Strategy{Objectives: []Objective{{ID: "a"}}, Measures: []Measure{{Objective: "a"}}}, false},
	} {
		if got := Find(c.list).Lacks(&c.s); got != c.want {
			t.Errorf("%s of %+v: %v", c.list, c.s, got)
		}
	}
}

// TestPresets are put in where they are blank, and nothing else is.
func TestPresets(t *testing.T) {
	s := &Strategy{Objectives: []Objective{{ID: "a"}}, Channels: []Channel{{Platform: "x"}}, Tactics: []Tactic{{}, {Platform: "email"}}}
	for item := range s.Tactics {
		PresetItem(Find("tactics"), s, item, today)
	}
	if got := s.Tactics; got[0].Platform != "x" || got[1].Platform != "email" || got[0].Owner != "" || got[0].Start != (date.Date{}) {
		t.Errorf("preset: %+v", got)
	}
}
