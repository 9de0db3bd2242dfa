package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sweetspot/lang"
)

// TestTwoWindowsTakingTurns make one revision and one backup, whoever saves, until somebody completes it.
func TestTwoWindowsTakingTurns(t *testing.T) {
	d := newDesk(t)
	here, there := d.windows()
	first := here.Revision()
	turns := func(word string) {
		for i := range 12 {
			set(here, "business.name", word+strings.Repeat("a", i+1))
			d.saved(here.Save())
			set(there, "business.offer", word+strings.Repeat("b", i+1))
			d.saved(there.Save())
		}
	}
	backups := func() int {
		kept, err := d.env.State.Backups(here.Path())
		if err != nil {
			t.Fatal(err)
		}
		return len(kept)
	}
	turns("first ")
	got := d.answersOf(here.Path())
	if got.Revision != first+1 || len(got.Log) != 1 || len(got.Log[0].Changed) != 2 || backups() != 1 {
		t.Fatalf("revision %d, log %+v, %d backups", got.Revision, got.Log, backups())
	}
	d.saved(here.Conclude(""))
	turns("second ")
	got = d.answersOf(here.Path())
	if got.Revision != first+2 || len(got.Log) != 2 || len(got.Log[1].Changed) != 2 || backups() != 2 {
		t.Errorf("revision %d, log %+v, %d backups", got.Revision, got.Log, backups())
	}
	d.saved(there.Conclude("the landlord"))
	turns("third ")
	got = d.answersOf(here.Path())
	if got.Revision != first+3 || got.Log[1].Because != "the landlord" || len(got.Log[2].Changed) != 2 || backups() != 3 {
		t.Errorf("revision %d, log %+v, %d backups", got.Revision, got.Log, backups())
	}
}

// TestTwoMachinesTakingTurns: each has a state folder of its own, and only the file tells what the other does.
func TestTwoMachinesTakingTurns(t *testing.T) {
	d := newDesk(t)
	here, _ := d.windows()
	other := newDesk(t)
	there := other.open(here.Path())
	for i := range 5 {
		set(here, "business.name", "Gym "+strings.Repeat("a", i+1))
		d.saved(here.Save())
		set(there, "business.offer", "Lunch "+strings.Repeat("b", i+1))
		d.saved(there.Save())
	}
	if got := d.answersOf(here.Path()); got.Revision != 2 || len(got.Log) != 1 || len(got.Log[0].Changed) != 2 {
		t.Errorf("revision %d, log %+v", got.Revision, got.Log)
	}
	d.saved(there.Conclude("the landlord"))
	set(here, "business.name", "Midday Gym")
	d.saved(here.Save())
	if got := d.answersOf(here.Path()); got.Revision != 3 || len(got.Log) != 2 || got.Log[0].Because != "the landlord" {
		t.Errorf("revision %d, log %+v", got.Revision, got.Log)
	}
}

// TestComingBackOnTheSameDay goes on with the revision under way; on another day it is a revision by itself.
func TestComingBackOnTheSameDay(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	set(s, "business.name", "Midday Gym")
	d.saved(s.Save())
	s = d.open(s.Path())
	if len(s.Changes()) != 1 || s.Revision() != 1 {
		t.Errorf("changed %v since %d", s.Changes(), s.Revision())
	}
	set(s, "business.offer", "Lunch")
	d.saved(s.Save())
	if got := d.answersOf(s.Path()); got.Revision != 2 || len(got.Log[0].Changed) != 2 {
		t.Errorf("revision %d, log %+v", got.Revision, got.Log)
	}
	d.env.Today, d.clock = d.env.Today.AddDays(1), d.clock.Add(24*time.Hour)
	s = d.open(s.Path())
	set(s, "business.place", "Leeds")
	d.saved(s.Save())
	if got := d.answersOf(s.Path()); got.Revision != 3 || len(got.Log) != 2 {
		t.Errorf("revision %d, log %+v", got.Revision, got.Log)
	}
}

// TestAnEveningPastMidnightIsOneSitting: who comes back shortly after goes on, and the next morning is a revision of its
// own. A clock that was set back ends no sitting.
func TestAnEveningPastMidnightIsOneSitting(t *testing.T) {
	for _, c := range []struct {
		away time.Duration
		want int
	}{{time.Hour, 2}, {-time.Hour, 2}, {10 * time.Hour, 3}} {
		d := newDesk(t)
		s := d.file()
		d.clock = time.Date(2026, 11, 22, 23, 40, 0, 0, time.UTC)
		set(s, "business.name", "Midday Gym")
		d.saved(s.Save())
		d.env.Today, d.clock = d.env.Today.AddDays(1), d.clock.Add(c.away)
		s = d.open(s.Path())
		set(s, "business.offer", "Lunch")
		d.saved(s.Save())
		if got := d.answersOf(s.Path()); got.Revision != c.want || got.Revised != d.env.Today {
			t.Errorf("%v later: revision %d of %v, log %+v", c.away, got.Revision, got.Revised, got.Log)
		}
	}
}

