package merge

import (
	"testing"

	"pgregory.net/rapid"

	"sweetspot/steps"
	"sweetspot/test/edits"
	"sweetspot/test/property"
)

// TestMergeHolds: what is true of every merge is so of random edits on both sides.
func TestMergeHolds(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		base, mine, theirs := edits.Club(), edits.Club(), edits.Club()
		edits.Several(edits.From(t), "me", mine)
		edits.Several(edits.From(t), "them", theirs)
		holds(t, base, mine, theirs)
	})
}

// TestAnOlderCopyIsAsked: an answer that theirs has as it was earlier is in the result of "mine" as mine has it, in
// that of "theirs" as they have it, and nothing else is lost by that.
func TestAnOlderCopyIsAsked(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		draw := edits.From(t)
		earlier := edits.Club()
		base := earlier.Clone()
		edits.Several(draw, "me before", base)
		mine, theirs := base.Clone(), earlier.Clone()
		edits.Several(draw, "me", mine)
		edits.Several(draw, "them", theirs)
		m := New(Three{
			Base: Version{Strategy: base}, Mine: Version{Strategy: mine}, Theirs: Version{Strategy: theirs},
			Earlier: []*steps.Strategy{earlier},
		})
		distinct(t, m)
		whole(t, m.Result())
		nothingLost(t, m)
		m.DecideAll(Theirs)
		whole(t, m.Result())
		m.DecideAll(Mine)
		whole(t, m.Result())
	})
}

// TestItemsWithoutIDs: of a file by hand, in which no item has an id, nothing is lost either, and the questions can
// be answered both ways.
func TestItemsWithoutIDs(t *testing.T) {
	all := func(string, string) bool { return true }
	property.Check(t, func(t *rapid.T) {
		draw := edits.From(t)
		base := edits.Club()
		edits.WithoutIDs(base)
		mine, theirs := base.Clone(), base.Clone()
		edits.Several(draw, "me", mine)
		edits.Several(draw, "them", theirs)
		edits.WithoutIDs(theirs)
		m := New(Three{
			Base: Version{Strategy: base, Made: all}, Mine: Version{Strategy: mine},
			Theirs: Version{Strategy: theirs, Made: all},
		})
		distinct(t, m)
		whole(t, m.Result())
		nothingLost(t, m)
		for choice, side := range map[Choice]side{Mine: mine_, Theirs: theirs_} {
			m.DecideAll(choice)
			decided(t, m, side)
		}
	})
}

// TestThreeWindows: in whatever order three windows save, the same survives where nobody is asked, and somebody is
// asked in every order or in none. Whatever is chosen, what each wrote is in the result or was in a question.
func TestThreeWindows(t *testing.T) {
	orders := [][3]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}
	property.Check(t, func(t *rapid.T) {
		draw := edits.From(t)
		base := edits.Club()
		var windows [3]*steps.Strategy
		for i, who := range []string{"one", "two", "three"} {
			windows[i] = base.Clone()
			edits.Several(draw, who, windows[i])
		}
		choice := Choice(1 + draw(2, "choice"))
		var unasked []string // what survives in the orders in which nobody was asked
		for _, order := range orders {
			file, asked := windows[order[0]], false
			for _, window := range order[1:] {
				m := of(base, windows[window], file)
				asked = asked || len(m.Questions()) > 0
				distinct(t, m)
				nothingLost(t, m)
				m.DecideAll(choice)
				file = m.Result()
				whole(t, file)
			}
			if !asked {
				unasked = append(unasked, unordered(file))
			}
		}
		if n := len(unasked); n != 0 && n != len(orders) {
			t.Fatalf("somebody is asked in some orders only, in %d not", n)
		}
		for _, survives := range unasked {
			if survives != unasked[0] {
				t.Fatalf("in one order survives\n%s\nand in the first\n%s", survives, unasked[0])
			}
		}
	})
}
