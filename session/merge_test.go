package session

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// windows opens the same file twice.
func (d *desk) windows() (here, there *Session) {
	d.Helper()
	here = d.file()
	return here, d.open(here.Path())
}

// TestBothSidesAreKept: undo takes back what was answered here alone, redo makes it again.
func TestBothSidesAreKept(t *testing.T) {
	d := newDesk(t)
	here, there := d.windows()
	was := here.Strategy().Business.Name
	set(there, "business.offer", "Lunch classes")
	d.saved(there.Save())
	set(here, "business.name", "Midday Gym")
	o := d.saved(here.Save())
	if !o.Merged || len(o.Came) != 1 || o.Came[0].At != "business.offer" {
		t.Errorf("came %v", o.Came)
	}
	got := d.answersOf(here.Path())
	if got.Business.Name != "Midday Gym" || got.Business.Offer != "Lunch classes" || got.Revision != 2 || len(got.Log) != 1 {
		t.Errorf("the file has %q, %q in revision %d, log %v", got.Business.Name, got.Business.Offer, got.Revision, got.Log)
	}
	if at, _ := here.Undo(Place{}); at.Question.ID != "business.name" {
		t.Errorf("undone at %s", at.Question.ID)
	}
	d.saved(here.Save())
	if got := d.answersOf(here.Path()); got.Business.Name != was || got.Business.Offer != "Lunch classes" {
		t.Errorf("undone to %q, %q", got.Business.Name, got.Business.Offer)
	}
	if at, again := here.Undo(Place{}); again {
		t.Errorf("what came in is undone at %s", at.Question.ID)
	}
	if at, again := here.Redo(); !again || at.Question.ID != "business.name" {
		t.Errorf("made again at %v", at)
	}
	d.saved(here.Save())
	if got := d.answersOf(here.Path()); got.Business.Name != "Midday Gym" || got.Business.Offer != "Lunch classes" {
		t.Errorf("made again: %q, %q", got.Business.Name, got.Business.Offer)
	}
}

// TestTextAroundIsKept and is no answer that came in.
func TestTextAroundIsKept(t *testing.T) {
	d := newDesk(t)
	here := d.file()
	d.write(here.Path(), d.read(here.Path())+"\nSeen by the owners.\n")
	set(here, "business.name", "Midday Gym")
	o := d.saved(here.Save())
	if !o.Merged || len(o.Came) != 0 {
		t.Errorf("came %v", o.Came)
	}
	if got := d.read(here.Path()); !strings.HasSuffix(got, "\nSeen by the owners.\n") || !strings.Contains(got, "name: Midday Gym\n") {
		t.Errorf("the file holds\n%s", got)
	}
	if got := d.answersOf(here.Path()); got.Revision != 2 {
		t.Errorf("revision %d", got.Revision)
	}
}

// TestConflict: nothing is written before it is decided, it is asked once, and again when wanted.
func TestConflict(t *testing.T) {
	for _, mine := range []bool{true, false} {
		d := newDesk(t)
		here, there := d.windows()
		for _, s := range []*Session{there, here} {
			name := map[*Session]string{there: "City Gym", here: "Midday Gym"}[s]
			set(s, "business.name", name)
			set(s, "business.offer", "Classes of "+name)
		}
		d.saved(there.Save())
		first := here.Save()
		again := here.Save()
		if first.Conflict == nil || again.Conflict != nil || !errors.Is(again.Failed, document.ErrUndecided) {
			t.Fatalf("asked %v, again %v (%v)", first.Conflict, again.Conflict, again.Failed)
		}
		if d.answersOf(here.Path()).Business.Name != "City Gym" || d.answersOf(d.drafts()[0]).Business.Name != "Midday Gym" {
			t.Error("undecided, the file or the draft has another name")
		}
		here.AskAgain()
		c := here.Save().Conflict
		if c.Len() != 2 || c.Decided() != 0 || c.Present().At != "business.name" ||
			c.Mine().Business.Name != "Midday Gym" || c.Theirs().Business.Name != "City Gym" {
			t.Fatalf("asked about %v", c.Present())
		}
		if mine {
			c.Decide(merge.Mine)
		} else {
			c.Decide(merge.Theirs)
		}
		if c.Done() || c.Decided() != 1 || c.Present().At != "business.offer" {
			t.Errorf("one decided: %v", c)
		}
		c.Decide(merge.Theirs)
		if !c.Done() {
			t.Error("both decided, not done")
		}
		d.saved(here.Resolve(c))
		want := map[bool]string{true: "Midday Gym", false: "City Gym"}[mine]
		got := d.answersOf(here.Path()).Business
		if got.Name != want || got.Offer != "Classes of City Gym" || len(d.drafts()) != 0 {
			t.Errorf("mine %v: %q, %q, drafts %v", mine, got.Name, got.Offer, d.drafts())
		}
	}
}

