package session

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
)

// faults makes the calls of a session fail that reach the disk, each as long as its error is not nil.
// unsure writes are carried out all the same, as disk does.
type faults struct{ load, save, sync error }

func (s *Session) breakDisk() *faults {
	f := &faults{}
	s.files = files{
		protected: func(string) bool { return false },
		holds:     system.holds,
		put:       system.put,
		load: func(path string) ([]byte, error) {
			if f.load != nil {
				return nil, f.load
			}
			return system.load(path)
		},
		save: func(path string, data, was []byte) error {
			if f.save != nil && !errors.Is(f.save, disk.ErrUnsure) {
				return f.save
			}
			return errors.Join(system.save(path, data, was), f.save)
		},
		sync: func(path string, data []byte) error {
			if f.sync != nil {
				return f.sync
			}
			return system.sync(path, data)
		},
	}
	return f
}

// TestNothingToSave: what was only looked at is written nowhere.
func TestNothingToSave(t *testing.T) {
	d := newDesk(t)
	s := d.example()
	d.saved(s.Save())
	if !s.IsNew() || s.Path() != "" || len(d.drafts()) > 0 || !s.SavedAt().IsZero() || !reflect.DeepEqual(s.Ending(), Ending{}) {
		t.Errorf("saved at %q, ends as %+v", s.Path(), s.Ending())
	}
	blank := New(d.env, lang.English, d.path("new.md"))
	d.saved(blank.Save())
	if _, err := os.Stat(d.path("new.md")); err == nil {
		t.Error("a blank strategy was written")
	}
}

// TestWhatIsDirty: each kind of thing that is saved.
func TestWhatIsDirty(t *testing.T) {
	for _, c := range []struct {
		what string
		do   func(s *Session)
	}{
		{"an answer", func(s *Session) { set(s, "business.name", "Midday Gym") }},
		{"an item removed", func(s *Session) { s.Remove(list("tactics"), s.Items(list("tactics"))[0]) }},
		{"an order", func(s *Session) { s.Move(list("tactics"), s.Items(list("tactics"))[0], 1) }},
		{"how far the user is", func(s *Session) { s.now.strategy.Reached--; s.Reach(s.saved.Reached); s.saved.Reached-- }},
		{"an accepted finding", func(s *Session) { s.Accept(&s.Report().Findings[0], "so be it") }},
		{"a section left out", func(s *Session) { s.ToggleSection("sources") }},
		{"a reason", func(s *Session) { s.GiveReason("the landlord") }},
	} {
		s := newDesk(t).file()
		if s.dirty() {
			t.Fatalf("%s: dirty before", c.what)
		}
		c.do(s)
		if !s.dirty() {
			t.Errorf("%s is not dirty", c.what)
		}
		if s.Autosave(); s.dirty() || s.Failed() != nil {
			t.Errorf("%s is dirty after it was saved (%v)", c.what, s.Failed())
		}
	}
}

// TestABlankItemIsNotSaved, and neither makes dirty.
func TestABlankItemIsNotSaved(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	before := d.read(s.Path())
	if _, problem := s.Insert(list("tactics")); problem != nil {
		t.Fatal(problem)
	}
	d.saved(s.Save())
	if d.read(s.Path()) != before {
		t.Error("the file was written")
	}
}

func TestANewStrategyGoesToADraftThenToItsFile(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, "")
	set(s, "business.name", "Harbour Street Bakery")
	d.saved(s.Save())
	draft := s.Path()
	if !s.IsDraft() || len(d.drafts()) != 1 || !s.SavedAt().Equal(d.clock) {
		t.Fatalf("it is at %q, saved at %v", draft, s.SavedAt())
	}
	if want := (Ending{Path: draft, Draft: true}); !reflect.DeepEqual(s.Ending(), want) {
		t.Errorf("it ends as %+v", s.Ending())
	}
	if err := s.Export(d.path("bakery.md")); err != nil {
		t.Fatal(err)
	}
	if s.IsDraft() || !s.HasName(d.path("bakery.md")) || len(d.drafts()) != 0 || s.Revision() != 1 {
		t.Errorf("it is at %q as revision %d, drafts are %v", s.Path(), s.Revision(), d.drafts())
	}
	if recent := d.env.State.Recent(); len(recent) != 1 || recent[0] != d.path("bakery.md") {
		t.Errorf("recent files are %v", recent)
	}
	set(s, "business.offer", "Bread")
	d.saved(s.Save())
	if got := d.answersOf(s.Path()); got.Revision != 2 || got.Business.Offer != "Bread" {
		t.Errorf("the file has %q in revision %d", got.Business.Offer, got.Revision)
	}
}

