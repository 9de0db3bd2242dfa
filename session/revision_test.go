package session

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// TestConclude completes a revision with its reason; later changes are another one.
func TestConclude(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	set(s, "business.offer", "Lunch")
	if len(s.Changes()) != 1 || s.Revision() != 1 {
		t.Errorf("changed %v since %d", s.Changes(), s.Revision())
	}
	empty, _ := s.Insert(list("tactics"))
	d.saved(s.Conclude("the landlord"))
	if len(s.Changes()) != 0 || s.Revision() != 2 || s.Reason() != "" {
		t.Errorf("changed %v since %d, reason %q", s.Changes(), s.Revision(), s.Reason())
	}
	if slices.Contains(s.Items(list("tactics")), empty) || len(s.Items(list("tactics"))) != list("tactics").Len(s.Strategy()) {
		t.Error("an empty item is part of the revision")
	}
	set(s, "business.offer", "Lunch classes")
	d.saved(s.Save())
	got := d.answersOf(s.Path())
	if got.Revision != 3 || len(got.Log) != 2 || got.Log[0].Because != "the landlord" || got.Log[1].Because != "" {
		t.Errorf("revision %d, log %+v", got.Revision, got.Log)
	}
}

// TestARevisionThatCannotBeSavedIsUnderWayStill, and keeps its reason.
func TestARevisionThatCannotBeSavedIsUnderWayStill(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	f := s.breakDisk()
	f.save = errBroken
	set(s, "business.offer", "Lunch")
	if o := s.Conclude("the landlord"); !errors.Is(o.Failed, errBroken) || s.Revision() != 1 || s.Reason() != "the landlord" {
		t.Errorf("failed with %v, revision %d, reason %q", o.Failed, s.Revision(), s.Reason())
	}
	f.save = nil
	d.saved(s.Conclude(s.Reason()))
	if got := d.answersOf(s.Path()); got.Log[0].Because != "the landlord" {
		t.Errorf("log %+v", got.Log)
	}
}

// TestADraftHasNoRevisions, however often it is opened.
func TestADraftHasNoRevisions(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, "")
	set(s, "business.name", "Gym")
	d.saved(s.Save())
	again, err := OpenDraft(d.env, s.Path())
	if err != nil {
		t.Fatal(err)
	}
	set(again, "business.name", "Midday Gym")
	d.saved(again.Save())
	if got := d.answersOf(again.Path()); !again.IsDraft() || got.Revision != 1 || len(got.Log) != 0 {
		t.Errorf("revision %d, log %v", got.Revision, got.Log)
	}
	if err := os.Remove(again.Path()); err != nil {
		t.Fatal(err)
	}
	if gone, err := OpenDraft(d.env, again.Path()); err != nil || gone.Path() != "" {
		t.Errorf("a draft that went opens: %v", err)
	}
}

// edited opens the gym, with a section edited by hand.
func (d *desk) edited(heading string) *Session {
	d.Helper()
	s := d.file()
	d.edit(s.Path(), heading, heading+"\nSee Helen first.\n")
	return d.open(s.Path())
}

// TestEditedSections are compared where an answer concerns them, decided about once, and backed up.
func TestEditedSections(t *testing.T) {
	for _, c := range []struct {
		choice    document.Choice
		mine, new bool
	}{
		{document.KeepMine, true, false},
		{document.TakeNew, false, true},
		{document.KeepBoth, true, true},
	} {
		d := newDesk(t)
		s := d.edited("## Objectives\n")
		if len(s.Undecided()) != 0 || len(s.Edited()) != 1 {
			t.Errorf("undecided %v, edited %v", s.Undecided(), s.Edited())
		}
		if text, edited := s.Body()(); !edited || !strings.Contains(text, "See Helen first.") {
			t.Errorf("edited %v:\n%s", edited, text)
		}
		set(s, "objectives.deadline", "2027-04-30")
		open := s.Undecided()
		if len(open) != 1 || open[0].Name != "objectives" {
			t.Fatalf("undecided %v", open)
		}
		d.saved(s.Save())
		if !slices.Equal(s.Kept(), []string{"objectives"}) {
			t.Errorf("kept %v", s.Kept())
		}
		before := d.read(s.Path())
		if err := s.Decide(open[0], c.choice); err != nil {
			t.Fatal(err)
		}
		d.saved(s.Save())
		text := d.read(s.Path())
		if strings.Contains(text, "See Helen first.") != c.mine || strings.Contains(text, "| 120 | 30 April 2027 |") != c.new {
			t.Errorf("choice %d leaves\n%s", c.choice, text)
		}
		if len(s.Undecided()) != 0 {
			t.Errorf("choice %d is asked again", c.choice)
		}
		if backups, _ := d.env.State.Displaced(s.Path()); c.choice != document.KeepMine {
			if data, err := backups[0].Read(); err != nil || string(data) != before {
				t.Errorf("choice %d: the backup holds %q, %v", c.choice, data, err)
			}
		}
		s.Undo(Place{})
		d.saved(s.Save())
		if got := strings.Count(d.read(s.Path()), "See Helen first."); got != map[bool]int{true: 1}[c.mine] {
			t.Errorf("choice %d, undone: the text is there %d times", c.choice, got)
		}
	}
}