// TestAConflictThatIsDroppedChangesNothing.
func TestAConflictThatIsDroppedChangesNothing(t *testing.T) {
	d := newDesk(t)
	here, there := d.windows()
	set(there, "business.name", "City Gym")
	d.saved(there.Save())
	set(here, "business.name", "Midday Gym")
	c := here.Save().Conflict
	c.Decide(merge.Theirs)
	if here.Strategy().Business.Name != "Midday Gym" {
		t.Errorf("the name is %q", here.Strategy().Business.Name)
	}
}

// TestItemsAreTheSameAfterAMerge, whatever was done to their list there.
func TestItemsAreTheSameAfterAMerge(t *testing.T) {
	for _, id := range []string{"tactics", "competitors"} {
		d := newDesk(t)
		here, there := d.windows()
		l := list(id)
		items := here.Items(l)
		last := Place{Question: l.Naming(), Item: items[len(items)-1]}
		first := Place{Question: l.Naming(), Item: items[0]}
		name := here.Answer(last).String()
		here.KeepUnread(last, "of the last")
		here.KeepUnread(first, "of the first")
		there.Remove(l, there.Items(l)[0])
		there.Move(l, there.Items(l)[len(there.Items(l))-1], -1)
		added, _ := there.Insert(l)
		there.Set(Place{Question: l.Naming(), Item: added}, steps.Answer{"Came in"})
		d.saved(there.Save())
		set(here, "business.name", "Midday Gym")
		d.saved(here.Save())
		if got := here.Answer(last).String(); got != name {
			t.Errorf("%s: the last one is now %q, want %q", id, got, name)
		}
		if here.Index(first) != -1 || slices.Contains(items, here.Items(l)[len(here.Items(l))-1]) {
			t.Errorf("%s: items are %v, were %v", id, here.Items(l), items)
		}
		if typed, _ := here.Unread(last); typed != "of the last" || len(here.unread) != 1 {
			t.Errorf("%s: unread is %v", id, here.unread)
		}
		if len(here.Items(l)) != l.Len(here.Strategy()) {
			t.Errorf("%s: %d items for %d", id, len(here.Items(l)), l.Len(here.Strategy()))
		}
	}
}

// TestNewItemsOfOneIdAreNotMixed: ids are made of names, and names without Latin letters give the same.
func TestNewItemsOfOneIdAreNotMixed(t *testing.T) {
	d := newDesk(t)
	here, there := d.windows()
	add := func(s *Session, name string) Place {
		item, _ := s.Insert(list("tactics"))
		at := Place{Question: list("tactics").Naming(), Item: item}
		s.Set(at, steps.Answer{name})
		s.GiveID(at)
		return at
	}
	add(there, "午餐")
	d.saved(there.Save())
	mine := add(here, "晚餐")
	d.saved(here.Save())
	if got := here.Answer(mine).String(); got != "晚餐" {
		t.Errorf("the item on screen is now %q of %v", got, names(here, "tactics"))
	}
	if got := names(here, "tactics"); !slices.Contains(got, "午餐") {
		t.Errorf("tactics are %v", got)
	}
}

