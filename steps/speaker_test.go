package steps

import (
	"slices"
	"testing"

	"sweetspot/lang"
	"sweetspot/steps/catalogue"
)

func speakers(t *testing.T) (english, french Speaker) {
	t.Helper()
	known, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return Speaker{Texts: lang.Load(lang.English), Catalogue: known}, Speaker{Texts: lang.Load(lang.French), Catalogue: known}
}

// measured is a strategy with an objective for each way of counting.
func measured() *Strategy {
	return &Strategy{Resources: Resources{Currency: "EUR"}, Objectives: []Objective{
		{ID: "orders", Metric: "orders", Per: PerWeek},
		{ID: "revenue", Metric: "revenue", Per: PerMonth},
		{ID: "rate", Metric: "conversion_rate"},
		{ID: "reply", Metric: "response_time"},
		{ID: "ads", Metric: "return_on_ad_spend"},
		{ID: "vague"},
	}}
}

// TestQuantities are said in the unit of what they count.
func TestQuantities(t *testing.T) {
	english, french := speakers(t)
	s := measured()
	for _, c := range []struct {
		id              string
		item            int
		answer          string
		english, french string
	}{
		{"objectives.target", 0, "1200.5", "1,200.5 a week", "1\u00a0200,5 par semaine"},
		{"objectives.target", 1, "1200.5", "€1,200.50 a month", "1\u00a0200,50\u00a0€ par mois"},
		{"objectives.target", 2, "2.375", "2.375%", "2,375\u00a0%"},
		{"objectives.target", 3, "45", "45 min", "45 min"},
		{"objectives.target", 4, "3.5", "3.5 to 1", "3,5 pour 1"},
		{"objectives.target", 5, "7", "7", "7"},
		{"business.radius_km", 0, "1.5", "1.5 km", "1,5 km"},
		{"resources.hours_per_week", 0, "1500", "1,500 hours", "1\u00a0500 heures"},
	} {
		q := Find(c.id)
		if got := english.Quantity(q, s, c.item, Answer{c.answer}); got != c.english {
			t.Errorf("%s of %d: %q, want %q", c.id, c.item, got, c.english)
		}
		if got := french.Quantity(q, s, c.item, Answer{c.answer}); got != c.french {
			t.Errorf("%s of %d: %q, want %q", c.id, c.item, got, c.french)
		}
	}
}

// TestUnits that stand behind the field of a number.
func TestUnits(t *testing.T) {
	english, _ := speakers(t)
	s := measured()
	for _, c := range []struct {
		id   string
		item int
		want string
	}{
		{"objectives.target", 0, "a number"}, {"objectives.target", 2, "%"}, {"objectives.target", 3, "minutes"}, {"objectives.target", 5, ""},
		{"resources.monthly_budget", 0, "EUR"}, {"business.radius_km", 0, "km"}, {"business.name", 0, ""},
	} {
		if got := english.Unit(Find(c.id), s, c.item); got != c.want {
			t.Errorf("%s of %d: %q, want %q", c.id, c.item, got, c.want)
		}
	}
	if got := english.Unit(Find("resources.monthly_budget"), &Strategy{}, 0); got != "" {
		t.Errorf("a sum without a currency is in %q", got)
	}
}

// TestTypedReadsBack: an answer as the user would type it is read as the same.
func TestTypedReadsBack(t *testing.T) {
	english, french := speakers(t)
	s := measured()
	for _, c := range []struct {
		id              string
		item            int
		answer          string
		english, french string
	}{
		{"objectives.target", 0, "1200.5", "1,200.5", "1\u00a0200,5"},
		{"objectives.target", 1, "1200.5", "1,200.50", "1\u00a0200,50"},
		{"resources.monthly_budget", 0, "1500", "1,500", "1\u00a0500"},
		{"business.name", 0, "1200.5", "1200.5", "1200.5"},
		{"objectives.target", 0, "many", "many", "many"}, // no field gives that; a file may
	} {
		for sp, want := range map[*Speaker]string{&english: c.english, &french: c.french} {
			got := sp.Typed(Find(c.id), s, c.item, Answer{c.answer})
			if got != want {
				t.Errorf("%s of %d: %q, want %q", c.id, c.item, got, want)
			}
			if read, problem := sp.Read(Find(c.id), got, s, today); c.answer != "many" && (problem != nil || !read.Equal(Answer{c.answer})) {
				t.Errorf("%s of %d: %q is read as %v, %v", c.id, c.item, got, read, problem)
			}
		}
	}
}

