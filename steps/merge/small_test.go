package merge

import (
	"os"
	"testing"

	"sweetspot/steps"
)

// smallEdits are what can be done to a list of two items that a third one refers to.
var smallEdits = []func(who string, s *steps.Strategy){
	func(string, *steps.Strategy) {},
	removeItem("audiences", "a"),
	removeItem("audiences", "b"),
	func(who string, s *steps.Strategy) { rename(s, "a", "A of "+who) },
	func(_ string, s *steps.Strategy) { rename(s, "a", "A of both") },
	func(who string, s *steps.Strategy) { setAt(s, "audiences.a.needs", "said by "+who) },
	func(_ string, s *steps.Strategy) { setAt(s, "audiences.b.needs", "said by both") },
	func(_ string, s *steps.Strategy) {
		if len(s.Audiences) > 1 {
			steps.Find("audiences").Move(s, 0, 1)
		}
	},
	func(who string, s *steps.Strategy) { addItem(s, "New of "+who) },
	func(_ string, s *steps.Strategy) { addItem(s, "New of both") },
	func(_ string, s *steps.Strategy) { setAt(s, "channels.email.audience", "b") },
	func(_ string, s *steps.Strategy) { setAt(s, "channels.email.audience") },
	removeItem("channels", "email"),
}

func removeItem(list, id string) func(string, *steps.Strategy) {
	return func(_ string, s *steps.Strategy) {
		if at, there := steps.Find(list).Index(s).At[id]; there {
			steps.Find(list).Remove(s, at)
		}
	}
}

func rename(s *steps.Strategy, id, name string) { setAt(s, "audiences."+id+".name", name) }

// setAt answers at a path, where its item and the item that the answer refers to are there.
func setAt(s *steps.Strategy, path string, answer ...string) {
	place := steps.FindPlace(path)
	item := place.Item(s)
	if item < 0 {
		return
	}
	if of := place.Question.Of; of != "" && len(answer) > 0 && !steps.Find(of).HasItem(s, answer[0]) {
		return
	}
	place.Question.Put(s, item, answer)
}

func addItem(s *steps.Strategy, name string) {
	list := steps.Find("audiences")
	list.Insert(s, 0)
	s.Audiences[0].Name = name
	list.Identify(s, 0, nil)
}

// TestSmallMerges merges what two edits of each side can make of a small list: all of it with
// SWEETSPOT_MERGES=all.
func TestSmallMerges(t *testing.T) {
	small := &steps.Strategy{
		Audiences: []steps.Audience{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
		Channels:  []steps.Channel{{ID: "email", Platform: "email", Audience: "a"}},
	}
	edited := func(who string) []*steps.Strategy {
		var all []*steps.Strategy
		for _, first := range smallEdits {
			for _, second := range smallEdits {
				s := small.Clone()
				first(who, s)
				second(who, s)
				all = append(all, s)
			}
		}
		return all
	}
	step := 29 // a prime, so that every edit is met
	if os.Getenv("SWEETSPOT_MERGES") == "all" {
		step = 1
	}
	my, their := edited("me"), edited("them")
	for i := 0; i < len(my)*len(their); i += step {
		holds(t, small, my[i/len(their)], their[i%len(their)])
	}
}