// TestUndoKeepsResultsThatCameIn.
func TestUndoKeepsResultsThatCameIn(t *testing.T) {
	d := newDesk(t)
	here := d.file()
	set(here, "business.name", "Midday Gym")
	d.saved(here.Save())
	d.edit(here.Path(), "\nlog:", "\nresults:\n  - date: 2027-01-05\n    spent: 1400\n    values: {members: 91}\nlog:")
	set(here, "business.offer", "Lunch")
	d.saved(here.Save())
	here.Undo(Place{})
	here.Undo(Place{})
	d.saved(here.Save())
	if got := d.answersOf(here.Path()); len(got.Results) != 1 || got.Business.Name != "Square Mile Gym" {
		t.Errorf("results %v, name %q", got.Results, got.Business.Name)
	}
}

// TestAReasonOutlivesAMerge: on another machine a revision was begun upon the one that it explains.
func TestAReasonOutlivesAMerge(t *testing.T) {
	d := newDesk(t)
	here := d.file()
	set(here, "business.name", "Midday Gym")
	d.saved(here.Save())
	there := newDesk(t).open(here.Path())
	set(there, "business.offer", "Lunch")
	d.saved(there.Save())
	d.saved(here.Conclude("  the landlord "))
	got := d.answersOf(here.Path())
	if len(got.Log) != 2 || got.Log[0].Because != "the landlord" || got.Log[1].Because != "" || here.Reason() != "" {
		t.Errorf("the log is %+v", got.Log)
	}
}

// TestHandEditsOfTheLogStay, and of the day on which it was created.
func TestHandEditsOfTheLogStay(t *testing.T) {
	d := newDesk(t)
	here := d.file()
	set(here, "business.name", "Midday Gym")
	d.saved(here.Conclude("The landlrod"))
	d.edit(here.Path(), "The landlrod", "The landlord")
	d.edit(here.Path(), "created: 2026-11-22", "created: 2026-11-20")
	set(here, "business.offer", "Lunch")
	d.saved(here.Save())
	got := d.answersOf(here.Path())
	if got.Log[0].Because != "The landlord" || got.Created.String() != "2026-11-20" || got.Revision != 3 {
		t.Errorf("created %s, log %+v", got.Created, got.Log)
	}
}

// TestRecoverMergesWithTheFile, asks where both changed, and leaves no draft.
func TestRecoverMergesWithTheFile(t *testing.T) {
	for _, conflict := range []bool{false, true} {
		d := newDesk(t)
		here, there := d.windows()
		set(here, "business.name", "Midday Gym")
		here.GiveReason("the landlord")
		here.breakDisk().save = nil
		save := here.files.save
		here.files.save = func(path string, data, was []byte) error {
			if path == here.Path() {
				return errBroken
			}
			return save(path, data, was)
		}
		if o := here.Save(); o.Saved() || !here.Rescued() {
			t.Fatalf("it was saved: %v", o)
		}
		set(there, "business.offer", "Lunch")
		if conflict {
			set(there, "business.name", "City Gym")
		}
		d.saved(there.Save())
		again := d.open(here.Path())
		r := again.Recover()
		if !r.Found || r.Replaced || r.Unread != nil || (r.Conflict != nil) != conflict {
			t.Fatalf("recovered %+v", r)
		}
		if conflict {
			if len(d.drafts()) != 1 {
				t.Errorf("undecided, drafts are %v", d.drafts())
			}
			r.Conflict.Decide(merge.Mine)
			d.saved(again.Resolve(r.Conflict))
		}
		got := d.answersOf(here.Path())
		if got.Business.Name != "Midday Gym" || got.Business.Offer != "Lunch" || len(d.drafts()) != 0 {
			t.Errorf("the file has %+v, drafts are %v", got.Business, d.drafts())
		}
		if !strings.Contains(d.read(here.Path()), "the landlord") && again.Reason() != "the landlord" {
			t.Error("the reason is gone")
		}
		if r := d.open(here.Path()).Recover(); r.Found {
			t.Errorf("found again: %+v", r)
		}
	}
}

