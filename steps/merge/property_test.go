package merge

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/test/property"
)

// club is a strategy with something in every list, and a reference of every kind.
func club() *steps.Strategy {
	s := &steps.Strategy{Title: "Club"}
	s.Competitors = []steps.Competitor{{ID: "fitco", Name: "FitCo"}, {ID: "box", Name: "Box", Edge: "Open at lunch"}}
	s.Audiences = []steps.Audience{{ID: "workers", Name: "Workers"}, {ID: "students", Name: "Students"}}
	s.Objectives = []steps.Objective{{ID: "members", Statement: "Members", Audience: "workers"}, {ID: "leads", Statement: "Leads"}}
	s.Accounts = []steps.Account{{ID: "facebook", Platform: "facebook", Handle: "@live", Owner: "Helen"}, {ID: "facebook-old", Platform: "facebook", Handle: "@old"}}
	s.Channels = []steps.Channel{{ID: "facebook", Platform: "facebook", Audience: "workers", Objective: "members"}, {ID: "email", Platform: "email", Audience: "students"}}
	s.Tactics = []steps.Tactic{{ID: "taster", Name: "Taster", Objectives: []string{"members"}, Supports: []string{"referral"}}, {ID: "referral", Name: "Referral"}}
	s.Measures = []steps.Measure{{ID: "members", Objective: "members", Source: "Desk"}, {ID: "leads", Objective: "leads"}}
	s.Results = []steps.Result{{ID: "2027-01-05", Date: date.New(2027, 1, 5), Values: map[string]float64{"members": 91, "leads": 3}, Note: "Slow"}}
	return s
}

// random draws numbers below n; rapid's own in properties, the digits of a counter where all are tried.
type random func(n int, label string) int

// edit changes a strategy in one way that a window or an editor can.
func edit(draw random, who string, s *steps.Strategy) {
	var lists []*steps.Question
	eachList(func(list *steps.Question) { lists = append(lists, list) })
	list := lists[draw(len(lists), "list")]
	n := list.Len(s)
	at := 0
	if n > 0 {
		at = draw(n, "item")
	}
	switch what := draw(6, "what"); {
	case what == 0 && n > 0:
		list.Remove(s, at)
	case what == 1 && n > 1:
		list.Move(s, at, draw(n, "to"))
	case what == 2:
		list.Insert(s, at)
		name(draw, who, list, s, at)
		list.Identify(s, at, nil)
	case what == 3 && n > 0:
		name(draw, who, list, s, at)
	case n > 0:
		var questions []*steps.Question
		for k := range list.Items {
			if q := &list.Items[k]; !q.Names {
				questions = append(questions, q)
			}
		}
		answer(draw, who, questions[draw(len(questions), "question")], s, at)
	default:
		answer(draw, who, steps.Find([]string{"title", "business.place", "goal.kind"}[draw(3, "alone")]), s, 0)
	}
}

// name gives an item a name, sometimes one that the other side gives too.
func name(draw random, who string, list *steps.Question, s *steps.Strategy, at int) {
	q := list.Naming()
	if q.Kind == steps.Text || q.Kind == steps.LongText {
		q.Put(s, at, steps.Answer{[]string{"One", "Deux " + who, "三" + who}[draw(3, "name")]})
		return
	}
	answer(draw, who, q, s, at)
}

func answer(draw random, who string, q *steps.Question, s *steps.Strategy, at int) {
	var values []string
	switch q.Kind {
	case steps.Choice, steps.Choices, steps.YesOrNo:
		values = q.Options[:2]
	case steps.Platform, steps.Platforms:
		values = []string{"facebook", "linkedin", "email"}
	case steps.Amount, steps.Sum:
		values = []string{"1", "2"}
	case steps.Day:
		values = []string{"2027-01-01", "2027-02-02"}
	case steps.Reference, steps.References:
		values = steps.Find(q.Of).Index(s).Keys
	case steps.Figures:
		for _, id := range steps.Find("objectives").Index(s).Keys {
			values = append(values, id+"="+fmt.Sprint(draw(3, "figure")))
		}
		q.Put(s, at, values)
		return
	default:
		values = []string{"said by " + who, "also by " + who, "said by both"}
	}
	which := draw(len(values)+1, "value")
	switch {
	case which == len(values):
		q.Put(s, at, nil)
	case q.Several() && which > 0:
		q.Put(s, at, slices.Clone(values[:which+1]))
	default:
		q.Put(s, at, steps.Answer{values[which]})
	}
}