// TestProposedSmallThings: what other answers leave no choice about.
func TestProposedSmallThings(t *testing.T) {
	for v, want := range map[float64]float64{0: 0, 1.004: 1, 1.005001: 1.01, -1.005001: -1.01, -1.004: -1, 60: 60} {
		if got := roundCent(v); got != want {
			t.Errorf("%v is rounded to %v", v, got)
		}
	}
	for country, want := range map[string]string{"GB": "GBP", "FR": "EUR", "": "", "nowhere": "", "AQ": ""} {
		if got := localCurrency(country).String(); got != want {
			t.Errorf("the currency of %q is %q", country, got)
		}
	}
	one := &Strategy{Audiences: []Audience{{ID: "a"}}}
	for _, c := range []struct {
		s    *Strategy
		want string
	}{{one, "a"}, {&Strategy{}, ""}, {&Strategy{Audiences: []Audience{{}}}, ""}, {&Strategy{Audiences: []Audience{{ID: "a"}, {ID: "b"}}}, ""}} {
		if got := onlyItem(c.s, "audiences").String(); got != c.want {
			t.Errorf("the only one of %v is %q", c.s.Audiences, got)
		}
	}
	all := &Strategy{Objectives: []Objective{{}, {ID: "a"}, {ID: "b"}}, Measures: []Measure{{Objective: "a"}, {Objective: "b"}}}
	if got := unmeasured(all); got != nil {
		t.Errorf("unmeasured: %v", got)
	}
	all.Measures = all.Measures[:1]
	if got := unmeasured(all).String(); got != "b" {
		t.Errorf("unmeasured: %v", got)
	}
}

// TestNames of items, also of those that are gone and of those without a name.
func TestNames(t *testing.T) {
	english, _ := speakers(t)
	objectives := Find("objectives")
	s := &Strategy{Objectives: []Objective{{ID: "members", Statement: "Raise memberships"}, {ID: "objective-2"}}, Log: []LogEntry{
		{Revision: 1, Changed: []Change{{At: "objectives.gone", To: Answer{"Win the cup"}}}},
		{Revision: 2, Changed: []Change{{At: "objectives.gone", From: Answer{"Win a cup"}}}},
	}}
	for id, want := range map[string]string{
		"members": "Raise memberships", "objective-2": "Unnamed objective", "gone": "Win a cup", "unknown": "something that is gone by now",
	} {
		if got := english.NameOf(objectives, s, id); got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
	english.Gone = &Strategy{Objectives: []Objective{{ID: "unknown", Statement: "Sell chairs"}}}
	if got := english.NameOf(objectives, s, "unknown"); got != "Sell chairs" {
		t.Errorf("one of the last revision is called %q", got)
	}
	if got := english.PlatformName("linkedin"); got != "LinkedIn" {
		t.Errorf("%q", got)
	}
	if got := english.PlatformName("my\nown\x1b"); got != "my own<U+001B>" {
		t.Errorf("%q", got)
	}
}

// TestChoices offered, and none where answers are typed.
func TestChoices(t *testing.T) {
	english, _ := speakers(t)
	s := measured()
	s.Audiences = []Audience{{ID: "a"}, {}, {ID: "b"}}
	if got := Find("objectives.audience").Choices(s, 0, english.Catalogue); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("audiences: %v", got)
	}
	if got := Find("channels.platform").Choices(s, 0, english.Catalogue); len(got) != len(english.Catalogue.Platforms()) || !slices.Contains(got, "linkedin") {
		t.Errorf("platforms: %v", got)
	}
	if got := Find("business.name").Choices(s, 0, english.Catalogue); got != nil {
		t.Errorf("names: %v", got)
	}
	All(func(q *Question) {
		if chosen := q.Choices(s, 0, english.Catalogue) != nil; chosen && q.HasExample() {
			t.Errorf("%s is chosen and has an example", q.ID)
		}
		if q.HasExample() != (english.Example(q, s, 0) != "") {
			t.Errorf("%s: example %q", q.ID, english.Example(q, s, 0))
		}
	})
}
