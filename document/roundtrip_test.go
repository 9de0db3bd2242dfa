package document

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/document/page"
	"sweetspot/document/yamledit"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/test/property"
)

func TestWhatIsWrittenReadsBackTheSame(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := strategyOf(clean()).Draw(t, "strategy")
		first := render(t, New(lang.English), s, someSections(t))
		d := read(t, first)
		same(t, d.Strategy, s)
		if second := render(t, d, d.Strategy, nil); second != first {
			t.Fatalf("a second write differs:\n%s\n---\n%s", first, second)
		}
		if again := render(t, New(lang.English), s, nil); !strings.HasPrefix(first, again) {
			t.Fatalf("the same answers gave other bytes:\n%s\n---\n%s", first, again)
		}
	})
}

func TestAnythingTypedCanBeWritten(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := strategyOf(nasty).Draw(t, "strategy")
		written := render(t, New(lang.French), s, nil)
		for _, r := range written {
			if yamledit.Forbidden(r) {
				t.Fatalf("%q was written:\n%q", r, written)
			}
		}
		read(t, written)
	})
}

func someSections(t *rapid.T) []Section {
	var sections []Section
	for _, name := range page.SectionNames() {
		if !page.Optional(name) || rapid.Bool().Draw(t, "results") {
			text := "## " + name + "\n" + textOf(clean()).Draw(t, "body") + "\n"
			sections = append(sections, Section{Name: name, Text: text})
		}
	}
	return sections
}

func TestFormsOfWriting(t *testing.T) {
	tests := []struct {
		name string
		put  func(*steps.Strategy)
		want string
	}{
		{"words without quotes", func(s *steps.Strategy) { s.Business.Name = "Square Mile Gym" }, "business:\n  name: Square Mile Gym\n"},
		{"the no of Norway", func(s *steps.Strategy) { s.Business.Country = "NO" }, "business:\n  country: \"NO\"\n"},
		{"a colon", func(s *steps.Strategy) { s.Title = "Gym: spring" }, "title: \"Gym: spring\"\n"},
		{"a yes as text", func(s *steps.Strategy) { s.Title = "Yes" }, "title: \"Yes\"\n"},
		{"a number as text", func(s *steps.Strategy) { s.Title = "010" }, "title: \"010\"\n"},
		{"a number", func(s *steps.Strategy) { s.Business.RadiusKm = steps.Num(0.8) }, "business:\n  radius_km: 0.8\n"},
		{"yes for a niche", func(s *steps.Strategy) { s.Business.Niche = "yes" }, "business:\n  niche: true\n"},
		{"several lines", func(s *steps.Strategy) { s.NextPhase = "One\n\n# Two: 2" }, "next_phase: |-\n  One\n\n  # Two: 2\n"},
		{"several lines with blanks at the end", func(s *steps.Strategy) { s.NextPhase = "One \nTwo" }, "next_phase: \"One \\nTwo\"\n"},
		{"a hidden character", func(s *steps.Strategy) { s.Title = "a\u202Eb" }, "title: \"a\\u202Eb\"\n"},
		{"short words", func(s *steps.Strategy) { s.LeftOut = []string{"sources", "plan"} }, "left_out: [sources, plan]\n"},
		{"no step in depth", func(s *steps.Strategy) { s.Depth = steps.Depth{Given: true} }, "depth: []\n"},
		{"one step in depth", func(s *steps.Strategy) {
			s.Depth = steps.Depth{Given: true, Opened: []steps.Step{steps.StepGoal}}
		}, "depth: [goal]\n"},
		{"one objective of a tactic", func(s *steps.Strategy) {
			s.Objectives, s.Tactics = []steps.Objective{{ID: "a"}}, []steps.Tactic{{ID: "t", Objectives: []string{"a"}}}
		}, "objectives:\n  - id: a\ntactics:\n  - id: t\n    objective: a\n"},
		{"two objectives of a tactic", func(s *steps.Strategy) {
			s.Objectives = []steps.Objective{{ID: "a"}, {ID: "b"}}
			s.Tactics = []steps.Tactic{{ID: "t", Objectives: []string{"a", "b"}}}
		}, "objectives:\n  - id: a\n  - id: b\ntactics:\n  - id: t\n    objective: [a, b]\n"},
		{"a list in a group", func(s *steps.Strategy) {
			s.Content = steps.Editorial{Pillars: []steps.Pillar{{ID: "lunch", Share: steps.Num(60)}}, Voice: "Brisk"}
		}, "content:\n  pillars:\n    - id: lunch\n      share: 60\n  voice: Brisk\n"},
		{"a finding called wrong", func(s *steps.Strategy) {
			s.Accepted = []steps.Acceptance{{Rule: "decider-missing", Wrong: true}}
		}, "accepted:\n  - rule: decider-missing\n    wrong: true\n"},
		{"an empty item", func(s *steps.Strategy) { s.Competitors = []steps.Competitor{{}} }, "competitors:\n  - {}\n"},
		{"an item", func(s *steps.Strategy) {
			s.Accounts = []steps.Account{{Platform: "facebook", Handle: "@gym", Access: "no", LastPost: date.New(2026, 10, 2)}}
		}, "accounts:\n  - id: facebook\n    platform: facebook\n    handle: \"@gym\"\n    access: no\n    last_post: 2026-10-02\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := &steps.Strategy{Reached: steps.Done}
			test.put(s)
			got := render(t, New(lang.English), s, nil)
			want := "---\nsweetspot: 1\n" + test.want + "---\n"
			if got = strings.Replace(got, "reached: done\n", "", 1); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestOrderOfKeys holds new files to the order of docs and examples, whatever order questions are asked in.
func TestOrderOfKeys(t *testing.T) {
	want := strings.Fields(`sweetspot language title revision created revised reached depth business competitors audiences goal
		objectives resources accounts channels content tactics next_phase replies measures budget reviews results imports
		accepted left_out log`)
	if got := topKeys(); !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}
