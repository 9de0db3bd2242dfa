package steps

import (
	"slices"
	"strings"
	"testing"
)

// TestPlaces are the parsed paths of changes.
func TestPlaces(t *testing.T) {
	s := &Strategy{Objectives: []Objective{{ID: "open"}, {ID: "a.b"}}, Results: []Result{{ID: "2027-01-05"}}}
	for _, c := range []struct {
		at, question, list, key string
		whole                   bool
		item                    int
	}{
		{"goal.crucial", "goal.crucial", "", "", false, -1},
		{"objectives.a.b.deadline", "objectives.deadline", "objectives", "a.b", false, 1},
		{"objectives.open", "objectives", "objectives", "open", true, 0},
		{"objectives.gone", "objectives", "objectives", "gone", true, -1},
		{"content.pillars.lunch.name", "content.pillars.name", "content.pillars", "lunch", false, -1},
		{"results.2027-01-05.note", "results.note", "results", "2027-01-05", false, 0},
		{"results.2027-01-05", "results", "results", "2027-01-05", true, 0},
		{"objectives.a.unknown", "", "", "", false, -1},
		{"objectives.", "", "", "", false, -1},
		{"objectives", "objectives", "", "", false, -1},
		{"unknown", "", "", "", false, -1},
	} {
		got := FindPlace(c.at)
		id := func(q *Question) string {
			if q == nil {
				return ""
			}
			return q.ID
		}
		if id(got.Question) != c.question || id(got.List) != c.list || got.Key != c.key || got.Whole != c.whole || got.Item(s) != c.item {
			t.Errorf("%s is at %s of %s, %q, %v, item %d", c.at, id(got.Question), id(got.List), got.Key, got.Whole, got.Item(s))
		}
	}
}

// TestDepth is merged step by step, and a depth that is not given opens every step.
func TestDepth(t *testing.T) {
	given := func(steps ...Step) Depth { return Depth{Given: true, Opened: steps} }
	a, g, p := StepAudience, StepGoal, StepPlatforms
	if !(Depth{}).Opens(g) || given(a).Opens(g) || !given(a, g).Opens(g) {
		t.Error("the wrong steps are open")
	}
	for _, c := range []struct {
		a, b Depth
		want bool
	}{
		{given(a, g), given(g, a), true}, {given(a), given(g), false}, {given(a), given(a, g), false},
		{Depth{}, Depth{}, true}, {Depth{}, given(Steps()...), false},
	} {
		if got := c.a.Equal(c.b); got != c.want || c.b.Equal(c.a) != got {
			t.Errorf("%v and %v are equal: %v", c.a, c.b, got)
		}
	}
	for _, c := range []struct{ mine, theirs, base, want Depth }{
		{given(a), given(g), given(a), given(g)},
		{given(g), given(a), given(a), given(g)},
		{given(a, g), given(a, p), given(a), given(a, g, p)},
		{given(g), given(a, p), given(a, g), given(p)},
		{given(a), given(), given(a, g), given()},
	} {
		if got := c.mine.Merge(c.theirs, c.base); !got.Equal(c.want) {
			t.Errorf("%v and %v since %v: %v, want %v", c.mine, c.theirs, c.base, got, c.want)
		}
	}
	if names := StepNames(); len(names) != len(Steps())+1 || names[g] != g.String() || g.String() != "goal" || Done.String() != "done" {
		t.Errorf("the steps are called %v", names)
	}
	if !a.Behind(g) || g.Behind(g) || p.Behind(g) {
		t.Error("the wrong steps are behind")
	}
}

// TestKeys are the ids of items, else the slugs of their names, numbered where several are the same.
func TestKeys(t *testing.T) {
	list := Find("audiences")
	s := &Strategy{Audiences: []Audience{{Name: "Parents"}, {ID: "parents-2", Name: "Owners"}, {Name: "Parents"}, {Name: "Родители"}, {}, {Name: "Parents"}}}
	want := []string{"parents", "parents-2", "parents-3", "audience", "audience-2", "parents-4"}
	index := list.Index(s)
	if !slices.Equal(index.Keys, want) {
		t.Errorf("the keys are %q", index.Keys)
	}
	for i, key := range want {
		if at, found := list.itemAt(s, key); index.At[key] != i || at != i || !found || list.ItemKey(s, i) != key {
			t.Errorf("%s is item %d, found at %d (%v)", key, index.At[key], at, found)
		}
	}
	if _, found := list.itemAt(s, "gone"); found {
		t.Error("an item that is gone is found")
	}
	s.Audiences[0].ID, s.Audiences[1].ID = "b", "b"
	if at, _ := list.itemAt(s, "b"); at != 0 {
		t.Errorf("of two items with an id the one at %d is found", at)
	}
}

