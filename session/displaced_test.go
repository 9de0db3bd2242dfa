package session

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/document"
	"sweetspot/steps"
	"sweetspot/steps/merge"
	"sweetspot/store"
)

// TestADecisionKeepsWhatItGaveUp, though the number of the revision stays.
func TestADecisionKeepsWhatItGaveUp(t *testing.T) {
	for choice, kept := range map[merge.Choice]string{merge.Mine: "name: City Gym", merge.Theirs: "name: Midday Gym"} {
		d := newDesk(t)
		here, there := d.windows()
		set(there, "business.name", "City Gym")
		d.saved(there.Save())
		set(here, "business.name", "Midday Gym")
		c := here.Save().Conflict
		c.Decide(choice)
		d.saved(here.Resolve(c))
		displaced, err := d.env.State.Displaced(here.Path())
		if err != nil || len(displaced) != 1 {
			t.Fatalf("displaced are %v, %v", displaced, err)
		}
		if text, err := displaced[0].Read(); err != nil || !strings.Contains(string(text), kept) {
			t.Errorf("kept is %v\n%s", err, text)
		}
		if err := here.Unkept(); err != nil {
			t.Error(err)
		}
	}
}

// TestAnAnswerThatAnEditorNeverSawIsKept: an editor that had the file open takes out an item about which something was
// answered here meanwhile. Nobody is asked, since an editor may take out what it has seen, but the answer is kept.
func TestAnAnswerThatAnEditorNeverSawIsKept(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	old := d.read(s.Path())
	at := Place{Question: steps.Find("competitors.edge"), Item: s.Items(steps.Find("competitors"))[0]}
	s.Set(at, steps.Answer{"Open until midnight"})
	d.saved(s.Save())
	from, to := strings.Index(old, "  - id: fitco-moorgate\n"), strings.Index(old, "  - id: the-gyms-inside")
	d.write(s.Path(), old[:from]+old[to:])
	set(s, "business.name", "Midday Gym")
	d.saved(s.Save())
	if got := d.answersOf(s.Path()); len(got.Competitors) != 1 || got.Business.Name != "Midday Gym" {
		t.Fatalf("%+v", got.Competitors)
	}
	displaced, err := d.env.State.Displaced(s.Path())
	if err != nil || len(displaced) != 1 || displaced[0].Reason != store.Elsewhere {
		t.Fatalf("displaced are %v, %v", displaced, err)
	}
	if text, err := displaced[0].Read(); err != nil || !strings.Contains(string(text), "Open until midnight") {
		t.Errorf("kept is %v\n%s", err, text)
	}
	d.edit(s.Path(), "place: City of London", "place: Leeds") // takes nothing away that was answered here
	set(s, "business.offer", "Lunch")
	d.saved(s.Save())
	if displaced, err = d.env.State.Displaced(s.Path()); err != nil || len(displaced) != 1 {
		t.Errorf("displaced are %v, %v", displaced, err)
	}
}

// TestWhatCannotBeKeptIsSaidOnce: the folder of the backups is a file.
func TestWhatCannotBeKeptIsSaidOnce(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	if err := os.RemoveAll(filepath.Join(d.dir, "state", "sweetspot", "backups")); err != nil {
		t.Fatal(err)
	}
	d.write(d.path(filepath.Join("state", "sweetspot", "backups")), "")
	for _, name := range []string{"Midday Gym", "City Gym"} {
		set(s, "business.name", name)
		d.saved(s.Conclude(""))
		if err := s.Unkept(); (err != nil) != (name == "Midday Gym") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTooMuchTogether: each side fits into a file, both do not.
func TestTooMuchTogether(t *testing.T) {
	d := newDesk(t)
	here, there := d.windows()
	add := func(s *Session, name string) {
		for i := range 120 {
			item, problem := s.Insert(list("competitors"))
			if problem != nil {
				t.Fatal(problem)
			}
			s.Set(Place{Question: list("competitors").Naming(), Item: item}, steps.Answer{fmt.Sprint(name, i)})
		}
	}
	add(there, "Their rival ")
	d.saved(there.Save())
	add(here, "My rival ")
	if o := here.Save(); !errors.Is(o.Failed, document.ErrTooMuch) || !here.Rescued() {
		t.Fatalf("failed with %v", o.Failed)
	}
	set(here, "business.name", "Midday Gym")
	here.Autosave()
	if !errors.Is(here.Failed(), document.ErrTooMuch) || !here.Rescued() {
		t.Errorf("later: %v", here.Failed())
	}
	draft := d.answersOf(d.drafts()[0])
	if len(draft.Competitors) != 122 || draft.Business.Name != "Midday Gym" || len(d.answersOf(here.Path()).Competitors) != 122 {
		t.Errorf("the draft has %d of mine", len(draft.Competitors))
	}
}
