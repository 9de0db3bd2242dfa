package session

import (
	"strings"
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestUndoAfterLeavingAndComingBack reaches as far as the last revision: answers, an item that went with what stood
// beside it, an item that came; and not over what others wrote.
func TestUndoAfterLeavingAndComingBack(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	d.edit(s.Path(), "    name: FitCo Moorgate\n", "    name: FitCo Moorgate\n    x_note: of the first\n")
	s, other := d.open(s.Path()), d.open(s.Path())
	set(s, "business.name", "Before")
	d.saved(s.Conclude(""))
	was := d.read(s.Path())
	rivals := list("competitors")
	set(s, "business.name", "Midday Gym")
	s.Remove(rivals, s.Items(rivals)[0])
	item, _ := s.Insert(list("audiences"))
	s.Set(Place{Question: list("audiences").Naming(), Item: item}, steps.Answer{"Neighbours"})
	d.saved(s.Save())
	set(other, "business.offer", "Lunch")
	d.saved(other.Save())
	set(s, "business.place", "Leeds")
	d.saved(s.Save())
	s.KeepHistory()

	s = d.open(s.Path())
	var undone []string
	for {
		at, found := s.Undo(Place{})
		if !found {
			break
		}
		d.saved(s.Save())
		undone = append(undone, at.Question.ID)
	}
	if got := strings.Join(undone, " "); got != "business.place audiences.name audiences competitors business.name" {
		t.Errorf("undone %s", got)
	}
	want := d.answersOf(s.Path())
	if want.Business.Offer != "Lunch" || want.Business.Name != "Before" || len(want.Log) != 2 || len(want.Log[1].Changed) != 1 {
		t.Errorf("offer %q, name %q, log %+v", want.Business.Offer, want.Business.Name, want.Log)
	}
	if text := d.read(s.Path()); !strings.Contains(text, "x_note: of the first\n") {
		t.Errorf("undone to\n%s\nfrom\n%s", text, was)
	}
	for range undone {
		if _, again := s.Redo(); !again {
			t.Error("it is not made again")
		}
	}
	if got := names(s, "audiences"); s.Strategy().Business.Name != "Midday Gym" || got[len(got)-1] != "Neighbours" {
		t.Errorf("made again: %s, %v", s.Strategy().Business.Name, got)
	}
}

// TestUndoInADraftAfterComingBack, which has no revision: it goes back to the beginning.
func TestUndoInADraftAfterComingBack(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, "")
	set(s, "business.name", "Gym")
	set(s, "business.offer", "Lunch")
	d.saved(s.Save())
	s.KeepHistory()
	s, err := OpenDraft(d.env, s.Path())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"business.offer", "business.name"} {
		if at, found := s.Undo(Place{}); !found || at.Question.ID != want {
			t.Fatalf("undone %v, want %s", at.Question, want)
		}
	}
	if s.Strategy().Business.Name != "" {
		t.Error("not undone")
	}
	if at, found := s.Undo(Place{}); found {
		t.Errorf("undone %v", at.Question.ID)
	}
}

// TestNoUndoOfAnotherState: the file was changed since, or it is another day.
func TestNoUndoOfAnotherState(t *testing.T) {
	for _, since := range []func(d *desk, s *Session){
		func(d *desk, s *Session) { d.edit(s.Path(), "name: Midday Gym", "name: City Gym") },
		func(d *desk, _ *Session) { d.env.Today, d.clock = d.env.Today.AddDays(1), d.clock.Add(24*time.Hour) },
	} {
		d := newDesk(t)
		s := d.file()
		set(s, "business.name", "Midday Gym")
		d.saved(s.Save())
		s.KeepHistory()
		since(d, s)
		if at, found := d.open(s.Path()).Undo(Place{}); found {
			t.Errorf("undone %s", at.Question.ID)
		}
	}
}
