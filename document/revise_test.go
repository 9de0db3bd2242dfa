package document

import (
	"reflect"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

var savedOn = date.New(2026, 11, 25)

func TestRevise(t *testing.T) {
	created := date.New(2026, 11, 22)
	base := &steps.Strategy{Revision: 1, Created: created, Revised: created, Title: "Old"}
	current := base.Clone()
	current.Title, current.Reached, current.Revision = "New", steps.Done, 7

	got := Revise(base, current, savedOn, "The landlord")
	want := steps.LogEntry{Revision: 2, Date: savedOn, Because: "The landlord",
		Changed: []steps.Change{{At: "title", From: steps.Answer{"Old"}, To: steps.Answer{"New"}}}}
	if got.Revision != 2 || got.Revised != savedOn || got.Created != created || got.Reached != steps.Done ||
		!reflect.DeepEqual(got.Log, []steps.LogEntry{want}) {
		t.Errorf("got %+v", got)
	}

	current = got.Clone()
	current.Title = "Newer"
	again := Revise(base, current, savedOn.AddDays(1), "")
	if again.Revision != 2 || len(again.Log) != 1 || again.Log[0].Changed[0].To[0] != "Newer" {
		t.Errorf("the same revision is noted twice: %+v", again.Log)
	}

	current.Title = "Old"
	if undone := Revise(base, current, savedOn, ""); undone.Revision != 1 || undone.Revised != created || len(undone.Log) != 0 {
		t.Errorf("nothing changed, and yet %+v", undone)
	}
	if third := Revise(again, &steps.Strategy{Title: "Third"}, savedOn, ""); third.Revision != 3 || len(third.Log) != 2 {
		t.Errorf("the next revision is %+v", third)
	}
}

func TestFirstRevision(t *testing.T) {
	got := Revise(&steps.Strategy{}, &steps.Strategy{Title: "New"}, savedOn, "")
	if got.Revision != 1 || got.Created != savedOn || got.Revised != savedOn || len(got.Log) > 0 || got.Title != "New" {
		t.Errorf("got %+v", got)
	}
}

func TestTheLogStaysSmallEnoughToRead(t *testing.T) {
	s := Revise(&steps.Strategy{}, &steps.Strategy{}, savedOn, "")
	for range 2 * steps.MaxItems {
		current := s.Clone()
		current.NextPhase = strings.Repeat("long ", 1000) + steps.FormatNumber(float64(s.Revision))
		current.Goal.Challenge = strings.Repeat("x", 5000+s.Revision)
		s = Revise(s, current, savedOn, strings.Repeat("because ", 100))
	}
	if last := s.Log[len(s.Log)-1]; last.Revision != 2*steps.MaxItems+1 {
		t.Errorf("the last entry is %d", last.Revision)
	}
	same(t, read(t, render(t, New(lang.English), s, nil)).Strategy, s)
}