// TestExportTakesNoFileOfOthers: the strategy stays where it was.
func TestExportTakesNoFileOfOthers(t *testing.T) {
	d := newDesk(t)
	d.write(d.path("taken.md"), "mine\n")
	s := d.file()
	if err := s.Export(d.path("taken.md")); !errors.Is(err, disk.ErrChanged) {
		t.Errorf("it was saved: %v", err)
	}
	if d.read(d.path("taken.md")) != "mine\n" || !s.HasName(d.path("gym.md")) || s.IsNew() {
		t.Errorf("it is at %s now", s.Path())
	}
	set(s, "business.name", "Midday Gym")
	d.saved(s.Save())
}

// TestADraftStaysUntilItsFileIsDurable: after the sync fails the draft is the only content known to be
// fsynced.
func TestADraftStaysUntilItsFileIsDurable(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, "")
	set(s, "business.name", "Gym")
	d.saved(s.Save())
	f := s.breakDisk()
	f.save, f.sync = disk.ErrUnsure, disk.ErrUnsure
	if err := s.Export(d.path("gym.md")); !errors.Is(err, disk.ErrUnsure) {
		t.Fatalf("it is saved: %v", err)
	}
	if len(d.drafts()) != 1 || !s.Rescued() || s.IsDraft() || !errors.Is(s.Failed(), disk.ErrUnsure) {
		t.Errorf("drafts are %v, it failed with %v", d.drafts(), s.Failed())
	}
	s.Autosave()
	if len(d.drafts()) != 1 || s.Failed() == nil {
		t.Errorf("synced in vain, drafts are %v", d.drafts())
	}
	*f = faults{}
	if s.Autosave(); len(d.drafts()) != 0 || s.Failed() != nil || s.file.syncPending {
		t.Errorf("synced, drafts are %v (%v)", d.drafts(), s.Failed())
	}
}

// TestSyncPendingUntilTheDiskVouches: a file that has its new text, but not surely, does not count as saved
// because there is nothing left to write.
func TestSyncPendingUntilTheDiskVouches(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	f := s.breakDisk()
	f.save = disk.ErrUnsure
	set(s, "business.name", "Midday Gym")
	if o := s.Save(); !errors.Is(o.Failed, disk.ErrUnsure) || !s.file.syncPending {
		t.Fatalf("saved: %v", o.Failed)
	}
	*f = faults{}
	ours := d.read(s.Path())
	d.write(s.Path(), "another program's\n")
	if o := s.Save(); !errors.Is(o.Failed, disk.ErrChanged) || !s.file.syncPending {
		t.Errorf("over another program's text: %v, pending %v", o.Failed, s.file.syncPending)
	}
	d.write(s.Path(), ours)
	d.saved(s.Save())
	if s.file.syncPending {
		t.Error("asked again, it is still pending")
	}
}

// TestAutosaveLeavesAnswersAlone where the file was changed: the user may be in the middle of one.
func TestAutosaveLeavesAnswersAlone(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	d.edit(s.Path(), "name: Square Mile Gym", "name: City Gym")
	set(s, "business.offer", "Lunch")
	s.Autosave()
	if s.Strategy().Business.Name != "Square Mile Gym" || !errors.Is(s.Failed(), disk.ErrChanged) || !s.Rescued() {
		t.Errorf("the name is %q, it failed with %v", s.Strategy().Business.Name, s.Failed())
	}
	o := d.saved(s.Save())
	if !o.Merged || len(o.Came) != 1 || s.Strategy().Business.Name != "City Gym" || len(d.drafts()) != 0 {
		t.Errorf("merged %v, came %v, drafts %v", o.Merged, o.Came, d.drafts())
	}
}

// TestWhyTheFileIsNotAsItWas.
func TestWhyTheFileIsNotAsItWas(t *testing.T) {
	for _, c := range []struct {
		what   string
		change func(d *desk, path string)
		want   []error
	}{
		{"deleted", func(d *desk, path string) { os.Remove(path) }, []error{document.ErrVanished}},
		{"no strategy", func(d *desk, path string) { d.write(path, "notes\n") }, []error{disk.ErrChanged}},
		{"a folder", func(d *desk, path string) { os.Remove(path); _ = os.Mkdir(path, 0o700) }, []error{disk.ErrNoFile}},
		{"in conflict", func(d *desk, path string) {
			d.edit(path, "name: Square Mile Gym", "name: City Gym")
		}, []error{document.ErrUndecided, disk.ErrChanged}},
	} {
		d := newDesk(t)
		s := d.file()
		c.change(d, s.Path())
		set(s, "business.name", "Midday Gym")
		o := s.Save()
		for _, want := range c.want {
			if !errors.Is(o.Failed, want) || !errors.Is(s.Failed(), want) {
				t.Errorf("%s: %v, want %v", c.what, o.Failed, want)
			}
		}
		if got := d.answersOf(d.drafts()[0]).Business.Name; !s.Rescued() || got != "Midday Gym" {
			t.Errorf("%s: the draft has %q", c.what, got)
		}
	}
}

