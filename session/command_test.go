package session

import (
	"slices"
	"strings"
	"testing"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
)

func list(id string) *steps.Question { return steps.Find(id) }

func names(s *Session, id string) []string {
	var all []string
	for _, item := range s.Items(list(id)) {
		all = append(all, s.Answer(Place{Question: list(id).Naming(), Item: item}).String())
	}
	return all
}

// TestItemsKeepTheirIdentity through every command, through undo, and while their names are typed.
func TestItemsKeepTheirIdentity(t *testing.T) {
	s := newDesk(t).example()
	rivals := list("competitors")
	first := s.Items(rivals)[0]
	at := Place{Question: rivals.Naming(), Item: first}
	name := s.Answer(at).String()
	s.KeepUnread(at, "half typed")

	if !s.Move(rivals, first, 1) || s.Index(at) != 1 || s.Answer(at).String() != name {
		t.Errorf("moved, it is at %d with %q", s.Index(at), s.Answer(at))
	}
	added, problem := s.Insert(rivals)
	if problem != nil || s.Index(Place{Question: rivals.Naming(), Item: added}) != len(s.Items(rivals))-1 {
		t.Fatalf("inserted: %v", problem)
	}
	s.Set(at, steps.Answer{"Z"})
	if s.Index(at) != 1 || s.Strategy().Competitors[1].Name != "Z" {
		t.Errorf("renamed, it is at %d: %v", s.Index(at), names(s, "competitors"))
	}
	if typed, unread := s.Unread(at); !unread || typed != "half typed" {
		t.Errorf("what was typed is gone: %q", typed)
	}
	if !s.Remove(rivals, first) || s.Index(at) != -1 || !s.Answer(at).Blank() || s.Applies(at) || s.Subject(rivals, first) != "" {
		t.Error("it is still there")
	}
	if _, unread := s.Unread(at); unread {
		t.Error("what was typed is kept for an item that is gone")
	}
	if back, undone := s.Undo(Place{}); !undone || back.Question != rivals || s.Index(at) != 1 {
		t.Errorf("undone %v, it is at %d", undone, s.Index(at))
	}
	for range 3 {
		s.Undo(Place{})
	}
	if s.Index(at) != 0 || s.Answer(at).String() != name || len(s.Items(rivals)) != rivals.Len(s.Strategy()) {
		t.Errorf("all undone: %v", names(s, "competitors"))
	}
}

// TestCommandsThatDoNothing leave nothing to undo.
func TestCommandsThatDoNothing(t *testing.T) {
	s := newDesk(t).example()
	tactics := list("tactics")
	items := s.Items(tactics)
	last := items[len(items)-1]
	name := place(s, "business.name", 0)
	gone := Place{Question: tactics.Naming(), Item: "gone"}
	s.Set(name, s.Answer(name))
	s.Set(gone, steps.Answer{"x"})
	s.GiveID(gone)
	s.GiveID(name)
	s.GiveID(Place{Question: tactics.Naming(), Item: last})
	s.Reach(s.Strategy().Reached - 1)
	s.DropEmpty("")
	if s.Move(tactics, items[0], -1) || s.Move(tactics, last, 1) || s.Move(tactics, "gone", 1) || s.Remove(tactics, "gone") {
		t.Error("an impossible command was carried out")
	}
	if at, undone := s.Undo(Place{}); undone {
		t.Errorf("undone at %v", at)
	}
	if s.Strategy().Reached != steps.Done {
		t.Errorf("reached %v", s.Strategy().Reached)
	}
}

// TestAFullList takes no other item.
func TestAFullList(t *testing.T) {
	s := New(newDesk(t).env, lang.English, "")
	for range steps.MaxItems {
		if _, problem := s.Insert(list("tactics")); problem != nil {
			t.Fatal(problem)
		}
	}
	if _, problem := s.Insert(list("tactics")); problem == nil || problem.ID != "too_many" {
		t.Errorf("another one: %v", problem)
	}
	if got := len(s.Items(list("tactics"))); got != steps.MaxItems {
		t.Errorf("%d items", got)
	}
	s.DropEmpty("")
	if got := len(s.Items(list("tactics"))); got != 0 || list("tactics").Len(s.Strategy()) != 0 {
		t.Errorf("%d empty items are left", got)
	}
}

