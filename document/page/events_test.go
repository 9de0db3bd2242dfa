package page

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// TestEvents are the first days of what is done, the reviews until the strategy ends, and the deadlines.
func TestEvents(t *testing.T) {
	day := func(month time.Month, d int) date.Date { return date.New(2027, month, d) }
	plan := func(edit func(*steps.Strategy)) *steps.Strategy {
		s := &steps.Strategy{
			Budget: steps.Budget{From: day(time.January, 10)},
			Objectives: []steps.Objective{
				{ID: "members", Statement: "Win 40 members.", Deadline: day(time.March, 31), Owner: "Ann"},
				{ID: "open", Statement: "Some day"},
			},
			Tactics: []steps.Tactic{
				{ID: "reels", Name: "Post reels", Start: day(time.January, 20), Owner: "Helen", Cadence: "twice a week"},
				{ID: "ads", Name: "Run ads"},
				{ID: "later", Name: "Start a podcast", Phase: steps.PhaseNext},
				{ID: "unnamed", Start: day(time.January, 5)},
			},
			Reviews: steps.Reviews{Every: "month", Reader: "the board"},
		}
		edit(s)
		return s
	}
	const (
		reels    = "tactic-reels 2027-01-20 Start: Post reels (Helen) [twice a week]"
		ads      = "tactic-ads 2027-01-10 Name an owner and start: Run ads []"
		february = "review-2027-02-10 2027-02-10 Review the figures and adjust the plan, with: the board []"
		march    = "review-2027-03-10 2027-03-10 Review the figures and adjust the plan, with: the board []"
		alone    = "review-2027-03-01 2027-03-01 Review the figures and adjust the plan []"
		deadline = "deadline-members 2027-03-31 Deadline: Win 40 members [Ann]"
	)
	for what, c := range map[string]struct {
		edit func(*steps.Strategy)
		want []string
	}{
		"all":             {func(*steps.Strategy) {}, []string{reels, ads, february, march, deadline}},
		"no reviews":      {func(s *steps.Strategy) { s.Reviews.Every = "" }, []string{reels, ads, deadline}},
		"first review":    {func(s *steps.Strategy) { s.Reviews.First, s.Reviews.Reader = day(time.March, 1), "" }, []string{reels, ads, alone, deadline}},
		"no beginning":    {func(s *steps.Strategy) { s.Budget.From = date.Date{} }, []string{reels, deadline}},
		"nothing planned": {func(s *steps.Strategy) { s.Tactics, s.Reviews, s.Objectives = nil, steps.Reviews{}, nil }, nil},
	} {
		var got []string
		for _, e := range Events(steps.Speaker{Texts: lang.Load(lang.English)}, plan(c.edit)) {
			got = append(got, fmt.Sprintf("%s %v %s [%s]", e.ID, e.Day, e.Title, e.Notes))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", what, got)
		}
	}
	for every, want := range map[steps.Every]int{"week": maxReviews, "month": 13} { // a strategy without an end
		s := &steps.Strategy{Reviews: steps.Reviews{First: day(time.January, 10), Every: every}}
		if got := Events(steps.Speaker{Texts: lang.Load(lang.English)}, s); len(got) != want {
			t.Errorf("each %s: %d reviews, want %d", every, len(got), want)
		}
	}
}