// threeOf draws three versions.
func threeOf(t *rapid.T) (base, mine, theirs *steps.Strategy) {
	draw := func(n int, label string) int { return rapid.IntRange(0, n-1).Draw(t, label) }
	base = club()
	mine, theirs = base.Clone(), base.Clone()
	for range draw(4, "edits of mine") {
		edit(draw, "me", mine)
	}
	for range draw(4, "edits of theirs") {
		edit(draw, "them", theirs)
	}
	return base, mine, theirs
}

// complaint is where what holds of all merges is reported.
type complaint interface{ Fatalf(string, ...any) }

// holds checks what is true of every merge.
func holds(t complaint, base, mine, theirs *steps.Strategy) {
	if m := of(base, mine, base); len(m.Questions()) > 0 || said(m.Result()) != said(mine) {
		t.Fatalf("mine alone: asked %v, result\n%s\nwant\n%s", m.Questions(), said(m.Result()), said(mine))
	}
	if m := of(base, base, theirs); len(m.Questions()) > 0 || said(m.Result()) != said(theirs) {
		t.Fatalf("theirs alone: asked %v, result\n%s\nwant\n%s", m.Questions(), said(m.Result()), said(theirs))
	}
	if m := of(base, mine, mine.Clone()); len(m.Questions()) > 0 || said(m.Result()) != said(mine) {
		t.Fatalf("the same on both sides: asked %v", m.Questions())
	}
	m := of(base, mine, theirs)
	for _, q := range m.Questions() {
		if q.Mine.Equal(q.Theirs) {
			t.Fatalf("both choices of %s are %q", q.At, q.Mine)
		}
	}
	whole(t, m.Result())
	nothingLost(t, m)
	for choice, side := range map[Choice]side{Mine: mine_, Theirs: theirs_} {
		m.DecideAll(choice)
		decided(t, m, side)
		again := of(m.Theirs(), m.Result(), m.Theirs())
		if got := again.Result(); len(again.Questions()) > 0 || said(got) != said(m.Result()) {
			t.Fatalf("merged once more: asked %v, result\n%s\nwant\n%s", again.Questions(), said(got), said(m.Result()))
		}
	}
	mirror := of(base, theirs, mine)
	m.DecideAll(Mine)
	mirror.DecideAll(Theirs)
	if one, other := unordered(m.Result()), unordered(mirror.Result()); one != other {
		t.Fatalf("mine from this side\n%s\nfrom the other\n%s", one, other)
	}
}

const mine_, theirs_ = mine, theirs

// whole checks that a result is a strategy: every item has an id of its own, no reference dangles.
func whole(t complaint, s *steps.Strategy) {
	eachList(func(list *steps.Question) {
		ids := map[string]bool{}
		for i := range list.Len(s) {
			id := list.ItemID(s, i)
			if id == "" || ids[id] {
				t.Fatalf("%s has the id %q twice or none:\n%s", list.ID, id, said(s))
			}
			ids[id] = true
		}
	})
	eachReference(s, func(q *steps.Question, of string, item int) {
		for _, value := range q.Answer(s, item) {
			if id, _ := idIn(q, value); !slices.Contains(steps.Find(of).Index(s).Keys, id) {
				t.Fatalf("%s refers to %s, which is gone", q.ID, id)
			}
		}
	})
}

// nothingLost checks that whatever a side wrote is in the result or in a question.
func nothingLost(t complaint, m *Merge) {
	result, asked := m.Result(), map[string]bool{}
	for _, q := range m.Questions() {
		asked[q.At] = true
	}
	for _, s := range []side{mine, theirs} {
		for _, r := range rowsOf(m) {
			if !r.in(s) || asked[r.list.ID+"."+r.id] {
				continue
			}
			at := steps.Place{List: r.list, Key: r.id}.Item(result)
			for k := range r.list.Items {
				q := &r.list.Items[k]
				wrote := q.Answer(m.versions[s], r.at[s])
				if wrote.Blank() || r.in(base) && wrote.Equal(q.Answer(m.versions[base], r.at[base])) {
					continue
				}
				if at < 0 {
					t.Fatalf("%s wrote %q at %s.%s.%s, and the item is gone", sideNames[s], wrote, r.list.ID, r.id, q.Key())
				}
				if of := referred(q); of != "" {
					wrote = mapIDs(q, wrote, func(id string) (string, bool) { return id, !asked[of+"."+id] })
				}
				if got := q.Answer(result, at); !wrote.Blank() && !asked[r.list.ID+"."+r.id+"."+q.Key()] && !contains(q, got, wrote) {
					t.Fatalf("%s wrote %q at %s.%s.%s, the result has %q", sideNames[s], wrote, r.list.ID, r.id, q.Key(), got)
				}
			}
		}
	}
}