// TestADraftNamedElsewhere: this window goes on in a draft of its own.
func TestADraftNamedElsewhere(t *testing.T) {
	d := newDesk(t)
	first := New(d.env, lang.English, "")
	set(first, "business.name", "Gym")
	d.saved(first.Save())
	second, err := OpenDraft(d.env, first.Path())
	if err != nil {
		t.Fatal(err)
	}
	was := second.Path()
	if err := first.Export(d.path("gym.md")); err != nil {
		t.Fatal(err)
	}
	d.clock = d.clock.Add(time.Minute)
	set(second, "business.offer", "Lunch")
	d.saved(second.Save())
	if !second.IsDraft() || second.Path() == was || d.answersOf(second.Path()).Business.Offer != "Lunch" {
		t.Errorf("it is at %s", second.Path())
	}
}

// TestBackupsAreKeptOfRevisions, once for each.
func TestBackupsAreKeptOfRevisions(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	before := d.read(s.Path())
	for _, offer := range []string{"Lunch", "Lunch classes"} {
		set(s, "business.offer", offer)
		d.saved(s.Save())
	}
	backups, err := d.env.State.Backups(s.Path())
	if err != nil || len(backups) != 1 {
		t.Fatalf("%v backups: %v", backups, err)
	}
	if data, err := backups[0].Read(); err != nil || string(data) != before {
		t.Errorf("the backup holds %q, %v", data, err)
	}
}

// TestUnreadableFilesAreLeftAlone.
func TestUnreadableFilesAreLeftAlone(t *testing.T) {
	d := newDesk(t)
	d.write(d.path("broken.md"), "---\nsweetspot: 1\ngoal:\n  kind: fame\n---\n")
	var unreadable *document.Unreadable
	if _, err := Open(d.env, d.path("broken.md")); !errors.As(err, &unreadable) {
		t.Errorf("opened: %v", err)
	}
	d.write(d.path("post.md"), "---\nlayout: post\n---\nWe open at seven.\n")
	if _, err := Open(d.env, d.path("post.md")); !errors.As(err, &unreadable) || unreadable.Faults[0].ID != "no_version" {
		t.Errorf("the file of another program is opened: %v", err)
	}
	d.write(d.path("short.md"), "---\nbusiness: {name: Gym}\n---\n")
	d.open(d.path("short.md"))
	if _, err := Open(d.env, d.dir); !errors.Is(err, disk.ErrNoFile) {
		t.Errorf("a folder is opened: %v", err)
	}
	d.write(d.path("odd.md"), "---\nsweetspot: 1\nmood: good\n---\n")
	if s := d.open(d.path("odd.md")); s.Warnings() != 1 {
		t.Errorf("%d warnings", s.Warnings())
	}
}

func TestSaveDue(t *testing.T) {
	now := time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)
	for _, c := range []struct {
		idle bool
		last time.Time
		want bool
	}{
		{true, now, true},
		{true, time.Time{}, true},
		{false, time.Time{}, true},
		{false, now, false},
		{false, now.Add(-longestUnsaved + 1), false},
		{false, now.Add(-longestUnsaved), true},
	} {
		if got := saveDue(c.idle, c.last, now); got != c.want {
			t.Errorf("idle %v, last tried %v before: due %v", c.idle, now.Sub(c.last), got)
		}
	}
}

// pause lets a pause in typing pass, and the saves that become due in it.
func pause(s *Session, idle bool) {
	for save := s.Pause(idle); save != nil; save = s.Written() {
		save()
	}
}

// TestPause reviews only when the user has stopped, and saves after a second of typing.
func TestPause(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	at := place(s, "goal.statement", 0)
	s.MarkFindings()
	s.SetTyping(at, []string{"Use LinkedIn and Instagram"})
	pause(s, false)
	if !strings.Contains(d.read(s.Path()), "Use LinkedIn and Instagram") {
		t.Error("not saved, though nothing was tried before")
	}
	if len(s.Caused()) != 0 {
		t.Error("reviewed in the middle of a word")
	}
	s.SetTyping(at, []string{"Use LinkedIn and Instagram zz"})
	pause(s, false)
	if strings.Contains(d.read(s.Path()), "Instagram zz") {
		t.Error("saved at once again")
	}
	pause(s, true)
	if !strings.Contains(d.read(s.Path()), "Instagram zz") || len(s.Caused()) == 0 {
		t.Errorf("idle, it caused %v", s.Caused())
	}
	s.breakDisk().save = errBroken
	s.Set(at, nil)
	if pause(s, true); !s.RetryDue() {
		t.Error("nothing will try again")
	}
}
