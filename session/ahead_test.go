package session

import (
	"testing"

	"sweetspot/lang"
)

// beginnings are a session on a file, on a new file, on a draft and on a new draft.
var beginnings = map[string]func(d *desk) *Session{
	"a file":      func(d *desk) *Session { return d.open(d.file().Path()) },
	"a new file":  func(d *desk) *Session { return New(d.env, lang.English, d.path("new.md")) },
	"a new draft": func(d *desk) *Session { return New(d.env, lang.English, "") },
	"a draft": func(d *desk) *Session {
		s := New(d.env, lang.English, "")
		set(s, "business.offer", "Bread")
		d.saved(s.Save())
		return s
	},
}

// saveBehind begins a save, and fails the test where there is none.
func (d *desk) saveBehind(s *Session) (save func()) {
	d.Helper()
	save, outcome := s.SaveBehind()
	if save == nil || outcome.Failed != nil || !s.Saving() {
		d.Fatalf("nothing is saved behind: %+v", outcome)
	}
	return save
}

// TestAKillBeforeTheDiskIsDoneCostsNothing: a program that is killed before its save is done, even before it has begun,
// has lost no answer that it went on from.
func TestAKillBeforeTheDiskIsDoneCostsNothing(t *testing.T) {
	for name, begin := range beginnings {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			s := begin(d)
			set(s, "business.name", "Midday Gym")
			d.saveBehind(s)
			set(s, "business.difference", "Short classes")
			if again, _ := s.SaveBehind(); again != nil {
				t.Error("two saves are under way")
			}
			path, open := s.Path(), Open
			if drafts := d.drafts(); s.IsDraft() {
				if len(drafts) != 1 {
					t.Fatalf("the drafts %q are offered", drafts)
				}
				path, open = drafts[0], OpenDraft
			}
			after, err := open(d.env, path)
			if err != nil {
				t.Fatal(err)
			}
			if r := after.Recover(); r.Conflict != nil || r.Unread != nil || r.Failed != nil {
				t.Errorf("recovered: %+v", r)
			}
			got := d.answersOf(after.Path())
			if after.IsDraft() != s.IsDraft() || got.Business.Name != "Midday Gym" || got.Business.Difference != "Short classes" {
				t.Errorf("%s holds %+v", after.Path(), got.Business)
			}
			if drafts := d.drafts(); len(drafts) != 0 && !after.IsDraft() || len(drafts) > 1 {
				t.Errorf("the drafts %q are left", drafts)
			}
		})
	}
}

// TestSavesBehindComeToTheirEnd: what was answered during a save is in the next one, and no draft is left.
func TestSavesBehindComeToTheirEnd(t *testing.T) {
	for name, begin := range beginnings {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			s := begin(d)
			d.clock = d.clock.Add(1e9)
			set(s, "business.name", "Midday Gym")
			save := d.saveBehind(s)
			set(s, "business.difference", "Short classes")
			s.SaveBehind()
			save()
			next := s.Written()
			if next == nil || !s.Saving() {
				t.Fatal("the second answer is not saved")
			}
			next()
			if s.Written() != nil || s.Saving() || s.Failed() != nil || !s.SavedAt().Equal(d.clock) {
				t.Errorf("saving %v, failed %v, saved at %v", s.Saving(), s.Failed(), s.SavedAt())
			}
			if got := d.answersOf(s.Path()).Business; got.Name != "Midday Gym" || got.Difference != "Short classes" {
				t.Errorf("the file holds %+v", got)
			}
			if drafts := d.drafts(); len(drafts) != 0 && !s.IsDraft() || len(drafts) > 1 {
				t.Errorf("the drafts %q are left", drafts)
			}
			if again, _ := s.SaveBehind(); again != nil || s.Saving() {
				t.Error("it is saved again though nothing changed")
			}
		})
	}
}

// TestASaveBehindThatFails is reported and retried like any other save, and its draft keeps the answers.
func TestASaveBehindThatFails(t *testing.T) {
	d := newDesk(t)
	s := d.open(d.file().Path())
	save := s.files.save
	s.files.save = func(path string, data, was []byte) error {
		if path == s.Path() {
			return errBroken
		}
		return save(path, data, was)
	}
	set(s, "business.name", "Midday Gym")
	d.saveBehind(s)()
	s.Written()
	if s.Failed() == nil || s.Saving() || !s.Rescued() || len(d.drafts()) != 1 {
		t.Fatalf("failed: %v, drafts %q", s.Failed(), d.drafts())
	}
	s.files.save = save
	set(s, "business.offer", "Lunch")
	if again, outcome := s.SaveBehind(); again != nil || !outcome.Saved() || len(d.drafts()) != 0 {
		t.Errorf("%+v, drafts %q", outcome, d.drafts())
	}
}

// TestAFileChangedElsewhereIsMergedAtOnce: nothing is left to a save behind that asks or merges.
func TestAFileChangedElsewhereIsMergedAtOnce(t *testing.T) {
	d := newDesk(t)
	here, there := d.windows()
	set(there, "business.offer", "Lunch")
	d.saved(there.Save())
	set(here, "business.name", "Midday Gym")
	if save, outcome := here.SaveBehind(); save != nil || !outcome.Merged || here.Saving() {
		t.Errorf("%+v", outcome)
	}
}

// TestAKillAfterTheSave leaves a draft that equals the file: it is removed without a message.
func TestAKillAfterTheSave(t *testing.T) {
	d := newDesk(t)
	s := d.open(d.file().Path())
	set(s, "business.name", "Midday Gym")
	d.saveBehind(s)()
	after := d.open(s.Path())
	if r := after.Recover(); r.Found || len(d.drafts()) != 0 {
		t.Errorf("found %+v, drafts %q", r, d.drafts())
	}
}