var sideNames = map[side]string{mine: "mine", theirs: "theirs"}

// contains reports whether an answer has all that was written. Figures are merged one by one.
func contains(q *steps.Question, got, wrote steps.Answer) bool {
	return got.Equal(wrote) || q.Kind == steps.Figures
}

type rowOfList struct {
	*row
	list *steps.Question
}

func rowsOf(m *Merge) []rowOfList {
	var rows []rowOfList
	for _, t := range m.tables {
		for _, r := range t.rows {
			rows = append(rows, rowOfList{r, t.list})
		}
	}
	return rows
}

// decided checks that a merge in which every question was answered for one side has all of that side, and what
// the other changed alone.
func decided(t complaint, m *Merge, of side) {
	result, other := m.Result(), mine+theirs-of
	whole(t, result)
	for _, r := range rowsOf(m) {
		at := steps.Place{List: r.list, Key: r.id}.Item(result)
		path := r.list.ID + "." + r.id
		if r.in(of) && !r.in(base) && at < 0 {
			t.Fatalf("%s was added by %s and is gone", path, sideNames[of])
		}
		if !r.in(of) && r.in(base) && at >= 0 {
			t.Fatalf("%s was removed by %s and is there", path, sideNames[of])
		}
		if r.in(other) && !r.in(base) && at < 0 {
			t.Fatalf("%s was added by %s and is gone", path, sideNames[other])
		}
		if at < 0 {
			continue
		}
		for k := range r.list.Items {
			q := &r.list.Items[k]
			var answers [sides]steps.Answer
			for s := range answers {
				if r.at[s] >= 0 {
					answers[s] = q.Answer(m.versions[s], r.at[s])
				}
			}
			want := answers[of]
			if !r.in(of) || r.in(other) && answers[of].Equal(answers[base]) {
				want = answers[other]
			}
			want = withoutDangling(q, want, result)
			if got := q.Answer(result, at); !got.Equal(want) && q.Kind != steps.Figures {
				t.Fatalf("%s.%s is %q, want %q; all answered for %s", path, q.Key(), got, want, sideNames[of])
			}
		}
	}
}

func withoutDangling(q *steps.Question, answer steps.Answer, s *steps.Strategy) steps.Answer {
	if referred(q) == "" {
		return answer
	}
	there := steps.Find(referred(q)).Index(s).Keys
	return mapIDs(q, answer, func(id string) (string, bool) { return id, slices.Contains(there, id) })
}

// said returns all that a strategy says, item by item.
func said(s *steps.Strategy) string { return strings.Join(sayings(s), "\n") }

// unordered returns what a strategy says whatever the order of its items and whatever their ids.
func unordered(s *steps.Strategy) string {
	lines := sayings(s)
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func sayings(s *steps.Strategy) []string {
	var lines []string
	steps.All(func(q *steps.Question) {
		if q.Kind != steps.List && steps.ListOf(q) == nil {
			lines = append(lines, q.ID+": "+q.Answer(s, 0).String())
		}
	})
	eachList(func(list *steps.Question) {
		for i := range list.Len(s) {
			line := list.ID + ":"
			for k := range list.Items {
				q := &list.Items[k]
				line += " " + q.Key() + "=" + named(q, q.Answer(s, i), s).String()
			}
			lines = append(lines, line)
		}
	})
	return lines
}

// named replaces the ids in an answer by the names of the items.
func named(q *steps.Question, answer steps.Answer, s *steps.Strategy) steps.Answer {
	if referred(q) == "" {
		return answer
	}
	list := steps.Find(referred(q))
	return mapIDs(q, answer, func(id string) (string, bool) {
		if at, is := list.Index(s).At[id]; is {
			return "<" + list.Naming().Answer(s, at).String() + ">", true
		}
		return "GONE " + id, true
	})
}

func TestMergeHolds(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		base, mine, theirs := threeOf(t)
		holds(t, base, mine, theirs)
	})
}