// TestAFirstRevisionGoesOn until somebody completes it: there is nothing yet that it could differ from.
func TestAFirstRevisionGoesOn(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, d.path("plan.md"))
	set(s, "business.name", "Gym")
	d.saved(s.Save())
	s = d.open(s.Path())
	set(s, "business.name", "Midday Gym")
	d.saved(s.Save())
	if got := d.answersOf(s.Path()); got.Revision != 1 || len(got.Log) != 0 || got.Created != d.env.Today {
		t.Errorf("revision %d, log %+v, created %v", got.Revision, got.Log, got.Created)
	}
}

// TestChangedByHandWhileTheWizardWasClosed is a revision by itself, with its changes.
func TestChangedByHandWhileTheWizardWasClosed(t *testing.T) {
	for _, explicit := range []bool{false, true} {
		d := newDesk(t)
		s := d.file()
		set(s, "business.name", "Midday Gym")
		d.saved(s.Save())
		d.edit(s.Path(), "  offer: Corporate gym memberships and lunchtime classes\n", "  offer: Lunch\n")
		text := d.read(s.Path())
		s = d.open(s.Path())
		d.saved(s.Save())
		if d.read(s.Path()) != text || len(s.Changes()) != 0 || s.Revision() != 3 {
			t.Fatalf("looking at it changes it: %v, revision %d", s.Changes(), s.Revision())
		}
		if explicit {
			d.saved(s.Conclude(""))
		} else {
			set(s, "business.place", "Leeds")
			d.saved(s.Save())
		}
		got := d.answersOf(s.Path())
		if len(got.Log) < 2 || got.Log[1].Because != "Changed by hand in the file" || len(got.Log[1].Changed) != 1 ||
			got.Log[1].Changed[0].At != "business.offer" || got.Log[1].Changed[0].To.String() != "Lunch" {
			t.Fatalf("explicit %v: log %+v", explicit, got.Log)
		}
		if want := map[bool]int{true: 3, false: 4}[explicit]; got.Revision != want || len(got.Log) != want-1 {
			t.Errorf("explicit %v: revision %d, log %+v", explicit, got.Revision, got.Log)
		}
	}
}

// TestWhatIsNoHandEdit: an older copy, another branch, a record that a power cut cut off, no state folder.
func TestWhatIsNoHandEdit(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	old := d.read(s.Path())
	set(s, "business.name", "Midday Gym")
	d.saved(s.Save())
	d.saved(s.Conclude("the landlord"))
	now := d.read(s.Path())
	fresh := func(text string) *Session {
		d.write(s.Path(), text)
		return d.open(s.Path())
	}
	if s := fresh(old); s.Revision() != 1 || len(s.Changes()) != 0 {
		t.Errorf("an older copy is revision %d, changed %v", s.Revision(), s.Changes())
	}
	branch := strings.Replace(now, "Midday Gym", "Branch Gym", -1)
	if s := fresh(branch); s.Revision() != 2 || len(s.Changes()) != 0 {
		t.Errorf("another branch is revision %d, changed %v", s.Revision(), s.Changes())
	}
	records, _ := filepath.Glob(d.path("state/sweetspot/sittings/*/*.json"))
	for _, record := range records {
		d.write(record, "")
	}
	if s := fresh(strings.Replace(now, "name: Midday Gym", "name: City Gym", 1)); s.Revision() != 2 {
		t.Errorf("with broken records it is revision %d", s.Revision())
	}
	if err := os.RemoveAll(d.path("state")); err != nil {
		t.Fatal(err)
	}
	s = fresh(now)
	set(s, "business.name", "City Gym")
	d.saved(s.Save())
	if got := d.answersOf(s.Path()); got.Revision != 3 || len(got.Log) != 2 {
		t.Errorf("without a state folder: revision %d, log %+v", got.Revision, got.Log)
	}
}

// TestItemsByHandAreMatched: an item that lost its id by hand is the same in the log.
func TestItemsByHandAreMatched(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	id := s.Strategy().Tactics[0].ID
	d.edit(s.Path(), "  - id: "+id+"\n    name: ", "  - name: ")
	d.edit(s.Path(), "    kind: "+string(s.Strategy().Tactics[0].Kind)+"\n", "    kind: content\n")
	s = d.open(s.Path())
	log := s.LastRevision().Log
	if len(log) != 1 || len(log[0].Changed) != 1 || log[0].Changed[0].At != "tactics."+id+".kind" {
		t.Errorf("log %+v", log)
	}
	set(s, "business.name", "Midday Gym")
	d.saved(s.Save())
	if got := d.answersOf(s.Path()); got.Tactics[0].ID != id {
		t.Errorf("its id is %s", got.Tactics[0].ID)
	}
}