// TestRecoverWithoutAFile takes the whole strategy from the draft.
func TestRecoverWithoutAFile(t *testing.T) {
	d := newDesk(t)
	here := d.file()
	if err := os.Remove(here.Path()); err != nil {
		t.Fatal(err)
	}
	set(here, "business.name", "Midday Gym")
	here.Save()
	again, err := OpenDraft(d.env, d.drafts()[0])
	if err != nil {
		t.Fatal(err)
	}
	if again.Path() != here.Path() || !again.IsNew() {
		t.Fatalf("opened at %s", again.Path())
	}
	r := again.Recover()
	d.saved(r.Outcome)
	if !r.Found || !r.Replaced || len(d.drafts()) != 0 {
		t.Errorf("recovered %+v, drafts are %v", r, d.drafts())
	}
	if got := d.answersOf(here.Path()); got.Business.Name != "Midday Gym" || len(got.Audiences) == 0 {
		t.Errorf("the file has %+v", got.Business)
	}
}

// TestRecoverPassesOverWhatCannotBeRead, and tells it where there is nothing else.
func TestRecoverPassesOverWhatCannotBeRead(t *testing.T) {
	d := newDesk(t)
	here := d.file()
	f := here.breakDisk()
	whole := here.files.save
	here.files.save = func(path string, data, was []byte) error {
		if path == here.Path() {
			return errBroken
		}
		return whole(path, data, was)
	}
	set(here, "business.name", "Midday Gym")
	here.Save()
	draft := here.rescue.path
	d.write(draft, "notes\n")
	r := d.open(here.Path()).Recover()
	if r.Found || r.Draft != draft || r.Unread == nil {
		t.Errorf("recovered %+v", r)
	}
	f.save = errBroken
	set(here, "business.offer", "Lunch")
	if here.Save(); here.Rescued() {
		t.Error("the answers are called rescued, but the draft is behind")
	}
	f.save = nil
	set(here, "business.offer", "Lunch classes")
	here.Save() // the draft was changed elsewhere: another one is begun
	if !here.Rescued() || here.rescue.path == draft || d.answersOf(here.rescue.path).Business.Offer != "Lunch classes" {
		t.Errorf("rescued %v in %s", here.Rescued(), here.rescue.path)
	}
}

// TestARescueAsksOnlyWhatIChanged: the file changed twice while my answer waited, and was merged once.
func TestARescueAsksOnlyWhatIChanged(t *testing.T) {
	d := newDesk(t)
	here, there := d.windows()
	set(there, "business.offer", "Lunch classes")
	d.saved(there.Save())
	set(here, "business.name", "Midday Gym")
	here.Autosave() // to the draft, made of the first state
	// Their answer is merged, but the disk takes nothing.
	text := d.read(here.Path())
	found, err := here.readTheirs()
	if err != nil {
		t.Fatal(err)
	}
	m := merge.New(merge.Three{Base: merge.Version{Strategy: here.saved}, Mine: merge.Version{Strategy: here.mine()},
		Theirs: merge.Version{Strategy: found.document.Strategy}})
	found.items = here.itemsByID(m.Mine())
	if err := os.Remove(here.Path()); err != nil {
		t.Fatal(err)
	}
	here.takeOver(found, m)
	d.write(here.Path(), strings.Replace(text, "offer: Lunch classes", "offer: Evening classes", 1))
	r := d.open(here.Path()).Recover()
	if r.Conflict != nil || !r.Found {
		t.Errorf("asked about what they changed twice: %+v", r)
	}
}

// TestDraftsNeedNoRescue: there is nothing else that could be saved.
func TestDraftsNeedNoRescue(t *testing.T) {
	d := newDesk(t)
	s := New(d.env, lang.English, "")
	set(s, "business.name", "Gym")
	d.saved(s.Save())
	s.breakDisk().save = errBroken
	set(s, "business.name", "Gym!")
	if o := s.Save(); !errors.Is(o.Failed, errBroken) || s.rescue != nil || len(d.drafts()) != 1 {
		t.Errorf("failed with %v, drafts are %v", o.Failed, d.drafts())
	}
	if r := s.Recover(); r.Found {
		t.Errorf("recovered %+v", r)
	}
}
