package advice

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/test/property"
)

func TestFreshStrategyIsSilent(t *testing.T) {
	report := review(&steps.Strategy{Language: lang.English})
	if len(report.Findings) > 0 {
		t.Errorf("%s speaks of a fresh strategy", report.Findings[0].Rule.ID)
	}
	if len(report.Fit) != len(builtIn.Platforms()) {
		t.Errorf("%d fits for %d platforms", len(report.Fit), len(builtIn.Platforms()))
	}
	for _, m := range Mistakes() {
		if light := report.Light(m); light != NotYet {
			t.Errorf("light of %s is %d, want not yet", m, light)
		}
	}
}

func TestBlanksWaitForTheirStep(t *testing.T) {
	for _, reached := range append(steps.Steps(), steps.Done) {
		report := review(&steps.Strategy{Reached: reached})
		for i := range report.Findings {
			if rule := report.Findings[i].Rule; rule.Step >= reached {
				t.Errorf("%s speaks at %s", rule.ID, reached)
			}
		}
		if reached > steps.StepAudience && len(found(report, "no-audience")) == 0 {
			t.Errorf("no-audience is silent at %s", reached)
		}
	}
}

func TestOrderOfFindings(t *testing.T) {
	property.Check(t, func(r *rapid.T) {
		report := review(randomStrategy(r))
		if !slices.IsSortedFunc(report.Findings, func(a, b Finding) int {
			return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(a.Rank, b.Rank))
		}) {
			r.Errorf("findings are not in order")
		}
		entries := report.Entries()
		for i, entry := range entries {
			whole := entry[0].Rule.Weight >= wholeStrategy
			if i > 0 && entries[i-1][0].Level == entry[0].Level && whole && entries[i-1][0].Rule.Weight < wholeStrategy {
				r.Errorf("%s comes behind one item", entry[0].Rule.ID)
			}
			for j := range entry {
				if entry[j].Rank != i+1 || entry[j].Rule != entry[0].Rule {
					r.Errorf("%s is number %d in entry %d of %s", entry[j].Rule.ID, entry[j].Rank, i+1, entry[0].Rule.ID)
				}
			}
		}
	})
}

func TestSameReviewTwice(t *testing.T) {
	property.Check(t, func(r *rapid.T) {
		s := randomStrategy(r)
		first, second := review(s), review(s)
		for i := range first.Findings {
			a, b := &first.Findings[i], &second.Findings[i]
			if a.Rule != b.Rule || a.Subject != b.Subject || a.Digest() != b.Digest() {
				r.Errorf("%s %s, then %s %s", a.Rule.ID, a.Subject, b.Rule.ID, b.Subject)
			}
		}
	})
}

// habit is the gym with one flag.
func habit() *steps.Strategy {
	s := gym()
	s.Channels[0].Reason = steps.ReasonHabit
	return s
}

func TestAcceptance(t *testing.T) {
	digest := func(s *steps.Strategy) string {
		report := review(s)
		for i := range report.Findings {
			if f := &report.Findings[i]; f.Rule.ID == "habit-channel" {
				return f.Digest()
			}
		}
		return ""
	}
	for _, c := range []struct {
		name     string
		accepted []steps.Acceptance
		edit     func(*steps.Strategy)
		flags    int
	}{
		{"not accepted", nil, nil, 1},
		{"for good", []steps.Acceptance{{Rule: "habit-channel", Subject: "facebook"}}, nil, 0},
		{"as seen", []steps.Acceptance{{Rule: "habit-channel", Subject: "facebook", Seen: digest(habit())}}, nil, 0},
		{"seen otherwise", []steps.Acceptance{{Rule: "habit-channel", Subject: "facebook", Seen: "00000000"}}, nil, 1},
		{"seen, then changed", []steps.Acceptance{{Rule: "habit-channel", Subject: "facebook", Seen: digest(habit())}},
			func(s *steps.Strategy) { s.Channels[0].Reason = steps.ReasonTrend }, 1},
		{"seen before, accepted again", []steps.Acceptance{{Rule: "habit-channel", Subject: "facebook", Seen: "00000000"},
			{Rule: "habit-channel", Subject: "facebook", Seen: digest(habit())}}, nil, 0},
		{"another subject", []steps.Acceptance{{Rule: "habit-channel", Subject: "x"}}, nil, 1},
		{"another rule", []steps.Acceptance{{Rule: "audience-absent", Subject: "facebook"}}, nil, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := habit()
			s.Accepted = c.accepted
			if c.edit != nil {
				c.edit(s)
			}
			report := review(s)
			if flags := report.Flags(NoStrategy); flags != c.flags {
				t.Errorf("%d flags, want %d", flags, c.flags)
			}
			if len(found(report, "habit-channel")) != 1 {
				t.Error("an accepted finding is still listed")
			}
			light := report.Light(NoStrategy)
			if want := map[int]State{0: Clear, 1: Raised}[c.flags]; light != want {
				t.Errorf("light is %d, want %d", light, want)
			}
		})
	}
}

func TestLights(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*steps.Strategy)
		m    Mistake
		want State
	}{
		{"a flag, early", func(s *steps.Strategy) { s.Channels[0].Reason, s.Reached = steps.ReasonHabit, steps.StepPlatforms }, NoStrategy, Raised},
		{"its last step not behind", func(s *steps.Strategy) { s.Reached = steps.StepPlatforms }, NoStrategy, NotYet},
		{"its last step behind", func(s *steps.Strategy) { s.Reached = steps.StepMeasure }, NoStrategy, Clear},
		{"goals need the measures", func(s *steps.Strategy) { s.Reached = steps.StepMeasure }, UnclearGoals, NotYet},
		{"goals, all behind", func(*steps.Strategy) {}, UnclearGoals, Clear},
		{"a caution remains", func(s *steps.Strategy) { s.Objectives[0].Owner = "" }, UnclearGoals, NotYet},
		{"a vague goal is an unclear one", func(s *steps.Strategy) { s.Goal.Statement = "Get more followers" }, UnclearGoals, Raised},
		{"a tip is no matter", func(s *steps.Strategy) { s.Resources.Expertise = steps.ExpertiseNone }, UnclearGoals, Clear},
		{"platforms", func(s *steps.Strategy) { s.Reached = steps.StepMeasure }, WrongPlatforms, Clear},
	} {
		if light := review(ruleCase{edit: c.edit}.strategy()).Light(c.m); light != c.want {
			t.Errorf("%s: light is %d, want %d", c.name, light, c.want)
		}
	}
}

func TestCautionsAreCounted(t *testing.T) {
	s := gym()
	s.Objectives[0].Owner, s.Tactics[0].Owner = "", ""
	report := review(s)
	if got := [2]int{report.Cautions(NoStrategy), report.Cautions(UnclearGoals)}; got != [2]int{1, 1} {
		t.Errorf("cautions %v, want one of each", got)
	}
}
