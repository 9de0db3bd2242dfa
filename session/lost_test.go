package session

import (
	"slices"
	"strings"
	"testing"

	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// front is the beginning of a small strategy file; its lists are added by each test.
const front = "---\nsweetspot: 1\nlanguage: en\nrevision: 1\ncreated: 2026-11-20\nrevised: 2026-11-20\nreached: audience\n" +
	"business:\n  name: Gym\n"

// clash is a file that a window has open, what is answered there, and what an editor makes of the file meanwhile.
type clash struct {
	name   string
	file   string // the lists, as YAML
	mine   func(*Session)
	theirs string // the same, as the editor saves it
	asked  []string
	// wants are what the file holds after each question was answered so; lacks what it does not.
	mineWants, mineLacks     []string
	theirsWants, theirsLacks []string
}

func removeNamed(list, name string) func(*Session) {
	return func(s *Session) {
		l := steps.Find(list)
		for i, item := range s.Items(l) {
			if strings.Contains(l.Naming().Answer(s.Strategy(), i).String(), name) {
				s.Remove(l, item)
				return
			}
		}
	}
}

func answerAt(id string, index int, answer ...string) func(*Session) {
	return func(s *Session) { s.Set(place(s, id, index), answer) }
}

func addNamed(list, name string) func(*Session) {
	return func(s *Session) {
		l := steps.Find(list)
		item, _ := s.Insert(l)
		at := Place{Question: l.Naming(), Item: item}
		s.Set(at, steps.Answer{name})
		s.GiveID(at)
	}
}

func both(changes ...func(*Session)) func(*Session) {
	return func(s *Session) {
		for _, change := range changes {
			change(s)
		}
	}
}

const (
	live = "  - platform: facebook\n    handle: \"@live\"\n"
	old  = "  - platform: facebook\n    handle: \"@old\"\n"
	// people are two audiences, with a channel and an objective that name the first.
	people = "audiences:\n  - id: workers\n    name: Workers\n  - id: students\n    name: Students\n"
	email  = "channels:\n  - id: email\n    platform: email\n"
)

var clashes = []clash{
	{
		name: "an account is deleted by hand while its platform is changed here", file: "accounts:\n" + old + live,
		mine: answerAt("accounts.platform", 0, "instagram"), theirs: "accounts:\n" + live,
		asked:     []string{"accounts.facebook"},
		mineWants: []string{"@live", "@old", "platform: instagram"}, theirsWants: []string{"@live"}, theirsLacks: []string{"@old", "instagram"},
	},
	{
		name: "the owner of one is set here and the other one is closed by hand: nothing collides", file: "accounts:\n" + live + old,
		mine: answerAt("accounts.owner", 0, "Helen"), theirs: "accounts:\n" + live + old + "    decision: close\n",
		mineWants: []string{"owner: Helen", "decision: close"}, theirsWants: []string{"owner: Helen", "decision: close"},
	},
	{
		name: "an item that is named anew here is removed there", file: people + email,
		mine: answerAt("channels.audience", 0, "workers"), theirs: "audiences:\n  - id: students\n    name: Students\n" + email,
		asked:     []string{"audiences.workers"},
		mineWants: []string{"name: Workers", "audience: workers"}, theirsLacks: []string{"Workers", "audience: workers"},
	},
	{
		name: "an objective removed there and worked on here comes back with what named it",
		file: "objectives:\n  - id: members\n    statement: Members\nchannels:\n  - id: email\n    platform: email\n    objective: members\n" +
			"results:\n  - id: 2027-01-05\n    date: 2027-01-05\n    values: {members: 91}\n",
		mine:      answerAt("objectives.owner", 0, "Priya"),
		theirs:    "channels:\n  - id: email\n    platform: email\nresults:\n  - id: 2027-01-05\n    date: 2027-01-05\n",
		asked:     []string{"objectives.members"},
		mineWants: []string{"owner: Priya", "objective: members", "members: 91"}, theirsLacks: []string{"objective: members", "members: 91"},
	},
	{
		name: "an objective removed here and worked on there comes back with what named it",
		file: "objectives:\n  - id: members\n    statement: Members\nchannels:\n  - id: email\n    platform: email\n    objective: members\n" +
			"results:\n  - id: 2027-01-05\n    date: 2027-01-05\n    values: {members: 91}\n",
		mine: removeNamed("objectives", "Members"),
		theirs: "objectives:\n  - id: members\n    statement: Members\n    owner: Priya\nchannels:\n  - id: email\n    platform: email\n    objective: members\n" +
			"results:\n  - id: 2027-01-05\n    date: 2027-01-05\n    values: {members: 91}\n",
		asked:     []string{"objectives.members"},
		mineLacks: []string{"objective: members", "members: 91"}, theirsWants: []string{"owner: Priya", "objective: members", "members: 91"},
	},
	{
		name: "an objective is removed there while a figure about it is changed here",
		file: "objectives:\n  - id: members\n    statement: Members\nresults:\n  - id: 2027-01-05\n    date: 2027-01-05\n    values: {members: 91}\n",
		mine: func(s *Session) {
			set(s, "business.offer", "Lunch classes") // check-ins alone are not saved
			s.apply(change{review: reviewNow, write: func(now *answers) {
				now.strategy.Results[0].Values = map[string]float64{"members": 97}
			}})
		},
		theirs:    "results:\n  - id: 2027-01-05\n    date: 2027-01-05\n",
		asked:     []string{"objectives.members"},
		mineWants: []string{"statement: Members", "members: 97"}, theirsLacks: []string{"statement: Members", "97"},
	},
	{
		name: "names without Latin letters are told apart", file: "audiences:\n  - name: 学生\n  - name: Родители\n",
		mine: answerAt("audiences.needs", 1, "Time"), theirs: "audiences:\n  - name: Родители\n",
		mineWants: []string{"name: Родители\n    needs: Time"}, theirsWants: []string{"name: Родители\n    needs: Time"},
		mineLacks: []string{"学生"}, theirsLacks: []string{"学生"},
	},
	{
		name: "the id of a removed item is not used again", file: "audiences:\n  - id: workers\n    name: Workers\n" + email,
		mine:   both(removeNamed("audiences", "Workers"), addNamed("audiences", "Workers!")),
		theirs: "audiences:\n  - id: workers\n    name: Workers\n" + email + "    audience: workers\n",
		asked:  []string{"audiences.workers"},
		// The channel points to the item that it was given, or to none.
		mineWants: []string{"Workers!"}, mineLacks: []string{"audience: workers"}, theirsWants: []string{"audience: workers", "Workers!"},
	},
	{
		name: "both renamed", file: people,
		mine: answerAt("audiences.name", 0, "Office workers"), theirs: strings.Replace(people, "name: Workers", "name: Neighbours", 1),
		asked:     []string{"audiences.workers.name"},
		mineWants: []string{"Office workers"}, mineLacks: []string{"Neighbours"}, theirsWants: []string{"Neighbours"}, theirsLacks: []string{"Office"},
	},
	{
		name: "both renamed an item without an id", file: "competitors:\n  - name: FitCo\n    edge: Open at lunch\n",
		mine: answerAt("competitors.name", 0, "FitCo Moorgate"), theirs: "competitors:\n  - name: FitCo City\n    edge: Open at lunch\n",
		asked:     []string{"competitors.fitco.name"},
		mineWants: []string{"FitCo Moorgate"}, mineLacks: []string{"FitCo City"}, theirsWants: []string{"FitCo City"}, theirsLacks: []string{"Moorgate"},
	},
	{
		name: "renamed here, removed there", file: people,
		mine: answerAt("audiences.name", 0, "Office workers"), theirs: "audiences:\n  - id: students\n    name: Students\n",
		asked:     []string{"audiences.workers"},
		mineWants: []string{"Office workers"}, theirsLacks: []string{"workers"},
	},
	{
		name: "two items of the same id and other names were added", file: people,
		mine: addNamed("audiences", "Rock & roll"), theirs: people + "  - id: rock-roll\n    name: Rock, roll\n",
		mineWants: []string{"Rock & roll", "Rock, roll"}, theirsWants: []string{"Rock & roll", "Rock, roll"},
	},
}

func TestNothingOfEitherSideIsLost(t *testing.T) {
	for _, c := range clashes {
		for _, choice := range []merge.Choice{merge.Mine, merge.Theirs} {
			t.Run(c.name, func(t *testing.T) {
				d := newDesk(t)
				path := d.path("plan.md")
				d.write(path, front+c.file+"---\n")
				s := d.open(path)
				c.mine(s)
				d.write(path, front+c.theirs+"---\n")
				o := s.Save()
				var asked []string
				if o.Conflict != nil {
					for _, q := range o.Conflict.merge.Questions() {
						asked = append(asked, q.At)
					}
					for !o.Conflict.Done() {
						o.Conflict.Decide(choice)
					}
					o = s.Resolve(o.Conflict)
				}
				d.saved(o)
				if !slices.Equal(asked, c.asked) {
					t.Errorf("asked about %v, want %v", asked, c.asked)
				}
				text := d.read(path)
				if log := strings.Index(text, "\nlog:"); log >= 0 {
					text = text[:log+1] // it speaks of what was
				}
				wants, lacks := c.mineWants, c.mineLacks
				if choice == merge.Theirs {
					wants, lacks = c.theirsWants, c.theirsLacks
				}
				for _, want := range wants {
					if !strings.Contains(text, want) {
						t.Errorf("%q is gone from\n%s", want, text)
					}
				}
				for _, lack := range lacks {
					if strings.Contains(text, lack) {
						t.Errorf("%q is still in\n%s", lack, text)
					}
				}
				d.answersOf(path)
			})
		}
	}
}
