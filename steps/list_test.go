package steps

import (
	"reflect"
	"testing"
)

func TestItemsGetTheirIDOnce(t *testing.T) {
	s := &Strategy{}
	list, name := Find("audiences"), Find("audiences.name")
	for i, c := range []struct{ name, id string }{
		{"People who work within half a mile", "people-who-work-within-half-a"},
		{"Éloïse & les œnologues", "eloise-les-nologues"},
		{"东京的客人", "audience-qwwy"},
		{"Москва", "audience-3jgn"},
		{"People who work within half a mile", "people-who-work-within-half-a-xg46"},
		{"65+", "audience-6xxi"},
	} {
		list.Insert(s, i)
		list.Identify(s, i, nil)
		if got := list.ItemID(s, i); got != "" {
			t.Errorf("an item of which nothing is known gets the id %q", got)
		}
		name.Put(s, i, Answer{c.name})
		list.Identify(s, i, nil)
		if got := list.ItemID(s, i); got != c.id {
			t.Errorf("%s gets the id %q, want %q", c.name, got, c.id)
		}
	}
	name.Put(s, 0, Answer{"Somebody else"})
	list.Identify(s, 0, nil)
	if got := list.ItemID(s, 0); got != "people-who-work-within-half-a" {
		t.Errorf("a new name changed the id to %q", got)
	}
}

func TestListsInsertMoveRemove(t *testing.T) {
	s := &Strategy{}
	list, name := Find("competitors"), Find("competitors.name")
	for i, text := range []string{"a", "b", "c"} {
		list.Insert(s, i)
		name.Put(s, i, Answer{text})
	}
	before := s.Clone()
	list.Move(s, 2, 0)
	list.Remove(s, 1)
	var names []string
	for _, c := range s.Competitors {
		names = append(names, c.Name)
	}
	if want := []string{"c", "b"}; !reflect.DeepEqual(names, want) {
		t.Errorf("moved and removed to %v, want %v", names, want)
	}
	if len(before.Competitors) != 3 || before.Competitors[0].Name != "a" {
		t.Errorf("the copy to come back to changed too: %v", before.Competitors)
	}
}

// TestRemovingTakesReferencesAlong: an answer never refers to what is gone.
func TestRemovingTakesReferencesAlong(t *testing.T) {
	s := &Strategy{
		Objectives: []Objective{{ID: "members"}, {ID: "leads"}},
		Tactics:    []Tactic{{ID: "taster", Objectives: []string{"members"}, Supports: []string{"ads"}}, {ID: "ads", Objectives: []string{"leads"}, Supports: []string{"taster"}}},
		Channels:   []Channel{{Platform: "facebook", Objective: "members"}},
		Measures:   []Measure{{Objective: "members", Source: "till"}},
		Results:    []Result{{Values: map[string]float64{"members": 91, "leads": 4}}},
	}
	before := s.Clone()
	Find("objectives").Remove(s, 0)
	Find("tactics").Remove(s, 0)
	want := &Strategy{
		Objectives: []Objective{{ID: "leads"}},
		Tactics:    []Tactic{{ID: "ads", Objectives: []string{"leads"}, Supports: Answer{}}},
		Channels:   []Channel{{Platform: "facebook"}},
		Measures:   []Measure{{Source: "till"}},
		Results:    []Result{{Values: map[string]float64{"leads": 4}}},
	}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got %+v, want %+v", s, want)
	}
	if before.Results[0].Values["members"] != 91 || before.Channels[0].Objective != "members" {
		t.Error("the copy to come back to changed too")
	}
}

func TestProposeFollowsFromOtherAnswers(t *testing.T) {
	s := &Strategy{
		Business:  Business{Country: "GB"},
		Audiences: []Audience{{ID: "workers"}},
		Objectives: []Objective{
			{ID: "members", Statement: "go from 80 to 120 members by 31 March"},
			{ID: "sales", Statement: "increase sales of the new product by 20% by next month", Baseline: Num(50)},
			{ID: "vague", Statement: "be better known in town"},
		},
		Measures: []Measure{{Objective: "members"}, {}},
	}
	for _, c := range []struct {
		id   string
		item int
		want Answer
	}{
		{"objectives.baseline", 0, Answer{"80"}},
		{"objectives.target", 0, Answer{"120"}},
		{"objectives.deadline", 0, Answer{"2027-03-31"}},
		{"objectives.target", 1, Answer{"60"}},
		{"objectives.deadline", 1, Answer{"2026-12-31"}},
		{"objectives.metric", 2, nil},
		{"objectives.baseline", 2, nil},
		{"objectives.target", 2, nil},
		{"objectives.deadline", 2, nil},
		{"objectives.audience", 0, Answer{"workers"}},
		{"tactics.objective", 0, nil},
		{"measures.objective", 1, Answer{"sales"}},
		{"resources.currency", 0, Answer{"GBP"}},
		{"business.name", 0, nil},
	} {
		if got := Propose(Find(c.id), s, c.item, today); !got.Equal(c.want) {
			t.Errorf("%s of item %d: proposed %v, want %v", c.id, c.item, got, c.want)
		}
	}
}
