package merge

import (
	"slices"
	"testing"

	"sweetspot/steps"
)

// TestReconcileTellsNamesakesApart: two accounts on one platform, as in the gym example. What is said of
// the one must not end up at the other.
func TestReconcileTellsNamesakesApart(t *testing.T) {
	accounts := func(a ...steps.Account) *steps.Strategy {
		s := gym()
		s.Accounts = a
		return s
	}
	live := steps.Account{Platform: "facebook", Handle: "@live", Owner: "Helen"}
	old := steps.Account{Platform: "facebook", Handle: "@old", Owner: "Helen"}
	owned := func(a steps.Account, owner string) steps.Account { a.Owner = owner; return a }
	for _, c := range []struct {
		name         string
		mine, theirs []steps.Account
	}{
		{"I removed the first, they gave the first another owner", []steps.Account{old}, []steps.Account{owned(live, "Tom"), old}},
		{"I removed the first, they gave the second another owner", []steps.Account{old}, []steps.Account{live, owned(old, "Tom")}},
		{"they removed the first, I gave the first another owner", []steps.Account{owned(live, "Tom"), old}, []steps.Account{old}},
		{"they removed the first, I gave the second another owner", []steps.Account{live, owned(old, "Tom")}, []steps.Account{old}},
		{"I swapped them, they gave the first another owner", []steps.Account{old, live}, []steps.Account{owned(live, "Tom"), old}},
	} {
		t.Run(c.name, func(t *testing.T) {
			merged, collisions := Strategies(accounts(live, old), accounts(c.mine...), accounts(c.theirs...))
			given := steps.Account{}
			for _, a := range append(c.mine, c.theirs...) {
				if a.Owner == "Tom" {
					given = a
				}
			}
			seen := map[string]int{}
			for _, a := range merged.Accounts {
				seen[a.Handle]++
				if seen[a.Handle] > 1 {
					t.Errorf("%s is there twice: %v", a.Handle, merged.Accounts)
				}
				if a.Owner == "Tom" && a.Handle != given.Handle {
					t.Errorf("Tom was given %s, and has %s: %v (collisions %v)", given.Handle, a.Handle, merged.Accounts, collisions)
				}
			}
			if !slices.Contains(merged.Accounts, given) && len(collisions) == 0 {
				t.Errorf("what was said of %s is gone without a word: %v", given.Handle, merged.Accounts)
			}
		})
	}
}

// TestReconcileMixesNoTwoNewItems: their ids are made of names without Latin letters, or are the same by
// chance.
func TestReconcileMixesNoTwoNewItems(t *testing.T) {
	add := func(name, needs, value string) func(*steps.Strategy) {
		return func(s *steps.Strategy) {
			list := steps.Find("audiences")
			n := list.Len(s)
			list.Insert(s, n)
			s.Audiences[n].Name, s.Audiences[n].Needs, s.Audiences[n].Value = name, needs, value
			list.Identify(s, n)
		}
	}
	mine := with(add("学生", "Sleep", ""))
	theirs := with(add("Родители", "", "Time"))
	if mine.Audiences[2].ID != theirs.Audiences[2].ID {
		t.Fatalf("ids %q, %q", mine.Audiences[2].ID, theirs.Audiences[2].ID)
	}
	merged, collisions := Strategies(gym(), mine, theirs)
	for _, a := range merged.Audiences {
		if a.Needs == "Sleep" && a.Name != "学生" || a.Value == "Time" && a.Name != "Родители" {
			t.Errorf("mixed: %+v, collisions %v", a, collisions)
		}
	}
	if len(merged.Audiences) != 4 {
		t.Errorf("%d audiences, want both new ones: %v", len(merged.Audiences), collisions)
	}
}