// TestNothingIsDecidedWithoutABackup.
func TestNothingIsDecidedWithoutABackup(t *testing.T) {
	d := newDesk(t)
	s := d.edited("### Accounts\n")
	if err := os.RemoveAll(d.path("state")); err != nil {
		t.Fatal(err)
	}
	d.write(d.path("state"), "")
	if err := s.Decide(s.Edited()[0], document.TakeNew); err == nil {
		t.Error("it was decided")
	}
	d.saved(s.Save())
	if !strings.Contains(d.read(s.Path()), "See Helen first.") || s.dirtyMeta {
		t.Error("the text is gone")
	}
}

// TestCommentsStayWithTheirItems: the first one is removed and saved, and the second gets its name.
func TestCommentsStayWithTheirItems(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	d.edit(s.Path(), "    name: FitCo Moorgate\n", "    name: FitCo Moorgate\n    x_note: of the first\n")
	s = d.open(s.Path())
	rivals := list("competitors")
	s.Remove(rivals, s.Items(rivals)[0])
	d.saved(s.Save())
	set(s, "competitors.name", "FitCo Moorgate")
	d.saved(s.Save())
	if strings.Contains(d.read(s.Path()), "of the first") {
		t.Error("another item has what stood beside the first")
	}
	s.Undo(Place{})
	s.Undo(Place{})
	d.saved(s.Save())
	if !strings.Contains(d.read(s.Path()), "of the first") {
		t.Error("the item came back without its comment")
	}
}

// TestTheLanguageOfTheFile is that of its sections, whatever language the user reads.
func TestTheLanguageOfTheFile(t *testing.T) {
	d := newDesk(t)
	s, err := OpenExample(d.env, "gym", lang.French)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Export(d.path("salle.md")); err != nil {
		t.Fatal(err)
	}
	if text := d.read(s.Path()); !strings.Contains(text, "## Objectifs\n") || s.Texts().Language() != lang.French {
		t.Errorf("the file holds\n%s", text)
	}
	if texts := s.Texts(); texts != s.Texts() {
		t.Error("the texts are loaded again")
	}
	if d.example().Texts() != d.env.Texts {
		t.Error("the texts of the environment are loaded again")
	}
}

func TestNames(t *testing.T) {
	d := newDesk(t)
	t.Chdir(d.dir)
	home := d.path("home")
	t.Setenv("HOME", home)
	for name, want := range map[string]string{
		"plan": d.path("plan.md"), "plan.txt": d.path("plan.txt"), "~/plan": filepath.Join(home, "plan.md"), home + "/x.md": home + "/x.md",
	} {
		if got, err := PathOf(name); err != nil || got != want {
			t.Errorf("%s is %s, %v", name, got, err)
		}
	}
	s := d.example()
	if got := s.ProposeName("strategy"); got != "square-mile-gym.md" {
		t.Errorf("proposed %s", got)
	}
	d.write("square-mile-gym.md", "")
	d.write("square-mile-gym-2.md", "")
	if got := s.ProposeName("strategy"); got != "square-mile-gym-3.md" {
		t.Errorf("proposed %s", got)
	}
	blank := New(d.env, lang.English, "")
	if got := blank.ProposeName("strategy"); got != "strategy.md" || !blank.IsEmpty() || s.IsEmpty() {
		t.Errorf("proposed %s", got)
	}
	here := New(d.env, lang.English, d.path("mine.md"))
	if got := here.ProposeName("strategy"); got != "mine.md" || here.HasName(d.path("other.md")) {
		t.Errorf("proposed %s", got)
	}
	if got := New(d.env, lang.English, "/elsewhere/mine.md").ProposeName("strategy"); got != "/elsewhere/mine.md" {
		t.Errorf("proposed %s", got)
	}
}

