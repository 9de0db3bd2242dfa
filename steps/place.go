package steps

import "strings"

// Place is where in a strategy a change happened.
type Place struct {
	Question *Question // what was answered, or the list that an item came to or went from; nil for a path that nothing is asked at
	List     *Question // of the item, nil for a question that stands alone
	Key      string    // of the item, "" for a question that stands alone
	Whole    bool      // the item itself came or went
}

// FindPlace reads the path of a change: goal.crucial, objectives.members or
// objectives.members.deadline.
func FindPlace(at string) Place {
	head, rest, _ := strings.Cut(at, ".")
	list := Find(head)
	if list == nil || list.Kind != List || rest == "" {
		return Place{Question: Find(at)}
	}
	if cut := strings.LastIndexByte(rest, '.'); cut >= 0 {
		if q := Find(head + "." + rest[cut+1:]); q != nil {
			return Place{Question: q, List: list, Key: rest[:cut]}
		}
		return Place{}
	}
	return Place{Question: list, List: list, Key: rest, Whole: true}
}

// Item is the place of the item in its list, -1 where it is gone.
func (p Place) Item(s *Strategy) int {
	if p.List == nil {
		return -1
	}
	if at, there := p.List.Index(s).At[p.Key]; there {
		return at
	}
	return -1
}