// TestSlugs have Latin letters and digits, and whole words within 32 characters.
func TestSlugs(t *testing.T) {
	for name, want := range map[string]string{
		"Éa zoo 09 az": "ea-zoo-09-az", " --A-- ": "a", "42": "", "Родители": "", "4 a": "4-a", "": "", "[b]{c}/:`d": "b-c-d",
		strings.Repeat("a", 32): strings.Repeat("a", 32), strings.Repeat("b", 33): strings.Repeat("b", 32),
		strings.Repeat("c", 32) + " d": strings.Repeat("c", 32), "e " + strings.Repeat("f", 31): "e",
	} {
		if got := Slug(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

// TestUsedIDs are those of items and of the log, which no new item gets.
func TestUsedIDs(t *testing.T) {
	used := UsedIDs{}
	used.Note(&Strategy{
		Audiences: []Audience{{ID: "parents"}}, Objectives: []Objective{{ID: "open"}, {ID: "close"}},
		Log: []LogEntry{{Changed: []Change{{At: "audiences.gone.name"}, {At: "goal.kind"}, {At: "tactics.old"}}}},
	})
	want := UsedIDs{"audiences.parents": true, "objectives.open": true, "objectives.close": true, "audiences.gone": true, "tactics.old": true}
	for id := range used {
		if !want[id] {
			t.Errorf("%s is used", id)
		}
	}
	for id := range want {
		if !used[id] {
			t.Errorf("%s is not used", id)
		}
	}
	s := &Strategy{Audiences: []Audience{{Name: "Gone"}, {Name: "Here"}, {ID: "here"}, {Name: "New"}}}
	list := Find("audiences")
	for i := range s.Audiences {
		list.Identify(s, i, used)
	}
	if got := s.Audiences; !strings.HasPrefix(got[0].ID, "gone-") || len(got[0].ID) != len("gone-")+4 || !strings.HasPrefix(got[1].ID, "here-") || got[3].ID != "new" {
		t.Errorf("the ids are %q, %q and %q", got[0].ID, got[1].ID, got[3].ID)
	}
	first := DistinctID("a", "words", func(string) bool { return false })
	if next := DistinctID("a", "words", func(id string) bool { return id == first }); next == first || len(next) != len(first) {
		t.Errorf("%s is taken, and is followed by %s", first, next)
	}
}

// TestRename takes the answers and figures that refer to an item along.
func TestRename(t *testing.T) {
	s := &Strategy{
		Objectives: []Objective{{ID: "a"}, {}}, Channels: []Channel{{Objective: "a"}, {Objective: "b"}}, Tactics: []Tactic{{ID: "a"}},
		Results: []Result{{Values: map[string]float64{"a": 1, "c": 2}}, {Values: map[string]float64{"c": 3}}},
	}
	figures := s.Results[0].Values
	Find("objectives").Rename(s, 0, "z")
	Find("objectives").Rename(s, 1, "new")
	if s.Objectives[0].ID != "z" || s.Objectives[1].ID != "new" || s.Channels[0].Objective != "z" || s.Channels[1].Objective != "b" || s.Tactics[0].ID != "a" {
		t.Errorf("renamed: %+v", s)
	}
	if got := s.Results[0].Values; len(got) != 2 || got["z"] != 1 || got["c"] != 2 || figures["a"] != 1 || len(s.Results[1].Values) != 1 {
		t.Errorf("the figures are %v, were %v", got, figures)
	}
	Find("tactics").Rename(s, 0, "y")
	if got := s.Results[0].Values; got["z"] != 1 {
		t.Errorf("a tactic was renamed, and the figures are %v", got)
	}
	if !Find("objectives").Referred() || Find("competitors").Referred() {
		t.Error("the wrong lists are referred to")
	}
}

// TestClone shares no list.
func TestClone(t *testing.T) {
	s := &Strategy{Depth: Depth{Opened: []Step{StepGoal}}, Accepted: []Acceptance{{}}, LeftOut: []string{"a"}, Log: []LogEntry{{}}}
	lists := []*Question{Results()}
	All(func(q *Question) {
		if q.Kind == List {
			lists = append(lists, q)
		}
	})
	for _, list := range lists {
		list.Insert(s, 0)
	}
	clone := s.Clone()
	for _, list := range lists {
		if list.Shared(s, clone) || !list.Same(s, clone) {
			t.Errorf("%s is the same list", list.ID)
		}
	}
	clone.Depth.Opened[0], clone.Accepted[0].Rule, clone.LeftOut[0], clone.Log[0].Revision = StepAudience, "x", "x", 9
	if s.Depth.Opened[0] != StepGoal || s.Accepted[0].Rule != "" || s.LeftOut[0] != "a" || s.Log[0].Revision != 0 {
		t.Errorf("what is no list of questions is shared: %+v", s)
	}
}

// TestSame compares lists by ids, order and every answer.
func TestSame(t *testing.T) {
	list := Find("audiences")
	base := func() *Strategy { return &Strategy{Audiences: []Audience{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}}} }
	for name, c := range map[string]struct {
		edit func(*Strategy)
		want bool
	}{
		"nothing":     {func(*Strategy) {}, true},
		"id":          {func(s *Strategy) { s.Audiences[1].ID = "c" }, false},
		"answer":      {func(s *Strategy) { s.Audiences[1].Needs = "Time" }, false},
		"order":       {func(s *Strategy) { list.Move(s, 0, 1) }, false},
		"longer":      {func(s *Strategy) { list.Extend(s, 1) }, false},
		"one removed": {func(s *Strategy) { list.RemoveOnly(s, 1) }, false},
		"other lists": {func(s *Strategy) { s.Title = "Gym" }, true},
	} {
		changed := base()
		c.edit(changed)
		if list.Same(base(), changed) != c.want || list.Same(changed, base()) != c.want {
			t.Errorf("%s: not %v", name, c.want)
		}
	}
	a, b, short := base(), &Strategy{}, &Strategy{}
	list.Share(b, a)
	list.Share(short, a)
	short.Audiences = short.Audiences[:1]
	if !list.Shared(a, b) || list.Shared(a, base()) || list.Shared(a, short) || !list.Shared(&Strategy{}, &Strategy{}) {
		t.Error("the wrong lists are shared")
	}
	list.Extend(b, 2)
	if len(a.Audiences) != 2 || len(b.Audiences) != 4 || !list.Empty(b, 3) {
		t.Errorf("extended to %d and %d", len(a.Audiences), len(b.Audiences))
	}
}

// TestDropEmpty drops the items about which nothing is answered, from every list.
func TestDropEmpty(t *testing.T) {
	s := &Strategy{Audiences: []Audience{{}, {Name: "A"}, {}, {ID: "id alone"}}, Objectives: []Objective{{}}}
	DropEmpty(s)
	if len(s.Audiences) != 1 || s.Audiences[0].Name != "A" || len(s.Objectives) != 0 {
		t.Errorf("left are %+v and %+v", s.Audiences, s.Objectives)
	}
	channels := Find("channels.platform")
	s.Channels = []Channel{{Platform: "x"}, {Platform: "email"}, {Platform: "x"}}
	for item, want := range []int{2, -1, 0} {
		if got := channels.Elsewhere(s, item, channels.Answer(s, item)); got != want {
			t.Errorf("the platform of channel %d stands at %d too", item, got)
		}
	}
	if got := channels.Elsewhere(&Strategy{Channels: []Channel{{}, {}}}, 0, nil); got != -1 {
		t.Errorf("a blank stands at %d too", got)
	}
	if got := Find("audiences.name").Elsewhere(&Strategy{Audiences: []Audience{{Name: "A"}, {Name: "A"}}}, 0, Answer{"A"}); got != -1 {
		t.Errorf("a name may stand twice, but is told to stand at %d", got)
	}
}
