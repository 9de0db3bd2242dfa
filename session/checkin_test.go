package session

import (
	"testing"

	"sweetspot/steps"
	"sweetspot/steps/checkin"
)

// TestCheckIn enters a check-in, changes it, removes it and takes that back, each as one step of undo.
func TestCheckIn(t *testing.T) {
	d := newDesk(t)
	s := d.example()
	sp := steps.Speaker{Texts: s.Texts(), Catalogue: s.Catalogue()}
	figure := checkin.Line{Kind: checkin.Figure}
	id := s.Strategy().Objectives[0].ID
	entered := func() []float64 {
		var values []float64
		for _, r := range s.Strategy().Results {
			values = append(values, r.Values[id])
		}
		return values
	}
	expect := func(what string, want ...float64) {
		t.Helper()
		got := entered()
		if len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("%s: %v", what, got)
		}
	}
	sheet := checkin.New(s.Strategy(), s.env.Today, s.env.Today)
	s.CheckIn(sheet)
	expect("nothing filled in")
	sheet.Take(sp, figure, "91")
	s.CheckIn(sheet)
	expect("entered", 91)
	if got := s.Strategy().Results[0].ID; got != s.env.Today.String() {
		t.Errorf("its id is %q", got)
	}
	sheet.Take(sp, figure, "93")
	s.CheckIn(sheet)
	expect("changed", 93)
	sheet.Take(sp, figure, "")
	s.CheckIn(sheet)
	expect("removed")
	sheet.Take(sp, figure, "95")
	s.CheckIn(sheet)
	expect("entered again", 95)
	for _, want := range [][]float64{{}, {93}, {91}, {}} {
		s.Undo(Place{})
		expect("undone", want...)
	}
	s.Redo()
	expect("made again", 91)
}

// TestTooManyCheckIns are not entered, and an earlier one can still be changed.
func TestTooManyCheckIns(t *testing.T) {
	s := newDesk(t).example()
	sp := steps.Speaker{Texts: s.Texts(), Catalogue: s.Catalogue()}
	for i := range steps.MaxItems {
		sheet := checkin.New(s.Strategy(), s.env.Today.AddDays(-1-i), s.env.Today)
		sheet.Take(sp, checkin.Line{Kind: checkin.Note}, "open")
		if problem := s.CheckIn(sheet); problem != nil {
			t.Fatal(problem.ID)
		}
	}
	sheet := checkin.New(s.Strategy(), s.env.Today, s.env.Today)
	sheet.Take(sp, checkin.Line{Kind: checkin.Note}, "one more")
	if problem := s.CheckIn(sheet); problem == nil || len(s.Strategy().Results) != steps.MaxItems {
		t.Error("one more was entered")
	}
	sheet = checkin.New(s.Strategy(), s.env.Today.AddDays(-1), s.env.Today)
	sheet.Take(sp, checkin.Line{Kind: checkin.Note}, "closed")
	if problem := s.CheckIn(sheet); problem != nil || s.Strategy().Results[0].Note != "closed" {
		t.Error("an earlier one was not changed")
	}
}

// TestTheIDOfARemovedCheckInIsNotUsedAgain: figures of another window may belong to it.
func TestTheIDOfARemovedCheckInIsNotUsedAgain(t *testing.T) {
	s := newDesk(t).example()
	sp := steps.Speaker{Texts: s.Texts(), Catalogue: s.Catalogue()}
	var ids []string
	for _, note := range []string{"slow start", "better"} {
		sheet := checkin.New(s.Strategy(), s.env.Today, s.env.Today)
		sheet.Take(sp, checkin.Line{Kind: checkin.Note}, note)
		s.CheckIn(sheet)
		ids = append(ids, s.Strategy().Results[0].ID)
		sheet.Take(sp, checkin.Line{Kind: checkin.Note}, "")
		s.CheckIn(sheet)
	}
	if ids[0] == ids[1] || len(s.Strategy().Results) != 0 {
		t.Errorf("the ids are %q", ids)
	}
}