// TestDropEmptyKeepsTheOthers, with their identities.
func TestDropEmptyKeepsTheOthers(t *testing.T) {
	s := newDesk(t).example()
	rivals := list("competitors")
	items := s.Items(rivals)
	at := Place{Question: rivals.Naming(), Item: items[len(items)-1]}
	name := s.Answer(at).String()
	empty, _ := s.Insert(rivals)
	s.Move(rivals, empty, -1)
	s.DropEmpty("")
	if !slices.Equal(s.Items(rivals), items) || s.Answer(at).String() != name {
		t.Errorf("left are %v, %q", s.Items(rivals), s.Answer(at))
	}
}

// TestGiveID once the name is known, and for good.
func TestGiveID(t *testing.T) {
	s := New(newDesk(t).env, lang.English, "")
	item, _ := s.Insert(list("audiences"))
	at := Place{Question: list("audiences").Naming(), Item: item}
	if s.GiveID(at); s.Strategy().Audiences[0].ID != "" {
		t.Errorf("an empty item has the id %q", s.Strategy().Audiences[0].ID)
	}
	s.SetTyping(at, steps.Answer{"Workers"})
	s.GiveID(at)
	s.Set(at, steps.Answer{"Others"})
	s.GiveID(at)
	if got := s.Strategy().Audiences[0].ID; got != "workers" || s.Subject(list("audiences"), item) != "workers" {
		t.Errorf("its id is %q", got)
	}
	if s.PlaceOf("audiences.needs", "workers").Item != item {
		t.Error("it is not found by its id")
	}
}

// TestUndoTakesBackWhatWasSetSinceEnter at once.
func TestUndoTakesBackWhatWasSetSinceEnter(t *testing.T) {
	s := newDesk(t).example()
	at := place(s, "business.name", 0)
	other := place(s, "business.offer", 0)
	was := s.Answer(at).String()
	for _, text := range []string{"M", "Mi", "Mid"} {
		s.SetTyping(at, steps.Answer{text})
	}
	s.Enter()
	s.Set(at, steps.Answer{"Midday"})
	s.Set(other, steps.Answer{"Lunch"})
	s.Set(at, steps.Answer{"Evening"})
	for _, want := range []string{"Midday", "Midday", "Mid", was} {
		undone, found := s.Undo(Place{})
		if got := s.Answer(at).String(); !found || got != want {
			t.Errorf("undone at %v to %q, want %q", undone.Question.ID, got, want)
		}
	}
	if _, found := s.Undo(Place{}); found {
		t.Error("there is more to undo")
	}
}

// TestUndoLeavesWhatIsNoAnswer, and drops first what could not be read.
func TestUndoLeavesWhatIsNoAnswer(t *testing.T) {
	s := New(newDesk(t).env, lang.English, "")
	name, radius := place(s, "business.name", 0), place(s, "business.radius_km", 0)
	s.Set(name, steps.Answer{"Gym"})
	s.Reach(steps.StepPlatforms)
	if !s.ToggleSection("sources") {
		t.Error("it is not left out")
	}
	s.KeepUnread(radius, "far")
	s.KeepUnread(name, "?")
	if at, _ := s.Undo(radius); at != radius || s.Strategy().Business.Name != "Gym" {
		t.Errorf("undone at %v", at)
	}
	s.KeepUnread(radius, "far")
	if at, _ := s.Undo(Place{}); at != name || s.Strategy().Business.Name != "" {
		t.Errorf("undone at %v", at)
	}
	if s.Strategy().Reached != steps.StepPlatforms || !slices.Equal(s.Strategy().LeftOut, []string{"sources"}) {
		t.Errorf("reached %v, left out %v", s.Strategy().Reached, s.Strategy().LeftOut)
	}
	if _, unread := s.Unread(name); unread {
		t.Error("what was typed over the undone answer is still there")
	}
	if _, unread := s.Unread(radius); !unread {
		t.Error("what was typed elsewhere is gone")
	}
	if s.ForgetUnread(radius); len(s.unread) != 0 {
		t.Errorf("%v", s.unread)
	}
	if s.ToggleSection("sources") || len(s.Strategy().LeftOut) != 0 {
		t.Error("it is still left out")
	}
}

