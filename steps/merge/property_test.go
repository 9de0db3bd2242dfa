package merge

import (
	"slices"
	"strings"

	"sweetspot/steps"
)

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
	distinct(t, m)
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

// distinct checks that the choices of each question differ.
func distinct(t complaint, m *Merge) {
	for _, q := range m.Questions() {
		if q.Mine.Equal(q.Theirs) || !q.Both.Blank() && (q.Both.Equal(q.Mine) || q.Both.Equal(q.Theirs)) {
			t.Fatalf("two choices of %s are the same: %q, %q, %q", q.At, q.Mine, q.Theirs, q.Both)
		}
	}
}

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
		steps.All(func(q *steps.Question) {
			if q.Kind == steps.List || steps.ListOf(q) != nil || asked[q.ID] {
				return
			}
			wrote, was := q.Answer(m.versions[s], 0), q.Answer(m.versions[base], 0)
			if got := q.Answer(result, 0); !wrote.Equal(was) && !got.Equal(wrote) {
				t.Fatalf("%s wrote %q at %s, the result has %q", sideNames[s], wrote, q.ID, got)
			}
		})
		for _, r := range rowsOf(m) {
			if !r.in(s) || asked[r.list.ID+"."+r.id] {
				continue // asked as a whole: both sides are in the question
			}
			at := steps.Place{List: r.list, Key: r.id}.Item(result)
			for k := range r.list.Items {
				q := &r.list.Items[k]
				wrote := q.Answer(m.aligned[s], r.at[s])
				was := r.answer(m, q, base)
				if wrote.Blank() || r.in(base) && (wrote.Equal(was) || referred(q) != "" && contains(q, nil, wrote, was)) {
					continue
				}
				if at < 0 {
					t.Fatalf("%s wrote %q at %s.%s.%s, and the item is gone", sideNames[s], wrote, r.list.ID, r.id, q.Key())
				}
				got := q.Answer(result, at)
				if of := referred(q); of != "" {
					wrote = mapIDs(q, wrote, func(id string) (string, bool) { return id, !asked[of+"."+id] || refersTo(q, got, id) })
				}
				if !wrote.Blank() && !asked[r.list.ID+"."+r.id+"."+q.Key()] && !contains(q, got, wrote, was) {
					t.Fatalf("%s wrote %q at %s.%s.%s, the result has %q", sideNames[s], wrote, r.list.ID, r.id, q.Key(), got)
				}
			}
		}
	}
}

var sideNames = map[side]string{mine: "mine", theirs: "theirs"}

// contains reports whether an answer has all that was written, given what was there before. Figures are merged one
// by one; references to an item that both removed go, and those to one that came back hold again.
func contains(q *steps.Question, got, wrote, was steps.Answer) bool {
	if referred(q) == "" {
		return got.Equal(wrote)
	}
	return !slices.ContainsFunc(wrote, func(value string) bool {
		return !slices.Contains(got, value) && !slices.Contains(was, value)
	})
}

func refersTo(q *steps.Question, answer steps.Answer, wanted string) bool {
	return slices.ContainsFunc(answer, func(value string) bool {
		id, _ := idIn(q, value)
		return id == wanted
	})
}

type rowOfList struct {
	*row
	list *steps.Question
}

// answer returns the answer to a question about the item as a side has it, blank where it does not have the item.
func (r rowOfList) answer(m *Merge, q *steps.Question, s side) steps.Answer {
	if !r.in(s) {
		return nil
	}
	return q.Answer(m.versions[s], r.at[s])
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
	asked := map[string]bool{}
	for _, q := range m.Questions() {
		asked[q.At] = true
	}
	steps.All(func(q *steps.Question) {
		if q.Kind != steps.List && steps.ListOf(q) == nil {
			want := wanted(q, q.Answer(m.versions[base], 0), q.Answer(m.versions[of], 0), q.Answer(m.versions[other], 0))
			if got := q.Answer(result, 0); !got.Equal(want) {
				t.Fatalf("%s is %q, want %q; all answered for %s", q.ID, got, want, sideNames[of])
			}
		}
	})
	for _, r := range rowsOf(m) {
		at := steps.Place{List: r.list, Key: r.id}.Item(result)
		path := r.list.ID + "." + r.id
		there := r.in(of) && (r.in(other) || !r.in(base) || asked[path]) || !r.in(of) && !r.in(base)
		if there != (at >= 0) {
			t.Fatalf("%s is there: %v, want %v; all answered for %s", path, at >= 0, there, sideNames[of])
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
			switch {
			case !r.in(of):
				want = answers[other]
			case r.in(other):
				want = wanted(q, answers[base], answers[of], answers[other])
			}
			want = withoutDangling(q, want, result)
			if got := q.Answer(result, at); !got.Equal(want) {
				t.Fatalf("%s.%s is %q, want %q; all answered for %s", path, q.Key(), got, want, sideNames[of])
			}
		}
	}
	for _, tb := range m.tables {
		ordered(t, m, tb, of, result)
	}
}

// ordered checks that the items that all versions have are in the order of one side, or in that of the other where
// that one alone moved any.
func ordered(t complaint, m *Merge, tb *table, of side, result *steps.Strategy) {
	other := mine + theirs - of
	order := func(s *steps.Strategy, in func(r *row) bool) steps.Answer {
		var ids steps.Answer
		for _, id := range tb.list.Index(s).Keys {
			if in(tb.byID[id]) {
				ids = append(ids, id)
			}
		}
		return ids
	}
	moved := func(s side) bool {
		both := func(r *row) bool { return r.in(s) && r.in(base) }
		return !order(m.versions[s], both).Equal(order(m.versions[base], both))
	}
	common := func(r *row) bool {
		return r.in(base) && r.in(mine) && r.in(theirs) && slices.Contains(tb.list.Index(result).Keys, r.id)
	}
	want := order(m.versions[of], common)
	if !moved(of) {
		want = order(m.versions[other], common)
	}
	got := order(result, common)
	if got.Equal(want) || m.namesOf(tb, of, got) == m.namesOf(tb, of, want) {
		return
	}
	t.Fatalf("%s are in the order %v, want %v; all answered for %s", tb.list.ID, got, want, sideNames[of])
}

// wanted returns the answer to a question that is decided for one side. Figures are decided one by one.
func wanted(q *steps.Question, was, of, other steps.Answer) steps.Answer {
	if q.Kind != steps.Figures {
		if of.Equal(was) {
			return other
		}
		return of
	}
	if merged, whole := mergeFigures(q, was, of, other); whole {
		return merged
	}
	return of
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
	return strings.Join(slices.Compact(lines), "\n") // an item that stands there twice says no more than once
}

// sayings returns a line for each answer that stands alone, and for each item about which anything is answered.
func sayings(s *steps.Strategy) []string {
	var lines []string
	steps.All(func(q *steps.Question) {
		if q.Kind != steps.List && steps.ListOf(q) == nil {
			lines = append(lines, q.ID+": "+q.Answer(s, 0).String())
		}
	})
	eachList(func(list *steps.Question) {
		for i := range list.Len(s) {
			if list.Empty(s, i) {
				continue
			}
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