// TestReasonOf the present revision only.
func TestReasonOf(t *testing.T) {
	for _, c := range []struct {
		log  []steps.LogEntry
		want string
	}{
		{nil, ""},
		{[]steps.LogEntry{{Revision: 2, Because: "now"}}, "now"},
		{[]steps.LogEntry{{Revision: 1, Because: "then"}}, ""},
		{[]steps.LogEntry{{Revision: 1, Because: "then"}, {Revision: 2}}, ""},
	} {
		if got := reasonOf(&steps.Strategy{Revision: 2, Log: c.log}); got != c.want {
			t.Errorf("%v gives %q", c.log, got)
		}
	}
}

// TestCommentsComeBackAcrossAMerge: an item is removed, something comes in from another window, and undo brings the
// item back with what stood beside it; the only item of its list too.
func TestCommentsComeBackAcrossAMerge(t *testing.T) {
	for _, all := range []bool{false, true} {
		d := newDesk(t)
		path := d.file().Path()
		d.edit(path, "    name: FitCo Moorgate\n", "    name: FitCo Moorgate # our neighbour\n    x_note: of the first\n")
		d.edit(path, "competitors:\n", "competitors:\n  # asked in May\n")
		here, there := d.open(path), d.open(path)
		rivals := list("competitors")
		for i, item := range here.Items(rivals) {
			if i == 0 || all {
				here.Remove(rivals, item)
			}
		}
		d.saved(here.Save())
		if text := d.read(path); strings.Contains(text, "x_note") {
			t.Fatalf("still there:\n%s", text)
		}
		set(there, "business.offer", "Lunch")
		d.saved(there.Save())
		set(here, "business.place", "Leeds")
		d.saved(here.Save())
		for range 3 {
			here.Undo(Place{})
		}
		d.saved(here.Save())
		text := d.read(path)
		for _, want := range []string{"    name: FitCo Moorgate # our neighbour\n", "    x_note: of the first\n", "  # asked in May\n"} {
			if strings.Count(text, want) != 1 {
				t.Errorf("all %v: %q is there %d times:\n%s", all, want, strings.Count(text, want), text[:3000])
			}
		}
	}
}

// TestEqualEntries: whatever somebody changes in an entry of the log makes it another one.
func TestEqualEntries(t *testing.T) {
	entry := func(edit func(*steps.LogEntry)) steps.LogEntry {
		e := steps.LogEntry{Revision: 2, Date: date.New(2026, time.November, 22), Because: "the landlord", Changed: []steps.Change{
			{At: "business.offer", From: steps.Answer{"Gym"}, To: steps.Answer{"Lunch"}},
			{At: "business.place", To: steps.Answer{"Leeds"}},
		}}
		edit(&e)
		return e
	}
	same := entry(func(*steps.LogEntry) {})
	if !equalEntries(same, entry(func(*steps.LogEntry) {})) {
		t.Error("the same entry is another one")
	}
	for what, edit := range map[string]func(*steps.LogEntry){
		"revision":       func(e *steps.LogEntry) { e.Revision = 3 },
		"date":           func(e *steps.LogEntry) { e.Date = e.Date.AddDays(1) },
		"reason":         func(e *steps.LogEntry) { e.Because = "" },
		"question":       func(e *steps.LogEntry) { e.Changed[0].At = "business.name" },
		"answer before":  func(e *steps.LogEntry) { e.Changed[0].From = nil },
		"answer since":   func(e *steps.LogEntry) { e.Changed[1].To = steps.Answer{"York"} },
		"fewer changes":  func(e *steps.LogEntry) { e.Changed = e.Changed[:1] },
		"order of those": func(e *steps.LogEntry) { slices.Reverse(e.Changed) },
	} {
		if equalEntries(same, entry(edit)) || equalEntries(entry(edit), same) {
			t.Errorf("another %s makes no other entry", what)
		}
	}
}
