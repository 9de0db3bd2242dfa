package merge

import (
	"reflect"
	"testing"

	"sweetspot/steps"
)

func TestChangesNameWhatDiffers(t *testing.T) {
	from := &steps.Strategy{
		Business:   steps.Business{Name: "Gym"},
		Objectives: []steps.Objective{{ID: "members", Statement: "120 members"}, {ID: "old", Statement: "Old one"}},
		Channels:   []steps.Channel{{Platform: "facebook"}, {Platform: "linkedin"}},
	}
	to := from.Clone()
	to.Business.Name = "The Gym"
	to.Objectives = []steps.Objective{{ID: "members", Statement: "120 members", Target: steps.Num(120)}, {ID: "new", Statement: "New one"}}
	to.Channels = []steps.Channel{{Platform: "linkedin", There: steps.No}, {Platform: "facebook"}}
	want := []steps.Change{
		{At: "business.name", From: steps.Answer{"Gym"}, To: steps.Answer{"The Gym"}},
		{At: "objectives.old", From: steps.Answer{"Old one"}},
		{At: "objectives.members.target", To: steps.Answer{"120"}},
		{At: "objectives.new", To: steps.Answer{"New one"}},
		{At: "channels", From: steps.Answer{"facebook", "linkedin"}, To: steps.Answer{"linkedin", "facebook"}},
		{At: "channels.linkedin.there", To: steps.Answer{"no"}},
	}
	if got := Changes(from, to); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	if got := Changes(to, to.Clone()); len(got) != 0 {
		t.Errorf("a copy differs: %v", got)
	}
}