// TestAcceptAndWithdraw, and undo both.
func TestAcceptAndWithdraw(t *testing.T) {
	s := newDesk(t).example()
	key := FindingKey(&s.Report().Findings[0])
	found := func() *advice.Finding {
		for i := range s.Report().Findings {
			if f := &s.Report().Findings[i]; FindingKey(f) == key {
				return f
			}
		}
		return nil
	}
	accepted := func() string {
		for i := range s.Report().Findings {
			if f := &s.Report().Findings[i]; FindingKey(f) == key && f.Accepted != nil {
				return f.Accepted.Because
			}
		}
		return ""
	}
	s.Accept(found(), "first")
	s.Accept(found(), "second")
	if got := accepted(); got != "second" || len(s.Strategy().Accepted) != 1 || s.Strategy().Accepted[0].Date != s.env.Today {
		t.Errorf("accepted %q: %v", got, s.Strategy().Accepted)
	}
	s.Withdraw(found())
	if accepted() != "" || len(s.Strategy().Accepted) != 0 {
		t.Error("it is still accepted")
	}
	for _, want := range []string{"second", "first", ""} {
		if at, _ := s.Undo(Place{}); at != s.placeOfFinding(found()) || accepted() != want {
			t.Errorf("undone at %v to %q, want %q", at, accepted(), want)
		}
	}
}

// TestWhatAnAnswerCaused since the question was opened.
func TestWhatAnAnswerCaused(t *testing.T) {
	s := newDesk(t).example()
	at := place(s, "goal.statement", 0)
	s.MarkFindings()
	s.SetTyping(at, steps.Answer{"Use LinkedIn"})
	if len(s.Caused()) != 0 {
		t.Errorf("in the middle of a word: %v", s.Caused())
	}
	s.FlushReview()
	caused := slices.Clone(s.Caused())
	if len(caused) == 0 || !strings.Contains(strings.Join(caused, " "), "/") {
		t.Fatalf("caused %v", caused)
	}
	report := s.Report()
	if s.FlushReview(); s.Report() != report {
		t.Error("reviewed again, though nothing changed")
	}
	s.Accept(&s.Report().Findings[0], "so be it")
	if !slices.Equal(s.Caused(), caused) {
		t.Errorf("accepting changed what the answer caused to %v", s.Caused())
	}
	s.MarkFindings()
	s.Set(at, steps.Answer{"Use LinkedIn and Instagram"})
	if slices.Contains(s.Caused(), caused[0]) {
		t.Errorf("caused again: %v", s.Caused())
	}
	if s.Undo(Place{}); len(s.Caused()) != 0 {
		t.Errorf("undo caused %v", s.Caused())
	}
}

// TestPlaces that findings lead to.
func TestPlaces(t *testing.T) {
	s := newDesk(t).example()
	channel := s.Strategy().Channels[1]
	objective := s.Strategy().Objectives[1]
	for _, c := range []struct {
		got   Place
		id    string
		index int
	}{
		{s.PlaceOf("business.name", ""), "business.name", 0},
		{s.PlaceOf("channels.reason", channel.Platform), "channels.reason", 1},
		{s.PlaceOf("objectives", objective.ID), "objectives.statement", 1},
		{s.PlaceOf("objectives.owner", "nobody"), "objectives", 0},
		{s.PlaceOf("objectives", ""), "objectives", 0},
	} {
		if c.got.Question.ID != c.id || s.Index(c.got) != c.index || c.got.Step() != steps.StepOf(c.id) {
			t.Errorf("%s at %d, want %s at %d", c.got.Question.ID, s.Index(c.got), c.id, c.index)
		}
	}
	if !s.Answered(Place{Question: list("objectives")}) || s.Answered(Place{Question: list("objectives").Naming(), Item: "gone"}) ||
		New(s.env, lang.English, "").Answered(Place{Question: list("objectives")}) {
		t.Error("answered is wrong")
	}
	fresh := New(s.env, lang.English, "")
	rivals := list("competitors")
	for i, answered := range []bool{false, true} { // a list whose items say nothing has no answer, until the last one does
		item, _ := fresh.Insert(rivals)
		if i > 0 {
			fresh.Set(Place{Question: rivals.Naming(), Item: item}, steps.Answer{"FitCo"})
		}
		if got := fresh.Answered(Place{Question: rivals}); got != answered {
			t.Errorf("%d items: answered %v", i+1, got)
		}
	}
}
